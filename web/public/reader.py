"""An event as one reader reads it: texts in their language, names in their script, times in the event's zone."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import msgspec
from litestar.handlers.base import BaseRouteHandler
from markupsafe import Markup, escape

from events.faults import NotFound
from events.festival.languages import LANGUAGES, language_name, own_name
from events.festival.queries import EventView
from events.festival.rules import Texts, festival_day, moment
from web.caching import VALID_UNTIL
from web.i18n import Words
from web.pages import AnyConnection, AnyRequest, Page
from web.printing.scripts import direction, script, tagged

LATIN = "Latn"


class Said(msgspec.Struct, frozen=True):
    """Text that carries `lang` and `dir` into the page where it is not in the page's own language (`lang` is set)."""

    text: str
    lang: str = ""
    dir: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        text = escape(self.text)
        return f'<bdi lang="{escape(self.lang)}" dir="{self.dir}">{text}</bdi>' if self.lang else str(text)

    @property
    def paragraphs(self) -> list[list[str]]:
        """Blank lines part paragraphs; each is a list of lines."""
        return [part.splitlines() for part in re.split(r"\n\s*\n", self.text.strip())]


class Reader:
    def __init__(self, event: EventView, words: Words) -> None:
        self.event = event
        self.words = words
        self.root = f"/{words.tag}/{event.slug}/"
        self.zone = event.timezone
        self._script = script(words.language.own_name)
        self._languages: dict[tuple[str, ...], Markup] = {}

    def said(self, texts: Texts) -> Said:
        """In the language that the reader chose, else honestly in another one."""
        text, tag = self.event.text(texts, self.words.tag)
        return Said(text) if tag == self.words.lang or not text else Said(text, tag, _direction(tag, text))

    def named(self, text: str) -> Said:
        """A name of which nobody said the language: marked where its script is not the reader's."""
        if (text.isascii() and self._script == LATIN) or script(text) == self._script:
            return Said(text)
        return Said(text, tagged(text, None), direction(text))

    def note(self, said: Said) -> str:
        """ "in German" where the text is in German, and neither is the page nor did the reader choose it."""
        if said.lang in ("", self.words.tag):
            return ""
        return self.words.gettext("in %(language)s") % {"language": language_name(said.lang, self.words.lang)}

    def languages(self, tags: tuple[str, ...]) -> Markup:
        """What is spoken, each language as its speakers call it."""
        if tags not in self._languages:
            self._languages[tags] = self.row(self.language(tag) for tag in tags)
        return self._languages[tags]

    def row(self, items: Iterable[Said | Markup]) -> Markup:
        """Beside each other, parted as the reader's language parts them."""
        return escape(self.words.gettext(", ")).join(items)

    def language(self, tag: str) -> Said:
        name = own_name(tag)
        return Said(name) if tag == self.words.lang else Said(name, tag, _direction(tag, name))

    def clock(self, at: datetime) -> str:
        return self.words.time(at, self.zone)

    def span(self, starts: datetime, ends: datetime) -> str:
        return self.words.span(starts, ends, self.zone)

    def iso(self, at: datetime) -> str:
        return at.astimezone(self.zone).isoformat(timespec="minutes")

    def day(self, at: datetime) -> date:
        """The festival's day: what happens after midnight belongs to the day before."""
        return festival_day(at, self.event.zone, self.event.day_boundary)

    def end_of_day(self, at: datetime) -> datetime:
        return moment(self.day(at) + timedelta(days=1), self.event.day_boundary, self.event.zone)


def known_language(connection: AnyConnection, handler: BaseRouteHandler) -> None:
    """Guards addresses that begin with a language: one in which there are no pages does not exist."""
    if connection.path_params["lang"] not in LANGUAGES:
        raise NotFound("not_found")


def holding(shown: Page, *moments: datetime | None) -> Page:
    """Lets the page cache keep a page until the first of the moments."""
    known = [at for at in moments if at is not None]
    if known:
        shown.headers[VALID_UNTIL] = min(known).isoformat()
    return shown


def choice(request: AnyRequest, name: str) -> str:
    """A filter of the address; what is over-long is no choice."""
    value: str = request.query_params.get(name, "").strip()
    return value if len(value) <= 100 else ""


def _direction(tag: str, text: str) -> str:
    known = LANGUAGES.get(tag)
    return known.direction if known else direction(text)
