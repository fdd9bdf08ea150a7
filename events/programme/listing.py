"""The programme as a list: what sessions can be searched, filtered and sorted by."""

from datetime import datetime
from typing import Any

from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.programme.queries import SESSION_COLUMNS, SessionView, session_view
from events.programme.rules import KINDS, STATES
from events.programme.tables import Session
from events.search.queries import entered
from events.storage.listing import Asked, Listing, in_order, missing_last, one_of, rows, tally, total

TITLE = (
    "(SELECT folded FROM search_entry WHERE search_entry.event = {} AND kind = 'session' AND search_entry.code = {}"
    " ORDER BY CASE lang WHEN {} THEN 0 ELSE 1 END, lang LIMIT 1)"
)
"""What a session is found by begins with its title, so that it is in the order of titles too."""

TIMELESS_LAST = missing_last(Session.starts_at)
STAGELESS_LAST = missing_last(Session.stage)


async def _found(event: int, words: str) -> Combinable:
    return entered(event, "session", Session.code, words)


def listing(lang: str, days: dict[str, tuple[datetime, datetime]]) -> Listing:
    """Titles are in the order of `lang`. `days`: by what a day is asked for, and when it begins and ends."""

    def on(day: str) -> Combinable | None:
        if day not in days:
            return Session.starts_at.is_null() if day == "none" else None
        begins, ends = days[day]
        return (Session.starts_at >= begins) & (Session.starts_at < ends)

    return Listing(
        table=Session,
        event=Session.event,
        code=Session.code,
        words=_found,
        filters={
            "day": on,
            "stage": lambda code: Session.stage.code == code,
            "kind": one_of(Session.kind, KINDS),
            "state": one_of(Session.state, STATES),
        },
        sorts={
            "title": (QueryString(TITLE, Session.event, Session.code, lang),),
            "time": (TIMELESS_LAST, Session.starts_at, STAGELESS_LAST, Session.stage.position),
            "stage": (STAGELESS_LAST, Session.stage.position, TIMELESS_LAST, Session.starts_at),
            "kind": (Session.kind, TIMELESS_LAST, Session.starts_at),
            "state": (in_order(Session.state, STATES), TIMELESS_LAST, Session.starts_at),
        },
    )


async def listed(of: Listing, event: int, asked: Asked) -> list[SessionView]:
    return [session_view(row) for row in await rows(of, SESSION_COLUMNS, event, asked)]


async def number(of: Listing, event: int, asked: Asked) -> int:
    return await total(of, event, asked)


async def by_stage(of: Listing, event: int, asked: Asked) -> dict[Any, int]:
    return await tally(of, Session.stage.code, event, asked, "stage")


async def by_kind(of: Listing, event: int, asked: Asked) -> dict[Any, int]:
    return await tally(of, Session.kind, event, asked, "kind")


async def by_state(of: Listing, event: int, asked: Asked) -> dict[Any, int]:
    return await tally(of, Session.state, event, asked, "state")
