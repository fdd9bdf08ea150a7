"""From the application to the gate without a mouse."""

from datetime import datetime, timedelta

import pytest
from playwright.async_api import Browser, Page, ViewportSize

from tests.browser.conftest import Installation
from tests.browser.keyboard import Keyboard

pytestmark = pytest.mark.browser

GROUP = "Tastenquartett"
SMALL_LAPTOP: ViewportSize = {"width": 1280, "height": 640}
TABLET: ViewportSize = {"width": 820, "height": 700}
PHONE: ViewportSize = {"width": 360, "height": 640}


async def test_everything_is_done_and_seen_without_a_mouse(
    browser: Browser, organiser: Page, installation: Installation
) -> None:
    installation.run("demo")
    await open_the_call(organiser)
    visitor = await browser.new_page(base_url=installation.base, locale="en", viewport=SMALL_LAPTOP)
    await organiser.set_viewport_size(SMALL_LAPTOP)
    outside, desk = Keyboard(visitor), Keyboard(organiser)

    await skip_to_the_content(outside)
    await apply_with_a_mistake(outside)
    await accept(desk)
    await place(desk)
    await add_a_session(desk)
    await pass_the_gate(desk, await issue_badges(desk))
    for size in (SMALL_LAPTOP, TABLET, PHONE):
        await organiser.set_viewport_size(size)
        await walk_back_over_sticky_bars(desk)
        await walk_through_ticked_rows(desk)

    assert outside.unseen == []
    assert desk.unseen == []
    assert outside.stops + desk.stops > 150


async def open_the_call(page: Page) -> None:
    """From yesterday, so that this does not end with the demo's own call."""
    await page.goto("/desk/demo/call")
    now = datetime.now()  # noqa: DTZ005  the field wants wall time
    await page.locator("#opens_at").fill((now - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M"))
    await page.locator("#closes_at").fill((now + timedelta(days=30)).strftime("%Y-%m-%dT%H:%M"))
    await page.locator(".savebar button").click()


async def skip_to_the_content(keys: Keyboard) -> None:
    await keys.page.goto("/en/demo/apply")
    first = await keys.tab()
    assert first
    assert first["name"] == "Skip to content"
    await keys.press("Enter")
    await keys.lands_at("#content")
    await keys.tab()
    assert await keys.is_at("#content *"), "the navigation was not skipped"


async def apply_with_a_mistake(keys: Keyboard) -> None:
    """The summary of what is wrong has the focus, and leads to the field."""
    await keys.to("#name")
    await keys.write(GROUP)
    await keys.to("[name=kind]")
    await keys.press("Space")
    await keys.to("#description")
    await keys.write("We play on typewriters")
    await keys.to("#contact_name")
    await keys.write("Tina Taste")
    await keys.to("#email")
    await keys.write("tina")
    await keys.to("#consent")
    await keys.press("Space")
    await keys.to(".savebar button")
    await keys.enter()
    await keys.lands_at(".notice[data-state=stop]")
    await keys.tab()
    await keys.press("Enter")
    await keys.lands_at("#email")
    await keys.press("ControlOrMeta+A")
    await keys.write("tina@example.org")
    await keys.enter()
    assert "/my/" in keys.page.url


async def accept(keys: Keyboard) -> None:
    await keys.page.goto("/desk/demo/applications")
    await keys.to('th a:is([href*="/applications/"])')
    assert await keys.page.evaluate("document.activeElement.innerText") == GROUP
    await keys.enter()
    await keys.to("[name=decision][value=accept]")
    await keys.enter()
    assert await keys.page.get_by_text("accepted").count() > 0


async def place(keys: Keyboard) -> None:
    await keys.page.goto("/desk/demo/floor/unplaced")
    row = keys.page.get_by_role("row").filter(has_text=GROUP)
    await keys.to(f"#{await row.locator('select').get_attribute('id')}")
    await keys.press("ArrowDown")
    await keys.to(".savebar button")
    await keys.enter()
    assert await keys.page.get_by_role("row").filter(has_text=GROUP).count() == 0


async def add_a_session(keys: Keyboard) -> None:
    await keys.page.goto("/desk/demo/programme")
    await keys.to("a.btn[href*='/programme/new?']")
    await keys.enter()
    await keys.to("#title-de")
    await keys.write("Anschlag!")
    await keys.enter()
    assert await keys.page.get_by_text("Anschlag!").count() > 0


async def issue_badges(keys: Keyboard) -> str:
    """The code of the badge that is new."""
    await keys.page.goto("/desk/demo/badges")
    await keys.to("form[action$='/issue'] button")
    await keys.enter()
    await keys.to("#q")
    await keys.write("Tina Taste")
    await keys.enter()
    await keys.to("tbody th a")
    await keys.enter()
    return keys.page.url.rpartition("/")[2]


async def pass_the_gate(keys: Keyboard, code: str) -> None:
    await keys.page.goto("/gate/demo/")
    await keys.to("a.entry[href$='/gate-a']")
    await keys.enter()
    await keys.lands_at("#code")
    await keys.write(code)
    await keys.enter()
    assert await keys.page.locator(".verdict").get_attribute("data-state") == "ok"
    await keys.lands_at("#code")


async def walk_back_over_sticky_bars(keys: Keyboard) -> None:
    """Upwards too, nothing hides below what sticks to the edges."""
    await keys.page.goto("/desk/demo/settings")
    await keys.to(".savebar button")
    while not await keys.is_at("#name-de"):
        await keys.tab("Shift+Tab")


async def walk_through_ticked_rows(keys: Keyboard) -> None:
    await keys.page.goto("/desk/demo/applications?state=accepted")
    await keys.to("[name=pick]")
    await keys.press("Space")
    for _ in range(40):
        await keys.tab()
