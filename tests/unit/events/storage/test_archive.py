from datetime import UTC, datetime
from pathlib import Path

import pytest

from events.storage.archive import (
    FORMAT,
    ArchiveReader,
    ArchiveWriter,
    BackupFault,
    Column,
    Manifest,
    Table,
    Tally,
    line,
)

NOTES = Table("note", (Column("id", "int"), Column("word", "str"), Column("at", "datetime"), Column("raw", "bytes")))
NOW = datetime(2026, 6, 13, 9, 30, 0, 7, tzinfo=UTC)
ROWS = [(1, 'Bühne\n"A"', NOW, b"\x00\xff"), (2, "مسرح", None, b"")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "notes.backup"
    writer, tally = ArchiveWriter(made), Tally(NOTES)
    with writer.member(NOTES) as stream:
        for row in ROWS:
            tally.add(line(row))
            stream.write(line(row))
    writer.finish(Manifest(FORMAT, NOW, (("events", "1"),), (tally.result(),)))
    return made


def read(file: Path) -> tuple[Manifest, list[tuple[object, ...]]]:
    archive = ArchiveReader(file)
    try:
        archive.verify()
        return archive.manifest, [row for batch in archive.batches(NOTES) for row in batch]
    finally:
        archive.close()


def test_rows_come_back_with_their_types(file: Path) -> None:
    assert read(file)[1] == ROWS


def test_no_changed_byte_changes_what_is_read(file: Path) -> None:
    """Every single byte of the file: either it is noticed, or it carries nothing."""
    whole, content, noticed = read(file), file.read_bytes(), 0
    for place in range(len(content)):
        file.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        try:
            assert read(file) == whole
        except BackupFault:
            noticed += 1
    assert noticed > len(content) // 2


def test_no_cut_off_file_is_read(file: Path) -> None:
    content = file.read_bytes()
    for length in range(len(content)):
        file.write_bytes(content[:length])
        with pytest.raises(BackupFault):
            read(file)
