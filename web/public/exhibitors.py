"""Who exhibits: the list, one exhibitor, and which nation is shown by whom."""

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec
from litestar import get
from litestar.params import FromPath
from markupsafe import Markup

from events.floor import queries as floor
from events.nations.queries import nation_names
from events.programme.queries import sessions_by_code
from exhibitors.placement.queries import BoothRef, placements_of_booths
from exhibitors.profiles.queries import ExhibitorCard, ExhibitorView, exhibitor, exhibitors, nations
from web.floorplans import Drawing, drawing
from web.given import InWords, Now, OfEvent
from web.kinds import EXHIBITORS
from web.pages import AnyRequest, Page, page
from web.public.cards import Cards, Place, place
from web.public.linked import base_url
from web.public.reader import Reader, Said, choice, holding, known_language

PAGE = 100
"""Exhibitors on one page of the list."""

ALL = 10_000


class Group(msgspec.Struct, frozen=True):
    """An exhibitor in a list."""

    href: str
    name: Said
    text: str
    nations: str
    place: Place | None
    booth: str


class Asked(msgspec.Struct, frozen=True):
    """What the address asks for; an empty field asks for nothing."""

    q: str = ""
    nation: str = ""
    area: str = ""
    kind: str = ""

    def href(self, reader: Reader, **changes: str) -> str:
        fields = msgspec.structs.asdict(self) | changes
        query = urlencode([(name, value) for name, value in fields.items() if value])
        return f"{reader.root}exhibitors{'?' if query else ''}{query}"


Options = dict[str, dict[str, str]]
"""Filter → value → what it is called."""


@get("/{lang:str}/{slug:str}/exhibitors", guards=[known_language], include_in_schema=False)
async def show_exhibitors(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    counts = await nations(event.id)
    names = await nation_names(event.host, words.lang)
    shown = {count.nation for count in counts.nations}
    options: Options = {
        "nation": {code: name for code, name in names.items() if code in shown},
        "area": {area.code: reader.said(area.name).text for area in await floor.areas(event.id)},
        "kind": {kind: words.gettext(label) for kind, (label, _) in EXHIBITORS.items()},
    }
    asked = _asked(request, options)
    found = await exhibitors(
        event.id,
        nation=asked.nation or None,
        area=asked.area or None,
        kind=asked.kind or None,
        words=asked.q or None,
        limit=PAGE + 1,
        after=choice(request, "after") or None,
    )
    return page(
        request,
        "public/exhibitors.html",
        here="exhibitors",
        base=base_url(request),
        counts=counts,
        options=options,
        asked=asked,
        removable=_removable(reader, asked, options),
        groups=[_group(reader, card, names) for card in found[:PAGE]],
        following=asked.href(reader, after=found[PAGE - 1].code) if len(found) > PAGE else "",
    )


@get("/{lang:str}/{slug:str}/exhibitors/{code:str}", guards=[known_language], include_in_schema=False)
async def show_exhibitor(
    request: AnyRequest, lang: FromPath[str], code: FromPath[str], event: OfEvent, words: InWords, now: Now
) -> Page:
    reader = Reader(event, words)
    view = await exhibitor(event.id, code)
    names = await nation_names(event.host, words.lang)
    sessions = await sessions_by_code(event.id, [session.code for session in view.sessions])
    made = page(
        request,
        "public/exhibitor.html",
        here="exhibitors",
        base=base_url(request),
        name=reader.named(view.name),
        view=view,
        kind=EXHIBITORS[view.kind],
        description=(description := reader.said(view.description)),
        description_note=reader.note(description),
        nations=[(Asked(nation=nation).href(reader), names.get(nation, nation)) for nation in view.nations],
        known=_facts(reader, view),
        booths=[_standing(reader, booth) for booth in view.booths],
        drawing=await _small_plan(reader, view),
        sessions=Cards(reader, now).all(sessions, with_day=True),
    )
    moments = [at for session in sessions for at in (session.starts_at, session.ends_at) if at and at > now]
    return holding(made, *moments)


@get("/{lang:str}/{slug:str}/nations", guards=[known_language], include_in_schema=False)
async def show_nations(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    counts = await nations(event.id)
    names = await nation_names(event.host, words.lang)
    by_nation: dict[str, list[tuple[str, Said]]] = {}
    for card in await exhibitors(event.id, limit=ALL):
        for nation in card.nations:
            by_nation.setdefault(nation, []).append((card.code, reader.named(card.name)))
    order = {code: position for position, code in enumerate(names)}
    shown = sorted(by_nation.items(), key=lambda item: order.get(item[0], len(order)))
    return page(
        request,
        "public/nations.html",
        here="exhibitors",
        base=base_url(request),
        counts=counts,
        nations=[(code, names.get(code, code), groups) for code, groups in shown],
    )


def _asked(request: AnyRequest, options: Options) -> Asked:
    """Without values that there are not: a mistyped filter hides nothing."""
    known = {name: value for name in options if (value := choice(request, name)) in options[name]}
    return Asked(q=choice(request, "q"), **known)


def _removable(reader: Reader, asked: Asked, options: Options) -> list[tuple[str, str]]:
    """(address without it, word) of each filter that is on."""
    on = [(name, value) for name, value in msgspec.structs.asdict(asked).items() if value]
    return [
        (asked.href(reader, **{name: ""}), options[name][value] if name in options else value) for name, value in on
    ]


def _group(reader: Reader, card: ExhibitorCard, names: Mapping[str, str]) -> Group:
    shown = [names.get(nation, nation) for nation in card.nations]
    first = card.booths[0] if card.booths else None
    return Group(
        href=f"{reader.root}exhibitors/{card.code}",
        name=reader.named(card.name),
        text=card.offers,
        nations=reader.words.gettext(", ").join(shown) or card.nations_text,
        place=place(reader, first.area_name, first.area, first.area_hue) if first else None,
        booth=", ".join(booth.number for booth in card.booths),
    )


def _facts(reader: Reader, view: ExhibitorView) -> list[tuple[str, str, Said | Markup]]:
    """(icon, term, value) of what is known."""
    gettext = reader.words.gettext
    link = Markup('<a href="{0}" rel="nofollow">{0}</a>')
    found: list[tuple[str, str, Said | Markup]] = [
        ("booth", gettext("At the booth"), reader.named(view.offers)),
        ("globe", gettext("We speak"), reader.languages(view.languages)),
        ("out", gettext("Website"), link.format(view.website) if view.website else Markup("")),
    ]
    return [fact for fact in found if fact[2]]


def _standing(reader: Reader, booth: BoothRef) -> tuple[Place, str, str]:
    """(area, number, address on the plan)."""
    area = place(reader, booth.area_name, booth.area, booth.area_hue)
    return area, booth.number, f"{reader.root}plan?booth={booth.code}"


async def _small_plan(reader: Reader, view: ExhibitorView) -> Drawing | None:
    """The area of the first booth."""
    if not view.booths:
        return None
    plan = await floor.plan(reader.event.id, view.booths[0].area)
    names = await placements_of_booths(reader.event.id)
    return drawing(reader.event, plan, reader.words, names, lambda booth: f"{reader.root}plan?booth={booth.code}")


HANDLERS = [show_exhibitors, show_exhibitor, show_nations]
