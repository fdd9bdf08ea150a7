"""Who stands where, and fifty who want the same booth."""

import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.floor.actions import change_booth, delete_booth
from events.floor.ports import booth_users
from events.floor.queries import booth
from events.floor.rules import BoothDraft
from events.history.queries import broken_at, latest
from events.hosts.rules import SYSTEM, VISITOR, Permission
from events.storage import engine, transaction
from exhibitors.applications.actions import enter_on_behalf
from exhibitors.applications.queries import participations
from exhibitors.placement.actions import HeldBooth, move, place, place_all, remove
from exhibitors.placement.queries import free_booths, placements, placements_of_booths, users_of_booth
from exhibitors.profiles.queries import exhibitors_by_booth
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted, allowed, draft, new_booths
from tests.queries import counted_queries

GUARD = "exhibitors_placement_alone"
PROMISE = "CREATE UNIQUE INDEX exhibitors_placement_alone ON placement (booth) WHERE alone"


@pytest.fixture
def registered() -> Iterator[None]:
    """As the application does at its start, which another test may have had already."""
    before = booth_users[:]
    booth_users[:] = [users_of_booth]
    yield
    booth_users[:] = before


async def standing(event: EventView) -> list[tuple[str, str]]:
    return [(placement.booth.number, placement.name) for placement in await placements(event.id)]


async def make_shared(event: EventView, code: str, *, shared: bool) -> None:
    found = await booth(event.id, code)
    assert found.frame is not None
    frame = found.frame
    place = (frame.x, frame.y, frame.width, frame.depth)
    await change_booth(SYSTEM, event, code, BoothDraft(found.number, found.area, *place, shared=shared), None, NOW)


async def fifty_for_one_booth() -> tuple[Counter[str], int]:
    """How often each thing happened, and how many stand there."""
    event = await new_event()
    [code] = await new_booths(event, 1)
    groups = [await accepted(event, f"Group {number}") for number in range(50)]
    results = await asyncio.gather(
        *(place(SYSTEM, event, code, group, NOW) for group in groups), return_exceptions=True
    )
    for result in results:
        if result is not None and not isinstance(result, Conflict):
            raise result
    return Counter("placed" if result is None else str(result) for result in results), len(await placements(event.id))


async def test_of_fifty_at_once_one_gets_the_booth(database: Database) -> None:
    assert await fifty_for_one_booth() == (Counter(placed=1, booth_taken=49), 1)


async def test_without_the_guard_the_same_race_gives_the_booth_to_many(database: Database) -> None:
    await engine().run_ddl(f"DROP INDEX {GUARD}")
    try:
        happened, there = await fifty_for_one_booth()
    finally:
        await engine().run_ddl("DELETE FROM placement")
        await engine().run_ddl(PROMISE)
    assert happened["placed"] > 1
    assert there > 1


async def test_a_shared_booth_takes_all_who_come_at_once(database: Database) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1, shared=True)
    groups = [await accepted(event, f"Group {number}") for number in range(10)]
    await asyncio.gather(*(place(SYSTEM, event, code, group, NOW) for group in groups))
    assert len(await placements(event.id)) == 10
    with pytest.raises(Conflict, match="already_at_booth"):
        await place(SYSTEM, event, code, groups[0], NOW)


async def test_a_taken_booth_names_who_stands_there(database: Database) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1)
    first, second = await accepted(event, "Zither"), await accepted(event, "Oud")
    await place(SYSTEM, event, code, first, NOW)
    with pytest.raises(Conflict, match="booth_taken") as taken:
        await place(SYSTEM, event, code, second, NOW)
    assert (taken.value.field, taken.value.params) == ("booth", {"number": "1", "by": "Zither"})
    with pytest.raises(Conflict, match="already_at_booth"):
        await place(SYSTEM, event, code, first, NOW)
    assert await standing(event) == [("1", "Zither")]


async def test_only_the_accepted_are_placed(database: Database) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1)
    undecided = await enter_on_behalf(SYSTEM, event, draft("Chor"), NOW)
    with pytest.raises(Refused, match="application_not_accepted") as refused:
        await place(SYSTEM, event, code, undecided, NOW)
    assert refused.value.params == {"name": "Chor", "state": "submitted"}
    with pytest.raises(NotFound, match="application_not_found"):
        await place(SYSTEM, event, code, "2222222222", NOW)
    with pytest.raises(NotFound, match="booth_not_found"):
        await place(SYSTEM, event, "2222222222", await accepted(event, "Oud"), NOW)
    assert await standing(event) == []


async def test_one_exhibitor_may_have_several_booths(database: Database) -> None:
    event = await new_event()
    codes = await new_booths(event, 11)
    group = await accepted(event, "Oud")
    for code in (codes[9], codes[1]):
        await place(SYSTEM, event, code, group, NOW)
    assert await standing(event) == [("2", "Oud"), ("10", "Oud")]


async def test_a_booth_is_free_again_when_its_exhibitor_leaves(database: Database) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1)
    first, second = await accepted(event, "Zither"), await accepted(event, "Oud")
    await place(SYSTEM, event, code, first, NOW)
    await remove(SYSTEM, event, code, first, NOW)
    await place(SYSTEM, event, code, second, NOW)
    assert await standing(event) == [("1", "Oud")]
    with pytest.raises(NotFound, match="placement_not_found"):
        await remove(SYSTEM, event, code, first, NOW)


async def test_a_move_gives_up_the_old_booth_only_for_the_new_one(database: Database) -> None:
    event = await new_event()
    codes = await new_booths(event, 3)
    first, second = await accepted(event, "Zither"), await accepted(event, "Oud")
    await place(SYSTEM, event, codes[0], first, NOW)
    await place(SYSTEM, event, codes[1], second, NOW)

    with pytest.raises(Conflict, match="booth_taken"):
        await move(SYSTEM, event, codes[0], codes[1], first, NOW)
    assert await standing(event) == [("1", "Zither"), ("2", "Oud")]
    await move(SYSTEM, event, codes[0], codes[2], first, NOW)
    assert await standing(event) == [("2", "Oud"), ("3", "Zither")]


async def test_two_who_move_crosswise_do_not_block_each_other(database: Database) -> None:
    event = await new_event()
    codes = await new_booths(event, 2, shared=True)
    groups = [await accepted(event, name) for name in ("Zither", "Oud")]
    for code, group in zip(codes, groups, strict=True):
        await place(SYSTEM, event, code, group, NOW)
    await asyncio.gather(
        move(SYSTEM, event, codes[0], codes[1], groups[0], NOW), move(SYSTEM, event, codes[1], codes[0], groups[1], NOW)
    )
    assert await standing(event) == [("1", "Oud"), ("2", "Zither")]


async def test_a_booth_that_becomes_shared_takes_more_and_one_that_stops_takes_none(database: Database) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1)
    groups = [await accepted(event, name) for name in ("Zither", "Oud", "Saz")]
    await place(SYSTEM, event, code, groups[0], NOW)

    await make_shared(event, code, shared=True)
    await place(SYSTEM, event, code, groups[1], NOW)
    await remove(SYSTEM, event, code, groups[0], NOW)
    await make_shared(event, code, shared=False)

    with pytest.raises(Conflict, match="booth_taken"):
        await place(SYSTEM, event, code, groups[2], NOW)
    assert await standing(event) == [("1", "Oud")]


async def test_a_booth_with_several_stays_and_stays_shared(database: Database, registered: None) -> None:
    event = await new_event()
    [code] = await new_booths(event, 1, shared=True)
    for name in ("Zither", "Oud"):
        await place(SYSTEM, event, code, await accepted(event, name), NOW)
    with pytest.raises(Refused, match="booth_used_by_several") as refused:
        await make_shared(event, code, shared=False)
    assert (refused.value.field, refused.value.params) == ("shared", {"uses": 2})
    with pytest.raises(Refused, match="booth_in_use"):
        await delete_booth(SYSTEM, event, code, NOW)
    assert (await booth(event.id, code)).shared


async def test_where_somebody_was_faster_many_at_once_leave_the_booth_alone(database: Database) -> None:
    event = await new_event()
    codes = await new_booths(event, 2)
    booths = [await booth(event.id, code) for code in codes]
    await place(SYSTEM, event, codes[0], await accepted(event, "Zither"), NOW)
    await accepted(event, "Oud")
    application = (await participations(event.id)).popitem()[1].id
    held = [HeldBooth(found.id, found.number, found.shared) for found in booths]
    async with transaction():
        placed = await place_all(event.id, [(found, application) for found in held], NOW)
    assert placed == {(held[1].id, application)}
    assert await standing(event) == [("1", "Zither"), ("2", "Oud")]


async def test_free_booths_are_the_empty_and_the_shared_ones(database: Database) -> None:
    event = await new_event()
    single, shared = await new_booths(event, 2, "A"), await new_booths(event, 1, "B", shared=True)
    group = await accepted(event, "Oud")
    await place(SYSTEM, event, single[0], group, NOW)
    await place(SYSTEM, event, shared[0], group, NOW)
    assert [(free.booth.area, free.booth.number, free.shared) for free in await free_booths(event.id)] == [
        ("A", "2", False),
        ("B", "1", True),
    ]


async def test_a_booth_says_who_stands_there(database: Database) -> None:
    event = await new_event()
    empty, shared = (await new_booths(event, 1, "A"))[0], (await new_booths(event, 1, "B", shared=True))[0]
    for name in ("Zither", "Oud"):
        await place(SYSTEM, event, shared, await accepted(event, name), NOW)
    assert await placements_of_booths(event.id) == {shared: ("Zither", "Oud")}
    assert [ref.name for ref in await exhibitors_by_booth(shared)] == ["Zither", "Oud"]
    assert await exhibitors_by_booth(empty) == ()


@pytest.mark.parametrize("count", [1, 3])
async def test_a_list_takes_one_query_however_long(database: Database, count: int) -> None:
    event = await new_event()
    codes = await new_booths(event, 3)
    for code in codes[:count]:
        await place(SYSTEM, event, code, await accepted(event, f"Group {code}"), NOW)
    with counted_queries() as queries:
        assert len(await placements(event.id)) == count
        assert len(await placements_of_booths(event.id)) == count
        assert len(await free_booths(event.id)) == 3 - count
    assert len(queries) == 3


async def test_every_change_is_recorded_and_makes_cached_pages_stale(database: Database) -> None:
    event = await new_event()
    codes = await new_booths(event, 2)
    group = await accepted(event, "Oud")
    before = (await event_by_id(event.id)).public_version
    await place(SYSTEM, event, codes[0], group, NOW)
    await move(SYSTEM, event, codes[0], codes[1], group, NOW)
    await remove(SYSTEM, event, codes[1], group, NOW)
    assert (await event_by_id(event.id)).public_version == before + 3
    assert [entry.action for entry in (await latest(event.id))[:3]] == [
        "placement.removed",
        "placement.moved",
        "placement.made",
    ]
    assert await broken_at(f"event:{event.id}") is None


async def test_nothing_of_another_event_can_be_placed(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    [code], [far] = await new_booths(event, 1), await new_booths(other, 1)
    group = await accepted(event, "Oud")
    with pytest.raises(NotFound, match="booth_not_found"):
        await place(SYSTEM, event, far, group, NOW)
    with pytest.raises(NotFound, match="application_not_found"):
        await place(SYSTEM, other, far, group, NOW)
    await place(SYSTEM, event, code, group, NOW)
    assert await placements(other.id) == []


async def test_only_those_who_may_place_do(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    codes = await new_booths(event, 2)
    group = await accepted(event, "Oud")
    strangers = (VISITOR, allowed(event, *set(Permission) - {Permission.PLACEMENT_CHANGE}), allowed(other, *Permission))
    for actor in strangers:
        with pytest.raises(Forbidden):
            await place(actor, event, codes[0], group, NOW)
        with pytest.raises(Forbidden):
            await move(actor, event, codes[0], codes[1], group, NOW)
        with pytest.raises(Forbidden):
            await remove(actor, event, codes[0], group, NOW)
    floor = allowed(event, Permission.PLACEMENT_CHANGE)
    await place(floor, event, codes[0], group, NOW)
    await move(floor, event, codes[0], codes[1], group, NOW)
    await remove(floor, event, codes[1], group, NOW)
    assert await standing(event) == []
