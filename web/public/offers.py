"""Works and offers as visitors read them."""

from collections.abc import Collection

import msgspec

from exhibitors.profiles.offers.queries import OfferView
from exhibitors.profiles.offers.rules import DIETS as ORDER
from exhibitors.profiles.offers.rules import EATEN, IMPLIED
from exhibitors.profiles.works.queries import WorkView
from web.i18n import Words
from web.kinds import ALLERGENS, DIETS, OFFERS
from web.public.reader import Reader, Said

Mark = tuple[str, str]
"""(word, icon) of a diet."""


class Offer(msgspec.Struct, frozen=True):
    """Something to eat, to buy, to join in. `allergens` says which, that there are none, or that nobody has said.

    It is empty where nothing is eaten.
    """

    title: Said
    text: Said
    note: str
    kind: str
    icon: str
    price: str
    marks: list[Mark]
    allergens: str
    stated: bool


class Piece(msgspec.Struct, frozen=True):
    """An exhibited piece. `picture` is the digest of the stored picture; `facts`: maker and size."""

    title: Said
    maker: Said
    size: str
    story: Said
    note: str
    picture: str
    alt: Said


def marks(words: Words, diets: Collection[str]) -> list[Mark]:
    """What goes without saying is not said: who reads "vegan" needs no "vegetarian"."""
    implied = {other for diet in diets for other in IMPLIED.get(diet, ())}
    return [(words.gettext(DIETS[diet][0]), DIETS[diet][1]) for diet in ORDER if diet in diets and diet not in implied]


def offered(reader: Reader, view: OfferView) -> Offer:
    text = reader.said(view.text)
    label, icon = OFFERS[view.kind]
    return Offer(
        title=reader.said(view.title),
        text=text,
        note=reader.note(text),
        kind=reader.words.gettext(label),
        icon=icon,
        price=price(reader.words, view.price),
        marks=marks(reader.words, view.diets),
        allergens=_allergens(reader.words, view) if view.kind in EATEN else "",
        stated=view.allergens is not None,
    )


def piece(reader: Reader, view: WorkView) -> Piece:
    story = reader.said(view.story)
    return Piece(
        title=reader.said(view.title),
        maker=reader.named(view.maker),
        size=size(reader.words, view),
        story=story,
        note=reader.note(story),
        picture=view.picture,
        alt=reader.said(view.alt),
    )


def price(words: Words, amount: int | None) -> str:
    if amount is None:
        return ""
    return words.money(amount) if amount else words.gettext("free of charge")


def size(words: Words, view: WorkView) -> str:
    """As far as it is known: 60 × 80 cm, wide before high before deep."""
    sides = [words.number(side) for side in (view.width, view.height, view.depth) if side]
    return words.gettext("%(sides)s cm") % {"sides": " × ".join(sides)} if sides else ""


def _allergens(words: Words, view: OfferView) -> str:
    if view.allergens is None:
        return words.gettext("not stated, please ask at the booth")
    if not view.allergens:
        return words.gettext("none of the 14 that the law names")
    return words.list([words.gettext(ALLERGENS[code]) for code in view.allergens])
