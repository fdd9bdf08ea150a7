"""Metres in fields, and back."""

import pytest

from events.floor.outlines import Frame, rectangle
from web.desk.measures import metres, plain_frame, read_frame, resized, stored_frame
from web.forms import Form
from web.i18n import words_for

AREA = rectangle(Frame(10, 20, 30, 15))


@pytest.mark.parametrize(
    ("value", "tag", "text"),
    [
        (3.0, "de", "3"),
        (2.9, "de", "2,9"),
        (2.9, "en", "2.9"),
        (2.9, "ar", "2.9"),
        (-0.0001, "en", "0"),
        (1234.5678, "de", "1234,568"),
        (100.0, "en", "100"),
    ],
)
def test_metres_are_written_as_they_are_typed(value: float, tag: str, text: str) -> None:
    assert metres(value, words_for(tag)) == text


@pytest.mark.parametrize("tag", ["de", "en", "ar"])
def test_a_frame_comes_back_as_it_was_shown(tag: str) -> None:
    words, frame = words_for(tag), Frame(12.25, 21.5, 2.9, 2, -30)
    form = Form(words, stored_frame(frame, AREA, words))
    assert form.values["x"] == metres(2.25, words)
    assert read_frame(form, AREA) == frame
    assert form.errors == {}


def test_only_a_rectangle_that_is_not_turned_has_sides() -> None:
    assert plain_frame(AREA) == Frame(10, 20, 30, 15)
    assert plain_frame(rectangle(Frame(0, 0, 5, 5, 10))) is None
    assert plain_frame(((0, 0), (5, 0), (0, 5))) is None


def test_a_resized_area_keeps_its_upper_left_corner() -> None:
    assert resized(AREA, 5, 6) == rectangle(Frame(10, 20, 5, 6))
