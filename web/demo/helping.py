"""The volunteers of an edition, their shifts, and who takes which."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

import msgspec

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.rules import PersonDraft
from events.volunteers.actions import create_shift, create_task, register, sign_up
from events.volunteers.rules import ShiftDraft, VolunteerDraft
from web.demo.content.helpers import SKILLS, TASKS, Watch
from web.demo.shapes import at

MANY_LANGUAGES = 3

Needed = dict[tuple[str, str, int, str], int]
"""How many places of a shift (task, area, day, start) are to stay open."""


class Planned(msgspec.Struct, frozen=True):
    """A shift, and how many people take it."""

    draft: ShiftDraft
    taken: int


class Helper(msgspec.Struct):
    """A volunteer by number, and what they take."""

    number: int
    languages: int
    shifts: list[ShiftDraft]

    def is_free(self, shift: ShiftDraft) -> bool:
        return all(other.ends_at <= shift.starts_at or shift.ends_at <= other.starts_at for other in self.shifts)

    @property
    def time(self) -> timedelta:
        return sum((shift.ends_at - shift.starts_at for shift in self.shifts), timedelta())


async def help_out(
    event: EventView, people: Sequence[PersonDraft], watches: Sequence[Watch], needed: Needed, now: datetime
) -> None:
    for task in TASKS:
        await create_task(SYSTEM, event, task, now)
    random = Random(event.slug)  # noqa: S311  who can do what, no secrets
    volunteers = [
        await register(SYSTEM, event, VolunteerDraft(person, random.choice(SKILLS)), now) for person in people
    ]
    shifts = plan_shifts(event, watches, needed)
    codes = [await create_shift(SYSTEM, event, shift.draft, now) for shift in shifts]
    for shift, helper in assign(shifts, [len(person.languages) for person in people], random):
        await sign_up(SYSTEM, event, codes[shift], volunteers[helper], now)


def plan_shifts(event: EventView, watches: Sequence[Watch], needed: Needed) -> list[Planned]:
    """In the order of time."""
    first = event.days[0].date
    planned = []
    for watch in watches:
        day = first + timedelta(days=watch.day)
        for start in watch.starts:
            begins = at(day, start)
            ends = begins + timedelta(minutes=watch.minutes)
            open_places = needed.get((watch.task, watch.area, watch.day, start), 0)
            draft = ShiftDraft(watch.task, begins, ends, watch.capacity, watch.area)
            planned.append(Planned(draft, watch.capacity - open_places))
    return sorted(planned, key=lambda shift: shift.draft.starts_at)


def assign(shifts: Sequence[Planned], languages: Sequence[int], random: Random) -> list[tuple[int, int]]:
    """Which helper takes which shift, by their numbers: whoever has done least so far and is free."""
    helpers = [Helper(number, spoken, []) for number, spoken in enumerate(languages)]
    pairs = []
    for number, shift in enumerate(shifts):
        free = [helper for helper in helpers if helper.is_free(shift.draft)]
        if shift.draft.task == "language":
            free = [helper for helper in free if helper.languages >= MANY_LANGUAGES]
        free.sort(key=lambda helper: (helper.time, random.random()))
        for helper in free[: shift.taken]:
            helper.shifts.append(shift.draft)
            pairs.append((number, helper.number))
    return pairs
