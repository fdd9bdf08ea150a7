"""The list of shifts: those that need people first, then the full ones, then what is over."""

from events.floor.queries import areas
from events.hosts.rules import Permission
from events.storage.listing import Asked, looked_up
from events.volunteers.listing import (
    SHIFT_STATES,
    by_area,
    by_state,
    by_task,
    listed_shifts,
    number_of_shifts,
    shifts_at,
)
from events.volunteers.queries import ShiftView, tasks
from web.i18n import noop
from web.lists.description import Cell, Column, Filter, Found, ListOf, Option, Reading, Row

STATE_WORDS = {"needed": noop("People are needed"), "full": noop("Complete"), "over": noop("Over")}


async def read(reading: Reading, asked: Asked) -> Found:
    event, words, said = reading.event.id, reading.words, reading.reader.said
    of = shifts_at(reading.now)
    asked = await looked_up(of, event, asked)
    states, of_task = await by_state(of, event, asked), await by_task(of, event, asked)
    of_area = await by_area(of, event, asked)
    known = await tasks(event)
    return Found(
        rows=[_row(reading, view) for view in await listed_shifts(of, event, asked)],
        total=await number_of_shifts(of, event, asked),
        options={
            "state": [
                Option("", "", states[""]),
                *(Option(key, words.gettext(STATE_WORDS[key]), states[key]) for key in SHIFT_STATES),
            ],
            "task": [Option(task.code, said(task.name), of_task.get(task.code, 0)) for task in known],
            "area": [Option(hall.code, said(hall.name), of_area.get(hall.code, 0)) for hall in await areas(event)],
        },
    )


def _row(reading: Reading, view: ShiftView) -> Row:
    reader, words = reading.reader, reading.words
    when = when_said(reading, view)
    task = reader.said(view.task_name)
    filled = {"filled": words.number(view.filled), "capacity": words.number(view.capacity)}
    over = view.ends_at <= reading.now
    return Row(
        code=view.code,
        name=f"{task}, {when.said}",
        href=f"/desk/{reading.event.slug}/shifts/{view.code}",
        cells={
            "task": Cell(task),
            "time": when,
            "area": Cell(reader.said(view.area_name) if view.area else ""),
            "places": Cell(
                words.gettext("%(filled)s of %(capacity)s") % filled,
                chip="off" if over else "warn" if view.open else "ok",
            ),
            "missing": reading.number(view.open),
            "who": Cell(reader.row(reader.named(name) for name in view.names), ", ".join(view.names)),
        },
    )


def when_said(reading: Reading, view: ShiftView) -> Cell:
    words, wall = reading.words, view.starts_at.astimezone(reading.event.timezone)
    said = {
        "day": f"{words.weekday(wall.date(), 'short')} {words.month_day(wall.date())}",
        "hours": reading.reader.span(view.starts_at, view.ends_at),
    }
    return Cell(words.gettext("%(day)s, %(hours)s") % said, wall.replace(tzinfo=None))


SHIFTS = ListOf(
    key="shifts",
    title=noop("Shifts"),
    path="shifts",
    here="shifts",
    permission=Permission.VOLUNTEERS_READ,
    columns=(
        Column("task", noop("Task"), sorts=True),
        Column("time", noop("When"), sorts=True),
        Column("area", noop("Where")),
        Column("places", noop("Places"), sorts=True),
        Column("missing", noop("Missing"), shown=False, end=True),
        Column("who", noop("Who")),
    ),
    read=read,
    sort="places",
    filters=(
        Filter("state", noop("State")),
        Filter("task", noop("Task"), menu=True),
        Filter("area", noop("Where"), menu=True),
    ),
    searched=noop("Task, or who does it"),
)
