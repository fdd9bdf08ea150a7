"""The tables as they stand in the database: their rows out and in, without the classes of the areas."""

from collections.abc import AsyncIterator
from graphlib import TopologicalSorter
from typing import Any

from piccolo.conf.apps import Finder

from .access import engine, fetch, is_sqlite
from .archive import BATCH, TYPES, Column, Table, TableInFile, Tally, TypeName, line

SMALL_BATCH = 8  # of rows that carry files


def present_tables() -> list[Table]:
    """What this version of the program keeps."""
    tables = []
    for found in Finder().get_table_classes():
        columns = tuple(
            Column(column._meta.db_column_name, _type_name(column.value_type)) for column in found._meta.columns
        )
        tables.append(Table(found._meta.tablename, columns))
    return sorted(tables, key=lambda table: table.name)


async def read_rows(table: Table) -> AsyncIterator[list[bytes]]:
    """All rows in the order of their id as lines of an archive, some at a time."""
    names = _names(table)
    limit = SMALL_BATCH if any(column.type == "bytes" for column in table.columns) else BATCH
    sql = f'SELECT {names} FROM "{table.name}" WHERE id > $1 ORDER BY id LIMIT {limit}'  # noqa: S608  # our own names
    last = -(2**31)
    while found := await fetch(sql, last):
        last = found[-1]["id"]
        yield [line(row.values()) for row in found]


async def write_rows(table: Table, rows: list[tuple[Any, ...]]) -> None:
    marks = ", ".join(f"${number}" for number in range(1, len(table.columns) + 1))
    sql = f'INSERT INTO "{table.name}" ({_names(table)}) VALUES ({marks})'  # noqa: S608  # our own names
    await engine().execute_many(sql, rows)


async def tally(table: Table) -> TableInFile:
    """Counts and hashes what is in the database now."""
    result = Tally(table)
    async for lines in read_rows(table):
        for text in lines:
            result.add(text)
    return result.result()


async def existing_names() -> set[str]:
    if is_sqlite():
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    else:
        sql = "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
    return {row["name"] for row in await fetch(sql)}


async def claim(names: list[str]) -> None:
    """Keeps others off these tables until the transaction ends; on SQLite a write transaction is alone anyway."""
    if names and not is_sqlite():
        await engine().run_ddl(f"LOCK TABLE {_quoted(names)} IN ACCESS EXCLUSIVE MODE")


async def is_empty(name: str) -> bool:
    return await fetch(f'SELECT 1 AS row FROM "{name}" LIMIT 1') == []  # noqa: S608  # our own names


async def drop(names: list[str]) -> None:
    """Drops what is there of these tables."""
    if is_sqlite():
        for name in await _children_first(names):
            await engine().run_ddl(f'DROP TABLE IF EXISTS "{name}"')
    else:
        await engine().run_ddl(f"DROP TABLE IF EXISTS {_quoted(names)} CASCADE")


async def count_on(table: Table) -> None:
    """Lets the next new row have the id after the highest one, which only PostgreSQL has to be told."""
    if not is_sqlite():
        name = f'"{table.name}"'
        sequence = "pg_get_serial_sequence($1, 'id')"
        sql = f"SELECT setval({sequence}, max(id)) FROM {name} HAVING max(id) > 0"  # noqa: S608  # our own names
        await fetch(sql, name)


async def _children_first(names: list[str]) -> list[str]:
    """SQLite drops no table to which another one refers that it would then have to look into."""
    sql = 'SELECT DISTINCT "table" AS parent FROM pragma_foreign_key_list($1)'
    order: TopologicalSorter[str] = TopologicalSorter()
    for name in names:
        order.add(name)
        for row in await fetch(sql, name):
            if row["parent"] != name:
                order.add(row["parent"], name)
    return list(order.static_order())


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _names(table: Table) -> str:
    return _quoted([column.name for column in table.columns])


def _type_name(value_type: type) -> TypeName:
    for name, known in TYPES.items():
        if known is value_type:
            return name
    raise TypeError(f"a backup cannot hold columns of {value_type}")
