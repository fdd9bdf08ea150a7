"""Rows that a transaction keeps for itself until it ends. On SQLite there is only one writer anyway."""

from typing import Any

from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString
from piccolo.table import Table


async def hold(table: type[Table], wanted: Combinable) -> list[dict[str, Any]]:
    """Locks these rows, in id order so that no two transactions wait for each other; answers them as they are now.

    What refers to a held row can still be inserted by those who do not hold it as well. Needs a `revision`.
    """
    identity, revision = table._meta.primary_key, table._meta.get_column_by_name("revision")
    same: dict[Column | str, Any] = {revision: QueryString('"revision"')}
    held = []
    for row in await table.select(identity).where(wanted).order_by(identity):
        held += await table.update(same, force=True).where(identity == row["id"]).returning(*table.all_columns())
    return held


async def claim(table: type[Table], row: Combinable, unique: Column, value: str) -> int | None:
    """Locks a row that is about to go; nobody else can insert what refers to it. None when there is no such row.

    PostgreSQL holds such inserts back only where a column under a unique index changes, so one does, to `value`.
    """
    claimed = await table.update({unique: value}).where(row).returning(table._meta.primary_key)
    return int(claimed[0]["id"]) if claimed else None
