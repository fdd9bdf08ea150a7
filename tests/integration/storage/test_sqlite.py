"""What only the SQLite engine promises."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from events.storage import SQLite, engine, fetch, snapshot, transaction
from tests.database import ROOT, Database, finished, process_environ

pytestmark = pytest.mark.engine("sqlite")

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
ASK = " UNION ALL ".join(f"SELECT '{name}' AS name, {name} AS value FROM pragma_{name}" for name in PRAGMAS)


@pytest.fixture
async def sqlite(database: Database) -> SQLite:
    active = engine()
    assert isinstance(active, SQLite)
    await active.run_ddl("CREATE TABLE note (id INTEGER PRIMARY KEY, word TEXT NOT NULL)")
    return active


async def ask(sqlite: SQLite, sql: str) -> list[dict[str, Any]]:
    """As Piccolo would, without a transaction: a reader or the writer, as the statement demands."""
    return list(await sqlite.run_ddl(sql))


def as_dict(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {row["name"]: row["value"] for row in rows}


async def test_the_writer_is_durable_and_keeps_references(sqlite: SQLite) -> None:
    async with transaction():
        assert as_dict(await fetch(ASK)) == PRAGMAS


async def test_every_reader_has_the_same_pragmas(sqlite: SQLite) -> None:
    together = asyncio.Barrier(3)

    async def look() -> dict[str, Any]:
        async with snapshot():
            await together.wait()
            return as_dict(await fetch(ASK))

    assert list(await asyncio.gather(look(), look(), look())) == [PRAGMAS] * 3


async def test_the_raw_read_has_the_same_pragmas(sqlite: SQLite) -> None:
    assert as_dict(await fetch(ASK)) == PRAGMAS


async def test_a_raw_read_cannot_write(sqlite: SQLite) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await fetch("INSERT INTO note (word) VALUES ('x') RETURNING id")


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO note (id, word) VALUES (1, 'a') RETURNING id",
        " insert into note (id, word) values (1, 'a') returning id",
        "WITH new AS (SELECT 1 AS id) INSERT INTO note (id, word) SELECT id, 'a' FROM new RETURNING id",
        "REPLACE INTO note (id, word) VALUES (1, 'a') RETURNING id",
    ],
)
async def test_a_write_that_answers_rows_goes_to_the_writer(sqlite: SQLite, sql: str) -> None:
    assert await ask(sqlite, sql) == [{"id": 1}]
    assert await fetch("SELECT word FROM note") == [{"word": "a"}]


@pytest.mark.parametrize(
    "sql",
    ["SELECT count(*) AS n FROM note", "WITH all_notes AS (SELECT * FROM note) SELECT count(*) AS n FROM all_notes"],
)
async def test_reading_does_not_wait_for_the_writer(sqlite: SQLite, sql: str) -> None:
    writing, done = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with transaction():
            await ask(sqlite, "INSERT INTO note (word) VALUES ('a')")
            writing.set()
            await done.wait()

    task = asyncio.create_task(write())
    await writing.wait()
    assert await asyncio.wait_for(ask(sqlite, sql), 5) == [{"n": 0}]
    done.set()
    await task
    assert await ask(sqlite, sql) == [{"n": 1}]


async def test_a_unit_is_one_transaction(sqlite: SQLite) -> None:
    def add(connection: sqlite3.Connection) -> int | None:
        return connection.execute("INSERT INTO note (word) VALUES ('a')").lastrowid

    assert await sqlite.run_unit(add) == 1
    assert await fetch("SELECT id FROM note") == [{"id": 1}]


async def test_a_unit_that_raises_is_undone_and_the_next_one_works(sqlite: SQLite) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO note (word) VALUES ('a')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await sqlite.run_unit(fail)
    assert await sqlite.run_unit(lambda c: c.execute("SELECT count(*) FROM note").fetchone()) == (0,)


async def test_a_unit_inside_a_transaction_is_part_of_it(sqlite: SQLite) -> None:
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await sqlite.run_unit(lambda c: c.execute("INSERT INTO note (word) VALUES ('a')").lastrowid)
            raise ZeroDivisionError
    assert await fetch("SELECT id FROM note") == []


async def test_the_files_are_for_their_owner_only(sqlite: SQLite) -> None:
    folder = Path(sqlite.path).parent
    modes = {file.name: file.stat().st_mode & 0o777 for file in folder.glob("schauher.sqlite?*")}
    assert modes == dict.fromkeys(modes, 0o600)
    assert set(modes) >= {"schauher.sqlite-lock", "schauher.sqlite-wal"}


def test_each_event_loop_has_its_own_connections(migrated: Path, tmp_path: Path) -> None:
    sqlite = SQLite(tmp_path / "loops.sqlite")
    asyncio.run(ask(sqlite, "CREATE TABLE note (id INTEGER PRIMARY KEY)"))
    asyncio.run(ask(sqlite, "INSERT INTO note (id) VALUES (1)"))

    async def read_and_close() -> list[dict[str, Any]]:
        found = await ask(sqlite, "SELECT id FROM note")
        await sqlite.close_connection_pool()
        await sqlite.close_connection_pool()
        return found

    assert asyncio.run(read_and_close()) == [{"id": 1}]


def test_a_script_that_closes_nothing_still_ends(database: Database) -> None:
    code = "import asyncio; from events.storage import fetch; print(asyncio.run(fetch('SELECT 1 AS one')))"
    assert finished(database.start("-c", code)) == "[{'one': 1}]\n"


COMMITS = """
import asyncio, sys
from events.storage import engine, transaction

async def main(commits, pragma):
    await engine().run_ddl("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY)")
    await engine().run_ddl(pragma)
    for _ in range(commits):
        async with transaction():
            await engine().run_ddl("INSERT INTO note DEFAULT VALUES")

asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
"""


TRACE = ("strace", "-f", "-e", "trace=fsync,fdatasync", "-o")


def syncs(folder: Path, commits: int, pragma: str) -> int:
    """How often a process that makes so many commits asks the system to write the disk for good."""
    log = folder / "syncs"
    subprocess.run(
        [*TRACE, str(log), sys.executable, "-c", COMMITS, str(commits), pragma],
        env=process_environ(f"sqlite:///{folder / 'counted.sqlite'}", folder),
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    return sum("sync(" in line for line in log.read_text().splitlines())


def can_trace() -> bool:
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "-o", "/dev/null", "true"], check=False).returncode == 0


@pytest.mark.skipif(not can_trace(), reason="syncs are counted by strace; the pragmas are asserted all the same")
def test_every_commit_is_synced_to_disk(tmp_path: Path) -> None:
    assert syncs(tmp_path, 40, "PRAGMA synchronous") >= 40
    assert syncs(tmp_path, 40, "PRAGMA synchronous = NORMAL") < 40
