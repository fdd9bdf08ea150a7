"""The whole application, as the server runs it, without a network."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import httpx
import pytest
from litestar import Litestar

from events.hosts.actions import create_token, invite, sign_in
from events.hosts.rules import SYSTEM, Role
from tests.database import Database
from tests.festivals import NOW
from web.application import layered, litestar
from web.asgi import App
from web.security.guards import SESSION_COOKIE
from web.settings import read_settings

BASE = "http://testserver"


@pytest.fixture(scope="session")
def routes(migrated: Path) -> Litestar:
    """Made once, as in a server: to make it takes longer than most tests. Every test has settings of its own."""
    return litestar(read_settings({"SCHAUHER_DATA_DIR": str(migrated.parent)}), with_worker=False)


@pytest.fixture
async def application(database: Database, routes: Litestar) -> AsyncIterator[App]:
    routes.state.settings = read_settings(database.environ)
    started, finished = asyncio.Event(), asyncio.Event()

    async def run() -> None:  # in one task: pytest ends a fixture in another one than began it
        async with routes.lifespan():
            started.set()
            await finished.wait()

    task = asyncio.create_task(run())
    waiting = asyncio.create_task(started.wait())
    await asyncio.wait([task, waiting], return_when=asyncio.FIRST_COMPLETED)
    if not started.is_set():
        waiting.cancel()
        await task
    yield layered(cast(App, routes))
    finished.set()
    await task


def visitor(application: App, **headers: str) -> httpx.AsyncClient:
    """A browser without a cookie."""
    transport = httpx.ASGITransport(application)  # type: ignore[arg-type]  # httpx has its own words for ASGI's types
    return httpx.AsyncClient(transport=transport, base_url=BASE, headers=headers)


@pytest.fixture
async def client(application: App) -> AsyncIterator[httpx.AsyncClient]:
    async with visitor(application) as browser:
        yield browser


SignedIn = Callable[..., Awaitable[httpx.AsyncClient]]


@pytest.fixture
async def signed_in(application: App) -> AsyncIterator[SignedIn]:
    """`await signed_in(Role.JURY, event=view)`: an English browser of somebody with that role."""
    opened: list[httpx.AsyncClient] = []

    async def enter(role: Role, **where: object) -> httpx.AsyncClient:
        token = await invite(SYSTEM, f"{role}-{len(opened)}@example.org", role, datetime.now(UTC), **where)  # type: ignore[arg-type]
        browser = visitor(application, **{"sec-fetch-site": "same-origin", "accept-language": "en"})
        browser.cookies.set(SESSION_COOKIE, await sign_in(token, datetime.now(UTC)))
        opened.append(browser)
        return browser

    yield enter
    for browser in opened:
        await browser.aclose()


@pytest.fixture
async def program(application: App) -> AsyncIterator[SignedIn]:
    """`await program("read")`: a program with a key of that scope."""
    opened: list[httpx.AsyncClient] = []

    async def enter(scope: str) -> httpx.AsyncClient:
        key = await create_token(SYSTEM, f"{scope} {len(opened)}", scope, NOW)
        opened.append(visitor(application, authorization=f"Bearer {key}"))
        return opened[-1]

    yield enter
    for browser in opened:
        await browser.aclose()
