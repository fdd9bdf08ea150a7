"""The finished edition: who came, who was at the gates when, and for how long everybody helped."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from events.badges.actions import issue_due
from events.badges.queries import BadgeView, badges
from events.checkin.actions import scan
from events.checkin.rules import MAX_READINGS, Direction, Reading
from events.festival.actions import finish_event, publish_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.rules import PersonDraft
from events.volunteers.actions import note_hours
from events.volunteers.queries import roster
from web.demo import edition, exhibiting
from web.demo.content import dates, last_year
from web.demo.content.gates import GATE_A, GATES
from web.demo.crowd import Crowd
from web.demo.helping import help_out
from web.demo.shapes import Group

SLUG = "demo-2026"
CAME = 0.9
WENT_OUT = 0.3
DID_NOT_COME = 0.04
QUARTERS = (-15, 0, 0, 0, 15, 30)
"""Minutes by which somebody helped longer than the shift was."""


async def load(host: int, groups: list[Group], people: list[PersonDraft], crowd: Crowd) -> None:
    """`groups` and `people` are those of today; some of them were there already."""
    now = dates.LAST_PLANNED
    event = await edition.found(host, SLUG, last_year.NAME, last_year.TAGLINE, dates.LAST_DAYS, now)
    await edition.draw(event, now)
    there = [*(group for group in groups if group.was_here), *last_year.GONE]
    await exhibiting.take_over(event, there, now)
    await exhibiting.complete(event, last_year.GONE, crowd, now)
    await edition.schedule(event, last_year.POINTS, now)
    await edition.open_gates(event, now)
    await help_out(event, people[: last_year.VOLUNTEERS], last_year.WATCHES, {}, now)
    await publish_event(SYSTEM, event, now)
    await issue_due(SYSTEM, event, dates.LAST_ISSUED)
    await _attend(event)
    await _note_hours(event)
    await finish_event(SYSTEM, event, dates.LAST_FINISHED)


async def _attend(event: EventView) -> None:
    random = Random("attendance")  # noqa: S311  times of day, no secrets
    readings = [reading for badge in await badges(event.id) for reading in _readings(event, badge, random)]
    readings.sort(key=lambda reading: reading.at)
    for start in range(0, len(readings), MAX_READINGS):
        await scan(SYSTEM, event, readings[start : start + MAX_READINGS], dates.LAST_NOTED)


def _readings(event: EventView, badge: BadgeView, random: Random) -> Iterator[Reading]:
    """In before the opening, perhaps out and in again, out in the evening."""
    for day in event.days:
        if random.random() > CAME:
            continue
        gate = random.choice((GATE_A, GATE_A, GATES[1].code))
        stay = [day.opens_at - timedelta(minutes=random.randint(5, 120))]
        if random.random() < WENT_OUT:
            left = day.opens_at + timedelta(minutes=random.randint(60, 180))
            stay += [left, left + timedelta(minutes=random.randint(15, 90))]
        stay.append(day.closes_at + timedelta(minutes=random.randint(-90, 60)))
        for number, moment in enumerate(stay):
            yield _reading(badge, gate, (Direction.IN, Direction.OUT)[number % 2], moment, random)


def _reading(badge: BadgeView, gate: str, direction: Direction, moment: datetime, random: Random) -> Reading:
    return Reading(UUID(int=random.getrandbits(128), version=4), badge.code, gate, direction, moment)


async def _note_hours(event: EventView) -> None:
    random = Random("hours")  # noqa: S311  minutes, no secrets
    for entry in await roster(event.id):
        planned = int((entry.ends_at - entry.starts_at).total_seconds()) // 60
        minutes = 0 if random.random() < DID_NOT_COME else planned + random.choice(QUARTERS)
        await note_hours(SYSTEM, event, entry.shift, entry.volunteer, minutes, dates.LAST_NOTED)
