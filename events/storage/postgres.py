"""PostgreSQL with a pool, and transactions that always end with their block."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import asyncpg
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction

from .current import CurrentTransaction, settled

POOL = 10
MIGRATING = 7_315_446  # any number, the same in every process


class PostgreSQL(PostgresEngine):
    """Before `start_connection_pool` each query opens a connection: right for a script, slow for a server."""

    def __init__(self, url: str) -> None:
        settings = {"timezone": "UTC", "application_name": "schauher"}
        super().__init__(config={"dsn": url, "server_settings": settings, "timeout": 10})
        self.current_transaction = cast("Any", CurrentTransaction("postgresql_transaction"))

    async def check_version(self) -> None:
        """Creating the engine connects to nothing; `doctor` asks for the version."""

    # The pool of an event loop that has ended is of no use in the next one.

    @property
    def pool(self) -> Any:
        held = self._pool_of
        return held[1] if held is not None and held[0] is asyncio.get_running_loop() else None

    @pool.setter
    def pool(self, pool: Any) -> None:
        self._pool_of = None if pool is None else (asyncio.get_running_loop(), pool)

    async def start_connection_pool(self, **kwargs: Any) -> None:
        if self.pool is None:
            settings = {"min_size": 1, "max_size": POOL, **self.config, **kwargs}
            self.pool = await asyncpg.create_pool(**settings)

    async def close_connection_pool(self) -> None:
        pool, self.pool = self.pool, None
        if pool is not None:
            await pool.close()

    def transaction(self, allow_nested: bool = True) -> "Transaction":
        return Transaction(self, allow_nested)

    def snapshot(self) -> "Snapshot":
        return Snapshot(self)

    async def fetch(self, sql: str, *args: Any) -> list[dict[str, Any]]:
        current = self.current_transaction.get()
        if current is not None:
            records = await current.connection.fetch(sql, *args)
        elif self.pool is not None:
            records = await self.pool.fetch(sql, *args)
        else:
            records = await self._run_in_new_connection(sql, args)
        return [dict(record) for record in records]

    async def execute_many(self, sql: str, rows_of_values: list[tuple[Any, ...]]) -> None:
        """One statement with `$1`, … for many rows, inside a transaction."""
        current: Any = self.current_transaction.get()
        await current.connection.executemany(sql, rows_of_values)

    @asynccontextmanager
    async def migrating(self) -> AsyncIterator[None]:
        """One process at a time; the lock ends with its connection."""
        connection = await self.get_new_connection()
        try:
            await connection.execute(f"SELECT pg_advisory_lock({MIGRATING})")
            yield
        finally:
            connection.terminate()


class Transaction(PostgresTransaction):
    ended = False

    async def __aenter__(self) -> PostgresTransaction:
        if self._parent is not None:
            return self._parent
        self.task = asyncio.current_task()
        self._pool = self.engine.pool
        self.connection = await (self._pool.acquire() if self._pool else self.engine.get_new_connection())
        try:
            self.transaction = self._new_transaction()
            await self.transaction.start()
        except BaseException:
            await settled(asyncio.ensure_future(self._give_back()))
            raise
        self.engine.current_transaction.set(self)
        return self

    def _new_transaction(self) -> Any:
        return self.connection.transaction()

    async def __aexit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        if self._parent is not None:
            return fault is None
        self.ended = True
        self.engine.current_transaction.set(None)
        await settled(asyncio.ensure_future(self._end(keep=fault is None)))
        return fault is None

    async def _end(self, keep: bool) -> None:
        try:
            if not self._rolled_back and not self._committed:
                await (self.transaction.commit() if keep else self.transaction.rollback())
        finally:
            await self._give_back()

    async def _give_back(self) -> None:
        """The pool rolls back what is still open, and drops a connection where that fails."""
        if self._pool is not None:
            await self._pool.release(self.connection)
        else:
            await self.connection.close()


class Snapshot(Transaction):
    """The state at the first read in it; nothing can be written."""

    def _new_transaction(self) -> Any:
        return self.connection.transaction(isolation="repeatable_read", readonly=True)
