"""Floor plans as GeoJSON polygons in metres, x to the right, y down. GeoJSON proper is in degrees: that is refused."""

from collections.abc import Iterator
from typing import Any

import msgspec

from events.faults import Refused
from events.files.reading import MAX_BYTES, RowFault, error, warning
from events.files.text import clean_line
from events.floor.outlines import Point, Ring, check_outline, extent, lies_in, tidy
from events.floor.rules import OBJECT_KINDS, number_key

MAX_FEATURES = 5_000
MAX_POSITIONS = 50_000
_SMALLEST_PLAN = 0.5
_AREA_KINDS = frozenset(["area", "hall", "room", "yard", "street", "ground"])
_BOOTH_KINDS = frozenset(["booth", "stand", "stall"])
_DEGREES = ("4326", "crs84", "4258")


class AreaShape(msgspec.Struct, frozen=True):
    """`row` is the feature's place in the file, from 1."""

    row: int
    name: str
    outline: Ring
    indoor: bool | None


class ObjectShape(msgspec.Struct, frozen=True):
    """`area` is the name of the area that it lies in; empty where there is none."""

    row: int
    kind: str
    name: str
    outline: Ring
    area: str


class BoothShape(msgspec.Struct, frozen=True):
    row: int
    number: str
    outline: Ring
    area: str
    occupants: tuple[str, ...]


class Plan(msgspec.Struct, frozen=True):
    areas: tuple[AreaShape, ...]
    objects: tuple[ObjectShape, ...]
    booths: tuple[BoothShape, ...]
    faults: tuple[RowFault, ...]


class _Feature(msgspec.Struct, frozen=True):
    row: int
    properties: dict[str, Any]
    outline: Ring

    @property
    def kind(self) -> str:
        return _text(self.properties, "kind", "type").lower()

    @property
    def name(self) -> str:
        return _text(self.properties, "number", "name", "label", "title")

    @property
    def is_booth(self) -> bool:
        return self.kind in _BOOTH_KINDS or (not self.kind and "number" in self.properties)


def parse_plan(data: bytes) -> Plan:
    """Raises Refused for what is no plan in metres; what is wrong with single features is in `faults`."""
    faults: list[RowFault] = []
    features = enumerate(_features(_decoded(data)), 1)
    drawn = [shape for row, feature in features if (shape := _shape(row, feature, faults))]
    _check_metres([point for shape in drawn for point in shape.outline])
    shapes = [sound for shape in drawn if (sound := _sound(shape, faults))]
    areas = tuple(_areas(shapes, faults))
    objects = tuple(_objects(shapes, areas, faults))
    booths = tuple(_booths(shapes, areas, faults))
    return Plan(areas, objects, booths, tuple(sorted(faults, key=lambda fault: fault.row)))


def _decoded(data: bytes) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise Refused("file_too_large", "file", limit=MAX_BYTES)
    try:
        plan = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise Refused("plan_not_geojson", "file") from fault
    if not isinstance(plan, dict) or not isinstance(plan.get("features"), list):
        raise Refused("plan_not_geojson", "file")
    if any(name in str(plan.get("crs", "")).lower() for name in _DEGREES):
        raise Refused("coordinates_not_metres", "file")
    return plan


def _features(plan: dict[str, Any]) -> list[Any]:
    features: list[Any] = plan["features"]
    if len(features) > MAX_FEATURES:
        raise Refused("plan_too_large", "file", limit=MAX_FEATURES)
    return features


def _shape(row: int, feature: Any, faults: list[RowFault]) -> _Feature | None:
    """The feature with its outline as it is written; None, and told, where it is no polygon."""
    rings = _rings(_dict(_dict(feature).get("geometry")))
    if rings is None:
        faults.append(warning(row, "geometry_left_out", "geometry"))
        return None
    outline = _points(rings[0]) if rings else None
    if outline is None:
        faults.append(error(row, "outline_malformed", "geometry"))
        return None
    if len(rings) > 1:
        faults.append(warning(row, "holes_left_out", "geometry", count=len(rings) - 1))
    return _Feature(row, _dict(_dict(feature).get("properties")), outline)


def _sound(shape: _Feature, faults: list[RowFault]) -> _Feature | None:
    try:
        check_outline(shape.outline, "geometry")
    except Refused as refused:
        faults.append(RowFault(shape.row, "geometry", refused.code, refused.params))
        return None
    return msgspec.structs.replace(shape, outline=tidy(shape.outline))


def _rings(geometry: dict[str, Any]) -> list[Any] | None:
    """The rings of a polygon, or of the only polygon of several; None for everything else that can be drawn."""
    coordinates = geometry.get("coordinates")
    if geometry.get("type") == "MultiPolygon" and isinstance(coordinates, list) and len(coordinates) == 1:
        coordinates = coordinates[0]
    elif geometry.get("type") != "Polygon":
        return None
    return coordinates if isinstance(coordinates, list) else []


def _points(ring: Any) -> Ring | None:
    """Closed in GeoJSON, open with us; a ring that somebody forgot to close is taken as it is."""
    if not isinstance(ring, list) or not all(_is_position(position) for position in ring):
        return None
    points: list[Point] = [(float(position[0]), float(position[1])) for position in ring]
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return tuple(points)


def _is_position(position: Any) -> bool:
    """Two numbers or more; a height is not needed. Whole numbers too large for a float are none."""
    return (
        isinstance(position, list)
        and len(position) >= 2
        and all(isinstance(value, int | float) and not isinstance(value, bool) for value in position[:2])
        and all(isinstance(value, float) or abs(value) < 2**53 for value in position[:2])
    )


def _check_metres(points: list[Point]) -> None:
    """In degrees, a festival ground is smaller than half a unit: no plan in metres is."""
    if len(points) > MAX_POSITIONS:
        raise Refused("plan_too_large", "file", limit=MAX_POSITIONS)
    if not points:
        return
    left, top, right, bottom = extent(tuple(points))
    if right - left < _SMALLEST_PLAN and bottom - top < _SMALLEST_PLAN:
        raise Refused("coordinates_not_metres", "file")


def _areas(shapes: list[_Feature], faults: list[RowFault]) -> Iterator[AreaShape]:
    names: set[str] = set()
    for shape in shapes:
        if shape.kind not in _AREA_KINDS:
            continue
        if not shape.name or shape.name in names:
            faults.append(error(shape.row, "area_name_twice" if shape.name else "area_name_missing", "name"))
            continue
        names.add(shape.name)
        indoor = shape.properties.get("indoor")
        yield AreaShape(shape.row, shape.name, shape.outline, indoor if isinstance(indoor, bool) else None)


def _objects(shapes: list[_Feature], areas: tuple[AreaShape, ...], faults: list[RowFault]) -> Iterator[ObjectShape]:
    for shape in shapes:
        if shape.kind in _AREA_KINDS or shape.is_booth:
            continue
        kind = shape.kind.replace(" ", "_")
        if kind not in OBJECT_KINDS:
            faults.append(warning(shape.row, "object_kind_unknown", "kind", kind=shape.kind))
            kind = "block"
        yield ObjectShape(shape.row, kind, shape.name, shape.outline, _area_of(shape, areas))


def _booths(shapes: list[_Feature], areas: tuple[AreaShape, ...], faults: list[RowFault]) -> Iterator[BoothShape]:
    seen: dict[tuple[str, str], int] = {}
    for shape in shapes:
        if not shape.is_booth:
            continue
        try:
            key = number_key(shape.name)
        except Refused as refused:
            faults.append(RowFault(shape.row, "number", refused.code, refused.params))
            continue
        area = _area_of(shape, areas)
        first = seen.setdefault((area, key), shape.row)
        if first != shape.row:
            faults.append(error(shape.row, "booth_number_twice", "number", number=shape.name, first=first))
            continue
        yield BoothShape(shape.row, shape.name, shape.outline, area, _occupants(shape.properties))


def _area_of(shape: _Feature, areas: tuple[AreaShape, ...]) -> str:
    """What the file says, else where it lies."""
    said = _text(shape.properties, "area", "hall", "halle")
    return said or next((area.name for area in areas if lies_in(shape.outline, area.outline)), "")


def _occupants(properties: dict[str, Any]) -> tuple[str, ...]:
    said = properties.get("occupants", properties.get("exhibitor"))
    names = said if isinstance(said, list) else [said]
    return tuple(line for name in names if isinstance(name, str) and (line := clean_line(name)))


def _text(properties: dict[str, Any], *keys: str) -> str:
    """The first of the properties that is a text or a number."""
    values = (properties.get(key) for key in keys)
    said = next((value for value in values if isinstance(value, str | int | float) and value != ""), "")
    return clean_line(str(said))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
