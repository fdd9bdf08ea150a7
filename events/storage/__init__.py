"""The database: one engine, chosen by SCHAUHER_DATABASE_URL; SQLite and PostgreSQL behave alike.

    async with transaction():            # reads and writes; joins an open one; IMMEDIATE on SQLite
        async with savepoint():          # a part that may fail without losing the rest
            ...
    async with snapshot():               # several reads that must fit together; a write in it is an error
        ...
    rows = await fetch("SELECT public_version FROM event WHERE slug = $1", slug)

Inside `transaction()` every Piccolo query and `fetch` of the same task runs on its connection; outside,
each runs on its own (SQLite: reads on a few readers, writes on the one writer). A transaction belongs to the
task that opened it: a query from another task inside it (`gather`, `wait_for`) raises. It always ends with
its block, cancelled or not, and a failed COMMIT is a rollback.

`fetch` is the raw read: placeholders are `$1`, `$2`, … on both engines, each row is a dict. On SQLite it runs
at once in the event loop's thread (some 10 µs), so it is for look-ups by an index, not for reports.
"""

from . import later  # noqa: F401  before the first import of migrations
from .access import (
    close_pool,
    engine,
    fetch,
    is_sqlite,
    open_pool,
    savepoint,
    snapshot,
    transaction,
)
from .configuration import data_dir, engine_for
from .migrations import migrate
from .postgres import PostgreSQL
from .sqlite import SQLite

__all__ = [
    "PostgreSQL",
    "SQLite",
    "close_pool",
    "data_dir",
    "engine",
    "engine_for",
    "fetch",
    "is_sqlite",
    "migrate",
    "open_pool",
    "savepoint",
    "snapshot",
    "transaction",
]
