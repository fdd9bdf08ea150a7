"""Badges through the pages of the desk: issuing, printing, replacing, blocking."""

import io

import httpx
import pikepdf
import pytest

from events.badges.actions import issue_due, revoke
from events.badges.queries import BadgeView, badge, badges
from events.checkin.actions import create_point
from events.checkin.rules import PointDraft
from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from tests.festivals import DAYS, NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.events.badges.issuing import new_badge
from tests.integration.events.volunteers.helping import new_volunteer
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page
from web.ports import connect

BADGES = "/desk/demo/badges"
PRESS = {"name": "Лідія Коваль", "organisation": "Birkentaler Bote", "role": "press", "email": "", "transcription": ""}
NO_GLYPH = "\U00016d80"
"""A letter of a script that no font here has."""


@pytest.fixture
async def event(database: object) -> EventView:
    connect()
    return await new_event()


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.ORGANISER, event=event)


async def only(event: EventView) -> BadgeView:
    (found,) = await badges(event.id)
    return found


def stats(page: Page) -> list[str]:
    return [text for text in page.texts("a") + page.texts("p") if text[:1].isdigit()]


async def test_before_anybody_needs_one_the_page_says_who_gets_one(browser: httpx.AsyncClient) -> None:
    assert "Nobody needs a badge yet" in (await read(browser, BADGES)).texts("h2")


async def test_what_is_due_is_named_and_issued_at_once(browser: httpx.AsyncClient, event: EventView) -> None:
    for name in ("Amal Haddad", "Jonas Wiesböck"):
        await new_volunteer(event, name)
    page = await read(browser, BADGES)
    assert "Badges are due to 2 people" in page.texts("h2")
    assert {"Amal Haddad", "Jonas Wiesböck"} <= set(page.texts("bdi"))
    answer = await browser.post(f"{BADGES}/issue")
    assert answer.headers["location"] == f"{BADGES}?show=new&issued=2"
    page = await read(browser, answer.headers["location"])
    assert "Badges issued: 2" in page.texts("strong")
    assert {view.name for view in await badges(event.id)} == {"Amal Haddad", "Jonas Wiesböck"}
    again = await browser.post(f"{BADGES}/issue")
    assert again.headers["location"] == f"{BADGES}?show=new&issued=0"


async def test_whose_badge_was_blocked_is_not_due_again(browser: httpx.AsyncClient, event: EventView) -> None:
    await new_volunteer(event, "Amal Haddad")
    await issue_due(SYSTEM, event, NOW)
    await revoke(SYSTEM, event, (await only(event)).code, NOW)
    assert "A badge is due to 1 person" not in (await read(browser, BADGES)).texts("h2")


async def test_new_badges_are_printed_once_and_all_of_them_as_often_as_one_likes(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await browser.post(f"{BADGES}/new", data={**PRESS, "name": "أمل حداد", "transcription": "Amal Haddad"})
    code = (await only(event)).code
    answer = await browser.post(f"{BADGES}/print", data={"which": "new", "lang": "ar"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.headers["content-disposition"] == 'attachment; filename="demo-badges.pdf"'
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) == 1
    assert (await badge(event.id, code)).printed_at is not None
    none = await browser.post(f"{BADGES}/print", data={"which": "new", "lang": "ar"})
    assert none.status_code == 422
    assert "There is no badge to print. Issue those that are due first." in Page(none.text).texts("p")
    assert (await browser.post(f"{BADGES}/print", data={"which": "all", "lang": "de"})).status_code == 200


@pytest.mark.parametrize("sent", [{}, {"which": "some", "lang": "de"}, {"which": "all", "lang": "tlh"}])
async def test_what_is_no_choice_prints_nothing(
    browser: httpx.AsyncClient, event: EventView, sent: dict[str, str]
) -> None:
    await new_badge(event)
    assert (await browser.post(f"{BADGES}/print", data=sent)).status_code == 422
    assert (await only(event)).printed_at is None


async def test_one_badge_is_printed_alone(browser: httpx.AsyncClient, event: EventView) -> None:
    code, other = await new_badge(event, "Amal"), await new_badge(event, "Jonas")
    answer = await browser.post(f"{BADGES}/{code}/print")
    assert answer.headers["content-disposition"] == f'attachment; filename="demo-badge-{code}.pdf"'
    assert answer.content.startswith(b"%PDF-")
    assert [(await badge(event.id, each)).printed_at is not None for each in (code, other)] == [True, False]


async def test_a_name_without_glyphs_is_not_printed_as_boxes(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event, f"Amal {NO_GLYPH}")
    answer = await browser.post(f"{BADGES}/print", data={"which": "all", "lang": "de"})
    page = Page(answer.text)
    assert (answer.status_code, page.texts("h1")) == (422, ["Nothing was printed"])
    assert {NO_GLYPH, "U+16D80"} <= {*page.texts("bdi"), *page.texts("span")}
    assert (await badge(event.id, code)).printed_at is None


async def test_the_programme_is_printed_in_the_language_asked_for(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof"}), NOW)
    day = event.days[0]
    draft = SessionDraft({"de": "Chor"}, stage="yard", starts_at=day.opens_at, ends_at=day.closes_at)
    await create_session(SYSTEM, event, draft, NOW)
    answer = await browser.get("/desk/demo/programme.pdf?lang=ar")
    assert answer.headers["content-disposition"] == 'attachment; filename="demo-programme-ar.pdf"'
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert str(pdf.Root.Lang) == "ar"


async def test_a_single_badge_is_issued_with_its_days_and_areas(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Schule"}, width=9, depth=9), NOW)
    sent = {**PRESS, "days": "2027-05-15", "areas": "A", "languages": ["uk", "de"]}
    answer = await browser.post(f"{BADGES}/new", data=sent)
    made = await only(event)
    assert answer.headers["location"] == f"{BADGES}/{made.code}?done=issued"
    assert (made.name, made.organisation, made.role.value) == ("Лідія Коваль", "Birkentaler Bote", "press")
    assert (made.days, made.areas, made.languages) == (DAYS[:1], ("A",), ("uk", "de"))
    page = await read(browser, f"{BADGES}/{made.code}")
    assert {"Press"} <= set(page.texts("strong"))
    assert {"Saturday, 15 May", "Schule", "Birkentaler Bote"} <= set(page.texts("dd"))
    twice = await browser.post(f"{BADGES}/new", data=sent)
    assert (twice.status_code, complaints(Page(twice.text))) == (409, ["name"])


async def test_every_mistake_of_a_single_badge_is_told_at_once(browser: httpx.AsyncClient, event: EventView) -> None:
    typed = {"name": "", "organisation": "x" * 201, "role": "king", "email": "nobody", "days": "2027-05-20"}
    answer = await browser.post(f"{BADGES}/new", data=typed)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["name", "organisation", "role", "email", "days"])
    assert values(page)["email"] == "nobody"
    assert await badges(event.id) == []


async def test_a_lost_badge_is_replaced_after_a_question(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event)
    assert "Replace it" in (await read(browser, f"{BADGES}/{code}/replace")).texts("button")
    assert (await badge(event.id, code)).state == "issued"
    answer = await browser.post(f"{BADGES}/{code}/replace")
    assert (await badge(event.id, code)).state == "replaced"
    page = await read(browser, answer.headers["location"])
    assert "This is the new badge" in page.texts("strong")
    again = await browser.post(f"{BADGES}/{code}/replace")
    assert again.status_code == 409
    assert "This badge is not valid any more." in Page(again.text).texts("p")
    printed = await browser.post(f"{BADGES}/{code}/print")
    assert printed.status_code == 409


async def test_a_badge_is_blocked_after_a_question(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event)
    assert "Block it" in (await read(browser, f"{BADGES}/{code}/revoke")).texts("button")
    answer = await browser.post(f"{BADGES}/{code}/revoke")
    assert answer.headers["location"] == f"{BADGES}/{code}?done=revoked"
    assert (await badge(event.id, code)).state == "revoked"
    assert "blocked" in (await read(browser, f"{BADGES}/{code}")).texts("span")
    assert (await browser.post(f"{BADGES}/{code}/revoke")).status_code == 409


async def test_a_badge_of_another_festival_is_not_found(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(await new_event("other"))
    for method, path in (("GET", ""), ("POST", "/print"), ("POST", "/replace"), ("POST", "/revoke")):
        assert (await browser.request(method, f"{BADGES}/{code}{path}")).status_code == 404, path


async def test_badges_are_found_by_name_group_and_code(browser: httpx.AsyncClient, event: EventView) -> None:
    amal, jonas = await new_badge(event, "Amal Haddad"), await new_badge(event, "Jonas Wiesböck")

    async def found(query: str) -> set[str]:
        return {amal, jonas} & set((await read(browser, f"{BADGES}?{query}")).texts("bdi"))

    assert await found("") == {amal, jonas}
    assert await found("q=wiesbock") == {jonas}
    assert await found(f"q={amal[:5].lower()}") == {amal}
    assert await found("q=nobody") == set()
    assert await found("show=inside") == set()
    await revoke(SYSTEM, event, amal, NOW)
    assert (await found("show=ended"), await found("show=valid")) == ({amal}, {jonas})


@pytest.mark.parametrize("query", ["page=0", "page=9999999999999999999999", "page=²", "show=all", "q=" + "x" * 5_000])
async def test_addresses_that_somebody_made_up_show_the_list(browser: httpx.AsyncClient, query: str) -> None:
    await read(browser, f"{BADGES}?{query}")


async def test_a_long_list_comes_in_pages(browser: httpx.AsyncClient, event: EventView) -> None:
    for number in range(51):
        await new_badge(event, f"Guest {number:02}")
    first, second = await read(browser, BADGES), await read(browser, f"{BADGES}?show=valid&page=2")
    assert ("Guest 49" in first.links, "Guest 50" in first.links) == (True, False)
    assert ("Guest 49" in second.links, "Guest 50" in second.links) == (False, True)


@pytest.mark.parametrize("number", [1, 3])
async def test_the_pages_take_as_many_statements_for_any_number_of_badges(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    for index in range(number):
        code = await new_badge(event, f"Guest {index}")
        await new_volunteer(event, f"Helper {index}")
    with statements.counted(15):
        await read(browser, BADGES)
    with statements.counted(9):
        await read(browser, f"{BADGES}/{code}")
