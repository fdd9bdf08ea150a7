import math

import pytest

from events.faults import Refused
from events.floor.outlines import (
    MAX_POINTS,
    Frame,
    Ring,
    center,
    check_outline,
    extent,
    frame_of,
    lies_in,
    rectangle,
    size,
    tidy,
)

L_SHAPE: Ring = ((0, 0), (4, 0), (4, 1), (1, 1), (1, 3), (0, 3))


def test_a_rectangle_goes_clockwise_from_its_upper_left_corner() -> None:
    assert rectangle(Frame(1, 2, 4, 2)) == ((1, 2), (5, 2), (5, 4), (1, 4))


def test_a_rectangle_turns_clockwise_about_its_centre() -> None:
    assert rectangle(Frame(1, 2, 4, 2, 90)) == ((4, 1), (4, 5), (2, 5), (2, 1))


@pytest.mark.parametrize("rotation", [0, 12.5, 45, 90, 135, -30, 180])
def test_a_rectangle_is_known_again(rotation: float) -> None:
    found = frame_of(rectangle(Frame(3, 4, 5, 2.5, rotation)))
    assert found is not None
    told = (found.x, found.y, found.width, found.depth, found.rotation)
    assert told == pytest.approx((3, 4, 5, 2.5, rotation), abs=0.03)


@pytest.mark.parametrize(
    "ring", [L_SHAPE, ((0, 0), (4, 0), (5, 2), (1, 2)), ((0, 0), (4, 0), (4, 2)), ((0, 0), (4, 0), (3, 2), (1, 2))]
)
def test_other_forms_are_no_rectangles(ring: Ring) -> None:
    assert frame_of(ring) is None


def test_a_tidy_ring_is_open_in_millimetres_and_has_each_corner_once() -> None:
    assert tidy(((0, 0), (1.00049, -0.0001), (1.0004, 0), (1, 1), (0, 1), (0, 0))) == ((0, 0), (1, 0), (1, 1), (0, 1))


def test_size_and_centre_do_not_depend_on_the_direction() -> None:
    assert (size(L_SHAPE), size(L_SHAPE[::-1])) == (6, 6)
    assert center(L_SHAPE) == center(L_SHAPE[::-1]) == pytest.approx((1.5, 1), abs=0.01)


def test_the_extent_is_left_top_right_bottom() -> None:
    assert extent(((2, 5), (7, 1), (4, 9))) == (2, 1, 7, 9)


def test_a_booth_lies_where_its_middle_is() -> None:
    hall = rectangle(Frame(0, 0, 10, 10))
    assert lies_in(rectangle(Frame(9, 9, 2, 2)), hall)
    assert not lies_in(rectangle(Frame(9.1, 9, 2, 2)), hall)


@pytest.mark.parametrize(
    ("ring", "refusal"),
    [
        ((), "outline_too_small"),
        (((0, 0), (1, 1)), "outline_too_small"),
        (((0, 0), (1, 0), (2, 0)), "outline_too_small"),
        (((0, 0), (0.01, 0), (0.01, 0.01), (0, 0.01)), "outline_too_small"),
        (((0, 0), (10_001, 0), (0, 1)), "outline_too_large"),
        (((0, 0), (math.inf, 0), (0, 1)), "outline_too_large"),
        (((0, 0), (math.nan, 0), (0, 1)), "outline_too_large"),
        (((0, 0), (4, 3), (4, 0), (0, 4)), "outline_crosses_itself"),
        (tuple((math.cos(n), math.sin(n)) for n in range(MAX_POINTS + 1)), "outline_too_many_points"),
    ],
)
def test_what_is_no_outline_is_refused(ring: Ring, refusal: str) -> None:
    with pytest.raises(Refused, match=refusal):
        check_outline(ring, "outline")


def test_outlines_that_touch_themselves_are_fine() -> None:
    check_outline(((0, 0), (4, 0), (4, 4), (2, 0), (0, 4)), "outline")
