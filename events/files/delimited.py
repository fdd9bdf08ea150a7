"""CSV: which characters, which delimiter, and cells that no spreadsheet takes for formulas."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from events.files.reading import NumberedRow, RawTable, RowFault, Unreadable, error, warning

_DELIMITERS = (";", "\t", ",", "|")
_NO_DELIMITER = "\x1f"
_SAMPLE = 200
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SEPARATOR_LINE = re.compile(r"\s*\"?sep=(.)\"?\r?\n", re.IGNORECASE)
_ARMED = re.compile(r"'*[=+\-@\t\r\n]")


def read(data: bytes) -> RawTable:
    text, faults = _decoded(data)
    told = _SEPARATOR_LINE.match(text)
    first = 1
    if told:
        text, first = text[told.end() :], 2
    delimiter = told[1] if told and told[1] in _DELIMITERS else _delimiter(text)
    if _ends_inside_quotes(text, delimiter):
        faults.append(error(0, "quote_never_closed"))
    return RawTable(_records(text, delimiter, first), faults, exact=True)


def write(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with BOM, `;`, CRLF; cells that a spreadsheet would run start with an apostrophe."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([armed(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def armed(cell: str) -> str:
    """One more apostrophe also before those that have some, so that `disarmed` gives every cell back as it was."""
    return f"'{cell}" if _ARMED.match(cell) else cell


def disarmed(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _ARMED.match(cell) else cell


def _decoded(data: bytes) -> tuple[str, list[RowFault]]:
    text, faults = _guessed(data)
    if _BINARY.search(text) and (faults or "\x00" in text):
        raise Unreadable("binary")
    return text, faults


def _guessed(data: bytes) -> tuple[str, list[RowFault]]:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            return text, [warning(0, "characters_broken", count=text.count("\ufffd"))] if "\ufffd" in text else []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _damaged_or_old(data)


def _damaged_or_old(data: bytes) -> tuple[str, list[RowFault]]:
    """Mostly valid UTF-8 is UTF-8 with damage; otherwise it is what German Excel wrote for thirty years."""
    repaired = data.decode("utf-8", errors="replace")
    broken = repaired.count("\ufffd")
    if sum(1 for c in repaired if ord(c) > 127) > 5 * broken:
        return repaired, [warning(0, "characters_broken", count=broken)]
    try:
        return data.decode("cp1252"), [warning(0, "characters_guessed", encoding="cp1252")]
    except UnicodeDecodeError as fault:
        raise Unreadable("binary") from fault


def _delimiter(text: str) -> str:
    """The one that gives the most rows the same width; more columns win a tie."""
    best, best_score = _NO_DELIMITER, (0.0, 0)
    for delimiter in _DELIMITERS:
        widths = Counter(len(cells) for _, cells in islice(_records(text, delimiter), _SAMPLE) if cells)
        width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        score = (rows / max(widths.total(), 1), width)
        if width > 1 and score > best_score:
            best, best_score = delimiter, score
    return best


def _records(text: str, delimiter: str, first: int = 1) -> Iterator[NumberedRow]:
    """Numbered as a spreadsheet numbers them: a cell with line breaks is one row, an empty line is one too."""
    try:
        yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), first)
    except csv.Error as fault:
        raise Unreadable("broken") from fault


def _ends_inside_quotes(text: str, delimiter: str) -> bool:
    """Whether the last quotation swallowed the rest of the file."""
    [(_, last)] = deque(_records(f"{text}\n\x1d", delimiter), maxlen=1)
    return last != ["\x1d"]
