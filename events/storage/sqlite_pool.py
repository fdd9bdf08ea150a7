"""One writer and a few readers, and whose turn it is."""

import asyncio
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from .sqlite_connection import Connection, ConnectionThread, LockFile

T = TypeVar("T")

READERS = 3


class Pool:
    """The connections of one event loop."""

    def __init__(self, connection_kwargs: dict[str, Any]) -> None:
        self._kwargs = {key: value for key, value in connection_kwargs.items() if key != "factory"}
        path = Path(connection_kwargs["database"])
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        self._lock = LockFile(path.with_name(f"{path.name}-lock"))
        self.turn = asyncio.Lock()
        self.writer = ConnectionThread(self._connect_writer, self._lock.close)
        self.readers: asyncio.LifoQueue[ConnectionThread] = asyncio.LifoQueue()
        self._readers = [ConnectionThread(self._connect_reader) for _ in range(READERS)]
        for reader in self._readers:
            self.readers.put_nowait(reader)
        self.is_open = False

    async def open(self) -> None:
        # The writer first: it turns a new file into a WAL database, which must not happen beside readers.
        await self.writer.submit(lambda connection: None)
        if not self.is_open:
            self.direct = self._connect_reader()
            self.is_open = True

    async def close(self) -> None:
        async with self.turn:
            self.direct.close()
            for reader in self._readers:
                await reader.submit(sqlite3.Connection.close)
            # The last one to close writes the log back into the file: a turn of its own.
            await self.writer.submit(partial(self._locked, sqlite3.Connection.close))
            self.abandon()

    def abandon(self) -> None:
        if self.is_open:
            self.direct.close()
        for thread in (self.writer, *self._readers):
            thread.stop()

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        reader = await self.readers.get()
        done = reader.submit(work)
        done.add_done_callback(lambda _: self.readers.put_nowait(reader))
        return await asyncio.shield(done)

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        await self.turn.acquire()
        done = self.writer.submit(partial(self._locked, work))
        done.add_done_callback(lambda _: self.turn.release())
        return await asyncio.shield(done)

    # The rest runs in the writer's thread.

    def _connect_writer(self) -> sqlite3.Connection:
        with self._lock.held():
            return Connection(**self._kwargs)

    def _connect_reader(self) -> sqlite3.Connection:
        connection = Connection(**self._kwargs)
        connection.execute("PRAGMA query_only = ON")
        return connection

    def _locked(self, work: Callable[[sqlite3.Connection], T], connection: sqlite3.Connection) -> T:
        with self._lock.held():
            return work(connection)

    def begin(self, connection: sqlite3.Connection) -> None:
        self._lock.acquire()
        connection.execute("BEGIN IMMEDIATE")

    def commit(self, connection: sqlite3.Connection) -> None:
        try:
            connection.execute("COMMIT")
        finally:
            self.roll_back(connection)

    def roll_back(self, connection: sqlite3.Connection) -> None:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        finally:
            self._lock.release()
