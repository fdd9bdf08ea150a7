"""Blocking many badges at once, and taking that back."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

import asyncpg
import msgspec

from events.badges.actions import revoke
from events.badges.tables import Badge
from events.faults import Conflict, Refused
from events.festival.queries import EventView
from events.history.actions import record
from events.history.queries import Entry, about
from events.hosts.rules import Actor, Permission
from events.storage import savepoint, transaction


class Unblocked(msgspec.Struct, frozen=True):
    """What became of one badge that was to be valid again; `refused` says why it is not."""

    code: str
    refused: Refused | None = None


async def revoke_many(actor: Actor, event: EventView, codes: Sequence[str], now: datetime) -> None:
    """All of them or none. Raises as `revoke` does."""
    async with transaction():
        for code in sorted(set(codes)):
            await revoke(actor, event, code, now)


async def unblock(actor: Actor, event: EventView, entries: Sequence[Entry], now: datetime) -> list[Unblocked]:
    """Each by itself. Whoever was inside counts as gone until they are scanned again."""
    async with transaction():
        actor.require(Permission.BADGES_ISSUE, host=event.host, event=event.id)
        return [await _unblock(actor, event, entry, now) for entry in sorted(entries, key=lambda entry: entry.subject)]


async def _unblock(actor: Actor, event: EventView, entry: Entry, now: datetime) -> Unblocked:
    code = entry.subject
    # Held by this, so that what the history says of it then is the last word.
    blocked = (Badge.event == event.id) & (Badge.code == code) & (Badge.state == "revoked")
    held = await Badge.update({Badge.state: "revoked"}).where(blocked).returning(Badge.id)
    if not held or (await about(event.id, code))[-1].number != entry.number:
        return Unblocked(code, Conflict("changed_since"))
    try:
        async with savepoint():  # the index lets a person have one valid badge only
            await Badge.update({Badge.state: "issued"}).where(blocked)
    except (asyncpg.UniqueViolationError, sqlite3.IntegrityError):
        return Unblocked(code, Conflict("badge_exists"))
    await record(actor, now, "badge.unblocked", code, event.id)
    return Unblocked(code)
