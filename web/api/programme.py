"""Stages and sessions."""

from litestar import Response, delete, get, post, put
from litestar.params import FromPath, JSONBody

from events.programme import actions, queries
from events.programme.rules import SessionDraft
from web.api import shapes
from web.api.changes import create, revision_of, tagged
from web.api.lists import Cursor, Items, Limit, paged, shaped
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest


@get("/events/{slug:str}/stages")
async def list_stages(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Stage]:
    return paged(await queries.stages(event.id), shapes.Stage, limit, cursor, lambda stage: stage.code)


@get("/events/{slug:str}/sessions")
async def list_sessions(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Session]:
    """Scheduled and unscheduled ones."""
    return paged(await queries.sessions(event.id), shapes.Session, limit, cursor, lambda session: session.code)


@get("/events/{slug:str}/sessions/{code:str}")
async def get_session(event: OfEvent, code: FromPath[str]) -> Response[shapes.Session]:
    session = await queries.session(event.id, code)
    return tagged(shaped(session, shapes.Session), session.revision)


@post("/events/{slug:str}/sessions")
async def add_session(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[SessionDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Session:
        code = await actions.create_session(actor, event, data, now)
        return shaped(await queries.session(event.id, code), shapes.Session)

    return await create(request, actor, now, make)


@put("/events/{slug:str}/sessions/{code:str}")
async def change_session(
    request: AnyRequest, event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[SessionDraft], now: Now
) -> Response[shapes.Session]:
    await actions.change_session(actor, event, code, data, revision_of(request), now)
    session = await queries.session(event.id, code)
    return tagged(shaped(session, shapes.Session), session.revision)


@delete("/events/{slug:str}/sessions/{code:str}")
async def remove_session(event: OfEvent, actor: Acting, code: FromPath[str], now: Now) -> None:
    await actions.delete_session(actor, event, code, now)


HANDLERS = [list_stages, list_sessions, get_session, add_session, change_session, remove_session]
