import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.festival.languages import LANGUAGES
from events.nations.rules import countries, is_nation_code
from events.nations.spellings import nations_meant, recognise
from tests.real_data import naughty_strings

# The countries of a fair's public directory, literally.
OF_A_FAIR = {
    "Andorra": "AD",
    "Argentina": "AR",
    "Australia": "AU",
    "Austria": "AT",
    "Bangladesh": "BD",
    "Belgium": "BE",
    "Bosnia and Herzegovina": "BA",
    "Brazil": "BR",
    "Bulgaria": "BG",
    "Canada": "CA",
    "Chile": "CL",
    "China": "CN",
    "Croatia": "HR",
    "Cyprus": "CY",
    "Czech Republic": "CZ",
    "Denmark": "DK",
    "Estonia": "EE",
    "Finland": "FI",
    "France": "FR",
    "Germany": "DE",
    "Ghana": "GH",
    "Greece": "GR",
    "Hong Kong": "HK",
    "Hungary": "HU",
    "Iceland": "IS",
    "India": "IN",
    "Indonesia": "ID",
    "Ireland": "IE",
    "Israel": "IL",
    "Italy": "IT",
    "Japan": "JP",
    "Korea, Republic of": "KR",
    "Kyrgyzstan": "KG",
    "Lithuania": "LT",
    "Luxembourg": "LU",
    "Malaysia": "MY",
    "Malta": "MT",
    "Mexico": "MX",
    "Moldova": "MD",
    "Morocco": "MA",
    "Netherlands": "NL",
    "New Zealand": "NZ",
    "Nigeria": "NG",
    "Norway": "NO",
    "Philippines": "PH",
    "Poland": "PL",
    "Portugal": "PT",
    "Qatar": "QA",
    "Republic of North Macedonia": "MK",
    "Romania": "RO",
    "Saudi Arabia": "SA",
    "Serbia": "RS",
    "Singapore": "SG",
    "Slovakia": "SK",
    "Slovenia": "SI",
    "Spain": "ES",
    "Sweden": "SE",
    "Switzerland": "CH",
    "Taiwan": "TW",
    "Thailand": "TH",
    "Türkiye": "TR",
    "Ukraine": "UA",
    "United Arab Emirates": "AE",
    "United Kingdom": "GB",
    "United States of America": "US",
    "Uruguay": "UY",
    "Vietnam": "VN",
}


def test_the_fair_has_67_spellings() -> None:
    assert len(OF_A_FAIR) == 67


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        *OF_A_FAIR.items(),
        ("Turkey", "TR"),
        ("Tuerkei", "TR"),
        ("  TÜRKEI ", "TR"),
        ("Tu\u0308rkei", "TR"),
        ("Iran, Islamic Republic of", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Viet Nam", "VN"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("Holland", "NL"),
        ("Kingdom of the Netherlands", "NL"),
        ("DE", "DE"),
        ("de", "DE"),
        ("DEU", "DE"),
        ("Bundesrepublik Deutschland", "DE"),
        ("Republik Österreich", "AT"),
        ("Federal Republic of Germany", "DE"),
        ("Democratic Socialist Republic of Sri Lanka", "LK"),
        ("Moldova, Republic of", "MD"),
        ("Tanzania, United Republic of", "TZ"),
        ("Congo, the Democratic Republic of the", "CD"),
        ("Republic of the Congo", "CG"),
        ("Korea, Democratic People's Republic of", "KP"),
        ("Lao People's Democratic Republic", "LA"),
        ("Taiwan, Province of China", "TW"),
        ("People's Republic of China", "CN"),
        ("Republic of China", "TW"),
        ("Palestine, State of", "PS"),
        ("Palästina", "PS"),
        ("فلسطين", "PS"),
        ("Kosova", "XK"),
        ("Bosnien & Herzegowina", "BA"),
        ("Saint Vincent and the Grenadines", "VC"),
        ("Cote D'Ivoire", "CI"),
        ("Україна", "UA"),
        ("сша", "US"),
        ("ኤርትራ", "ER"),
        ("سوريا", "SY"),
        ("ایران", "IR"),
        ("Kurdistan", "x-kurdistan"),
        ("Kurden", "x-kurdistan"),
        ("كردستان", "x-kurdistan"),
        ("Freistaat Bayern", "x-bavaria"),
        ("Suedtirol", "x-south-tyrol"),
        ("x-tibet", "x-tibet"),
    ],
)
def test_a_spelling_means_a_nation(spelling: str, code: str) -> None:
    assert recognise(spelling) == code


@pytest.mark.parametrize("text", ["", " ", ",", "and", "the", "Atlantis", "Republic of", "EU", "ZZ", "Germany/Türkei"])
def test_what_nobody_can_mean_is_not_guessed(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_country_is_known_by_its_name_in_every_language(lang: str) -> None:
    names = countries(lang)
    assert {code: recognise(name) for code, name in names.items()} == {code: code for code in names}


@given(st.text(max_size=200))
def test_any_text_is_a_nation_or_nothing(text: str) -> None:
    code = recognise(text)
    assert code is None or is_nation_code(code)


def test_naughty_strings_are_no_nations() -> None:
    found = {text: recognise(text) for text in naughty_strings() if recognise(text)}
    assert found == {}


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Syrien", {"SY"}),
        ("suriye", {"SY"}),
        ("سوريا", {"SY"}),
        ("Сирія", {"SY"}),
        ("syri", {"SY"}),
        ("korea", {"KP", "KR"}),
        ("Tyrol", {"x-tyrol", "x-south-tyrol"}),
        ("uk", {"GB"}),
        ("ko", set()),
        ("ndien", set()),
        ("", set()),
        ("%", set()),
    ],
)
def test_whoever_begins_to_type_a_name_means_all_that_begin_so(typed: str, codes: set[str]) -> None:
    assert nations_meant(typed) == codes
