"""Every action and the public version that cached pages go by."""

import importlib
import inspect
import pkgutil
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import asyncpg
import httpx
import pytest
from litestar import Litestar

import events
import exhibitors
from events.festival.queries import public_version
from events.storage import engine, fetch, is_sqlite, transaction
from events.storage.archive import TableInFile
from events.storage.tables import present_tables, tally
from tests.integration.web.conftest import BASE
from tests.integration.web.versions.case import Case, name_of
from tests.integration.web.versions.cases import MOVES, PARTS, STAYS
from tests.integration.web.versions.ground import Ground, grown
from tests.pages import Page
from web.asgi import App
from web.caching import CACHED

SLUGS = ("demo", "demo-2026")
AREAS = sorted({case.action.__module__ for case in (*MOVES, *STAYS)})
MOVING_AREAS = sorted({case.action.__module__ for case in MOVES})

Versions = dict[str, tuple[int, int] | None]
Pages = dict[str, str]


class TakenBack(Exception):
    """Ends a transaction without a trace."""


@pytest.fixture
async def ground(database: object) -> Ground:
    return await grown()


@pytest.fixture
async def reader(application: App, routes: Litestar) -> AsyncIterator[httpx.AsyncClient]:
    """Reads the pages without the cache in front of them."""
    transport = httpx.ASGITransport(routes)  # type: ignore[arg-type]  # httpx has its own words for ASGI's types
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client


def of(area: str, cases: Iterable[Case]) -> list[Case]:
    return [case for case in cases if case.action.__module__ == area]


async def versions() -> Versions:
    return {slug: await public_version(slug) for slug in SLUGS}


async def pages(reader: httpx.AsyncClient) -> Pages:
    """Every page without filters that the cache may keep, by following links."""
    found: Pages = {}
    waiting = [f"/de/{slug}/" for slug in SLUGS]
    while waiting:
        address = waiting.pop()
        if address in found or not CACHED.fullmatch(address) or not address.startswith("/de/"):
            continue
        answer = await reader.get(address)
        found[address] = answer.text if answer.status_code == 200 else ""
        waiting += [link.partition("#")[0] for link in Page(found[address]).links.values()]
    return found


def changed(before: Pages, after: Pages) -> set[str]:
    """The festivals of which a page is another one, new or gone."""
    different = {address for address in before.keys() | after.keys() if before.get(address) != after.get(address)}
    return {address.split("/")[2] for address in different}


@asynccontextmanager
async def taken_back() -> AsyncIterator[None]:
    try:
        async with transaction():
            yield
            raise TakenBack
    except TakenBack:
        pass


def test_every_action_is_said_to_move_the_version_or_not() -> None:
    known = {name_of(case.action) for case in (*MOVES, *STAYS)} | {name_of(action) for action in PARTS}
    found = {
        name_of(member)
        for package in (events, exhibitors)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not module.name.startswith("events.storage")
        for member in vars(importlib.import_module(module.name)).values()
        if is_action(member, module.name)
    }
    assert found == known


def is_action(member: object, module: str) -> bool:
    """Everything public of an `actions.py`, and elsewhere what somebody does."""
    if not inspect.iscoroutinefunction(member) or member.__module__ != module or member.__name__.startswith("_"):
        return False
    return module.endswith(".actions") or "actor" in inspect.signature(member).parameters


@pytest.mark.parametrize("area", AREAS)
async def test_the_version_moves_with_the_pages_and_only_with_them(
    ground: Ground, reader: httpx.AsyncClient, area: str
) -> None:
    before, shown = await versions(), await pages(reader)
    moved, missed = {}, []
    for case in of(area, (*MOVES, *STAYS)):
        async with taken_back():
            await case.act(ground)
            after = await versions()
            moved[case.name] = before != after
            stale = {slug for slug in SLUGS if before[slug] == after[slug]} & changed(shown, await pages(reader))
            missed += [(case.name, slug) for slug in sorted(stale)]
        assert await versions() == before
    assert missed == []
    assert moved == {case.name: case in MOVES for case in of(area, (*MOVES, *STAYS))}


async def test_the_pages_that_are_compared_show_what_there_is(ground: Ground, reader: httpx.AsyncClient) -> None:
    shown = await pages(reader)
    assert {
        "/de/demo/",
        "/de/demo/programme",
        f"/de/demo/programme/{ground.sessions[0]}",
        "/de/demo/exhibitors",
        f"/de/demo/exhibitors/{ground.exhibitor}",
        "/de/demo/nations",
        "/de/demo/plan",
        "/de/demo/imprint",
        f"/de/demo-2026/exhibitors/{ground.exhibitor}",
    } <= shown.keys()
    assert "" not in shown.values()
    async with taken_back():
        await fetch('UPDATE session SET title = \'{"de": "Heimlich"}\' RETURNING id')
        assert changed(shown, await pages(reader)) == {"demo"}


@pytest.mark.parametrize("area", MOVING_AREAS)
async def test_where_the_version_cannot_move_nothing_else_changes(ground: Ground, area: str) -> None:
    async with standing_still():
        before = await everything()
        for case in of(area, MOVES):
            with pytest.raises((sqlite3.IntegrityError, asyncpg.RaiseError), match="stands still"):
                await case.act(ground)
            assert await everything() == before, case.name


async def everything() -> dict[str, TableInFile]:
    return {table.name: await tally(table) for table in present_tables()}


@asynccontextmanager
async def standing_still() -> AsyncIterator[None]:
    """The database refuses to move a version."""
    for statement in HOLD["sqlite" if is_sqlite() else "postgresql"]:
        await engine().run_ddl(statement)
    try:
        yield
    finally:
        await engine().run_ddl("DROP TRIGGER hold" if is_sqlite() else "DROP TRIGGER hold ON event")


HOLD = {
    "sqlite": [
        "CREATE TRIGGER hold BEFORE UPDATE OF public_version ON event BEGIN SELECT RAISE(ABORT, 'stands still'); END"
    ],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION hold() RETURNS trigger AS $$ BEGIN RAISE 'stands still'; END $$ LANGUAGE plpgsql",
        "CREATE TRIGGER hold BEFORE UPDATE OF public_version ON event FOR EACH ROW EXECUTE FUNCTION hold()",
    ],
}
