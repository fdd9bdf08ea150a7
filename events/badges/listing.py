"""Badges as a list: what they can be searched, filtered and sorted by."""

from typing import Any

from piccolo.custom_types import Combinable

from events.badges.queries import BADGE_COLUMNS, BadgeView, badge_view
from events.badges.rules import BadgeRole, code_in
from events.badges.tables import Badge
from events.search.queries import holding
from events.storage.listing import Asked, Listing, in_any_case, in_order, numbers, one_of, rows, tally, total

STATES = ("issued", "replaced", "revoked")
SHOWN = ("valid", "new", "inside", "ended")
SHORTEST_CODE = 4
"""So many signs of a code are worth looking for."""


async def _told(event: int, words: str) -> Combinable:
    """By name, group, or a part of the code."""
    columns = (Badge.person.name, Badge.person.transcription, Badge.organisation)
    named = await holding(Badge, Badge.event == event, columns, words)
    code = code_in(words)
    return named | Badge.code.like(f"%{code}%") if len(code) >= SHORTEST_CODE else named


def _shown(value: str) -> Combinable | None:
    conditions: dict[str, Combinable] = {
        "valid": Badge.state == "issued",
        "new": (Badge.state == "issued") & Badge.printed_at.is_null(),
        "inside": Badge.inside_since.is_not_null(),
        "ended": Badge.state != "issued",
    }
    return conditions.get(value)


LISTING = Listing(
    table=Badge,
    event=Badge.event,
    code=Badge.code,
    words=_told,
    filters={"show": _shown, "role": one_of(Badge.role, [role.value for role in BadgeRole])},
    sorts={
        "name": (Badge.person.name_key,),
        "role": (Badge.role, Badge.person.name_key),
        "group": (in_any_case(Badge.organisation), Badge.person.name_key),
        "issued": (Badge.issued_at,),
        "state": (in_order(Badge.state, STATES), Badge.person.name_key),
    },
)


async def listed(event: int, asked: Asked) -> list[BadgeView]:
    return [badge_view(row) for row in await rows(LISTING, BADGE_COLUMNS, event, asked)]


async def number(event: int, asked: Asked) -> int:
    return await total(LISTING, event, asked)


async def by_shown(event: int, asked: Asked) -> dict[str, int]:
    return await numbers(LISTING, event, asked, "show", SHOWN)


async def by_role(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Badge.role, event, asked, "role")
