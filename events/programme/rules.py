"""What holds for stages and sessions: forms, times, and no two sessions at once on a stage."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import msgspec

from events.faults import Refused
from events.festival.rules import Texts, festival_day, moment
from events.festival.texts import MAX_NAME, check_language, check_texts

KINDS = (
    "music",
    "dance",
    "workshop",
    "forum",
    "children",
    "food",
    "opening",
    "award",
    "reading",
    "tour",
    "talk",
    "other",
)
STATES = ("confirmed", "cancelled")
STAGE_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?")
MAX_TITLE = 300
MAX_ABSTRACT = 10_000
MAX_PRESENTERS = 500
MAX_NATIONS = 40
YEARS = range(1971, 2200)
INSTANT = timedelta(microseconds=1)


class StageDraft(msgspec.Struct, frozen=True):
    """Where sessions happen. On a parallel stage several may happen at once."""

    code: str
    name: Texts
    area: str | None = None
    parallel: bool = False


class SessionDraft(msgspec.Struct, frozen=True):
    """A programme point; without times it is not scheduled yet. `nations` are codes of what it shows."""

    title: Texts
    abstract: Texts = {}
    kind: str = "other"
    languages: tuple[str, ...] = ()
    presenters: str = ""
    stage: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    state: str = "confirmed"
    nations: tuple[str, ...] = ()

    @property
    def slot(self) -> "Slot | None":
        """What it takes of its stage; None when it takes nothing."""
        if self.stage is None or self.starts_at is None or self.ends_at is None or self.state == "cancelled":
            return None
        return Slot(self.stage, self.starts_at, self.ends_at)


class Slot(msgspec.Struct, frozen=True):
    """A session takes a stage, from one moment until just before another."""

    stage: str
    starts_at: datetime
    ends_at: datetime
    session: str = ""

    def overlaps(self, other: "Slot") -> bool:
        return self.stage == other.stage and self.starts_at < other.ends_at and other.starts_at < self.ends_at


class EventTimes(msgspec.Struct, frozen=True):
    """When the event has days, and when one day becomes the next."""

    days: frozenset[date]
    zone: str
    boundary: time

    def contain(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Whether all of it lies in one of the event's days."""
        first = festival_day(starts_at, self.zone, self.boundary)
        return first in self.days and first == festival_day(ends_at - INSTANT, self.zone, self.boundary)

    def bounds(self, day: date) -> tuple[datetime, datetime]:
        """The festival's day as points in time: from its boundary to the next day's."""
        following = date.fromordinal(day.toordinal() + 1)
        first, last = (moment(start, self.boundary, self.zone).astimezone(UTC) for start in (day, following))
        return first, last


def check_stage(draft: StageDraft, first_language: str) -> None:
    if not STAGE_CODE.fullmatch(draft.code):
        raise Refused("stage_code_malformed", "code")
    check_texts(draft.name, "name", MAX_NAME, first_language)


def check_session(draft: SessionDraft, times: EventTimes, first_language: str) -> None:
    check_texts(draft.title, "title", MAX_TITLE, first_language)
    check_texts(draft.abstract, "abstract", MAX_ABSTRACT)
    for tag in draft.languages:
        check_language(tag, "languages")
    if len(draft.presenters) > MAX_PRESENTERS:
        raise Refused("text_too_long", "presenters", limit=MAX_PRESENTERS)
    for field, value, known in (("kind", draft.kind, KINDS), ("state", draft.state, STATES)):
        if value not in known:
            raise Refused("choice_unknown", field, value=value, known=", ".join(known))
    if len(draft.nations) > MAX_NATIONS:
        raise Refused("choices_too_many", "nations", limit=MAX_NATIONS)
    check_times(draft.starts_at, draft.ends_at, times)


def check_times(starts_at: datetime | None, ends_at: datetime | None, times: EventTimes) -> None:
    if starts_at is None and ends_at is None:
        return
    if starts_at is None or ends_at is None:
        raise Refused("session_time_missing", "starts_at" if starts_at is None else "ends_at")
    for field, at in (("starts_at", starts_at), ("ends_at", ends_at)):
        if at.tzinfo is None:
            raise Refused("time_without_zone", field)
        if at.year not in YEARS:
            raise Refused("time_out_of_range", field, first=YEARS.start, last=YEARS.stop - 1)
    if ends_at <= starts_at:
        raise Refused("session_ends_before_it_starts", "ends_at")
    if not times.contain(starts_at, ends_at):
        raise Refused("session_outside_days", "starts_at", days=sorted(times.days))


def first_overlap(slots: Iterable[Slot]) -> tuple[Slot, Slot] | None:
    """Two that happen at once, the earliest such; None when all follow one another."""
    in_order = sorted(slots, key=lambda slot: (slot.stage, slot.starts_at))
    return next(((one, two) for one, two in pairwise(in_order) if one.overlaps(two)), None)
