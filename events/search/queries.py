"""Finding things by their words."""

from collections.abc import Sequence

import msgspec
from piccolo.columns import Column
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString
from piccolo.table import Table

from events.files.text import clean_line
from events.search.rules import fold
from events.search.tables import SearchEntry

MAX_TYPED = 200
MAX_WORDS = 8
PLAIN = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})
"""What LIKE would take for a wildcard is meant as it is typed."""


class Hit(msgspec.Struct, frozen=True):
    """Something of the event in which all the words occur, in one of its languages."""

    kind: str
    code: str


async def find(event: int, words: str, kinds: tuple[str, ...] | None = None, limit: int = 50) -> list[Hit]:
    """Those that begin with the first word come first. No words, or none that can be seen, find nothing."""
    wanted = _plain(words)
    if not wanted:
        return []
    rows = await SearchEntry.raw(
        "SELECT kind, code, max(CASE WHEN folded LIKE {} ESCAPE '\\' THEN 1 ELSE 0 END) AS begins FROM search_entry"
        " WHERE {} GROUP BY kind, code ORDER BY begins DESC, kind, code LIMIT {}",
        f"{wanted[0]}%",
        _condition(event, wanted, kinds),
        limit,
    )
    return [Hit(row["kind"], row["code"]) for row in rows]


async def found_words(
    event: int, words: Sequence[str], kinds: tuple[str, ...], limit: int
) -> dict[Hit, frozenset[int]]:
    """Everything in which any of the words, folded ones, occurs: the numbers of those that do, in all its languages.

    What has most of them comes first, then what begins with the first one.
    """
    wanted = [f"%{word.translate(PLAIN)}%" for word in words]
    occurs = "max(CASE WHEN folded LIKE {{}} ESCAPE '\\' THEN 1 ELSE 0 END) AS {}".format
    columns = [*(f"word_{number}" for number in range(len(wanted))), "begins"]
    marks = ", ".join("{}" for _ in kinds)
    rows = await SearchEntry.raw(
        "SELECT kind, code, {} FROM search_entry WHERE event = {} AND {} AND ({}) GROUP BY kind, code",
        QueryString(", ".join(map(occurs, columns)), *wanted, wanted[0].removeprefix("%")),
        event,
        QueryString(f"kind IN ({marks})", *kinds),
        QueryString(" OR ".join("folded LIKE {} ESCAPE '\\'" for _ in wanted), *wanted),
    )
    found = [
        (frozenset(number for number in range(len(wanted)) if row[f"word_{number}"]), row["begins"], row)
        for row in rows
    ]
    found.sort(key=lambda each: (-len(each[0]), -each[1], each[2]["kind"], each[2]["code"]))
    return {Hit(row["kind"], row["code"]): numbers for numbers, _, row in found[:limit]}


def entered(event: int, kind: str, code: Column, words: str) -> Combinable:
    """For rows of a table that are found by their code: those in whose search entries all the words occur."""
    wanted = _plain(words)
    if not wanted:
        return WhereRaw("1 = 0")
    return WhereRaw("{} IN (SELECT code FROM search_entry WHERE {})", code, _condition(event, wanted, (kind,)))


async def holding(table: type[Table], where: Combinable, columns: Sequence[Column], words: str) -> Combinable:
    """For rows that have no search entries: those in whose columns, taken together, all the words occur."""
    wanted = fold(clean_line(words[:MAX_TYPED])).split()[:MAX_WORDS]
    names = [f"text_{place}" for place in range(len(columns))]
    texts = [column.as_alias(name) for column, name in zip(columns, names, strict=True)]
    identity = table._meta.primary_key
    found = []
    for row in await table.select(identity, *texts).where(where):
        told = fold(" ".join(row[name] for name in names))
        if all(word in told for word in wanted):
            found.append(row["id"])
    # Written out: more rows can be found than a statement may have parameters.
    return WhereRaw(f"{{}} IN ({', '.join(map(str, found or [0]))})", identity)


async def words_of(event: int) -> dict[tuple[str, str], str]:
    """Everything that can be found, (kind, code) → its folded words in all languages."""
    rows = await SearchEntry.select(SearchEntry.kind, SearchEntry.code, SearchEntry.folded).where(
        SearchEntry.event == event
    )
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        thing = (row["kind"], row["code"])
        found[thing] = f"{found.get(thing, '')} {row['folded']}".strip()
    return found


def _plain(words: str) -> list[str]:
    """Folded, and for LIKE without wildcards."""
    return [word.translate(PLAIN) for word in fold(clean_line(words[:MAX_TYPED])).split()[:MAX_WORDS]]


def _condition(event: int, wanted: list[str], kinds: tuple[str, ...] | None) -> QueryString:
    condition = QueryString("event = {}", event)
    if kinds is not None:
        marks = ", ".join("{}" for _ in kinds) or "NULL"
        condition = QueryString(f"{{}} AND kind IN ({marks})", condition, *kinds)
    for word in wanted:
        condition = QueryString("{} AND folded LIKE {} ESCAPE '\\'", condition, f"%{word}%")
    return condition
