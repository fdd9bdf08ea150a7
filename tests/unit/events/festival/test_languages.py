import subprocess
import sys

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from events.festival.languages import LANGUAGES, Language, language, language_name, negotiate, own_name


def test_the_promised_languages_are_there_in_their_order() -> None:
    assert list(LANGUAGES) == (
        "de en tr ar uk ru fa fr pl ro ku ti es it sr hr sq prs de-x-leicht".split()  # noqa: SIM905
    )


@pytest.mark.parametrize("spoken", LANGUAGES.values(), ids=LANGUAGES)
def test_a_language_runs_as_cldr_says(spoken: Language) -> None:
    assert Locale.parse(spoken.babel).text_direction == spoken.direction


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag not in ("prs", "ku", "de-x-leicht")])
def test_a_language_is_called_what_cldr_calls_it(tag: str) -> None:
    assert Locale.parse(tag).languages[tag].casefold() == LANGUAGES[tag].own_name.casefold()


def test_easy_german_has_its_own_sentences_and_the_dates_of_german() -> None:
    assert language("de-x-leicht") == Language("de-x-leicht", "de_leicht", "de", "ltr", "Leichte Sprache")


def test_an_unknown_tag_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        language("xx")


@pytest.mark.parametrize(
    ("tag", "lang", "name"),
    [
        ("uk", "de", "Ukrainisch"),
        ("prs", "de", "Dari"),
        ("ckb", "ar", "السورانية الكردية"),
        ("ku", "de-x-leicht", "Kurdisch"),
        ("so", "tr", "Somalice"),
        ("rom", "uk", "ромська"),
        ("rom", "ku", "Romani"),
        ("de-x-leicht", "de", "Leichte Sprache"),
        ("de-x-leicht", "fr", "Easy German"),
        ("no-such", "de", "no-such"),
        ("../etc", "de", "../etc"),
    ],
)
def test_a_language_has_a_name_in_every_language(tag: str, lang: str, name: str) -> None:
    assert language_name(tag, lang) == name


@pytest.mark.parametrize(
    ("tag", "name"),
    [("uk", "Українська"), ("prs", "دری"), ("so", "Soomaali"), ("ka", "ქართული"), ("el", "Ελληνικά"), ("zzz", "zzz")],
)
def test_a_language_has_its_own_name(tag: str, name: str) -> None:
    assert own_name(tag) == name


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("", "en"),
        ("*", "en"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("en;q=0.1, ar;q=0.9", "ar"),
        ("AR-eg", "ar"),
        ("fa-AF,en", "prs"),
        ("fa-IR,ar;q=0.5", "ar"),
        ("sr-Latn-RS", "sr"),
        ("kmr", "ku"),
        ("de;q=0,ar;q=0.1", "ar"),
        ("xx;q=nan,yy;;q=,,;", "en"),
        ("de-x-leicht,de;q=0.9", "de-x-leicht"),
        ("de;q=inf,ar", "ar"),
    ],
)
def test_the_reader_gets_the_best_language_there_is(header: str, chosen: str) -> None:
    assert negotiate(header, ["en", "de", "de-x-leicht", "ar", "prs", "sr", "ku"]) == chosen


def test_dari_readers_get_persian_where_there_is_no_dari() -> None:
    assert negotiate("prs", ["de", "fa"]) == "fa"
    assert negotiate("fa-AF", ["de", "fa"]) == "fa"


@given(st.text())
def test_any_header_gives_one_of_the_available_languages(header: str) -> None:
    assert negotiate(header, ["de", "tr"]) in ("de", "tr")


@given(st.text(max_size=20))
def test_any_tag_has_some_name(tag: str) -> None:
    assert isinstance(language_name(tag, "de"), str)
    assert isinstance(own_name(tag), str)


def test_no_locale_is_read_before_a_name_is_asked_for() -> None:
    script = (
        "import events.festival.languages, events.nations.rules, babel.localedata; print(len(babel.localedata._cache))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout == "0\n"
