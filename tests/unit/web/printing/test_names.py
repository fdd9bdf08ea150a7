from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from web.printing.names import clusters, fit

LADDER = ((1, (20, 10)), (2, (10, 5)), (3, (4, 2)))


def a_letter_is_ten_wide(texts: Sequence[str]) -> list[float]:
    return [10.0 * len(text) for text in texts]


def test_a_short_text_is_as_large_as_may_be() -> None:
    assert fit("Ann", 6, LADDER, a_letter_is_ten_wide) == (20, ("Ann",))


def test_it_shrinks_before_it_wraps() -> None:
    assert fit("Ann Bo", 6, LADDER, a_letter_is_ten_wide) == (10, ("Ann Bo",))


def test_it_wraps_at_spaces_and_after_hyphens() -> None:
    assert fit("Anna Bell-Clark", 10, LADDER, a_letter_is_ten_wide) == (10, ("Anna Bell-", "Clark"))


def test_a_word_is_broken_only_in_need() -> None:
    assert fit("Abcdefghijklmnopqrstuvwxyz", 2, LADDER, a_letter_is_ten_wide) == (
        2,
        ("Abcdefghij", "klmnopqrst", "uvwxyz"),
    )


def test_nothing_takes_no_line() -> None:
    assert fit(" \t ", 6, LADDER, a_letter_is_ten_wide).lines == ()


@given(st.text(min_size=1, max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    lines = fit(text, 2, LADDER, a_letter_is_ten_wide).lines
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_marks_and_joiners_stay_with_their_letter() -> None:
    assert clusters("e\u0301a क्षे 👩\u200d🌾") == ["e\u0301", "a", " ", "क्", "षे", " ", "👩\u200d🌾"]
