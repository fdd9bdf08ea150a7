"""SQLite for many people at once: one writer, a few readers, short turns."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from piccolo.engine.sqlite import Atomic, SQLiteEngine, SQLiteTransaction, TransactionType

from .current import CurrentTransaction, settled
from .sqlite_connection import BUSY_TIMEOUT, Connection, ConnectionThread, LockFile, Row, rows
from .sqlite_pool import Pool

T = TypeVar("T")

# A WITH query that has one of these words goes to the writer; a mistaken one is only a little slower there.
_WRITES = re.compile(r"\b(insert|update|delete|replace)\b", re.IGNORECASE)
_NAMES = tuple(str(number) for number in range(1, 100))

# Piccolo's own converter goes through Decimal for every integer of every row; SQLite keeps integers as such.
sqlite3.register_converter("INTEGER", int)


class SQLite(SQLiteEngine):
    """Connections are kept per event loop and opened by the first query in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path=str(path),
            factory=Connection,
            timeout=BUSY_TIMEOUT,
            check_same_thread=False,
            cached_statements=512,
        )
        self.current_transaction = cast("Any", CurrentTransaction("sqlite_transaction"))
        self._pools: dict[asyncio.AbstractEventLoop, Pool] = {}

    async def check_version(self) -> None:
        """Nothing to ask: the library came with Python. `doctor` names versions with known faults."""

    async def start_connection_pool(self) -> None:
        await self.pool()

    async def close_connection_pool(self) -> None:
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is not None:
            await pool.close()

    async def pool(self) -> Pool:
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            self._forget_closed_loops()
            pool = self._pools[loop] = Pool(self.connection_kwargs)
        if not pool.is_open:
            try:
                await pool.open()
            except Exception:
                self._pools.pop(loop, None)
                pool.abandon()
                raise
        return pool

    def _forget_closed_loops(self) -> None:
        for loop in [loop for loop in self._pools if loop.is_closed()]:
            self._pools.pop(loop).abandon()

    def transaction(
        self, transaction_type: TransactionType = TransactionType.immediate, allow_nested: bool = True
    ) -> "WriteTransaction":
        """Immediate whatever is asked for: a deferred one that reads, then writes, fails as soon as two do it."""
        return WriteTransaction(self, TransactionType.immediate, allow_nested)

    def atomic(self, transaction_type: TransactionType = TransactionType.immediate) -> Atomic:
        return Atomic(engine=self, transaction_type=transaction_type)

    def snapshot(self) -> "ReadTransaction":
        return ReadTransaction(self, TransactionType.deferred)

    async def fetch(self, sql: str, *args: Any) -> list[Row]:
        values = dict(zip(_NAMES, args, strict=False))
        current = self.current_transaction.get()
        if current is not None:
            inside: ConnectionThread = current.connection
            return await inside.submit(lambda connection: rows(connection, sql, values))
        pool = await self.pool()
        return rows(pool.direct, sql, values)

    async def execute_many(self, sql: str, rows_of_values: list[tuple[Any, ...]]) -> None:
        """One statement with `$1`, … for many rows, inside a transaction."""
        values = [dict(zip(_NAMES, row, strict=False)) for row in rows_of_values]
        await self.run_unit(lambda connection: connection.executemany(sql, values))

    async def run_unit(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Runs the function with the plain connection: one write transaction, one hop to the writer's thread.

        Inside an open transaction it is part of that one. Rows come as tuples; the function must not commit.
        """
        current = self.current_transaction.get()
        if current is not None:
            return cast("T", await current.connection.submit(unit))
        pool = await self.pool()
        return await pool.write(partial(_as_transaction, unit))

    @asynccontextmanager
    async def migrating(self) -> AsyncIterator[None]:
        """One process at a time. Closing the lock file gives the turn back, also when the waiting was cancelled."""
        await self.pool()
        lock = LockFile(Path(f"{self.path}-migrating"))
        taken = asyncio.get_running_loop().run_in_executor(None, lock.acquire)
        try:
            await asyncio.shield(taken)
            yield
        finally:
            taken.add_done_callback(lambda _: lock.close())

    async def _run_in_new_connection(
        self, query: str, args: list[Any] | None = None, query_type: str = "generic", table: Any = None
    ) -> list[Row]:
        pool = await self.pool()
        if _only_reads(query):
            return await pool.read(lambda connection: rows(connection, query, args or ()))
        return await pool.write(lambda connection: rows(connection, query, args or ()))

    async def _run_in_existing_connection(
        self,
        connection: ConnectionThread,
        query: str,
        args: list[Any] | None = None,
        query_type: str = "generic",
        table: Any = None,
    ) -> list[Row]:
        return await connection.submit(lambda raw: rows(raw, query, args or ()))


class WriteTransaction(SQLiteTransaction):
    """BEGIN IMMEDIATE on the writer, in turn with the other tasks and the other processes."""

    engine: SQLite
    ended = False

    async def __aenter__(self) -> SQLiteTransaction:
        if self._parent is not None:
            return self._parent
        self._pool = await self.engine.pool()
        self.task = asyncio.current_task()
        await self._take_connection()
        self.engine.current_transaction.set(self)
        return self

    async def _take_connection(self) -> None:
        pool = self._pool
        await pool.turn.acquire()
        self.connection = pool.writer
        begun = self.connection.submit(pool.begin)
        try:
            await asyncio.shield(begun)
        except BaseException:
            await self._end(pool.roll_back)
            raise

    def _give_back(self, _: object) -> None:
        self._pool.turn.release()

    async def __aexit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        if self._parent is not None:
            return fault is None
        self.ended = True
        self.engine.current_transaction.set(None)
        keep = fault is None and not self._rolled_back and not self._committed
        await self._end(self._pool.commit if keep else self._pool.roll_back)
        return fault is None

    async def _end(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """The work is handed in before anything can be cancelled; then the connection goes back."""
        done = self.connection.submit(work)
        done.add_done_callback(self._give_back)
        await settled(done)


class ReadTransaction(WriteTransaction):
    """The state at the first read in it, on a reader; writers go on meanwhile."""

    async def _take_connection(self) -> None:
        self.connection = await self._pool.readers.get()
        begun = self.connection.submit(_begin_reading)
        try:
            await asyncio.shield(begun)
        except BaseException:
            await self._end(_stop_reading)
            raise

    def _give_back(self, _: object) -> None:
        self._pool.readers.put_nowait(self.connection)

    async def _end(self, work: Callable[[sqlite3.Connection], None]) -> None:
        await super()._end(_stop_reading)


def _only_reads(query: str) -> bool:
    start = query.lstrip()[:6].upper()
    return start == "SELECT" or (start.startswith("WITH") and not _WRITES.search(query))


def _as_transaction(unit: Callable[[sqlite3.Connection], T], connection: sqlite3.Connection) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = unit(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return result


def _begin_reading(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")


def _stop_reading(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")
