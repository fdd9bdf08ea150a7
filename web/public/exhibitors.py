"""Who exhibits: the list, searched and filtered by links."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import msgspec
from litestar import get
from litestar.params import FromPath

from events.festival.queries import EventView
from events.floor import queries as floor
from events.nations.queries import nation_names
from exhibitors.profiles.directory import FILTERS, Counts, Listed, chosen, counts, directory
from exhibitors.profiles.queries import ExhibitorCard, exhibitors, nations
from web.given import InWords, OfEvent
from web.i18n import Words
from web.kinds import DIETS, EXHIBITORS
from web.pages import AnyRequest, Page, page
from web.public.cards import Place, place
from web.public.linked import base_url, linked_exhibitors
from web.public.offers import Mark, marks
from web.public.reader import Reader, Said, choice, known_language
from web.public.timetable import Facet, Filter

PAGE = 100
"""Exhibitors on one page of the list."""

ICONS: dict[str, dict[str, str]] = {
    "nation": {},
    "area": {},
    "kind": {kind: icon for kind, (_, icon) in EXHIBITORS.items()},
    "diet": {diet: icon for diet, (_, icon) in DIETS.items()},
}
"""Filter → value → icon, where values have some."""


class Group(msgspec.Struct, frozen=True):
    """An exhibitor in a list."""

    href: str
    name: Said
    text: Said
    nations: str
    place: Place | None
    booth: str
    marks: list[Mark]


class Asked(msgspec.Struct, frozen=True):
    """What the address asks for; an empty field asks for nothing."""

    q: str = ""
    nation: str = ""
    area: str = ""
    kind: str = ""
    diet: str = ""

    @property
    def filters(self) -> dict[str, str]:
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def href(self, reader: Reader, **changes: str) -> str:
        fields = msgspec.structs.asdict(self) | changes
        query = urlencode([(name, value) for name, value in fields.items() if value])
        return f"{reader.root}exhibitors{'?' if query else ''}{query}"


Options = dict[str, dict[str, Said]]
"""Filter → value → what it is called, in the order of the list."""


@get("/{lang:str}/{slug:str}/exhibitors", guards=[known_language], include_in_schema=False)
async def show_exhibitors(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    total = await nations(event.id)
    names = await nation_names(event.host, words.lang)
    options = await _options(event, words, names, reader)
    asked = _asked(request, options)
    listed = await directory(event.id, asked.q)
    found = chosen(listed, asked.filters)
    shown, following = _page_of(found, choice(request, "after"))
    groups = await _groups(reader, shown, names)
    return page(
        request,
        "public/exhibitors.html",
        here="exhibitors",
        base=base_url(request),
        counts=total,
        asked=asked,
        found=len(found),
        facets_shown=_facets(reader, asked, options, listed),
        removable=_removable(reader, asked, options),
        groups=groups,
        linked=linked_exhibitors(reader, [(group.href, group.name) for group in groups], base_url(request)),
        following=asked.href(reader, after=following) if following else "",
    )


async def _options(event: EventView, words: Words, names: Mapping[str, str], reader: Reader) -> Options:
    return {
        "nation": {code: Said(name) for code, name in names.items()},
        "area": {area.code: reader.said(area.name) for area in await floor.areas(event.id)},
        "kind": {kind: Said(words.gettext(label)) for kind, (label, _) in EXHIBITORS.items()},
        "diet": {diet: Said(words.gettext(label)) for diet, (label, _) in DIETS.items()},
    }


def _asked(request: AnyRequest, options: Options) -> Asked:
    """Without values that there are not: a mistyped filter hides nothing."""
    known = {name: value for name in FILTERS if (value := choice(request, name)) in options[name]}
    return Asked(q=choice(request, "q"), **known)


def _page_of(found: Sequence[Listed], after: str) -> tuple[Sequence[Listed], str]:
    """What comes after the code, or the beginning; and the code after which the next page begins, if there is one."""
    codes = [each.code for each in found]
    first = codes.index(after) + 1 if after in codes else 0
    shown = found[first : first + PAGE]
    return shown, shown[-1].code if first + PAGE < len(found) else ""


async def _groups(reader: Reader, shown: Sequence[Listed], names: Mapping[str, str]) -> list[Group]:
    cards = await exhibitors(reader.event.id, codes=[each.code for each in shown], limit=PAGE)
    diets = {each.code: each.diet for each in shown}
    return [group_of(reader, card, names, diets[card.code]) for card in cards]


def group_of(
    reader: Reader, card: ExhibitorCard, names: Mapping[str, str], diets: frozenset[str] = frozenset()
) -> Group:
    shown = [names.get(nation, nation) for nation in card.nations]
    first = card.booths[0] if card.booths else None
    return Group(
        href=f"{reader.root}exhibitors/{card.code}",
        name=reader.named(card.name),
        text=reader.named(card.offers),
        nations=reader.words.gettext(", ").join(shown) or card.nations_text,
        place=place(reader, first.area_name, first.area, first.area_hue) if first else None,
        booth=reader.words.list(booth.number for booth in card.booths),
        marks=marks(reader.words, diets),
    )


def _facets(reader: Reader, asked: Asked, options: Options, listed: Sequence[Listed]) -> list[Facet]:
    """Those with something to choose."""
    gettext = reader.words.gettext
    labels = {
        "nation": gettext("From where"),
        "area": gettext("Where"),
        "kind": gettext("What"),
        "diet": gettext("To eat and drink"),
    }
    found = counts(listed, asked.filters)
    made = [_facet(reader, asked, name, label, options[name], found[name]) for name, label in labels.items()]
    return [facet for facet in made if facet.on or len(facet.options) > 1]


def _facet(reader: Reader, asked: Asked, name: str, label: str, options: Mapping[str, Said], found: Counts) -> Facet:
    """What leaves nobody is no choice; what is chosen stays, to be seen and left."""
    on = getattr(asked, name)
    every = Filter(asked.href(reader, **{name: ""}), Said(reader.words.gettext("All")), "", found.without, not on)
    values = [
        Filter(asked.href(reader, **{name: value}), word, ICONS[name].get(value, ""), found.of[value], value == on)
        for value, word in options.items()
        if found.of[value] or value == on
    ]
    return Facet(name, label, options.get(on), [every, *values])


def _removable(reader: Reader, asked: Asked, options: Options) -> list[tuple[str, Said]]:
    """(address without it, word) of each filter that is on."""
    typed = [(asked.href(reader, q=""), Said(asked.q))] if asked.q else []
    chosen = [(asked.href(reader, **{name: ""}), options[name][value]) for name, value in asked.filters.items()]
    return [*typed, *chosen]


HANDLERS = [show_exhibitors]
