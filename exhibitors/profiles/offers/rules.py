"""What holds for what exhibitors serve, sell, teach or tell."""

from collections.abc import Collection

import msgspec

from events.faults import Refused
from events.festival import texts
from events.festival.rules import Texts
from exhibitors.profiles.rules import by_field, check_said, fault

KINDS = ("food", "drink", "handicraft", "workshop", "information", "other")
EATEN = frozenset({"food", "drink"})
"""Kinds that have diets and allergens."""

DIETS = (
    "vegan",
    "vegetarian",
    "halal",
    "kosher",
    "gluten_free",
    "lactose_free",
    "without_pork",
    "without_alcohol",
)
ALLERGENS = (
    "gluten",
    "crustaceans",
    "eggs",
    "fish",
    "peanuts",
    "soybeans",
    "milk",
    "nuts",
    "celery",
    "mustard",
    "sesame",
    "sulphites",
    "lupin",
    "molluscs",
)
"""The fourteen of Annex II of Regulation (EU) No 1169/2011, in its order."""

IMPLIED = {
    "vegan": frozenset({"vegetarian", "lactose_free", "without_pork"}),
    "vegetarian": frozenset({"without_pork"}),
}
"""What a diet says of others: who eats vegetarian eats vegan too."""

_MEAT_OF_THE_SEA = frozenset({"crustaceans", "fish", "molluscs"})
RULED_OUT = {
    "vegan": frozenset({"eggs", "milk"}) | _MEAT_OF_THE_SEA,
    "vegetarian": _MEAT_OF_THE_SEA,
    "gluten_free": frozenset({"gluten"}),
}
"""Allergens that cannot be in something of this diet. Food without lactose may still contain milk."""

MAX_TEXT = 2_000
MAX_PRICE = 1_000_000


class OfferDraft(msgspec.Struct, frozen=True):
    """What is said of an offer. `price` in minor units, 0 is free, None unknown.

    `allergens` is None while nobody has said what is in it: that is something else than (), which says that none of
    the fourteen is.
    """

    kind: str
    title: Texts
    text: Texts = {}
    price: int | None = None
    diets: tuple[str, ...] = ()
    allergens: tuple[str, ...] | None = None


def check_offer(draft: OfferDraft) -> None:
    """Raises the first Refused."""
    for refused in offer_faults(draft).values():
        raise refused


def offer_faults(draft: OfferDraft) -> dict[str, Refused]:
    """Everything that is wrong, by field."""
    return by_field(
        fault(_check_known, (draft.kind,), KINDS, "kind"),
        fault(texts.check_texts, draft.title, "title", texts.MAX_NAME),
        fault(check_said, draft.title, "title"),
        fault(texts.check_texts, draft.text, "text", MAX_TEXT),
        fault(_check_price, draft.price),
        fault(_check_known, draft.diets, DIETS, "diets"),
        fault(_check_known, draft.allergens or (), ALLERGENS, "allergens"),
        fault(_check_agreeing, draft) if draft.kind in EATEN else None,
    )


def cleaned(draft: OfferDraft) -> OfferDraft:
    """As it is stored: in the order of the lists, and diets and allergens only of what is eaten or drunk."""
    eaten = draft.kind in EATEN
    implied = {other for diet in draft.diets for other in IMPLIED.get(diet, ())}
    return msgspec.structs.replace(
        draft,
        title=texts.cleaned(draft.title),
        text=texts.cleaned(draft.text),
        diets=tuple(diet for diet in DIETS if eaten and diet in draft.diets and diet not in implied),
        allergens=tuple(allergen for allergen in ALLERGENS if allergen in draft.allergens)
        if eaten and draft.allergens is not None
        else None,
    )


def suits(diets: Collection[str], diet: str) -> bool:
    """Whether something with these marks is for those who eat that way."""
    return diet in diets or any(diet in IMPLIED.get(other, ()) for other in diets)


def _check_known(codes: Collection[str], known: Collection[str], field: str) -> None:
    for code in codes:
        if code not in known:
            raise Refused("choice_unknown", field, value=code, known=", ".join(known))


def _check_price(price: int | None) -> None:
    if price is not None and not 0 <= price <= MAX_PRICE:
        raise Refused("number_out_of_range", "price", least=0, most=MAX_PRICE // 100)


def _check_agreeing(draft: OfferDraft) -> None:
    for diet in draft.diets:
        within = [allergen for allergen in draft.allergens or () if allergen in RULED_OUT.get(diet, ())]
        if within:
            raise Refused("diet_and_allergen", "diets", diet=diet, allergen=within[0])
