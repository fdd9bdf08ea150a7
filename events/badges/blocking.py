"""Making badges valid again that were blocked."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

import asyncpg
import msgspec
from piccolo.custom_types import Combinable

from events.badges.tables import Badge
from events.faults import Conflict, Refused
from events.festival.queries import EventView
from events.history.actions import record
from events.history.queries import Entry, last_numbers
from events.hosts.rules import Actor, Permission
from events.storage import savepoint, transaction


class Unblocked(msgspec.Struct, frozen=True):
    """What became of one badge that was to be valid again; `refused` says why it is not."""

    code: str
    refused: Refused | None = None


async def unblock(actor: Actor, event: EventView, entries: Sequence[Entry], now: datetime) -> list[Unblocked]:
    """Each by itself. Whoever was inside counts as gone until they are scanned again."""
    async with transaction():
        actor.require(Permission.BADGES_ISSUE, host=event.host, event=event.id)
        # As everywhere: all badges first, in one order, then the history.
        in_order = sorted(entries, key=lambda entry: entry.subject)
        held = {entry.subject for entry in in_order if await _hold(event, entry.subject)}
        last = await last_numbers(event.id, held)
        outcomes = [
            await _unblock(event, entry.subject)
            if last.get(entry.subject) == entry.number
            else Unblocked(entry.subject, Conflict("changed_since"))
            for entry in in_order
        ]
        for outcome in outcomes:
            if outcome.refused is None:
                await record(actor, now, "badge.unblocked", outcome.code, event.id)
    return outcomes


async def _hold(event: EventView, code: str) -> bool:
    """So that what the history says of it then is the last word."""
    held = await Badge.update({Badge.state: "revoked"}).where(_blocked(event, code)).returning(Badge.id)
    return bool(held)


async def _unblock(event: EventView, code: str) -> Unblocked:
    try:
        async with savepoint():  # the index lets a person have one valid badge only
            await Badge.update({Badge.state: "issued"}).where(_blocked(event, code))
    except (asyncpg.UniqueViolationError, sqlite3.IntegrityError):
        return Unblocked(code, Conflict("badge_exists"))
    return Unblocked(code)


def _blocked(event: EventView, code: str) -> Combinable:
    blocked: Combinable = (Badge.event == event.id) & (Badge.code == code) & (Badge.state == "revoked")
    return blocked
