"""Reading areas, booths and plans."""

from typing import Any

import msgspec
from piccolo.columns import Selectable
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.faults import NotFound
from events.festival.rules import Texts
from events.festival.texts import loaded
from events.floor.outlines import Frame, Point, Ring, center, extent, frame_of, size
from events.floor.rules import natural
from events.floor.tables import Area, Booth, PlanObject


class AreaView(msgspec.Struct, frozen=True):
    """A hall, room, yard or street. `width` and `depth` are its outline's extent in metres."""

    id: int
    code: str
    name: Texts
    kind: str
    hue: str
    outline: Ring
    width: float
    depth: float
    step_free: bool
    booths: int
    revision: int


class ObjectView(msgspec.Struct, frozen=True):
    """Something drawn on an area that is no booth."""

    id: int
    kind: str
    label: Texts
    outline: Ring
    center: Point
    revision: int


class BoothView(msgspec.Struct, frozen=True):
    """A booth and the area it stands in. `size` is in square metres; `frame` is None where it is no rectangle."""

    id: int
    code: str
    number: str
    number_key: str
    area: str
    area_name: Texts
    area_hue: str
    outline: Ring
    frame: Frame | None
    center: Point
    size: float
    shared: bool
    power_watts: int
    note: str
    revision: int


class PlanView(msgspec.Struct, frozen=True):
    """One area with everything on it."""

    area: AreaView
    objects: tuple[ObjectView, ...]
    booths: tuple[BoothView, ...]


class SourcedObject(msgspec.Struct, frozen=True):
    """A plan object that came from a file; `source` is what it is called there."""

    id: int
    area: str
    source: str
    kind: str
    label: Texts
    outline: Ring


class BoothAddress(msgspec.Struct, frozen=True):
    """What a booth's printed code opens."""

    event: int
    event_slug: str
    event_state: str
    area: str
    code: str
    number: str


async def areas(event: int) -> list[AreaView]:
    """In the order in which they were made."""
    return await _areas(Area.event == event)


async def area(event: int, code: str) -> AreaView:
    """Raises NotFound."""
    found = await _areas((Area.event == event) & (Area.code == code))
    if not found:
        raise NotFound("area_not_found", area=code)
    return found[0]


async def booths(event: int, area: str | None = None) -> list[BoothView]:
    """Area by area, in each as people count: B 2 before B 10."""
    where: Combinable = Booth.event == event
    if area is not None:
        where = where & (Booth.area.code == area)
    return await _booths(where)


async def booth(event: int, code: str) -> BoothView:
    """Raises NotFound."""
    found = await _booths((Booth.event == event) & (Booth.code == code))
    if not found:
        raise NotFound("booth_not_found")
    return found[0]


async def booth_by_code(code: str) -> BoothAddress:
    """The booth whose printed code this is, of any event. Raises NotFound."""
    row = (
        await Booth.select(
            Booth.event,
            Booth.event.slug.as_alias("event_slug"),
            Booth.event.state.as_alias("event_state"),
            Booth.area.code.as_alias("area"),
            Booth.code,
            Booth.number,
        )
        .where(Booth.code == code)
        .first()
    )
    if row is None:
        raise NotFound("booth_not_found")
    return msgspec.convert(row, BoothAddress)


async def plan(event: int, area_code: str) -> PlanView:
    """Raises NotFound."""
    shown = await area(event, area_code)
    rows = (
        await PlanObject.select()
        .where((PlanObject.event == event) & (PlanObject.area == shown.id) & (PlanObject.kind != "booth"))
        .order_by(PlanObject.id)
    )
    return PlanView(shown, tuple(_object_view(row) for row in rows), tuple(await booths(event, area_code)))


async def plans(event: int) -> list[PlanView]:
    """Every area with everything on it, in the order in which the areas were made."""
    rows = (
        await PlanObject.select()
        .where((PlanObject.event == event) & (PlanObject.kind != "booth"))
        .order_by(PlanObject.id)
    )
    everywhere = await booths(event)
    return [
        PlanView(
            shown,
            tuple(_object_view(row) for row in rows if row["area"] == shown.id),
            tuple(booth for booth in everywhere if booth.area == shown.code),
        )
        for shown in await areas(event)
    ]


async def sourced_objects(event: int) -> list[SourcedObject]:
    rows = await PlanObject.select(
        *PlanObject.all_columns(exclude=[PlanObject.area]), PlanObject.area.code.as_alias("area")
    ).where((PlanObject.event == event) & (PlanObject.source != ""))
    return [
        msgspec.convert({**row, "label": loaded(row["label"]), "outline": _ring(row["outline"])}, SourcedObject)
        for row in rows
    ]


async def _areas(where: Combinable) -> list[AreaView]:
    rows = await Area.select().where(where).order_by(Area.position, Area.id)
    ids = [row["id"] for row in rows] or [0]
    counts = await Booth.select(Booth.area, Count()).where(Booth.area.is_in(ids)).group_by(Booth.area)
    booths_of = {row["area"]: row["count"] for row in counts}
    return [_area_view(row, booths_of.get(row["id"], 0)) for row in rows]


async def _booths(where: Combinable) -> list[BoothView]:
    rows = await Booth.select(*BOOTH_COLUMNS).where(where)
    rows.sort(key=lambda row: (row["area_position"], row["area"], natural(row["number"]), row["id"]))
    return [booth_view(row) for row in rows]


def _area_view(row: dict[str, Any], booths: int) -> AreaView:
    ring = _ring(row["outline"])
    left, top, right, bottom = extent(ring)
    read = {"name": loaded(row["name"]), "outline": ring, "width": right - left, "depth": bottom - top}
    return msgspec.convert({**row, **read, "booths": booths}, AreaView)


def _object_view(row: dict[str, Any]) -> ObjectView:
    ring = _ring(row["outline"])
    return msgspec.convert({**row, "label": loaded(row["label"]), "outline": ring, "center": center(ring)}, ObjectView)


def booth_view(row: dict[str, Any]) -> BoothView:
    """A row of `BOOTH_COLUMNS`."""
    ring = _ring(row["outline"])
    measured = {"outline": ring, "frame": frame_of(ring), "center": center(ring), "size": size(ring)}
    return msgspec.convert({**row, "area_name": loaded(row["area_name"]), **measured}, BoothView)


def _ring(column: str) -> Ring:
    return msgspec.json.decode(column, type=Ring)


BOOTH_COLUMNS: list[Selectable] = [
    *Booth.all_columns(exclude=[Booth.area]),
    Booth.area.code.as_alias("area"),
    Booth.area.name.as_alias("area_name"),
    Booth.area.hue.as_alias("area_hue"),
    Booth.area.position.as_alias("area_position"),
    Booth.plan_object.outline.as_alias("outline"),
]
