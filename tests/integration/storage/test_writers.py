"""Many writers, more than one process, and an end without warning: nothing fails, nothing is lost."""

import asyncio
import os
import signal

import pytest

from events.storage import engine, fetch
from tests.database import Database
from tests.load import writers


@pytest.mark.parametrize("processes", [1, 2])
async def test_sixteen_writers_at_once_neither_fail_nor_lose_an_update(database: Database, processes: int) -> None:
    await writers.prepare()
    times, _ = await asyncio.to_thread(writers.run, database.environ, processes, 16, 20)
    assert len(times) == 16 * 20
    assert await writers.take_down() == (16 * 20, 16 * 20)


WRITE_UNTIL_KILLED = """
import asyncio
from events.storage import fetch, open_pool, transaction

async def write(writer):
    number = 0
    while True:
        number += 1
        async with transaction():
            await fetch("INSERT INTO note (writer, number) VALUES ($1, $2) RETURNING number", writer, number)
        print(writer, number, flush=True)

async def main():
    await open_pool()
    await asyncio.gather(*(write(writer) for writer in range(8)))

asyncio.run(main())
"""


async def test_what_was_answered_is_there_after_a_kill(database: Database) -> None:
    await engine().run_ddl("CREATE TABLE note (writer INTEGER, number INTEGER, PRIMARY KEY (writer, number))")
    process = database.start("-c", WRITE_UNTIL_KILLED)
    assert process.stdout is not None
    lines = [await asyncio.to_thread(process.stdout.readline) for _ in range(200)]
    os.kill(process.pid, signal.SIGKILL)
    rest = await asyncio.to_thread(process.stdout.read)  # not communicate(): it forgets what readline() read ahead
    process.communicate()
    complete = "".join(lines) + rest[: rest.rfind("\n") + 1]
    answered = {tuple(map(int, line.split())) for line in complete.splitlines()}
    kept = {(row["writer"], row["number"]) for row in await fetch("SELECT writer, number FROM note")}
    await engine().run_ddl("DROP TABLE note")
    assert len(answered) >= 200
    assert answered - kept == set()
    # One transaction of each writer may have been committed before it could say so.
    assert len(kept - answered) <= 8
