"""What the law wants to be said: kept form by form, never empty in public, whoever publishes meanwhile."""

import asyncio
from collections.abc import Awaitable

import msgspec
import pytest

from events.faults import Conflict, Forbidden, Refused
from events.festival.actions import answer_legal, change_event, finish_event, publish_event, withdraw_event
from events.festival.legal import Answers, Legal, check_complete, gaps
from events.festival.queries import TEXTS, EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft
from events.festival.tables import Event
from events.hosts.rules import SYSTEM, VISITOR
from events.storage import transaction
from tests.database import Database
from tests.festivals import LEGAL, NOW, new_event, public_event

IMPRINT, PRIVACY, ACCESSIBILITY = LEGAL
NO_BODY = msgspec.structs.replace(IMPRINT, body="")
FORMS = ["imprint", "privacy", "accessibility"]


async def published() -> EventView:
    event = await public_event()
    await publish_event(SYSTEM, event, NOW)
    return await event_by_id(event.id)


def emptied(answers: Answers) -> Answers:
    return msgspec.structs.replace(answers, mail="")


async def test_the_forms_are_kept_one_by_one_with_what_is_added(database: Database) -> None:
    event = await new_event()
    await answer_legal(SYSTEM, event, PRIVACY, {"de": " Fotos. ", "en": ""}, event.revision, NOW)
    await answer_legal(SYSTEM, event, IMPRINT, {}, event.revision + 1, NOW)
    now = await event_by_id(event.id)
    assert (now.legal, now.privacy, now.imprint) == (Legal(IMPRINT, PRIVACY), {"de": "Fotos."}, {})
    assert (now.public_version, now.revision) == (event.public_version, event.revision + 2)


async def test_the_second_of_two_writers_is_told(database: Database) -> None:
    event = await new_event()
    await answer_legal(SYSTEM, event, IMPRINT, {}, event.revision, NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await answer_legal(SYSTEM, event, PRIVACY, {}, event.revision, NOW)
    assert (await event_by_id(event.id)).legal == Legal(imprint=IMPRINT)


async def test_strangers_answer_nothing(database: Database) -> None:
    with pytest.raises(Forbidden):
        await answer_legal(VISITOR, await new_event(), IMPRINT, {}, None, NOW)


@pytest.mark.parametrize("position", range(3), ids=FORMS)
async def test_nothing_goes_public_while_an_answer_is_missing(database: Database, position: int) -> None:
    event = await public_event()
    await answer_legal(SYSTEM, event, emptied(LEGAL[position]), {}, None, NOW)
    with pytest.raises(Refused, match=f"{FORMS[position]}_mail_missing") as refused:
        await publish_event(SYSTEM, event, NOW)
    assert (refused.value.field, (await event_by_id(event.id)).state) == ("mail", "draft")


@pytest.mark.parametrize("position", range(3), ids=FORMS)
async def test_what_is_public_can_be_changed_and_not_emptied(database: Database, position: int) -> None:
    event = await published()
    changed = msgspec.structs.replace(LEGAL[position], mail="new@example.org")
    await answer_legal(SYSTEM, event, changed, {}, event.revision, NOW)
    then = await event_by_id(event.id)
    assert (then.legal.answers(FORMS[position]), then.public_version) == (changed, event.public_version + 1)
    with pytest.raises(Refused, match=f"{FORMS[position]}_mail_missing"):
        await answer_legal(SYSTEM, event, emptied(changed), {}, None, NOW)
    await finish_event(SYSTEM, event, NOW)
    with pytest.raises(Refused, match=f"{FORMS[position]}_mail_missing"):
        await answer_legal(SYSTEM, event, emptied(changed), {}, None, NOW)
    assert (await event_by_id(event.id)).legal == then.legal
    await withdraw_event(SYSTEM, event, NOW)
    await answer_legal(SYSTEM, event, emptied(changed), {}, None, NOW)


async def test_a_festival_that_was_public_before_the_forms_can_fill_them_one_by_one(database: Database) -> None:
    event = await new_event()
    await Event.update({Event.state: "public"}).where(Event.id == event.id)
    await answer_legal(SYSTEM, event, IMPRINT, {}, None, NOW)
    with pytest.raises(Refused, match="privacy_authority_missing"):
        await answer_legal(SYSTEM, event, msgspec.structs.replace(PRIVACY, authority=""), {}, None, NOW)
    assert (await event_by_id(event.id)).legal == Legal(imprint=IMPRINT)


async def test_new_settings_leave_the_answers_alone(database: Database) -> None:
    event = await published()
    days = tuple(DayDraft(day.date, day.opens_at.time(), day.closes_at.time()) for day in event.days)
    texts = {name: getattr(event, name) for name in TEXTS}
    draft = EventDraft(slug="demo", languages=event.languages, zone="UTC", days=days, **texts)
    await change_event(SYSTEM, event, draft, event.revision, NOW)
    assert (await event_by_id(event.id)).legal == event.legal


async def told(work: Awaitable[object]) -> str:
    try:
        await work
    except Refused as refused:
        return refused.code
    return ""


async def standing(event: EventView) -> tuple[str, bool]:
    """The state, and whether an answer is missing."""
    now = await event_by_id(event.id)
    return now.state, bool(gaps(now.legal))


async def test_publishing_and_emptying_at_once_never_ends_in_a_public_gap(database: Database) -> None:
    events = [await public_event(f"fest-{number}") for number in range(8)]
    await asyncio.gather(
        *(
            told(work)
            for event in events
            for work in (publish_event(SYSTEM, event, NOW), answer_legal(SYSTEM, event, NO_BODY, {}, None, NOW))
        )
    )
    assert {await standing(event) for event in events} <= {("public", False), ("draft", True)}


async def test_looking_before_taking_the_row_would_end_in_one(database: Database) -> None:
    """The negative control of the race above."""
    event, looked, emptied = await public_event(), asyncio.Event(), asyncio.Event()

    async def publish() -> None:
        check_complete(gaps((await event_by_id(event.id)).legal))
        looked.set()
        await emptied.wait()
        async with transaction():
            await Event.update({Event.state: "public"}).where(Event.id == event.id)

    async def empty() -> None:
        await looked.wait()
        await answer_legal(SYSTEM, event, NO_BODY, {}, None, NOW)
        emptied.set()

    await asyncio.gather(publish(), empty())
    assert await standing(event) == ("public", True)
