"""Floor plans from files."""

from typing import Any

import msgspec
import pytest

from events.faults import Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.files.report import ImportReport
from events.floor.actions import change_booth, create_area, create_booth, import_booths
from events.floor.geojson import Plan, parse_plan
from events.floor.queries import area, areas, booths, plan
from events.floor.rules import AreaDraft, BoothDraft
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.real_data import real_data


def square(x: float, y: float, side: float = 2) -> list[list[float]]:
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def feature(ring: list[list[float]], **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def plan_of(*features: dict[str, Any]) -> Plan:
    return parse_plan(msgspec.json.encode({"type": "FeatureCollection", "features": features}))


HALL = feature(square(100, 50, 20), kind="area", name="Rathaus", indoor=True)
YARD = feature(square(0, 0, 30), kind="area", name="Schulhof", indoor=False)
ONE, TWO = feature(square(101, 51), kind="booth", number="A 1"), feature(square(104, 51), kind="booth", number="A 2")
EXIT = feature(square(118, 68), kind="exit", name="Notausgang")


async def event_with_hall() -> EventView:
    event = await new_event()
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Rathaus"}, width=5, depth=5), NOW)
    return event


async def run(event: EventView, plan: Plan, area: str | None = "A", *, dry_run: bool = False) -> ImportReport:
    return await import_booths(SYSTEM, event, area, plan, NOW, dry_run=dry_run)


async def test_a_real_hall_comes_in_once(database: Database) -> None:
    event, hall = await event_with_hall(), parse_plan(real_data("floorplans/fair_hall_5.1.geojson"))

    assert await run(event, hall) == ImportReport(141, 0, 0, ())
    assert await run(event, hall) == ImportReport(0, 0, 141, ())

    shown = await plan(event.id, "A")
    assert (shown.area.width, shown.area.depth) == (179, 71)
    assert (len(shown.booths), len(shown.objects)) == (141, 26)
    first = next(booth for booth in shown.booths if booth.number == "A-010 B-011")
    assert (first.number_key, first.size, first.center) == ("A010/B011", 37.5, (166, 47.75))
    assert [entry.action for entry in await latest(event.id, 2)] == ["booths.imported", "area.created"]


async def test_a_dry_run_tells_and_writes_nothing(database: Database) -> None:
    event = await event_with_hall()
    before = await event_by_id(event.id)

    assert await run(event, plan_of(HALL, ONE, TWO), dry_run=True) == ImportReport(2, 0, 0, ())

    assert await booths(event.id) == []
    assert (await area(event.id, "A")).width == 5
    assert (await event_by_id(event.id)) == before


async def test_metres_are_counted_from_the_areas_corner(database: Database) -> None:
    event = await event_with_hall()
    await run(event, plan_of(HALL, ONE, EXIT))

    shown = await plan(event.id, "A")
    assert shown.area.outline == ((0, 0), (20, 0), (20, 20), (0, 20))
    assert shown.booths[0].outline == ((1, 1), (3, 1), (3, 3), (1, 3))
    assert (shown.objects[0].kind, shown.objects[0].label, shown.objects[0].center) == (
        "exit",
        {"de": "Notausgang"},
        (19, 19),
    )


async def test_a_moved_booth_keeps_its_code_and_what_the_file_does_not_say(database: Database) -> None:
    event = await event_with_hall()
    await run(event, plan_of(HALL, ONE, TWO, EXIT))
    before = {booth.number: booth for booth in await booths(event.id)}
    told = BoothDraft("A 1", "A", 1, 1, 2, 2, shared=True, power_watts=3500, note="an der Tür")
    await change_booth(SYSTEM, event, before["A 1"].code, told, None, NOW)
    moved = feature(square(101, 61), kind="booth", number="A1")

    assert await run(event, plan_of(HALL, moved, TWO, EXIT)) == ImportReport(0, 1, 1, ())

    after = (await booths(event.id))[0]
    assert (after.code, after.number, after.center) == (before["A 1"].code, "A1", (2, 12))
    assert (after.shared, after.power_watts, after.note) == (True, 3500, "an der Tür")


async def test_what_the_plan_does_not_have_stays(database: Database) -> None:
    event = await event_with_hall()
    await create_booth(SYSTEM, event, BoothDraft("Z 9", "A", 1, 1, 2, 2), NOW)
    await run(event, plan_of(HALL, ONE))

    assert [booth.number for booth in await booths(event.id)] == ["A 1", "Z 9"]


async def test_one_error_keeps_everything_out(database: Database) -> None:
    event = await event_with_hall()
    outside = feature(square(500, 500), kind="booth", number="A 3")

    report = await run(event, plan_of(HALL, ONE, outside))

    assert (report.created, report.refused) == (0, True)
    assert [(fault.row, fault.code, fault.severity) for fault in report.faults] == [(3, "booth_outside_area", "error")]
    assert await booths(event.id) == []
    assert (await area(event.id, "A")).width == 5


async def test_each_area_of_a_plan_finds_its_namesake_or_is_made(database: Database) -> None:
    event = await event_with_hall()
    stall = feature(square(5, 5), kind="booth", number="1")

    assert await run(event, plan_of(HALL, YARD, ONE, stall), None) == ImportReport(2, 0, 0, ())
    assert await run(event, plan_of(HALL, YARD, ONE, stall), None) == ImportReport(0, 0, 2, ())

    assert [(view.code, view.name, view.kind, view.booths) for view in await areas(event.id)] == [
        ("A", {"de": "Rathaus"}, "hall", 1),
        ("schulhof", {"de": "Schulhof"}, "yard", 1),
    ]


async def test_of_several_areas_only_the_wanted_one_comes_in(database: Database) -> None:
    event = await event_with_hall()
    stall = feature(square(5, 5), kind="booth", number="1")

    report = await run(event, plan_of(HALL, YARD, ONE, stall), "A")

    assert [(fault.code, fault.params) for fault in report.faults] == [("areas_left_out", {"areas": "Schulhof"})]
    assert [booth.number for booth in await booths(event.id)] == ["A 1"]


async def test_an_area_that_is_not_there_is_made_and_told(database: Database) -> None:
    event = await new_event()

    report = await run(event, plan_of(HALL, ONE), "H")

    assert [(fault.code, fault.params, fault.severity) for fault in report.faults] == [
        ("area_is_new", {"area": "H"}, "warning")
    ]
    assert [(view.code, view.name, view.width) for view in await areas(event.id)] == [("H", {"de": "Rathaus"}, 20)]


async def test_where_booths_belong_must_be_clear(database: Database) -> None:
    event, bare = await event_with_hall(), plan_of(feature(square(1, 1), kind="booth", number="1"))
    assert (await run(event, bare, None)).created == 1
    with pytest.raises(NotFound, match="area_not_found"):
        await run(event, bare, "B")
    await create_area(SYSTEM, event, AreaDraft("B", {"de": "Hof"}, width=5, depth=5), NOW)
    with pytest.raises(Refused, match="area_needed") as refused:
        await run(event, bare, None)
    assert refused.value.params == {"known": "A, B"}
    with pytest.raises(Refused, match="plan_has_other_areas"):
        await run(event, plan_of(feature(square(0, 0, 9), kind="area", name="X"), YARD), "A")
    lost = await run(event, plan_of(HALL, YARD, feature(square(300, 300), kind="booth", number="9")), None)
    assert [fault.code for fault in lost.faults] == ["outside_every_area"]


async def test_a_dry_run_asks_for_the_permission_too(database: Database) -> None:
    event = await event_with_hall()
    with pytest.raises(Forbidden):
        await import_booths(VISITOR, event, "A", plan_of(HALL), NOW, dry_run=True)
