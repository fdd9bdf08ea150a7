"""What the search of an exported folder looks through: everything that can be opened, by its words in all languages."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from events.festival.queries import EventView
from events.festival.rules import festival_day
from events.floor.queries import PlanView, areas, booths, plans
from events.nations.queries import own_spellings
from events.nations.spellings import spellings_of
from events.programme.queries import programme, stages
from events.search.queries import words_of
from events.search.rules import fold
from exhibitors.profiles.directory import directory
from exhibitors.profiles.queries import exhibitors, nations_by_session
from exhibitors.profiles.rules import SEARCH_KIND
from web.i18n import ISOLATE, POP
from web.public.called import GROUP_WORDS, SESSION_WORDS, SPOT_WORDS, everywhere, weekday
from web.public.cards import Cards
from web.public.reader import Reader, Said
from web.public.timetable import Choice
from web.public.wayfinding import PLACES, Asked, found_on

SESSION_KIND = "session"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ALL = 10_000


class Thing(msgspec.Struct, frozen=True):
    """Something that can be found: where it is, and what a list says of it in the reader's language."""

    key: str
    url: str
    title: Said
    detail: str


class Index(msgspec.Struct, frozen=True):
    """What is typed is compared with. `words`: thing → its folded text, and the keys of `names`, under which stands
    what people call its kind, what it shows and when it is."""

    words: dict[str, tuple[str, list[str]]]
    names: dict[str, list[str]]


async def things(reader: Reader, now: datetime) -> list[Thing]:
    """In the order of the lists in which they stand."""
    return [*await _sessions(reader, now), *await _exhibitors(reader), *await _places(reader), *await _signs(reader)]


async def index(event: EventView) -> Index:
    texts = {f"{kind}/{code}": text for (kind, code), text in (await words_of(event.id)).items()}
    texts |= await _texts_of_places(event.id)
    named = await _named_sessions(event)
    for each in await directory(event.id):
        key = f"{SEARCH_KIND}/{each.code}"
        texts[key] = " ".join((texts.get(key, ""), *map(_booth_words, sorted(each.booths))))
        named[key] = [*(GROUP_WORDS[kind] for kind in (*each.kind, *each.diet)), *each.nation]
    for plan in await plans(event.id):
        named |= {_sign_key(plan, kind): [SPOT_WORDS[kind]] for kind in PLACES if found_on(plan, kind)}
    words = {
        key: (" ".join(dict.fromkeys(texts.get(key, "").split())), sorted(named.get(key, ())))
        for key in texts.keys() | named.keys()
    }
    own = await own_spellings(event.host)
    used = {name for names in named.values() for name in names}
    return Index(dict(sorted(words.items())), {name: sorted(_spellings(name, own)) for name in sorted(used)})


async def _texts_of_places(event: int) -> dict[str, str]:
    found = {f"area/{area.code}": fold(" ".join(area.name.values())) for area in await areas(event)}
    found |= {f"stage/{stage.code}": fold(" ".join(stage.name.values())) for stage in await stages(event)}
    for booth in await booths(event):
        words = fold(" ".join((booth.number, *booth.area_name.values())))
        found[f"booth/{booth.code}"] = f"{words} {_booth_words(booth.number_key)}"
    return found


async def _named_sessions(event: EventView) -> dict[str, list[str]]:
    """By key: kind, nations and weekday."""
    of_groups = await nations_by_session(event.id)
    found = {}
    for view in await programme(event.id):
        names = {SESSION_WORDS[view.kind], *view.nations, *of_groups.get(view.code, ())}
        if view.starts_at:
            names.add(WEEKDAYS[festival_day(view.starts_at, event.timezone.key, event.day_boundary).weekday()])
        found[f"{SESSION_KIND}/{view.code}"] = list(names)
    return found


def _spellings(name: str, own: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Of a nation, a weekday or an English word of ours."""
    if name in WEEKDAYS:
        return weekday(WEEKDAYS.index(name))
    return own.get(name) or spellings_of(name) or everywhere(name)


def _booth_words(number_key: str) -> str:
    """As the script squeezes what is typed."""
    return fold(number_key.replace("/", " "))


def _sign_key(plan: PlanView, kind: str) -> str:
    return f"sign/{plan.area.code}/{kind}"


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
    found += [
        Thing(
            f"stage/{stage.code}",
            Choice(stage=stage.code).href(reader),
            reader.said(stage.name),
            reader.words.gettext("Programme"),
        )
        for stage in await stages(reader.event.id)
    ]
    booth = reader.words.gettext("Booth %(number)s")
    for each in await booths(reader.event.id):
        title = Said(booth % {"number": each.number})
        found.append(Thing(f"booth/{each.code}", f"{plan}?booth={each.code}", title, reader.said(each.area_name).text))
    return found


async def _signs(reader: Reader) -> list[Thing]:
    """Toilets and the like, each once in an area."""
    return [
        Thing(
            _sign_key(plan, kind),
            Asked(area=plan.area.code, find=kind).href(reader),
            Said(reader.words.gettext(SPOT_WORDS[kind])),
            reader.said(plan.area.name).text,
        )
        for plan in await plans(reader.event.id)
        for kind in PLACES
        if found_on(plan, kind)
    ]


def _line(reader: Reader, *parts: str) -> str:
    """Each part keeps its own direction."""
    return reader.words.gettext(", ").join(f"{ISOLATE}{part}{POP}" for part in parts if part)
