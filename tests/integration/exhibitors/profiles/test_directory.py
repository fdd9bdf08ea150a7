"""Finding exhibitors by what they are, where they stand and what they have."""

from collections import Counter

import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.placement.actions import place
from exhibitors.profiles.directory import Counts, chosen, counts, directory
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitors
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted, new_booths
from tests.integration.exhibitors.profiles.showing import code_of


@pytest.fixture
async def event(database: Database) -> EventView:
    event = await new_event()
    booths = {"A": (await new_booths(event, 1, "A"))[0], "B": (await new_booths(event, 1, "B"))[0]}
    zither = await accepted(event, "Zither", kind="artist", nations=("AT", "DE"), offers="Musik")
    await accepted(event, "Oud", kind="artist", nations=("SY",), description="Laute aus Aleppo", lang="de")
    kitchen = await accepted(event, "Ararat", kind="kitchen", nations=("AM",), offers="Kaffee, Musik")
    await place(SYSTEM, event, booths["A"], zither, NOW)
    await place(SYSTEM, event, booths["B"], kitchen, NOW)
    lentils = OfferDraft("food", {"de": "Linsen"}, diets=("vegan",))
    await create_offer(SYSTEM, event, await code_of(event, "Ararat"), lentils, NOW)
    return event


async def names(event: EventView, words: str = "", **asked: str) -> list[str]:
    found = chosen(await directory(event.id, words), asked)
    return [card.name for card in await exhibitors(event.id, codes=[each.code for each in found])]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Ararat", "Oud", "Zither"]),
        ({"nation": "DE"}, ["Zither"]),
        ({"kind": "artist"}, ["Oud", "Zither"]),
        ({"area": "B"}, ["Ararat"]),
        ({"diet": "vegan"}, ["Ararat"]),
        ({"diet": "vegetarian"}, ["Ararat"]),
        ({"diet": "halal"}, []),
        ({"words": "musik"}, ["Ararat", "Zither"]),
        ({"words": "ALEPPO laute"}, ["Oud"]),
        ({"words": "linsen"}, ["Ararat"]),
        ({"words": "Ermenistan"}, ["Ararat"]),
        ({"words": "musik", "kind": "artist"}, ["Zither"]),
        ({"nation": "FR"}, []),
        ({"words": "nichts"}, []),
    ],
)
async def test_exhibitors_are_found_by_filters_and_words(
    event: EventView, asked: dict[str, str], found: list[str]
) -> None:
    assert await names(event, **asked) == found


async def test_every_value_counts_what_it_would_leave(event: EventView) -> None:
    found = counts(await directory(event.id), {"kind": "artist"})
    assert found == {
        "nation": Counts(2, Counter({"AT": 1, "DE": 1, "SY": 1})),
        "area": Counts(2, Counter({"A": 1})),
        "kind": Counts(3, Counter({"artist": 2, "kitchen": 1})),
        "diet": Counts(2, Counter()),
    }


async def test_the_directory_takes_the_same_statements_whoever_comes(event: EventView, statements: Statements) -> None:
    with statements.counted(4):
        await directory(event.id)
    await accepted(event, "Saz", nations=("TR",))
    with statements.counted(4):
        await directory(event.id)
