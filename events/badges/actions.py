"""Issuing, replacing and revoking badges. A person has one valid badge at an event, never two."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable

from events.badges.holders import due
from events.badges.queries import holders_decided
from events.badges.rules import Holder, check_holder
from events.badges.tables import Badge
from events.faults import Conflict, NotFound
from events.festival.queries import EventView
from events.files.text import clean_line
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.people.tables import Person
from events.storage import transaction

AT_ONCE = 200
"""Rows in one statement: the databases limit its parameters."""

# What check-in runs, by statement, in its own transactions: a gate must not wait for more than it needs.
FOR_GATE = "SELECT id, state, role, days, areas, inside_since, inside_point FROM badge WHERE event = $1 AND code = $2"
HELD_FOR_GATE = f"{FOR_GATE} FOR UPDATE"
"""On PostgreSQL: nobody else decides about this badge until the transaction ends."""
START_STAY = (
    "UPDATE badge SET inside_since = $2, inside_point = $3, first_at = coalesce(first_at, $2), "
    "first_point = CASE WHEN first_at IS NULL THEN $3 ELSE first_point END WHERE id = $1"
)
END_STAY = "UPDATE badge SET inside_since = NULL, inside_point = '' WHERE id = $1"


async def issue_due(actor: Actor, event: EventView, now: datetime) -> int:
    """Issues the badges that are due and missing; answers how many. Whose badge was revoked gets no new one so."""
    async with transaction():
        _require(actor, event)
        persons = await holders_decided(event.id)
        missing = [Badge(_columns(event, holder, now)) for holder in await due(event) if holder.person not in persons]
        issued = 0
        for start in range(0, len(missing), AT_ONCE):
            insert = Badge.insert(*missing[start : start + AT_ONCE]).on_conflict(action="DO NOTHING")
            issued += len(await insert.returning(Badge.id))
        if issued:
            await record(actor, now, "badges.issued", event.slug, event.id, badges=issued)
    return issued


async def issue_one(actor: Actor, event: EventView, holder: Holder, now: datetime) -> str:
    """Answers the badge's code. Raises Refused, NotFound("person_not_found"), Conflict("badge_exists")."""
    async with transaction():
        _require(actor, event)
        check_holder(holder, [day.date for day in event.days])
        if not await Person.exists().where((Person.id == holder.person) & (Person.host == event.host)):
            raise NotFound("person_not_found", "person")
        row = Badge(_columns(event, holder, now))
        if not await Badge.insert(row).on_conflict(action="DO NOTHING").returning(Badge.id):
            raise Conflict("badge_exists", "person")
        await record(actor, now, "badge.issued", row.code, event.id, role=holder.role)
    return row.code


async def replace(actor: Actor, event: EventView, code: str, now: datetime) -> str:
    """A lost badge: its code dies, the new one admits as it did. Answers the new code.

    Raises NotFound("badge_not_found"), Conflict("badge_not_valid").
    """
    async with transaction():
        _require(actor, event)
        await _end(event, code, "replaced")
        [old] = await Badge.select(*Badge.all_columns(exclude=[Badge.id])).where(_badge(event, code))
        fresh = {"code": new_code(), "state": "issued", "issued_at": now, "printed_at": None}
        new = Badge(**{**old, **fresh})
        await Badge.insert(new)
        await Badge.update({Badge.inside_since: None, Badge.inside_point: ""}).where(_badge(event, code))
        await record(actor, now, "badge.replaced", code, event.id, by=new.code)
    return new.code


async def revoke(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Whoever is inside with it counts as gone. Raises NotFound("badge_not_found"), Conflict("badge_not_valid")."""
    await revoke_many(actor, event, [code], now)


async def revoke_many(actor: Actor, event: EventView, codes: Collection[str], now: datetime) -> None:
    """All of them or none. Raises as `revoke` does."""
    wanted = sorted(set(codes))
    async with transaction():
        _require(actor, event)
        # All badges first, in one order: who writes the history holds its end, and must wait for nobody any more.
        for code in wanted:
            await _end(event, code, "revoked")
            await Badge.update({Badge.inside_since: None, Badge.inside_point: ""}).where(_badge(event, code))
        for code in wanted:
            await record(actor, now, "badge.revoked", code, event.id)


async def mark_printed(actor: Actor, event: EventView, codes: Collection[str], now: datetime) -> None:
    """What was printed need not be printed again."""
    async with transaction():
        _require(actor, event)
        printed = list(codes)
        for start in range(0, len(printed), AT_ONCE):
            some = Badge.code.is_in(printed[start : start + AT_ONCE])
            await Badge.update({Badge.printed_at: now}).where((Badge.event == event.id) & some)
        await record(actor, now, "badges.printed", event.slug, event.id, badges=len(printed))


async def _end(event: EventView, code: str, state: str) -> None:
    valid = _badge(event, code) & (Badge.state == "issued")
    if await Badge.update({Badge.state: state}).where(valid).returning(Badge.id):
        return
    found = await Badge.select(Badge.state).where(_badge(event, code)).first()
    if found is None:
        raise NotFound("badge_not_found", badge=code)
    raise Conflict("badge_not_valid", badge=code, state=found["state"])


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.BADGES_ISSUE, host=event.host, event=event.id)


def _badge(event: EventView, code: str) -> Combinable:
    return (Badge.event == event.id) & (Badge.code == code)


def _columns(event: EventView, holder: Holder, now: datetime) -> dict[Column, Any]:
    return {
        Badge.event: event.id,
        Badge.person: holder.person,
        Badge.code: new_code(),
        Badge.role: holder.role.value,
        Badge.organisation: clean_line(holder.organisation),
        Badge.days: msgspec.json.encode(holder.days).decode(),
        Badge.areas: msgspec.json.encode(holder.areas).decode(),
        Badge.issued_at: now,
    }
