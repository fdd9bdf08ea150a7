import pytest

from events.faults import Refused
from events.festival.languages import LANGUAGES
from events.nations.regions import BUILT_IN
from events.nations.rules import all_nations, countries, is_nation_code, is_region_code, nation_name


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("TR", "de", "Türkei"),
        ("TR", "en", "Türkiye"),
        ("SY", "ar", "سوريا"),
        ("UA", "uk", "Україна"),
        ("AF", "prs", "افغانستان"),
        ("ER", "ti", "ኤርትራ"),
        ("DE", "de-x-leicht", "Deutschland"),
        ("XK", "sq", "Kosovë"),
        ("TW", "de", "Taiwan"),
        ("PS", "ar", "الأراضي الفلسطينية"),
        ("x-kurdistan", "ar", "كردستان"),
        ("x-bavaria", "de-x-leicht", "Bayern"),
        ("x-bavaria", "tr", "Bavaria"),
    ],
)
def test_a_nation_is_called_as_its_readers_call_it(code: str, lang: str, name: str) -> None:
    assert nation_name(code, lang) == name


@pytest.mark.parametrize("code", ["ZZ", "EU", "x-atlantis", "de", "", "DEU"])
def test_what_is_no_nation_has_no_name(code: str) -> None:
    with pytest.raises(Refused) as caught:
        nation_name(code, "de")
    assert (caught.value.code, caught.value.field, caught.value.params) == (
        "nation_unknown",
        "nations",
        {"nation": code},
    )


@pytest.mark.parametrize("code", ["x-kurdistan", "x-south-tyrol", "x-2", "x-" + "a" * 38])
def test_what_a_region_code_looks_like(code: str) -> None:
    assert is_region_code(code)
    assert is_nation_code(code)


@pytest.mark.parametrize(
    "code", ["x-", "X-tibet", "x-Tibet", "x--a", "x-a-", "kurdistan", "x-ä", "x-a\n", "x-" + "a" * 39]
)
def test_what_no_region_code_looks_like(code: str) -> None:
    assert not is_region_code(code)
    assert not is_nation_code(code)


@pytest.mark.parametrize(("code", "nation"), [("DE", True), ("XK", True), ("ZZ", False), ("EU", False), ("AQ", False)])
def test_countries_are_those_that_people_come_from(code: str, nation: bool) -> None:
    assert is_nation_code(code) is nation


def test_every_language_knows_the_same_countries() -> None:
    assert {lang: set(countries(lang)) for lang in LANGUAGES} == {lang: set(countries("en")) for lang in LANGUAGES}


def test_built_in_regions_are_labelled_in_german_english_and_arabic() -> None:
    assert {code: sorted(labels) for code, labels in BUILT_IN.items()} == {
        code: ["ar", "de", "en"] for code in BUILT_IN if is_region_code(code)
    }


def test_nations_come_in_the_order_of_the_language() -> None:
    assert [name for _, name in all_nations("de")][:6] == [
        "Afghanistan",
        "Ägypten",
        "Ålandinseln",
        "Albanien",
        "Algerien",
        "Amazigh (Berber)",
    ]
    assert len(all_nations("de")) == len(countries("de")) + len(BUILT_IN)
