"""Pages in every language that can be chosen: whole, or in borrowed words that say so."""

import httpx
import pytest

from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.programme.actions import create_session
from events.programme.rules import SessionDraft
from tests.festivals import NOW
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, stage_in_area
from tests.pages import Page
from web.borrowed import NOTICES
from web.i18n import INTERFACE
from web.pages import MAX_CARRIED

PAGES = ("", "programme", "exhibitors", "nations", "plan", "apply", "imprint")


def notices(page: Page) -> list[dict[str, str]]:
    return page.attributes("p", **{"class": "wrap borrowed"})


@pytest.mark.parametrize("tag", INTERFACE)
async def test_complete_languages_speak_for_themselves(event: EventView, read: Reading, tag: str) -> None:
    page = await read(f"/{tag}/demo/")
    assert (page.attributes("html"), notices(page)) == ([{"lang": tag, "dir": LANGUAGES[tag].direction}], [])


@pytest.mark.parametrize("path", PAGES)
async def test_words_are_borrowed_from_the_festivals_first_language_and_the_page_says_so(
    event: EventView, read: Reading, path: str
) -> None:
    await stage_in_area(event)
    page = await read(f"/prs/demo/{path}")
    assert page.attributes("html") == [{"lang": "de", "dir": "ltr"}]
    assert [(found["lang"], found["dir"]) for found in notices(page)] == [("prs", "rtl")]
    assert NOTICES["prs"].format(language="Deutsch") in page.texts("p")


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag not in INTERFACE])
async def test_every_language_that_can_be_chosen_is_an_address(event: EventView, read: Reading, tag: str) -> None:
    page = await read(f"/{tag}/demo/programme")
    (current,) = page.attributes("a", hreflang=tag)
    assert (page.attributes("html"), current["aria-current"]) == ([{"lang": "de", "dir": "ltr"}], "true")
    assert page.links["Programm"] == f"/{tag}/demo/programme"


@pytest.mark.parametrize("tag", LANGUAGES)
async def test_pages_are_kept_in_every_language(event: EventView, client: httpx.AsyncClient, tag: str) -> None:
    first = await client.get(f"/{tag}/demo/programme")
    again = await client.get(f"/{tag}/demo/programme", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code) == (200, 304)


async def test_the_list_of_festivals_says_in_which_language_a_name_is(event: EventView, read: Reading) -> None:
    page = await read("/en")
    assert (page.attributes("bdi", dir="ltr"), "Look here!" in page.texts("b")) == ([], True)
    assert page.attributes("html") == [{"lang": "en", "dir": "ltr"}]
    other = await read("/ar")
    assert [found["lang"] for found in other.attributes("bdi", dir="ltr")] == ["de"]


async def test_texts_of_the_chosen_language_say_that_they_are_in_it(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    draft = SessionDraft({"de": "Chor", "tr": "Koro"}, starts_at=at(14), ends_at=at(15), stage="yard")
    code = await create_session(SYSTEM, event, draft, NOW)
    page = await read(f"/tr/demo/programme/{code}")
    assert ("Koro" in page.texts("h1"), page.attributes("bdi", lang="tr", dir="ltr") != []) == (True, True)


async def test_the_menu_keeps_what_the_festival_does_not_speak_behind_more(event: EventView, read: Reading) -> None:
    page = await read("/tr/demo/")
    offered = [found["lang"] for found in page.attributes("a") if "hreflang" in found]
    near = [*INTERFACE, "tr"]
    assert offered == [tag for tag in LANGUAGES if tag in near] + [tag for tag in LANGUAGES if tag not in near]


async def test_without_a_festival_words_are_borrowed_from_what_the_browser_asks_for(client: httpx.AsyncClient) -> None:
    answer = await client.get("/tr", headers={"accept-language": "tr,en;q=0.5"})
    assert Page(answer.text).attributes("html") == [{"lang": "en", "dir": "ltr"}]


@pytest.mark.parametrize(
    ("wanted", "lang"), [("tr,en;q=0.5", "tr"), ("fa-AF", "prs"), ("kmr", "ku"), ("de-x-leicht", "de-x-leicht")]
)
async def test_the_first_page_is_in_the_readers_language_whichever_it_is(
    event: EventView, client: httpx.AsyncClient, wanted: str, lang: str
) -> None:
    answer = await client.get("/", headers={"accept-language": wanted})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/{lang}/demo/")


async def test_the_desk_is_there_in_complete_languages_only(client: httpx.AsyncClient) -> None:
    answer = await client.get("/desk/sign-in?lang=tr", headers={"accept-language": "tr,ar;q=0.5"})
    page = Page(answer.text)
    assert page.attributes("html") == [{"lang": "ar", "dir": "rtl"}]
    assert {found["lang"] for found in page.attributes("a") if "hreflang" in found} == set(INTERFACE)


async def test_the_menu_carries_on_what_was_asked_for_unless_that_is_endless(
    event: EventView, client: httpx.AsyncClient
) -> None:
    async def arabic(address: str) -> str:
        (link,) = Page((await client.get(address)).text).attributes("a", hreflang="ar")
        return link["href"]

    several = "&".join(f"{name}=%C3%A4" for name in "qwertzuiop")
    assert await arabic(f"/de/demo/apply?{several}") == f"/ar/demo/apply?{several}"  # in their order
    assert await arabic(f"/de/demo/apply?{'a=1&' * 1_000}") == "/ar/demo/apply"
    assert len(await arabic(f"/de/{'x' * 5_000}")) <= MAX_CARRIED


@pytest.mark.parametrize("path", ["//elsewhere.example/x", "/%5Celsewhere.example/x", "/%09/elsewhere.example"])
async def test_the_menu_of_a_page_that_there_is_not_leads_to_no_other_site(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(f"http://localhost{path}")
    links = [found["href"] for found in Page(answer.text).attributes("a") if "hreflang" in found]
    assert (answer.status_code, bool(links)) == (404, True)
    assert {httpx.URL("http://localhost").join(link.replace("\\", "/")).host for link in links} == {"localhost"}
