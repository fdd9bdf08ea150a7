"""Reading a host's nations: the countries of CLDR, the built-in regions and its own."""

import msgspec

from events.festival.collation import sort_key
from events.festival.rules import Texts, text_in
from events.festival.texts import loaded
from events.nations.rules import all_nations
from events.nations.tables import Region


class RegionView(msgspec.Struct, frozen=True):
    """A region or culture that the host added."""

    code: str
    label: Texts


async def regions(host: int) -> list[RegionView]:
    rows = await Region.select(Region.code, Region.label).where(Region.host == host).order_by(Region.code)
    return [RegionView(row["code"], loaded(row["label"])) for row in rows]


async def nation_names(host: int, lang: str) -> dict[str, str]:
    """Code → name of everything that a group of this host can show, in the order of `lang`'s alphabet."""
    own = {region.code: text_in(region.label, lang, ("en",))[0] for region in await regions(host)}
    named = [*all_nations(lang), *own.items()]
    return dict(sorted(named, key=lambda nation: sort_key(nation[1], lang)))
