"""Letters on their way out."""

from datetime import timedelta

import pytest

from events.faults import NotFound
from events.jobs.actions import claim
from events.mail.actions import enqueue, mark_failed, mark_sent
from events.mail.queries import LetterView, letter, waiting
from events.storage import transaction
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.letters import outbox

SECRET = "/my/Zu8xK2"


async def write(event: int | None, key: str | None = None) -> int:
    return await enqueue(
        "amal@example.org", "application_begun", "ar", {"link": SECRET, "event": "Dēmo"}, NOW, event, key
    )


async def test_a_letter_waits_with_a_job_that_delivers_it(database: Database) -> None:
    event = await new_event()
    written = await write(event.id)
    job = await claim(NOW, ["deliver_letter"], timedelta(minutes=5))
    assert job is not None
    assert job.payload == {"letter": written}
    found = await waiting(written)
    assert found == LetterView(
        id=written,
        event=event.id,
        message_id=found.message_id if found else "",
        recipient="amal@example.org",
        template="application_begun",
        params={"link": SECRET, "event": "Dēmo"},
        lang="ar",
        state="waiting",
        error="",
        created_at=NOW,
        sent_at=None,
    )


async def test_the_same_key_is_the_same_letter(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    first = await write(event.id, "received:7K3M9QXT2A")
    assert await write(event.id, "received:7K3M9QXT2A") == first
    assert await write(other.id, "received:7K3M9QXT2A") != first
    assert [found.id for found in await outbox(event.id)] == [first]
    jobs = [await claim(NOW, ["deliver_letter"], timedelta(minutes=5)) for _ in range(3)]
    assert [job is None for job in jobs] == [False, False, True]


async def test_letters_without_a_key_are_letters_of_their_own(database: Database) -> None:
    event = await new_event()
    await write(event.id)
    await write(event.id)
    letters = await outbox(event.id)
    assert len({found.message_id for found in letters}) == 2


async def test_a_letter_goes_when_what_caused_it_is_undone(database: Database) -> None:
    event = await new_event()
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await write(event.id)
            raise ZeroDivisionError
    assert await outbox(event.id) == []
    assert await claim(NOW, ["deliver_letter"], timedelta(minutes=5)) is None


async def test_a_sent_letter_has_forgotten_its_secret_link(database: Database) -> None:
    event = await new_event()
    written = await write(event.id)
    await mark_sent(written, NOW)
    found = await letter(event.id, written)
    assert (found.state, found.sent_at, found.params) == ("sent", NOW, {"event": "Dēmo"})
    assert await waiting(written) is None


async def test_a_failed_letter_tells_why(database: Database) -> None:
    event = await new_event()
    written = await write(event.id)
    await mark_failed(written, "550 no such mailbox")
    found = await letter(event.id, written)
    assert (found.state, found.error) == ("failed", "550 no such mailbox")
    assert await waiting(written) is None


async def test_a_letter_of_another_event_is_not_found(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    with pytest.raises(NotFound):
        await letter(other.id, await write(event.id))
