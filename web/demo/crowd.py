"""Makes up people: a name of a language, never the same twice."""

from itertools import count
from random import Random

from events.people.rules import PersonDraft
from web.demo.content.helpers import ALSO_SPOKEN, LANGUAGES
from web.demo.content.names import FAMILY, FAMILY_FIRST, GIVEN
from web.demo.shapes import Named

SPEAKS_GERMAN_TOO = 0.85
SPEAKS_ANOTHER = 0.6


class Crowd:
    """The same people in the same order every time."""

    def __init__(self) -> None:
        self._random = Random("crowd")  # noqa: S311  names, no secrets
        self._known: set[str] = set()
        self._phones = count(201)

    def name(self, language: str) -> Named:
        """Languages without names of their own get German ones."""
        given, family = (pool.get(language, pool["de"]) for pool in (GIVEN, FAMILY))
        while True:
            parts = [self._random.choice(given), self._random.choice(family)]
            if language in FAMILY_FIRST:
                parts.reverse()
            between = "" if language == "zh" else " "
            name = between.join(part for part, _ in parts)
            if name not in self._known:
                self._known.add(name)
                return Named(name, " ".join(transcription for _, transcription in parts).strip())

    def spoken(self, language: str) -> tuple[str, ...]:
        """What somebody who grew up with the language speaks."""
        languages = [language]
        if language != "de" and self._random.random() < SPEAKS_GERMAN_TOO:
            languages.append("de")
        if self._random.random() < SPEAKS_ANOTHER:
            languages += self._random.sample([tag for tag in ALSO_SPOKEN if tag not in languages], 1)
        if self._random.random() < SPEAKS_ANOTHER / 2:
            languages += self._random.sample([tag for tag in ALSO_SPOKEN if tag not in languages], 1)
        return tuple(languages)

    def phone(self) -> str:
        """Of a block of numbers that nobody has."""
        return f"0800 555 0{next(self._phones)}"


def volunteers(crowd: Crowd) -> list[PersonDraft]:
    """The sixty who help, in a mixed order."""
    mixed = [language for language, people in LANGUAGES.items() for _ in range(people)]
    Random("mixed").shuffle(mixed)  # noqa: S311  an order, no secret
    return [_volunteer(crowd, language, number) for number, language in enumerate(mixed, 1)]


def _volunteer(crowd: Crowd, language: str, number: int) -> PersonDraft:
    named, spoken = crowd.name(language), crowd.spoken(language)
    return PersonDraft(
        named.name,
        named.transcription,
        f"helfen-{number:02}@example.org",
        crowd.phone(),
        "de" if "de" in spoken else language,
        spoken,
    )
