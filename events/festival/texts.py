"""Content per language: what may be stored, and how."""

import re
from collections.abc import Container, Mapping
from itertools import count

import msgspec

from events.faults import Refused
from events.festival.rules import MAX_TEXT, Texts
from events.files.text import clean_paragraphs
from events.search.rules import fold

TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
MAX_TAG = 20
MAX_NAME = 200


def check_texts(texts: Mapping[str, str], field: str, limit: int = MAX_TEXT, needed: str | None = None) -> None:
    """`needed` is the language in which there must be something to read. Raises Refused."""
    for lang, text in texts.items():
        check_language(lang, field)
        if len(text) > limit:
            raise Refused("text_too_long", field, limit=limit)
    if needed is not None and not clean_paragraphs(texts.get(needed, "")):
        raise Refused("text_missing", field)


def check_language(tag: str, field: str) -> None:
    if len(tag) > MAX_TAG or not TAG.fullmatch(tag):
        raise Refused("language_malformed", field, tag=tag)


def cleaned(texts: Mapping[str, str]) -> Texts:
    """Without what no database can hold, and without languages that say nothing."""
    clean = {lang: clean_paragraphs(text) for lang, text in texts.items()}
    return {lang: text for lang, text in clean.items() if text}


def stored(texts: Mapping[str, str]) -> str:
    """The value of a column of content."""
    return msgspec.json.encode(cleaned(texts), order="deterministic").decode()


def loaded(column: str) -> Texts:
    return msgspec.json.decode(column, type=Texts)


def code_from(name: str, limit: int, fallback: str, taken: Container[str]) -> str:
    """A short code for something with this name: "Stage A (north)" → "stage-a-north"."""
    words = "-".join(re.findall(r"[a-z0-9]+", fold(name)))
    base = words[: limit - 4].strip("-") or fallback
    return next(code for number in count(1) if (code := base if number == 1 else f"{base}-{number}") not in taken)
