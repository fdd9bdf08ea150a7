"""What the search of an exported folder looks through: everything that can be opened, by its words in all languages."""

from datetime import datetime

import msgspec

from events.floor.queries import areas, booths
from events.programme.queries import programme
from events.search.queries import words_of
from events.search.rules import fold
from exhibitors.profiles.queries import exhibitors
from exhibitors.profiles.rules import SEARCH_KIND
from web.i18n import ISOLATE, POP
from web.public.cards import Cards
from web.public.reader import Reader, Said

SESSION_KIND = "session"
ALL = 10_000


class Thing(msgspec.Struct, frozen=True):
    """Something that can be found: where it is, and what a list says of it in the reader's language."""

    key: str
    url: str
    title: Said
    detail: str


async def things(reader: Reader, now: datetime) -> list[Thing]:
    """In the order of the lists in which they stand."""
    return [*await _sessions(reader, now), *await _exhibitors(reader), *await _places(reader)]


async def words(event: int) -> dict[str, str]:
    """By the things' keys, folded; what is said in several languages, once."""
    found = {f"{kind}/{code}": folded for (kind, code), folded in (await words_of(event)).items()}
    for area in await areas(event):
        found[f"area/{area.code}"] = fold(" ".join(area.name.values()))
    for booth in await booths(event):
        found[f"booth/{booth.code}"] = fold(" ".join((booth.number, *booth.area_name.values())))
    return {key: " ".join(dict.fromkeys(folded.split())) for key, folded in found.items()}


async def _sessions(reader: Reader, now: datetime) -> list[Thing]:
    cards = Cards(reader, now)
    found = []
    for view in await programme(reader.event.id):
        card = cards.one(view, with_day=True)
        parts = (card.time, card.place.name.text if card.place else "", card.cancelled)
        found.append(Thing(f"{SESSION_KIND}/{view.code}", card.href, card.title, _line(reader, *parts)))
    return found


async def _exhibitors(reader: Reader) -> list[Thing]:
    booth = reader.words.gettext("Booth %(number)s")
    found = []
    for card in await exhibitors(reader.event.id, limit=ALL):
        numbers = reader.words.list(there.number for there in card.booths)
        detail = _line(reader, booth % {"number": numbers} if numbers else "", card.offers)
        url = f"{reader.root}exhibitors/{card.code}"
        found.append(Thing(f"{SEARCH_KIND}/{card.code}", url, reader.named(card.name), detail))
    return found


async def _places(reader: Reader) -> list[Thing]:
    plan = f"{reader.root}plan"
    found = [
        Thing(f"area/{area.code}", f"{plan}?area={area.code}", reader.said(area.name), reader.words.gettext("Plan"))
        for area in await areas(reader.event.id)
    ]
    booth = reader.words.gettext("Booth %(number)s")
    for each in await booths(reader.event.id):
        title = Said(booth % {"number": each.number})
        found.append(Thing(f"booth/{each.code}", f"{plan}?booth={each.code}", title, reader.said(each.area_name).text))
    return found


def _line(reader: Reader, *parts: str) -> str:
    """Each part keeps its own direction."""
    return reader.words.gettext(", ").join(f"{ISOLATE}{part}{POP}" for part in parts if part)
