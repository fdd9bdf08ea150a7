"""What works and offers have in common: they stand in an order at one exhibitor of an event."""

from typing import Any

from piccolo.custom_types import Combinable
from piccolo.query.functions import Max

from events.faults import NotFound, Refused
from events.festival.queries import EventView
from events.storage.locks import hold
from exhibitors.profiles.tables import Exhibitor, Offer, Work

MOST = 200
"""Things of one kind that one exhibitor shows at one event."""

Shown = type[Work] | type[Offer]


async def hold_exhibitor(event: EventView, code: str) -> int:
    """Its id. Until the transaction ends nobody else changes what it shows, or its order. Raises NotFound."""
    held = await hold(Exhibitor, (Exhibitor.host == event.host) & (Exhibitor.code == code))
    if not held:
        raise NotFound("exhibitor_not_found", exhibitor=code)
    return int(held[0]["id"])


async def last_position(table: Shown, event: int, exhibitor: int) -> int:
    """Where the next one goes. Raises Refused("shown_too_many")."""
    there = _there(table, event, exhibitor)
    if await table.count().where(there) >= MOST:
        raise Refused("shown_too_many", limit=MOST)
    row = await table.select(Max(table.position)).where(there).first()
    return 0 if row is None or row["max"] is None else int(row["max"]) + 1


async def move(table: Shown, event: int, exhibitor: int, code: str, steps: int) -> bool:
    """Some steps towards the end, or the beginning where negative; False where it stands there already.

    Raises NotFound.
    """
    rows = await table.select(table.id, table.code).where(_there(table, event, exhibitor)).order_by(*_order(table))
    before = [row["code"] for row in rows]
    if code not in before:
        raise NotFound("not_found")
    after = [other for other in before if other != code]
    after.insert(max(0, before.index(code) + steps), code)
    if after == before:
        return False
    ids = {row["code"]: row["id"] for row in rows}
    for position, moved in enumerate(after):
        await table.update({table.position: position}).where(table.id == ids[moved])
    return True


def one(table: Shown, event: int, exhibitor: int, code: str) -> Combinable:
    named: Combinable = _there(table, event, exhibitor) & (table.code == code)
    return named


def _there(table: Shown, event: int, exhibitor: int) -> Any:
    return (table.event == event) & (table.exhibitor == exhibitor)


def _order(table: Shown) -> Any:
    return table.position, table.id
