"""What somebody may mean: kinds by what people call them, nations, days and booths, in every language with words."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import msgspec

from events.festival.queries import EventView
from events.files.text import clean_line
from events.floor.numbers import booth_keys
from events.nations.queries import nations_called
from events.nations.spellings import begins_a_name, compared, nations_meant
from events.search.rules import fold
from exhibitors.profiles.directory import Listed
from web.floorplans import OBJECT_WORDS
from web.i18n import INTERFACE, words_for
from web.kinds import DIETS, EXHIBITORS, SESSIONS
from web.public.wayfinding import PLACES

MAX_IDEAS = 8
SESSION_WORDS = {kind: label for kind, (label, _) in SESSIONS.items()}
GROUP_WORDS = {kind: label for kind, (label, _) in (EXHIBITORS | DIETS).items()}
SPOT_WORDS = {kind: OBJECT_WORDS[kind] for kind in PLACES}
_IDEA = re.compile(r"[^\W\d_]{1,2} \d\S*|\S+")
"""A word, or the number of a booth: "R 4"."""


class Meaning(msgspec.Struct, frozen=True):
    """What one word may mean. `booth`: the keys of a booth's number."""

    nations: frozenset[str]
    sessions: frozenset[str]
    groups: frozenset[str]
    spots: frozenset[str]
    days: frozenset[date]
    booth: frozenset[str]

    def session(self, kind: str, nations: Iterable[str], day: date | None) -> bool:
        return kind in self.sessions or day in self.days or not self.nations.isdisjoint(nations)

    def group(self, each: Listed) -> bool:
        alike = each.kind | each.diet
        shown = not self.groups.isdisjoint(alike) or not self.nations.isdisjoint(each.nation)
        return shown or any(map(self.stands, each.booths))

    def stands(self, number_key: str) -> bool:
        """At this booth, or at one of the several numbers that it has."""
        keys = frozenset(number_key.split("/"))
        telling = any(not key.isalpha() for key in self.booth)
        return bool(self.booth) and (self.booth == keys or (telling and self.booth < keys))


def ideas(typed: str) -> tuple[str, ...]:
    """The words that all have to fit, folded: "Musik R 4" → "musik", "r 4". Never none."""
    return tuple(_IDEA.findall(fold(clean_line(typed))) or [typed])[:MAX_IDEAS]


async def meanings(event: EventView, typed: Iterable[str]) -> list[Meaning]:
    """What each of them may mean at this festival."""
    words = list(typed)
    nations = await nations_called(event.host, words)
    return [
        Meaning(
            nations=called,
            sessions=_called(word, SESSION_WORDS),
            groups=_called(word, GROUP_WORDS),
            spots=_called(word, SPOT_WORDS),
            days=frozenset(day.date for day in event.days if begins_a_name(word, weekday(day.date.weekday()))),
            booth=frozenset(booth_keys(word)),
        )
        for word, called in zip(words, nations, strict=True)
    ]


def read_words() -> None:
    """Everything that the first search would have to read: the names of all nations in all languages and our words."""
    nations_meant("")
    for label in (SESSION_WORDS | GROUP_WORDS | SPOT_WORDS).values():
        everywhere(label)


def _called(word: str, labels: Mapping[str, str]) -> frozenset[str]:
    return frozenset(kind for kind, label in labels.items() if begins_a_name(word, everywhere(label)))


@cache
def everywhere(label: str) -> frozenset[str]:
    """What an English word of ours is in every language that has words, as typed words are compared with it."""
    return frozenset(compared(words_for(tag).gettext(label)) for tag in INTERFACE)


@cache
def weekday(number: int) -> frozenset[str]:
    """What the weekday is called, as `everywhere`; Monday is 0."""
    some = date(2024, 1, 1 + number)
    return frozenset(compared(words_for(tag).weekday(some)) for tag in INTERFACE)
