"""Words, dates and lists in the reader's language."""

import gettext
import io
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from events.festival.languages import LANGUAGES, Language, language

LOCALES = Path(__file__).parent / "locale"
SOURCE = "en"
"""The language of the sentences in the code."""

INTERFACE = ("de", "en", "ar")
"""Languages with a complete catalogue; the others of product.md fall back to the first that the reader knows."""


def noop(message: str) -> str:
    """Marks a sentence for translation that is looked up later."""
    return message


class Words:
    """Everything that is said in one language. Made once per language; pages get it as `words`."""

    def __init__(self, spoken: Language) -> None:
        self.language = spoken
        self.tag = spoken.tag
        self.dir = spoken.direction
        self.locale = Locale.parse(spoken.babel)
        catalogue = _catalogue(spoken.catalogue)
        self.gettext: Callable[[str], str] = catalogue.gettext
        self.ngettext: Callable[[str, str, int], str] = catalogue.ngettext
        self._times: dict[tuple[int, int], str] = {}

    def weekday(self, day: date, width: str = "wide") -> str:
        return format_date(day, "EEEE" if width == "wide" else "EEE", locale=self.locale)

    def day(self, day: date) -> str:
        """Saturday, 15 May: weekday, day and month, no year."""
        return format_date(day, self._day_pattern(), locale=self.locale)

    def month_day(self, day: date) -> str:
        """15 May: as in `day`, without the weekday."""
        return format_date(day, self._day_pattern().replace("EEEE", "").strip(" ,،፣"), locale=self.locale)

    def hour(self, at: datetime, zone: ZoneInfo) -> str:
        """The full hour, as a heading: 2 PM, 14 Uhr; 14:00 where the language has no word for it."""
        full = at.astimezone(zone).replace(minute=0)
        skeleton = "h" if "h" in str(self.locale.time_formats["short"].pattern) else "H"
        text = format_time(full, self._pattern(skeleton, "H").replace("HH", "H"), tzinfo=zone, locale=self.locale)
        return self.time(full, zone) if text.isdecimal() else text

    def time(self, at: datetime, zone: ZoneInfo) -> str:
        """Remembered: a programme says the same times a thousand times over."""
        wall = at.astimezone(zone)
        key = (wall.hour, wall.minute)
        if key not in self._times:
            self._times[key] = format_time(wall, "short", tzinfo=zone, locale=self.locale)
        return self._times[key]

    def span(self, starts: datetime, ends: datetime, zone: ZoneInfo) -> str:
        return f"{self.time(starts, zone)}–{self.time(ends, zone)}"

    def moment(self, at: datetime, zone: ZoneInfo) -> str:
        """Date and time to the minute."""
        date, time = format_date(at.astimezone(zone), "medium", locale=self.locale), self.time(at, zone)
        return str(get_datetime_format("medium", locale=self.locale)).replace("{1}", date).replace("{0}", time)

    def days(self, days: list[date]) -> str:
        """All days of an event in words, with the year once."""
        if not days:
            return ""
        if len(days) == 1:
            return format_date(days[0], "full", locale=self.locale)
        return self.list([self.day(day) for day in days]) + f" {self.number(days[-1].year, grouping=False)}"

    def list(self, items: Iterable[str]) -> str:
        return format_list(list(items), locale=self.locale)

    def number(self, value: float, grouping: bool = True) -> str:
        return format_decimal(value, locale=self.locale, group_separator=grouping, numbering_system="default")

    def _day_pattern(self) -> str:
        """The pattern of a full date without its year and the words that belong to the year."""
        full = str(self.locale.date_formats["full"].pattern)
        return re.sub(r"(\s'[^']*')?[\s,]*y+('[^']*')?(\s'[^']*')?\.?", "", full)

    def _pattern(self, skeleton: str, otherwise: str) -> str:
        found = self.locale.datetime_skeletons.get(skeleton)
        return str(found.pattern) if found else otherwise


@cache
def words_for(tag: str) -> Words:
    """Raises KeyError for a tag that is none of our languages."""
    return Words(language(tag))


def interface_languages() -> tuple[Language, ...]:
    return tuple(LANGUAGES[tag] for tag in INTERFACE)


@cache
def _catalogue(name: str) -> gettext.NullTranslations:
    """Compiled in memory at first use: there is no build step to forget."""
    path = LOCALES / f"{name}.po"
    if name == SOURCE or not path.exists():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
