"""What holds for what exhibitors serve, sell, teach or tell."""

import msgspec
import pytest

from exhibitors.profiles.offers.rules import (
    ALLERGENS,
    DIETS,
    MAX_PRICE,
    RULED_OUT,
    OfferDraft,
    cleaned,
    offer_faults,
    suits,
)

FALAFEL = OfferDraft("food", {"de": "Falafel"}, price=450, diets=("vegan", "halal"), allergens=("sesame",))


def test_annex_ii_names_fourteen() -> None:
    assert len(set(ALLERGENS)) == 14


def test_diets_rule_out_allergens_that_there_are() -> None:
    assert set(RULED_OUT) <= set(DIETS)
    assert {allergen for ruled_out in RULED_OUT.values() for allergen in ruled_out} <= set(ALLERGENS)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("kind", "circus", "choice_unknown"),
        ("title", {"de": " "}, "text_missing"),
        ("title", {"de": "x" * 201}, "text_too_long"),
        ("text", {"de": "x" * 2001}, "text_too_long"),
        ("price", -1, "number_out_of_range"),
        ("price", MAX_PRICE + 1, "number_out_of_range"),
        ("diets", ("tasty",), "choice_unknown"),
        ("allergens", ("salt",), "choice_unknown"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(field: str, value: object, code: str) -> None:
    found = offer_faults(msgspec.structs.replace(FALAFEL, **{field: value}))
    assert {field: refused.code for field, refused in found.items()} == {field: code}


@pytest.mark.parametrize(
    ("diets", "allergens", "refused"),
    [
        (("vegan",), ("milk",), True),
        (("vegan",), ("eggs",), True),
        (("vegan",), ("nuts", "soybeans"), False),
        (("vegetarian",), ("milk", "eggs"), False),
        (("vegetarian",), ("fish",), True),
        (("gluten_free",), ("gluten",), True),
        (("lactose_free",), ("milk",), False),
        (("halal",), ("fish",), False),
        (("vegan",), None, False),
    ],
)
def test_a_mark_that_an_allergen_belies_is_refused(
    diets: tuple[str, ...], allergens: tuple[str, ...] | None, refused: bool
) -> None:
    draft = msgspec.structs.replace(FALAFEL, diets=diets, allergens=allergens)
    found = {field: fault.code for field, fault in offer_faults(draft).items()}
    assert found == ({"diets": "diet_and_allergen"} if refused else {})


def test_marks_and_allergens_stand_in_one_order_and_say_nothing_twice() -> None:
    draft = msgspec.structs.replace(
        FALAFEL, diets=("halal", "vegetarian", "vegan", "halal"), allergens=("sesame", "gluten", "sesame")
    )
    clean = cleaned(draft)
    assert (clean.diets, clean.allergens) == (("vegan", "halal"), ("gluten", "sesame"))


@pytest.mark.parametrize("allergens", [None, ()])
def test_that_nobody_has_stated_allergens_stays_something_else_than_none(allergens: tuple[str, ...] | None) -> None:
    assert cleaned(msgspec.structs.replace(FALAFEL, allergens=allergens)).allergens == allergens


def test_what_is_not_eaten_has_no_marks() -> None:
    clean = cleaned(msgspec.structs.replace(FALAFEL, kind="workshop"))
    assert (clean.diets, clean.allergens) == ((), None)


def test_vegan_food_is_for_vegetarians_too_but_not_the_other_way_round() -> None:
    assert [suits(("vegan",), "vegetarian"), suits(("vegetarian",), "vegan"), suits((), "vegan")] == [
        True,
        False,
        False,
    ]
