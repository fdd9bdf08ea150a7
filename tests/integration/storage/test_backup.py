"""A backup holds everything, of one moment, and comes back on either engine, or not at all."""

import asyncio
import hashlib
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from piccolo.columns import ForeignKey, Serial
from piccolo.conf.apps import Finder
from piccolo.table import sort_table_classes

from events.storage import fetch, transaction
from events.storage.archive import BackupFault, Manifest
from events.storage.backup import NotEmpty, backup, restore
from events.storage.migrations import NewerDatabase, available
from events.storage.tables import existing_names, present_tables
from tests.conftest import require_postgresql
from tests.database import Database, finished, new_postgresql

NOW = datetime(2026, 6, 13, 9, 30, tzinfo=UTC)
ROWS = 3
WORDS = ('Grüße, "Straße"\n\'); --', "مهرجان الثقافات", "祭り 🎪 Île")

# Restores the file and prints every table.
RESTORE = """
import asyncio, sys
from pathlib import Path
import msgspec
from events.storage import close_pool, fetch, migrate
from events.storage.backup import restore
from events.storage.tables import present_tables

async def main(file, before):
    if before == "migrated":
        await migrate()
    await restore(Path(file))
    assert await migrate() == []
    found = {t.name: await fetch(f'SELECT * FROM "{t.name}" ORDER BY id') for t in present_tables()}
    sys.stdout.buffer.write(msgspec.json.encode(found))
    await close_pool()

asyncio.run(main(*sys.argv[1:]))
"""


def value(column: Any, number: int) -> Any:
    """A value that is awkward to carry, other for every row."""
    made: dict[type, Any] = {
        str: (f"{number}{WORDS[number - 1]}")[: getattr(column, "length", None) or 80],
        int: number * 7,
        bool: number % 2 == 0,
        bytes: bytes(range(256)) * number,
        datetime: NOW + timedelta(days=number, microseconds=number),
        date: date(2026, 6, number),
        time: time(4, number),
        UUID: UUID(int=number),
    }
    if isinstance(column, ForeignKey):
        return number
    if type(column).__name__ == "JSON":
        return json.dumps({"de": WORDS[number - 1]}, ensure_ascii=False)
    if column._meta.null and number == ROWS:
        return None
    return made[column.value_type]


async def fill() -> None:
    """Some rows in every table there is; row n of a table refers to row n of the others."""
    async with transaction():
        for table in sort_table_classes(Finder().get_table_classes()):
            columns = [column for column in table._meta.columns if not isinstance(column, Serial)]
            for number in range(1, ROWS + 1):
                row = {column._meta.name: value(column, number) for column in columns}
                await table.insert(table(**row))


async def contents() -> dict[str, Any]:
    found = {table.name: await fetch(f'SELECT * FROM "{table.name}" ORDER BY id') for table in present_tables()}
    return dict(msgspec.json.decode(msgspec.json.encode(found)))


@pytest.fixture
async def filled(database: Database) -> Database:
    await fill()
    return database


@pytest.fixture
async def file(filled: Database, tmp_path: Path) -> Path:
    made = tmp_path / "fest.backup"
    await backup(made, NOW)
    return made


@pytest.fixture
async def emptied(file: Path, database: Database) -> Path:
    """A backup beside a database that is empty again."""
    async with transaction():
        for table in reversed(sort_table_classes(Finder().get_table_classes())):
            await table.delete(force=True)
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        yield Database(f"sqlite:///{tmp_path / 'target.sqlite'}", tmp_path)
    else:
        require_postgresql()
        with new_postgresql() as url:
            yield Database(url, tmp_path)


@pytest.mark.parametrize("before", ["new", "migrated"])
async def test_everything_comes_back_on_either_engine(file: Path, target: Database, before: str) -> None:
    process = target.start("-c", RESTORE, str(file), before)
    restored = json.loads(await asyncio.to_thread(finished, process))
    assert {name: len(rows) for name, rows in restored.items()} == dict.fromkeys(restored, ROWS)
    assert restored == await contents()


async def test_a_backup_of_the_restored_database_is_the_same_backup(emptied: Path, tmp_path: Path) -> None:
    manifest = await restore(emptied)
    assert await backup(tmp_path / "again.backup", NOW) == manifest


async def test_new_rows_go_on_after_the_restored_ones(emptied: Path) -> None:
    await restore(emptied)
    sql = "INSERT INTO rate_window (key, started_at, hits) VALUES ('k', $1, 1) RETURNING id"
    async with transaction():
        assert await fetch(sql, NOW) == [{"id": ROWS + 1}]


async def test_no_table_of_the_database_is_left_out(database: Database) -> None:
    assert {table.name for table in present_tables()} == await existing_names() - {"migration"}


def test_the_file_is_for_its_owner_only_and_nothing_else_is_left(file: Path, tmp_path: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    assert [left.name for left in tmp_path.glob("fest.*")] == ["fest.backup"]


async def test_a_backup_overwrites_nothing(file: Path) -> None:
    before = await asyncio.to_thread(file.read_bytes)
    with pytest.raises(FileExistsError):
        await backup(file, NOW)
    assert await asyncio.to_thread(file.read_bytes) == before


async def test_a_restore_overwrites_nothing(file: Path) -> None:
    before = await contents()
    with pytest.raises(NotEmpty):
        await restore(file)
    assert await contents() == before


def rewrite(file: Path, change: Callable[[str, bytes], bytes], repair: bool = False) -> None:
    """Packs the file anew with other contents; `repair` lets the manifest agree with them."""
    with zipfile.ZipFile(file) as archive:
        members = {name: change(name, archive.read(name)) for name in archive.namelist()}
    if repair:
        manifest = json.loads(members["manifest.json"])
        for kept in manifest["tables"]:
            text = members[f"tables/{kept['table']['name']}.jsonl"]
            kept["rows"], kept["sha256"] = text.count(b"\n"), hashlib.sha256(text).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)


def damage_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[200] ^= 0xFF  # in the rows of the first table
    file.write_bytes(content)


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-500])


def replace_by_text(file: Path) -> None:
    file.write_text("not a backup")


def change_a_word(file: Path) -> None:
    rewrite(file, lambda name, text: text.replace(b"2026", b"2027") if "event_day" in name else text)


def lose_a_row(file: Path) -> None:
    rewrite(file, lambda name, text: text[: text.index(b"\n") + 1] if "/host." in name else text)


def lose_the_manifest(file: Path) -> None:
    rewrite(file, lambda name, text: b"{}" if name == "manifest.json" else text)


def come_from_another_format(file: Path) -> None:
    rewrite(file, lambda name, text: text.replace(b'"format": 1', b'"format": 2'))


@pytest.mark.parametrize(
    "damage",
    [
        damage_a_byte,
        cut_off,
        replace_by_text,
        change_a_word,
        lose_a_row,
        lose_the_manifest,
        come_from_another_format,
    ],
)
async def test_a_damaged_file_is_refused_and_nothing_is_written(emptied: Path, damage: Callable[[Path], None]) -> None:
    before = await contents()
    damage(emptied)
    with pytest.raises(BackupFault):
        await restore(emptied)
    assert await contents() == before


async def test_a_backup_of_a_newer_version_is_refused(emptied: Path) -> None:
    first = next(iter(available())).migration.encode()
    rewrite(emptied, lambda _, text: text.replace(first, b"9999-01-01T00:00:00:000000"))
    with pytest.raises(NewerDatabase, match="9999-01-01"):
        await restore(emptied)


async def test_a_backup_that_does_not_fit_together_leaves_nothing_behind(emptied: Path) -> None:
    before = await contents()
    rewrite(emptied, lambda name, text: b"" if "/host." in name else text, repair=True)
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        await restore(emptied)
    assert await contents() == before
    assert {tuple(step) for step in available()} == {
        (row["app_name"], row["name"]) for row in await fetch("SELECT app_name, name FROM migration")
    }


async def test_a_backup_of_an_older_version_is_brought_up_to_date(emptied: Path) -> None:
    *older, _ = [list(step) for step in available()]

    def forget_the_last(name: str, text: bytes) -> bytes:
        return json.dumps({**json.loads(text), "migrations": older}).encode() if name == "manifest.json" else text

    rewrite(emptied, forget_the_last)
    await restore(emptied)
    assert {tuple(step) for step in available()} == {
        (row["app_name"], row["name"]) for row in await fetch("SELECT app_name, name FROM migration")
    }
    assert len((await contents())["host"]) == ROWS


ACCOUNTS, SUM = 600, 600 * 100


def total(file: Path, manifest: Manifest) -> int:
    (kept,) = [kept for kept in manifest.tables if kept.table.name == "rate_window"]
    place = [column.name for column in kept.table.columns].index("hits")
    with zipfile.ZipFile(file) as archive:
        return sum(json.loads(row)[place] for row in archive.read(kept.table.member).splitlines())


async def test_a_backup_is_of_one_moment_while_eight_write(database: Database, tmp_path: Path) -> None:
    """Each writer moves points from one row to another; at any moment they sum up to the same."""
    insert = "INSERT INTO rate_window (key, started_at, hits) VALUES ($1, $2, 100) RETURNING id"
    async with transaction():
        for number in range(ACCOUNTS):
            await fetch(insert, str(number), NOW)
    over, moves = asyncio.Event(), 0
    move = "UPDATE rate_window SET hits = hits + $1 WHERE id = $2 RETURNING id"

    async def write(seed: int) -> None:
        nonlocal moves
        chance = random.Random(seed)
        while not over.is_set():
            here, there = sorted(chance.sample(range(1, ACCOUNTS + 1), 2))
            async with transaction():
                await fetch(move, -7, here)
                await fetch(move, 7, there)
            moves += 1

    writers = [asyncio.create_task(write(seed)) for seed in range(8)]
    sums: list[int] = []
    while moves < 100:
        file = tmp_path / f"{len(sums)}.backup"
        sums.append(total(file, await backup(file, NOW)))
    over.set()
    await asyncio.gather(*writers)
    assert sums == [SUM] * len(sums)
