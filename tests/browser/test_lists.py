"""A list with the keyboard: keys that work in its rows, and nowhere else."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Installation

pytestmark = pytest.mark.browser

LIST = "/desk/demo/applications?state=submitted"
ROW = "document.activeElement.closest('tr')?.rowIndex ?? 0"
TICKED = "document.querySelectorAll('[name=pick]:checked').length"


@pytest.fixture
async def page(organiser: Page, installation: Installation) -> Page:
    installation.run("demo")
    await organiser.goto(LIST)
    return organiser


async def press(page: Page, *keys: str) -> None:
    for key in keys:
        await page.keyboard.press(key)


async def test_letters_are_keys_only_in_the_rows(page: Page) -> None:
    await press(page, "j", "x", "/")
    assert (await page.evaluate(ROW), await page.evaluate(TICKED)) == (0, 0)
    await page.locator("tbody th a").first.focus()
    await press(page, "j", "ArrowDown", "k")
    assert await page.evaluate(ROW) == 2
    await press(page, "Control+j", "Alt+j", "Meta+x")
    assert (await page.evaluate(ROW), await page.evaluate(TICKED)) == (2, 0)
    await press(page, "x", "j", "x")
    assert await page.evaluate(TICKED) == 2
    assert await page.locator(".bulk strong").inner_text() == "Ticked: 2"
    await press(page, "/", "j", "x")
    assert (await page.locator("#q").input_value(), await page.evaluate(TICKED)) == ("jx", 2)


async def test_enter_opens_the_row_and_the_help_says_which_keys_there_are(page: Page) -> None:
    assert await page.locator("[data-keys] kbd").all_inner_texts() == ["J", "K", "X", "Enter", "/"]
    await page.locator("tbody th a").first.focus()
    await press(page, "j")
    wanted = await page.evaluate("document.activeElement.getAttribute('href')")
    async with page.expect_navigation():
        await press(page, "Enter")
    assert page.url.endswith(wanted)


async def test_all_of_a_page_are_ticked_and_unticked_at_once(page: Page) -> None:
    rows = await page.locator("[name=pick]").count()
    await page.locator("[data-all]").click()
    assert await page.evaluate(TICKED) == rows
    await page.locator("[data-all]").click()
    assert await page.evaluate(TICKED) == 0


async def test_without_a_script_many_are_decided_and_undone(page: Page, installation: Installation) -> None:
    assert page.context.browser
    plain = await page.context.browser.new_page(
        base_url=installation.base,
        locale="en",
        java_script_enabled=False,
        storage_state=await page.context.storage_state(),
    )
    await plain.goto(LIST)
    for row in range(2):
        await plain.locator("[name=pick]").nth(row).check()
    await plain.locator("button[value=waitlist]").click()
    await plain.locator("main form[method=post] button").click()
    await plain.get_by_role("button", name="Undo").click()
    await expect(plain.get_by_role("heading", name="Undone")).to_be_visible()
    await expect(plain.get_by_text("2 are as they were before")).to_be_visible()


async def test_a_phone_shows_the_first_row_at_once_and_what_sets_up_the_list_after_a_tap(page: Page) -> None:
    columns = page.locator("summary", has_text="Columns")
    await expect(columns).to_be_visible()
    await page.set_viewport_size({"width": 360, "height": 780})
    await expect(columns).to_be_hidden()
    await expect(page.locator("tbody th a").first).to_be_in_viewport()
    await page.locator("summary", has_text="Set up the list").click()
    await expect(columns).to_be_visible()
