"""Tables that people bring: CSV as German and English Excel write it, and XLSX. Read leniently, every oddity told.

The content decides what a file is, never its name.
"""

from collections.abc import Iterable, Sequence

import msgspec

from events.faults import Refused
from events.files import delimited, workbook
from events.files.reading import (
    MAX_BYTES,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    NumberedRow,
    RawTable,
    RowFault,
    Unreadable,
    error,
    warning,
)
from events.files.text import clean_text
from events.files.workbook import Value

_HEADER_SEARCH = 10
_BINARIES = {
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"RIFF": "picture",
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0": "old_excel",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf": "archive",
    b"Rar!": "archive",
}
_MARKUP = (b"<?xml", b"<!doctype", b"<html")


class Row(msgspec.Struct, frozen=True):
    number: int
    cells: tuple[str, ...]


class Table(msgspec.Struct, frozen=True):
    """Every row has as many cells as the header. `notes` are the faults met while reading."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[RowFault, ...] = ()


def read_table(data: bytes, name: str) -> Table:
    """The table in a CSV or XLSX file. `name` is the file's, told in every Refused."""
    if len(data) > MAX_BYTES:
        raise Refused("file_too_large", "file", name=name, limit=MAX_BYTES)
    try:
        raw = _raw_table(data)
        filled = _filled(raw.rows, name)
    except Unreadable as fault:
        raise Refused("file_not_a_table", "file", name=name, reason=fault.reason) from fault
    return _table(filled, raw)


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """CSV for a German Excel: UTF-8 with BOM, semicolons, CRLF, no cell that it would take for a formula."""
    return delimited.write([header, *rows])


def write_xlsx(title: str, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """A workbook of one sheet: numbers and days are such, text stays text, also where it looks like a formula."""
    return workbook.write(title, header, rows)


def _raw_table(data: bytes) -> RawTable:
    if data.startswith(b"PK\x03\x04"):
        return workbook.read(data)
    for magic, kind in _BINARIES.items():
        if data.startswith(magic):
            raise Unreadable(kind)
    if data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise Unreadable("markup")
    return delimited.read(data)


def _filled(rows: Iterable[NumberedRow], name: str) -> list[Row]:
    """The rows with something in them, cleaned and measured."""
    filled: list[Row] = []
    for number, cells in rows:
        if not any(cell and not cell.isspace() for cell in cells):
            continue
        if len(filled) > MAX_ROWS:
            raise Refused("file_too_many_rows", "file", name=name, limit=MAX_ROWS)
        if len(cells) > MAX_COLUMNS:
            raise Refused("file_too_many_columns", "file", name=name, limit=MAX_COLUMNS, row=number)
        if any(len(cell) > MAX_CELL for cell in cells):
            raise Refused("file_cell_too_long", "file", name=name, limit=MAX_CELL, row=number)
        filled.append(Row(number, tuple(delimited.disarmed(clean_text(cell)) for cell in cells)))
    if not filled:
        raise Unreadable("empty")
    return filled


def _table(filled: list[Row], raw: RawTable) -> Table:
    notes = list(raw.faults)
    start = _header_index(filled)
    if start:
        skipped = [row.number for row in filled[:start]]
        notes.append(warning(skipped[0], "rows_before_header", rows=skipped))
    header = tuple(" ".join(cell.split()) for cell in _without_empty_end(filled[start].cells))
    for column in sorted({cell for cell in header if cell and header.count(cell) > 1}):
        notes.append(warning(filled[start].number, "column_twice", column))
    for row in filled[start + 1 :]:
        notes += _width_faults(row, len(header), exact=raw.exact)
    rows = tuple(_fitted(row, len(header)) for row in filled[start + 1 :])
    return Table(header, rows, tuple(notes))


def _header_index(filled: list[Row]) -> int:
    """Past the title lines that offices like to put over their tables: single cells over wider rows."""
    wide = [sum(1 for cell in row.cells if cell.strip()) > 1 for row in filled[: _HEADER_SEARCH + 1]]
    if wide[0]:
        return 0
    return next((index for index in range(len(wide) - 1) if wide[index] and wide[index + 1]), 0)


def _width_faults(row: Row, width: int, *, exact: bool) -> list[RowFault]:
    """Too many cells mean shifted columns, too few only something left out."""
    used = len(_without_empty_end(row.cells))
    if used > width:
        return [error(row.number, "row_too_long", expected=width, found=used)]
    if exact and len(row.cells) < width:
        return [warning(row.number, "row_too_short", expected=width, found=len(row.cells))]
    return []


def _fitted(row: Row, width: int) -> Row:
    return Row(row.number, (row.cells + ("",) * (width - len(row.cells)))[:width])


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    used = max((index + 1 for index, cell in enumerate(cells) if cell.strip()), default=0)
    return cells[:used]
