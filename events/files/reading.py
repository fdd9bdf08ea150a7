"""What the readers of foreign tables share: their limits, and how they tell what is wrong."""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

MAX_BYTES = 20_000_000
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELL = 32_000

NumberedRow = tuple[int, list[str]]


class Unreadable(Exception):
    """The file is no table. `reason` is stable: picture, pdf, archive, old_excel, markup, binary, broken, empty,
    too_much_inside."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RowFault(msgspec.Struct, frozen=True):
    """What is wrong with one row (or feature, or session) of a file. `row` counts as a spreadsheet shows it, 0 is the
    file as a whole. An error stops the import, a warning only tells."""

    row: int
    column: str | None
    code: str
    params: dict[str, Any] = {}
    severity: Literal["error", "warning"] = "error"


def error(row: int, code: str, column: str | None = None, **params: Any) -> RowFault:
    return RowFault(row, column, code, params, "error")


def warning(row: int, code: str, column: str | None = None, **params: Any) -> RowFault:
    return RowFault(row, column, code, params, "warning")


class RawTable(msgspec.Struct, frozen=True):
    """Numbered rows, still of any width. `faults` is complete once the rows are read. In an `exact` file every row
    should be as wide as the header."""

    rows: Iterable[NumberedRow]
    faults: list[RowFault]
    exact: bool
