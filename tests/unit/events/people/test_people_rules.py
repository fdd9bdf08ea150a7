from datetime import datetime
from typing import Any

import pytest

from events.faults import Refused
from events.people.rules import PersonDraft, check_person, email_key, name_key
from tests.festivals import NOW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amal Haddad", "  amal\u00a0 HADDAD "),
        ("Zoë Weiß", "zoe\u0308 WEISS"),
        ("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ"),
        ("أمل حداد", "أمل  حداد"),
    ],
)
def test_spellings_of_one_name_are_compared_as_one(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Şen", "Sen"), ("Ana Ban", "Anaban"), ("Иван", "Ivan")])
def test_names_that_differ_in_more_than_case_are_two_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_the_longest_name_has_a_key_that_fits() -> None:
    assert len(name_key("ﬃ" * 200)) == 400


def test_addresses_are_compared_without_case() -> None:
    assert email_key(" Amal@Example.ORG ") == "amal@example.org"


def test_a_name_is_enough() -> None:
    check_person(PersonDraft("Ô"))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " \u200b\u3164", "text_missing"),
        ("name", "a" * 201, "text_too_long"),
        ("name", "Amal\0", "characters_refused"),
        ("transcription", "a\ud800", "characters_refused"),
        ("phone", "0" * 41, "text_too_long"),
        ("email", "amal@example", "email_malformed"),
        ("email", "amal@exa mple.org", "email_malformed"),
        ("email", "a@b.org\nBcc: c@d.org", "characters_refused"),
        ("email", f"{'a' * 250}@b.org", "text_too_long"),
        ("lang", "German!", "language_malformed"),
        ("languages", ("de", "<b>"), "language_malformed"),
        ("languages", ("de",) * 41, "choices_too_many"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(field: str, value: Any, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_person(PersonDraft(**{"name": "Amal Haddad", field: value}))
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("at", "text", "code"),
    [
        (NOW, " ", "consent_text_missing"),
        (NOW, "a" * 1_001, "text_too_long"),
        (datetime(2027, 5, 15), "I agree.", "time_without_zone"),  # noqa: DTZ001
    ],
)
def test_consent_has_a_time_and_words(at: datetime, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_person(PersonDraft("Amal Haddad", consent_at=at, consent_text=text))
    assert refused.value.code == code
