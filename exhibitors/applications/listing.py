"""The applications as a list: what they can be searched, filtered and sorted by."""

from typing import Any

from piccolo.custom_types import Combinable

from events.storage.listing import Asked, Listing, has_all, in_order, one_of, rows, tally, total
from exhibitors.applications.queries import CARD, ApplicationCard, cards
from exhibitors.applications.rules import STATES
from exhibitors.applications.tables import Application
from exhibitors.profiles.rules import KINDS, name_key


async def _named(event: int, words: str) -> Combinable:
    return has_all(Application.name_key, words, name_key)


LISTING = Listing(
    table=Application,
    event=Application.event,
    code=Application.code,
    words=_named,
    filters={"state": one_of(Application.state, STATES), "kind": one_of(Application.kind, KINDS)},
    sorts={
        "name": (Application.name_key,),
        "kind": (Application.kind, Application.name_key),
        "language": (Application.lang, Application.name_key),
        "received": (Application.submitted_at,),
        "state": (in_order(Application.state, STATES), Application.name_key),
    },
)


async def listed(event: int, asked: Asked) -> list[ApplicationCard]:
    return await cards(await rows(LISTING, CARD, event, asked))


async def number(event: int, asked: Asked) -> int:
    return await total(LISTING, event, asked)


async def by_state(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Application.state, event, asked, "state")


async def by_kind(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Application.kind, event, asked, "kind")
