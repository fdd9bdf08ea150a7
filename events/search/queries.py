"""Finding things by their words."""

import msgspec
from piccolo.querystring import QueryString

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
    wanted = [word.translate(PLAIN) for word in fold(clean_line(words[:MAX_TYPED])).split()[:MAX_WORDS]]
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


def _condition(event: int, wanted: list[str], kinds: tuple[str, ...] | None) -> QueryString:
    condition = QueryString("event = {}", event)
    if kinds is not None:
        marks = ", ".join("{}" for _ in kinds) or "NULL"
        condition = QueryString(f"{{}} AND kind IN ({marks})", condition, *kinds)
    for word in wanted:
        condition = QueryString("{} AND folded LIKE {} ESCAPE '\\'", condition, f"%{word}%")
    return condition
