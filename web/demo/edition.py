"""One edition of the festival without its people: the event, its floor, stages, programme and gates."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from events.checkin.actions import create_point
from events.festival.actions import answer_legal, create_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft, Texts
from events.floor.actions import create_area, create_booth, create_booth_row, create_object
from events.floor.outlines import Frame, rectangle
from events.floor.rules import ObjectDraft
from events.hosts.rules import SYSTEM
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft
from web.demo.content import legal, texts
from web.demo.content.floor import AREAS, BOOTHS, OBJECTS, ROWS
from web.demo.content.gates import GATES
from web.demo.content.stages import STAGES
from web.demo.shapes import ZONE, Point, at

LANGUAGES = ("de", "en", "ar", "tr", "uk")


async def found(
    host: int, slug: str, name: Texts, tagline: Texts, days: tuple[DayDraft, ...], now: datetime
) -> EventView:
    draft = EventDraft(
        slug,
        name,
        LANGUAGES,
        ZONE,
        days,
        tagline=tagline,
        place=texts.PLACE,
        directions=texts.DIRECTIONS,
        admission=texts.ADMISSION,
        office_phone="0800 555 0100",
        coordinates="48.28541,11.46602",
    )
    event = await event_by_id(await create_event(SYSTEM, host, draft, now))
    for answers, addition in legal.pages(now.date()):
        await answer_legal(SYSTEM, event, answers, addition, None, now)
    return await event_by_id(event.id)


async def draw(event: EventView, now: datetime) -> None:
    for area in AREAS:
        await create_area(SYSTEM, event, area, now)
        for drawn in OBJECTS[area.code]:
            outline = rectangle(Frame(drawn.x, drawn.y, drawn.width, drawn.depth))
            await create_object(SYSTEM, event, area.code, ObjectDraft(drawn.kind, outline, drawn.label), now)
    for row in ROWS:
        await create_booth_row(SYSTEM, event, row, now)
    for booth in BOOTHS:
        await create_booth(SYSTEM, event, booth, now)


async def schedule(event: EventView, points: Iterable[Point], now: datetime) -> dict[str, list[str]]:
    """Answers the codes of the sessions in which a group takes part, by the group's name."""
    for stage in STAGES:
        await create_stage(SYSTEM, event, stage, now)
    of_groups: dict[str, list[str]] = {}
    for point in points:
        code = await create_session(SYSTEM, event, _session(event, point), now)
        if point.group:
            of_groups.setdefault(point.group, []).append(code)
    return of_groups


async def open_gates(event: EventView, now: datetime) -> None:
    for gate in GATES:
        await create_point(SYSTEM, event, gate, now)


def _session(event: EventView, point: Point) -> SessionDraft:
    starts_at = at(event.days[point.day].date, point.start) if point.start else None
    return SessionDraft(
        point.title,
        point.abstract,
        point.kind,
        point.languages,
        point.presenters,
        point.stage or None,
        starts_at,
        starts_at and starts_at + timedelta(minutes=point.minutes),
        nations=point.nations,
    )
