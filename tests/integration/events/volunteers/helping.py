"""Tasks, shifts and volunteers to test with."""

from datetime import timedelta

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.rules import PersonDraft
from events.volunteers.actions import create_shift, create_task, register
from events.volunteers.rules import ShiftDraft, TaskDraft, VolunteerDraft
from tests.festivals import NOW

HOUR = timedelta(hours=1)
BAR = TaskDraft("bar", {"de": "Getränke", "en": "Drinks"}, {"de": "Am Ausschank"})


async def new_task(event: EventView) -> str:
    return await create_task(SYSTEM, event, BAR, NOW)


async def new_shift(event: EventView, after: int = 0, capacity: int = 2, hours: int = 2) -> str:
    """A shift at the bar, `after` so many hours."""
    start = NOW + after * HOUR
    return await create_shift(SYSTEM, event, ShiftDraft("bar", start, start + hours * HOUR, capacity), NOW)


async def new_volunteer(event: EventView, name: str) -> str:
    return await register(SYSTEM, event, VolunteerDraft(PersonDraft(name)), NOW)
