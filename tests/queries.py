"""How many queries something takes: a list must take the same number for one row as for three."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from piccolo.querystring import QueryString

from events.storage import engine


@contextmanager
def counted_queries() -> Iterator[list[str]]:
    """Collects the Piccolo queries of its block."""
    queries: list[str] = []
    active: Any = engine()
    run = active.run_querystring

    async def counting(querystring: QueryString, in_pool: bool = False) -> Any:
        queries.append(str(querystring))
        return await run(querystring, in_pool)

    active.run_querystring = counting
    try:
        yield queries
    finally:
        del active.run_querystring
