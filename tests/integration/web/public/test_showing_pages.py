"""What groups show and offer, as visitors read it."""

import msgspec
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.works.actions import create_work
from tests.festivals import NOW
from tests.integration.exhibitors.fair import accepted
from tests.integration.exhibitors.profiles.showing import CARPET, FALAFEL, code_of, picture
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area
from tests.pages import Page

TEA = OfferDraft("drink", {"de": "Tee"}, price=0, allergens=())
PIE = OfferDraft("food", {"de": "Börek"})
LESSON = OfferDraft("workshop", {"de": "Sticken"}, price=1250)


@pytest.fixture
async def kitchen(event: EventView) -> str:
    await accepted(event, "Jasmin", kind="kitchen", nations=("SY",), offers="Falafel und Tee")
    return await code_of(event, "Jasmin")


async def offer(event: EventView, exhibitor: str, *drafts: OfferDraft) -> None:
    for draft in drafts:
        await create_offer(SYSTEM, event, exhibitor, draft, NOW)


def small(page: Page) -> list[str]:
    return [text for text in page.texts("p") if text.startswith("Allergens:")]


async def test_every_offer_says_its_price_and_what_is_in_it(event: EventView, kitchen: str, read: Reading) -> None:
    await offer(event, kitchen, FALAFEL, TEA, PIE, LESSON)
    page = await read(f"/en/demo/exhibitors/{kitchen}")
    assert page.texts("h2")[:2] == ["To eat and drink", "What else there is"]
    assert page.texts("h3") == ["Falafel", "Tee", "Börek", "Sticken"]
    assert [text for text in page.texts("strong") if text != "S 1"] == ["€4.50", "free of charge", "€12.50"]
    assert small(page) == [
        "Allergens: Sesame",
        "Allergens: none of the 14 that the law names",
        "Allergens: not stated, please ask at the booth",
    ]


@pytest.mark.parametrize(("lang", "price"), [("de", "4,50 €"), ("en", "€4.50")])
async def test_prices_are_written_as_the_readers_language_writes_them(
    event: EventView, kitchen: str, read: Reading, lang: str, price: str
) -> None:
    await offer(event, kitchen, FALAFEL)
    assert price in [
        text.replace("\xa0", " ") for text in (await read(f"/{lang}/demo/exhibitors/{kitchen}")).texts("strong")
    ]


async def test_marks_are_words(event: EventView, kitchen: str, read: Reading) -> None:
    await offer(event, kitchen, FALAFEL)
    page = await read(f"/en/demo/exhibitors/{kitchen}")
    assert [text for text in page.texts("li") if text in ("vegan", "halal", "vegetarian")] == ["vegan", "halal"]


async def test_a_work_shows_its_picture_with_words_for_it(event: EventView, kitchen: str, read: Reading) -> None:
    await create_work(SYSTEM, event, kitchen, CARPET, picture(), NOW)
    await create_work(SYSTEM, event, kitchen, msgspec.structs.replace(CARPET, alt={}, width=0), None, NOW)
    page = await read(f"/ar/demo/exhibitors/{kitchen}")
    assert page.texts("h3") == ["سجادة حمراء", "سجادة حمراء"]
    [image] = page.attributes("img")
    assert (image["alt"], image["lang"], image["loading"]) == ("Ein Teppich mit Granatäpfeln", "de", "lazy")
    sizes = [text for text in page.texts("span") if "×" in text]
    assert sizes == ["\u2068200 × 300 × 1\u2069 سم", "\u2068300 × 1\u2069 سم"]


async def test_only_among_pictures_cloth_lies_where_there_is_none(
    event: EventView, kitchen: str, read: Reading
) -> None:
    await create_work(SYSTEM, event, kitchen, msgspec.structs.replace(CARPET, alt={}), None, NOW)
    alone = await read(f"/de/demo/exhibitors/{kitchen}")
    await create_work(SYSTEM, event, kitchen, CARPET, picture(), NOW)
    among = await read(f"/de/demo/exhibitors/{kitchen}")
    assert [len(page.attributes("svg", **{"class": "cloth"})) for page in (alone, among)] == [0, 1]


async def test_who_has_scanned_a_booth_reads_where_they_are(event: EventView, kitchen: str, read: Reading) -> None:
    booth, other, _ = await stage_in_area(event)
    await place(SYSTEM, event, booth, await accepted(event, "Weber"), NOW)
    weavers = await code_of(event, "Weber")
    for here, number in ((booth, "A 1"), (other, "A 2")):
        page = await read(f"/en/demo/exhibitors/{weavers}?here={here}")
        assert f"You are here: booth {number}" in page.texts("strong")
        assert page.links["On the plan"] == f"/en/demo/plan?booth={booth}&here={here}"
        assert ("This group stands elsewhere. The plan shows the way." in page.texts("p")) is (here == other)
    page = await read(f"/en/demo/exhibitors/{weavers}?here=nonsense")
    assert [text for text in page.texts("strong") if text.startswith("You are")] == []


async def test_the_list_counts_what_each_filter_would_leave(event: EventView, kitchen: str, read: Reading) -> None:
    await offer(event, kitchen, FALAFEL)
    await accepted(event, "Nar", kind="kitchen", nations=("TR",))
    await accepted(event, "Weber", kind="craft", nations=("TR", "SY"))
    page = await read("/en/demo/exhibitors?kind=kitchen")
    offered = {text: found for text, found in page.links.items() if text[-1:].isdigit()}
    assert offered == {
        "All 2": "/en/demo/exhibitors?kind=kitchen",
        "Syria 1": "/en/demo/exhibitors?nation=SY&kind=kitchen",
        "Türkiye 1": "/en/demo/exhibitors?nation=TR&kind=kitchen",
        "All 3": "/en/demo/exhibitors",
        "Handicraft 1": "/en/demo/exhibitors?kind=craft",
        "Kitchen 2": "/en/demo/exhibitors?kind=kitchen",
        "vegan 1": "/en/demo/exhibitors?kind=kitchen&diet=vegan",
        "vegetarian 1": "/en/demo/exhibitors?kind=kitchen&diet=vegetarian",
        "halal 1": "/en/demo/exhibitors?kind=kitchen&diet=halal",
        "lactose-free 1": "/en/demo/exhibitors?kind=kitchen&diet=lactose_free",
        "without pork 1": "/en/demo/exhibitors?kind=kitchen&diet=without_pork",
    }
    assert page.links["Kitchen remove"] == "/en/demo/exhibitors"
    assert (await read("/en/demo/exhibitors?kind=kitchen&diet=vegan")).texts("h2") == ["Jasmin"]


async def test_a_search_keeps_the_filters(event: EventView, kitchen: str, read: Reading) -> None:
    page = await read("/en/demo/exhibitors?kind=kitchen&q=tee")
    hidden = {found["name"]: found["value"] for found in page.attributes("input", type="hidden")}
    assert (page.texts("h2"), hidden) == (["Jasmin"], {"kind": "kitchen"})


async def test_nations_say_what_there_is_of_them(event: EventView, kitchen: str, read: Reading) -> None:
    await offer(event, kitchen, FALAFEL, TEA, PIE, LESSON)
    await create_work(SYSTEM, event, kitchen, CARPET, picture(), NOW)
    await accepted(event, "Govend", nations=("x-kurdistan",), offers="Tanz")
    await stage_in_area(event)
    await add_appearance(SYSTEM, event, kitchen, await session_at(event, "Brot", at(14)), NOW)
    own = await session_at(event, "Lied", at(16), nations=("GE",))
    page = await read("/en/demo/nations")
    assert (page.texts("h2"), page.texts("h3")) == (
        ["Countries", "Regions and cultures"],
        ["Georgia", "Syria", "Kurdistan"],
    )
    assert "2 groups from 2 countries, regions and cultures, as the groups named them themselves." in page.texts("p")
    assert [page.links[name] for name in ("Jasmin", "Govend")] == [
        f"/en/demo/exhibitors/{await code_of(event, name)}" for name in ("Jasmin", "Govend")
    ]
    assert [text for text in page.texts("p") if "Falafel" in text or text in ("Tanz", "1 work")] == [
        "Falafel, Tee, Börek …",
        "1 work",
        "Tanz",
    ]
    assert page.links["Lied"] == f"/en/demo/programme/{own}"
    assert [found["href"] for found in page.attributes("a", **{"class": "filter"})] == ["#GE", "#SY", "#x-kurdistan"]
    assert [found["id"] for found in page.attributes("li") if "id" in found] == ["GE", "SY", "x-kurdistan"]
