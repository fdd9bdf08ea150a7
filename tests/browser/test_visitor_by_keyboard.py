"""A visitor without a mouse: from a nation to a session, to the favourites, and into the calendar."""

import asyncio

import pytest
from playwright.async_api import Browser, ViewportSize

from tests.browser.conftest import Installation
from tests.browser.keyboard import Keyboard

pytestmark = pytest.mark.browser

NATION = "SY"


@pytest.mark.parametrize("size", [(360, 640), (1280, 640)], ids=["phone", "laptop"])
async def test_a_session_is_found_by_its_nation_kept_and_put_into_the_calendar(
    browser: Browser, installation: Installation, size: tuple[int, int]
) -> None:
    installation.run("demo")
    seen: ViewportSize = {"width": size[0], "height": size[1]}
    keys = Keyboard(await browser.new_page(base_url=installation.base, locale="en", viewport=seen))
    page = keys.page

    await find_by_nation(keys)
    title = await page.locator("h1").inner_text()
    await keys.to("main .star")
    await keys.press("Space")
    assert await page.locator("main .star").first.get_attribute("aria-pressed") == "true"
    assert f"SUMMARY;LANGUAGE=en:{title}" in await calendar_file(keys)
    await keys.to("footer a[href$='/favourites']")
    await keys.enter()
    assert await page.locator("main :is(.session, .show):visible h3").all_inner_texts() == [title]
    assert keys.unseen == []


async def find_by_nation(keys: Keyboard) -> None:
    await keys.page.goto("/en/demo/")
    await keys.to(".nav a[href$='/programme']")
    await keys.enter()
    await keys.to(f"details:has(a[href$='nation={NATION}']) > summary")
    await keys.press("Enter")
    await keys.to(f"a[href$='nation={NATION}']")
    await keys.enter()
    await keys.to(".session :is(h3, h4) a")
    await keys.enter()
    assert await keys.page.locator(".facts").get_by_text("Syria").count() == 1


async def calendar_file(keys: Keyboard) -> str:
    await keys.page.evaluate("document.activeElement.blur()")
    await keys.to("main a[href$='.ics']")
    async with keys.page.expect_download() as download:
        await keys.press("Enter")
    file = await (await download.value).path()
    return (await asyncio.to_thread(file.read_text)).replace("\n ", "")
