"""Taking decisions back, as long as nobody has done anything with them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.history.actions import record
from events.history.queries import Entry
from events.hosts.rules import Actor, Permission
from events.mail.actions import withdraw
from events.storage import transaction
from events.storage.locks import hold
from events.storage.revisions import revise
from exhibitors.applications.rules import DECISIONS, FORMER, letter_key
from exhibitors.applications.tables import Application
from exhibitors.placement.queries import booths_of
from exhibitors.profiles.actions import unindex_exhibitor


class TakenBack(msgspec.Struct, frozen=True):
    """What became of one decision. `refused` says why it stands; `letter` is the state of what was written about it."""

    code: str
    name: str
    email: str = ""
    letter: str = ""
    refused: Refused | None = None


async def undo_decisions(
    actor: Actor, event: EventView, decision: str, entries: Sequence[Entry], now: datetime
) -> list[TakenBack]:
    """Each by itself: what somebody has changed since stays as it is. `entries` are what the history says of them."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_DECIDE, host=event.host, event=event.id)
        # All rows first, in the order in which decisions hold them, so that nobody waits for each other.
        in_order = sorted(entries, key=lambda entry: entry.subject)
        held = [await _hold(event, entry.subject) for entry in in_order]
        outcomes = [
            await _take_back(event, decision, entry, row, now) for entry, row in zip(in_order, held, strict=True)
        ]
        for outcome, row in zip(outcomes, held, strict=True):
            if row is not None and outcome.refused is None:
                await record(actor, now, "application.undecided", outcome.code, event.id, name=outcome.name)
                if row["exhibitor"] is not None:
                    await unindex_exhibitor(event.id, row["exhibitor"])
        if decision == "accept" and any(outcome.refused is None for outcome in outcomes):
            await bump_public_version(event.id)
    return outcomes


async def _hold(event: EventView, code: str) -> dict[str, Any] | None:
    held = await hold(Application, (Application.event == event.id) & (Application.code == code))
    return held[0] if held else None


async def _take_back(
    event: EventView, decision: str, entry: Entry, row: dict[str, Any] | None, now: datetime
) -> TakenBack:
    told, code = entry.values or {}, entry.subject
    if row is None:
        return TakenBack(code, str(told.get("name", code)), refused=NotFound("application_not_found"))
    refused = await _refusal(row, decision, told)
    if refused is not None:
        return TakenBack(code, row["name"], refused=refused)
    await revise(Application, Application.id == row["id"], None, _former(told))
    letter = await withdraw(event.id, letter_key(decision, row), now)
    return TakenBack(code, row["name"], row["email"], letter)


async def _refusal(row: dict[str, Any], decision: str, told: dict[str, Any]) -> Refused | None:
    if (row["state"], row["revision"]) != (DECISIONS[decision], told.get("revision")):
        return Conflict("changed_since", name=row["name"])
    booths = (await booths_of([row["id"]])).get(row["id"], ())
    if booths:
        return Conflict("placed_meanwhile", name=row["name"], number=", ".join(booth.number for booth in booths))
    return None


def _former(told: dict[str, Any]) -> dict[Column, Any]:
    state, reason, decided_at = (told[f"former_{key}"] for key in FORMER)
    return {
        Application.state: state,
        Application.reason: reason,
        Application.decided_at: datetime.fromisoformat(decided_at) if decided_at else None,
        Application.exhibitor: None,
    }
