"""Reading what exhibitors serve, sell, teach or tell."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from events.faults import NotFound
from events.festival.rules import Texts
from events.festival.texts import loaded
from exhibitors.profiles.offers.rules import EATEN
from exhibitors.profiles.tables import Offer


class OfferView(msgspec.Struct, frozen=True):
    """An offer as it is shown. `price` in minor units, 0 is free, None unknown; `allergens` None: not stated."""

    code: str
    kind: str
    title: Texts
    text: Texts
    price: int | None
    diets: tuple[str, ...]
    allergens: tuple[str, ...] | None
    revision: int


async def offers(event: int, exhibitor: str) -> tuple[OfferView, ...]:
    """All of the exhibitor with this code at the event, in its order."""
    where = (Offer.event == event) & (Offer.exhibitor.code == exhibitor)
    return tuple(_view(row) for row in await Offer.select(*_OFFER).where(where).order_by(*_ORDER))


async def offer(event: int, exhibitor: str, code: str) -> OfferView:
    """Raises NotFound."""
    where = (Offer.event == event) & (Offer.exhibitor.code == exhibitor) & (Offer.code == code)
    row = await Offer.select(*_OFFER).where(where).first()
    if row is None:
        raise NotFound("offer_not_found", offer=code)
    return _view(row)


async def offers_of(event: int, exhibitors: Iterable[int]) -> dict[int, tuple[OfferView, ...]]:
    """What each of these exhibitors has, by id; those that have nothing are missing."""
    where = (Offer.event == event) & Offer.exhibitor.is_in(list(exhibitors) or [0])
    found: dict[int, list[OfferView]] = defaultdict(list)
    for row in await Offer.select(Offer.exhibitor, *_OFFER).where(where).order_by(*_ORDER):
        found[row["exhibitor"]].append(_view(row))
    return {exhibitor: tuple(offered) for exhibitor, offered in found.items()}


async def titles(event: int) -> dict[str, list[Texts]]:
    """What everything is called that an exhibitor offers, by its code; those that offer nothing are missing."""
    found: dict[str, list[Texts]] = defaultdict(list)
    code = Offer.exhibitor.code.as_alias("code")
    for row in await Offer.select(code, Offer.title).where(Offer.event == event).order_by(*_ORDER):
        found[row["code"]].append(loaded(row["title"]))
    return found


async def diets(event: int) -> dict[int, frozenset[str]]:
    """The marks of everything that an exhibitor offers, by its id; those without any are missing."""
    found: dict[int, set[str]] = defaultdict(set)
    eaten = (Offer.event == event) & Offer.kind.is_in(sorted(EATEN))
    for row in await Offer.select(Offer.exhibitor, Offer.diets).where(eaten):
        found[row["exhibitor"]].update(msgspec.json.decode(row["diets"]))
    return {exhibitor: frozenset(marks) for exhibitor, marks in found.items()}


def _view(row: dict[str, Any]) -> OfferView:
    decoded = {name: msgspec.json.decode(row[name]) for name in ("diets", "allergens")}
    return msgspec.convert({**row, "title": loaded(row["title"]), "text": loaded(row["text"]), **decoded}, OfferView)


_ORDER = (Offer.position, Offer.id)
_OFFER = tuple(getattr(Offer, name) for name in OfferView.__struct_fields__)
