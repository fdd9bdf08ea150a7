"""Sessions as cards of a list, formatted once for a reader and a moment."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec
from markupsafe import Markup

from events.festival.rules import Texts
from events.programme.queries import SessionView
from web.kinds import SESSIONS
from web.public.reader import Reader, Said

NO_HUE = "ink"


class Place(msgspec.Struct, frozen=True):
    """A stage or an area: its name, and the letter and hue by which signs and plans show it.

    `column` is that of the stage, 0 where there are none.
    """

    name: Said
    letter: str
    hue: str
    column: int = 0


class Card(msgspec.Struct, frozen=True):
    """What a list says of a session."""

    href: str
    title: Said
    time: str
    iso: str
    place: Place | None
    kind: str
    icon: str
    text: Said
    languages: Markup | str
    note: str
    now: bool
    cancelled: str


class Cards:
    """Makes cards; what many of them share is made once. `columns`: stage code → column."""

    def __init__(self, reader: Reader, now: datetime, columns: Mapping[str, int] | None = None) -> None:
        self.reader = reader
        self.now = now
        self.columns = columns or {}
        gettext = reader.words.gettext
        self.on_now, self.cancelled = gettext("on now"), gettext("cancelled")
        self.kinds = {kind: gettext(label) for kind, (label, _) in SESSIONS.items()}
        self.places: dict[str, Place] = {}

    def all(self, sessions: Iterable[SessionView], *, with_day: bool = False) -> list[Card]:
        return [self.one(view, with_day=with_day) for view in sessions]

    def one(self, view: SessionView, *, with_day: bool = False) -> Card:
        reader, now = self.reader, on_now(view, self.now)
        return Card(
            href=f"{reader.root}programme/{view.code}",
            title=reader.said(view.title),
            time=self._time(view, with_day),
            iso=reader.iso(view.starts_at) if view.starts_at else "",
            place=self.place(view),
            kind=self.kinds[view.kind],
            icon=SESSIONS[view.kind][1],
            text=reader.named(view.presenters),
            languages=reader.languages(view.languages),
            note=self.on_now if now else "",
            now=now,
            cancelled=self.cancelled if view.state == "cancelled" else "",
        )

    def place(self, view: SessionView) -> Place | None:
        if view.stage is None:
            return None
        if view.stage not in self.places:
            column = self.columns.get(view.stage, 0)
            self.places[view.stage] = place(self.reader, view.stage_name, view.area, view.area_hue, column)
        return self.places[view.stage]

    def _time(self, view: SessionView, with_day: bool) -> str:
        if view.starts_at is None or view.ends_at is None:
            return self.reader.words.gettext("time still open")
        span = self.reader.span(view.starts_at, view.ends_at)
        if not with_day:
            return span
        return f"{self.reader.words.weekday(self.reader.day(view.starts_at), 'short')} {span}"


def place(reader: Reader, name: Texts, area: str | None, hue: str | None, column: int = 0) -> Place:
    """The letter is the area's code where that is as short as a letter."""
    shown = reader.said(name)
    letter = area if area and len(area) <= 2 else (area or shown.text)[:1]
    return Place(shown, letter.upper(), hue or NO_HUE, column)


def on_now(view: SessionView, now: datetime) -> bool:
    if view.state == "cancelled" or view.starts_at is None or view.ends_at is None:
        return False
    return view.starts_at <= now < view.ends_at
