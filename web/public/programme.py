"""What is on: the programme, and one session."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
from litestar import get
from litestar.params import FromPath
from markupsafe import Markup

from events.festival.queries import EventView
from events.floor import queries as floor
from events.nations.queries import nation_names
from events.programme.queries import SessionView, programme, session, stages
from exhibitors.profiles.queries import exhibitors_by_session, nations_by_session
from web.given import InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page
from web.public.calendars import SUFFIX, Calendar, code_of, session_calendar
from web.public.cards import Card, Cards
from web.public.linked import base_url, linked_session
from web.public.reader import Reader, choice, holding, known_language
from web.public.timetable import FIELDS, HOUR, Choice, Programme, timetable
from web.public.wayfinding import Asked

RELATED = 3


class Shared(msgspec.Struct, frozen=True):
    """What somebody passes on: a line to read, and the address."""

    title: str
    text: str
    address: str


@get("/{lang:str}/{slug:str}/programme", guards=[known_language], include_in_schema=False)
async def show_programme(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    reader = Reader(event, words)
    asked = Choice(*(choice(request, name) for name in FIELDS))
    everything = await programme_of(event, words)
    shown = timetable(reader, everything, asked, now)
    made = page(request, "public/programme.html", here="programme", base=base_url(request), shown=shown)
    hour = (now.astimezone(reader.zone) + HOUR).replace(minute=0, second=0, microsecond=0)
    return holding(made, *moments(everything.sessions, now), hour if shown.now else reader.end_of_day(now))


@get("/{lang:str}/{slug:str}/programme/{code:str}", guards=[known_language], include_in_schema=False)
async def show_session(
    request: AnyRequest, lang: FromPath[str], code: FromPath[str], event: OfEvent, words: InWords, now: Now
) -> Page | Calendar:
    """The page, or with `.ics` behind the code the same for calendars."""
    reader = Reader(event, words)
    if code.endswith(SUFFIX):
        return await session_calendar(request, reader, await session(event.id, code_of(code)))
    view = await session(event.id, code)
    cards = Cards(reader, now)
    card = cards.one(view)
    base = base_url(request)
    exhibitors = (await exhibitors_by_session(event.id)).get(code, ())
    made = page(
        request,
        "public/session.html",
        here="programme",
        base=base,
        session=view,
        card=card,
        abstract=(abstract := reader.said(view.abstract)),
        abstract_note=reader.note(abstract),
        facts=await _facts(reader, view),
        until=reader.clock(view.ends_at) if card.now and view.ends_at else "",
        over=view.ends_at is not None and view.ends_at <= now,
        exhibitors=[(found.code, reader.named(found.name)) for found in exhibitors],
        related=cards.all(related := await _related(reader, view)),
        plan=Asked(area=view.area).href(reader) if view.area else "",
        shared=_shared(reader, view, card, base),
        linked=linked_session(reader, view, card.place.name.text if card.place else "", base),
    )
    return holding(made, *moments([view, *related], now))


def moments(sessions: Iterable[SessionView], now: datetime) -> Iterator[datetime]:
    """When what is said of them changes by itself: their beginnings and ends to come."""
    return (at for view in sessions for at in (view.starts_at, view.ends_at) if at and at > now)


async def programme_of(event: EventView, words: Words) -> Programme:
    """Everything that is scheduled, and what it shows: by itself, and by the exhibitors who take part."""
    sessions, of_groups = await programme(event.id), await nations_by_session(event.id)
    shown = {view.code: tuple(dict.fromkeys((*view.nations, *of_groups.get(view.code, ())))) for view in sessions}
    present = {nation for nations in shown.values() for nation in nations}
    names = await nation_names(event.host, words.lang)
    named = {nation: name for nation, name in names.items() if nation in present}
    return Programme(sessions, await stages(event.id), shown, named)


async def _facts(reader: Reader, view: SessionView) -> list[tuple[str, str, str | Markup]]:
    """(icon, term, value) of what is known."""
    gettext = reader.words.gettext
    found: list[tuple[str, str, str | Markup]] = []
    if view.starts_at and view.ends_at:
        lines = (reader.words.day(reader.day(view.starts_at)), reader.span(view.starts_at, view.ends_at))
        found.append(("clock", gettext("When"), Markup("<br>").join(lines)))
    else:
        found.append(("clock", gettext("When"), gettext("The time is still open.")))
    places = dict.fromkeys(reader.said(texts) for texts in (view.stage_name, view.area_name) if texts)
    if places:
        found.append(("pin", gettext("Where"), reader.row(places)))
    if nations := await _nations(reader, view):
        found.append(("eye", gettext("Shows"), nations))
    if view.languages:
        found.append(("globe", gettext("Languages"), reader.languages(view.languages)))
    if view.area:
        step_free = (await floor.area(reader.event.id, view.area)).step_free
        found.append(
            ("wheel", gettext("Without barriers"), gettext("Step-free") if step_free else gettext("With steps"))
        )
    return found


async def _nations(reader: Reader, view: SessionView) -> Markup:
    """What is shown there, each as a link to all that shows it."""
    of_groups = (await nations_by_session(reader.event.id)).get(view.code, ())
    names = await nation_names(reader.event.host, reader.words.lang)
    link = Markup('<a href="{}">{}</a>')
    shown = [nation for nation in dict.fromkeys((*view.nations, *of_groups)) if nation in names]
    return reader.row([link.format(Choice(nation=nation).href(reader), names[nation]) for nation in shown])


async def _related(reader: Reader, view: SessionView) -> list[SessionView]:
    """What comes afterwards on the same day: at the same stage, or of the same kind."""
    if view.starts_at is None or view.ends_at is None:
        return []
    coming = await programme(reader.event.id, (view.ends_at, reader.end_of_day(view.starts_at)))
    fitting = [
        other
        for other in coming
        if other.state == "confirmed" and (other.stage == view.stage or other.kind == view.kind)
    ]
    return fitting[:RELATED]


def _shared(reader: Reader, view: SessionView, card: Card, base: str) -> Shared:
    """For a messenger: what, when and where on a line of its own each."""
    when = ""
    if view.starts_at and view.ends_at:
        when = f"{reader.words.day(reader.day(view.starts_at))}, {reader.span(view.starts_at, view.ends_at)}"
    event = reader.said(reader.event.name)
    places = [said.text for said in (reader.said(view.stage_name), reader.said(reader.event.place)) if said]
    lines = [card.title.text, when, ", ".join(places), event.text]
    return Shared(
        card.title.text, "\n".join(line for line in lines if line), f"{base}{reader.root}programme/{view.code}"
    )


HANDLERS = [show_programme, show_session]
