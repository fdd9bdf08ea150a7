"""Events, exhibitors, applications."""

from typing import Annotated, Literal

import msgspec
from litestar import Response, get, post, put
from litestar.params import FromPath, JSONBody, QueryParameter

from events.festival.queries import EventView, events
from exhibitors.applications import actions as applications
from exhibitors.applications import queries as application_queries
from exhibitors.applications.rules import ApplicationDraft
from exhibitors.profiles import actions as profiles
from exhibitors.profiles import queries as profile_queries
from exhibitors.profiles.rules import ExhibitorDraft
from web.api import shapes
from web.api.changes import create, revision_of, tagged
from web.api.lists import Cursor, Items, Limit, paged, shaped
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest

ALL = 100_000


class Decision(msgspec.Struct, frozen=True):
    decision: Literal["accept", "decline", "waitlist"]
    reason: str = ""


@get("/events")
async def list_events(limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Event]:
    return paged(await events(), shapes.Event, limit, cursor, lambda event: event.slug)


@get("/events/{slug:str}")
async def get_event(event: OfEvent) -> shapes.Event:
    return shaped(event, shapes.Event)


@get("/events/{slug:str}/exhibitors")
async def list_exhibitors(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Exhibitor]:
    found = await profile_queries.exhibitors(event.id, limit=limit + 1, after=cursor)
    more = found[limit - 1].code if len(found) > limit else None
    return Items([shaped(card, shapes.Exhibitor) for card in found[:limit]], more)


@get("/events/{slug:str}/exhibitors/{code:str}")
async def get_exhibitor(event: OfEvent, code: FromPath[str]) -> Response[shapes.ExhibitorProfile]:
    return await _exhibitor(event, code)


@put("/events/{slug:str}/exhibitors/{code:str}")
async def change_exhibitor(
    request: AnyRequest, event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[ExhibitorDraft], now: Now
) -> Response[shapes.ExhibitorProfile]:
    await profiles.change_exhibitor(actor, event, code, data, revision_of(request), now)
    return await _exhibitor(event, code)


@get("/events/{slug:str}/applications")
async def list_applications(
    event: OfEvent,
    limit: Limit = 100,
    cursor: Cursor = None,
    in_state: Annotated[str | None, QueryParameter(name="state")] = None,
) -> Items[shapes.Application]:
    found = await application_queries.applications(event.id, in_state, limit=ALL)
    return paged(found, shapes.Application, limit, cursor, lambda application: application.code)


@post("/events/{slug:str}/applications")
async def add_application(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[ApplicationDraft], now: Now
) -> Response[bytes]:
    """Entered on behalf of somebody."""

    async def make() -> shapes.Application:
        code = await applications.enter_on_behalf(actor, event, data, now)
        return await _application(event, code)

    return await create(request, actor, now, make)


@get("/events/{slug:str}/applications/{code:str}")
async def get_application(event: OfEvent, code: FromPath[str]) -> shapes.Application:
    return await _application(event, code)


@post("/events/{slug:str}/applications/{code:str}/decision", status_code=200)
async def decide(
    event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[Decision], now: Now
) -> shapes.Application:
    await applications.decide(actor, event, code, data.decision, data.reason, now)
    return await _application(event, code)


async def _exhibitor(event: EventView, code: str) -> Response[shapes.ExhibitorProfile]:
    found = await profile_queries.exhibitor(event.id, code)
    stored = await profile_queries.stored_exhibitor(event.host, code)
    return tagged(shaped(found, shapes.ExhibitorProfile), stored.revision)


async def _application(event: EventView, code: str) -> shapes.Application:
    found = await application_queries.application(event.id, code)
    return shapes.Application(
        code=found.code,
        state=found.state,
        name=found.draft.name,
        kind=found.draft.kind,
        lang=found.draft.lang,
        nations=found.draft.nations,
        power_watts=found.draft.power_watts,
        booth_wish=found.draft.booth_wish,
        booths=tuple(shaped(booth, shapes.BoothRef) for booth in found.booths),
        submitted_at=found.submitted_at,
    )


HANDLERS = [
    list_events,
    get_event,
    list_exhibitors,
    get_exhibitor,
    change_exhibitor,
    list_applications,
    add_application,
    get_application,
    decide,
]
