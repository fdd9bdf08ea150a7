"""What holds for an event: slugs, zones, days, texts per language."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import msgspec

from events.faults import Refused
from events.festival.languages import NEAREST

Texts = dict[str, str]
"""Content per language: language tag → text."""

SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
RESERVED_SLUGS = frozenset(
    [
        "account",
        "admin",
        "api",
        "app",
        "apply",
        "assets",
        "desk",
        "gate",
        "health",
        "healthz",
        "help",
        "hosts",
        "login",
        "logout",
        "metrics",
        "my",
        "new",
        "q",
        "readyz",
        "schema",
        "schauher",
        "settings",
        "sign-in",
        "sign-out",
        "static",
        "system",
        "www",
    ]
)
DAY_BOUNDARY = time(4)
MAX_DAYS = 31
MAX_TEXT = 20_000
COORDINATES = re.compile(r"(-?\d{1,2}(?:\.\d{1,8})?)(?:\s*,\s*|\s+)(-?\d{1,3}(?:\.\d{1,8})?)")
MAX_LATITUDE, MAX_LONGITUDE = 90, 180
YEARS = range(1971, 2200)


class DayDraft(msgspec.Struct, frozen=True):
    """A day in the event's wall time. `closes` at or before `opens` means the next calendar day."""

    date: date
    opens: time
    closes: time


class EventDraft(msgspec.Struct, frozen=True):
    """What an organiser says of an event. The first of `languages` is the fallback."""

    slug: str
    name: Texts
    languages: tuple[str, ...]
    zone: str
    days: tuple[DayDraft, ...]
    tagline: Texts = {}
    place: Texts = {}
    directions: Texts = {}
    admission: Texts = {}
    office_phone: str = ""
    coordinates: str = ""


def check_slug(slug: str, field: str = "slug") -> None:
    if not SLUG.fullmatch(slug):
        raise Refused("slug_malformed", field)
    if slug in RESERVED_SLUGS or len(slug) < 3:
        raise Refused("slug_reserved", field, slug=slug)


def check_event(draft: EventDraft) -> None:
    check_slug(draft.slug)
    if not draft.languages:
        raise Refused("languages_missing", "languages")
    if not draft.name.get(draft.languages[0], "").strip():
        raise Refused("text_missing", "name")
    if draft.zone not in available_timezones():
        raise Refused("zone_unknown", "zone", zone=draft.zone)
    check_days(draft.days)
    cleaned_coordinates(draft.coordinates)


def check_days(days: Sequence[DayDraft], field: str = "days") -> None:
    if not days:
        raise Refused("days_missing", field)
    if len(days) > MAX_DAYS:
        raise Refused("days_too_many", field, limit=MAX_DAYS)
    if len({day.date for day in days}) != len(days):
        raise Refused("days_twice", field)
    if any(day.date.year not in YEARS for day in days):
        raise Refused("time_out_of_range", field, first=YEARS.start, last=YEARS.stop - 1)


def cleaned_coordinates(typed: str) -> str:
    """As in a geo URI (RFC 5870): "48.28541, 11.46602" → "48.28541,11.46602". Raises Refused."""
    if not typed.strip():
        return ""
    found = COORDINATES.fullmatch(typed.strip())
    if not found or abs(float(found[1])) > MAX_LATITUDE or abs(float(found[2])) > MAX_LONGITUDE:
        raise Refused("coordinates_malformed", "coordinates")
    return f"{found[1]},{found[2]}"


def text_in(texts: Texts, lang: str, fallbacks: tuple[str, ...]) -> tuple[str, str]:
    """The text for `lang` and the language it is really in: easy German falls back to German first."""
    order = (lang, NEAREST.get(lang, lang), *fallbacks)
    for tag in order:
        if texts.get(tag):
            return texts[tag], tag
    return next(((text, tag) for tag, text in texts.items() if text), ("", lang))


def moment(day: date, at: time, zone: str) -> datetime:
    """Wall time to a point in time. A time that the clock change skips moves on; a doubled one is the first."""
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone))


def festival_day(at: datetime, zone: str, boundary: time = DAY_BOUNDARY) -> date:
    """The festival's day of a moment: until the boundary in the small hours it is still the day before."""
    wall = at.astimezone(ZoneInfo(zone))
    earlier = wall.time().replace(tzinfo=None) < boundary
    return date.fromordinal(wall.date().toordinal() - earlier)
