"""The composition root: routes, layers in front of them, and what happens at start and stop."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, cast

from litestar import Litestar, Request
from litestar.datastructures import State
from litestar.di import Provide
from litestar.plugins import PluginProtocol
from litestar.plugins.core import MsgspecDIPlugin

from events.festival.queries import EventView
from events.hosts.rules import Actor
from events.storage import close_pool, migrate, open_pool
from web import assets, errors, operations
from web.asgi import App
from web.caching import PageCache
from web.i18n import Words
from web.pages import reading
from web.ports import connect
from web.public.called import read_words
from web.routes import HANDLERS
from web.security.guards import guard
from web.security.headers import SecurityHeaders
from web.security.origin import OriginCheck
from web.settings import Settings, read_settings
from web.worker import work

MAX_BODY = 2 * 1024 * 1024
"""Bytes of a request; handlers that take files say their own."""

AFTER_START = 5.0
"""Seconds until what only the first search needs is read: the first pages are not to wait for that."""

SELDOM = 20_000
"""Python looks for rubbish after so many new objects: a page makes some thousands, and lets go of them by itself."""


def create() -> App:
    """What the server runs: Litestar behind the page cache, the origin check and the headers."""
    gc.freeze()  # what has been read stays as long as the process
    gc.set_threshold(SELDOM)
    settings = read_settings()
    return layered(cast(App, litestar(settings)), settings.base_url)


def layered(app: App, base_url: str = "") -> App:
    return SecurityHeaders(OriginCheck(PageCache(app), base_url))


def litestar(settings: Settings, *, with_worker: bool = True) -> Litestar:
    return Application(
        [assets.static_file, *operations.HANDLERS, *HANDLERS],
        guards=[guard],
        dependencies={
            "actor": Provide(_actor, sync_to_thread=False),
            "event": Provide(_event, sync_to_thread=False),
            "words": Provide(_words, sync_to_thread=False),
            "now": Provide(_now, sync_to_thread=False),
        },
        exception_handlers=errors.HANDLERS,
        lifespan=[_running],
        state=State({"settings": settings, "with_worker": with_worker, "copying": asyncio.Lock()}),
        request_max_body_size=MAX_BODY,
        openapi_config=operations.OPENAPI,
        logging_config=None,
    )


class Application(Litestar):
    """Litestar without the plugins for model libraries that we do not use: they cost 0.2 s at every start."""

    @staticmethod
    def _get_default_plugins(plugins: list[PluginProtocol]) -> list[PluginProtocol]:
        return [*plugins, MsgspecDIPlugin()]


@asynccontextmanager
async def _running(app: Litestar) -> AsyncIterator[None]:
    """Migrates, opens the database, and beside the pages does waiting jobs and reads words to search by."""
    connect()
    await migrate()
    await open_pool()
    beside = [asyncio.create_task(_read_words())]
    if app.state.with_worker:
        beside.append(asyncio.create_task(work(app.state.settings)))
    try:
        yield
    finally:
        for task in beside:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await close_pool()


async def _read_words() -> None:
    await asyncio.sleep(AFTER_START)
    await asyncio.to_thread(read_words)


def _actor(request: Request[Any, Any, Any]) -> Actor:
    actor: Actor = request.state.actor
    return actor


def _event(request: Request[Any, Any, Any]) -> EventView:
    event: EventView = request.state.event
    return event


def _words(request: Request[Any, Any, Any]) -> Words:
    return reading(request)


def _now(request: Request[Any, Any, Any]) -> datetime:
    """The time, unless a page is made for another one."""
    given: datetime | None = request.state.get("now")
    return given or datetime.now(UTC)
