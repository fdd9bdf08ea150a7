"""The exhibitors of an event as a list: what they can be searched, filtered and sorted by."""

from collections.abc import Sequence
from typing import Any

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.search.queries import entered
from events.storage.listing import Asked, Listing, condition, numbers, one_of, rows, tally, total, with_filter
from exhibitors.applications.tables import Application
from exhibitors.placement.queries import BoothRef, booths_of
from exhibitors.placement.tables import Placement
from exhibitors.profiles.queries import nations_of
from exhibitors.profiles.rules import KINDS, SEARCH_KIND
from exhibitors.profiles.tables import ExhibitorNation

PLACED = ("no", "yes")


class ListedExhibitor(msgspec.Struct, frozen=True):
    """An exhibitor with what organisers need to know of it at a glance."""

    code: str
    application: str
    name: str
    kind: str
    offers: str
    nations: tuple[str, ...]
    nations_text: str
    languages: tuple[str, ...]
    email: str
    phone: str
    website: str
    booths: tuple[BoothRef, ...]


async def _found(event: int, words: str) -> Combinable:
    return entered(event, SEARCH_KIND, Application.exhibitor.code, words)


def _placed(value: str) -> Combinable | None:
    standing = Placement.select(Placement.application)
    if value not in PLACED:
        return None
    return Application.id.is_in(standing) if value == "yes" else Application.id.not_in(standing)


def _in_area(code: str) -> Combinable:
    there = Placement.select(Placement.application).where(Placement.booth._.area._.code == code)
    where: Combinable = Application.id.is_in(there)
    return where


def _shows(nation: str) -> Combinable:
    shown = ExhibitorNation.select(ExhibitorNation.exhibitor).where(ExhibitorNation.nation == nation)
    where: Combinable = Application.exhibitor.is_in(shown)
    return where


LISTING = Listing(
    table=Application,
    event=Application.event,
    code=Application.exhibitor.code,
    words=_found,
    filters={
        "placed": _placed,
        "kind": one_of(Application.exhibitor.kind, KINDS),
        "area": _in_area,
        "nation": _shows,
    },
    sorts={
        "name": (Application.exhibitor.name_key,),
        "kind": (Application.exhibitor.kind, Application.exhibitor.name_key),
        "accepted": (Application.decided_at,),
    },
    base=Application.state == "accepted",
)


async def listed(event: int, asked: Asked) -> list[ListedExhibitor]:
    found = await rows(LISTING, _COLUMNS, event, asked)
    nations = await nations_of(row["id"] for row in found)
    booths = await booths_of(row["application_id"] for row in found)
    return [
        msgspec.convert(
            {
                **row,
                "languages": msgspec.json.decode(row["languages"]),
                "nations": nations.get(row["id"], ()),
                "booths": booths.get(row["application_id"], ()),
            },
            ListedExhibitor,
        )
        for row in found
    ]


async def number(event: int, asked: Asked) -> int:
    return await total(LISTING, event, asked)


async def by_kind(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Application.exhibitor.kind, event, asked, "kind")


async def by_placed(event: int, asked: Asked) -> dict[str, int]:
    """How many stand somewhere, and how many nowhere yet."""
    return await numbers(LISTING, event, asked, "placed", PLACED)


async def by_nation(event: int, asked: Asked) -> dict[Any, int]:
    where = await condition(LISTING, event, with_filter(asked, "nation"))
    shown = ExhibitorNation.exhibitor.is_in(Application.select(Application.exhibitor).where(where))
    found = await ExhibitorNation.select(ExhibitorNation.nation, Count()).where(shown).group_by(ExhibitorNation.nation)
    return {row["nation"]: row["count"] for row in found}


_COLUMNS: Sequence[Any] = (
    Application.id.as_alias("application_id"),
    Application.code.as_alias("application"),
    Application.exhibitor.as_alias("id"),
    Application.exhibitor.code.as_alias("code"),
    Application.exhibitor.name.as_alias("name"),
    Application.exhibitor.kind.as_alias("kind"),
    Application.exhibitor.offers.as_alias("offers"),
    Application.exhibitor.nations_text.as_alias("nations_text"),
    Application.exhibitor.languages.as_alias("languages"),
    Application.exhibitor.email.as_alias("email"),
    Application.exhibitor.phone.as_alias("phone"),
    Application.exhibitor.website.as_alias("website"),
)
