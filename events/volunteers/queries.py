"""Reading tasks, shifts, volunteers and who does what."""

from collections import defaultdict
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Selectable
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count
from piccolo.querystring import QueryString

from events.badges.rules import BadgeRole, Holder
from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.rules import Texts
from events.festival.texts import loaded
from events.people.queries import PersonView, persons
from events.volunteers.tables import Shift, SignUp, Task, Volunteer


class TaskView(msgspec.Struct, frozen=True):
    """A kind of work, and how many shifts it has."""

    code: str
    name: Texts
    description: Texts
    shifts: int
    revision: int


class ShiftView(msgspec.Struct, frozen=True):
    """A task at a place and time. `names` are those of the people who take it."""

    code: str
    task: str
    task_name: Texts
    area: str | None
    area_name: Texts
    starts_at: datetime
    ends_at: datetime
    capacity: int
    filled: int
    names: tuple[str, ...]
    revision: int

    @property
    def open(self) -> int:
        """How many people are still needed."""
        return self.capacity - self.filled


class VolunteerView(msgspec.Struct, frozen=True):
    """Somebody who helps, and how many shifts they take."""

    code: str
    person: PersonView
    skills: str
    shifts: int


class RosterEntry(msgspec.Struct, frozen=True):
    """One person in one shift, both by code too. `minutes_worked` once attended."""

    shift: str
    task: str
    task_name: Texts
    area: str | None
    starts_at: datetime
    ends_at: datetime
    volunteer: str
    name: str
    minutes_worked: int | None


async def tasks(event: int) -> list[TaskView]:
    rows = await Task.select().where(Task.event == event).order_by(Task.code)
    counts = await Shift.select(Shift.task, Count()).where(Shift.event == event).group_by(Shift.task)
    numbers = {row["task"]: row["count"] for row in counts}
    return [
        TaskView(
            row["code"],
            loaded(row["name"]),
            loaded(row["description"]),
            numbers.get(row["id"], 0),
            row["revision"],
        )
        for row in rows
    ]


async def shifts(event: int) -> list[ShiftView]:
    """In the order of time."""
    return await _shifts(Shift.event == event)


async def places_of(event: int, now: datetime) -> tuple[int, int]:
    """How many places all shifts have, and how many of those to come are open still."""
    places = QueryString("COALESCE(SUM({}), 0)", Shift.capacity, alias="places")
    coming = QueryString("CASE WHEN {} > {} THEN {} - {} END", Shift.ends_at, now, Shift.capacity, Shift.filled)
    still_open = QueryString("COALESCE(SUM({}), 0)", coming, alias="still_open")
    [row] = await Shift.select(places, still_open).where(Shift.event == event)
    return row["places"], row["still_open"]


async def shift(event: int, code: str) -> ShiftView:
    """Raises NotFound."""
    found = await _shifts((Shift.event == event) & (Shift.code == code))
    if not found:
        raise NotFound("shift_not_found", shift=code)
    return found[0]


async def volunteers(event: int) -> list[VolunteerView]:
    """In the order of their names."""
    rows = await Volunteer.select().where(Volunteer.event == event).order_by(Volunteer.person.name_key, Volunteer.id)
    return await volunteer_views(rows)


async def volunteer_views(rows: list[dict[str, Any]]) -> list[VolunteerView]:
    """These rows, with their persons and how many shifts they take."""
    people = await persons(row["person"] for row in rows)
    own = SignUp.volunteer.is_in([row["id"] for row in rows] or [0])
    counts = await SignUp.select(SignUp.volunteer, Count()).where(own).group_by(SignUp.volunteer)
    numbers = {row["volunteer"]: row["count"] for row in counts}
    return [VolunteerView(row["code"], people[row["person"]], row["skills"], numbers.get(row["id"], 0)) for row in rows]


async def roster(event: int) -> list[RosterEntry]:
    """Who does what, in the order of time."""
    rows = (
        await SignUp.select(
            SignUp.shift.code.as_alias("shift"),
            SignUp.shift._.task._.code.as_alias("task"),
            SignUp.shift._.task._.name.as_alias("task_name"),
            SignUp.shift._.area._.code.as_alias("area"),
            SignUp.shift.starts_at.as_alias("starts_at"),
            SignUp.shift.ends_at.as_alias("ends_at"),
            SignUp.volunteer.code.as_alias("volunteer"),
            SignUp.volunteer._.person._.name.as_alias("name"),
            SignUp.minutes_worked,
        )
        .where(SignUp.event == event)
        .order_by(SignUp.shift.starts_at, SignUp.shift, SignUp.id)
    )
    return [msgspec.convert({**row, "task_name": loaded(row["task_name"])}, RosterEntry) for row in rows]


async def badge_holders(event: EventView) -> list[Holder]:
    """Every volunteer has a badge, valid on all days."""
    rows = await Volunteer.select(Volunteer.person).where(Volunteer.event == event.id).order_by(Volunteer.id)
    return [Holder(row["person"], BadgeRole.VOLUNTEER) for row in rows]


async def _shifts(where: Combinable) -> list[ShiftView]:
    order = (Shift.starts_at, Shift.task.code, Shift.id)
    return await shift_views(await Shift.select(*SHIFT_COLUMNS).where(where).order_by(*order))


async def shift_views(rows: list[dict[str, Any]]) -> list[ShiftView]:
    """Rows of `SHIFT_COLUMNS`, with the names of those who take them."""
    names = await _names([row["id"] for row in rows])
    return [
        msgspec.convert(
            {
                **row,
                "task_name": loaded(row["task_name"]),
                "area_name": loaded(row["area_name"] or "{}"),
                "names": names[row["id"]],
            },
            ShiftView,
        )
        for row in rows
    ]


async def _names(shifts: list[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    rows = (
        await SignUp.select(SignUp.shift, SignUp.volunteer._.person._.name.as_alias("name"))
        .where(SignUp.shift.is_in(shifts or [0]))
        .order_by(SignUp.id)
    )
    for row in rows:
        names[row["shift"]].append(row["name"])
    return names


SHIFT_COLUMNS: list[Selectable] = [
    *Shift.all_columns(exclude=[Shift.task, Shift.area]),
    Shift.task.code.as_alias("task"),
    Shift.task.name.as_alias("task_name"),
    Shift.area.code.as_alias("area"),
    Shift.area.name.as_alias("area_name"),
]
