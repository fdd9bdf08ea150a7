"""A festival to test with: two days in Berlin's time, one host."""

from datetime import UTC, date, datetime, time

from events.festival.actions import change_event, create_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft
from events.hosts.actions import create_host
from events.hosts.rules import SYSTEM

NOW = datetime(2027, 5, 15, 8, 0, tzinfo=UTC)
"""The first morning of the festival, ten o'clock in Berlin."""

DAYS = (date(2027, 5, 15), date(2027, 5, 16))


async def new_event(slug: str = "demo", host: int | None = None) -> EventView:
    """A draft event; with a host of its own unless one is given."""
    if host is None:
        host = await create_host(SYSTEM, f"{slug}-town", "Marktl am See", NOW)
    days = tuple(DayDraft(day, time(10), time(18)) for day in DAYS)
    draft = EventDraft(slug, {"de": "Schau her!", "en": "Look here!"}, ("de", "en"), "Europe/Berlin", days)
    return await event_by_id(await create_event(SYSTEM, host, draft, NOW))


async def public_event(slug: str = "demo") -> EventView:
    """An event whose legal texts are there, so that it can go public; it has not yet."""
    event = await new_event(slug)
    said = {"de": "Markt Marktl, Rathausplatz 1"}
    draft = EventDraft(
        slug=slug,
        name=event.name,
        languages=event.languages,
        zone=event.zone,
        days=tuple(DayDraft(day, time(10), time(18)) for day in DAYS),
        imprint=said,
        privacy=said,
        accessibility=said,
    )
    await change_event(SYSTEM, event, draft, event.revision, NOW)
    return await event_by_id(event.id)
