"""The programme as a visitor looks through it: days, filters as links, stages beside each other."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from urllib.parse import urlencode

import msgspec

from events.programme.queries import SessionView, StageView
from web.kinds import SESSIONS
from web.public.cards import Card, Cards, Place, place
from web.public.reader import Reader, Said

MAX_COLUMNS = 5
"""More stages than this do not fit beside each other; they get no columns."""

ALL_DAYS = "all"
"""While the festival goes on a programme without a chosen day shows today; this asks for all of it."""

TO_THE_HOUR = len("2027-05-15T14")
HOUR = timedelta(hours=1)

MIN_OPTIONS = 2
"""All and one value: nothing to choose from."""


class Choice(msgspec.Struct, frozen=True):
    """What the address asks for; an empty field asks for nothing."""

    day: str = ""
    stage: str = ""
    kind: str = ""
    language: str = ""
    nation: str = ""

    def href(self, reader: Reader, **changes: str) -> str:
        fields = msgspec.structs.asdict(self) | changes
        query = urlencode([(name, value) for name, value in fields.items() if value])
        return f"{reader.root}programme{'?' if query else ''}{query}"


FIELDS = Choice.__struct_fields__


class Programme(msgspec.Struct, frozen=True):
    """Scheduled sessions in the order of their time. `nations`: session → what it shows; `names`: nation → its name."""

    sessions: Sequence[SessionView]
    stages: Sequence[StageView]
    nations: Mapping[str, Sequence[str]]
    names: Mapping[str, str]


class Filter(msgspec.Struct, frozen=True):
    """One value of a filter as a link."""

    href: str
    label: Said
    icon: str
    count: int
    on: bool


class Facet(msgspec.Struct, frozen=True):
    """A filter with its values; the first of `options` asks for nothing. `on` is the word of the one that is chosen."""

    name: str
    label: str
    on: Said | None
    options: list[Filter]


Tab = tuple[str, str, str, bool]
"""A day of the programme: address, name, detail, whether it is shown."""


class Hour(msgspec.Struct, frozen=True):
    """What begins within an hour; `now` is the hour at which a visitor of today begins to read."""

    label: str
    iso: str
    cards: list[Card]
    now: bool


class Day(msgspec.Struct, frozen=True):
    """`columns` is empty where stages get none."""

    heading: str
    columns: list[Place]
    hours: list[Hour]


class Timetable(msgspec.Struct, frozen=True):
    """What is left by `choice`. `count` is of the whole programme, `found` of what is shown, `elsewhere` of all days.

    `removable`: (address without it, word) of each filter that is on; `now`: the hour to jump to.
    """

    choice: Choice
    count: int
    stages: int
    found: int
    elsewhere: int
    tabs: list[Tab]
    days: list[Day]
    facets: list[Facet]
    removable: list[tuple[str, Said]]
    everything: str
    now: str


class Counts:
    """How many sessions each value of each field would leave, the other fields kept, and how many it leaves now."""

    def __init__(
        self,
        sessions: Iterable[SessionView],
        values: Mapping[str, Mapping[str, Sequence[str]]],
        asked: Mapping[str, str],
    ) -> None:
        self.left: list[SessionView] = []
        self.without = dict.fromkeys(FIELDS, 0)
        found: dict[str, list[str]] = {name: [] for name in FIELDS}
        for view in sessions:
            own = values[view.code]
            missed = [name for name, wanted in asked.items() if wanted not in own[name]]
            if not missed:
                self.left.append(view)
            if len(missed) > 1:
                continue
            for name in missed or FIELDS:
                self.without[name] += 1
                found[name] += own[name]
        self.of = {name: Counter(each) for name, each in found.items()}


def timetable(reader: Reader, programme: Programme, asked: Choice, now: datetime) -> Timetable:
    values = {view.code: _values(reader, programme, view) for view in programme.sessions}
    known = {name: {value for each in values.values() for value in each[name]} for name in FIELDS}
    days = sorted({day.date for day in reader.event.days} | {date.fromisoformat(day) for day in known["day"]})
    choice, shown = _choice(asked, known, days, reader.day(now), values)
    wanted = {name: getattr(choice, name) for name in FIELDS if getattr(choice, name)} | {"day": shown}
    counts = Counts(programme.sessions, values, {name: value for name, value in wanted.items() if value})
    by_day = groupby(counts.left, key=lambda view: values[view.code]["day"][0])
    told = [_day(reader, date.fromisoformat(day), list(views), programme.stages, now) for day, views in by_day]
    facets = _facets(reader, programme, choice, counts, known["language"])
    return Timetable(
        choice=choice,
        count=len(programme.sessions),
        stages=len(known["stage"]),
        found=len(counts.left),
        elsewhere=counts.without["day"],
        tabs=_tabs(reader, choice, days, shown, counts, now),
        days=told,
        facets=facets,
        removable=[(choice.href(reader, **{facet.name: ""}), facet.on) for facet in facets if facet.on],
        everything=Choice(day=choice.day).href(reader),
        now=next((hour.label for day in told for hour in day.hours if hour.now), ""),
    )


def _values(reader: Reader, programme: Programme, view: SessionView) -> dict[str, Sequence[str]]:
    return {
        "day": (reader.day(view.starts_at).isoformat(),) if view.starts_at else (),
        "stage": (view.stage,) if view.stage else (),
        "kind": (view.kind,),
        "language": view.languages,
        "nation": programme.nations.get(view.code, ()),
    }


def _choice(
    asked: Choice,
    known: Mapping[str, set[str]],
    days: Sequence[date],
    today: date,
    values: Mapping[str, Mapping[str, Sequence[str]]],
) -> tuple[Choice, str]:
    """Without what no session has: a mistyped filter hides nothing. And the day that is shown, "" for all of them.

    That is the one asked for; else today, as long as anything fits the filters there.
    """
    fitting = {name: getattr(asked, name) for name in FIELDS if getattr(asked, name) in known[name]}
    if asked.day == ALL_DAYS or asked.day in {day.isoformat() for day in days}:
        return Choice(**fitting | {"day": asked.day}), "" if asked.day == ALL_DAYS else asked.day
    on = today.isoformat()
    wanted = fitting.items()
    fits = any(on in each["day"] and all(value in each[name] for name, value in wanted) for each in values.values())
    return Choice(**fitting), on if fits else ""


def _tabs(reader: Reader, choice: Choice, days: Sequence[date], shown: str, counts: Counts, now: datetime) -> list[Tab]:
    words = reader.words
    every = ALL_DAYS if reader.day(now) in days else ""
    total = words.number(counts.without["day"])
    tabs: list[Tab] = [(choice.href(reader, day=every), words.gettext("All days"), total, not shown)]
    for day in days:
        iso = day.isoformat()
        detail = words.gettext("today") if day == reader.day(now) else words.number(counts.of["day"][iso])
        name = words.weekday(day)
        tabs.append((choice.href(reader, day=iso), name, f"{words.month_day(day)} · {detail}", iso == shown))
    return tabs


def _day(reader: Reader, day: date, shown: Sequence[SessionView], stages: Sequence[StageView], now: datetime) -> Day:
    columns = _columns(shown, stages)
    return Day(
        heading=reader.words.day(day),
        columns=[place(reader, stage.name, stage.area, stage.area_hue) for stage in columns],
        hours=_hours(reader, shown, columns, now),
    )


def _columns(shown: Iterable[SessionView], stages: Sequence[StageView]) -> list[StageView]:
    used = {view.stage for view in shown}
    columns = [stage for stage in stages if stage.code in used]
    return columns if 2 <= len(columns) <= MAX_COLUMNS and None not in used else []


def _hours(reader: Reader, shown: Sequence[SessionView], columns: Sequence[StageView], now: datetime) -> list[Hour]:
    cards = Cards(reader, now, {stage.code: number for number, stage in enumerate(columns, 1)})
    hours: list[Hour] = []
    for hour, begun in groupby(cards.all(shown), key=lambda card: card.iso[:TO_THE_HOUR]):
        listed = list(begun)
        at = datetime.fromisoformat(listed[0].iso).replace(minute=0)
        here = at + HOUR > now and reader.day(at) == reader.day(now) and not any(other.now for other in hours)
        hours.append(Hour(reader.words.hour(at, reader.zone), f"{hour[-2:]}:00", listed, here))
    return hours


def _facets(reader: Reader, programme: Programme, choice: Choice, counts: Counts, spoken: Iterable[str]) -> list[Facet]:
    """Those that have something to choose from."""
    gettext = reader.words.gettext
    labels: dict[str, tuple[str, dict[str, Said]]] = {
        "kind": (gettext("What"), {kind: Said(gettext(label)) for kind, (label, _) in SESSIONS.items()}),
        "nation": (gettext("From where"), {code: Said(name) for code, name in programme.names.items()}),
        "language": (gettext("Language"), {tag: reader.language(tag) for tag in sorted(spoken)}),
        "stage": (gettext("Where"), {stage.code: reader.said(stage.name) for stage in programme.stages}),
    }
    found = [_facet(reader, choice, counts, name, *told) for name, told in labels.items()]
    return [facet for facet in found if facet.on or len(facet.options) > MIN_OPTIONS]


def _facet(reader: Reader, choice: Choice, counts: Counts, name: str, label: str, labels: Mapping[str, Said]) -> Facet:
    on = getattr(choice, name)
    icons = {kind: icon for kind, (_, icon) in SESSIONS.items()} if name == "kind" else {}
    every = Filter(
        choice.href(reader, **{name: ""}), Said(reader.words.gettext("All")), "", counts.without[name], not on
    )
    values = [
        Filter(choice.href(reader, **{name: value}), word, icons.get(value, ""), counts.of[name][value], value == on)
        for value, word in labels.items()
        if counts.of[name][value] or value == on
    ]
    return Facet(name, label, labels.get(on), [every, *values])
