"""Reading a host's nations: the countries of CLDR, the built-in regions and its own."""

from collections.abc import Iterable, Sequence

import msgspec

from events.festival.collation import sort_key
from events.festival.rules import Texts, text_in
from events.festival.tables import Event
from events.festival.texts import loaded
from events.nations.regions import BUILT_IN
from events.nations.rules import all_nations, is_region_code, nation_name
from events.nations.spellings import begins_a_name, compared, nations_meant
from events.nations.tables import Region


class RegionView(msgspec.Struct, frozen=True):
    """A region or culture that the host added."""

    code: str
    label: Texts


async def regions(host: int) -> list[RegionView]:
    rows = await Region.select(Region.code, Region.label).where(Region.host == host).order_by(Region.code)
    return [RegionView(row["code"], loaded(row["label"])) for row in rows]


async def region_labels(event: int) -> dict[str, Texts]:
    """Code → labels of what the event's host added."""
    host = Event.select(Event.host).where(Event.id == event)
    rows = await Region.select(Region.code, Region.label).where(Region.host.is_in(host))
    return {row["code"]: loaded(row["label"]) for row in rows}


async def nation_names(host: int, lang: str) -> dict[str, str]:
    """Code → name of everything that a group of this host can show, in the order of `lang`'s alphabet."""
    return names_beside(await regions(host), lang)


def names_beside(own: Iterable[RegionView], lang: str) -> dict[str, str]:
    """`nation_names` where the host's regions are known already."""
    named = [*all_nations(lang), *((region.code, text_in(region.label, lang, ("en",))[0]) for region in own)]
    return dict(sorted(named, key=lambda nation: sort_key(nation[1], lang)))


async def nations_called(host: int, typed: Iterable[str]) -> list[frozenset[str]]:
    """For each: codes of all that is called like this or begins so, in any of our languages: "Suriye", "syri"."""
    own = await own_spellings(host)
    return [
        nations_meant(words) | {code for code, names in own.items() if begins_a_name(words, names)} for words in typed
    ]


async def own_spellings(host: int) -> dict[str, frozenset[str]]:
    """Code → what the host calls a region that it added, as typed words are compared with it."""
    return {region.code: frozenset(map(compared, region.label.values())) for region in await regions(host)}


async def check_nations(host: int, codes: Sequence[str]) -> None:
    """Countries, built-in regions and those of the host. Raises Refused("nation_unknown")."""
    own = [code for code in codes if is_region_code(code) and code not in BUILT_IN]
    known = {region.code for region in await regions(host)} if own else set()
    for code in codes:
        if code not in known:
            nation_name(code, "en")
