"""What holds for an exhibited piece."""

import msgspec
import pytest

from exhibitors.profiles.works.rules import MAX_SIDE, WorkDraft, cleaned, work_faults

CARPET = WorkDraft({"de": "Teppich"}, "Amal", alt={"de": "Ein roter Teppich"}, width=200, height=300)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", {}, "text_missing"),
        ("title", {"de": "  "}, "text_missing"),
        ("title", {"de": "x" * 201}, "text_too_long"),
        ("title", {"Deutsch": "Teppich"}, "language_malformed"),
        ("maker", "x" * 201, "text_too_long"),
        ("maker", "A\0", "characters_refused"),
        ("story", {"de": "x" * 5001}, "text_too_long"),
        ("alt", {}, "alt_missing"),
        ("alt", {"de": "x" * 501}, "text_too_long"),
        ("width", -1, "number_out_of_range"),
        ("wall", MAX_SIDE + 1, "number_out_of_range"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(field: str, value: object, code: str) -> None:
    found = work_faults(msgspec.structs.replace(CARPET, **{field: value}), pictured=True)
    assert {field: refused.code for field, refused in found.items()} == {field: code}


def test_only_a_work_with_a_picture_says_what_is_on_it() -> None:
    assert work_faults(WorkDraft({"ar": "سجادة"}), pictured=False) == {}


def test_empty_texts_and_doubled_spaces_are_not_kept() -> None:
    draft = WorkDraft({"de": " Teppich ", "en": " "}, "  Amal   Haddad ", story={"de": ""})
    assert cleaned(draft) == WorkDraft({"de": "Teppich"}, "Amal Haddad")
