"""Whom a gate admits. One decision for both databases, for one reading and for a thousand."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

import msgspec

from events.badges.rules import BadgeRole
from events.faults import Refused
from events.festival.rules import Texts
from events.festival.texts import MAX_NAME, check_texts

POINT_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?")
MAX_READINGS = 500
YEARS = range(1971, 2200)


class PointRule(StrEnum):
    """Whether a gate asks for the day: a `day` point admits badges that are valid on the festival's day."""

    ALWAYS = "always"
    DAY = "day"


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class Result(StrEnum):
    """`already` changes nothing: inside when entering, outside when leaving."""

    ENTERED = "entered"
    LEFT = "left"
    ALREADY = "already"
    REFUSED = "refused"


class Reason(StrEnum):
    """Why nothing happened. Stable: programs go by it."""

    UNKNOWN_POINT = "unknown_point"
    UNKNOWN_CODE = "unknown_code"
    BADGE_REPLACED = "badge_replaced"
    BADGE_REVOKED = "badge_revoked"
    ROLE_NOT_ADMITTED = "role_not_admitted"
    WRONG_AREA = "wrong_area"
    WRONG_DAY = "wrong_day"
    NOT_INSIDE = "not_inside"


class PointDraft(msgspec.Struct, frozen=True):
    """A gate. Without roles it admits every role; with an area only badges for that area (or for all)."""

    code: str
    name: Texts
    area: str = ""
    roles: tuple[BadgeRole, ...] = ()
    rule: PointRule = PointRule.ALWAYS


class Reading(msgspec.Struct, frozen=True):
    """What a device read, when. `client_id` is the device's name for this reading, so that it may send it again."""

    client_id: UUID
    code: str
    point: str
    direction: Direction
    at: datetime


class Answer(msgspec.Struct, frozen=True):
    """What the device is told. `first_at` and `first_point` say when and where the present stay began."""

    client_id: UUID
    result: Result
    reason: Reason | None = None
    first_at: datetime | None = None
    first_point: str | None = None
    role: BadgeRole | None = None


class Gate(msgspec.Struct, frozen=True):
    """A point as the decision needs it."""

    id: int
    code: str
    area: str
    roles: frozenset[str]
    rule: PointRule


class Pass(msgspec.Struct, frozen=True):
    """A badge as the decision needs it."""

    id: int
    state: str
    role: BadgeRole
    days: tuple[date, ...]
    areas: tuple[str, ...]
    inside_since: datetime | None
    inside_point: str


def check_point(draft: PointDraft, first_language: str) -> None:
    """Raises Refused."""
    if not POINT_CODE.fullmatch(draft.code):
        raise Refused("point_code_malformed", "code")
    check_texts(draft.name, "name", MAX_NAME, first_language)


def check_readings(readings: Sequence[Reading]) -> None:
    """Raises Refused("too_many_readings"), Refused("time_without_zone"), Refused("time_out_of_range")."""
    if len(readings) > MAX_READINGS:
        raise Refused("too_many_readings", limit=MAX_READINGS)
    for reading in readings:
        if reading.at.tzinfo is None:
            raise Refused("time_without_zone", "at")
        if reading.at.year not in YEARS:
            raise Refused("time_out_of_range", "at", first=YEARS.start, last=YEARS.stop - 1)


def decide(reading: Reading, gate: Gate | None, badge: Pass | None, day: date) -> Answer:
    """`day` is the festival's day of the reading. Leaving is never held up by role, area or day."""
    reason = _why_not(reading.direction, gate, badge, day)
    role = badge.role if badge else None
    if gate is None or badge is None or reason is not None:
        return Answer(reading.client_id, Result.REFUSED, reason, role=role)
    stay = (badge.inside_since, badge.inside_point)
    inside = badge.inside_since is not None
    if reading.direction is Direction.IN:
        if inside:
            return Answer(reading.client_id, Result.ALREADY, None, *stay, role)
        return Answer(reading.client_id, Result.ENTERED, None, reading.at.astimezone(UTC), gate.code, role)
    if inside:
        return Answer(reading.client_id, Result.LEFT, None, *stay, role)
    return Answer(reading.client_id, Result.ALREADY, Reason.NOT_INSIDE, role=role)


def _why_not(direction: Direction, gate: Gate | None, badge: Pass | None, day: date) -> Reason | None:
    if gate is None:
        return Reason.UNKNOWN_POINT
    if badge is None:
        return Reason.UNKNOWN_CODE
    if badge.state != "issued":
        return Reason.BADGE_REPLACED if badge.state == "replaced" else Reason.BADGE_REVOKED
    return _not_admitted(gate, badge, day) if direction is Direction.IN else None


def _not_admitted(gate: Gate, badge: Pass, day: date) -> Reason | None:
    if gate.roles and badge.role not in gate.roles:
        return Reason.ROLE_NOT_ADMITTED
    if gate.area and badge.areas and gate.area not in badge.areas:
        return Reason.WRONG_AREA
    if gate.rule is PointRule.DAY and badge.days and day not in badge.days:
        return Reason.WRONG_DAY
    return None
