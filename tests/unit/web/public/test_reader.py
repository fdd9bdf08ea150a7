"""Texts that carry their language, and parts of pages that know when they go stale."""

from datetime import datetime

import pytest
from markupsafe import escape

from events.festival.languages import language
from tests.unit.web.public.test_timetable import EVENT, at
from web.i18n import Words, words_for
from web.pages import Page
from web.public.reader import Reader, Said, holding


@pytest.mark.parametrize(
    ("lang", "markup"),
    [
        ("de", "&lt;Tee&gt;"),
        ("de-x-leicht", '<bdi lang="de" dir="ltr">&lt;Tee&gt;</bdi>'),
        ("ar", "شاي"),
        ("en", '<bdi lang="de" dir="ltr">&lt;Tee&gt;</bdi>'),
    ],
)
def test_a_text_is_in_the_readers_language_or_says_in_which(lang: str, markup: str) -> None:
    assert str(escape(Reader(EVENT, words_for(lang)).said({"ar": "شاي", "de": "<Tee>"}))) == markup


@pytest.mark.parametrize(
    ("texts", "markup", "note"),
    [
        ({"tr": "Çay", "de": "Tee"}, '<bdi lang="tr" dir="ltr">Çay</bdi>', ""),
        ({"de": "Tee"}, "Tee", ""),
        ({"ar": "شاي"}, '<bdi lang="ar" dir="rtl">شاي</bdi>', "auf Arabisch"),
    ],
)
def test_texts_are_in_the_chosen_language_also_where_the_words_are_borrowed(
    texts: dict[str, str], markup: str, note: str
) -> None:
    reader = Reader(EVENT, words_for("tr", "de"))
    said = reader.said(texts)
    assert (str(escape(said)), reader.note(said), reader.root) == (markup, note, "/tr/demo/")


def test_no_text_says_nothing() -> None:
    assert bool(Reader(EVENT, words_for("de")).said({})) is False


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("de", "Đời Sen", Said("Đời Sen")),
        ("de", "بيت الياسمين", Said("بيت الياسمين", "und-Arab", "rtl")),
        ("ar", "بيت الياسمين", Said("بيت الياسمين")),
        ("ar", "Casa Girasol", Said("Casa Girasol", "und-Latn", "ltr")),
        ("uk", "Калинова стежка", Said("Калинова стежка")),
        ("de", "Калинова стежка", Said("Калинова стежка", "und-Cyrl", "ltr")),
    ],
)
def test_a_name_is_marked_where_its_script_is_not_the_readers(lang: str, name: str, said: Said) -> None:
    assert Reader(EVENT, Words(language(lang))).named(name) == said


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert Said(" Eins\nZwei\n \n\nDrei ").paragraphs == [["Eins", "Zwei"], ["Drei"]]


def test_spoken_languages_have_their_own_names() -> None:
    assert str(Reader(EVENT, words_for("de")).languages(("de", "ar"))) == (
        'Deutsch, <bdi lang="ar" dir="rtl">العربية</bdi>'
    )


def test_a_day_ends_at_four_in_the_morning() -> None:
    reader = Reader(EVENT, words_for("de"))
    assert [reader.end_of_day(now) for now in (at(3, 59), at(4), at(23), at(27))] == [at(4), at(28), at(28), at(28)]


@pytest.mark.parametrize(
    ("moments", "until"), [([], None), ([None], None), ([at(12), None, at(11)], "2027-05-15T09:00:00+00:00")]
)
def test_a_page_holds_until_the_first_change(moments: list[datetime | None], until: str | None) -> None:
    assert holding(Page(""), *moments).headers.get("x-valid-until") == until
