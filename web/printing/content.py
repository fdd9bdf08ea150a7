"""What goes on paper: frozen, complete and already in the words of one language."""

from typing import Literal

import msgspec

Role = Literal["exhibitor", "guest", "volunteer", "organiser", "press", "artist"]
Hue = Literal["brick", "ochre", "leaf", "sea", "indigo", "plum"]
Direction = Literal["ltr", "rtl"]


class DayMark(msgspec.Struct, frozen=True):
    label: str
    allowed: bool


class AreaMark(msgspec.Struct, frozen=True):
    letter: str
    allowed: bool


class BadgeCard(msgspec.Struct, frozen=True):
    code: str
    name: str
    role: Role
    organisation: str = ""
    name_lang: str | None = None
    transcription: str | None = None
    role_word: str | None = None  # the role once more, in the person's own language (`name_lang`)
    speaks: tuple[str, ...] = ()
    days: tuple[DayMark, ...] = ()
    areas: tuple[AreaMark, ...] = ()


class BadgeSheet(msgspec.Struct, frozen=True):
    event_name: str
    edition: str
    base_url: str
    lang: str
    cards: tuple[BadgeCard, ...]
    layout: Literal["sheet", "a6"] = "sheet"
    labels: dict[str, str] = {}  # English word of `words.BADGES` -> the same in `lang`


class SessionEntry(msgspec.Struct, frozen=True):
    code: str
    title: str
    start: int  # minutes after midnight of the festival day; over midnight it goes on past 1440
    end: int
    time: str  # as the language writes it: "11:00 – 11:45"
    title_lang: str | None = None
    abstract: str = ""
    abstract_lang: str | None = None
    kind: str = ""
    presenters: str = ""
    languages: tuple[str, ...] = ()


class StageColumn(msgspec.Struct, frozen=True):
    name: str
    letter: str
    hue: Hue
    sessions: tuple[SessionEntry, ...] = ()


class Day(msgspec.Struct, frozen=True):
    label: str
    date: str
    stages: tuple[StageColumn, ...] = ()


class ExhibitorEntry(msgspec.Struct, frozen=True):
    code: str
    name: str
    booth: str = ""
    name_lang: str | None = None
    what: str = ""
    nations: str = ""


class ExhibitorArea(msgspec.Struct, frozen=True):
    name: str
    letter: str
    hue: Hue
    exhibitors: tuple[ExhibitorEntry, ...] = ()


class ProgrammeBook(msgspec.Struct, frozen=True):
    event_name: str
    host: str
    base_url: str
    slug: str
    code: str  # opens the event's programme: HTTPS://HOST/Q/CODE
    lang: str
    dir: Direction = "ltr"
    tagline: str = ""
    place: str = ""
    dates: str = ""
    days: tuple[Day, ...] = ()
    areas: tuple[ExhibitorArea, ...] = ()
    imprint: str = ""
    labels: dict[str, str] = {}  # English word of `words.PROGRAMME` -> the same in `lang`


class Printed(msgspec.Struct, frozen=True):
    pdf: bytes
    pages: int
    items: int
    missing_glyphs: tuple[str, ...] = ()
