"""Who is asking, for which event, and may they: decided once for every request, before its body is read."""

from datetime import UTC, datetime
from urllib.parse import quote

from litestar.exceptions import MethodNotAllowedException, NotAuthorizedException
from litestar.handlers.base import BaseRouteHandler

from events.faults import NotFound
from events.festival.queries import EventView, event_by_slug
from events.hosts import queries as hosts
from events.hosts.rules import VISITOR, Actor, Permission
from web.pages import AnyConnection
from web.security.permissions import ACCESS, Access

SESSION_COOKIE = "schauher_session"


class SignInNeeded(Exception):
    """Nobody is signed in; `path` is where to go afterwards."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


async def guard(connection: AnyConnection, handler: BaseRouteHandler) -> None:
    """Puts `actor` and, where the path names one, `event` into the request's state, or raises.

    Raises SignInNeeded, NotAuthorizedException (programs), Forbidden, NotFound, MethodNotAllowedException.
    """
    if connection.scope["method"] == "OPTIONS":  # type: ignore[typeddict-item]  # only WebSockets have no method
        raise MethodNotAllowedException  # Litestar would answer it on every address; nobody needs it
    access = ACCESS[str(connection.scope["method"]), connection.scope["path_template"]]  # type: ignore[typeddict-item]  # Litestar adds it
    actor = await _program(connection) if access.who == "program" else await _person(connection, access)
    connection.state.actor = actor
    connection.state.event = event = await _event(connection, actor)
    if access.permission is None:
        return
    if event is not None:
        actor.require(access.permission, host=event.host, event=event.id)
    elif "host" in connection.path_params:
        actor.require(access.permission, host=(await hosts.host(str(connection.path_params["host"]))).id)
    else:
        actor.require(access.permission)


async def _program(connection: AnyConnection) -> Actor:
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    actor = await hosts.actor_of_token(token.strip()) if scheme.lower() == "bearer" and token else None
    if actor is None:
        raise NotAuthorizedException("bearer token missing or unknown", headers={"WWW-Authenticate": "Bearer"})
    return actor


async def _person(connection: AnyConnection, access: Access) -> Actor:
    session_id = connection.cookies.get(SESSION_COOKIE)
    actor = await hosts.actor_of_session(session_id, datetime.now(UTC)) if session_id else None
    if actor is None and access.who == "signed_in":
        query = connection.scope["query_string"].decode("latin-1")
        raise SignInNeeded(quote(connection.scope["path"]) + (f"?{query}" if query else ""))
    return actor or VISITOR


async def _event(connection: AnyConnection, actor: Actor) -> EventView | None:
    """The event of the path. A draft does not exist for those who may not read it."""
    slug = connection.path_params.get("slug")
    if slug is None:
        return None
    event = await event_by_slug(str(slug))
    if event.state == "draft" and not _belongs(actor, event):
        raise NotFound("event_not_found")
    return event


def _belongs(actor: Actor, event: EventView) -> bool:
    return any(actor.may(permission, host=event.host, event=event.id) for permission in Permission)
