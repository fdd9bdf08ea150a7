"""Letters that could not be sent, tried again, and left after all."""

import asyncio
from datetime import timedelta

import pytest

from events.faults import Conflict, Forbidden
from events.festival.queries import EventView
from events.history.queries import batch
from events.hosts.rules import SYSTEM, VISITOR
from events.jobs.actions import claim, finish
from events.mail.actions import enqueue, leave_unsent, mark_failed, send_again
from events.mail.queries import letter
from tests.festivals import NOW, new_event

LEASE = timedelta(minutes=5)
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
async def event(database: object) -> EventView:
    return await new_event()


async def failed(event: EventView, to: str) -> tuple[int, str]:
    """The number and the message id of a letter that a worker gave up."""
    number = await enqueue(to, "application_accepted", "de", {"name": "Kyma"}, NOW, event.id)
    job = await claim(NOW, ["deliver_letter"], LEASE)
    assert job is not None
    await finish(job)
    await mark_failed(number, "no such mailbox")
    return number, (await letter(event.id, number)).message_id


async def test_a_failed_letter_waits_again_with_a_job(event: EventView) -> None:
    number, code = await failed(event, "amal@example.org")
    await send_again(SYSTEM, event, [code], NOW)
    found = await letter(event.id, number)
    job = await claim(NOW, ["deliver_letter"], LEASE)
    assert job is not None
    assert (found.state, found.error, job.payload) == ("waiting", "", {"letter": number})


async def test_only_failed_letters_are_tried_again_and_all_or_none(event: EventView) -> None:
    number, code = await failed(event, "amal@example.org")
    waiting = await enqueue("one@example.org", "application_accepted", "de", {}, NOW, event.id)
    with pytest.raises(Conflict, match="letter_not_failed"):
        await send_again(SYSTEM, event, [code, (await letter(event.id, waiting)).message_id], NOW)
    assert (await letter(event.id, number)).state == "failed"


async def test_taken_back_it_is_failed_as_before_unless_a_worker_has_it(event: EventView) -> None:
    letters = [await failed(event, f"{name}@example.org") for name in ("one", "two")]
    await send_again(SYSTEM, event, [code for _, code in letters], NOW)
    job = await claim(NOW, ["deliver_letter"], LEASE)
    assert job is not None
    gone = await leave_unsent(SYSTEM, event, await batch(event.id, "letter.again", NOW), NOW)
    on_its_way = job.payload["letter"]
    left = next(number for number, _ in letters if number != on_its_way)
    assert [entry.subject for entry in gone] == [(await letter(event.id, on_its_way)).message_id]
    assert ((await letter(event.id, left)).state, (await letter(event.id, left)).error) == ("failed", "no such mailbox")
    assert await claim(NOW, ["deliver_letter"], LEASE) is None


async def test_what_a_colleague_has_tried_again_since_stays_so(event: EventView) -> None:
    number, code = await failed(event, "amal@example.org")
    await send_again(SYSTEM, event, [code], NOW)
    job = await claim(NOW, ["deliver_letter"], LEASE)
    assert job is not None
    await finish(job)
    await mark_failed(number, "no such mailbox")
    await send_again(SYSTEM, event, [code], LATER)
    gone = await leave_unsent(SYSTEM, event, await batch(event.id, "letter.again", NOW), LATER)
    assert [entry.subject for entry in gone] == [code]
    assert (await letter(event.id, number)).state == "waiting"
    assert await leave_unsent(SYSTEM, event, await batch(event.id, "letter.again", LATER), LATER) == []
    assert (await letter(event.id, number)).state == "failed"


async def test_who_tries_many_and_who_tries_one_do_not_wait_for_each_other(event: EventView) -> None:
    codes = sorted([(await failed(event, f"{number}@example.org"))[1] for number in range(20)])

    async def again(*some: str) -> bool:
        try:
            await send_again(SYSTEM, event, some, NOW)
        except Conflict:
            return False
        return True

    every, *others = await asyncio.gather(again(*codes), *(again(code) for code in codes[10:]))
    assert every != any(others)


async def test_who_may_not_read_letters_sends_none(event: EventView) -> None:
    with pytest.raises(Forbidden):
        await send_again(VISITOR, event, ["x"], NOW)
    with pytest.raises(Forbidden):
        await leave_unsent(VISITOR, event, [], NOW)
