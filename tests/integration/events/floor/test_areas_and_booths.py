"""Areas, booths and what else stands on a floor."""

import asyncio

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.floor.actions import (
    change_area,
    change_booth,
    create_area,
    create_booth,
    create_booth_row,
    create_object,
    delete_area,
    delete_booth,
    delete_object,
)
from events.floor.outlines import Frame
from events.floor.ports import booth_users
from events.floor.queries import area, areas, booth, booth_by_code, booths, plan
from events.floor.rules import AreaDraft, BoothDraft, BoothRowDraft, ObjectDraft
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR
from events.storage import fetch
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements

HALL = AreaDraft("A", {"de": "Rathaus", "en": "Town hall"}, width=40, depth=20, hue="madder")
YARD = AreaDraft("B", {"de": "Schulhof"}, kind="yard", width=30, depth=30, step_free=False)
STAGE = ObjectDraft("stage", ((0, 0), (6, 0), (6, 4), (0, 4)), {"de": "Bühne"})


def at(number: str, x: float = 1, y: float = 1, area: str = "A") -> BoothDraft:
    return BoothDraft(number, area, x, y, 3, 2)


async def event_with_hall() -> EventView:
    event = await new_event()
    await create_area(SYSTEM, event, HALL, NOW)
    return event


async def numbers(event: EventView, area: str | None = None) -> list[str]:
    return [view.number for view in await booths(event.id, area)]


async def test_an_area_is_a_rectangle_or_an_outline(database: Database) -> None:
    event = await event_with_hall()
    outline = ((0.0, 0.0), (10.0, 0.0), (10.0, 5.0), (4.0, 8.0))
    await create_area(SYSTEM, event, AreaDraft("B", {"de": "Hof"}, "yard", outline=(*outline, outline[0])), NOW)

    hall, yard = await areas(event.id)

    assert (hall.code, hall.name["en"], hall.hue, hall.width, hall.depth) == ("A", "Town hall", "madder", 40, 20)
    assert hall.outline == ((0, 0), (40, 0), (40, 20), (0, 20))
    assert (yard.kind, yard.outline, yard.width, yard.depth) == ("yard", outline, 10, 8)


async def test_two_areas_never_share_a_code(database: Database) -> None:
    event = await event_with_hall()
    await create_area(SYSTEM, event, YARD, NOW)

    with pytest.raises(Conflict, match="area_code_taken"):
        await create_area(SYSTEM, event, HALL, NOW)
    with pytest.raises(Conflict, match="area_code_taken"):
        await change_area(SYSTEM, event, "B", HALL, None, NOW)
    await create_area(SYSTEM, await new_event("other-town"), HALL, NOW)


async def test_the_second_of_two_editors_is_told(database: Database) -> None:
    event = await event_with_hall()
    opened = (await area(event.id, "A")).revision
    await change_area(SYSTEM, event, "A", AreaDraft("A", {"de": "Festsaal"}, width=40, depth=20), opened, NOW)

    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_area(SYSTEM, event, "A", HALL, opened, NOW)
    assert (await area(event.id, "A")).name == {"de": "Festsaal"}


async def test_an_area_with_booths_stays(database: Database) -> None:
    event = await event_with_hall()
    code = await create_booth(SYSTEM, event, at("1"), NOW)

    with pytest.raises(Refused, match="area_has_booths") as refused:
        await delete_area(SYSTEM, event, "A", NOW)
    assert refused.value.params == {"booths": 1}
    assert (await area(event.id, "A")).booths == 1

    await delete_booth(SYSTEM, event, code, NOW)
    await delete_area(SYSTEM, event, "A", NOW)
    assert await areas(event.id) == []


async def test_a_booth_knows_its_place_size_and_area(database: Database) -> None:
    event = await event_with_hall()
    draft = BoothDraft("B 12", "A", 2, 3, 4, 2, 90, shared=True, power_watts=3500, note="an der Tür")
    code = await create_booth(SYSTEM, event, draft, NOW)

    view = await booth(event.id, code)

    assert (view.number, view.number_key, view.area, view.area_hue) == ("B 12", "B12", "A", "madder")
    assert (view.size, view.center, view.frame) == (8, (4, 4), Frame(2, 3, 4, 2, 90))
    assert view.outline == ((5, 2), (5, 6), (3, 6), (3, 2))
    assert (view.shared, view.power_watts, view.note) == (True, 3500, "an der Tür")


async def test_a_number_is_given_once_in_an_area_however_it_is_written(database: Database) -> None:
    event = await event_with_hall()
    await create_area(SYSTEM, event, YARD, NOW)
    await create_booth(SYSTEM, event, at("B 12"), NOW)
    other = await create_booth(SYSTEM, event, at("C-1", 8), NOW)

    with pytest.raises(Conflict, match="booth_number_taken") as taken:
        await create_booth(SYSTEM, event, at("b-12", 8), NOW)
    assert (taken.value.field, taken.value.params) == ("number", {"number": "b-12"})
    with pytest.raises(Conflict, match="booth_number_taken"):
        await change_booth(SYSTEM, event, other, at("B12", 8), None, NOW)
    await create_booth(SYSTEM, event, at("B 12", area="B"), NOW)
    await change_booth(SYSTEM, event, other, at("c 1", 9), None, NOW)
    assert await numbers(event, "A") == ["B 12", "c 1"]


async def test_a_booth_moves_to_another_area_and_keeps_its_code(database: Database) -> None:
    event = await event_with_hall()
    await create_area(SYSTEM, event, YARD, NOW)
    code = await create_booth(SYSTEM, event, at("1"), NOW)

    await change_booth(SYSTEM, event, code, at("7", 20, 20, "B"), 1, NOW)

    moved = await booth(event.id, code)
    assert (moved.number, moved.area, moved.frame) == ("7", "B", Frame(20, 20, 3, 2))
    assert [view.code for view in (await plan(event.id, "B")).booths] == [code]
    assert (await plan(event.id, "A")).booths == ()


async def test_booths_are_listed_as_people_count(database: Database) -> None:
    event = await event_with_hall()
    for number in ("B 10", "B 2", "A 3", "B 1a"):
        await create_booth(SYSTEM, event, at(number), NOW)

    assert await numbers(event) == ["A 3", "B 1a", "B 2", "B 10"]


async def test_a_row_of_booths_is_drawn_at_once_or_not_at_all(database: Database) -> None:
    event = await event_with_hall()
    row = BoothRowDraft("A", "B ", 4, 3, 2, first=9, x=1, y=5, gap=0.5, power_watts=500)

    codes = await create_booth_row(SYSTEM, event, row, NOW)

    made = await booths(event.id)
    assert [view.code for view in made] == codes
    assert [view.number for view in made] == ["B 9", "B 10", "B 11", "B 12"]
    assert [view.frame for view in made] == [Frame(x, 5, 3, 2) for x in (1, 4.5, 8, 11.5)]
    with pytest.raises(Conflict, match="booth_number_taken"):
        await create_booth_row(SYSTEM, event, BoothRowDraft("A", "B ", 5, 3, 2, first=8, y=10), NOW)
    with pytest.raises(Refused, match="booth_outside_area"):
        await create_booth_row(SYSTEM, event, BoothRowDraft("A", "C ", 30, 3, 2), NOW)
    assert len(await booths(event.id)) == 4


async def test_a_used_booth_stays(database: Database) -> None:
    event = await event_with_hall()
    used, free = await create_booth(SYSTEM, event, at("1"), NOW), await create_booth(SYSTEM, event, at("2", 8), NOW)
    identity = (await booth(event.id, used)).id

    async def exhibitors_at(booth: int) -> int:
        return 2 if booth == identity else 0

    booth_users.append(exhibitors_at)
    try:
        with pytest.raises(Refused, match="booth_in_use") as refused:
            await delete_booth(SYSTEM, event, used, NOW)
        await delete_booth(SYSTEM, event, free, NOW)
    finally:
        booth_users.remove(exhibitors_at)

    assert refused.value.params == {"uses": 2}
    assert [view.code for view in await booths(event.id)] == [used]
    assert [row["n"] for row in await fetch("SELECT count(*) AS n FROM plan_object")] == [1]


async def test_a_plan_shows_objects_and_booths(database: Database) -> None:
    event = await event_with_hall()
    drawn = await create_object(SYSTEM, event, "A", STAGE, NOW)
    code = await create_booth(SYSTEM, event, at("1", 10), NOW)

    shown = await plan(event.id, "A")
    assert [(view.id, view.kind, view.label, view.center) for view in shown.objects] == [
        (drawn, "stage", {"de": "Bühne"}, (3, 2))
    ]
    assert [view.code for view in shown.booths] == [code]

    await delete_object(SYSTEM, event, drawn, NOW)
    assert (await plan(event.id, "A")).objects == ()
    with pytest.raises(NotFound, match="plan_object_not_found"):
        await delete_object(SYSTEM, event, drawn, NOW)


async def test_a_booth_is_no_plain_object(database: Database) -> None:
    event = await event_with_hall()
    await create_booth(SYSTEM, event, at("1"), NOW)
    drawn = (await fetch("SELECT id FROM plan_object"))[0]["id"]

    with pytest.raises(NotFound):
        await delete_object(SYSTEM, event, drawn, NOW)
    assert await numbers(event) == ["1"]


async def test_a_printed_code_leads_to_its_event(database: Database) -> None:
    event = await event_with_hall()
    code = await create_booth(SYSTEM, event, at("B 12"), NOW)

    address = await booth_by_code(code)

    assert (address.event, address.event_slug, address.event_state) == (event.id, "demo", "draft")
    assert (address.area, address.code, address.number) == ("A", code, "B 12")
    with pytest.raises(NotFound):
        await booth_by_code("2222222222")


async def test_nothing_of_another_event_can_be_reached(database: Database) -> None:
    event, other = await event_with_hall(), await new_event("other-town")
    code = await create_booth(SYSTEM, event, at("1"), NOW)

    with pytest.raises(NotFound):
        await area(other.id, "A")
    with pytest.raises(NotFound):
        await booth(other.id, code)
    with pytest.raises(NotFound):
        await create_booth(SYSTEM, other, at("1"), NOW)
    with pytest.raises(NotFound):
        await delete_booth(SYSTEM, other, code, NOW)
    with pytest.raises(NotFound):
        await delete_area(SYSTEM, other, "A", NOW)
    assert await booths(other.id) == []


async def test_only_those_who_may_change_the_floor_do(database: Database) -> None:
    event = await event_with_hall()
    with pytest.raises(Forbidden):
        await create_booth(VISITOR, event, at("1"), NOW)
    with pytest.raises(Forbidden):
        await delete_area(VISITOR, event, "A", NOW)
    assert await numbers(event) == []


async def test_every_change_is_recorded_and_makes_cached_pages_stale(database: Database) -> None:
    event = await event_with_hall()
    before = (await event_by_id(event.id)).public_version
    code = await create_booth(SYSTEM, event, at("1"), NOW)
    await change_booth(SYSTEM, event, code, at("2"), None, NOW)
    await delete_booth(SYSTEM, event, code, NOW)

    actions = [(entry.action, entry.subject) for entry in await latest(event.id, 3)]
    assert actions == [("booth.deleted", code), ("booth.changed", code), ("booth.created", code)]
    assert (await event_by_id(event.id)).public_version == before + 3


async def test_of_50_at_once_one_gets_the_number(database: Database) -> None:
    event = await event_with_hall()
    drafts = [at("B 12", 1 + index % 5) for index in range(50)]

    results = await asyncio.gather(
        *(create_booth(SYSTEM, event, draft, NOW) for draft in drafts), return_exceptions=True
    )

    codes = [result for result in results if isinstance(result, str)]
    assert [view.code for view in await booths(event.id)] == codes
    assert [str(result) for result in results if not isinstance(result, str)] == ["booth_number_taken"] * 49
    assert [row["n"] for row in await fetch("SELECT count(*) AS n FROM plan_object")] == [1]


async def test_of_50_at_once_one_gets_the_areas_code(database: Database) -> None:
    event = await new_event()
    results = await asyncio.gather(*(create_area(SYSTEM, event, HALL, NOW) for _ in range(50)), return_exceptions=True)

    assert sorted(map(str, results)) == ["A", *["area_code_taken"] * 49]
    assert [view.code for view in await areas(event.id)] == ["A"]


@pytest.mark.parametrize("place", [0, 5, 15])
async def test_an_area_never_vanishes_under_a_new_booth(database: Database, place: int) -> None:
    event = await event_with_hall()
    creations = [create_booth(SYSTEM, event, at(str(number)), NOW) for number in range(20)]
    deletion = delete_area(SYSTEM, event, "A", NOW)

    results = await asyncio.gather(*creations[:place], deletion, *creations[place:], return_exceptions=True)

    made = [result for result in results if isinstance(result, str)]
    assert {view.code for view in await booths(event.id)} == set(made)
    assert (results[place] is None) == (len(made) == 0)
    assert {str(result) for result in results if isinstance(result, Exception)} <= {"area_not_found", "area_has_booths"}


async def test_reading_a_floor_takes_the_same_statements_whatever_stands_there(statements: Statements) -> None:
    event = await event_with_hall()
    for number in ("1", "2", "3"):
        await create_booth(SYSTEM, event, at(number), NOW)
        await create_object(SYSTEM, event, "A", STAGE, NOW)
        with statements.counted(2):
            await areas(event.id)
        with statements.counted(1):
            await booths(event.id)
        with statements.counted(4):
            await plan(event.id, "A")
