"""A tuned SQLite connection, the thread that owns it, and the lock between processes."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], Any]
Row = dict[str, Any]
Future = asyncio.Future[Any]

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was answered with success survives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # erased people are gone from the file as well
    "cache_size = -16000",
    "temp_store = MEMORY",
)
BUSY_TIMEOUT = 10.0


class Connection(sqlite3.Connection):
    """Every connection to the database is one of these, so that none misses a pragma."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for pragma in PRAGMAS:
            self.execute(f"PRAGMA {pragma}")


class LockFile:
    """By it the processes that write one database take turns; left to SQLite's own waiting, some starve.

    It waits without a limit, so never in the event loop's thread.
    """

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def acquire(self) -> None:
        fcntl.flock(self._handle, fcntl.LOCK_EX)

    def release(self) -> None:
        fcntl.flock(self._handle, fcntl.LOCK_UN)

    @contextmanager
    def held(self) -> Iterator[None]:
        self.acquire()
        try:
            yield
        finally:
            self.release()

    def close(self) -> None:
        os.close(self._handle)


class ConnectionThread:
    """One connection and the only thread that touches it. Work runs in the order in which it was handed in.

    The first piece of work opens the connection. The thread is a daemon: a script that forgets to close ends
    anyway.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], finish: Callable[[], None] = lambda: None) -> None:
        self._connect = connect
        self._finish = finish
        self._stopped = False
        self._queue: SimpleQueue[tuple[Work, Future] | None] = SimpleQueue()
        Thread(target=self._run, name="sqlite", daemon=True).start()

    def submit(self, work: Callable[[sqlite3.Connection], T]) -> "asyncio.Future[T]":
        if self._stopped:
            raise RuntimeError("the connection is closed")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.put((work, future))
        return future

    async def execute(self, sql: str) -> None:
        """One statement without parameters or rows; Piccolo's savepoints call it."""
        await self.submit(lambda connection: rows(connection, sql, ()))

    def stop(self) -> None:
        """Closes the connection, then calls `finish`, after the work that was handed in before."""
        self._stopped = True
        self._queue.put(None)

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        while (item := self._queue.get()) is not None:
            work, future = item
            try:
                connection = connection or self._connect()
                result = work(connection)
            except BaseException as fault:
                _tell(future, _fail, fault)
            else:
                _tell(future, _succeed, result)
        if connection is not None:
            connection.close()
        self._finish()


def _tell(future: Future, how: Callable[[Future, Any], None], value: Any) -> None:
    with suppress(RuntimeError):  # the event loop was closed in the meantime: nobody waits for the answer
        future.get_loop().call_soon_threadsafe(how, future, value)


def _succeed(future: Future, result: Any) -> None:
    if not future.done():
        future.set_result(result)


def _fail(future: Future, fault: BaseException) -> None:
    if not future.done():
        future.set_exception(fault)


def rows(connection: sqlite3.Connection, sql: str, args: Any) -> list[Row]:
    cursor = connection.execute(sql, args)
    if cursor.description is None:
        return []
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
