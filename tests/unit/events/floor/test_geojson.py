import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.faults import Refused
from events.files.reading import error, warning
from events.floor.geojson import AreaShape, BoothShape, ObjectShape, Plan, parse_plan
from events.floor.outlines import size
from tests.real_data import naughty_strings, real_data

SQUARE = [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]]
RING = ((0.0, 0.0), (3.0, 0.0), (3.0, 3.0), (0.0, 3.0))


def feature(properties: Any, *rings: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": list(rings)}}


def plan_of(*features: Any, **more: Any) -> Plan:
    return parse_plan(json.dumps({"type": "FeatureCollection", "features": features, **more}).encode())


def booth(number: Any, ring: Any = SQUARE) -> dict[str, Any]:
    return feature({"kind": "booth", "number": number}, ring)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        parse_plan(data)
    assert caught.value.field == "file"
    return caught.value.code


def test_areas_booths_and_other_objects_are_told_apart() -> None:
    plan = plan_of(
        feature({"kind": "area", "name": "Yard", "indoor": False}, [[-1, -1], [9, -1], [9, 9], [-1, 9], [-1, -1]]),
        feature({"kind": "stand", "name": "B 1", "exhibitor": "Café Ararat"}, SQUARE),
        feature({"number": 7, "area": "Hall"}, SQUARE),
        feature({"kind": "Stage", "name": "Main stage"}, SQUARE),
        feature({"kind": "fire lane"}, SQUARE),
    )
    yard = ((-1.0, -1.0), (9.0, -1.0), (9.0, 9.0), (-1.0, 9.0))
    assert plan == Plan(
        areas=(AreaShape(1, "Yard", yard, False),),
        objects=(
            ObjectShape(4, "stage", "Main stage", RING, "Yard"),
            ObjectShape(5, "fire_lane", "", RING, "Yard"),
        ),
        booths=(BoothShape(2, "B 1", RING, "Yard", ("Café Ararat",)), BoothShape(3, "7", RING, "Hall", ())),
        faults=(),
    )


def test_the_direction_of_a_ring_does_not_matter() -> None:
    plan = plan_of(booth("1"), booth("2", SQUARE[::-1]), booth("3", SQUARE[:-1]))
    assert [size(found.outline) for found in plan.booths] == [9.0, 9.0, 9.0]


def test_the_only_polygon_of_several_is_a_polygon() -> None:
    several = {
        "type": "Feature",
        "properties": {"number": "1"},
        "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
    }
    assert plan_of(several).booths == (BoothShape(1, "1", RING, "", ()),)


@pytest.mark.parametrize(
    ("ring", "code"),
    [
        ([], "outline_too_small"),
        ([[0, 0], [1, 0], [0, 0]], "outline_too_small"),
        ([[0, 0], [1, 1], [2, 2], [0, 0]], "outline_too_small"),
        ([[0, 0], [3, 3], [3, 0], [0, 2], [0, 0]], "outline_crosses_itself"),
        ([[0, 0], [20_000, 0], [0, 3], [0, 0]], "outline_too_large"),
        ([[0, 0], [1e300, 0], [0, 3], [0, 0]], "outline_too_large"),
        ([[0, 0], ["3", 0], [0, 3], [0, 0]], "outline_malformed"),
        ([[0, 0], [True, 0], [0, 3], [0, 0]], "outline_malformed"),
        ([[0, 0], [3], [0, 3], [0, 0]], "outline_malformed"),
        ([[0, 0], [10**40, 0], [0, 3], [0, 0]], "outline_malformed"),
        ("ring", "outline_malformed"),
        (None, "outline_malformed"),
    ],
)
def test_an_unsound_outline_is_told_and_left_out(ring: Any, code: str) -> None:
    plan = plan_of(booth("1"), booth("2", ring))
    assert [found.number for found in plan.booths] == ["1"]
    assert [(fault.row, fault.column, fault.code, fault.severity) for fault in plan.faults] == [
        (2, "geometry", code, "error")
    ]


def test_what_is_no_polygon_is_left_out_with_a_warning() -> None:
    point = {"type": "Feature", "properties": {"name": "tree"}, "geometry": {"type": "Point", "coordinates": [1, 1]}}
    plan = plan_of(booth("1"), point, {"type": "Feature", "geometry": None}, None, 3)
    assert plan.faults == tuple(warning(row, "geometry_left_out", "geometry") for row in (2, 3, 4, 5))


def test_faults_of_names_and_numbers_are_told_per_feature() -> None:
    plan = plan_of(
        booth("A-1"),
        booth("a 1"),
        booth(""),
        booth(None),
        feature({"kind": "area", "name": ""}, SQUARE),
        feature({"kind": "area", "name": "Yard"}, SQUARE),
        feature({"kind": "area", "name": "Yard"}, SQUARE),
        feature({"kind": "dragon"}, SQUARE, SQUARE),
    )
    assert plan.faults == (
        error(2, "booth_number_twice", "number", number="a 1", first=1),
        error(3, "booth_number_missing", "number"),
        error(4, "booth_number_missing", "number"),
        error(5, "area_name_missing", "name"),
        error(7, "area_name_twice", "name"),
        warning(8, "holes_left_out", "geometry", count=1),
        warning(8, "object_kind_unknown", "kind", kind="dragon"),
    )


def test_degrees_are_refused() -> None:
    ground = [[11.46, 48.29], [11.4605, 48.29], [11.4605, 48.2904], [11.46, 48.29]]
    with pytest.raises(Refused) as caught:
        plan_of(booth("1", ground))
    assert (caught.value.code, caught.value.field) == ("coordinates_not_metres", "file")


def test_a_reference_system_in_degrees_is_refused() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    with pytest.raises(Refused, match="coordinates_not_metres"):
        plan_of(booth("1"), crs=crs)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"features": {}}',
        b"\xff\xfe",
        b"\x00",
        b"Name;Ort\n",
        b"[" * 100_000,
        b'{"features":[NaN]}',
    ],
)
def test_what_is_no_geojson_is_refused(data: bytes) -> None:
    assert refusal(data) == "plan_not_geojson"


def test_a_plan_of_more_than_a_festival_is_refused() -> None:
    many = json.dumps({"features": [None] * 5_001}).encode()
    assert refusal(many) == "plan_too_large"


def test_a_byte_order_mark_is_no_fault() -> None:
    assert parse_plan(b'\xef\xbb\xbf{"features": []}') == Plan((), (), (), ())


numbers = st.floats(-200, 200) | st.integers() | st.floats()
anything = st.recursive(
    st.none() | st.booleans() | numbers | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
features = st.builds(
    feature,
    st.dictionaries(st.sampled_from(["kind", "name", "number", "area", "occupants"]), anything | st.just("booth")),
    st.lists(st.lists(numbers, max_size=3), max_size=6) | anything,
)


@given(st.lists(features | anything, max_size=5))
def test_any_plan_is_read_or_refused(found: list[Any]) -> None:
    try:
        plan = plan_of(*found)
    except Refused as refused:
        assert refused.field == "file"  # noqa: PT017 - either end is right
    else:
        assert {fault.row for fault in plan.faults} <= set(range(1, len(found) + 1))


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert refusal(data) in ("plan_not_geojson", "coordinates_not_metres")


def test_naughty_strings_as_numbers_are_read_or_told() -> None:
    naughty = naughty_strings()
    plan = plan_of(*(booth(text) for text in naughty))
    assert len(plan.booths) + len(plan.faults) == len(naughty)


def test_the_hall_of_a_fair_has_141_stands() -> None:
    plan = parse_plan(real_data("floorplans/fair_hall_5.1.geojson"))
    assert (len(plan.areas), len(plan.objects), len(plan.booths), plan.faults) == (1, 26, 141, ())
    assert (plan.areas[0].name, {found.area for found in plan.booths}) == ("Hall 5.1", {"Hall 5.1"})
    assert plan.booths[0] == BoothShape(
        28,
        "A-010 B-011",
        ((163.5, 44.0), (168.5, 44.0), (168.5, 51.5), (163.5, 51.5)),
        "Hall 5.1",
        ("COTTON DIVISION",),
    )
