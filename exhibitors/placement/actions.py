"""Giving booths to accepted applications, and taking them back."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.floor.tables import Booth
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.storage import transaction
from events.storage.locks import hold
from exhibitors.applications.tables import Application
from exhibitors.placement.tables import Placement

BATCH = 500
"""Rows in one statement; SQLite takes 32,766 values."""
_KEYS = (Placement.booth, Placement.application)


class HeldBooth(msgspec.Struct, frozen=True):
    """A booth that this transaction holds: until its end nobody else makes it shared or not."""

    id: int
    number: str
    shared: bool


async def place(actor: Actor, event: EventView, booth: str, application: str, now: datetime) -> None:
    """Raises NotFound, Refused("application_not_accepted"), Conflict("booth_taken"), Conflict("already_at_booth")."""
    async with transaction():
        actor.require(Permission.PLACEMENT_CHANGE, host=event.host, event=event.id)
        held = (await _hold(event.id, booth))[booth]
        placed, name = await _accepted(event.id, application)
        await _put(event.id, held, placed, now)
        told = {"application": application, "name": name, "number": held.number}
        await record(actor, now, "placement.made", booth, event.id, **told)
        await bump_public_version(event.id)


async def remove(actor: Actor, event: EventView, booth: str, application: str, now: datetime) -> None:
    """Raises NotFound."""
    async with transaction():
        actor.require(Permission.PLACEMENT_CHANGE, host=event.host, event=event.id)
        held = (await _hold(event.id, booth))[booth]
        placed, name = await _accepted(event.id, application)
        await _take(held, placed)
        told = {"application": application, "name": name, "number": held.number}
        await record(actor, now, "placement.removed", booth, event.id, **told)
        await bump_public_version(event.id)


async def move(actor: Actor, event: EventView, booth: str, to: str, application: str, now: datetime) -> None:
    """From `booth` to `to`, or nothing happens. Raises as `place` and `remove` do."""
    async with transaction():
        actor.require(Permission.PLACEMENT_CHANGE, host=event.host, event=event.id)
        held = await _hold(event.id, booth, to)
        placed, name = await _accepted(event.id, application)
        await _take(held[booth], placed)
        await _put(event.id, held[to], placed, now)
        told = {"application": application, "name": name, "number": held[to].number, "before": booth}
        await record(actor, now, "placement.moved", to, event.id, **told)
        await bump_public_version(event.id)


async def release(application: int) -> None:
    """It stands nowhere any more. Called inside the transaction that ends the application."""
    await Placement.delete().where(Placement.application == application)


async def place_all(event: int, places: Iterable[tuple[HeldBooth, int]], now: datetime) -> set[tuple[int, int]]:
    """Many applications at once, where nobody else was faster; answers (booth, application) of those that stand now.

    Called inside a transaction that holds the areas of the booths, so that none of them stops being shared.
    """
    wanted = list(places)
    shared = [booth.id for booth, _ in wanted if booth.shared]
    await Placement.update({Placement.alone: False}).where(Placement.booth.is_in(shared or [0]))
    rows = [_row(event, booth, application, now) for booth, application in wanted]
    placed: set[tuple[int, int]] = set()
    for start in range(0, len(rows), BATCH):
        insert = Placement.insert(*rows[start : start + BATCH]).on_conflict(action="DO NOTHING")
        placed |= {(row["booth"], row["application"]) for row in await insert.returning(*_KEYS)}
    return placed


async def _hold(event: int, *codes: str) -> dict[str, HeldBooth]:
    rows = await hold(Booth, (Booth.event == event) & Booth.code.is_in(list(codes)))
    booths = {row["code"]: HeldBooth(row["id"], row["number"], bool(row["shared"])) for row in rows}
    for code in codes:
        if code not in booths:
            raise NotFound("booth_not_found", "booth", booth=code)
    return booths


async def _accepted(event: int, code: str) -> tuple[int, str]:
    """The id and name of the application, which stays accepted until the transaction ends."""
    rows = await hold(Application, (Application.event == event) & (Application.code == code))
    if not rows:
        raise NotFound("application_not_found", "application", application=code)
    if rows[0]["state"] != "accepted":
        raise Refused("application_not_accepted", "application", name=rows[0]["name"], state=rows[0]["state"])
    return rows[0]["id"], rows[0]["name"]


async def _put(event: int, booth: HeldBooth, application: int, now: datetime) -> None:
    """The partial index on `alone` is what keeps an exclusive booth to one; who came earlier follows the booth."""
    earlier = (Placement.booth == booth.id) & Placement.alone.eq(booth.shared)
    await Placement.update({Placement.alone: not booth.shared}).where(earlier)
    row = _row(event, booth, application, now)
    if not await Placement.insert(row).on_conflict(action="DO NOTHING").returning(Placement.id):
        raise await _conflict(booth, application)


async def _conflict(booth: HeldBooth, application: int) -> Conflict:
    there = await Placement.select(
        Placement.application, Placement.application._.exhibitor._.name.as_alias("name")
    ).where(Placement.booth == booth.id)
    if any(placement["application"] == application for placement in there):
        return Conflict("already_at_booth", number=booth.number)
    return Conflict("booth_taken", "booth", number=booth.number, by=", ".join(row["name"] for row in there))


async def _take(booth: HeldBooth, application: int) -> None:
    gone = (
        await Placement.delete()
        .where((Placement.booth == booth.id) & (Placement.application == application))
        .returning(Placement.id)
    )
    if not gone:
        raise NotFound("placement_not_found", number=booth.number)


def _row(event: int, booth: HeldBooth, application: int, now: datetime) -> Placement:
    return Placement(event=event, booth=booth.id, application=application, alone=not booth.shared, created_at=now)
