"""Setting up gates, and answering what they read."""

import sqlite3
from collections.abc import Generator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import msgspec
from piccolo.custom_types import Combinable

from events.badges.actions import END_STAY, FOR_GATE, HELD_FOR_GATE, START_STAY
from events.badges.rules import BadgeRole, code_in
from events.checkin.rules import (
    Answer,
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
from events.checkin.tables import Point, Scan
from events.faults import Conflict, NotFound, Refused
from events.festival.queries import EventView
from events.festival.rules import festival_day
from events.festival.texts import stored
from events.floor.tables import Area
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.storage import SQLite, engine, fetch, transaction
from events.storage.locks import claim

Statement = tuple[str, tuple[Any, ...]]
Row = tuple[Any, ...]
Gates = dict[str, Gate]
Answering = Generator[Statement, list[Row], Answer]

GATES = "SELECT id, code, area, roles, rule FROM checkin_point WHERE event = $1"
ANSWERED = "SELECT result, reason, first_at, first_point, role FROM scan WHERE event = $1 AND client_id = $2"
ADD = (
    "INSERT INTO scan (event, client_id, point, badge, code, direction, at, received_at, "
    "result, reason, first_at, first_point, role) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
    "ON CONFLICT (event, client_id) DO NOTHING RETURNING id"
)


async def create_point(actor: Actor, event: EventView, draft: PointDraft, now: datetime) -> str:
    """Answers the gate's code. Raises Refused, NotFound("area_not_found"), Conflict("point_code_taken")."""
    async with transaction():
        _require(actor, event)
        check_point(draft, event.languages[0])
        row = Point(event=event.id, **await _point_columns(event, draft))
        created = await Point.insert(row).on_conflict((Point.event, Point.code), "DO NOTHING").returning(Point.id)
        if not created:
            raise Conflict("point_code_taken", "code", point=draft.code)
        await record(actor, now, "point.created", draft.code, event.id, name=draft.name)
    return draft.code


async def change_point(actor: Actor, event: EventView, code: str, draft: PointDraft, now: datetime) -> None:
    """Raises Refused, NotFound, Conflict("point_code_taken")."""
    async with transaction():
        _require(actor, event)
        check_point(draft, event.languages[0])
        if draft.code != code and await Point.exists().where(_point(event, draft.code)):
            raise Conflict("point_code_taken", "code", point=draft.code)
        changed = Point.update(**await _point_columns(event, draft)).where(_point(event, code))
        if not await changed.returning(Point.id):
            raise NotFound("point_not_found", point=code)
        await record(actor, now, "point.changed", draft.code, event.id, name=draft.name)


async def delete_point(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("point_has_scans"): the ledger is only ever added to."""
    async with transaction():
        _require(actor, event)
        point = await claim(Point, _point(event, code), Point.code, new_code())
        if point is None:
            raise NotFound("point_not_found", point=code)
        scans = await Scan.count().where(Scan.point == point)
        if scans:
            raise Refused("point_has_scans", scans=scans)
        await Point.delete().where(Point.id == point)
        await record(actor, now, "point.deleted", code, event.id)


async def scan(actor: Actor, event: EventView, readings: Sequence[Reading], now: datetime) -> list[Answer]:
    """Answers what gates read, in the same order; a `client_id` that was answered before gets that answer again.

    The ledger is its own history. A reading at an unknown point is answered and not kept. Raises Refused.
    """
    actor.require(Permission.SCAN, host=event.host, event=event.id)
    check_readings(readings)
    active = engine()
    if isinstance(active, SQLite):
        # One turn of the writer for all of them: there, nobody comes between reading a badge and writing it.
        return await active.run_unit(partial(_scan_at_once, event, readings, now))
    gates = gates_of([tuple(row.values()) for row in await fetch(GATES, event.id)])
    answers = []
    for reading in readings:
        # Each on its own, so that two devices that send the same badges in other orders do not block each other.
        async with transaction():
            answers.append(await _scan_one(answering(event, gates, reading, now, HELD_FOR_GATE)))
    return answers


def answering(
    event: EventView, gates: Gates, reading: Reading, now: datetime, badge_by_code: str = FOR_GATE
) -> Answering:
    """The statements that answer one reading, in one transaction; after each it is sent the rows."""
    answered = yield ANSWERED, (event.id, reading.client_id)
    if answered:
        return _first_answer(reading, answered[0])
    gate, code = gates.get(reading.point), code_in(reading.code)
    found = yield badge_by_code, (event.id, code)
    badge = _pass(found[0]) if found else None
    answer = decide(reading, gate, badge, festival_day(reading.at, event.zone, event.day_boundary))
    if gate is None:
        return answer
    at, badge_id = reading.at.astimezone(UTC), badge.id if badge else None
    told = (answer.result, answer.reason, answer.first_at, answer.first_point, answer.role)
    added = yield ADD, (event.id, reading.client_id, gate.id, badge_id, code, reading.direction, at, now, *told)
    if not added:  # the same reading came twice at once, and the other one was first
        answered = yield ANSWERED, (event.id, reading.client_id)
        return _first_answer(reading, answered[0])
    if answer.result is Result.ENTERED:
        yield START_STAY, (badge_id, at, gate.code)
    elif answer.result is Result.LEFT:
        yield END_STAY, (badge_id,)
    return answer


def _scan_at_once(
    event: EventView, readings: Sequence[Reading], now: datetime, connection: sqlite3.Connection
) -> list[Answer]:
    gates = gates_of(_rows(connection, (GATES, (event.id,))))
    answers = []
    for reading in readings:
        steps = answering(event, gates, reading, now)
        statement = next(steps)
        try:
            while True:
                statement = steps.send(_rows(connection, statement))
        except StopIteration as end:
            answers.append(end.value)
    return answers


def _rows(connection: sqlite3.Connection, statement: Statement) -> list[Row]:
    sql, values = statement
    return connection.execute(sql, {str(number): value for number, value in enumerate(values, 1)}).fetchall()


async def _scan_one(steps: Answering) -> Answer:
    sql, values = next(steps)
    try:
        while True:
            sql, values = steps.send([tuple(row.values()) for row in await fetch(sql, *values)])
    except StopIteration as end:
        answer: Answer = end.value
        return answer


def gates_of(rows: list[Row]) -> Gates:
    return {
        code: Gate(identity, code, area, frozenset(msgspec.json.decode(roles)), PointRule(rule))
        for identity, code, area, roles, rule in rows
    }


def _pass(row: Row) -> Pass:
    identity, state, role, days, areas, inside_since, inside_point = row
    admitted = msgspec.json.decode(days, type=tuple[date, ...]), msgspec.json.decode(areas, type=tuple[str, ...])
    return Pass(identity, state, BadgeRole(role), *admitted, inside_since, inside_point)


def _first_answer(reading: Reading, row: Row) -> Answer:
    result, reason, first_at, first_point, role = row
    return Answer(
        reading.client_id,
        Result(result),
        Reason(reason) if reason else None,
        first_at,
        first_point,
        BadgeRole(role) if role else None,
    )


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.EVENT_CHANGE, host=event.host, event=event.id)


def _point(event: EventView, code: str) -> Combinable:
    return (Point.event == event.id) & (Point.code == code)


async def _point_columns(event: EventView, draft: PointDraft) -> dict[str, Any]:
    if draft.area and not await Area.exists().where((Area.event == event.id) & (Area.code == draft.area)):
        raise NotFound("area_not_found", "area", area=draft.area)
    return {
        "code": draft.code,
        "name": stored(draft.name),
        "area": draft.area,
        "roles": msgspec.json.encode(draft.roles).decode(),
        "rule": draft.rule.value,
    }
