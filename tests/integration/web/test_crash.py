"""What was answered with success is there after the power went."""

import asyncio
import signal
from collections.abc import AsyncIterator

import httpx
import pytest

from events.festival.actions import publish_event
from events.hosts.rules import SYSTEM
from events.hosts.tokens import hash_token
from events.storage import close_pool, fetch
from tests.database import Database
from tests.festivals import NOW, public_event
from tests.integration.web.applying import APPLY, WEAVERS, open_call
from tests.integration.web.serving import Server

GROUPS = 200
AT_ONCE = 20
KILLED_AFTER = 60
"""Answers with success, of the 200 that are asked for."""


@pytest.fixture
async def festival(database: Database) -> Database:
    event = await public_event()
    await publish_event(SYSTEM, event, NOW)
    await open_call(event)
    await close_pool()
    return database


@pytest.fixture
async def server(festival: Database) -> AsyncIterator[Server]:
    running = Server(festival)
    await running.ready()
    yield running
    if running.process.poll() is None:
        running.kill()


async def apply_until_killed(server: Server) -> list[str]:
    """200 groups apply, 20 at once; the server dies in the middle. Answers the keys that groups were given."""
    keys: list[str] = []
    waiting = iter(range(GROUPS))

    async def groups(client: httpx.AsyncClient) -> None:
        for number in waiting:
            said = {**WEAVERS, "name": f"Group {number}", "email": f"group{number}@example.org"}
            answer = await client.post(APPLY, data=said)
            assert answer.status_code == 303, answer.text
            keys.append(answer.headers["location"].removeprefix("/my/"))
            if len(keys) == KILLED_AFTER:
                server.process.send_signal(signal.SIGKILL)

    async with httpx.AsyncClient(base_url=server.address, timeout=15) as client:
        ends = await asyncio.gather(*(groups(client) for _ in range(AT_ONCE)), return_exceptions=True)
    assert all(isinstance(end, httpx.TransportError) for end in ends), ends
    server.kill()
    return keys


@pytest.mark.engine("sqlite")  # the server's own file is what could lose something
async def test_every_application_that_was_answered_with_success_survives_a_kill(
    festival: Database, server: Server
) -> None:
    keys = await apply_until_killed(server)
    assert KILLED_AFTER <= len(keys) < GROUPS

    again = Server(festival)
    try:
        await again.ready()
        async with httpx.AsyncClient(base_url=again.address) as client:
            shown = [(await client.get(f"/my/{key}")).status_code for key in keys]
    finally:
        again.kill()
    assert shown == [200] * len(keys)

    stored = await fetch("SELECT code, key_hash FROM application")
    assert {hash_token(key) for key in keys} <= {row["key_hash"] for row in stored}
    # Whole or not at all: each has its letter, the job that sends it, and its line in the history.
    assert len(await fetch("SELECT id FROM letter")) == len(stored)
    assert len(await fetch("SELECT id FROM job")) == len(stored)
    entries = await fetch("SELECT subject FROM history_entry WHERE action = 'application.submitted'")
    assert {row["subject"] for row in entries} == {row["code"] for row in stored}
    assert await fetch("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
