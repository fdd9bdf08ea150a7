"""What a screen reader goes by: landmarks, headings and names, as the browser's accessibility tree has them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.async_api import Browser

from tests.browser.addresses import first_below
from tests.browser.conftest import Installation, serving

pytestmark = pytest.mark.browser

LINE = re.compile(r"""- '?(?P<role>\w+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?: \[level=(?P<level>\d)\])?""")
ONCE = ("banner", "main", "contentinfo")
NAMED = (
    "link",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "checkbox",
    "radio",
    "table",
    "img",
    "navigation",
    "region",
)
PAGES = ("/en/demo/", "/en/demo/programme", "session", "exhibitor", "/en/demo/plan")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with serving(tmp_path_factory.mktemp("screen-reader")) as installation:
        installation.run("demo")
        yield installation


@pytest.fixture
def address(request: pytest.FixtureRequest, demo: Installation) -> str:
    lists = {"session": "/en/demo/programme", "exhibitor": "/en/demo/exhibitors"}
    return first_below(demo.base, lists[request.param]) if request.param in lists else request.param


@pytest.mark.parametrize("address", PAGES, indirect=True)
async def test_a_page_has_its_landmarks_headings_and_names(browser: Browser, demo: Installation, address: str) -> None:
    page = await browser.new_page(base_url=demo.base, locale="en", viewport={"width": 360, "height": 740})
    await page.goto(address)
    said = [found for line in (await page.locator("body").aria_snapshot()).splitlines() if (found := LINE.search(line))]

    roles = Counter(found["role"] for found in said)
    assert {role: roles[role] for role in ONCE} == dict.fromkeys(ONCE, 1)
    ways = [found["name"] for found in said if found["role"] == "navigation"]
    assert ways[0] == "Festival"
    assert ways[-1] == "Legal and help"
    assert len(set(ways)) == len(ways)
    levels = [int(found["level"]) for found in said if found["role"] == "heading"]
    assert levels.count(1) == 1
    assert [(above, below) for above, below in pairwise(levels) if below > above + 1] == []
    assert [found[0] for found in said if found["role"] in NAMED and not found["name"]] == []
