"""A festival to test with: two days in Berlin's time, one host."""

from datetime import UTC, date, datetime, time

from events.festival.actions import answer_legal, create_event
from events.festival.legal import Accessibility, Imprint, Privacy
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


LEGAL: tuple[Imprint, Privacy, Accessibility] = (
    Imprint("Markt Marktl", "Bürgermeisterin Vroni Huber", "Rathausplatz 1\nMarktl", "a@example.org", editor="V. H."),
    Privacy("b@example.org", "", "public", 3, 18, 6, 30, 7, "", "Landesamt"),
    Accessibility({"step_free": "yes"}, "unchecked", mail="c@example.org", enforcement="Stelle"),
)
"""Every answer that an event needs before it goes public, and hardly another."""


async def public_event(slug: str = "demo") -> EventView:
    """An event that says all the law wants, so that it can go public; it has not yet."""
    return await answered(await new_event(slug))


async def answered(event: EventView) -> EventView:
    """With the answers that the law wants."""
    for answers in LEGAL:
        await answer_legal(SYSTEM, event, answers, {}, None, NOW)
    return await event_by_id(event.id)
