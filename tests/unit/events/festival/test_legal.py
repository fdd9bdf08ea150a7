from datetime import date

import msgspec
import pytest

from events.faults import Refused
from events.festival.legal import (
    NEEDED,
    Accessibility,
    Answers,
    Gap,
    Imprint,
    Legal,
    Privacy,
    check_answers,
    check_complete,
    gaps,
    gaps_of,
)
from tests.festivals import LEGAL
from web.sentences import SENTENCES

IMPRINT, PRIVACY, ACCESSIBILITY = LEGAL
TODAY = date(2027, 5, 15)


def test_whoever_has_answered_nothing_lacks_everything_form_by_form() -> None:
    assert gaps(Legal()) == [Gap(form, field) for form, fields in NEEDED.items() for field in fields]


def test_whoever_has_answered_lacks_nothing() -> None:
    assert [gaps_of(answers) for answers in LEGAL] == [[], [], []]


@pytest.mark.parametrize("answers", LEGAL, ids=lambda answers: type(answers).__name__)
def test_each_needed_answer_is_missed_by_its_own_code(answers: Answers) -> None:
    form = type(answers).__name__.lower()
    empty = type(answers)()
    for field in NEEDED[form]:
        missing = gaps_of(msgspec.structs.replace(answers, **{field: getattr(empty, field)}))
        assert missing == [Gap(form, field)]
        with pytest.raises(Refused, match=f"{form}_{field}_missing") as refused:
            check_complete(missing)
        assert refused.value.field == field


def test_blanks_are_no_answer_and_nought_is_one() -> None:
    assert gaps_of(msgspec.structs.replace(IMPRINT, body=" \n")) == [Gap("imprint", "body")]
    assert gaps_of(msgspec.structs.replace(PRIVACY, log_days=0, scans_days=0)) == []


@pytest.mark.parametrize(("conformance", "missing"), [("full", 2), ("partial", 2), ("unchecked", 0)])
def test_who_says_that_it_was_checked_says_by_whom_and_when(conformance: str, missing: int) -> None:
    said = msgspec.structs.replace(ACCESSIBILITY, conformance=conformance)
    assert len(gaps_of(said)) == missing
    checked = msgspec.structs.replace(said, checked_by="experts", checked_on=date(2027, 1, 1))
    assert gaps_of(checked) == []


def test_every_gap_has_its_sentence() -> None:
    checked = Accessibility(conformance="full")
    assert {gap.code for gap in [*gaps(Legal()), *gaps_of(checked)]} - set(SENTENCES) == set()


@pytest.mark.parametrize(
    ("answers", "refusal", "field"),
    [
        (Imprint(body="x" * 301), "text_too_long", "body"),
        (Imprint(address="x" * 1001), "text_too_long", "address"),
        (Imprint(mail="nobody"), "email_malformed", "mail"),
        (Privacy(basis="whim"), "choice_unknown", "basis"),
        (Privacy(declined_months=-1), "number_out_of_range", "declined_months"),
        (Privacy(helpers_months=121), "number_out_of_range", "helpers_months"),
        (Privacy(scans_days=3651), "number_out_of_range", "scans_days"),
        (Accessibility(conformance="no idea"), "choice_unknown", "conformance"),
        (Accessibility(checked_by="nobody"), "choice_unknown", "checked_by"),
        (Accessibility(checked_on=date(2027, 5, 16)), "day_not_come", "checked_on"),
        (Accessibility(ground={"step_free": "perhaps"}), "choice_unknown", "ground-step_free"),
        (Accessibility(ground={"swimming": "yes"}), "choice_unknown", "ground-swimming"),
        (Accessibility(barriers={"not a tag": "x"}), "language_malformed", "barriers"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(answers: Answers, refusal: str, field: str) -> None:
    with pytest.raises(Refused, match=refusal) as refused:
        check_answers(answers, TODAY)
    assert refused.value.field == field


def test_unfinished_answers_can_be_kept() -> None:
    for answers in (Imprint(), Privacy(), Accessibility(), Accessibility(checked_on=TODAY), *LEGAL):
        check_answers(answers, TODAY)
