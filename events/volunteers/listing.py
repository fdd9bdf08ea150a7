"""Helpers and shifts as lists: what they can be searched, filtered and sorted by."""

from collections import Counter
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.search.queries import holding
from events.storage.listing import Asked, Listing, numbers, rows, tally, total, with_filter
from events.volunteers.queries import SHIFT_COLUMNS, ShiftView, VolunteerView, shift_views, volunteer_views
from events.volunteers.tables import Shift, SignUp, Task, Volunteer

SHIFT_STATES = ("needed", "full", "over")
TAKEN = QueryString("(SELECT count(*) FROM sign_up WHERE sign_up.volunteer = {})", Volunteer.id)


async def _told(event: int, words: str) -> Combinable:
    columns = (Volunteer.person.name, Volunteer.person.transcription, Volunteer.skills)
    return await holding(Volunteer, Volunteer.event == event, columns, words)


def _speaks(tag: str) -> Combinable:
    return WhereRaw("CAST({} AS TEXT) LIKE {}", Volunteer.person.languages, f'%"{tag.replace("%", "")}"%')


def _without(what: str) -> Combinable | None:
    busy: Combinable = Volunteer.id.not_in(SignUp.select(SignUp.volunteer))
    return busy if what == "shift" else None


HELPERS = Listing(
    table=Volunteer,
    event=Volunteer.event,
    code=Volunteer.code,
    words=_told,
    filters={"without": _without, "language": _speaks},
    sorts={
        "name": (Volunteer.person.name_key,),
        "shifts": (TAKEN, Volunteer.person.name_key),
        "since": (Volunteer.created_at,),
    },
)


async def helpers(event: int, asked: Asked) -> list[VolunteerView]:
    return await volunteer_views(await rows(HELPERS, Volunteer.all_columns(), event, asked))


async def number_of_helpers(event: int, asked: Asked) -> int:
    return await total(HELPERS, event, asked)


async def by_language(event: int, asked: Asked) -> Counter[str]:
    """How many would speak each language, whatever language is asked for."""
    spoken = Volunteer.person.languages.as_alias("spoken")
    found = await rows(HELPERS, [spoken], event, msgspec.structs.replace(with_filter(asked, "language"), limit=None))
    return Counter(tag for row in found for tag in msgspec.json.decode(row["spoken"]))


async def by_need(event: int, asked: Asked) -> dict[str, int]:
    return await numbers(HELPERS, event, asked, "without", ("shift",))


def shifts_at(now: datetime) -> Listing:
    """`needed`: people are missing; `full`: nobody is; `over`: it has ended."""
    over = Shift.ends_at <= now
    states: dict[str, Combinable] = {
        "needed": (Shift.ends_at > now) & (Shift.filled < Shift.capacity),
        "full": (Shift.ends_at > now) & (Shift.filled >= Shift.capacity),
        "over": over,
    }
    urgency = QueryString(
        "CASE WHEN {} <= {} THEN 2 WHEN {} >= {} THEN 1 ELSE 0 END", Shift.ends_at, now, Shift.filled, Shift.capacity
    )

    async def told(event: int, words: str) -> Combinable:
        return await _task_or_name(event, words)

    return Listing(
        table=Shift,
        event=Shift.event,
        code=Shift.code,
        words=told,
        filters={
            "state": states.get,
            "task": lambda code: Shift.task.code == code,
            "area": lambda code: Shift.area.code == code,
        },
        sorts={
            "places": (urgency, Shift.starts_at, Shift.task.code),
            "time": (Shift.starts_at, Shift.task.code),
            "task": (Shift.task.code, Shift.starts_at),
        },
    )


async def _task_or_name(event: int, words: str) -> Combinable:
    """What the task is called, in whatever language, or who takes the shift."""
    tasks = await holding(Task, Task.event == event, (Task.name,), words)
    people = (SignUp.volunteer._.person._.name, SignUp.volunteer._.person._.transcription)
    taken = await holding(SignUp, SignUp.event == event, people, words)
    of_task: Combinable = Shift.task.is_in(Task.select(Task.id).where(tasks))
    return of_task | Shift.id.is_in(SignUp.select(SignUp.shift).where(taken))


async def listed_shifts(of: Listing, event: int, asked: Asked) -> list[ShiftView]:
    return await shift_views(await rows(of, SHIFT_COLUMNS, event, asked))


async def number_of_shifts(of: Listing, event: int, asked: Asked) -> int:
    return await total(of, event, asked)


async def by_state(of: Listing, event: int, asked: Asked) -> dict[str, int]:
    return await numbers(of, event, asked, "state", SHIFT_STATES)


async def by_task(of: Listing, event: int, asked: Asked) -> dict[Any, int]:
    return await tally(of, Shift.task.code, event, asked, "task")


async def by_area(of: Listing, event: int, asked: Asked) -> dict[Any, int]:
    return await tally(of, Shift.area.code, event, asked, "area")
