"""What a form must say, field by field."""

import msgspec
import pytest

from events.faults import Refused
from exhibitors.applications.rules import ApplicationDraft, cleaned, contact_of, faults, profile_of
from tests.festivals import NOW
from tests.real_data import naughty_strings

GOOD = ApplicationDraft("Chor Nord", email="chor@example.org", consent=True)


def codes(draft: ApplicationDraft, *, by_mail: bool = True) -> dict[str, str]:
    return {field: refused.code for field, refused in faults(draft, by_mail=by_mail).items()}


def test_name_address_and_consent_are_enough() -> None:
    assert codes(GOOD) == {}


def test_everything_wrong_is_told_at_once() -> None:
    draft = ApplicationDraft(
        " ",
        kind="circus",
        description="\0",
        lang="Deutsch!",
        nations=("Atlantis",),
        nations_text="x" * 201,
        contact_name="a\nb",
        email="chor@",
        phone="1" * 41,
        languages=("??",),
        offers="\ud800",
        power_watts=-1,
        tables=51,
        chairs=201,
    )
    assert codes(draft) == {
        "name": "text_missing",
        "kind": "choice_unknown",
        "description": "characters_refused",
        "lang": "language_malformed",
        "nations": "nation_unknown",
        "nations_text": "text_too_long",
        "contact_name": "characters_refused",
        "email": "email_malformed",
        "phone": "text_too_long",
        "languages": "language_malformed",
        "offers": "characters_refused",
        "power_watts": "number_out_of_range",
        "tables": "number_out_of_range",
        "chairs": "number_out_of_range",
        "consent": "consent_missing",
    }


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "x" * 201, "text_too_long"),
        ("name", "​", "text_missing"),
        ("name", "Chor\0", "characters_refused"),
        ("email", "", "text_missing"),
        ("email", "a b@example.org", "email_malformed"),
        ("description", "x" * 3001, "text_too_long"),
        ("booth_wish", "x" * 201, "text_too_long"),
        ("nations", ("TR",) * 41, "choices_too_many"),
        ("nations", ("XX",), "nation_unknown"),
    ],
)
def test_a_field_is_refused(field: str, value: object, code: str) -> None:
    assert codes(msgspec.structs.replace(GOOD, **{field: value})) == {field: code}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 200),
        ("name", "جمعية 🎶"),
        ("email", " Chor+Nord@Example.co.uk "),
        ("description", "Erste Zeile\r\nzweite\tZeile"),
        ("nations", ("TR", "XK", "x-kurdistan")),
        ("nations_text", "Böhmen, <b>Mähren</b>"),
    ],
)
def test_a_field_is_accepted(field: str, value: object) -> None:
    assert codes(msgspec.structs.replace(GOOD, **{field: value})) == {}


def test_paper_needs_no_address() -> None:
    paper = msgspec.structs.replace(GOOD, email="")
    assert codes(paper, by_mail=False) == {}
    assert codes(msgspec.structs.replace(GOOD, email="chor"), by_mail=False) == {"email": "email_malformed"}


def test_no_string_breaks_the_rules() -> None:
    for text in naughty_strings():
        draft = msgspec.structs.replace(GOOD, name=text, description=text, offers=text, email=text)
        if not faults(draft):
            assert cleaned(draft, "de").name


def test_what_is_stored_is_tidy() -> None:
    draft = ApplicationDraft("  Chor \n Nord ", description=" a \r\n\r\n b  ", nations=("TR", "SY", "TR"))
    tidy = cleaned(draft, "de")
    assert (tidy.name, tidy.description, tidy.nations, tidy.lang) == ("Chor Nord", "a\n\n b", ("TR", "SY"), "de")


def test_consent_counts_only_with_the_sentence_agreed_to() -> None:
    assert contact_of(GOOD, NOW).consent_at is None
    agreed = contact_of(msgspec.structs.replace(GOOD, consent_text="Ja."), NOW)
    assert (agreed.consent_at, agreed.consent_text, agreed.name) == (NOW, "Ja.", "Chor Nord")


def test_a_profile_without_description_is_in_no_language() -> None:
    assert profile_of(GOOD).description == {}
    assert profile_of(msgspec.structs.replace(GOOD, description="Hallo", lang="de")).description == {"de": "Hallo"}


def test_a_fault_names_its_field() -> None:
    refused = faults(msgspec.structs.replace(GOOD, tables=99))["tables"]
    assert isinstance(refused, Refused)
    assert (refused.field, refused.params) == ("tables", {"least": 0, "most": 50})
