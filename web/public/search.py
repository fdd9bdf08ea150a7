"""One field for everything: sessions, exhibitors, nations and places, by name or by kind, in any script."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import msgspec
from litestar import get
from litestar.params import FromPath

from events.festival.rules import Texts
from events.floor.queries import PlanView, plans
from events.nations.queries import nation_names
from events.programme.queries import SessionView
from events.search.queries import Hit, found_words
from events.search.rules import fold
from exhibitors.profiles.directory import Listed, directory
from exhibitors.profiles.queries import exhibitors
from exhibitors.profiles.rules import SEARCH_KIND
from web.floorplans import OBJECT_WORDS
from web.given import InWords, Now, OfEvent
from web.pages import AnyRequest, Page, page
from web.public import wayfinding
from web.public.called import Meaning, ideas, meanings
from web.public.cards import Card, Cards, Place, place
from web.public.exhibitors import Asked, Group, group_of
from web.public.linked import base_url
from web.public.programme import programme_of
from web.public.reader import Reader, Said, known_language
from web.public.timetable import Choice, Programme

SESSION_KIND = "session"
MAX_TYPED = 100
MAX_HITS = 1_000
SHOWN = 24
"""So many of a sort are shown; whoever finds more types another word."""


class Nation(msgspec.Struct, frozen=True):
    """A country, region or culture, with the lists of what shows it."""

    name: str
    groups: int
    groups_href: str
    sessions: int
    sessions_href: str


class Spot(msgspec.Struct, frozen=True):
    """An area, a stage, a booth or what else is on the plan, and where it is seen."""

    href: str
    name: Said
    place: Place


class Findings(msgspec.Struct, frozen=True):
    """`sessions_found` and `groups_found` count all, also those that are not shown."""

    sessions: list[Card]
    sessions_found: int
    groups: list[Group]
    groups_found: int
    nations: list[Nation]
    spots: list[Spot]

    @property
    def found(self) -> int:
        return self.sessions_found + self.groups_found + len(self.nations) + len(self.spots)


@get("/{lang:str}/{slug:str}/search", guards=[known_language], include_in_schema=False)
async def show_search(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    reader = Reader(event, words)
    typed = request.query_params.get("q", "")[:MAX_TYPED].strip()
    shown, listed = await programme_of(event, words), await directory(event.id)
    findings = await _findings(reader, typed, shown, listed, Cards(reader, now)) if typed else None
    return page(
        request,
        "public/search.html",
        base=base_url(request),
        typed=typed,
        findings=findings,
        nations=await _nations(reader, _counted(shown, listed)),
    )


async def _findings(reader: Reader, typed: str, shown: Programme, listed: Sequence[Listed], cards: Cards) -> Findings:
    """What all the words fit, each by a text in one of its languages, a kind, diet, nation, day or booth.

    Or what they fit as a whole: "South Korea".
    """
    event, words = reader.event, ideas(typed)
    whole, *meant = await meanings(event, (typed, *words))
    texts = await found_words(event.id, words, (SESSION_KIND, SEARCH_KIND), MAX_HITS)
    rank = {hit: number for number, hit in enumerate(texts)}

    def fits(hit: Hit, fitting: Callable[[Meaning], bool]) -> bool:
        written = texts.get(hit, frozenset())
        return fitting(whole) or all(number in written or fitting(one) for number, one in enumerate(meant))

    def session_fits(view: SessionView) -> bool:
        nations, day = shown.nations[view.code], reader.day(view.starts_at) if view.starts_at else None
        return fits(Hit(SESSION_KIND, view.code), lambda one: one.session(view.kind, nations, day))

    sessions = [view for view in shown.sessions if session_fits(view)]
    groups = [each for each in listed if fits(Hit(SEARCH_KIND, each.code), partial(Meaning.group, each=each))]
    groups.sort(key=lambda each: rank.get(Hit(SEARCH_KIND, each.code), MAX_HITS))
    called = whole.nations | frozenset.intersection(*(one.nations for one in meant))
    counted = _counted(shown, listed)
    return Findings(
        sessions=cards.all(sessions[:SHOWN], with_day=True),
        sessions_found=len(sessions),
        groups=await _groups(reader, groups[:SHOWN]),
        groups_found=len(groups),
        nations=await _nations(reader, {nation: counts for nation, counts in counted.items() if nation in called}),
        spots=await _spots(reader, typed, whole, shown),
    )


async def _groups(reader: Reader, shown: Sequence[Listed]) -> list[Group]:
    """In the order in which they were found."""
    names = await nation_names(reader.event.host, reader.words.lang)
    cards = {card.code: card for card in await exhibitors(reader.event.id, codes=[each.code for each in shown])}
    return [group_of(reader, cards[each.code], names, each.diet) for each in shown if each.code in cards]


def _counted(shown: Programme, listed: Iterable[Listed]) -> dict[str, tuple[int, int]]:
    """Nation → how many groups and how many sessions show it."""
    groups = Counter(nation for each in listed for nation in each.nation)
    sessions = Counter(nation for nations in shown.nations.values() for nation in nations)
    return {nation: (groups[nation], sessions[nation]) for nation in groups | sessions}


async def _nations(reader: Reader, counted: Mapping[str, tuple[int, int]]) -> list[Nation]:
    names = await nation_names(reader.event.host, reader.words.lang)
    return [
        Nation(
            name=name,
            groups=counted[nation][0],
            groups_href=Asked(nation=nation).href(reader),
            sessions=counted[nation][1],
            sessions_href=Choice(nation=nation).href(reader),
        )
        for nation, name in names.items()
        if nation in counted
    ]


async def _spots(reader: Reader, typed: str, meant: Meaning, shown: Programme) -> list[Spot]:
    """Areas and stages by any of their names, booths by their number, toilets and the like by their kind."""
    wanted = fold(typed)
    ground = await plans(reader.event.id)
    stages = [
        Spot(
            Choice(stage=stage.code).href(reader),
            reader.said(stage.name),
            place(reader, stage.area_name or stage.name, stage.area, stage.area_hue),
        )
        for stage in shown.stages
        if _called(wanted, stage.name)
    ]
    areas, booths = _areas(reader, wanted, ground), _booths(reader, meant, ground)
    return [*areas, *stages, *booths, *_signs(reader, meant, ground)][:SHOWN]


def _areas(reader: Reader, wanted: str, ground: Iterable[PlanView]) -> list[Spot]:
    return [
        _on_plan(reader, plan, reader.said(plan.area.name), wayfinding.Asked(area=plan.area.code))
        for plan in ground
        if _called(wanted, plan.area.name)
    ]


def _booths(reader: Reader, meant: Meaning, ground: Iterable[PlanView]) -> list[Spot]:
    number = reader.words.gettext("Booth %(number)s")
    return [
        _on_plan(reader, plan, Said(number % {"number": booth.number}), wayfinding.Asked(booth=booth.code))
        for plan in ground
        for booth in plan.booths
        if meant.stands(booth.number_key)
    ]


def _signs(reader: Reader, meant: Meaning, ground: Sequence[PlanView]) -> list[Spot]:
    return [
        _on_plan(
            reader,
            plan,
            Said(reader.words.gettext(OBJECT_WORDS[kind])),
            wayfinding.Asked(area=plan.area.code, find=kind),
        )
        for kind in wayfinding.PLACES
        if kind in meant.spots
        for plan in ground
        if wayfinding.found_on(plan, kind)
    ]


def _on_plan(reader: Reader, plan: PlanView, name: Said, asked: wayfinding.Asked) -> Spot:
    area = plan.area
    return Spot(asked.href(reader), name, place(reader, area.name, area.code, area.hue))


def _called(wanted: str, names: Texts) -> bool:
    return bool(wanted) and any(wanted in fold(name) for name in names.values())


HANDLERS = [show_search]
