"""What `transaction()` promises, on the engine the suite runs on."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from events.storage import engine, fetch, is_sqlite, savepoint, snapshot, transaction
from tests.database import Database


@pytest.fixture
async def notes(database: Database) -> AsyncIterator[Database]:
    """Tables of our own, so that these tests stand apart from the domain. A child's parent is checked at COMMIT."""
    await run("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    await run("CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)")
    yield database
    await run("DROP TABLE child")
    await run("DROP TABLE parent")


async def run(sql: str) -> None:
    await engine().run_ddl(sql)


async def parents() -> list[int]:
    return [row["id"] for row in await fetch("SELECT id FROM parent ORDER BY id")]


async def add(number: int) -> None:
    await run(f"INSERT INTO parent (id) VALUES ({number})")


async def add_in_transaction(number: int) -> None:
    async with transaction():
        await add(number)


async def assert_everything_is_closed() -> None:
    """The next transaction of this task and one of another task both work and both can be undone."""
    assert engine().current_transaction.get() is None
    before = await parents()
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await add(900)
            raise ZeroDivisionError
    await asyncio.wait_for(asyncio.create_task(add_in_transaction(901)), 5)
    assert await parents() == [*before, 901]


async def test_a_block_that_ends_is_kept(notes: Database) -> None:
    await add_in_transaction(1)
    assert await parents() == [1]


async def test_a_block_that_raises_is_undone(notes: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await add(1)
            raise ZeroDivisionError
    assert await parents() == []


async def test_an_inner_transaction_is_part_of_the_outer_one(notes: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await add_in_transaction(1)
            raise ZeroDivisionError
    assert await parents() == []


async def test_others_see_a_transaction_only_when_it_is_done(notes: Database) -> None:
    written, look = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with transaction():
            await add(1)
            assert await parents() == [1]
            written.set()
            await look.wait()

    writing = asyncio.create_task(write())
    await written.wait()
    assert await parents() == []
    look.set()
    await writing
    assert await parents() == [1]


async def test_a_savepoint_undoes_only_its_own_block(notes: Database) -> None:
    async with transaction():
        await add(1)
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with savepoint():
                await add(2)
                await add(1)
        await add(3)
    assert await parents() == [1, 3]


async def test_a_savepoint_needs_a_transaction(notes: Database) -> None:
    with pytest.raises(RuntimeError, match="needs an open transaction"):
        async with savepoint():
            pass


async def test_a_snapshot_sees_one_state_while_others_write(notes: Database) -> None:
    await add(1)
    async with snapshot():
        assert await parents() == [1]
        await asyncio.create_task(in_fresh_context(add_in_transaction(2)))
        assert await parents() == [1]
    assert await parents() == [1, 2]


async def in_fresh_context(work: object) -> None:
    """Runs as a task that was not started inside the transaction."""
    engine().current_transaction.set(None)
    await work  # type: ignore[misc]  # any awaitable


async def test_a_snapshot_refuses_to_write(notes: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read-?only"):
        async with snapshot():
            await add(1)
    await assert_everything_is_closed()


async def test_a_commit_that_fails_undoes_and_clears_itself(notes: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with transaction():
            await add(1)
            await run("INSERT INTO child (parent) VALUES (77)")
    assert await parents() == []
    await assert_everything_is_closed()


async def test_a_transaction_cancelled_while_it_waits_is_undone(notes: Database) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with transaction():
            await add(1)
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await parents() == []
    await assert_everything_is_closed()


@pytest.mark.parametrize("steps", range(12))
async def test_a_transaction_cancelled_at_any_point_is_whole_or_absent(notes: Database, steps: int) -> None:
    """The task is cancelled after so many turns of the event loop: while it begins, writes or commits."""

    async def work() -> None:
        async with transaction():
            await add(1)
            await add(2)

    task = asyncio.create_task(work())
    for _ in range(steps * 2):
        await asyncio.sleep(0.0001)
    task.cancel()
    await asyncio.wait([task])
    await assert_everything_is_closed()
    assert await parents() in ([901], [1, 2, 901])


async def test_a_second_cancellation_does_not_interrupt_the_undoing(notes: Database) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with transaction():
            await add(1)
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await assert_everything_is_closed()
    assert await parents() == [901]


async def test_tasks_waiting_for_their_turn_can_be_cancelled(notes: Database) -> None:
    async with transaction():
        await add(1)
        waiting = [asyncio.create_task(in_fresh_context(add_in_transaction(n))) for n in range(2, 22)]
        await asyncio.sleep(0.01)
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting)
    await assert_everything_is_closed()


async def test_a_task_started_inside_a_transaction_may_not_use_it(notes: Database) -> None:
    async with transaction():
        with pytest.raises(RuntimeError, match="belongs to the task that opened it"):
            await asyncio.create_task(add(1))
    assert await parents() == []


async def test_a_task_that_outlives_the_transaction_it_was_started_in_is_on_its_own(notes: Database) -> None:
    ended = asyncio.Event()

    async def later() -> None:
        await ended.wait()
        await add(2)

    async with transaction():
        task = asyncio.create_task(later())
        await add(1)
    ended.set()
    await task
    assert await parents() == [1, 2]


async def test_the_raw_read_takes_numbered_placeholders_in_any_order(notes: Database) -> None:
    await add(5)
    sql = "SELECT id, CAST($2 AS TEXT) AS word FROM parent WHERE id = $1 OR id = $1 + 1"
    assert await fetch(sql, 5, "Hauptbühne") == [{"id": 5, "word": "Hauptbühne"}]


async def test_sixteen_readers_then_writers_lose_no_update(notes: Database) -> None:
    await add(0)
    lock = "" if is_sqlite() else " FOR UPDATE"

    async def raise_by_one() -> None:
        for _ in range(10):
            async with transaction():
                (row,) = await fetch(f"SELECT id FROM parent{lock}")
                await run(f"UPDATE parent SET id = {row['id'] + 1}")

    await asyncio.gather(*(raise_by_one() for _ in range(16)))
    assert await parents() == [160]
