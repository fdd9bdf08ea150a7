"""The exported folder, opened as a folder: no server, no network."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.axe import violations
from tests.database import Database
from tests.integration.web.versions.ground import CHOIR, Ground, grown
from web.application import litestar
from web.asgi import App
from web.export.site import export_site
from web.settings import read_settings

pytestmark = pytest.mark.browser


@pytest.fixture
async def ground(database: Database) -> Ground:
    return await grown()


@pytest.fixture
async def site(ground: Ground, database: Database) -> Path:
    app = cast(App, litestar(read_settings(database.environ), with_worker=False))
    target, base = database.folder / "site", "https://schauher.example.org"
    await export_site(app, ground.event, target, base, datetime.now(UTC), lambda done, known: None, online=True)
    return target


class Trouble:
    """What went wrong in a page: requests that failed or went elsewhere, and what the console complains of."""

    def __init__(self, page: Page) -> None:
        self.found: list[str] = []
        page.on("requestfailed", lambda request: self.found.append(f"failed: {request.url}"))
        page.on("request", self._asked)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.found.append(str(error)))

    def _asked(self, request: Request) -> None:
        if not request.url.startswith("file://"):
            self.found.append(f"asked for {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.found.append(message.text)


@pytest.fixture
async def arab(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(locale="ar-SY", viewport={"width": 360, "height": 740})
    yield context
    await context.close()


async def heading(page: Page) -> str:
    return await page.locator("h1").inner_text()


async def test_a_folder_is_read_from_page_to_page(browser: Browser, site: Path, ground: Ground) -> None:
    page = await browser.new_page(locale="de-DE")
    trouble = Trouble(page)
    await page.goto(f"file://{site}/index.html")
    await page.wait_for_url(f"file://{site}/de/demo/index.html")
    await page.locator("nav.nav").get_by_role("link", name="Programm").click()
    await page.get_by_role("link", name="Chor", exact=True).click()
    assert await heading(page) == "Chor"
    await page.get_by_role("link", name=CHOIR).first.click()
    assert await heading(page) == CHOIR
    await page.locator("nav.nav").get_by_role("link", name="Plan").click()
    assert page.url == f"file://{site}/de/demo/plan/index.html"
    await page.locator("details.menu summary").first.click()
    await page.get_by_role("link", name="English", exact=True).click()
    assert page.url == f"file://{site}/en/demo/plan/index.html"
    assert await heading(page) == "Plan"
    assert trouble.found == []


async def test_icons_are_in_the_page(browser: Browser, site: Path) -> None:
    page = await browser.new_page()
    await page.goto(f"file://{site}/de/demo/index.html")
    shown = await page.evaluate(
        "[...document.querySelectorAll('use')].map(use => document.querySelector(use.getAttribute('href'))?.tagName)"
    )
    assert len(shown) > 10
    assert set(shown) == {"symbol"}


async def test_a_printed_code_opens_in_the_readers_language(arab: BrowserContext, site: Path, ground: Ground) -> None:
    page = await arab.new_page()
    trouble = Trouble(page)
    await page.goto(f"file://{site}/Q/{ground.sessions[0]}/index.html")
    await page.wait_for_url(f"file://{site}/ar/demo/programme/{ground.sessions[0]}/index.html")
    assert await page.locator("html").get_attribute("dir") == "rtl"
    assert trouble.found == []


async def test_the_finder_finds_without_a_server(browser: Browser, site: Path, ground: Ground) -> None:
    page = await browser.new_page(locale="de-DE")
    trouble = Trouble(page)
    await page.goto(f"file://{site}/de/demo/index.html")
    await page.get_by_role("searchbox").fill("NÁCHBARN chor")
    await page.get_by_role("searchbox").press("Enter")
    results = page.locator("[data-finder] a")
    await results.first.wait_for()
    assert await results.all_inner_texts() == [CHOIR]
    await results.click()
    assert await heading(page) == CHOIR
    await page.go_back()
    for typed in ("Syrien VEREIN", "Suriye جمعية", "A 1 verein"):
        await page.get_by_role("searchbox").fill(typed)
        await page.get_by_role("searchbox").press("Enter")
        await results.first.wait_for()
        assert await results.all_inner_texts() == [CHOIR], typed
    await page.get_by_role("searchbox").fill("Toilette")
    await page.get_by_role("searchbox").press("Enter")
    await page.get_by_role("link", name="Toilette").wait_for()
    await page.get_by_role("searchbox").fill("xylophon")
    await page.get_by_role("searchbox").press("Enter")
    await page.get_by_role("status").get_by_text("xylophon").wait_for()
    assert trouble.found == []


async def test_without_scripts_everything_can_still_be_reached(browser: Browser, site: Path, ground: Ground) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"file://{site}/index.html")
    await page.get_by_role("link", name="English", exact=True).click()
    await page.locator("nav.nav").get_by_role("link", name="Exhibitors").click()
    await page.get_by_role("link", name=CHOIR).click()
    assert await heading(page) == CHOIR
    await page.goto(f"file://{site}/en/demo/search/index.html")
    await page.get_by_role("link", name="Syria", exact=True).click()
    assert page.url == f"file://{site}/en/demo/exhibitors/nation-sy/index.html"
    assert await page.get_by_role("link", name=CHOIR).count() == 1
    await context.close()


async def test_what_only_a_copy_has_is_for_everybody(browser: Browser, site: Path, ground: Ground) -> None:
    page = await browser.new_page(locale="sw")
    found = {}
    for address in (f"Q/{ground.booths[1]}/index.html", "ar/demo/search/index.html?q=chor", "ar/demo/index.html"):
        await page.goto(f"file://{site}/{address}")
        found[address] = await violations(page, ["light", "dark"])
    assert list(found.values()) == [()] * 3, found
