"""Taking decisions back: what is as before, what stays, and somebody who changes it at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from events.faults import Conflict, Forbidden
from events.festival.queries import EventView, event_by_id
from events.history.queries import Entry, batch, broken_at
from events.hosts.rules import SYSTEM, VISITOR
from events.jobs.actions import claim
from events.mail.actions import mark_sent
from events.storage import transaction
from exhibitors.applications.actions import decide, decide_many
from exhibitors.applications.queries import application
from exhibitors.applications.rules import DECISIONS
from exhibitors.applications.tables import Application
from exhibitors.applications.undoing import TakenBack, undo_decisions
from exhibitors.placement.actions import place
from exhibitors.profiles.queries import exhibitors
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import applied, new_booths, open_call
from tests.letters import outbox

LATER = NOW + timedelta(minutes=1)

Undoing = Callable[[EventView, Entry], Awaitable[bool]]


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await open_call(made)
    return made


async def decided(event: EventView, decision: str, *codes: str) -> list[Entry]:
    await decide_many(SYSTEM, event, codes, decision, "Because", LATER)
    return await batch(event.id, f"application.{DECISIONS[decision]}", LATER)


async def undone(event: EventView, decision: str, entries: list[Entry]) -> dict[str, TakenBack]:
    return {one.name: one for one in await undo_decisions(SYSTEM, event, decision, entries, LATER)}


async def letters(event: EventView) -> dict[str, str]:
    return {f"{letter.template} {letter.params['name']}": letter.state for letter in await outbox(event.id)}


async def test_an_undone_decision_leaves_all_as_it_was_before(event: EventView) -> None:
    one, other = await applied(event, "Chor"), await applied(event, "Kyma")
    await decide(SYSTEM, event, other, "waitlist", "Wait a little", NOW)
    before = [await application(event.id, code) for code in (one, other)]
    entries = await decided(event, "accept", one, other)
    version = (await event_by_id(event.id)).public_version
    outcomes = await undone(event, "accept", entries)
    assert {name: (back.refused, back.letter) for name, back in outcomes.items()} == {
        "Chor": (None, "withdrawn"),
        "Kyma": (None, "withdrawn"),
    }
    for was in before:
        now = await application(event.id, was.code)
        assert (now.state, now.reason, now.decided_at, now.exhibitor) == (was.state, was.reason, was.decided_at, None)
    assert await exhibitors(event.id) == []
    assert (await event_by_id(event.id)).public_version == version + 1
    assert await broken_at(f"event:{event.id}") is None


async def test_letters_that_wait_are_withdrawn_and_those_that_went_out_are_named(event: EventView) -> None:
    codes = [await applied(event, name) for name in ("Chor", "Kyma", "Rosa")]
    entries = await decided(event, "decline", *codes)
    [sent] = [
        letter.id for letter in await outbox(event.id) if letter.params["name"] == "Kyma" and "reason" in letter.params
    ]
    await mark_sent(sent, LATER)
    outcomes = await undone(event, "decline", entries)
    assert {name: back.letter for name, back in outcomes.items()} == {
        "Chor": "withdrawn",
        "Kyma": "sent",
        "Rosa": "withdrawn",
    }
    assert {name: state for name, state in (await letters(event)).items() if "declined" in name} == {
        "application_declined Chor": "withdrawn",
        "application_declined Kyma": "sent",
        "application_declined Rosa": "withdrawn",
    }


async def test_a_letter_that_a_worker_is_sending_counts_as_sent(event: EventView) -> None:
    code = await applied(event, "Chor")
    received = await claim(NOW, ["deliver_letter"], timedelta(minutes=5))
    entries = await decided(event, "decline", code)
    declined = await claim(LATER, ["deliver_letter"], timedelta(minutes=5))
    assert received is not None
    assert declined is not None
    assert received.payload != declined.payload
    assert (await undone(event, "decline", entries))["Chor"].letter == "sent"
    assert (await letters(event))["application_declined Chor"] == "waiting"


async def test_who_is_decided_about_again_gets_a_letter_again(event: EventView) -> None:
    code = await applied(event, "Chor")
    await undone(event, "decline", await decided(event, "decline", code))
    await decide(SYSTEM, event, code, "decline", "After all", LATER)
    states = [letter.state for letter in await outbox(event.id) if letter.template == "application_declined"]
    assert states == ["waiting", "withdrawn"]


async def test_what_somebody_has_changed_since_stays_and_says_why(event: EventView) -> None:
    codes = [await applied(event, name) for name in ("Chor", "Kyma", "Rosa")]
    entries = await decided(event, "waitlist", *codes)
    await decide(SYSTEM, event, codes[1], "accept", "", LATER)
    outcomes = await undone(event, "waitlist", entries)
    assert {name: back.refused.code if back.refused else "" for name, back in outcomes.items()} == {
        "Chor": "",
        "Kyma": "changed_since",
        "Rosa": "",
    }
    assert (await application(event.id, codes[1])).state == "accepted"
    again = await undone(event, "waitlist", entries)
    assert {back.refused.code for back in again.values() if back.refused} == {"changed_since"}


async def test_who_has_a_booth_by_now_stays_accepted(event: EventView) -> None:
    code, [booth] = await applied(event, "Chor"), await new_booths(event, 1)
    entries = await decided(event, "accept", code)
    await place(SYSTEM, event, booth, code, LATER)
    refused = (await undone(event, "accept", entries))["Chor"].refused
    assert refused is not None
    assert (refused.code, refused.params["number"]) == ("placed_meanwhile", "1")
    assert (await application(event.id, code)).state == "accepted"


async def test_what_the_history_has_been_made_to_forget_cannot_be_undone(event: EventView) -> None:
    code = await applied(event, "Chor")
    [entry] = await decided(event, "waitlist", code)
    forgotten = Entry(entry.number, entry.at, entry.actor, entry.action, entry.subject, None)
    [outcome] = await undo_decisions(SYSTEM, event, "waitlist", [forgotten], LATER)
    assert outcome.refused is not None
    assert (await application(event.id, code)).state == "waiting"


async def test_who_may_not_decide_takes_nothing_back(event: EventView) -> None:
    entries = await decided(event, "waitlist", await applied(event, "Chor"))
    with pytest.raises(Forbidden):
        await undo_decisions(VISITOR, event, "waitlist", entries, LATER)


async def guarded(event: EventView, entry: Entry) -> bool:
    [outcome] = await undo_decisions(SYSTEM, event, "waitlist", [entry], LATER)
    return outcome.refused is None


async def looking_first(event: EventView, entry: Entry) -> bool:
    """The negative control: the check is made, but before the transaction that writes."""
    if (await application(event.id, entry.subject)).state != "waiting":
        return False
    await asyncio.sleep(0.05)
    async with transaction():
        await Application.update({Application.state: "submitted"}).where(Application.code == entry.subject)
    return True


async def both_at_once(event: EventView, action: Undoing) -> list[tuple[bool, bool]]:
    """Of each of twenty: was it taken back, and did a colleague accept it, who had read that it waits?"""
    entries = await decided(event, "waitlist", *[await applied(event, f"Group {number:02}") for number in range(20)])

    async def accept(entry: Entry) -> bool:
        try:
            await decide(SYSTEM, event, entry.subject, "accept", "", LATER, 2)
        except Conflict:
            return False
        return True

    backs, accepts = await asyncio.gather(
        asyncio.gather(*(action(event, entry) for entry in entries)),
        asyncio.gather(*(accept(entry) for entry in entries)),
    )
    return list(zip(backs, accepts, strict=True))


async def test_of_an_undo_and_a_colleague_one_wins(event: EventView, database: Database) -> None:
    assert [back + accepted for back, accepted in await both_at_once(event, guarded)] == [1] * 20


async def test_who_takes_many_back_and_who_decides_about_one_do_not_wait_for_each_other(event: EventView) -> None:
    codes = sorted([await applied(event, f"Group {number:02}") for number in range(20)])
    entries = await decided(event, "waitlist", *codes)

    async def accepted(code: str) -> bool:
        try:
            await decide(SYSTEM, event, code, "accept", "", LATER, 2)
        except Conflict:
            return False
        return True

    backs, others = await asyncio.gather(
        undo_decisions(SYSTEM, event, "waitlist", entries, LATER),
        asyncio.gather(*(accepted(code) for code in codes[10:])),
    )
    assert [back.refused is None for back in backs] == [True] * 10 + [not won for won in others]


async def test_without_the_guard_the_undo_takes_back_what_a_colleague_did(event: EventView, database: Database) -> None:
    assert (True, True) in await both_at_once(event, looking_first)
