"""Which country, region or culture is shown by whom, and what there is to see of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from litestar import get
from litestar.params import FromPath

from events.festival.rules import Texts
from events.nations.queries import nation_names
from events.nations.rules import is_region_code
from exhibitors.profiles.offers.queries import titles
from exhibitors.profiles.queries import ExhibitorCard, exhibitors, nations
from exhibitors.profiles.works.queries import work_counts
from web.given import InWords, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.exhibitors import Asked
from web.public.linked import base_url
from web.public.programme import programme_of
from web.public.reader import Reader, Said, known_language
from web.public.timetable import Programme

ALL = 10_000
TITLES = 3
"""So many offers speak for a group; the others stand on its page."""


class Group(msgspec.Struct, frozen=True):
    """A group that shows a nation. `brings`: some of what it offers, or its own line; `works`: "3 works"."""

    href: str
    name: Said
    brings: list[Said]
    more: bool
    works: str


class Session(msgspec.Struct, frozen=True):
    """A programme point about a nation, or with a group that shows it."""

    href: str
    title: Said
    time: str


class Nation(msgspec.Struct, frozen=True):
    """A country, region or culture. `count` says how many groups; `href` is the list of them."""

    code: str
    name: str
    href: str
    count: str
    groups: list[Group]
    sessions: list[Session]


@get("/{lang:str}/{slug:str}/nations", guards=[known_language], include_in_schema=False)
async def show_nations(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    cards = await exhibitors(event.id, limit=ALL)
    offered, works = await titles(event.id), await work_counts(event.id)
    groups = _by_nation(reader, cards, offered, works)
    sessions = _sessions(reader, await programme_of(event, words))
    names = await nation_names(event.host, words.lang)
    shown = [
        _nation(reader, code, name, groups.get(code, []), sessions.get(code, []))
        for code, name in names.items()
        if code in groups or code in sessions
    ]
    return page(
        request,
        "public/nations.html",
        here="exhibitors",
        base=base_url(request),
        counts=await nations(event.id),
        countries=[nation for nation in shown if not is_region_code(nation.code)],
        regions=[nation for nation in shown if is_region_code(nation.code)],
    )


def _nation(reader: Reader, code: str, name: str, groups: list[Group], sessions: list[Session]) -> Nation:
    counted = reader.words.ngettext("%(num)d group", "%(num)d groups", len(groups)) % {"num": len(groups)}
    return Nation(code, name, Asked(nation=code).href(reader), counted if groups else "", groups, sessions)


def _by_nation(
    reader: Reader, cards: Iterable[ExhibitorCard], offered: Mapping[str, list[Texts]], works: Mapping[str, int]
) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for card in cards:
        group = _group(reader, card, offered.get(card.code, []), works.get(card.code, 0))
        for nation in card.nations:
            found[nation].append(group)
    return found


def _group(reader: Reader, card: ExhibitorCard, offered: list[Texts], works: int) -> Group:
    own = [reader.named(card.offers)] if card.offers else []
    return Group(
        href=f"{reader.root}exhibitors/{card.code}",
        name=reader.named(card.name),
        brings=[reader.said(title) for title in offered[:TITLES]] or own,
        more=len(offered) > TITLES,
        works=reader.words.ngettext("%(num)d work", "%(num)d works", works) % {"num": works} if works else "",
    )


def _sessions(reader: Reader, scheduled: Programme) -> dict[str, list[Session]]:
    """By nation: what a session shows itself, and what the groups show that take part in it."""
    found: dict[str, list[Session]] = defaultdict(list)
    for view in scheduled.sessions:
        if view.state == "cancelled" or view.starts_at is None:
            continue
        time = f"{reader.words.weekday(reader.day(view.starts_at), 'short')} {reader.clock(view.starts_at)}"
        session = Session(f"{reader.root}programme/{view.code}", reader.said(view.title), time)
        for nation in scheduled.nations[view.code]:
            found[nation].append(session)
    return found


HANDLERS = [show_nations]
