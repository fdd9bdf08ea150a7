"""The active engine and the ways to it."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cache
from typing import Any, cast

from piccolo.engine import engine_finder

from .postgres import PostgreSQL
from .sqlite import SQLite


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
