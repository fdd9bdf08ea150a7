"""One field for everything: what it finds, in which words, and what it says where there is nothing."""

import httpx
import pytest

from events.festival.queries import EventView
from events.floor.actions import create_object
from events.floor.outlines import Frame, rectangle
from events.floor.rules import ObjectDraft
from events.hosts.rules import SYSTEM
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitors
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area
from tests.pages import Page


@pytest.fixture
async def street(event: EventView) -> EventView:
    """Two groups, three sessions and a toilet; one session shows Syria by itself, one by the group that takes part."""
    booths = await stage_in_area(event)
    weavers = await accepted(event, "Webwerkstatt", kind="craft", nations=("SY",), offers="Teppiche")
    await place(SYSTEM, event, booths[0], weavers, NOW)
    await accepted(event, "Тістечка", nations=("UA",), offers="Honigkuchen")
    await create_object(SYSTEM, event, "A", ObjectDraft("toilet", rectangle(Frame(20, 8, 2, 1))), NOW)
    await session_at(event, "Lieder", at(10), nations=("SY",), presenters="فرقة قمر")
    woven = await session_at(event, "Weben", at(11), abstract={"en": "Carpets by hand"})
    await session_at(event, "Honig", at(12), kind="reading")
    groups = {found.name: found.code for found in await exhibitors(event.id)}
    await add_appearance(SYSTEM, event, groups["Webwerkstatt"], woven, NOW)
    await create_offer(SYSTEM, event, groups["Тістечка"], OfferDraft("food", {"de": "Kekse"}, diets=("vegan",)), NOW)
    return event


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Syrien", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("suriye", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("سوريا", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("Сирія", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("syr", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("honig", ["Honig", "Тістечка"]),
        ("тістечка", ["Тістечка"]),
        ("قمر", ["Lieder"]),
        ("carpets hand", ["Weben"]),
        ("Teppiche", ["Webwerkstatt"]),
        ("halle", ["Halle A"]),
        ("bühne", ["Bühne A"]),
        ("a1", ["Stand A 1", "Webwerkstatt"]),
        ("A 1", ["Stand A 1", "Webwerkstatt"]),
        ("Stand A-1", ["Stand A 1", "Webwerkstatt"]),
        ("A 2", ["Stand A 2"]),
        ("Musik", ["Lieder", "Weben"]),
        ("موسيقى", ["Lieder", "Weben"]),
        ("reading", ["Honig"]),
        ("Handwerk", ["Webwerkstatt"]),
        ("Vegan", ["Тістечка"]),
        ("vegetarisch", ["Тістечка"]),
        ("Toilette", ["Toilette"]),
        ("Schweden", []),
        ("Musik Syrien", ["Lieder", "Weben"]),
        ("سوريا carpets", ["Weben"]),
        ("vegan Ukraine", ["Тістечка"]),
        ("vegan Syrien", []),
        ("Teppiche Handwerk A 1", ["Webwerkstatt"]),
        ("lieder Samstag", ["Lieder"]),
        ("lieder Sonntag", []),
        ("Sinti und Roma", []),
        ("Arabische Republik Syrien", ["Syrien", "Lieder", "Weben", "Webwerkstatt"]),
        ("%", []),
    ],
)
async def test_names_kinds_offers_sessions_nations_and_places_are_found_in_any_script(
    street: EventView, read: Reading, typed: str, found: list[str]
) -> None:
    page = await read(f"/de/demo/search?q={typed}".replace("%", "%25"))
    assert [text for text in page.texts("h3") if text != "Or look here"] == found
    assert page.attributes("input", name="q")[0]["value"] == typed


async def test_a_nation_leads_to_its_groups_and_its_sessions(street: EventView, read: Reading) -> None:
    page = await read("/de/demo/search?q=Syrien")
    assert (page.links["Aussteller 1"], page.links["Programm 2"]) == (
        "/de/demo/exhibitors?nation=SY",
        "/de/demo/programme?nation=SY",
    )


async def test_where_nothing_is_found_the_page_says_what_there_is(street: EventView, read: Reading) -> None:
    page = await read("/en/demo/search?q=nothing like that")
    assert "Nothing found for “nothing like that”" in page.texts("h2")
    assert [page.links[name] for name in ("The whole programme", "Syria", "Ukraine")] == [
        "/en/demo/programme",
        "/en/demo/exhibitors?nation=SY",
        "/en/demo/exhibitors?nation=UA",
    ]


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20", "?q=" + "x" * 5000, "?q=%00", "?q=%F0%9F%8E%AA&q=2"])
async def test_whatever_is_typed_the_page_opens(event: EventView, client: httpx.AsyncClient, query: str) -> None:
    answer = await client.get(f"/de/demo/search{query}")
    assert answer.status_code == (400 if "%00" in query else 200)


async def test_what_was_typed_is_text(event: EventView, client: httpx.AsyncClient) -> None:
    answer = await client.get("/de/demo/search?q=<hr>\"'")
    assert "<hr>" not in answer.text
    assert Page(answer.text).attributes("input", name="q")[0]["value"] == "<hr>\"'"


async def test_a_search_takes_the_same_statements_whatever_it_finds(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)

    async def add(count: int) -> None:
        for number in range(count):
            await session_at(event, "Honig", at(10 + number + 3 * count), nations=("SY",))
            await accepted(event, f"Honig {number} {count}", nations=("SY",))

    await add(1)
    for more in (0, 2):
        await add(more)
        with statements.counted(23):
            assert (await client.get("/de/demo/search?q=Honig")).status_code == 200
