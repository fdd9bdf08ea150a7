"""What is on: the programme of a day, and one session."""

from litestar import get
from litestar.params import FromPath
from markupsafe import Markup

from events.floor import queries as floor
from events.programme.queries import SessionView, next_boundary, programme, session, stages
from exhibitors.profiles.queries import exhibitors_by_session
from web.given import InWords, Now, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.cards import Cards
from web.public.linked import base_url, linked_session
from web.public.reader import Reader, choice, holding, known_language
from web.public.timetable import Choice, timetable

RELATED = 3


@get("/{lang:str}/{slug:str}/programme", guards=[known_language], include_in_schema=False)
async def show_programme(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    reader = Reader(event, words)
    asked = Choice(*(choice(request, name) for name in Choice.__struct_fields__))
    shown = timetable(reader, await programme(event.id), await stages(event.id), asked, now)
    made = page(request, "public/programme.html", here="programme", base=base_url(request), shown=shown)
    return holding(made, await next_boundary(event.id, now), reader.end_of_day(now))


@get("/{lang:str}/{slug:str}/programme/{code:str}", guards=[known_language], include_in_schema=False)
async def show_session(
    request: AnyRequest, lang: FromPath[str], code: FromPath[str], event: OfEvent, words: InWords, now: Now
) -> Page:
    reader = Reader(event, words)
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
        related=cards.all(await _related(reader, view)),
        linked=linked_session(reader, view, card.place.name.text if card.place else "", base),
    )
    return holding(made, *(at for at in (view.starts_at, view.ends_at) if at and at > now))


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
    if view.languages:
        found.append(("globe", gettext("Languages"), reader.languages(view.languages)))
    if view.area:
        step_free = (await floor.area(reader.event.id, view.area)).step_free
        found.append(
            ("wheel", gettext("Without barriers"), gettext("Step-free") if step_free else gettext("With steps"))
        )
    return found


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


HANDLERS = [show_programme, show_session]
