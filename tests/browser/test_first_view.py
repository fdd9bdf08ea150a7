"""What somebody gets who scans the code of a session with a phone that has nothing of us yet."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, BrowserContext

from tests.browser.addresses import first_below
from tests.browser.conftest import Installation, serving
from tests.browser.wire import tapped

pytestmark = pytest.mark.browser

BUDGET = 30_000
"""Bytes on the wire until the page has loaded, with all headers and the way there."""

TEXT = """() => {
  document.querySelectorAll('.scripted').forEach(one => one.remove());
  return document.body.innerText.split(/\\s+/);
}"""
"""What stands there, without what is only there where scripts run."""

STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean)"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with serving(tmp_path_factory.mktemp("first-view")) as installation:
        installation.run("demo")
        yield installation


@pytest.fixture
def printed(demo: Installation) -> str:
    """The address that a session's printed code opens. It is in the language of who scans it."""
    return f"/Q/{first_below(demo.base, '/de/demo/programme').rpartition('/')[2]}"


async def phone(browser: Browser, demo: Installation, scripts: bool = True) -> BrowserContext:
    return await browser.new_context(
        base_url=demo.base, locale="de", viewport={"width": 360, "height": 740}, java_script_enabled=scripts
    )


async def test_a_session_weighs_little_and_asks_nobody_else(browser: Browser, demo: Installation, printed: str) -> None:
    page = await (await phone(browser, demo)).new_page()
    wire = await tapped(page)
    await page.goto(printed, wait_until="load")
    assert await page.locator("main .facts").count() == 1
    assert 5_000 < wire.weight <= BUDGET
    assert {"{0.scheme}://{0.netloc}".format(urlsplit(address)) for address in wire.addresses} == {demo.base}


async def test_a_session_that_was_looked_at_leaves_nothing_behind(
    browser: Browser, demo: Installation, printed: str
) -> None:
    context = await phone(browser, demo)
    page = await context.new_page()
    await page.goto(printed, wait_until="networkidle")
    assert await page.evaluate(STORED) == []
    assert await context.cookies() == []


async def test_a_session_is_all_there_before_any_script_runs(
    browser: Browser, demo: Installation, printed: str
) -> None:
    said = []
    for scripts in (True, False):
        page = await (await phone(browser, demo, scripts)).new_page()
        await page.goto(printed, wait_until="networkidle")
        said.append(await page.evaluate(TEXT))
    assert said[0] == said[1]
    assert len(said[0]) > 50


async def test_what_needs_scripts_is_not_shown_without_them(browser: Browser, demo: Installation, printed: str) -> None:
    shown = []
    for scripts in (True, False):
        page = await (await phone(browser, demo, scripts)).new_page()
        await page.goto(printed, wait_until="networkidle")
        shown.append(await page.locator(".scripted:visible").count() > 0)
    assert shown == [True, False]
