"""Changes by two people: one `revision` per row, so that the second of two editors is told instead of winning."""

from typing import Any

import asyncpg
from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString
from piccolo.table import Table

from events.faults import Conflict, NotFound


async def revise(table: type[Table], row: Combinable, revision: int | None, values: dict[Column, Any]) -> int:
    """Writes `values` to the one row that `row` names, if it is still at `revision` (None: whatever it is at).

    Answers the row's id. Raises NotFound, or Conflict("changed_meanwhile") when somebody else was faster.
    """
    counter, identity = table._meta.get_column_by_name("revision"), table._meta.primary_key
    where = row if revision is None else (row & (counter == revision))
    new: dict[Column | str, Any] = {counter: QueryString('"revision" + 1')}
    for column, value in values.items():
        new[column] = value
    try:
        changed = await table.update(new, force=True).where(where).returning(identity)
    except asyncpg.UniqueViolationError as clash:
        # Callers look first whether a code is free; on PostgreSQL somebody else can take it after they have looked.
        raise Conflict("changed_meanwhile") from clash
    if changed:
        return int(changed[0]["id"])
    if await table.exists().where(row):
        raise Conflict("changed_meanwhile")
    raise NotFound("not_found")
