"""What there is to see: every page of the demo festival in three views, mistakes, an empty festival."""

import asyncio
from collections.abc import Sequence

import msgspec
from playwright.async_api import Page

from tests.browser.conftest import Installation, launched
from tests.browser.grounds import Grounds, prepare
from tests.browser.walk import PHONE, Reader, View, Visit, reader

GERMAN = View("de", "ltr", 1280, ("light", "dark"))
ARABIC = View("ar", "rtl", PHONE)
EASY = View("de-x-leicht", "ltr", 768)
VIEWS = (GERMAN, ARABIC, EASY)

MISTAKES = (
    "/desk/demo/applications/new",
    "/desk/demo/floor/R/booths/new",
    "/desk/demo/programme/new",
    "/desk/demo/shifts/new",
    "/desk/demo/badges/new-point",
    "/desk/hosts/markt-birkental/new-festival",
)
"""Forms that are sent empty."""

NOTHING_YET = (
    "/desk/leer/",
    "/desk/leer/applications",
    "/desk/leer/floor",
    "/desk/leer/floor/unplaced",
    "/desk/leer/programme",
    "/desk/leer/shifts",
    "/desk/leer/shifts/helpers",
    "/desk/leer/shifts/tasks",
    "/desk/leer/badges",
    "/desk/leer/badges/points",
    "/desk/leer/letters",
    "/desk/leer/import",
)
"""Pages of a festival in which nothing happened yet."""

LEGAL = ("imprint", "privacy", "accessibility")

NOTHING_HERE = ("/{lang}/demo/exhibitors/NOTHING", "/{lang}/nothing", "/{lang}/demo-2026/apply")
"""What is not there, and what is over."""

BORROWED = ("/tr", "/tr/demo/", "/tr/demo/exhibitors", "/prs/demo/programme", "/ti/demo/apply", "/uk/demo/nations")
"""In the words of another language, with texts of the chosen one."""

SEND = ".savebar button, main form[method=post] button"
BLANK = "all => all.forEach(one => { one.value = '' })"


class Survey(msgspec.Struct, frozen=True):
    """What was seen: every page once in three views, and what is said to mistakes and before anything happened.

    `templates` are those that all this was made from.
    """

    pages: list[Visit]
    others: list[Visit]
    templates: set[str]

    @property
    def visits(self) -> list[Visit]:
        return [*self.pages, *self.others]


async def look_at_everything(installation: Installation) -> Survey:
    async with launched() as browser:
        page = await browser.new_page(base_url=installation.base, locale="en")
        grounds = await prepare(page, installation, [view.lang for view in VIEWS])
        signed_in = await page.context.storage_state()
        eyes = [await reader(browser, installation.base, view, signed_in) for view in VIEWS]
        walks = await asyncio.gather(*(eye.walk(starts(eye.view, grounds)) for eye in eyes))
        answers = await asyncio.gather(*(pages_that_answer(eye, grounds) for eye in eyes))
        mistakes, empty = await asyncio.gather(sent_empty(eyes[0], MISTAKES), each(eyes[1], (*NOTHING_YET, *BORROWED)))
    pages = [visit for walk in walks for visit in walk]
    others = [*(visit for answer in answers for visit in answer), *mistakes, *empty]
    return Survey(pages, others, installation.templates())


def starts(view: View, grounds: Grounds) -> list[str]:
    """Where a walk begins. What a group gets is in the group's language unless the address asks for another."""
    own = [f"{address}?lang={view.lang}" if address.startswith("/my/") else address for address in grounds.hidden]
    public = [f"/{view.lang}", f"/{view.lang}/demo", f"/{view.lang}/demo/offline", f"/{view.lang}/demo/search?q=chor"]
    public.append(f"/{view.lang}/demo/plan?area=S&find=toilet&stepfree=yes")
    desk = ["/desk/sign-in", "/desk/demo/", *(f"/desk/demo/legal/{part}" for part in LEGAL)]
    return ["/", *public, *desk, "/kit", *own]


async def pages_that_answer(eye: Reader, grounds: Grounds) -> list[Visit]:
    """To a button, or to an address at which nothing is."""
    return [
        await pressed(eye, grounds.unprintable),
        await pressed(eye, grounds.decided),
        await pressed(eye, grounds.imports[eye.view.lang]),
        *await each(eye, [address.format(lang=eye.view.lang) for address in NOTHING_HERE]),
    ]


async def each(eye: Reader, addresses: Sequence[str]) -> list[Visit]:
    return [await eye.visit(address) for address in addresses]


async def sent_empty(eye: Reader, addresses: Sequence[str]) -> list[Visit]:
    """The forms at these addresses, sent without what they need: their errors are a page too."""
    return [await pressed(eye, address, leave_out="main [required]") for address in addresses]


async def pressed(eye: Reader, address: str, leave_out: str = "") -> Visit:
    """What the form at that address answers."""
    window: Page = eye.window(address)
    await window.goto(eye.base + address)
    if leave_out:
        await window.locator(leave_out).evaluate_all(BLANK)
    async with window.expect_navigation() as navigation:
        await window.locator(SEND).first.click()
    return await eye.look(address, window, await navigation.value)
