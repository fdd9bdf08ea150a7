"""The programme as a visitor looks through it: a day, filters as links, stages beside each other."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode

import msgspec

from events.programme.queries import SessionView, StageView
from web.kinds import SESSIONS
from web.public.cards import Card, Cards, Place, place
from web.public.reader import Reader, Said

MAX_COLUMNS = 5
"""More stages than this do not fit beside each other; they get no columns."""


TO_THE_HOUR = len("2027-05-15T14")


class Choice(msgspec.Struct, frozen=True):
    """What the address asks for; an empty field asks for nothing."""

    day: str = ""
    stage: str = ""
    kind: str = ""
    language: str = ""

    def fits(self, view: SessionView) -> bool:
        return (
            (not self.stage or view.stage == self.stage)
            and (not self.kind or view.kind == self.kind)
            and (not self.language or self.language in view.languages)
        )

    def href(self, reader: Reader, **changes: str) -> str:
        fields = msgspec.structs.asdict(msgspec.structs.replace(self, **changes))
        query = urlencode([(name, value) for name, value in fields.items() if value])
        return f"{reader.root}programme{'?' if query else ''}{query}"


class Filter(msgspec.Struct, frozen=True):
    """One filter as a link."""

    href: str
    label: Said
    icon: str
    count: int
    on: bool


Tab = tuple[str, str, str, bool]
"""A day of the programme: address, name, detail, whether it is shown."""


class Hour(msgspec.Struct, frozen=True):
    """What begins within an hour."""

    label: str
    iso: str
    cards: list[Card]


class Timetable(msgspec.Struct, frozen=True):
    """One day under the filters of `choice`. `count` is of all days; `columns` is empty where stages get none."""

    choice: Choice
    count: int
    stages: int
    tabs: list[Tab]
    heading: str
    columns: list[Place]
    hours: list[Hour]
    kinds: list[Filter]
    languages: list[Filter]
    places: list[Filter]


def timetable(
    reader: Reader, sessions: Sequence[SessionView], stages: Sequence[StageView], asked: Choice, now: datetime
) -> Timetable:
    """Of scheduled sessions in the order of their time."""
    choice = _known(asked, sessions)
    every = _by_day(reader, sessions)
    by_day = {
        day: fitting for day, views in every.items() if (fitting := [view for view in views if choice.fits(view)])
    }
    days = sorted({day.date for day in reader.event.days} | every.keys())
    day = _chosen_day(choice, days, by_day, reader.day(now))
    choice = msgspec.structs.replace(choice, day=day.isoformat() if asked.day and day else "")
    shown = by_day.get(day, []) if day else []
    columns = _columns(shown, stages)
    spoken = sorted({tag for view in sessions for tag in view.languages})
    return Timetable(
        choice=choice,
        count=len(sessions),
        stages=len({view.stage for view in sessions if view.stage}),
        tabs=[_tab(reader, choice, each, each == day, len(by_day.get(each, ())), now) for each in days],
        heading=reader.words.day(day) if day else "",
        columns=[place(reader, stage.name, stage.area, stage.area_hue) for stage in columns],
        hours=_hours(reader, shown, columns, now),
        kinds=_filters(reader, sessions, choice, "kind", _kinds(reader)),
        languages=_filters(reader, sessions, choice, "language", {tag: (reader.language(tag), "") for tag in spoken}),
        places=_filters(reader, sessions, choice, "stage", {it.code: (reader.said(it.name), "") for it in stages}),
    )


def _known(asked: Choice, sessions: Iterable[SessionView]) -> Choice:
    """Without what no session has: a mistyped filter hides nothing."""
    stages = {view.stage for view in sessions}
    kinds = {view.kind for view in sessions}
    languages = {tag for view in sessions for tag in view.languages}
    return Choice(
        asked.day,
        asked.stage if asked.stage in stages else "",
        asked.kind if asked.kind in kinds else "",
        asked.language if asked.language in languages else "",
    )


def _by_day(reader: Reader, sessions: Iterable[SessionView]) -> dict[date, list[SessionView]]:
    days: dict[date, list[SessionView]] = {}
    for view in sessions:
        if view.starts_at is not None:
            days.setdefault(reader.day(view.starts_at), []).append(view)
    return days


def _chosen_day(choice: Choice, days: list[date], by_day: dict[date, list[SessionView]], today: date) -> date | None:
    """The one asked for; else today, else the first, as long as anything fits the filters there."""
    asked = next((day for day in days if day.isoformat() == choice.day), None)
    if asked:
        return asked
    order = [today, *days] if today in days else days
    return next((day for day in order if day in by_day), order[0] if order else None)


def _tab(reader: Reader, choice: Choice, day: date, on: bool, count: int, now: datetime) -> Tab:
    words = reader.words
    detail = words.gettext("today") if day == reader.day(now) else words.number(count)
    return choice.href(reader, day=day.isoformat()), words.weekday(day), f"{words.month_day(day)} · {detail}", on


def _columns(shown: Iterable[SessionView], stages: Sequence[StageView]) -> list[StageView]:
    used = {view.stage for view in shown}
    columns = [stage for stage in stages if stage.code in used]
    return columns if 2 <= len(columns) <= MAX_COLUMNS and None not in used else []


def _hours(reader: Reader, shown: Sequence[SessionView], columns: Sequence[StageView], now: datetime) -> list[Hour]:
    cards = Cards(reader, now, {stage.code: number for number, stage in enumerate(columns, 1)})
    hours = []
    for hour, begun in groupby(cards.all(shown), key=lambda card: card.iso[:TO_THE_HOUR]):
        listed = list(begun)
        label = reader.words.hour(datetime.fromisoformat(listed[0].iso), reader.zone)
        hours.append(Hour(label, f"{hour[-2:]}:00", listed))
    return hours


def _kinds(reader: Reader) -> dict[str, tuple[Said, str]]:
    return {kind: (Said(reader.words.gettext(label)), icon) for kind, (label, icon) in SESSIONS.items()}


def _filters(
    reader: Reader, sessions: Iterable[SessionView], choice: Choice, field: str, labels: dict[str, tuple[Said, str]]
) -> list[Filter]:
    """The first one shows all. Each counts what it leaves, the filters of other fields kept."""
    others = msgspec.structs.replace(choice, **{field: ""})
    left = [view for view in sessions if others.fits(view)]
    counts = Counter(value for view in left for value in _values(view, field))
    on = getattr(choice, field)
    every = Filter(others.href(reader), Said(reader.words.gettext("All")), "", len(left), not on)
    return [
        every,
        *(
            Filter(others.href(reader, **{field: value}), label, icon, counts[value], value == on)
            for value, (label, icon) in labels.items()
            if counts[value] or value == on
        ),
    ]


def _values(view: SessionView, field: str) -> Iterable[str]:
    match field:
        case "kind":
            return (view.kind,)
        case "language":
            return view.languages
        case _:
            return (view.stage,) if view.stage else ()
