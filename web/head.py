"""What the head of a public page says about itself to search engines and messengers."""

from collections.abc import Iterable
from functools import cache
from urllib.parse import parse_qsl, urlencode

from babel.core import get_global

from events.festival.languages import LANGUAGES
from web.emblems import icon_address

PARTS = frozenset({"day", "area", "after"})
"""Parameters by which another part of a list is shown; all others only leave something out, or point at something."""

MOST = 200
"""Letters of a description; more are not shown anywhere."""


def canonical(address: str) -> str:
    """The address that stands for all those that show the same: without filters, a festival's own with its slash."""
    path, _, query = address.partition("?")
    path = path if path.strip("/").count("/") > 1 else f"{path.rstrip('/')}/"
    kept = [(name, value) for name, value in parse_qsl(query) if name in PARTS]
    return f"{path}?{urlencode(kept)}" if kept else path


@cache
def open_graph_locale(tag: str) -> str:
    """With the territory that CLDR thinks of first, which Open Graph wants: "de_DE"."""
    babel = LANGUAGES[tag].babel
    likely = get_global("likely_subtags").get(babel, babel).split("_")
    return f"{likely[0]}_{likely[-1]}"


def other_locales(tag: str, others: Iterable[str]) -> list[str]:
    """Those of the other languages; easy German has the one of German."""
    locales = dict.fromkeys(open_graph_locale(other) for other in others)
    return [locale for locale in locales if locale != open_graph_locale(tag)]


def shortened(text: str) -> str:
    """On one line, cut between words: what search engines and messengers show of it."""
    line = " ".join(text.split())
    return line if len(line) <= MOST else f"{line[:MOST].rpartition(' ')[0] or line[:MOST]} …"


HEAD = {
    "canonical": canonical,
    "icon_address": icon_address,
    "open_graph_locale": open_graph_locale,
    "other_locales": other_locales,
    "shortened": shortened,
}
"""Globals of the templates."""
