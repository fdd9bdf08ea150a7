"""Reading events."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import msgspec
from piccolo.columns.combination import Where

from events.faults import NotFound
from events.festival.legal import Legal
from events.festival.rules import Texts, text_in
from events.festival.tables import Event, EventDay
from events.storage import fetch


class Day(msgspec.Struct, frozen=True):
    """A day of the event; opening and closing as points in time."""

    date: date
    opens_at: datetime
    closes_at: datetime


class EventView(msgspec.Struct, frozen=True):
    """One event with its days, as pages and actions see it."""

    id: int
    host: int
    host_name: str
    host_slug: str
    slug: str
    code: str
    name: Texts
    tagline: Texts
    place: Texts
    directions: Texts
    admission: Texts
    imprint: Texts
    privacy: Texts
    accessibility: Texts
    languages: tuple[str, ...]
    zone: str
    day_boundary: time
    office_phone: str
    coordinates: str
    state: str
    public_version: int
    revision: int
    days: tuple[Day, ...]
    legal: Legal = Legal()

    @property
    def timezone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def text(self, texts: Texts, lang: str) -> tuple[str, str]:
        """The text for `lang` and the language it is really in."""
        return text_in(texts, lang, self.languages)


TEXTS = ("name", "tagline", "place", "directions", "admission")
LEGAL_TEXTS = ("imprint", "privacy", "accessibility")
"""What the organisers add to each legal page in their own words."""


async def event_by_slug(slug: str) -> EventView:
    """Raises NotFound."""
    return await _one(Event.slug == slug)


async def event_by_id(event: int) -> EventView:
    """Raises NotFound."""
    return await _one(Event.id == event)


async def event_by_code(code: str) -> EventView:
    """The event whose printed code this is. Raises NotFound."""
    return await _one(Event.code == code)


async def events(hosts: list[int] | None = None, only: list[int] | None = None) -> list[EventView]:
    """All events, or those of some hosts and those named by id, newest first."""
    query = Event.select(
        *Event.all_columns(), Event.host.name.as_alias("host_name"), Event.host.slug.as_alias("host_slug")
    )
    if hosts is not None:
        query = query.where(Event.host.is_in(hosts or [0]) | Event.id.is_in(only or [0]))
    rows = await query.order_by(Event.id, ascending=False)
    days = await EventDay.select().order_by(EventDay.date)
    views = [_view(row, [day for day in days if day["event"] == row["id"]]) for row in rows]
    return sorted(views, key=lambda view: view.days[0].date if view.days else date.min, reverse=True)


async def public_events() -> list[EventView]:
    return [event for event in await events() if event.state != "draft"]


async def public_version(slug: str) -> tuple[int, int] | None:
    """(id, version) of an event that has public pages, as cheaply as the engine can say it."""
    rows = await fetch("SELECT id, public_version FROM event WHERE slug = $1 AND state <> 'draft'", slug)
    return (rows[0]["id"], rows[0]["public_version"]) if rows else None


async def _one(where: Where) -> EventView:
    query = Event.select(
        *Event.all_columns(), Event.host.name.as_alias("host_name"), Event.host.slug.as_alias("host_slug")
    )
    row = await query.where(where).first()
    if row is None:
        raise NotFound("event_not_found")
    return _view(row, await EventDay.select().where(EventDay.event == row["id"]).order_by(EventDay.date))


def _view(row: dict[str, object], days: list[dict[str, object]]) -> EventView:
    decoded = {name: msgspec.json.decode(str(row[name])) for name in (*TEXTS, *LEGAL_TEXTS, "legal", "languages")}
    plain = {name: row[name] for name in EventView.__struct_fields__ if name in row and name not in decoded}
    return msgspec.convert(
        {
            **plain,
            **decoded,
            "days": [
                {"date": day["date"], "opens_at": _utc(day["opens_at"]), "closes_at": _utc(day["closes_at"])}
                for day in days
            ],
        },
        EventView,
    )


def _utc(at: object) -> datetime:
    assert isinstance(at, datetime)  # noqa: S101  the column's type
    return at.astimezone(UTC)
