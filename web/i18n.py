"""Words, dates and lists in the reader's language."""

import gettext
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from events.festival.languages import LANGUAGES, Language, language

LOCALES = Path(__file__).parent / "locale"
SOURCE = "en"
"""The language of the sentences in the code."""

INTERFACE = ("de", "en", "ar", "de-x-leicht")
"""Languages with a complete catalogue. In the others that can be chosen, pages borrow the words of one of these."""

CURRENCY = "EUR"

RIGHT_TO_LEFT, ISOLATE, POP = "\u200f", "\u2068", "\u2069"
PLACEHOLDER = re.compile(r"%\(\w+\)s")


def noop(message: str) -> str:
    """Marks a sentence for translation that is looked up later."""
    return message


def counted(one: str, many: str) -> tuple[str, str]:
    """Marks a sentence that counts for translation that is looked up later, with its number."""
    return one, many


class Words:
    """Everything that is said in one language. Made once per language; pages get it as `words`.

    `tag` is what the reader has chosen: in it are addresses and what the organisers wrote. `language` is what the
    words are really in: another one where the chosen one has no catalogue yet.
    """

    def __init__(self, spoken: Language, chosen: str = "") -> None:
        self.language = spoken
        self.tag = chosen or spoken.tag
        self.lang = spoken.tag
        self.dir = spoken.direction
        self.locale = Locale.parse(spoken.babel)
        catalogue = _catalogue(spoken.catalogue, spoken.direction == "rtl")
        self.gettext: Callable[[str], str] = catalogue.gettext
        self.ngettext: Callable[[str, str, int], str] = catalogue.ngettext
        self._clock = "HH:mm" if "h" in str(self.locale.time_formats["short"].pattern) else "short"
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
        """The full hour, as a heading: 14 Uhr; 14:00 where the language has no word for it."""
        full = at.astimezone(zone).replace(minute=0)
        text = format_time(full, self._pattern("H", "H").replace("HH", "H"), tzinfo=zone, locale=self.locale)
        return self.time(full, zone) if text.isdecimal() else text

    def time(self, at: datetime, zone: ZoneInfo) -> str:
        """With 24 hours, as on every poster and door of the festival's country.

        Remembered: a programme says the same times a thousand times over.
        """
        wall = at.astimezone(zone)
        key = (wall.hour, wall.minute)
        if key not in self._times:
            self._times[key] = format_time(wall, self._clock, tzinfo=zone, locale=self.locale)
        return self._times[key]

    def span(self, starts: datetime, ends: datetime, zone: ZoneInfo) -> str:
        """14:00–15:00. The mark keeps the beginning on the reader's side where nothing else says so."""
        return f"{RIGHT_TO_LEFT if self.dir == 'rtl' else ''}{self.time(starts, zone)}–{self.time(ends, zone)}"

    def moment(self, at: datetime, zone: ZoneInfo) -> str:
        """Date and time to the minute."""
        date = format_date(at.astimezone(zone), self._pattern("yMMMd", "medium"), locale=self.locale)
        both = str(get_datetime_format("medium", locale=self.locale))
        return both.replace("{1}", date).replace("{0}", self.time(at, zone))

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
        """In the digits that booths, tickets and addresses have, so that a page has one kind of them."""
        return format_decimal(value, locale=self.locale, group_separator=grouping, numbering_system="latn")

    def money(self, minor: int) -> str:
        """Of cents, with the digits of `number`: 4,50 €."""
        amount = Decimal(minor) / 100
        return format_currency(amount, CURRENCY, locale=self.locale, numbering_system="latn")

    def amount(self, minor: int) -> str:
        """Of cents, as people type it: 4,50."""
        return format_decimal(Decimal(minor) / 100, "0.00", locale=self.locale, numbering_system="latn")

    def _day_pattern(self) -> str:
        """The pattern of a full date without its year and the words that belong to the year."""
        full = str(self.locale.date_formats["full"].pattern)
        return re.sub(r"(\s'[^']*')?[\s,]*y+('[^']*')?(\s'[^']*')?\.?", "", full)

    def _pattern(self, skeleton: str, otherwise: str) -> str:
        found = self.locale.datetime_skeletons.get(skeleton)
        return str(found.pattern) if found else otherwise


def words_for(tag: str, otherwise: str = SOURCE) -> Words:
    """Borrowed from `otherwise` where the language has no catalogue. Raises KeyError for a tag that is none of ours."""
    return _words(tag if tag in INTERFACE else otherwise, tag)


@cache
def _words(spoken: str, chosen: str) -> Words:
    """One for each pair, so that pages can be kept by it."""
    return Words(language(spoken), language(chosen).tag)


def interface_languages() -> tuple[Language, ...]:
    return tuple(LANGUAGES[tag] for tag in INTERFACE)


def lender(event_languages: Sequence[str]) -> str:
    """Whose words a festival's pages borrow: those of its first language, which its organisers write always."""
    return event_languages[0] if event_languages and event_languages[0] in INTERFACE else SOURCE


@cache
def _catalogue(name: str, isolating: bool) -> gettext.NullTranslations:
    """Compiled in memory at first use: there is no build step to forget."""
    path = LOCALES / f"{name}.po"
    if name == SOURCE or not path.exists():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        catalogue = read_po(file)
    if isolating:
        for message in catalogue:
            said = message.string or ""
            message.string = _isolated(said) if isinstance(said, str) else [_isolated(str(form)) for form in said]
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _isolated(said: str) -> str:
    """Names in Latin letters must not pull the words and marks around them to the wrong side."""
    return PLACEHOLDER.sub(f"{ISOLATE}\\g<0>{POP}", said)
