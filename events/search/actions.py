"""Keeping the search entries. Called inside other areas' transactions, after their own writes."""

from collections.abc import Mapping

from events.files.text import clean_text
from events.search.rules import fold
from events.search.tables import SearchEntry

BATCH = 500
"""Rows in one statement; SQLite takes 32,766 values."""


async def index(event: int, kind: str, code: str, texts: Mapping[str, str]) -> None:
    """Everything that `code` of `kind` says, per language; replaces what it said before."""
    await index_all(event, kind, {code: texts})


async def index_all(event: int, kind: str, things: Mapping[str, Mapping[str, str]]) -> None:
    """`index` for many codes at once."""
    codes = list(things)
    for start in range(0, len(codes), BATCH):
        await _replace(event, kind, {code: things[code] for code in codes[start : start + BATCH]})


async def forget(event: int, kind: str, code: str) -> None:
    await _replace(event, kind, {code: {}})


async def _replace(event: int, kind: str, things: Mapping[str, Mapping[str, str]]) -> None:
    await SearchEntry.delete().where(
        (SearchEntry.event == event) & (SearchEntry.kind == kind) & (SearchEntry.code.is_in(list(things)))
    )
    entries = [
        SearchEntry(event=event, kind=kind, code=code, lang=lang, folded=folded)
        for code, texts in things.items()
        for lang, text in texts.items()
        if (folded := fold(clean_text(text)))
    ]
    for start in range(0, len(entries), BATCH):
        await SearchEntry.insert(*entries[start : start + BATCH])
