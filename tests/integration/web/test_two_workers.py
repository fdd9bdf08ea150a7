"""Two processes with a cache each: what was answered with success is read at once, whoever is asked.

A worker is known by what it has counted: connections stay with the worker that took them.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime

import httpx
import msgspec
import pytest

from events.festival.actions import withdraw_event
from events.festival.queries import EventView
from events.floor.actions import delete_booth
from events.hosts.actions import create_token
from events.hosts.rules import SYSTEM
from events.programme.queries import session
from events.storage import fetch, transaction
from tests.database import Database
from tests.festivals import NOW
from tests.integration.web.public.town import at, session_at, stage_in_area, town
from tests.integration.web.serving import Server

CONNECTIONS = 8
"""Of each worker."""

CHANGES = 20
PAGES = ("/de/demo/", "/de/demo/programme", "/ar/demo/programme", "/de/demo/programme?kind=music")

Connection = httpx.AsyncClient


class Festival(msgspec.Struct):
    event: EventView
    session: str
    booths: list[str]


@pytest.fixture
async def festival(database: Database) -> Festival:
    event = await town()
    booths = await stage_in_area(event)
    return Festival(event, await session_at(event, "Fassung 0", at(14)), booths)


@pytest.fixture
async def workers(festival: Festival, database: Database) -> AsyncIterator[list[list[Connection]]]:
    """Open connections to each of the two workers of a server."""
    key = await create_token(SYSTEM, "two workers", "all", NOW)
    server = Server(database, workers=2)
    opened: list[Connection] = []
    try:
        await server.ready()
        yield await two_workers(server, key, opened)
    finally:
        for connection in opened:
            await connection.aclose()
        server.stop()


async def two_workers(server: Server, key: str, opened: list[Connection]) -> list[list[Connection]]:
    for _ in range(30):
        opened += [connection(server, key) for _ in range(CONNECTIONS)]
        await asyncio.gather(*(each.get("/de/") for each in opened))
        same = await with_the_worker_of(opened[0], opened)
        other = [each for each in opened if each not in same]
        if min(len(same), len(other)) >= CONNECTIONS:
            return [same[:CONNECTIONS], other[:CONNECTIONS]]
    raise AssertionError("one worker took all connections")


def connection(server: Server, key: str) -> Connection:
    headers = {"authorization": f"Bearer {key}"}
    one = httpx.Limits(max_connections=1, keepalive_expiry=None)
    return Connection(base_url=server.address, headers=headers, limits=one, timeout=30)


async def with_the_worker_of(first: Connection, connections: list[Connection]) -> list[Connection]:
    """Those whose worker has counted what the first one asked for."""
    before = [await answered(each) for each in connections]
    asked = 2 * len(connections)  # more than the counting itself
    for _ in range(asked):
        await first.get("/healthz")
    after = [await answered(each) for each in connections]
    return [each for each, was, now in zip(connections, before, after, strict=True) if now - was >= asked]


async def answered(connection: Connection) -> int:
    lines = (await connection.get("/metrics")).text.splitlines()
    return sum(int(line.rpartition(" ")[2]) for line in lines if line.startswith("schauher_answers_total{"))


async def read(connections: Iterable[Connection], address: str) -> list[httpx.Response]:
    return list(await asyncio.gather(*(each.get(address) for each in connections)))


async def rename(connection: Connection, festival: Festival, title: str) -> None:
    draft = {"title": {"de": title}, "kind": "music", "stage": "yard", "starts_at": at(14), "ends_at": at(15)}
    address = f"/api/v1/events/demo/sessions/{festival.session}"
    known = {"if-match": (await connection.get(address)).headers["etag"]}
    answer = await connection.put(address, content=msgspec.json.encode(draft), headers=known)
    assert answer.status_code == 200, answer.text


async def test_after_the_writers_answer_nobody_reads_what_was(
    festival: Festival, workers: list[list[Connection]]
) -> None:
    every = [*workers[0], *workers[1]]
    pages = (*PAGES, f"/de/demo/programme/{festival.session}")
    wrong: list[tuple[int, str, int]] = []
    for number in range(CHANGES):
        await rename(workers[number % 2][0], festival, f"Fassung {number}.")
        for address in pages:
            answers = await read(every, address)
            old = sum(f"Fassung {number}." not in answer.text for answer in answers)
            wrong += [(number, address, old)] if old else []
    assert wrong == []


async def test_a_change_that_forgets_the_version_is_not_seen_by_either_worker(
    festival: Festival, workers: list[list[Connection]]
) -> None:
    """The negative control: both workers do answer from memory, and the test above would notice."""
    await rename(workers[0][0], festival, "Fassung 1")
    for connections in workers:
        await read(connections, "/de/demo/programme")
    async with transaction():
        await fetch("""UPDATE session SET title = '{"de": "Fassung 2"}' RETURNING id""")
    assert (await session(festival.event.id, festival.session)).title == {"de": "Fassung 2"}
    for connections in workers:
        answers = await read(connections, "/de/demo/programme")
        assert {"Fassung 1" in answer.text for answer in answers} == {True}


async def test_what_is_gone_is_gone_for_both(festival: Festival, workers: list[list[Connection]]) -> None:
    every = [*workers[0], *workers[1]]
    booth = f"booth={festival.booths[2]}"
    shown = [{booth in answer.text for answer in await read(every, "/de/demo/plan")}]
    await delete_booth(SYSTEM, festival.event, festival.booths[2], datetime.now(UTC))
    shown += [{booth in answer.text for answer in await read(every, "/de/demo/plan")}]
    assert shown == [{True}, {False}]

    states = [{answer.status_code for answer in await read(every, address)} for address in PAGES]
    await withdraw_event(SYSTEM, festival.event, datetime.now(UTC))
    states += [{answer.status_code for answer in await read(every, address)} for address in PAGES]
    assert states == [{200}] * len(PAGES) + [{404}] * len(PAGES)
