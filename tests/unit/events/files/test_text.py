import pytest

from events.files.text import clean_line, clean_paragraphs, clean_text


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [("a\x00b", "ab"), ("a\ud800b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a\tb"), ("\x1b[31m", "[31m")],
)
def test_what_no_store_can_hold_is_left_out(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean


def test_a_line_is_composed_and_single_spaced() -> None:
    assert clean_line("  Cafe\u0301\n  Weltladen\u00a0e.V. ") == "Café Weltladen e.V."


@pytest.mark.parametrize("unseen", ["", " ", "\u200b\u200e", "\u2800", "\u3164", "\u202e", "\u0301"])
def test_a_line_of_invisible_characters_is_empty(unseen: str) -> None:
    assert clean_line(unseen) == ""
    assert clean_paragraphs(unseen) == ""


def test_paragraphs_keep_their_lines() -> None:
    assert clean_paragraphs("\r\n one  \r\n\r\n two\n") == "one\n\n two"
