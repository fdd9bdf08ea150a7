import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.floor.numbers import booth_key, booth_keys
from tests.real_data import naughty_strings


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A-010 B-011", ("A010", "B011")),
        ("A010/B011", ("A010", "B011")),
        ("b011, a 010", ("B011", "A010")),
        ("A-010-B-011", ("A010", "B011")),
        ("a010b011", ("A010", "B011")),
        ("D-017g C-018g", ("D017G", "C018G")),
        ("C030aD029a", ("C030A", "D029A")),
        ("B-015 a", ("B015A",)),
        ("A010 B 011", ("A010", "B011")),
        ("Stand Nr. 12a", ("12A",)),
        ("12 und 13 + 14", ("12", "13", "14")),
        ("1.2", ("1-2",)),
        ("A-12-3", ("A12-3",)),
        ("H5A12", ("H5", "A12")),
        ("Freifläche/Halle/8/Nord/A020", ("FREIFLÄCHE", "HALLE", "8", "NORD", "A020")),
        ("Ａ０１０", ("A010",)),
        ("٢٣", ("23",)),
        ("A1 A-1 a1", ("A1",)),
        ("", ()),
        (" / - ", ()),
    ],
)
def test_a_booth_text_names_its_numbers(text: str, keys: tuple[str, ...]) -> None:
    assert booth_keys(text) == keys


def test_order_and_signs_do_not_make_another_stand() -> None:
    assert booth_key("B011/A010") == booth_key("A-010 B-011") == "A010/B011"


@pytest.mark.parametrize(
    ("one", "other"), [("1.2", "2.1"), ("A1", "A2"), ("A1a", "A1"), ("A-024", "A-024a"), ("A1", "1A")]
)
def test_different_stands_have_different_keys(one: str, other: str) -> None:
    assert booth_key(one) != booth_key(other)


@given(st.text(st.characters(max_codepoint=127)))
def test_keys_are_their_own_keys(text: str) -> None:
    keys = booth_keys(text)
    assert booth_keys("/".join(keys)) == keys


def test_naughty_strings_have_keys_of_letters_and_digits() -> None:
    keys = {key for text in naughty_strings() for key in booth_keys(text)}
    assert [key for key in keys if not key.replace("-", "").isalnum()] == []
