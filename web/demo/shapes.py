"""The forms in which the content of the demo festival is written down."""

from datetime import date, datetime
from enum import Enum

import msgspec

from events.festival.rules import Texts, moment

ZONE = "Europe/Berlin"


class Way(Enum):
    """How an exhibitor came to the festival: from last year's table, through the pages, or on paper."""

    FILE = "file"
    ONLINE = "online"
    PAPER = "paper"


class Named(msgspec.Struct, frozen=True):
    """A person's name in its own script, and how to read it where that is not Latin."""

    name: str
    transcription: str = ""


class Group(msgspec.Struct, frozen=True):
    """Somebody who takes part. The first of `languages` is the one the contact is written to in.

    `mail` is the part before the @. Without a `booth` it is accepted and not placed yet.
    """

    name: str
    kind: str
    nations: tuple[str, ...]
    languages: tuple[str, ...]
    contact: Named
    mail: str
    offers: str
    texts: Texts
    booth: str = ""
    way: Way = Way.FILE
    wish: str = ""
    watts: int = 0
    water: bool = False
    tables: int = 1
    chairs: int = 2
    nations_text: str = ""
    was_here: bool = False

    @property
    def email(self) -> str:
        """Who applied on paper is reached by telephone."""
        return "" if self.way is Way.PAPER else f"{self.mail}@example.org"


class Applicant(msgspec.Struct, frozen=True):
    """An application that was not accepted, or not yet. `decision` is empty while nobody has decided."""

    name: str
    kind: str
    nations: tuple[str, ...]
    lang: str
    contact: str
    mail: str
    offers: str
    description: str
    wish: str
    watts: int = 0
    decision: str = ""
    reason: str = ""
    withdrawn: bool = False


class Point(msgspec.Struct, frozen=True):
    """A programme point, `day` 0 or 1, `start` in wall time. `group` is the name of an exhibitor who takes part.

    `nations` are those that it shows beside the group's.
    """

    title: Texts
    abstract: Texts
    kind: str
    presenters: str
    languages: tuple[str, ...]
    stage: str = ""
    day: int = 0
    start: str = ""
    minutes: int = 45
    group: str = ""
    nations: tuple[str, ...] = ()


class Drawn(msgspec.Struct, frozen=True):
    """Something on the plan that is no booth: its upper left corner and its sides in metres."""

    kind: str
    x: float
    y: float
    width: float
    depth: float
    label: Texts = {}


def at(day: date, clock: str) -> datetime:
    """A wall time in Birkental: "14:30"."""
    hours, minutes = clock.split(":")
    wall = datetime(day.year, day.month, day.day, int(hours), int(minutes))  # noqa: DTZ001  moment() gives it its zone
    return moment(day, wall.time(), ZONE)
