"""One exhibitor: who they are, what they bring, and where they stand."""

from litestar import get
from litestar.params import FromPath
from markupsafe import Markup

from events.floor import queries as floor
from events.floor.queries import BoothView
from events.nations.queries import nation_names
from events.programme.queries import sessions_by_code
from exhibitors.placement.queries import BoothRef, placements_of_booths
from exhibitors.profiles.queries import ExhibitorView, exhibitor
from web.floorplans import Drawing, drawing
from web.given import InWords, Now, OfEvent
from web.kinds import EXHIBITORS
from web.pages import AnyRequest, Page, page
from web.public.cards import Cards, Place, place
from web.public.exhibitors import Asked
from web.public.linked import base_url, linked_exhibitor
from web.public.offers import offered, piece
from web.public.programme import Shared
from web.public.reader import Reader, Said, choice, holding, known_language
from web.public.wayfinding import for_visitors


@get("/{lang:str}/{slug:str}/exhibitors/{code:str}", guards=[known_language], include_in_schema=False)
async def show_exhibitor(
    request: AnyRequest, lang: FromPath[str], code: FromPath[str], event: OfEvent, words: InWords, now: Now
) -> Page:
    reader = Reader(event, words)
    view = await exhibitor(event.id, code)
    names = await nation_names(event.host, words.lang)
    sessions = await sessions_by_code(event.id, [session.code for session in view.sessions])
    standing = await _standing(event.id, choice(request, "here"))
    made = page(
        request,
        "public/exhibitor.html",
        here="exhibitors",
        base=base_url(request),
        linked=linked_exhibitor(reader, view, base_url(request)),
        name=reader.named(view.name),
        view=view,
        kind=EXHIBITORS[view.kind],
        summary=reader.named(view.offers),
        description=(description := reader.said(view.description)),
        description_note=reader.note(description),
        nations=[(Asked(nation=nation).href(reader), names.get(nation, nation)) for nation in view.nations],
        known=_facts(reader, view),
        offers=[offered(reader, each) for each in view.offered],
        works=[piece(reader, each) for each in view.works],
        standing=standing,
        standing_here=standing is not None and standing.code in {booth.code for booth in view.booths},
        booths=[_booth(reader, booth, standing) for booth in view.booths],
        drawing=await _small_plan(reader, view, standing),
        sessions=Cards(reader, now).all(sessions, with_day=True),
        shared=_shared(reader, view, base_url(request)),
    )
    moments = [at for session in sessions for at in (session.starts_at, session.ends_at) if at and at > now]
    return holding(made, *moments)


async def _standing(event: int, code: str) -> BoothView | None:
    """The booth whose code the reader has scanned; a mistyped one is none."""
    return next((booth for booth in await floor.booths(event) if booth.code == code), None) if code else None


def _facts(reader: Reader, view: ExhibitorView) -> list[tuple[str, str, Said | Markup]]:
    """(icon, term, value) of what is known."""
    gettext = reader.words.gettext
    link = Markup('<a href="{0}" rel="nofollow">{0}</a>')
    found: list[tuple[str, str, Said | Markup]] = [
        ("talk", gettext("We speak"), reader.languages(view.languages)),
        ("out", gettext("Website"), link.format(view.website) if view.website else Markup("")),
    ]
    return [fact for fact in found if fact[2]]


def _booth(reader: Reader, booth: BoothRef, standing: BoothView | None) -> tuple[Place, str, str]:
    """(area, number, address on the plan)."""
    return place(reader, booth.area_name, booth.area, booth.area_hue), booth.number, _address(reader, booth, standing)


def _address(reader: Reader, booth: BoothRef | BoothView, standing: BoothView | None) -> str:
    return f"{reader.root}plan?booth={booth.code}" + (f"&here={standing.code}" if standing else "")


async def _small_plan(reader: Reader, view: ExhibitorView, standing: BoothView | None) -> Drawing | None:
    """The area of the first booth."""
    if not view.booths:
        return None
    plan = for_visitors(await floor.plan(reader.event.id, view.booths[0].area))
    names = await placements_of_booths(reader.event.id)
    return drawing(reader.event, plan, reader.words, names, lambda booth: _address(reader, booth, standing))


def _shared(reader: Reader, view: ExhibitorView, base: str) -> Shared:
    """For a messenger: who, where and at which festival on a line of its own each."""
    booths = ", ".join(booth.number for booth in view.booths)
    where = reader.words.gettext("Booth %(number)s") % {"number": booths} if booths else ""
    lines = [view.name, view.offers, where, reader.said(reader.event.name).text]
    return Shared(view.name, "\n".join(line for line in lines if line), f"{base}{reader.root}exhibitors/{view.code}")


HANDLERS = [show_exhibitor]
