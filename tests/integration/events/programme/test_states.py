"""Cancelling sessions and confirming them again: many at once, and taking that back."""

import pytest

from events.faults import Conflict, Forbidden, NotFound
from events.festival.queries import EventView, event_by_id
from events.history.queries import batch
from events.hosts.rules import SYSTEM, VISITOR
from events.programme.actions import create_session, create_stage
from events.programme.queries import session
from events.programme.rules import StageDraft
from events.programme.states import CHANGES, set_states, undo_states
from tests.festivals import NOW, new_event
from tests.integration.events.programme.test_stages_and_sessions import at, point


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_stage(SYSTEM, made, StageDraft("main", {"de": "Bühne"}), NOW)
    return made


async def states(event: EventView, *codes: str) -> list[str]:
    return [(await session(event.id, code)).state for code in codes]


async def undone(event: EventView, state: str) -> list[str]:
    entries = await batch(event.id, CHANGES[state], NOW)
    outcomes = await undo_states(SYSTEM, event, state, entries, NOW)
    return [one.refused.code if one.refused else "" for one in outcomes]


async def test_many_are_cancelled_and_confirmed_again(event: EventView) -> None:
    codes = [await create_session(SYSTEM, event, point(title, at(hour)), NOW) for title, hour in (("A", 11), ("B", 12))]
    version = (await event_by_id(event.id)).public_version
    await set_states(SYSTEM, event, codes, "cancelled", NOW)
    assert (await states(event, *codes), (await event_by_id(event.id)).public_version) == (
        ["cancelled"] * 2,
        version + 1,
    )
    assert await undone(event, "cancelled") == ["", ""]
    assert await states(event, *codes) == ["confirmed"] * 2


async def test_all_or_none(event: EventView) -> None:
    one = await create_session(SYSTEM, event, point("A", at(11)), NOW)
    other = await create_session(SYSTEM, event, point("B", at(12)), NOW)
    await set_states(SYSTEM, event, [other], "cancelled", NOW)
    with pytest.raises(Conflict, match="session_state_same"):
        await set_states(SYSTEM, event, [one, other], "cancelled", NOW)
    with pytest.raises(NotFound):
        await set_states(SYSTEM, event, [one, "NOSUCH"], "cancelled", NOW)
    assert await states(event, one, other) == ["confirmed", "cancelled"]


async def test_a_session_whose_time_is_taken_meanwhile_stays_cancelled(event: EventView) -> None:
    code = await create_session(SYSTEM, event, point("A", at(11)), NOW)
    free = await create_session(SYSTEM, event, point("B", at(14)), NOW)
    await set_states(SYSTEM, event, [code, free], "cancelled", NOW)
    await create_session(SYSTEM, event, point("C", at(11, 30)), NOW)
    with pytest.raises(Conflict, match="stage_busy"):
        await set_states(SYSTEM, event, [code], "confirmed", NOW)
    assert sorted(await undone(event, "cancelled")) == ["", "stage_busy"]
    assert await states(event, code, free) == ["cancelled", "confirmed"]


async def test_what_was_turned_since_stays_as_it_is(event: EventView) -> None:
    code = await create_session(SYSTEM, event, point("A", at(11)), NOW)
    await set_states(SYSTEM, event, [code], "cancelled", NOW)
    assert await undone(event, "cancelled") == [""]
    assert await undone(event, "cancelled") == ["changed_since"]
    assert await states(event, code) == ["confirmed"]


async def test_who_may_not_change_the_programme_turns_nothing(event: EventView) -> None:
    code = await create_session(SYSTEM, event, point("A", at(11)), NOW)
    with pytest.raises(Forbidden):
        await set_states(VISITOR, event, [code], "cancelled", NOW)
    with pytest.raises(Forbidden):
        await undo_states(VISITOR, event, "cancelled", [], NOW)
