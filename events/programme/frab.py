"""frab's schedule.xml, as conferences exchange programmes. Read leniently: real ones rarely fit their own schema."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
import msgspec

from events.faults import Refused
from events.festival.rules import DAY_BOUNDARY, moment
from events.files.reading import MAX_BYTES, RowFault, error, warning
from events.files.text import clean_line, clean_paragraphs

MAX_SESSIONS = 5_000
MAX_OVERLAPS = 5_000
YEARS = range(1990, 2100)
_DURATION = re.compile(r"(?:(\d{1,3}):)?(\d{1,4})(?::\d{2})?")
_ISO_DURATION = re.compile(r"P(?:(\d{1,2})D)?T?(?:(\d{1,3})H)?(?:(\d{1,4})M)?")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
_LONGEST = timedelta(days=3)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


class SessionRow(msgspec.Struct, frozen=True):
    """A programme point of the file. `row` is its place in it, from 1; `starts_at` is None while it is unscheduled."""

    row: int
    id: str
    guid: str
    room: str
    title: str
    subtitle: str
    kind: str
    track: str
    language: str
    abstract: str
    description: str
    persons: tuple[str, ...]
    starts_at: datetime | None
    duration: timedelta
    url: str
    slug: str

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + self.duration if self.starts_at else None

    @property
    def source(self) -> str:
        """What a second import knows it by."""
        return self.guid or self.id


class Schedule(msgspec.Struct, frozen=True):
    version: str
    title: str
    rooms: tuple[str, ...]
    sessions: tuple[SessionRow, ...]
    faults: tuple[RowFault, ...]


class _Clock(NamedTuple):
    """How the file's wall times become points in time."""

    zone: str
    boundary: time


def parse_schedule(data: bytes, zone: str, boundary: time = DAY_BOUNDARY) -> Schedule:
    """Raises Refused for what is no schedule.xml; what is wrong with single sessions is in `faults`.

    `zone` is the event's, for times without an offset; a clock time before `boundary` belongs to the day that began
    before it."""
    root = _root(data)
    faults: list[RowFault] = []
    sessions: list[SessionRow] = []
    sources: dict[str, int] = {}
    for row, (event, room, day) in enumerate(_events(root), 1):
        if row > MAX_SESSIONS:
            raise Refused("programme_too_large", "file", limit=MAX_SESSIONS)
        session = _session(row, event, room, _start(event, day, _Clock(zone, boundary)))
        told = _faults_of(session, sources)
        faults += told
        if not any(fault.severity == "error" for fault in told):
            sessions.append(session)
    rooms = tuple(dict.fromkeys(session.room for session in sessions if session.room))
    title = _line(root, "conference/title") or _line(root, "title")
    return Schedule(_line(root, "version"), title, rooms, tuple(sessions), tuple(faults))


def overlaps(sessions: Sequence[SessionRow]) -> tuple[tuple[SessionRow, SessionRow], ...]:
    """Pairs in one room at the same time, the earlier first; where one ends the next may start.

    Raises Refused where there are so many that its rooms cannot be rooms."""
    pairs: list[tuple[SessionRow, SessionRow]] = []
    running: dict[str, list[SessionRow]] = {}
    for session in sorted((session for session in sessions if session.starts_at and session.room), key=_order):
        before = [other for other in running.get(session.room, []) if _runs_into(other, session)]
        pairs += [(other, session) for other in before]
        running[session.room] = [*before, session]
        if len(pairs) > MAX_OVERLAPS:
            raise Refused("programme_too_many_overlaps", "file", limit=MAX_OVERLAPS)
    return tuple(pairs)


def unschedule_overlaps(sessions: Sequence[SessionRow]) -> tuple[tuple[SessionRow, ...], tuple[RowFault, ...]]:
    """Of every overlapping pair the later session (at one start, the one with the larger id) loses its time.

    There is one fault for each pair: a session that runs into two others is unscheduled once and told twice. Pairs are
    those of the file: a session that only runs into an unscheduled one is unscheduled too, so that the outcome does not
    hang on the order in which somebody looks."""
    pairs = overlaps(sessions)
    losers = {later.row for _, later in pairs}
    kept = tuple(
        msgspec.structs.replace(session, starts_at=None) if session.row in losers else session for session in sessions
    )
    faults = tuple(
        warning(later.row, "session_overlaps", "start", title=later.title, room=later.room, other=earlier.title)
        for earlier, later in pairs
    )
    return kept, tuple(sorted(faults, key=lambda fault: fault.row))


def _runs_into(earlier: SessionRow, later: SessionRow) -> bool:
    return bool(earlier.ends_at and later.starts_at and earlier.ends_at > later.starts_at)


def _order(session: SessionRow) -> tuple[datetime, int, str, int]:
    number = int(session.id) if re.fullmatch(r"[0-9]{1,18}", session.id) else 10**18
    return session.starts_at or datetime.max.replace(tzinfo=UTC), number, session.id, session.row


def _root(data: bytes) -> Element:
    if len(data) > MAX_BYTES:
        raise Refused("file_too_large", "file", limit=MAX_BYTES)
    try:
        root: Element = defusedxml.ElementTree.fromstring(data, forbid_dtd=True)
    except (ParseError, ValueError, LookupError) as fault:  # an unknown encoding is a LookupError
        raise Refused("programme_not_frab", "file") from fault
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    if root.tag != "schedule":
        raise Refused("programme_not_frab", "file")
    return root


def _events(root: Element) -> Iterator[tuple[Element, str, str]]:
    """Every event with the name of the room and the date of the day around it."""
    for day in root.iterfind("day"):
        date_said = day.get("date", "")
        for room in day.iterfind("room"):
            for event in room.iterfind("event"):
                yield event, room.get("name", ""), date_said
        for event in day.iterfind("event"):
            yield event, "", date_said


def _session(row: int, event: Element, room: str, starts_at: datetime | None) -> SessionRow:
    duration = _duration(_line(event, "duration"))
    language = _LANGUAGE.match(_line(event, "language"))
    url = _line(event, "url")
    return SessionRow(
        row=row,
        id=clean_line(event.get("id", "")),
        guid=clean_line(event.get("guid", "")),
        room=_line(event, "room") or clean_line(room),
        title=_line(event, "title"),
        subtitle=_line(event, "subtitle"),
        kind=_line(event, "type"),
        track=_line(event, "track"),
        language=language[0].lower() if language else "",
        abstract=clean_paragraphs(event.findtext("abstract") or ""),
        description=clean_paragraphs(event.findtext("description") or ""),
        persons=_persons(event),
        starts_at=starts_at if duration else None,
        duration=duration,
        url=url if _WEB.fullmatch(url) else "",
        slug=_line(event, "slug"),
    )


def _faults_of(session: SessionRow, sources: dict[str, int]) -> list[RowFault]:
    """Without a title or anything to know it by, a session cannot come in; without a time it comes in unscheduled."""
    row = session.row
    if not session.source:
        return [error(row, "session_id_missing", "id", title=session.title)]
    if not session.title:
        return [error(row, "session_title_missing", "title", id=session.id or session.guid)]
    first = sources.setdefault(session.source, row)
    if first != row:
        return [error(row, "session_twice", "guid" if session.guid else "id", source=session.source, first=first)]
    faults = []
    if not session.duration:
        faults.append(warning(row, "session_duration_unclear", "duration", title=session.title))
    elif session.starts_at is None:
        faults.append(warning(row, "session_start_unclear", "start", title=session.title))
    if not session.room:
        faults.append(warning(row, "session_room_missing", "room", title=session.title))
    return faults


def _start(event: Element, day: str, clock: _Clock) -> datetime | None:
    """The full date where there is one, else the clock time on the day."""
    try:
        found = _full_date(_line(event, "date"), clock) or _clock_time(
            _line(event, "start"), _line(event, "date") or day, clock
        )
    except (ValueError, OverflowError):
        return None
    return found if found and found.year in YEARS else None


def _full_date(text: str, clock: _Clock) -> datetime | None:
    if not re.match(r"\d{4}-?\d{2}-?\d{2}[T ]\d", text):
        return None
    stamp = datetime.fromisoformat(text)
    aware = stamp if stamp.tzinfo else moment(stamp.date(), stamp.time(), clock.zone)
    return aware.astimezone(UTC)


def _clock_time(text: str, day: str, clock: _Clock) -> datetime | None:
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    at, began = time(int(found[1]), int(found[2])), date.fromisoformat(day[:10])
    following = began + timedelta(days=1) if at < clock.boundary else began
    return moment(following, at, clock.zone).astimezone(UTC)


def _duration(text: str) -> timedelta:
    """ "1:30", "01:30:00", "90" minutes or "PT1H30M"; nothing where it is unclear."""
    found = _DURATION.fullmatch(text)
    if found:
        length = timedelta(hours=int(found[1] or 0), minutes=int(found[2]))
    elif found := _ISO_DURATION.fullmatch(text):
        length = timedelta(days=int(found[1] or 0), hours=int(found[2] or 0), minutes=int(found[3] or 0))
    else:
        return timedelta(0)
    return length if length <= _LONGEST else timedelta(0)


def _persons(event: Element) -> tuple[str, ...]:
    people = event.iterfind("persons/person")
    names = (clean_line(person.text or "") or clean_line(person.get("name", "")) for person in people)
    return tuple(dict.fromkeys(name for name in names if name))


def _line(element: Element, path: str) -> str:
    return clean_line(element.findtext(path) or "")
