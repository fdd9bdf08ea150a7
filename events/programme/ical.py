"""The programme as a calendar (RFC 5545) that phones and desks subscribe to."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

MAKER = "-//Schauher//Programme//EN"
LOOK_AGAIN = timedelta(hours=1)
"""How often a calendar should ask for changes."""

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


class Text(msgspec.Struct, frozen=True):
    """What is said and in which language."""

    text: str
    lang: str


class Entry(msgspec.Struct, frozen=True):
    """A session as a calendar shows it. Where nobody knows when it was changed last, its beginning stands for that."""

    code: str
    starts_at: datetime
    ends_at: datetime
    summary: Text
    description: Text
    location: Text
    category: str
    url: str
    revision: int
    cancelled: bool = False
    changed_at: datetime | None = None


class Feed(msgspec.Struct, frozen=True):
    """`coordinates` are those of a geo URI, or empty."""

    name: Text
    url: str
    zone: str
    coordinates: str
    entries: Sequence[Entry]


def calendar(feed: Feed) -> bytes:
    """The same feed gives the same bytes."""
    from icalendar import Calendar, vDuration, vText  # only this needs it, and nobody waits for it at a start

    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        made.add(name, vText(feed.name.text), {"LANGUAGE": feed.name.lang})  # the library knows neither for a text
    made.add("x-wr-timezone", feed.zone)
    made.add("url", feed.url)
    made.add("refresh-interval", LOOK_AGAIN, {"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(LOOK_AGAIN))
    if feed.entries:
        made.add_component(_timezone(feed))
    for entry in feed.entries:
        made.add_component(_event(feed, entry))
    return _written(made)


def _event(feed: Feed, entry: Entry) -> "Event":
    from icalendar import Event

    made = Event()
    changed_at = (entry.changed_at or entry.starts_at).astimezone(UTC).replace(microsecond=0)
    made.add("uid", f"{entry.code}@schauher")
    made.add("dtstamp", changed_at)
    made.add("last-modified", changed_at)
    made.add("sequence", entry.revision - 1)
    made.add("dtstart", _local(entry.starts_at, feed.zone))
    made.add("dtend", _local(entry.ends_at, feed.zone))
    for name, said in (("summary", entry.summary), ("description", entry.description), ("location", entry.location)):
        if said.text:
            made.add(name, said.text, {"LANGUAGE": said.lang})
    made.add("categories", [entry.category])
    made.add("url", entry.url)
    made.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT" if entry.cancelled else "OPAQUE")
    if feed.coordinates:
        made.add("geo", tuple(float(part) for part in feed.coordinates.split(",")[:2]))
    return made


def _local(at: datetime, zone: str) -> datetime:
    """In the festival's wall time. In the hour that comes twice in autumn that says too little the second time."""
    wall = at.astimezone(ZoneInfo(zone))
    return at.astimezone(UTC) if wall.fold else wall


def _timezone(feed: Feed) -> "Timezone":
    """The zone's offsets in the years of the entries, written out."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
    from icalendar.prop import vUTCOffset

    zone = ZoneInfo(feed.zone)
    first = min(entry.starts_at for entry in feed.entries).astimezone(zone).year
    last = max(entry.ends_at for entry in feed.entries).astimezone(zone).year
    made = Timezone()
    made.add("tzid", feed.zone)
    for at in _changes(zone, datetime(first, 1, 1, tzinfo=UTC) - DAY, datetime(last + 1, 1, 1, tzinfo=UTC)):
        wall = at.astimezone(zone)
        before = _offset(at - SECOND, zone)
        observance = TimezoneDaylight() if wall.dst() else TimezoneStandard()
        observance.add("dtstart", (at + before).replace(tzinfo=None))
        observance.add("tzname", wall.tzname() or "")
        observance.add("tzoffsetfrom", vUTCOffset(before))
        observance.add("tzoffsetto", vUTCOffset(_offset(at, zone)))
        made.add_component(observance)
    return made


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The beginning, and each moment at which clocks are put forward or back."""
    yield first
    day = first
    while day < last:
        following = day + DAY
        if _offset(day, zone) != _offset(following, zone):
            yield _change(zone, day, following)
        day = following


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    while after - before > SECOND:
        middle = before + timedelta(seconds=(after - before) // SECOND // 2)
        if _offset(middle, zone) == _offset(before, zone):
            before = middle
        else:
            after = middle
    return after


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _written(made: "Calendar") -> bytes:
    written: bytes = made.to_ical()
    return written
