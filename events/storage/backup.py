"""Everything the database holds, into one file and back, onto either engine.

Pictures and documents are in the database and so in the backup. The key of the installation (`secret.key`) is not:
a backup lies about in more places than the data folder. Nothing stored depends on the key; with another one, counts of
rate limits start anew.
"""

import asyncio
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from . import tables
from .access import engine, snapshot, transaction
from .archive import (
    FORMAT,
    ArchiveReader,
    ArchiveWriter,
    BackupFault,
    Manifest,
    Table,
    TableInFile,
    Tally,
)
from .migrations import Step, applied, apply, missing
from .references import checked_at_the_end


class NotEmpty(Exception):
    """A restore never overwrites; the argument names a table that holds rows."""


async def backup(file: Path, now: datetime) -> Manifest:
    """Writes the state of one moment while others go on writing, and reads it back before it gets its name.

    Raises FileExistsError, and BackupFault for a database that is not up to date or a disk that lost something.
    """
    if await asyncio.to_thread(file.exists):
        raise FileExistsError(f"{file} exists; a backup overwrites nothing")
    part = file.with_name(f"{file.name}.part")
    try:
        async with snapshot():
            manifest = await _write(part, now)
        await asyncio.to_thread(_keep, part, file, manifest)
    finally:
        await asyncio.to_thread(part.unlink, missing_ok=True)
    return manifest


async def restore(file: Path) -> Manifest:
    """Fills an empty database, all or nothing; a backup of an older version is migrated after it was read.

    Raises BackupFault for a damaged file, NewerDatabase for one from a newer version, NotEmpty.
    """
    archive = await asyncio.to_thread(ArchiveReader, file)
    try:
        await asyncio.to_thread(archive.verify)
        async with engine().migrating(), transaction():
            await _restore(archive)
    finally:
        archive.close()
    return archive.manifest


async def _write(part: Path, now: datetime) -> Manifest:
    steps = await applied()
    if missing(steps):
        raise BackupFault("the database is not up to date; migrate it first")
    await asyncio.to_thread(part.touch, mode=0o600)
    archive = await asyncio.to_thread(ArchiveWriter, part)
    try:
        found = [await _write_table(archive, table) for table in tables.present_tables()]
        manifest = Manifest(FORMAT, now, tuple(steps), tuple(found))
        await asyncio.to_thread(archive.finish, manifest)
    except BaseException:
        archive.abandon()
        raise
    return manifest


async def _write_table(archive: ArchiveWriter, table: Table) -> TableInFile:
    tally = Tally(table)
    with archive.member(table) as stream:
        async for lines in tables.read_rows(table):
            await asyncio.to_thread(_add, stream, tally, lines)
    return tally.result()


def _add(stream: Any, tally: Tally, lines: list[bytes]) -> None:
    for text in lines:
        tally.add(text)
        stream.write(text)


def _keep(part: Path, file: Path, manifest: Manifest) -> None:
    with part.open("rb") as written:
        os.fsync(written.fileno())
    archive = ArchiveReader(part)
    try:
        if archive.manifest != manifest:
            raise BackupFault(f"{part} does not read back as it was written")
        archive.verify()
    finally:
        archive.close()
    part.rename(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


async def _restore(archive: ArchiveReader) -> None:
    manifest = archive.manifest
    steps = [Step(*step) for step in manifest.migrations]
    later = missing(steps)
    await _make_room(manifest, steps)
    async with checked_at_the_end():
        for kept in manifest.tables:
            await _read_table(archive, kept.table)
    for kept in manifest.tables:
        if await tables.tally(kept.table) != kept:
            raise BackupFault(f"the database does not keep the table {kept.table.name} as it is in the file")
        await tables.count_on(kept.table)
    await apply(later)


async def _read_table(archive: ArchiveReader, table: Table) -> None:
    batches = archive.batches(table)
    while (batch := await asyncio.to_thread(next, batches, None)) is not None:
        await tables.write_rows(table, batch)


async def _make_room(manifest: Manifest, steps: list[Step]) -> None:
    """Leaves empty tables as the backup's migrations made them."""
    known = {kept.table.name for kept in manifest.tables}
    known |= {table.name for table in tables.present_tables()}
    present = sorted(known & await tables.existing_names())
    await tables.claim(present)
    for name in present:
        if not await tables.is_empty(name):
            raise NotEmpty(name)
    if set(await applied()) != set(steps):
        await tables.drop([*present, "migration"])
        await apply({step: file for step, file in missing([]).items() if step in steps})
