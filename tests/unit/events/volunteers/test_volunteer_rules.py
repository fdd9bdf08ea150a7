from datetime import datetime, timedelta
from typing import Any

import pytest

from events.faults import Refused
from events.people.rules import PersonDraft
from events.volunteers.rules import ShiftDraft, TaskDraft, VolunteerDraft, check_shift, check_task, check_volunteer
from tests.festivals import NOW

SHIFT: dict[str, Any] = {"task": "bar", "starts_at": NOW, "ends_at": NOW + timedelta(hours=2)}
TASK: dict[str, Any] = {"code": "bar", "name": {"de": "Getränke"}}


def test_a_shift_lasts_up_to_a_day_for_up_to_a_thousand() -> None:
    check_shift(ShiftDraft("bar", NOW, NOW + timedelta(hours=24), 1_000))


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"ends_at": NOW}, "shift_ends_before_it_starts", "ends_at"),
        ({"ends_at": NOW + timedelta(hours=24, seconds=1)}, "shift_too_long", "ends_at"),
        ({"starts_at": datetime(2027, 5, 15)}, "time_without_zone", "starts_at"),  # noqa: DTZ001
        ({"starts_at": NOW.replace(year=1027)}, "time_out_of_range", "starts_at"),
        ({"capacity": 0}, "number_out_of_range", "capacity"),
        ({"capacity": 1_001}, "number_out_of_range", "capacity"),
    ],
)
def test_an_impossible_shift_is_refused_at_its_field(changed: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_shift(ShiftDraft(**{**SHIFT, **changed}))
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"code": ""}, "task_code_malformed", "code"),
        ({"code": "a/b"}, "task_code_malformed", "code"),
        ({"code": "a" * 41}, "task_code_malformed", "code"),
        ({"name": {"en": "Drinks"}}, "text_missing", "name"),
        ({"name": {"de": "a" * 201}}, "text_too_long", "name"),
        ({"description": {"de": "a" * 5_001}}, "text_too_long", "description"),
        ({"description": {"<": "a"}}, "language_malformed", "description"),
    ],
)
def test_an_impossible_task_is_refused_at_its_field(changed: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_task(TaskDraft(**{**TASK, **changed}), "de")
    assert (refused.value.code, refused.value.field) == (code, field)


def test_skills_are_one_line() -> None:
    with pytest.raises(Refused) as refused:
        check_volunteer(VolunteerDraft(PersonDraft("Amal"), "a" * 501))
    assert (refused.value.code, refused.value.field) == ("text_too_long", "skills")
