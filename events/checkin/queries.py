"""Reading gates, and what went through them."""

from collections import defaultdict
from datetime import date, datetime

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.badges.rules import BadgeRole
from events.badges.tables import Badge
from events.checkin.rules import Direction, PointRule, Reason, Result
from events.checkin.tables import Point, Scan
from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.rules import Texts, festival_day
from events.festival.texts import loaded


class PointView(msgspec.Struct, frozen=True):
    """A gate."""

    code: str
    name: Texts
    area: str
    roles: tuple[BadgeRole, ...]
    rule: PointRule


class ScanView(msgspec.Struct, frozen=True):
    """One reading and its answer. `name` is the person's; None for an unknown code."""

    at: datetime
    received_at: datetime
    point: str
    code: str
    direction: Direction
    result: Result
    reason: Reason | None
    role: BadgeRole | None
    name: str | None


class Occupancy(msgspec.Struct, frozen=True):
    """How many people are inside now, in all and by what they come as."""

    inside: int
    by_role: dict[BadgeRole, int]


class Arrivals(msgspec.Struct, frozen=True):
    """How many different people entered on one of the festival's days."""

    day: date
    people: int


async def points(event: int) -> list[PointView]:
    return await _points(Point.event == event)


async def point(event: int, code: str) -> PointView:
    """Raises NotFound."""
    found = await _points((Point.event == event) & (Point.code == code))
    if not found:
        raise NotFound("point_not_found", point=code)
    return found[0]


async def occupancy(event: int) -> Occupancy:
    rows = (
        await Badge.select(Badge.role, Count())
        .where((Badge.event == event) & Badge.inside_since.is_not_null())
        .group_by(Badge.role)
    )
    by_role = {BadgeRole(row["role"]): int(row["count"]) for row in rows}
    return Occupancy(sum(by_role.values()), by_role)


async def arrivals(event: EventView) -> list[Arrivals]:
    """In the order of the days."""
    rows = await Scan.select(Scan.at, Scan.badge.person.as_alias("person")).where(
        (Scan.event == event.id) & (Scan.result == Result.ENTERED.value) & Scan.badge.is_not_null()
    )
    people: dict[date, set[int]] = defaultdict(set)
    for row in rows:
        people[festival_day(row["at"], event.zone, event.day_boundary)].add(row["person"])
    return [Arrivals(day, len(people[day])) for day in sorted(people)]


async def latest_scans(event: int, limit: int = 50) -> list[ScanView]:
    """As they were received, newest first."""
    rows = (
        await Scan.select(
            *Scan.all_columns(exclude=[Scan.point, Scan.badge]),
            Scan.point.code.as_alias("point"),
            Scan.badge._.person._.name.as_alias("name"),
        )
        .where(Scan.event == event)
        .order_by(Scan.id, ascending=False)
        .limit(limit)
    )
    return [msgspec.convert(row, ScanView) for row in rows]


async def _points(where: Combinable) -> list[PointView]:
    rows = await Point.select().where(where).order_by(Point.code)
    return [
        msgspec.convert({**row, "name": loaded(row["name"]), "roles": msgspec.json.decode(row["roles"])}, PointView)
        for row in rows
    ]
