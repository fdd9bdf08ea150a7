"""What is there in which language, at the desk."""

import httpx
import pytest

from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from events.storage import transaction
from events.volunteers.actions import create_task
from events.volunteers.rules import TaskDraft
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitors
from exhibitors.profiles.works.actions import create_work
from exhibitors.profiles.works.rules import WorkDraft
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.conftest import SignedIn
from tests.pages import Page

PATH = "/desk/demo/languages"
LANGUAGES = ("de", "en")


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.ORGANISER, event=event)


async def read(browser: httpx.AsyncClient, path: str = PATH) -> Page:
    answer = await browser.get(path)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


async def some_texts(event: EventView, number: int) -> None:
    code = str(number)
    await create_area(SYSTEM, event, AreaDraft(code, {"de": f"Halle {code}"}, width=20, depth=10), NOW)
    await create_stage(SYSTEM, event, StageDraft(f"stage-{code}", {"de": f"Bühne {code}", "en": f"Stage {code}"}), NOW)
    await create_session(SYSTEM, event, SessionDraft({"de": f"Chor {code}"}, {"de": "Wir singen."}), NOW)
    await create_task(SYSTEM, event, TaskDraft(f"task-{code}", {"de": f"Aufbau {code}"}), NOW)
    await accepted(event, f"Webwerkstatt {code}")


def told(page: Page) -> dict[str, list[str]]:
    """Row → its cells."""
    heads, cells = page.texts("th"), page.texts("td")
    rows = heads[heads.index("Texts") + 1 + len(LANGUAGES) :]
    return {row: cells[at * len(LANGUAGES) : (at + 1) * len(LANGUAGES)] for at, row in enumerate(rows)}


async def test_every_text_is_counted_in_every_language(browser: httpx.AsyncClient, event: EventView) -> None:
    await some_texts(event, 1)
    page = await read(browser)
    assert told(page) == {
        "The festival": ["1 all there", "1 all there"],
        "Sessions": ["2 all there", "0 of 2"],
        "Areas and plans": ["1 all there", "0 of 1"],
        "Stages": ["1 all there", "1 all there"],
        "Tasks of helpers": ["1 all there", "0 of 1"],
    }


async def test_what_is_missing_leads_to_its_field(browser: httpx.AsyncClient, event: EventView) -> None:
    await some_texts(event, 1)
    links = (await read(browser, f"{PATH}?text=en")).links
    assert links["Halle 1"] == "/desk/demo/floor/1/edit#name-en"
    assert links["Aufbau 1: Name"] == "/desk/demo/shifts/tasks/task-1#name-en"
    session = links["Chor 1: Description"].removesuffix("#abstract-en")
    assert (session, (await browser.get(session)).status_code) == (
        links["Chor 1: Title"].removesuffix("#title-en"),
        200,
    )


async def test_works_and_offers_lead_to_their_own_pages(browser: httpx.AsyncClient, event: EventView) -> None:
    await accepted(event, "Webwerkstatt")
    (group,) = await exhibitors(event.id)
    await create_work(SYSTEM, event, group.code, WorkDraft({"de": "Teppich"}, story={"de": "Von Oma."}), None, NOW)
    await create_offer(SYSTEM, event, group.code, OfferDraft("food", {"de": "Tee"}, text={"en": "Hot."}), NOW)
    page = await read(browser, f"{PATH}?text=en")
    assert (told(page)["Works"], told(page)["Offers"]) == (["2 all there", "0 of 2"], ["1 of 2", "1 of 2"])
    for label in ("Teppich: Title", "Teppich: Story", "Tee: Title"):
        address, _, field = page.links[label].partition("#")
        form = Page((await browser.get(address)).text)
        assert [field] == [found["id"] for tag in ("input", "textarea") for found in form.attributes(tag, id=field)]


@pytest.mark.parametrize("asked", ["", "xx", "en"])
async def test_the_first_language_with_something_missing_is_shown_first(
    browser: httpx.AsyncClient, event: EventView, asked: str
) -> None:
    await some_texts(event, 1)
    page = await read(browser, f"{PATH}?text={asked}")
    (chosen,) = page.attributes("a", **{"class": "filter", "aria-current": "true"})
    assert chosen["href"] == "?text=en#missing"


async def test_a_language_with_everything_says_so(browser: httpx.AsyncClient, event: EventView) -> None:
    await some_texts(event, 1)
    assert "Nothing is missing in this language." in (await read(browser, f"{PATH}?text=de")).texts("div")


async def test_who_may_not_write_somewhere_gets_no_link_there(signed_in: SignedIn, event: EventView) -> None:
    await some_texts(event, 1)
    page = await read(await signed_in(Role.PROGRAMME, event=event), f"{PATH}?text=en")
    assert ("Chor 1: Title" in page.links, "Halle 1" in page.links) == (True, False)
    assert "Halle 1" in page.texts("li")


async def test_the_page_takes_the_same_statements_whatever_there_is(
    browser: httpx.AsyncClient, event: EventView, statements: Statements
) -> None:
    async def taken() -> int:
        statements.sent.clear()
        await read(browser)
        return len(statements.sent)

    await some_texts(event, 1)
    one = await taken()
    async with transaction():
        for number in (2, 3):
            await some_texts(event, number)
    assert await taken() == one
