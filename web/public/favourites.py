"""What a visitor keeps, in the browser alone: everything is on the page, and the browser shows what is kept there."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

import msgspec
from litestar import get
from litestar.params import FromPath

from events.nations.queries import nation_names
from events.programme.queries import SessionView, programme
from exhibitors.profiles.queries import exhibitors
from web.given import InWords, Now, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.cards import Card, Cards
from web.public.exhibitors import group_of
from web.public.linked import base_url
from web.public.programme import moments
from web.public.reader import Reader, holding, known_language

EVERYBODY = 10_000


class Day(msgspec.Struct, frozen=True):
    heading: str
    cards: list[Card]


class Entry(msgspec.Struct, frozen=True):
    """A session as favourites.js writes it into a calendar; times in UTC."""

    code: str
    title: str
    place: str
    starts: str
    ends: str
    status: str
    url: str


@get("/{lang:str}/{slug:str}/favourites", guards=[known_language], include_in_schema=False)
async def show_favourites(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    reader = Reader(event, words)
    sessions = await programme(event.id)
    names = await nation_names(event.host, words.lang)
    made = page(
        request,
        "public/favourites.html",
        base=base_url(request),
        days=_days(reader, sessions, now),
        groups=[group_of(reader, card, names) for card in await exhibitors(event.id, limit=EVERYBODY)],
        entries=msgspec.to_builtins(_entries(reader, sessions, base_url(request))),
    )
    return holding(made, *moments(sessions, now))


def _days(reader: Reader, sessions: Sequence[SessionView], now: datetime) -> list[Day]:
    timed = [(reader.day(view.starts_at), view) for view in sessions if view.starts_at]
    cards = Cards(reader, now)
    return [
        Day(reader.words.day(day), cards.all(view for _, view in views))
        for day, views in groupby(timed, key=lambda each: each[0])
    ]


def _entries(reader: Reader, sessions: Sequence[SessionView], base: str) -> list[Entry]:
    venue = reader.said(reader.event.place).text
    return [
        Entry(
            code=view.code,
            title=reader.said(view.title).text,
            place=", ".join(filter(None, (reader.said(view.stage_name).text, venue))),
            starts=_utc(view.starts_at),
            ends=_utc(view.ends_at),
            status="CANCELLED" if view.state == "cancelled" else "CONFIRMED",
            url=f"{base}{reader.root}programme/{view.code}",
        )
        for view in sessions
        if view.starts_at and view.ends_at
    ]


def _utc(at: datetime) -> str:
    """As calendars write it (RFC 5545): 20270515T120000Z."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


HANDLERS = [show_favourites]
