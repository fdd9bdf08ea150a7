"""The visitors' plan under fingers and keys, without a script, and on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import Browser, Page, ViewportSize

from tests.browser.conftest import Installation, serving

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 740}
FRAME = ".plan-zoom"
WIDTH = "document.querySelector('.plan-zoom svg').getBoundingClientRect().width"
IN_SIGHT = """() => {
  const mark = document.querySelector('[data-mark=sought]').getBoundingClientRect();
  const frame = document.querySelector('.plan-zoom').getBoundingClientRect();
  return mark.left >= frame.left && mark.right <= frame.right && mark.top >= frame.top && mark.bottom <= frame.bottom;
}"""
LETTERS = """() => Math.min(...[...document.querySelectorAll('.plan-zoom a.shape text')].map(
  text => text.getBoundingClientRect().height))"""
PINCH = """apart => {
  const frame = document.querySelector('.plan-zoom'), box = frame.getBoundingClientRect();
  const at = (id, x) => new Touch({ identifier: id, target: frame, clientX: box.left + x, clientY: box.top + 100 });
  const fire = (type, ...touches) => frame.dispatchEvent(
    new TouchEvent(type, { touches, changedTouches: touches, cancelable: true, bubbles: true }));
  fire('touchstart', at(1, 100), at(2, 200));
  fire('touchmove', at(1, 150 - apart / 2), at(2, 150 + apart / 2));
}"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with serving(tmp_path_factory.mktemp("plan")) as running:
        running.run("demo")
        yield running


async def last_booth(page: Page) -> str:
    """The address of the plan with the hall's last booth sought: far from where the drawing begins."""
    await page.goto("/en/demo/plan?area=R")
    return str(await page.locator("#booths tbody th a").last.get_attribute("href"))


async def test_a_phone_sees_the_booth_at_once_and_makes_the_plan_larger_and_smaller(
    browser: Browser, demo: Installation
) -> None:
    page = await browser.new_page(base_url=demo.base, viewport=PHONE, has_touch=True)
    await page.goto(await last_booth(page))
    assert await page.evaluate(IN_SIGHT)
    first = await page.evaluate(WIDTH)
    await page.get_by_role("button", name="Whole plan").click()
    assert await page.evaluate(WIDTH) <= PHONE["width"]
    await page.get_by_role("button", name="Larger").click()
    await page.get_by_role("button", name="Larger").click()
    assert await page.evaluate(IN_SIGHT)
    larger = await page.evaluate(WIDTH)
    await page.get_by_role("button", name="Smaller").click()
    assert PHONE["width"] < await page.evaluate(WIDTH) < larger < first
    await page.evaluate(PINCH, 150)
    assert await page.evaluate(WIDTH) == pytest.approx(larger, rel=0.01)


async def test_the_drawing_can_be_scrolled_by_keys(browser: Browser, demo: Installation) -> None:
    page = await browser.new_page(base_url=demo.base, viewport=PHONE)
    await page.goto("/en/demo/plan?area=R")
    await page.locator(FRAME).focus()
    await page.keyboard.press("ArrowRight")
    await page.wait_for_function("document.querySelector('.plan-zoom').scrollLeft > 0")


async def test_without_a_script_the_plan_is_readable_and_searched(browser: Browser, demo: Installation) -> None:
    page = await browser.new_page(base_url=demo.base, viewport=PHONE, java_script_enabled=False)
    await page.goto("/en/demo/plan")
    assert await page.get_by_role("button", name="Larger").count() == 0
    await page.get_by_role("searchbox").fill("r 20")
    await page.get_by_role("button", name="Find").click()
    assert await page.get_by_role("heading", level=2).first.inner_text() == "Town hall"
    assert await page.locator("[data-mark=sought]").count() == 1
    await page.get_by_role("link", name=re.compile("First aid: School yard")).click()
    assert await page.locator(f"{FRAME} [data-found]").count() == 1


async def test_numbers_are_large_enough_for_a_phone(browser: Browser, demo: Installation) -> None:
    page = await browser.new_page(base_url=demo.base, viewport=PHONE)
    for area in "SRP":
        await page.goto(f"/en/demo/plan?area={area}")
        assert await page.evaluate(LETTERS) >= 12


async def test_on_paper_the_plan_is_one_sheet(browser: Browser, demo: Installation) -> None:
    page = await browser.new_page(base_url=demo.base)
    for area in "SRP":
        await page.goto(f"/de/demo/plan?area={area}")
        sheet = await page.pdf(prefer_css_page_size=True)
        assert re.findall(rb"/Type /Pages\s.*?/Count (\d+)", sheet, re.DOTALL) == [b"1"]
