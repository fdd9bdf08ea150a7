"""The own name and language, and the way out."""

from datetime import UTC, datetime

import pytest

from events.hosts.actions import invite
from events.hosts.queries import account
from events.hosts.rules import SYSTEM, Role
from events.hosts.tables import Account
from tests.integration.web.conftest import SignedIn, visitor
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page
from web.asgi import App
from web.pages import LANGUAGE_COOKIE
from web.security.guards import SESSION_COOKIE

OWN = "/desk/account"


async def own_account() -> int:
    row = await Account.select(Account.id).where(Account.email == "admin-0@example.org").first()
    assert row is not None
    return int(row["id"])


def language(page: Page) -> str:
    return page.attributes("html")[0]["lang"]


async def test_the_own_name_and_language_are_kept(signed_in: SignedIn) -> None:
    browser = await signed_in(Role.ADMIN)
    answer = await browser.post(OWN, data={"name": "  Amal   حداد ", "lang": "ar"})
    assert (answer.status_code, browser.cookies[LANGUAGE_COOKIE]) == (303, "ar")
    page = await read(browser, answer.headers["location"])
    assert (language(page), page.attributes("html")[0]["dir"]) == ("ar", "rtl")
    assert values(page)["name"] == "Amal حداد"
    assert "Amal حداد" in page.links
    kept = await account(await own_account())
    assert (kept.name, kept.lang) == ("Amal حداد", "ar")


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"name": "x" * 201, "lang": "tlh"}, ["name", "lang"]),
        ({"name": "a\0b", "lang": ""}, ["name", "lang"]),
        ({}, ["lang"]),
    ],
)
async def test_every_mistake_is_told_at_once(signed_in: SignedIn, sent: dict[str, str], wrong: list[str]) -> None:
    answer = await (await signed_in(Role.ADMIN)).post(OWN, data=sent)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, wrong)


async def test_the_language_that_was_chosen_once_stays(signed_in: SignedIn) -> None:
    browser = await signed_in(Role.ADMIN)
    assert language(await read(browser, "/desk")) == "en"
    assert language(await read(browser, "/desk?lang=de")) == "de"
    assert language(await read(browser, "/desk")) == "de"


async def test_the_account_brings_its_language_to_another_browser(application: App, signed_in: SignedIn) -> None:
    await (await signed_in(Role.ADMIN)).post(OWN, data={"name": "Amal", "lang": "ar"})
    token = await invite(SYSTEM, "admin-0@example.org", Role.ADMIN, datetime.now(UTC))
    async with visitor(application, **{"sec-fetch-site": "same-origin"}) as elsewhere:
        assert (await elsewhere.post(f"/desk/sign-in/{token}")).status_code == 303
        assert language(await read(elsewhere, "/desk")) == "ar"


async def test_who_signs_out_leaves_nothing_behind(application: App) -> None:
    token = await invite(SYSTEM, "admin-0@example.org", Role.ADMIN, datetime.now(UTC))
    async with visitor(application, **{"sec-fetch-site": "same-origin"}) as browser:
        await browser.post(f"/desk/sign-in/{token}")
        await read(browser, "/desk?lang=ar")
        assert set(browser.cookies) == {SESSION_COOKIE, LANGUAGE_COOKIE}
        session = browser.cookies[SESSION_COOKIE]
        answer = await browser.post("/desk/sign-out")
        assert (set(browser.cookies), answer.headers["clear-site-data"]) == (set(), '"cache"')
        browser.cookies.set(SESSION_COOKIE, session)
        assert (await browser.get("/desk")).headers["location"] == "/desk/sign-in?next=%2Fdesk"


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/desk/demo/letters?page=2", "/desk/demo/letters?page=2"),
        ("/gate/demo/gate-a", "/gate/demo/gate-a"),
        ("https://evil.example/desk/", "/desk/"),
        ("//evil.example/desk/", "/desk/"),
        ("/\t/evil.example/desk/", "/desk/"),
        ("/desk\\evil", "/desk/"),
        ("http://[", "/desk/"),
        ("/my/key", "/desk/"),
    ],
)
async def test_a_link_leads_to_our_own_pages_only(application: App, asked: str, led: str) -> None:
    token = await invite(SYSTEM, "admin-0@example.org", Role.ADMIN, datetime.now(UTC))
    async with visitor(application, **{"sec-fetch-site": "same-origin"}) as browser:
        answer = await browser.post(f"/desk/sign-in/{token}", params={"next": asked})
        assert (answer.status_code, answer.headers["location"]) == (303, led)


async def test_pages_of_the_desk_are_kept_by_nothing_on_the_way(signed_in: SignedIn) -> None:
    browser = await signed_in(Role.ADMIN)
    kept = [(await browser.get(path)).headers["cache-control"] for path in ("/desk", OWN, "/desk/hosts/new")]
    assert kept == ["private, no-cache"] * 3


async def test_nobody_gets_a_cookie_who_is_not_signed_in(application: App) -> None:
    async with visitor(application) as guest:
        await read(guest, "/desk/sign-in?lang=ar")
        assert dict(guest.cookies) == {}


async def test_every_page_of_the_desk_has_the_way_out(signed_in: SignedIn) -> None:
    browser = await signed_in(Role.ADMIN)
    for address in ("/desk", OWN, "/desk/hosts/new"):
        assert (await read(browser, address)).attributes("form", action="/desk/sign-out"), address
    assert (await browser.post("/desk/sign-out")).status_code == 303
    assert (await browser.get("/desk")).status_code == 303


async def test_the_kit_shows_every_piece(signed_in: SignedIn) -> None:
    browser = await signed_in(Role.GATE)
    page = await read(browser, "/kit")
    assert complaints(page) == [
        "mail",
        "price",
        "born",
        "tongue",
        "picture",
        "about",
        "title-ar",
        "brings",
        "size",
        "heat",
        "days",
        "rules",
    ]
    browser.cookies.clear()
    assert (await browser.get("/kit")).status_code == 303
