"""What holds for every page of visitors: no cookie, kept pages, printed codes, drafts hidden, texts of the law."""

import httpx
import pytest

from events.badges.actions import issue_one
from events.badges.rules import BadgeRole, Holder
from events.festival.actions import withdraw_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from events.people.actions import find_or_create
from events.people.rules import PersonDraft
from exhibitors.placement.actions import place
from exhibitors.profiles.queries import exhibitors
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.conftest import SignedIn
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area
from tests.pages import Page

PATHS = ("", "programme", "favourites", "exhibitors", "nations", "plan", "imprint", "privacy", "accessibility")


@pytest.mark.parametrize("path", PATHS)
async def test_a_visitor_gets_no_cookie_and_a_strict_policy(
    event: EventView, client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(f"/de/demo/{path}")
    assert (answer.status_code, answer.headers.get("set-cookie")) == (200, None)
    assert answer.headers["content-security-policy"].startswith("default-src 'self';")
    page = Page(answer.text)
    assert [found for _, found in page.elements if "style" in found] == []
    inline = [found for found in page.attributes("script") if "src" not in found]
    assert {found.get("type") for found in inline} <= {"application/ld+json", "application/json"}
    assert len(page.texts("h1")) == 1


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_is_asked_of_the_database_once(
    event: EventView, client: httpx.AsyncClient, statements: Statements, path: str
) -> None:
    first = await client.get(f"/de/demo/{path}")
    with statements.counted(1):  # the version
        second = await client.get(f"/de/demo/{path}?fbclid=any", headers={"if-none-match": first.headers["etag"]})
    assert (second.status_code, second.content) == (304, b"")


async def test_a_change_is_read_at_once(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    first = await client.get("/de/demo/programme")
    await session_at(event, "Chor", at(14))
    second = await client.get("/de/demo/programme", headers={"if-none-match": first.headers["etag"]})
    assert (second.status_code, Page(second.text).texts("h4")) == (200, ["Chor"])


@pytest.mark.parametrize("path", PATHS)
async def test_a_draft_is_for_its_team_only(
    event: EventView, client: httpx.AsyncClient, signed_in: SignedIn, path: str
) -> None:
    await client.get(f"/de/demo/{path}")
    await withdraw_event(SYSTEM, event, NOW)
    team = await signed_in(Role.ORGANISER, event=event)
    strangers = await signed_in(Role.ORGANISER, event=await new_event("other"))
    answers = [await browser.get(f"/de/demo/{path}") for browser in (client, strangers, team)]
    assert [answer.status_code for answer in answers] == [404, 404, 200]


async def test_a_text_of_the_organisers_is_plain_text(event: EventView, read: Reading) -> None:
    page = await read("/en/demo/imprint")
    assert page.texts("h1") == ["Imprint"]
    assert [text for text in page.texts("p") if "Markt Birkental" in text or "Post:" in text][:2] == [
        "Markt Birkental Rathausplatz 1",
        "Post: info@birkental.example <b>fett</b>",
    ]
    assert page.links["info@birkental.example"] == "mailto:info@birkental.example"
    assert page.attributes("div", lang="de", dir="ltr") != []
    assert "(in German)" in page.texts("p")


async def test_a_text_in_the_readers_language_has_no_note(event: EventView, read: Reading) -> None:
    page = await read("/en/demo/accessibility")
    assert ([text for text in page.texts("p") if text == "No steps."], page.attributes("div", lang="de")) == (
        ["No steps."],
        [],
    )


@pytest.mark.parametrize(
    ("wanted", "tag"),
    [
        ("ar,de;q=0.5", "ar"),
        ("en-GB", "en"),
        ("fa-AF,de", "prs"),
        ("de-x-leicht", "de-x-leicht"),
        ("xx", "de"),
        ("", "de"),
        ("*", "de"),
    ],
)
async def test_a_printed_code_opens_in_the_readers_language(
    event: EventView, client: httpx.AsyncClient, wanted: str, tag: str
) -> None:
    answer = await client.get(f"/Q/{event.code}", headers={"accept-language": wanted})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/{tag}/demo/programme")
    assert (answer.headers["vary"], answer.headers["cache-control"]) == ("Accept-Language", "no-store")


async def test_a_code_leads_to_what_it_was_printed_on(event: EventView, client: httpx.AsyncClient) -> None:
    alone, empty, _ = await stage_in_area(event)
    code = await session_at(event, "Chor", at(14))
    await place(SYSTEM, event, alone, await accepted(event, "Webwerkstatt"), NOW)
    exhibitor = (await exhibitors(event.id))[0].code
    assert [
        (await client.get(address)).headers["location"]
        for address in (f"/Q/{code}", f"/q/{code.lower()}", f"/Q/{alone}", f"/Q/{empty}")
    ] == [
        f"/de/demo/programme/{code}",
        f"/de/demo/programme/{code}",
        f"/de/demo/exhibitors/{exhibitor}?here={alone}",
        f"/de/demo/plan?booth={empty}&here={empty}",
    ]


@pytest.mark.parametrize("code", ["ZZZZZZZZZZ", "x" * 500, "%20", "%F0%9F%8E%AA"])
async def test_an_unknown_code_is_answered_with_a_page(event: EventView, client: httpx.AsyncClient, code: str) -> None:
    answer = await client.get(f"/Q/{code}")
    assert (answer.status_code, Page(answer.text).texts("h1")) == (404, ["Hier ist nichts"])


async def test_a_found_badge_says_where_it_belongs_and_not_whose_it_is(
    event: EventView, client: httpx.AsyncClient
) -> None:
    person = await find_or_create(SYSTEM, event.host, PersonDraft("Layla Haddadin"), NOW)
    code = await issue_one(SYSTEM, event, Holder(person, BadgeRole.GUEST, "Bait al-Yasmin"), NOW)
    answer = await client.get(f"/Q/{code}", headers={"accept-language": "en"})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert Page(answer.text).texts("h1") == ["This is a badge of the festival"]
    assert [said for said in ("Look here!", "+49 8139 1", "Layla", "Bait") if said in answer.text] == [
        "Look here!",
        "+49 8139 1",
    ]
    await withdraw_event(SYSTEM, event, NOW)
    assert (await client.get(f"/Q/{code}")).status_code == 404


async def test_the_front_leads_into_the_only_festival_and_else_to_the_list(
    event: EventView, client: httpx.AsyncClient
) -> None:
    assert (await client.get("/")).headers["location"] == "/de/demo/"
    await withdraw_event(SYSTEM, event, NOW)
    assert (await client.get("/")).headers["location"] == "/de/"


@pytest.mark.parametrize("path", ["", "programme", "apply", "nowhere"])
async def test_what_a_page_cannot_do_is_told(event: EventView, client: httpx.AsyncClient, path: str) -> None:
    answers = [await client.request(method, f"/en/demo/{path}") for method in ("OPTIONS", "DELETE", "TRACE")]
    wanted = 404 if path == "nowhere" else 405
    assert [answer.status_code for answer in answers] == [wanted] * 3
