"""The database: one engine, chosen by SCHAUHER_DATABASE_URL; SQLite and PostgreSQL behave alike.

    async with transaction():            # reads and writes; joins an open one; IMMEDIATE on SQLite
        async with savepoint():          # a part that may fail without losing the rest
            ...
    async with snapshot():               # several reads that must fit together; a write in it is an error
        ...
    rows = await fetch("SELECT public_version FROM event WHERE slug = $1", slug)

Inside `transaction()` every Piccolo query and `fetch` of the same task runs on its connection; outside,
each runs on its own (SQLite: reads on a few readers, writes on the one writer). A transaction belongs to the
task that opened it: a query from another task inside it (`gather`, `wait_for`) raises. It always ends with its
block, cancelled or not, and a failed COMMIT is a rollback.

`fetch` is the raw read: placeholders are `$1`, `$2`, … on both engines, each row is a dict. On SQLite it runs
at once in the event loop's thread (some 10 µs), so it is for look-ups by an index, not for reports.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cache
from typing import Any, cast

from piccolo.engine import engine_finder

from .configuration import data_dir, engine_for
from .postgres import PostgreSQL
from .sqlite import SQLite

__all__ = [
    "PostgreSQL",
    "SQLite",
    "close_pool",
    "data_dir",
    "engine",
    "engine_for",
    "fetch",
    "is_sqlite",
    "open_pool",
    "savepoint",
    "snapshot",
    "transaction",
]


@cache
def engine() -> SQLite | PostgreSQL:
    """The active engine: `piccolo_conf.DB`."""
    found = engine_finder()
    if not isinstance(found, SQLite | PostgreSQL):
        raise RuntimeError(f"piccolo_conf.DB is no engine of events.storage: {found!r}")
    return found


def is_sqlite() -> bool:
    return isinstance(engine(), SQLite)


# The second type says that these swallow no exception.
Block = AbstractAsyncContextManager[object, None]


def transaction() -> Block:
    return cast(Block, engine().transaction())


def snapshot() -> Block:
    return cast(Block, engine().snapshot())


@asynccontextmanager
async def savepoint() -> AsyncIterator[None]:
    """Undoes its block when the block raises; needs an open transaction."""
    current: Any = engine().current_transaction.get()
    if current is None:
        raise RuntimeError("a savepoint needs an open transaction")
    point = await current.savepoint()
    try:
        yield
    except Exception:
        await point.rollback_to()
        await point.release()
        raise
    await point.release()


async def fetch(sql: str, *args: Any) -> list[dict[str, Any]]:
    return await engine().fetch(sql, *args)


async def open_pool() -> None:
    """Opens the connections of the running event loop ahead of its first query; again: changes nothing."""
    await engine().start_connection_pool()


async def close_pool() -> None:
    """Closes the connections of the running event loop; again: changes nothing."""
    await engine().close_connection_pool()
