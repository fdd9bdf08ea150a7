"""Lists of rows: searched, filtered, sorted and paged by the database, whatever table they come from.

An area describes its list once as a `Listing`; who asks says with `Asked` which of its rows, in which order. Nothing of
what is asked becomes SQL: keys only choose among what the listing has, everything else is a parameter.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any

import msgspec
from piccolo.columns import Column, Selectable
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count
from piccolo.querystring import QueryString
from piccolo.table import Table

WILDCARDS = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})
"""What LIKE would take for a wildcard is meant as it is typed."""

MAX_WORDS = 8
MAX_TYPED = 200

Condition = Callable[[str], Combinable | None]
"""The value of a filter → its condition; None for a value that the filter does not have."""


class Asked(msgspec.Struct, frozen=True):
    """Which rows, and in which order. `codes`: only these rows. Keys that the listing does not have ask nothing.

    `found`: what `words` find, once it has been looked up.
    """

    words: str = ""
    chosen: Mapping[str, str] = {}
    sort: str = ""
    descending: bool = False
    codes: tuple[str, ...] | None = None
    limit: int | None = None
    offset: int = 0
    found: Combinable | None = None


class Listing(msgspec.Struct, frozen=True):
    """`code` is the column by which rows are picked, `words` finds rows by what is typed, `sorts` are the orders.

    Every order ends with the row's id, so that pages never share a row or lose one.
    """

    table: type[Table]
    event: Column
    code: Column
    words: Callable[[int, str], Awaitable[Combinable]] | None = None
    filters: Mapping[str, Condition] = {}
    sorts: Mapping[str, Sequence[Column | QueryString]] = {}
    base: Combinable | None = None


async def looked_up(listing: Listing, event: int, asked: Asked) -> Asked:
    """The same for all that is read of one page: words are looked up once, which can cost more than the rest."""
    if not asked.words.strip() or listing.words is None:
        return asked
    return msgspec.structs.replace(asked, words="", found=await listing.words(event, asked.words[:MAX_TYPED]))


def with_filter(asked: Asked, name: str, value: str = "") -> Asked:
    """The same with one filter set otherwise; without a value it asks for nothing."""
    return msgspec.structs.replace(asked, chosen={**asked.chosen, name: value})


async def rows(listing: Listing, columns: Sequence[Selectable], event: int, asked: Asked) -> list[dict[str, Any]]:
    query = listing.table.select(*columns).where(await condition(listing, event, asked))
    terms = [*listing.sorts.get(asked.sort, ()), listing.table._meta.primary_key]
    query = query.order_by(*terms, ascending=not asked.descending)
    if asked.limit is not None:
        query = query.limit(asked.limit).offset(asked.offset)
    return [dict(row) for row in await query]


async def total(listing: Listing, event: int, asked: Asked) -> int:
    return int(await listing.table.count().where(await condition(listing, event, asked)))


async def tally(listing: Listing, column: Column, event: int, asked: Asked, name: str) -> dict[Any, int]:
    """How many rows there would be for each value of `column` if nothing were chosen for the filter `name`."""
    where = await condition(listing, event, with_filter(asked, name))
    # A name of its own: the column itself may be one of a joined table.
    value = column.as_alias("value")
    found = await listing.table.select(value, Count()).where(where).group_by(column)
    return {row["value"]: row["count"] for row in found}


async def condition(listing: Listing, event: int, asked: Asked) -> Combinable:
    where: Combinable = listing.event == event
    if listing.base is not None:
        where = where & listing.base
    if asked.codes is not None:
        where = where & listing.code.is_in(list(asked.codes) or [None])
    for name, value in asked.chosen.items():
        chosen = listing.filters[name](value) if name in listing.filters and value else None
        where = where & chosen if chosen is not None else where
    found = (await looked_up(listing, event, asked)).found
    return where if found is None else where & found


async def numbers(listing: Listing, event: int, asked: Asked, name: str, values: Sequence[str]) -> dict[str, int]:
    """As `tally`, for a filter whose values are no column; `""` is how many there are without it."""
    where = await condition(listing, event, with_filter(asked, name))
    sums: list[Selectable] = [Count(alias="rows")]
    for place, value in enumerate(values):
        fits = listing.filters[name](value)
        if fits is not None:
            sums.append(
                QueryString("COALESCE(SUM(CASE WHEN {} THEN 1 ELSE 0 END), 0)", fits.querystring, alias=f"n{place}")
            )
    row = await listing.table.select(*sums).where(where).first() or {}
    return {"": row.get("rows", 0)} | {value: row.get(f"n{place}", 0) for place, value in enumerate(values)}


def has_all(column: Column, words: str, fold: Callable[[str], str]) -> Combinable:
    """Every one of the words stands somewhere in the column, which holds text folded by `fold`."""
    where: Combinable = column.is_not_null()
    for word in fold(words).split()[:MAX_WORDS]:
        where = where & WhereRaw("{} LIKE {} ESCAPE '\\'", column, f"%{word.translate(WILDCARDS)}%")
    return where


def one_of(column: Column, values: Collection[str]) -> Condition:
    """A filter by the column's own values."""
    return lambda value: column == value if value in values else None


def missing_last(column: Column) -> QueryString:
    """Before a column that can be empty: each engine has its own place for NULL."""
    return QueryString("CASE WHEN {} IS NULL THEN 1 ELSE 0 END", column)


def in_any_case(column: Column) -> QueryString:
    """Names as a reader looks for them: "amal" stands beside "Amal"."""
    return QueryString("lower({})", column)


def in_order(column: Column, values: Sequence[str]) -> QueryString:
    """For a column whose values come one after the other, which is not by their letters."""
    places = " ".join(f"WHEN {{}} THEN {place}" for place in range(len(values)))
    return QueryString(f"CASE {{}} {places} END", column, *values)
