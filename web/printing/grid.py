"""The days at a glance: stages as columns, time downward, on as many pages as it takes. Sizes in mm."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from web.printing.content import Day, SessionEntry, StageColumn
from web.printing.scripts import direction, tagged

HEIGHT: Final = 149.0  # of the whole grid
TALLEST_QUARTER: Final = 4.2  # of an hour
COLUMNS: Final = 4
HOURS: Final = 12
_GAP: Final = 0.5  # between one session and the next
_PADDING: Final = 0.9
_LOWEST: Final = 2.9  # one small line
_TIME: Final = 3.4  # height of the line with the time


class Slot(NamedTuple):
    session: SessionEntry
    lang: str
    dir: str
    top: float
    height: float
    left: float  # per cent of the column
    width: float
    lines: int  # of the title
    size: float  # pt
    timed: bool  # whether the time is shown below the title


class Column(NamedTuple):
    stage: StageColumn
    slots: tuple[Slot, ...]


class Hour(NamedTuple):
    number: int
    top: float


class Page(NamedTuple):
    day: Day
    first: bool  # of its day
    columns: tuple[Column, ...]
    hours: tuple[Hour, ...]
    height: float


def pages(day: Day, lang: str) -> list[Page]:
    """Bands of hours first, then the stages that have something in that band."""
    busy = [session for stage in day.stages for session in stage.sessions]
    if not busy:
        return []
    begin = min(session.start for session in busy) // 60
    end = max(begin + 1, math.ceil(max(session.end for session in busy) / 60))
    bands = math.ceil((end - begin) / HOURS)
    edges = [begin + math.ceil((end - begin) * band / bands) for band in range(bands + 1)]
    made: list[Page] = []
    for start, stop in pairwise(edges):
        stages = [stage for stage in day.stages if any(_in(session, start, stop) for session in stage.sessions)]
        for group in _groups(stages):
            made.append(_page(day, not made, group, start, stop, lang))
    return made


def _in(session: SessionEntry, start: int, stop: int) -> bool:
    return session.start < stop * 60 and max(session.end, session.start + 1) > start * 60


def _groups(stages: Sequence[StageColumn]) -> list[Sequence[StageColumn]]:
    """As few pages as possible, and about as many stages on each."""
    count = math.ceil(len(stages) / COLUMNS)
    edges = [round(len(stages) * part / count) for part in range(count + 1)] if count else []
    return [stages[first:last] for first, last in pairwise(edges)]


def _page(day: Day, first: bool, stages: Sequence[StageColumn], start: int, stop: int, lang: str) -> Page:
    quarter = min(TALLEST_QUARTER, HEIGHT / (4 * (stop - start)))
    hours = tuple(Hour(hour % 24, (hour - start) * 4 * quarter) for hour in range(start, stop + 1))
    columns = tuple(Column(stage, _slots(stage, start, stop, quarter, lang)) for stage in stages)
    return Page(day, first, columns, hours, (stop - start) * 4 * quarter)


def _slots(stage: StageColumn, start: int, stop: int, quarter: float, lang: str) -> tuple[Slot, ...]:
    shown = sorted((s for s in stage.sessions if _in(s, start, stop)), key=lambda s: (s.start, s.end, s.title))
    placed = _side_by_side(shown)
    return tuple(_slot(session, lane, lanes, (start, stop), quarter, lang) for session, lane, lanes in placed)


def _side_by_side(sessions: Sequence[SessionEntry]) -> list[tuple[SessionEntry, int, int]]:
    """Each session with its lane and the number of lanes: those that overlap share the column."""
    placed: list[tuple[SessionEntry, int, int]] = []
    cluster: list[tuple[SessionEntry, int]] = []
    free: list[int] = []  # when each lane is free again

    def close() -> None:
        placed.extend((session, lane, len(free)) for session, lane in cluster)
        cluster.clear()
        free.clear()

    for session in sessions:
        if free and session.start >= max(free):
            close()
        lane = next((lane for lane, end in enumerate(free) if end <= session.start), len(free))
        if lane == len(free):
            free.append(0)
        free[lane] = max(session.end, session.start + 5)
        cluster.append((session, lane))
    close()
    return placed


def _slot(session: SessionEntry, lane: int, lanes: int, band: tuple[int, int], quarter: float, lang: str) -> Slot:
    """What reaches over the edge of the band (in hours) is cut there, and goes on in the next one."""
    start, stop = (hour * 60 for hour in band)
    top = (max(session.start, start) - start) / 15 * quarter
    bottom = (min(session.end, stop) - start) / 15 * quarter
    height = max(bottom - top - _GAP, _LOWEST)
    room = height - _PADDING
    size = 8.0 if room >= 3.3 and lanes == 1 else 6.4
    line = size * 0.3528 * 1.2
    timed = room >= line + _TIME
    return Slot(
        session=session,
        lang=tagged(session.title, session.title_lang or lang),
        dir=direction(session.title),
        top=top,
        height=height,
        left=lane * 100 / lanes,
        width=100 / lanes - (1 if lanes > 1 else 0),
        lines=max(1, int((room - (_TIME if timed else 0)) / line + 0.05)),
        size=size,
        timed=timed,
    )
