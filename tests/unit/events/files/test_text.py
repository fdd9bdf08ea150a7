import pytest

from events.files.text import MOST_MARKS, clean_line, clean_paragraphs, clean_text, normalized


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


def test_marks_heaped_on_one_letter_are_cut_off() -> None:
    """To put a million of them in order would take an hour."""
    heap = "q" + "\u0301" * 100_000
    kept = "q" + "\u0301" * MOST_MARKS
    assert normalized("NFC", heap) == kept
    assert clean_line(f"{heap} {heap}") == f"{kept} {kept}"
    assert clean_paragraphs(heap) == kept


def test_marks_that_a_script_needs_stay() -> None:
    said = "Việt Nam, مُحَمَّد, נִקּוּד, ཧཱུྃ"
    assert normalized("NFC", normalized("NFKD", said)) == normalized("NFC", said)


def test_other_signs_in_a_row_stay() -> None:
    assert clean_line(f"1 {'.' * 100} 7") == f"1 {'.' * 100} 7"
