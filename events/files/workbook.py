"""XLSX: values as a person sees them, formulas never evaluated."""

import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from events.files.reading import NumberedRow, RawTable, RowFault, Unreadable, warning

_MAX_PARTS = 2_000
_MAX_UNPACKED = 150_000_000
_MAX_SHEET_ROWS = 1_048_576
_MAX_TITLE = 31
_MAX_TEXT = 32_767
_TITLE_REFUSED = re.compile(r"[\\/*?:\[\]]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ARMED = ("=", "+", "-", "@")
"""What Excel would take for a formula if somebody typed into such a cell."""
_FORMATS: dict[type, str] = {datetime: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd"}

Value = str | int | date | datetime
"""What a cell can be written as."""

_PADDED = re.compile(r"0{2,20}")


def read(data: bytes) -> RawTable:
    """The first visible sheet that has something in it."""
    _check_archive(data)
    faults: list[RowFault] = []
    return RawTable(_guarded(_first_filled_sheet(data, faults)), faults, exact=False)


def write(title: str, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    import openpyxl  # as above

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(_TITLE_REFUSED.sub(" ", title)[:_MAX_TITLE])
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, label, bold=True) for label in header])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: Any, value: Value, *, bold: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = _FORMATS.get(type(value), "General")
        return cell
    cell = WriteOnlyCell(sheet, _CONTROLS.sub("", value)[:_MAX_TEXT])
    cell.data_type = "s"  # openpyxl takes what begins with = for a formula
    cell.number_format = "@"
    cell.quotePrefix = value.startswith(_ARMED)
    if bold:
        cell.font = Font(bold=True)
    return cell


def _check_archive(data: bytes) -> None:
    """A ZIP that says it is a workbook and does not unpack to a flood (zipfile never unpacks more than declared)."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as fault:
        raise Unreadable("archive") from fault
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Unreadable("archive")
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise Unreadable("too_much_inside")


def _guarded(rows: Iterator[NumberedRow]) -> Iterator[NumberedRow]:
    """Over broken or hostile workbooks openpyxl raises whatever its parts raise (KeyError, TypeError, zlib.error,
    ParseError, ...); to the person who brought the file all of them mean the same."""
    while True:
        try:
            row = next(rows, None)
        except Unreadable:
            raise
        except Exception as fault:
            raise Unreadable("broken") from fault
        if row is None:
            return
        yield row


def _first_filled_sheet(data: bytes, faults: list[RowFault]) -> Iterator[NumberedRow]:
    import openpyxl  # slow to load: only when somebody brings a workbook

    warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for position, sheet in enumerate(visible):
        rows = _rows(sheet, faults)
        first = next(rows, None)
        if first:
            ignored = [other.title for other in visible[position + 1 :]]
            if ignored:
                faults.append(warning(0, "sheets_left_out", read=sheet.title, left_out=ignored))
            yield first
            yield from rows
            return


def _rows(sheet: Any, faults: list[RowFault]) -> Iterator[NumberedRow]:
    sheet.reset_dimensions()  # what a sheet says of its own size may lie
    for number, cells in enumerate(islice(sheet.iter_rows(), _MAX_SHEET_ROWS), 1):
        width = max((index + 1 for index, cell in enumerate(cells) if cell.value is not None), default=0)
        if any(cell.data_type == "e" for cell in cells[:width]):
            faults.append(warning(number, "cell_has_error"))
        if width:
            yield number, [_text(cell) for cell in cells[:width]]


def _text(cell: Any) -> str:
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _number(value, cell.number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    """Whole numbers without ".0"; a post code shown as 01067 keeps its zero."""
    if isinstance(value, float) and not (math.isfinite(value) and value.is_integer()):
        return repr(value)
    whole = str(int(value))
    return whole.zfill(len(number_format)) if _PADDED.fullmatch(number_format) else whole
