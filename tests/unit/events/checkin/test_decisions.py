"""Whom a gate admits."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from events.badges.rules import BadgeRole
from events.checkin.rules import (
    MAX_READINGS,
    Answer,
    Direction,
    Gate,
    Pass,
    PointDraft,
    PointRule,
    Reading,
    Reason,
    Result,
    check_point,
    check_readings,
    decide,
)
from events.faults import Refused
from tests.festivals import DAYS, NOW

SATURDAY, SUNDAY = DAYS
CLIENT = UUID(int=1)
IN = Reading(CLIENT, "7K3M9QXT2A", "gate-a", Direction.IN, NOW)
OUT = msgspec.structs.replace(IN, direction=Direction.OUT)
GATE = Gate(1, "gate-a", "", frozenset(), PointRule.ALWAYS)
BADGE = Pass(1, "issued", BadgeRole.GUEST, (), (), None, "")
EARLIER = NOW - timedelta(hours=1)
INSIDE = msgspec.structs.replace(BADGE, inside_since=EARLIER, inside_point="gate-b")


def gate(**changed: Any) -> Gate:
    return msgspec.structs.replace(GATE, **changed)


def badge(**changed: Any) -> Pass:
    return msgspec.structs.replace(BADGE, **changed)


def refused(reason: Reason, role: BadgeRole | None = BadgeRole.GUEST) -> Answer:
    return Answer(CLIENT, Result.REFUSED, reason, None, None, role)


def test_who_is_outside_enters() -> None:
    assert decide(IN, GATE, BADGE, SATURDAY) == Answer(CLIENT, Result.ENTERED, None, NOW, "gate-a", BadgeRole.GUEST)


def test_who_is_inside_learns_since_when() -> None:
    assert decide(IN, GATE, INSIDE, SATURDAY) == Answer(
        CLIENT, Result.ALREADY, None, EARLIER, "gate-b", BadgeRole.GUEST
    )


def test_who_is_inside_leaves() -> None:
    assert decide(OUT, GATE, INSIDE, SATURDAY) == Answer(CLIENT, Result.LEFT, None, EARLIER, "gate-b", BadgeRole.GUEST)


def test_who_is_outside_cannot_leave() -> None:
    assert decide(OUT, GATE, BADGE, SATURDAY) == Answer(
        CLIENT, Result.ALREADY, Reason.NOT_INSIDE, None, None, BadgeRole.GUEST
    )


@pytest.mark.parametrize("reading", [IN, OUT])
def test_an_unknown_gate_and_an_unknown_code_are_told_apart(reading: Reading) -> None:
    assert decide(reading, None, BADGE, SATURDAY) == refused(Reason.UNKNOWN_POINT)
    assert decide(reading, GATE, None, SATURDAY) == refused(Reason.UNKNOWN_CODE, None)


@pytest.mark.parametrize("reading", [IN, OUT])
@pytest.mark.parametrize(("state", "reason"), [("replaced", Reason.BADGE_REPLACED), ("revoked", Reason.BADGE_REVOKED)])
def test_a_badge_that_died_opens_nothing(reading: Reading, state: str, reason: Reason) -> None:
    assert decide(reading, GATE, badge(state=state), SATURDAY) == refused(reason)


@pytest.mark.parametrize(
    ("narrow", "held", "reason"),
    [
        ({"roles": frozenset({"press"})}, {}, Reason.ROLE_NOT_ADMITTED),
        ({"roles": frozenset({"press", "guest"})}, {}, None),
        ({"area": "A"}, {"areas": ("B", "C")}, Reason.WRONG_AREA),
        ({"area": "A"}, {"areas": ("A", "B")}, None),
        ({"area": "A"}, {}, None),
        ({}, {"areas": ("B",)}, None),
        ({"rule": PointRule.DAY}, {"days": (SUNDAY,)}, Reason.WRONG_DAY),
        ({"rule": PointRule.DAY}, {"days": (SATURDAY, SUNDAY)}, None),
        ({"rule": PointRule.DAY}, {}, None),
        ({}, {"days": (SUNDAY,)}, None),
    ],
)
def test_a_gate_admits_by_role_area_and_day(narrow: Any, held: Any, reason: Reason | None) -> None:
    answer = decide(IN, gate(**narrow), badge(**held), SATURDAY)
    assert (answer.result, answer.reason) == (Result.REFUSED if reason else Result.ENTERED, reason)


def test_leaving_is_held_up_by_no_role_area_or_day() -> None:
    strict = gate(roles=frozenset({"press"}), area="A", rule=PointRule.DAY)
    inside = msgspec.structs.replace(INSIDE, areas=("B",), days=(SUNDAY,))
    assert decide(OUT, strict, inside, SATURDAY).result == Result.LEFT


def test_the_stay_is_told_in_utc() -> None:
    berlin = msgspec.structs.replace(IN, at=datetime.fromisoformat("2027-05-15T10:00:00+02:00"))
    assert str(decide(berlin, GATE, BADGE, SATURDAY).first_at) == "2027-05-15 08:00:00+00:00"


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(2027, 5, 15), "time_without_zone"),  # noqa: DTZ001
        (datetime.min.replace(tzinfo=NOW.tzinfo), "time_out_of_range"),
        (datetime.max.replace(tzinfo=NOW.tzinfo), "time_out_of_range"),
    ],
)
def test_an_impossible_time_is_refused(at: datetime, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_readings([msgspec.structs.replace(IN, at=at)])
    assert (refused.value.code, refused.value.field) == (code, "at")


def test_a_batch_has_a_limit() -> None:
    check_readings([IN] * MAX_READINGS)
    with pytest.raises(Refused) as refused:
        check_readings([IN] * (MAX_READINGS + 1))
    assert (refused.value.code, refused.value.params) == ("too_many_readings", {"limit": 500})


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (PointDraft("gate a", {"de": "Tor"}), "point_code_malformed", "code"),
        (PointDraft("gate-a", {"en": "Gate"}), "text_missing", "name"),
        (PointDraft("gate-a", {"de": "a" * 201}), "text_too_long", "name"),
    ],
)
def test_an_impossible_gate_is_refused_at_its_field(draft: PointDraft, code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_point(draft, "de")
    assert (refused.value.code, refused.value.field) == (code, field)
