"""What only the PostgreSQL engine promises."""

import asyncio

import pytest

from events.storage import engine, fetch, transaction
from tests.database import Database

pytestmark = pytest.mark.engine("postgresql")

OPEN = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'"


async def test_cancelled_transactions_leave_none_open(database: Database) -> None:
    async def work() -> None:
        async with transaction():
            await fetch("SELECT pg_sleep(30)")

    tasks = [asyncio.create_task(work()) for _ in range(10)]
    await asyncio.sleep(0.2)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert await fetch(OPEN) == [{"n": 0}]


async def test_a_connection_lost_inside_a_transaction_is_replaced(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)terminat|closed"):
        async with transaction():
            await fetch("SELECT pg_terminate_backend(pg_backend_pid())")
    async with transaction():
        assert await fetch("SELECT 1 AS one") == [{"one": 1}]


async def test_without_a_pool_a_transaction_has_a_connection_of_its_own(database: Database) -> None:
    await engine().close_connection_pool()
    async with transaction():
        (inside,) = await fetch("SELECT pg_backend_pid() AS pid")
        assert await fetch("SELECT pg_backend_pid() AS pid") == [inside]
    assert await fetch("SELECT pg_backend_pid() AS pid") != [inside]
