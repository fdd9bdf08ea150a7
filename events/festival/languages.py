"""The languages Schauher speaks, and what any language is called in any other."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import msgspec
from babel import Locale, UnknownLocaleError


class Language(msgspec.Struct, frozen=True):
    """`tag` is ours in paths and content, `catalogue` names the sentences, `babel` the dates, numbers and names."""

    tag: str
    catalogue: str
    babel: str
    direction: Literal["ltr", "rtl"]
    own_name: str


# The own names are written out so that no page waits for CLDR to be read.
_ALL = (
    Language("de", "de", "de", "ltr", "Deutsch"),
    Language("en", "en", "en_GB", "ltr", "English"),
    Language("tr", "tr", "tr", "ltr", "Türkçe"),
    Language("ar", "ar", "ar", "rtl", "العربية"),
    Language("uk", "uk", "uk", "ltr", "Українська"),
    Language("ru", "ru", "ru", "ltr", "Русский"),
    Language("fa", "fa", "fa", "rtl", "فارسی"),
    Language("fr", "fr", "fr", "ltr", "Français"),
    Language("pl", "pl", "pl", "ltr", "Polski"),
    Language("ro", "ro", "ro", "ltr", "Română"),
    Language("ku", "ku", "ku", "ltr", "Kurdî"),
    Language("ti", "ti", "ti", "ltr", "ትግርኛ"),
    Language("es", "es", "es", "ltr", "Español"),
    Language("it", "it", "it", "ltr", "Italiano"),
    Language("sr", "sr", "sr", "ltr", "Српски"),
    Language("hr", "hr", "hr", "ltr", "Hrvatski"),
    Language("sq", "sq", "sq", "ltr", "Shqip"),
    Language("prs", "fa", "fa_AF", "rtl", "دری"),
    Language("de-x-leicht", "de_leicht", "de", "ltr", "Leichte Sprache"),
)
LANGUAGES = {spoken.tag: spoken for spoken in _ALL}

NEAREST = {"de-x-leicht": "de", "prs": "fa", "fa": "prs"}
"""Whose texts somebody reads before those of any other language."""

# What browsers call our languages beside their own tags.
_OTHER_TAGS = {"fa-af": "prs", "kmr": "ku", "sh": "sr", "mo": "ro"}
_CLDR_TAGS = {"prs": "fa_AF", "kmr": "ku"}
# Where CLDR still has the word that Roma do not use of themselves, and for what is no language of CLDR.
_BETTER_NAMES = {
    ("rom", "en"): "Romani",
    ("rom", "uk"): "ромська",
    ("rom", "ru"): "романи",
    ("rom", "pl"): "romski",
    ("de-x-leicht", "de"): "Leichte Sprache",
    ("de-x-leicht", "de-x-leicht"): "Leichte Sprache",
    ("de-x-leicht", "en"): "Easy German",
    ("de-x-leicht", "ar"): "ألمانية سهلة",
}


def language(tag: str) -> Language:
    """Raises KeyError for a tag that is none of ours."""
    return LANGUAGES[tag]


def language_name(tag: str, lang: str) -> str:
    """What `lang` calls the language: ("uk", "de") is "Ukrainisch". An unknown tag stays as it is."""
    for reader in (lang, "en"):
        name = _BETTER_NAMES.get((tag, reader)) or _cldr_name(tag, LANGUAGES[reader].babel)
        if name:
            return name
    return tag


def own_name(tag: str) -> str:
    """What its speakers call it, ready to stand alone: "Українська". An unknown tag stays as it is."""
    if tag in LANGUAGES:
        return LANGUAGES[tag].own_name
    name = _cldr_name(tag, tag.replace("-", "_"))
    return name[:1].title() + name[1:] if name else tag


def negotiate(accept_language: str, available: Sequence[str]) -> str:
    """The best of `available` for an Accept-Language header, the first where none fits."""
    for wanted in _by_preference(accept_language):
        tag = _OTHER_TAGS.get(wanted, wanted)
        parts = tag.split("-")
        for candidate in ("-".join(parts[:length]) for length in range(len(parts), 0, -1)):
            candidate = _OTHER_TAGS.get(candidate, candidate)
            if candidate in available:
                return candidate
        if tag == "prs" and "fa" in available:
            return "fa"
    return available[0]


def _by_preference(header: str) -> list[str]:
    weighted = []
    for part in header[:1000].split(","):
        tag, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((_weight(text[2:]) for text in parameters if text.startswith("q=")), 1.0)
        if tag and tag != "*" and weight > 0:
            weighted.append((tag.replace("_", "-"), weight))
    return [tag for tag, _ in sorted(weighted, key=lambda item: -item[1])]


def _weight(text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0


@lru_cache(maxsize=100)
def _locale(babel: str) -> Locale | None:
    try:
        return Locale.parse(babel)
    except (UnknownLocaleError, ValueError):
        return None


def _cldr_name(tag: str, babel: str) -> str | None:
    locale = _locale(babel)
    key = _CLDR_TAGS.get(tag, tag.replace("-", "_"))
    name: str | None = locale.languages.get(key) if locale else None
    return name
