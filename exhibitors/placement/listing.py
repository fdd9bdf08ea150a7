"""Booths, and who stands there, as a list: what they can be searched, filtered and sorted by."""

from collections.abc import Sequence
from typing import Any

from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.floor.queries import BOOTH_COLUMNS, BoothView, booth_view
from events.floor.tables import Booth
from events.search.queries import holding
from events.storage.listing import Asked, Listing, numbers, rows, tally, total
from exhibitors.placement.tables import Placement

STATES = ("free", "taken", "shared")
LETTERS = QueryString("rtrim({}, '0123456789')", Booth.number_key)
LENGTH = QueryString("length({})", Booth.number_key)
"""As people count: B 2 before B 10."""


async def _told(event: int, words: str) -> Combinable:
    """By number, note, or who stands there."""
    booths = await holding(Booth, Booth.event == event, (Booth.number, Booth.note), words)
    names = (Placement.application._.name,)
    standing = await holding(Placement, Placement.event == event, names, words)
    return booths | Booth.id.is_in(Placement.select(Placement.booth).where(standing))


def _state(value: str) -> Combinable | None:
    taken = Placement.select(Placement.booth)
    conditions: dict[str, Combinable] = {
        "free": Booth.id.not_in(taken),
        "taken": Booth.id.is_in(taken),
        "shared": Booth.shared.eq(True),
    }
    return conditions.get(value)


LISTING = Listing(
    table=Booth,
    event=Booth.event,
    code=Booth.code,
    words=_told,
    filters={"area": lambda code: Booth.area.code == code, "state": _state},
    sorts={
        "number": (Booth.area.position, LETTERS, LENGTH, Booth.number_key),
        "area": (Booth.area.position, LETTERS, LENGTH, Booth.number_key),
        "power": (Booth.power_watts, Booth.number_key),
    },
)


async def listed(event: int, asked: Asked) -> list[BoothView]:
    return [booth_view(row) for row in await rows(LISTING, BOOTH_COLUMNS, event, asked)]


async def number(event: int, asked: Asked) -> int:
    return await total(LISTING, event, asked)


async def by_area(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Booth.area.code, event, asked, "area")


async def by_state(event: int, asked: Asked) -> dict[str, int]:
    return await numbers(LISTING, event, asked, "state", STATES)


async def names_at(booths: Sequence[int]) -> dict[int, list[str]]:
    """Who stands at these booths, by the booth's id."""
    found = (
        await Placement.select(Placement.booth, Placement.application._.exhibitor._.name.as_alias("name"))
        .where(Placement.booth.is_in(list(booths) or [0]))
        .order_by(Placement.id)
    )
    names: dict[int, list[str]] = {}
    for row in found:
        names.setdefault(row["booth"], []).append(row["name"])
    return names
