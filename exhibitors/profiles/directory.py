"""Finding exhibitors of an event by nation, place, kind, diet and words, with true counts of what each would leave."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

import msgspec

from events.search.queries import find
from exhibitors.applications.tables import Application
from exhibitors.placement.tables import Placement
from exhibitors.profiles.offers.queries import diets
from exhibitors.profiles.offers.rules import DIETS, suits
from exhibitors.profiles.queries import nations_of, takes_part
from exhibitors.profiles.rules import SEARCH_KIND

MAX_HITS = 2_000
"""Words that more exhibitors than this have in common are no help in finding one."""


class Listed(msgspec.Struct, frozen=True):
    """An exhibitor as filters see it; `diet`: for which it has something; `booths`: the keys of where it stands."""

    code: str
    nation: frozenset[str]
    area: frozenset[str]
    kind: frozenset[str]
    diet: frozenset[str]
    booths: frozenset[str]


class Counts(msgspec.Struct, frozen=True):
    """How many would be left `without` a filter, and with each of its values chosen instead of the one chosen now."""

    without: int
    of: Counter[str]


FILTERS = ("nation", "area", "kind", "diet")

Chosen = dict[str, str]
"""Filter → the value asked for; a filter that is missing asks for nothing."""


async def directory(event: int, words: str = "") -> list[Listed]:
    """By name; with `words` only those in whom they occur."""
    rows = (
        await Application.select(
            Application.id,
            Application.exhibitor.as_alias("exhibitor"),
            Application.exhibitor.code.as_alias("code"),
            Application.exhibitor.kind.as_alias("kind"),
        )
        .where(takes_part(event))
        .order_by(Application.exhibitor.name_key, Application.exhibitor.code)
    )
    nations = await nations_of(row["exhibitor"] for row in rows)
    areas, booths = await _places(event)
    marks = await diets(event)
    listed = [
        Listed(
            row["code"],
            frozenset(nations.get(row["exhibitor"], ())),
            frozenset(areas.get(row["id"], ())),
            frozenset((row["kind"],)),
            _suited(marks.get(row["exhibitor"], ())),
            frozenset(booths.get(row["id"], ())),
        )
        for row in rows
    ]
    if not words:
        return listed
    hits = {hit.code for hit in await find(event, words, (SEARCH_KIND,), MAX_HITS)}
    return [each for each in listed if each.code in hits]


def chosen(listed: Iterable[Listed], asked: Chosen) -> list[Listed]:
    """Those that fit all filters."""
    return [each for each in listed if all(value in getattr(each, name) for name, value in asked.items())]


def counts(listed: Sequence[Listed], asked: Chosen) -> dict[str, Counts]:
    """By filter."""
    found = {}
    for name in FILTERS:
        left = chosen(listed, {other: value for other, value in asked.items() if other != name})
        found[name] = Counts(len(left), Counter(value for each in left for value in getattr(each, name)))
    return found


async def _places(event: int) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """In which areas and at which booths applications stand, by their id."""
    rows = await Placement.select(
        Placement.application,
        Placement.booth._.area._.code.as_alias("area"),
        Placement.booth._.number_key.as_alias("booth"),
    ).where(Placement.event == event)
    areas: dict[int, set[str]] = defaultdict(set)
    booths: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        areas[row["application"]].add(row["area"])
        booths[row["application"]].add(row["booth"])
    return areas, booths


def _suited(marks: Collection[str]) -> frozenset[str]:
    return frozenset(diet for diet in DIETS if suits(marks, diet))
