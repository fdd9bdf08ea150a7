"""What the address of a list asks for, and the addresses of the list asked otherwise."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

import msgspec

from events.storage.listing import MAX_TYPED, Asked
from web.lists.description import ListOf

MAX_VALUE = 100
PAGE = 50


class Query(msgspec.Struct, frozen=True):
    """`chosen`: filter → value. `sort`: a column's key, backwards with a minus. `shown`: keys of columns, if chosen."""

    q: str = ""
    chosen: Mapping[str, str] = {}
    sort: str = ""
    shown: tuple[str, ...] = ()
    page: int = 1

    @property
    def key(self) -> str:
        return self.sort.lstrip("-")

    @property
    def descending(self) -> bool:
        return self.sort.startswith("-")

    def asked(self, limit: int | None = PAGE) -> Asked:
        offset = (self.page - 1) * PAGE if limit else 0
        return Asked(self.q, self.chosen, self.key, self.descending, limit=limit, offset=offset)

    def pairs(self, without: Sequence[str] = ()) -> list[tuple[str, str]]:
        """As in an address; what is left to the list is left out."""
        named = [("q", self.q), *self.chosen.items(), ("sort", self.sort), *(("column", key) for key in self.shown)]
        named.append(("page", str(self.page) if self.page > 1 else ""))
        return [(name, value) for name, value in named if value and name not in without]


def query_of(of: ListOf, params: Sequence[tuple[str, str]]) -> Query:
    """What is odd, over-long or of another list is not asked for."""
    given: dict[str, Any] = {}
    for name, value in params:
        given.setdefault(name, value.strip())
    sortable = {column.key for column in of.columns if column.sorts}
    sort = given.get("sort", "")
    columns = {column.key for column in of.columns[1:]}
    wanted = {value for name, value in params if name == "column"}
    page = given.get("page", "")
    return Query(
        q=given.get("q", "")[:MAX_TYPED] if of.searched else "",
        chosen={
            one.name: given[one.name] for one in of.filters if given.get(one.name) and len(given[one.name]) <= MAX_VALUE
        },
        sort=sort if sort.removeprefix("-") in sortable else ("-" if of.descending else "") + of.sort,
        shown=tuple(column.key for column in of.columns if column.key in wanted & columns),
        page=max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 10 else 1,
    )


def query_of_text(of: ListOf, text: str) -> Query:
    return query_of(of, parse_qsl(text))


class Addresses:
    """The addresses of a list that is asked for something else. Every change leads to the first page."""

    def __init__(self, of: ListOf, slug: str, query: Query) -> None:
        self.query = query
        self.page = of.address(slug)
        self.root = f"/desk/{slug}/lists/{of.key}"
        self._usual = ("sort", ("-" if of.descending else "") + of.sort)

    def with_search(self, q: str) -> str:
        return self.with_query(self.text(q=q, page=1))

    def with_filter(self, name: str, value: str) -> str:
        return self.with_query(self.text(chosen={**self.query.chosen, name: value}, page=1))

    def with_sort(self, key: str) -> str:
        """By this column; the other way round if it is in its order already."""
        backwards = self.query.key == key and not self.query.descending
        return self.with_query(self.text(sort=f"-{key}" if backwards else key, page=1))

    def pages(self) -> str:
        """Ends where the page's number follows."""
        query = self.text(page=1)
        return f"{self.page}?{query}&page=" if query else f"{self.page}?page="

    def here(self, **more: str) -> str:
        """The page as it is asked for, and what else it should say."""
        return self.with_query("&".join(part for part in (self.text(), urlencode(more)) if part))

    def below(self, place: str) -> str:
        """A page about this list, asked for the same."""
        query = self.text()
        return f"{self.root}/{place}?{query}" if query else f"{self.root}/{place}"

    def pairs(self, *without: str) -> list[tuple[str, str]]:
        """For the hidden fields of a form that changes what is left out here."""
        return [pair for pair in self.query.pairs((*without, "page")) if pair != self._usual]

    def text(self, **changes: Any) -> str:
        """What stands behind the address."""
        pairs = msgspec.structs.replace(self.query, **changes).pairs()
        return urlencode([pair for pair in pairs if pair != self._usual])

    def with_query(self, query: str) -> str:
        return f"{self.page}?{query}" if query else self.page
