"""The history as a list: what it can be filtered by."""

from typing import Any

from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable

from events.history.queries import Entry, entry_view
from events.history.tables import HistoryEntry
from events.storage.listing import Asked, Listing, in_any_case, rows, tally, total


def _about(kind: str) -> Combinable | None:
    """`booth` for everything that happens to booths: an action's first word."""
    if not kind.replace("_", "").isalpha():
        return None
    return WhereRaw("substr({}, 1, {}) = {}", HistoryEntry.action, len(kind) + 1, f"{kind}.")


def _listing(event: int) -> Listing:
    return Listing(
        table=HistoryEntry,
        event=HistoryEntry.event,
        code=HistoryEntry.subject,
        filters={"about": _about, "who": lambda name: HistoryEntry.actor == name},
        sorts={"when": (HistoryEntry.number,), "who": (in_any_case(HistoryEntry.actor), HistoryEntry.number)},
        base=HistoryEntry.scope == f"event:{event}",  # the chain is in its order by an index: nothing has to be sorted
    )


async def listed(event: int, asked: Asked) -> list[Entry]:
    return [entry_view(row) for row in await rows(_listing(event), HistoryEntry.all_columns(), event, asked)]


async def number(event: int, asked: Asked) -> int:
    return await total(_listing(event), event, asked)


async def by_actor(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(_listing(event), HistoryEntry.actor, event, asked, "who")


async def by_action(event: int, asked: Asked) -> dict[Any, int]:
    """By the whole action: what it is about is its first word."""
    return await tally(_listing(event), HistoryEntry.action, event, asked, "about")
