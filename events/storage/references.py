"""Rows that refer to one another may come in any order, as long as everything fits at the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .access import engine, fetch, is_sqlite

CONSTRAINTS = """
    SELECT quote_ident(conname) AS name, conrelid::regclass::text AS "table" FROM pg_constraint
    WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace
"""


@asynccontextmanager
async def checked_at_the_end() -> AsyncIterator[None]:
    """Inside a transaction. PostgreSQL checks at the end of the block, SQLite at COMMIT."""
    if is_sqlite():
        await engine().run_ddl("PRAGMA defer_foreign_keys = ON")
        yield
        return
    constraints = await fetch(CONSTRAINTS)
    await _alter(constraints, "DEFERRABLE INITIALLY DEFERRED")
    yield
    await engine().run_ddl("SET CONSTRAINTS ALL IMMEDIATE")
    await _alter(constraints, "NOT DEFERRABLE")


async def _alter(constraints: list[dict[str, str]], how: str) -> None:
    for constraint in constraints:
        await engine().run_ddl(f"ALTER TABLE {constraint['table']} ALTER CONSTRAINT {constraint['name']} {how}")
