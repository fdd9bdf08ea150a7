"""What holds for an exhibitor."""

import msgspec
import pytest

from events.faults import Refused
from exhibitors.profiles.rules import (
    ExhibitorDraft,
    check_exhibitor,
    cleaned,
    exhibitor_faults,
    merged,
    name_key,
    search_texts,
)

CHOIR = ExhibitorDraft(
    "Chor",
    description={"de": "Wir singen."},
    nations=("TR",),
    languages=("tr",),
    offers="Gesang",
    website="https://example.org/chor",
)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " ", "text_missing"),
        ("kind", "circus", "choice_unknown"),
        ("website", "javascript:alert(1)", "website_malformed"),
        ("website", "example.org", "website_malformed"),
        ("website", 'https://example.org/"onload', "website_malformed"),
        ("email", "chor", "email_malformed"),
        ("address", "x" * 301, "text_too_long"),
        ("phone", "1\0", "characters_refused"),
        ("description", {"Deutsch": "Hallo"}, "language_malformed"),
        ("description", {"de": "x" * 5001}, "text_too_long"),
        ("languages", ("tr",) * 41, "choices_too_many"),
        ("nations", ("Türkei",), "nation_unknown"),
    ],
)
def test_a_field_is_refused(field: str, value: object, code: str) -> None:
    draft = msgspec.structs.replace(CHOIR, **{field: value})
    assert {name: refused.code for name, refused in exhibitor_faults(draft).items()} == {field: code}
    with pytest.raises(Refused, match=code):
        check_exhibitor(draft)


def test_a_sound_profile_is_accepted() -> None:
    assert exhibitor_faults(CHOIR) == {}
    assert exhibitor_faults(ExhibitorDraft("Chor", website=" ")) == {}


def test_two_spellings_are_one_name() -> None:
    assert name_key("  Łódzki  CHÓR ") == name_key("łódzki chor")
    assert name_key("Chor Süd") != name_key("Chor Nord")
    assert len(name_key("ﷺ" * 200)) == 400


def test_what_is_said_now_goes_over_what_was_said() -> None:
    now = ExhibitorDraft("CHOR", kind="artist", description={"en": "We sing."}, nations=("SY", "TR"))
    assert merged(CHOIR, now) == msgspec.structs.replace(
        CHOIR,
        name="CHOR",
        kind="artist",
        description={"de": "Wir singen.", "en": "We sing."},
        nations=("SY", "TR"),
    )


def test_what_is_stored_is_tidy() -> None:
    draft = ExhibitorDraft("  Chor \n Nord ", description={"de": " Hallo ", "en": " "}, nations=("TR", "TR"))
    assert cleaned(draft) == ExhibitorDraft("Chor Nord", description={"de": "Hallo"}, nations=("TR",))


def test_every_language_can_be_searched_for_name_and_offers() -> None:
    assert search_texts(CHOIR) == {"de": "Chor Gesang  Wir singen.", "und": "Chor Gesang "}


def test_works_offers_and_nations_are_found_in_their_language_and_what_names_them_in_any() -> None:
    found = search_texts(
        ExhibitorDraft("Chor", description={"de": "Wir singen."}),
        ["Amal"],
        [{"de": "Lied", "tr": "Şarkı"}],
        [{"de": "Sehr alt."}],
        [{"de": "Türkei", "tr": "Türkiye", "en": "Türkiye"}],
    )
    assert {lang: text.split() for lang, text in found.items()} == {
        "de": ["Chor", "Amal", "Wir", "singen.", "Lied", "Sehr", "alt.", "Türkei"],
        "tr": ["Chor", "Amal", "Şarkı", "Türkiye"],
        "und": ["Chor", "Amal", "Lied", "Şarkı", "Türkei", "Türkiye"],
    }
