"""Cancelling sessions and confirming them again: many at once, and taking that back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.festival.rules import Texts
from events.festival.texts import loaded
from events.history.actions import record
from events.history.queries import Entry
from events.hosts.rules import Actor, Permission
from events.programme.actions import refuse_busy
from events.programme.rules import Slot
from events.programme.tables import Session, Stage
from events.storage import transaction
from events.storage.locks import hold
from events.storage.revisions import revise

CHANGES = {"confirmed": "session.confirmed", "cancelled": "session.cancelled"}
"""State → how the history calls the change to it."""


class TurnedBack(msgspec.Struct, frozen=True):
    """What became of one session when its state was to be as before; `refused` says why it is not."""

    code: str
    title: Texts
    refused: Refused | None = None


async def set_states(actor: Actor, event: EventView, codes: Sequence[str], state: str, now: datetime) -> None:
    """`confirmed` or `cancelled`: all of them or none.

    Raises NotFound("session_not_found"), Conflict("session_state_same"), Conflict("stage_busy").
    """
    async with transaction():
        _require(actor, event)
        for row in await _held(event, codes):
            if row["state"] == state:
                raise Conflict("session_state_same", title=_title(event, row))
            await _turn(actor, event, row, state, now)
        await bump_public_version(event.id)


async def undo_states(
    actor: Actor, event: EventView, state: str, entries: Sequence[Entry], now: datetime
) -> list[TurnedBack]:
    """Each by itself: what somebody has changed since stays as it is. `entries` are what the history says of them."""
    before = next(other for other in CHANGES if other != state)
    told = {entry.subject: entry.values or {} for entry in entries}
    async with transaction():
        _require(actor, event)
        rows = {row["code"]: row for row in await _held(event, list(told), missing=True)}
        outcomes = [await _turn_back(actor, event, code, rows.get(code), told[code], before, now) for code in told]
        if any(outcome.refused is None for outcome in outcomes):
            await bump_public_version(event.id)
    return outcomes


async def _turn_back(
    actor: Actor,
    event: EventView,
    code: str,
    row: dict[str, Any] | None,
    told: dict[str, Any],
    state: str,
    now: datetime,
) -> TurnedBack:
    if row is None:
        return TurnedBack(code, told.get("title", {}), NotFound("session_not_found"))
    title = loaded(row["title"])
    if row["state"] == state or row["revision"] != told.get("revision"):
        return TurnedBack(code, title, Conflict("changed_since"))
    try:
        await _turn(actor, event, row, state, now)
    except Conflict as busy:  # found before anything is written, so that the others can go on
        return TurnedBack(code, title, busy)
    return TurnedBack(code, title)


async def _turn(actor: Actor, event: EventView, row: dict[str, Any], state: str, now: datetime) -> None:
    stage, starts, ends = row["stage"], row["starts_at"], row["ends_at"]
    if state == "confirmed" and stage is not None and starts is not None and ends is not None and not row["parallel"]:
        await refuse_busy(event, stage, Slot("", starts, ends), row["code"])
    await revise(Session, Session.id == row["id"], None, {Session.state: state})
    told = {"title": loaded(row["title"]), "revision": row["revision"] + 1}
    await record(actor, now, CHANGES[state], row["code"], event.id, **told)


async def _held(event: EventView, codes: Sequence[str], *, missing: bool = False) -> list[dict[str, Any]]:
    """Holds first the stages, as everybody does who fills them, then the sessions."""
    wanted = (Session.event == event.id) & Session.code.is_in(sorted(set(codes)) or [""])
    stages = [row["stage"] for row in await Session.select(Session.stage).where(wanted) if row["stage"] is not None]
    parallel = {row["id"]: bool(row["parallel"]) for row in await hold(Stage, Stage.id.is_in(stages or [0]))}
    rows = await hold(Session, wanted)
    if len(rows) < len(set(codes)) and not missing:
        raise NotFound("session_not_found")
    return [{**row, "parallel": parallel.get(row["stage"], True)} for row in rows]


def _title(event: EventView, row: dict[str, Any]) -> str:
    return event.text(loaded(row["title"]), event.languages[0])[0]


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.PROGRAMME_CHANGE, host=event.host, event=event.id)
