"""When a stage is free."""

from datetime import UTC, date, datetime

from events.festival.queries import Day
from web.desk.slots import beginning, first_fit, free_times


def at(hour: int, minute: int = 0, day: int = 15) -> datetime:
    return datetime(2027, 5, day, hour, minute, tzinfo=UTC)


SATURDAY = Day(date(2027, 5, 15), at(8), at(16))
SUNDAY = Day(date(2027, 5, 16), at(8, day=16), at(12, day=16))


def test_an_empty_stage_is_free_from_opening_to_closing() -> None:
    assert free_times([SATURDAY, SUNDAY], []) == [(at(8), at(16)), (at(8, day=16), at(12, day=16))]


def test_what_is_taken_in_whatever_order_leaves_the_gaps() -> None:
    taken = [(at(12), at(13)), (at(8), at(9)), (at(12, 30), at(14))]
    assert free_times([SATURDAY], taken) == [(at(9), at(12)), (at(14), at(16))]


def test_a_long_session_hides_the_short_one_within_it() -> None:
    assert free_times([SATURDAY], [(at(8), at(15)), (at(9), at(10))]) == [(at(15), at(16))]


def test_less_than_half_an_hour_is_no_gap() -> None:
    assert free_times([SATURDAY], [(at(8, 29), at(15, 30))]) == [(at(15, 30), at(16))]


def test_what_happens_outside_the_opening_hours_takes_nothing_from_them() -> None:
    assert free_times([SATURDAY], [(at(6), at(7)), (at(17), at(18))]) == [(at(8), at(16))]
    assert free_times([SATURDAY], [(at(6), at(9)), (at(15), at(18))]) == [(at(9), at(15))]


def test_a_new_session_goes_into_the_first_gap_with_room_for_it() -> None:
    assert first_fit([(at(8), at(8, 40)), (at(9), at(9, 45)), (at(10), at(16))]) == (at(9), at(9, 45))
    assert first_fit([(at(8), at(8, 40))]) is None


def test_in_a_short_gap_a_session_is_as_long_as_the_gap() -> None:
    assert beginning((at(8), at(8, 30))) == (at(8), at(8, 30))
    assert beginning((at(8), at(16))) == (at(8), at(8, 45))
