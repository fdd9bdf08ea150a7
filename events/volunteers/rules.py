"""What holds for tasks, shifts and those who take them."""

import re
from datetime import datetime, timedelta

import msgspec

from events.faults import Refused
from events.festival.rules import Texts
from events.festival.texts import MAX_NAME, check_texts
from events.people.rules import PersonDraft, check_line

TASK_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?")
MAX_DESCRIPTION = 5_000
MAX_SKILLS = 500
MAX_CAPACITY = 1_000
LONGEST_SHIFT = timedelta(hours=24)
YEARS = range(1971, 2200)


class TaskDraft(msgspec.Struct, frozen=True):
    """A kind of work."""

    code: str
    name: Texts
    description: Texts = {}


class ShiftDraft(msgspec.Struct, frozen=True):
    """A task (by code) at a time, for `capacity` people; it need not lie in the event's days: there is setting up."""

    task: str
    starts_at: datetime
    ends_at: datetime
    capacity: int = 1
    area: str | None = None


class VolunteerDraft(msgspec.Struct, frozen=True):
    """A person who wants to help, and what they say they can do."""

    person: PersonDraft
    skills: str = ""


def check_task(draft: TaskDraft, first_language: str) -> None:
    """Raises Refused."""
    if not TASK_CODE.fullmatch(draft.code):
        raise Refused("task_code_malformed", "code")
    check_texts(draft.name, "name", MAX_NAME, first_language)
    check_texts(draft.description, "description", MAX_DESCRIPTION)


def check_shift(draft: ShiftDraft) -> None:
    """Raises Refused."""
    for field, at in (("starts_at", draft.starts_at), ("ends_at", draft.ends_at)):
        if at.tzinfo is None:
            raise Refused("time_without_zone", field)
        if at.year not in YEARS:
            raise Refused("time_out_of_range", field, first=YEARS.start, last=YEARS.stop - 1)
    if draft.ends_at <= draft.starts_at:
        raise Refused("shift_ends_before_it_starts", "ends_at")
    if draft.ends_at - draft.starts_at > LONGEST_SHIFT:
        raise Refused("shift_too_long", "ends_at", hours=24)
    if not 1 <= draft.capacity <= MAX_CAPACITY:
        raise Refused("number_out_of_range", "capacity", least=1, most=MAX_CAPACITY)


def check_volunteer(draft: VolunteerDraft) -> None:
    """What the person's own rules leave open. Raises Refused."""
    check_line(draft.skills, "skills", MAX_SKILLS)


def check_minutes(minutes: int) -> None:
    """Of a shift that is over. Raises Refused."""
    most = int(LONGEST_SHIFT.total_seconds()) // 60
    if not 0 <= minutes <= most:
        raise Refused("number_out_of_range", "minutes", least=0, most=most)
