"""Where visitors begin: the list of festivals, and the first page of one."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import msgspec
from litestar import get
from litestar.params import FromPath
from litestar.response import Redirect
from markupsafe import Markup

from events.festival.queries import public_events
from events.programme.queries import SessionView, next_boundary, now_and_next, programme
from exhibitors.applications.queries import call
from exhibitors.profiles.queries import nations
from web.given import InWords, Now, OfEvent
from web.kinds import SESSIONS
from web.pages import AnyRequest, Page, page
from web.public.cards import Card, Cards
from web.public.linked import base_url, linked_event
from web.public.reader import Reader, Said, holding, known_language
from web.public.timetable import Choice

OFTEN = 6
"""Kinds of sessions that stand as links below the search."""


class Coming(msgspec.Struct, frozen=True):
    """What is on, or what comes first."""

    title: str
    day: str
    cards: list[Card]


@get("/", include_in_schema=False)
async def front(request: AnyRequest, words: InWords) -> Redirect:
    """To the reader's language; straight into the festival while there is only one."""
    found = await public_events()
    path = f"/{words.tag}/{found[0].slug}/" if len(found) == 1 else f"/{words.tag}/"
    return Redirect(path, status_code=302, headers={"Vary": "Accept-Language", "Cache-Control": "no-store"})


@get("/{lang:str}", guards=[known_language], include_in_schema=False)
async def festivals(request: AnyRequest, lang: FromPath[str], words: InWords) -> Page:
    shown = [(festival, Reader(festival, words).said(festival.name)) for festival in await public_events()]
    return page(request, "public/festivals.html", festivals=shown)


@get("/{lang:str}/{slug:str}", guards=[known_language], include_in_schema=False)
async def start(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    reader = Reader(event, words)
    sessions = [view for view in await programme(event.id) if view.state == "confirmed"]
    shown = await nations(event.id)
    base = base_url(request)
    known = await call(event.id) if event.state == "public" else None
    made = page(
        request,
        "public/start.html",
        base=base,
        title=reader.said(event.name),
        tagline=reader.said(event.tagline),
        directions=(directions := reader.said(event.directions)),
        directions_note=reader.note(directions),
        facts=_facts(reader),
        coming=await coming(reader, now),
        programme_text=_programme_text(reader, sessions),
        exhibitors=shown,
        often=_often(reader, sessions),
        map_link=f"geo:{event.coordinates}" if event.coordinates else "",
        may_apply=known is not None and known.state(now) == "open",
        linked=linked_event(reader, base),
    )
    call_changes = known.changes_at(now) if known else None
    return holding(made, await next_boundary(event.id, now), reader.end_of_day(now), call_changes)


def _facts(reader: Reader) -> list[tuple[str, str, Markup | Said]]:
    """(icon, term, value) of what is known."""
    event, gettext = reader.event, reader.words.gettext
    facts: list[tuple[str, str, Markup | Said]] = []
    if event.days:
        facts.append(("calendar", gettext("When"), Markup("<br>").join(_opening(reader))))
    if place := reader.said(event.place):
        facts.append(("pin", gettext("Where"), place))
    if admission := reader.said(event.admission):
        facts.append(("heart", gettext("Admission"), admission))
    return facts


def _opening(reader: Reader) -> list[str]:
    """All days in one line while they have the same hours, else a line for each."""
    days, words = reader.event.days, reader.words
    hours = [reader.span(day.opens_at, day.closes_at) for day in days]
    if len(set(hours)) == 1:
        return [words.days([day.date for day in days]), hours[0]]
    line = words.gettext("%(day)s, %(hours)s")
    return [line % {"day": words.day(day.date), "hours": span} for day, span in zip(days, hours, strict=True)]


async def coming(reader: Reader, now: datetime) -> Coming | None:
    """What goes on and what is next on the same day; None when nothing comes any more."""
    found = await now_and_next(reader.event.id, now)
    listed = [*found.now, *found.next]
    first = listed[0].starts_at if listed else None
    if first is None:
        return None
    day = reader.day(first)
    cards = Cards(reader, now).all(view for view in listed if view.starts_at and reader.day(view.starts_at) == day)
    gettext = reader.words.gettext
    title = gettext("Now and next") if day == reader.day(now) else gettext("This comes first")
    return Coming(title, reader.words.day(day), cards)


def _programme_text(reader: Reader, sessions: Sequence[SessionView]) -> str:
    if not sessions:
        return reader.words.gettext("Not out yet")
    ngettext = reader.words.ngettext
    days = len({reader.day(view.starts_at) for view in sessions if view.starts_at})
    parts = (
        ngettext("%(num)d session", "%(num)d sessions", len(sessions)) % {"num": len(sessions)},
        ngettext("on one day", "on %(num)d days", days) % {"num": days},
    )
    return " ".join(parts)


def _often(reader: Reader, sessions: Sequence[SessionView]) -> list[tuple[str, str, str, int]]:
    """(address, word, icon, number) of the kinds of which there is most."""
    counts = Counter(view.kind for view in sessions)
    return [
        (Choice(kind=kind).href(reader), reader.words.gettext(SESSIONS[kind][0]), SESSIONS[kind][1], count)
        for kind, count in counts.most_common(OFTEN)
    ]


HANDLERS = [front, festivals, start]
