"""A list as a file: exactly what is shown, of all its pages."""

from asyncio import to_thread
from collections.abc import Sequence
from datetime import date, datetime

from events.files.tabular import write_csv, write_xlsx
from web.lists.description import ListOf, Plain, Reading
from web.lists.query import Query
from web.lists.shown import everything, is_shown

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


async def export(of: ListOf, reading: Reading, query: Query, kind: str) -> bytes:
    """`kind` is a key of `MEDIA`. The chosen columns, in the order of the list, of every row that it finds."""
    columns = [column for column in of.columns if is_shown(of, column, query)]
    found = await everything(of, reading, query)
    header = [reading.words.gettext(column.label) for column in columns]
    rows = [
        [row.cells[column.key].exported if column.key in row.cells else "" for column in columns] for row in found.rows
    ]
    if kind == "xlsx":
        return await to_thread(write_xlsx, reading.words.gettext(of.title), header, rows)  # up to seconds
    return write_csv(header, [[written(cell) for cell in row] for row in rows])


def file_name(of: ListOf, reading: Reading, query: Query, kind: str) -> str:
    """Festival, list, what it is filtered by, and the day: demo-applications-accepted-2027-05-15.xlsx"""
    day = reading.now.astimezone(reading.event.timezone).date()
    parts: Sequence[str] = (reading.event.slug, of.key, *query.chosen.values(), day.isoformat())
    plain = ["".join(sign for sign in part if sign.isascii() and (sign.isalnum() or sign in "-_")) for part in parts]
    return f"{'-'.join(part for part in plain if part)}.{kind}"


def written(value: Plain) -> str:
    """A time to the minute, as every spreadsheet reads it."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
