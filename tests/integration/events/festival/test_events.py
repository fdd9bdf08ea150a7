"""What an event must keep while it is public, and days that a calendar can hold."""

from datetime import UTC, date, datetime, time

import msgspec
import pytest

from events.faults import Refused
from events.festival.actions import change_event, create_event, finish_event, publish_event, withdraw_event
from events.festival.queries import TEXTS, EventView, event_by_id, public_version
from events.festival.rules import DayDraft, EventDraft
from events.hosts.actions import change_host, create_host
from events.hosts.rules import SYSTEM
from events.nations.actions import change_region, create_region
from exhibitors.applications.actions import create_call
from exhibitors.applications.rules import CallDraft
from tests.database import Database
from tests.festivals import DAYS, NOW, new_event, public_event

LEGAL = ["imprint", "privacy", "accessibility"]


def draft_of(event: EventView) -> EventDraft:
    return EventDraft(
        slug=event.slug,
        languages=event.languages,
        zone=event.zone,
        days=tuple(DayDraft(day, time(10), time(18)) for day in DAYS),
        **{name: getattr(event, name) for name in TEXTS},
    )


async def published() -> EventView:
    event = await public_event()
    await publish_event(SYSTEM, event, NOW)
    return await event_by_id(event.id)


@pytest.mark.parametrize("field", LEGAL)
async def test_what_is_public_keeps_its_legal_texts(database: Database, field: str) -> None:
    event = await published()
    without = msgspec.structs.replace(draft_of(event), **{field: {"en": "Only in English"}})
    with pytest.raises(Refused, match="legal_text_missing"):
        await change_event(SYSTEM, event, without, event.revision, NOW)
    await finish_event(SYSTEM, event, NOW)
    with pytest.raises(Refused, match="legal_text_missing"):
        await change_event(SYSTEM, event, without, event.revision, NOW)
    assert await event_by_id(event.id) == msgspec.structs.replace(
        event, state="finished", public_version=event.public_version + 1
    )
    await withdraw_event(SYSTEM, event, NOW)
    await change_event(SYSTEM, event, without, event.revision, NOW)
    assert getattr(await event_by_id(event.id), field) == {"en": "Only in English"}


@pytest.mark.parametrize("field", LEGAL)
async def test_a_text_that_was_emptied_meanwhile_keeps_the_event_a_draft(database: Database, field: str) -> None:
    seen = await public_event()
    await change_event(SYSTEM, seen, msgspec.structs.replace(draft_of(seen), **{field: {}}), None, NOW)
    with pytest.raises(Refused, match="legal_text_missing") as refused:
        await publish_event(SYSTEM, seen, NOW)
    assert (refused.value.field, (await event_by_id(seen.id)).state) == (field, "draft")


@pytest.mark.parametrize("day", [date.min, date(1970, 12, 31), date(2200, 1, 1), date.max])
async def test_days_far_from_now_are_refused(database: Database, day: date) -> None:
    host = await create_host(SYSTEM, "town", "Marktl am See", NOW)
    days = (DayDraft(day, time(20), time(2)),)
    with pytest.raises(Refused, match="time_out_of_range"):
        await create_event(SYSTEM, host, EventDraft("demo", {"de": "Fest"}, ("de",), "Asia/Tokyo", days), NOW)


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
async def test_a_call_far_from_now_is_refused(database: Database, at: datetime) -> None:
    event = await new_event()
    with pytest.raises(Refused, match="time_out_of_range"):
        await create_call(SYSTEM, event, CallDraft(min(at, NOW), max(at, NOW)), NOW)


async def test_a_hosts_name_and_regions_are_new_on_every_page_at_once(database: Database) -> None:
    event = await published()
    other = await new_event("other")
    await create_region(SYSTEM, event.host, "x-hills", {"de": "Hügel"}, NOW)
    before = await public_version("demo")
    await change_host(SYSTEM, event.host, "Markt Marktl", None, NOW)
    between = await public_version("demo")
    await change_region(SYSTEM, event.host, "x-hills", {"de": "Hügelland"}, NOW)
    assert (before, between, await public_version("demo")) == (
        (event.id, event.public_version),
        (event.id, event.public_version + 1),
        (event.id, event.public_version + 2),
    )
    assert (await event_by_id(other.id)).public_version == other.public_version
