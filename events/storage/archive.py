"""The file of a backup, the same whichever database it came from.

A ZIP with one member per table, `tables/<name>.jsonl`: a row per line, a JSON list in the order of the manifest's
columns (times in RFC 3339, bytes in base64). `manifest.json` says which migrations the tables had, and how many rows
and which SHA-256 each member has.
"""

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec

FORMAT = 1
TypeName = Literal["bool", "bytes", "date", "datetime", "int", "str", "time", "UUID"]
TYPES: dict[TypeName, type] = {
    "bool": bool,
    "bytes": bytes,
    "date": date,
    "datetime": datetime,
    "int": int,
    "str": str,
    "time": time,
    "UUID": UUID,
}
BATCH = 200
# These become part of statements, so nothing else may come in with a file.
Name = Annotated[str, msgspec.Meta(pattern="^[a-z_][a-z0-9_]*$")]


# What reading a damaged ZIP raises depends on the byte.
_DAMAGE = (
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


class BackupFault(Exception):
    """The file is no backup of ours, or not the one that was written; the argument says what is wrong."""


class Column(msgspec.Struct, frozen=True):
    name: Name
    type: TypeName


class Table(msgspec.Struct, frozen=True):
    name: Name
    columns: tuple[Column, ...]

    @property
    def member(self) -> str:
        return f"tables/{self.name}.jsonl"


class TableInFile(msgspec.Struct, frozen=True):
    table: Table
    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    format: int
    made_at: datetime
    migrations: tuple[tuple[str, str], ...]
    tables: tuple[TableInFile, ...]


class Tally:
    """Counts and hashes rows as they pass."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows = 0
        self._hash = hashlib.sha256()

    def add(self, line: bytes) -> None:
        self._rows += 1
        self._hash.update(line)

    def result(self) -> TableInFile:
        return TableInFile(self._table, self._rows, self._hash.hexdigest())


def line(row: Iterable[Any]) -> bytes:
    return msgspec.json.encode(list(row)) + b"\n"


class ArchiveWriter:
    def __init__(self, file: Path) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)

    def member(self, table: Table) -> Any:
        """A binary stream for the lines of one table; close it before the next."""
        return self._zip.open(table.member, "w", force_zip64=True)

    def finish(self, manifest: Manifest) -> None:
        self._zip.writestr("manifest.json", msgspec.json.format(msgspec.json.encode(manifest)))
        self._zip.close()

    def abandon(self) -> None:
        self._zip.close()


class ArchiveReader:
    """Raises BackupFault for a file that is no backup; `verify` reads all of it and compares."""

    def __init__(self, file: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            self.manifest = _manifest(self._zip.read("manifest.json"))
        except _DAMAGE as fault:
            raise BackupFault(f"{file} is no backup: {fault}") from fault

    def close(self) -> None:
        self._zip.close()

    def verify(self) -> None:
        for expected in self.manifest.tables:
            tally = Tally(expected.table)
            for text in self._lines(expected.table):
                tally.add(text)
            if tally.result() != expected:
                raise BackupFault(f"the table {expected.table.name} is not what was written")

    def batches(self, table: Table) -> Iterator[list[tuple[Any, ...]]]:
        """The rows of a table with their Python types, some at a time."""
        row_type: Any = tuple.__class_getitem__(tuple(TYPES[column.type] | None for column in table.columns))
        decoder: msgspec.json.Decoder[tuple[Any, ...]] = msgspec.json.Decoder(row_type)
        lines = self._lines(table)
        while batch := [decoder.decode(text) for text in islice(lines, BATCH)]:
            yield batch

    def _lines(self, table: Table) -> Iterator[bytes]:
        try:
            with self._zip.open(table.member) as member:
                yield from member
        except _DAMAGE as fault:
            raise BackupFault(f"the table {table.name} cannot be read: {fault}") from fault


def _manifest(text: bytes) -> Manifest:
    if msgspec.json.decode(text, type=_Version).format != FORMAT:
        raise BackupFault("the backup has a format that this version does not know")
    return msgspec.json.decode(text, type=Manifest)


class _Version(msgspec.Struct):
    format: int
