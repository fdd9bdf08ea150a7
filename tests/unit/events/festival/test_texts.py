"""Which of the languages that a text has somebody reads."""

import pytest

from events.festival.rules import Texts, text_in

TEA = {"de": "Tee", "en": "Tea", "fa": "چای", "tr": "Çay"}


@pytest.mark.parametrize(
    ("lang", "read"),
    [
        ("tr", ("Çay", "tr")),
        ("de-x-leicht", ("Tee", "de")),
        ("prs", ("چای", "fa")),
        ("uk", ("Tea", "en")),
    ],
)
def test_a_text_is_read_in_the_chosen_language_or_its_nearest_or_the_festivals_first(
    lang: str, read: tuple[str, str]
) -> None:
    assert text_in(TEA, lang, ("en", "de")) == read


def test_persian_readers_get_dari_where_there_is_no_persian() -> None:
    assert text_in({"de": "Tee", "prs": "چای"}, "fa", ("de",)) == ("چای", "prs")


@pytest.mark.parametrize(
    ("texts", "read"), [({"sq": "Çaj"}, ("Çaj", "sq")), ({"de": "", "sq": "Çaj"}, ("Çaj", "sq")), ({}, ("", "uk"))]
)
def test_any_language_is_better_than_none(texts: Texts, read: tuple[str, str]) -> None:
    assert text_in(texts, "uk", ("de",)) == read
