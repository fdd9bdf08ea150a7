"""What a field of any form refuses, whatever the page."""

from events.files.text import MOST_MARKS
from web.forms import Form
from web.i18n import words_for


def test_marks_heaped_on_one_letter_are_cut_off_before_they_cost_time() -> None:
    form = Form(words_for("en"), {"name": "q" + "\u0301" * 100_000})
    assert form.text("name") == "q" + "\u0301" * MOST_MARKS
    assert form.ok


def test_what_is_too_long_is_not_searched_for_forbidden_signs() -> None:
    form = Form(words_for("en"), {"name": "a\0" * 200})
    assert form.text("name") == ""
    assert form.errors == {"name": "This is too long: at most 200 characters."}
