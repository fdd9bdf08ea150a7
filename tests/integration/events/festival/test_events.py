"""Days that a calendar can hold, and what is new on every page at once."""

from datetime import UTC, date, datetime, time

import pytest

from events.faults import Refused
from events.festival.actions import create_event, publish_event
from events.festival.queries import TEXTS, EventView, event_by_id, public_version
from events.festival.rules import DayDraft, EventDraft
from events.hosts.actions import change_host, create_host
from events.hosts.rules import SYSTEM
from events.nations.actions import change_region, create_region
from exhibitors.applications.actions import create_call
from exhibitors.applications.rules import CallDraft
from tests.database import Database
from tests.festivals import DAYS, NOW, new_event, public_event


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
    event = await event_by_id(event.id)
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
