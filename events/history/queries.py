"""Reading the history, and proving that nobody has tampered with it."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from functools import reduce
from operator import or_
from typing import Any

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions import Max

from events.history.rules import entry_digest, values_digest
from events.history.tables import HistoryEntry, HistoryHead


class Entry(msgspec.Struct, frozen=True):
    """One change. `values` is None once it has been erased."""

    number: int
    at: datetime
    actor: str
    action: str
    subject: str
    values: dict[str, Any] | None


async def latest(event: int, limit: int = 50, offset: int = 0) -> list[Entry]:
    rows = (
        await HistoryEntry.select()
        .where(HistoryEntry.event == event)
        .order_by(HistoryEntry.number, ascending=False)
        .limit(limit)
        .offset(offset)
    )
    return [entry_view(row) for row in rows]


async def about(event: int, subject: str) -> list[Entry]:
    """Everything that happened to the thing with this code, the oldest first."""
    this = (HistoryEntry.event == event) & (HistoryEntry.subject == subject)
    return [entry_view(row) for row in await HistoryEntry.select().where(this).order_by(HistoryEntry.number)]


async def batch(event: int, action: str, at: datetime) -> list[Entry]:
    """What was done in one go: entries of one action that have the very same moment."""
    this = (HistoryEntry.event == event) & (HistoryEntry.action == action) & (HistoryEntry.at == at)
    return [entry_view(row) for row in await HistoryEntry.select().where(this).order_by(HistoryEntry.number)]


async def last_numbers(event: int, subjects: Collection[str]) -> dict[str, int]:
    """The number of what happened last to each of these things, by its code."""
    rows = (
        await HistoryEntry.select(HistoryEntry.subject, Max(HistoryEntry.number))
        .where((HistoryEntry.event == event) & HistoryEntry.subject.is_in(list(subjects) or [""]))
        .group_by(HistoryEntry.subject)
    )
    return {row["subject"]: row["max"] for row in rows}


async def last_changes(event: int, kinds: Iterable[str]) -> dict[tuple[str, str], datetime]:
    """(kind, code) → when that was changed last, of things of these kinds: "session"."""
    wanted: Combinable = reduce(or_, [HistoryEntry.action.like(f"{kind}.%") for kind in kinds])
    rows = (
        await HistoryEntry.select(HistoryEntry.action, HistoryEntry.subject, Max(HistoryEntry.at))
        .where((HistoryEntry.event == event) & wanted)
        .group_by(HistoryEntry.action, HistoryEntry.subject)
    )
    found: dict[tuple[str, str], datetime] = {}
    for row in rows:
        thing, at = (row["action"].partition(".")[0], row["subject"]), msgspec.convert(row["max"], datetime)
        found[thing] = max(at, found.get(thing, at))
    return found


async def broken_at(scope: str) -> int | None:
    """The number of the first entry that does not fit the chain; None while the chain is whole."""
    head = await HistoryHead.select().where(HistoryHead.scope == scope).first()
    before, expected = "", 0
    for row in await HistoryEntry.select().where(HistoryEntry.scope == scope).order_by(HistoryEntry.number):
        expected += 1
        at = row["at"].astimezone(UTC)
        digest = entry_digest(before, expected, at, row["actor"], row["action"], row["subject"], row["values_digest"])
        erased = row["values"] is None
        if row["number"] != expected or digest != row["digest"]:
            return expected
        if not erased and values_digest(row["salt"], msgspec.json.decode(row["values"])) != row["values_digest"]:
            return expected
        before = digest
    if head and (head["number"], head["digest"]) != (expected, before):
        return expected + 1
    return None


def entry_view(row: dict[str, Any]) -> Entry:
    return Entry(
        row["number"],
        row["at"],
        row["actor"],
        row["action"],
        row["subject"],
        msgspec.json.decode(row["values"]) if row["values"] else None,
    )
