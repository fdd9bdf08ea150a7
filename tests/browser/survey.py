"""What there is to see: every page of the demo festival in two views, mistakes, an empty festival, darkness."""

import asyncio
from collections.abc import Awaitable, Sequence
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Page

from tests.browser.conftest import Installation, launched
from tests.browser.walk import PHONE, Reader, View, Visit, reader, template_of

GERMAN = View("de", "ltr", 1280)
ARABIC = View("ar", "rtl", PHONE, contrast=False)
DARK = View("de", "ltr", 1280, "dark")

IN_THE_DARK = (
    "/de/demo/",
    "/de/demo/programme",
    "/de/demo/plan",
    "/desk/demo/",
    "/desk/demo/applications",
    "/desk/demo/floor/R",
    "/desk/demo/settings",
    "/kit",
)
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


Visits = Awaitable[list[Visit]]


class Survey(msgspec.Struct, frozen=True):
    """What was seen: every page once in two views, some of them in the dark, forms with mistakes, an empty festival."""

    pages: list[Visit]
    others: list[Visit]

    @property
    def visits(self) -> list[Visit]:
        return [*self.pages, *self.others]


async def look_at_everything(installation: Installation) -> Survey:
    async with launched() as browser:
        page = await browser.new_page(base_url=installation.base, locale="en")
        await page.goto(installation.first_link)
        await page.get_by_role("button", name="Sign in now").click()
        await make_an_empty_festival(page)
        hidden = [*await hidden_pages(page), link_to_sign_in(installation)]
        signed_in = await page.context.storage_state()
        views = (GERMAN, ARABIC, DARK)
        german, arabic, dark = [await reader(browser, installation.base, view, signed_in) for view in views]
        (pages, mistakes), (of_arabs, empty), night = await asyncio.gather(
            both(german.walk(starts(GERMAN, hidden)), sent_empty(german, MISTAKES)),
            both(arabic.walk(starts(ARABIC, hidden)), each(arabic, NOTHING_YET)),
            each(dark, IN_THE_DARK),
        )
    return Survey([*pages, *of_arabs], [*mistakes, *empty, *night])


def starts(view: View, hidden: Sequence[str]) -> list[str]:
    """Where a walk begins. What a group gets is in the group's language unless the address asks for another."""
    own = [f"{address}?lang={view.lang}" if address.startswith("/my/") else address for address in hidden]
    return ["/", f"/{view.lang}", f"/{view.lang}/demo", "/desk/sign-in", "/desk/demo/", "/kit", *own]


async def both(first: Visits, then: Visits) -> tuple[list[Visit], list[Visit]]:
    return await first, await then


async def make_an_empty_festival(page: Page) -> None:
    await page.goto("/desk/hosts/markt-birkental/new-festival")
    await page.locator("#name-de").fill("Noch nichts")
    await page.locator("#slug").fill("leer")
    await page.locator("#day-0").fill("2027-05-15")
    await page.locator("#opens-0").fill("10:00")
    await page.locator("#closes-0").fill("20:00")
    await page.locator(".savebar button").click()


async def hidden_pages(page: Page) -> list[str]:
    """Addresses to which no link leads from where a walk begins: they stand in letters, on badges, behind buttons."""
    accepted = await link_on(page, "/desk/demo/applications?state=accepted", "/desk/{slug}/applications/{code}")
    letter = await link_on(page, "/desk/demo/letters?page=2", "/desk/{slug}/letters/{number}")
    badge = await link_on(page, "/desk/demo/badges", "/desk/{slug}/badges/{code}")
    return [
        await link_on(page, accepted, "/desk/{slug}/exhibitors/{code}"),
        await link_on(page, letter, "/my/{key}"),
        f"/q/{badge.rpartition('/')[2]}",
        await decision_about_one(page),
        await preview_of_an_import(page),
    ]


async def link_on(page: Page, address: str, template: str) -> str:
    await page.goto(address)
    links = await page.locator("a[href]").evaluate_all("all => all.map(link => new URL(link.href).pathname)")
    return str(next(link for link in links if template_of(link) == template))


async def decision_about_one(page: Page) -> str:
    await page.goto("/desk/demo/applications?state=submitted")
    await page.locator("[name=pick]").first.check()
    await page.locator("[name=decision][value=accept]").click()
    return path_of(page)


async def preview_of_an_import(page: Page) -> str:
    await page.goto("/desk/demo/import")
    table = b"Name;Land;Stand\nCasa Girasol;Kuba;B 99\n;Chile;\n"
    await page.locator("#file").set_input_files({"name": "Liste.csv", "mimeType": "text/csv", "buffer": table})
    await page.locator("main form button").click()
    return path_of(page)


def path_of(page: Page) -> str:
    parts = urlsplit(page.url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def link_to_sign_in(installation: Installation) -> str:
    printed = installation.run("invite", "jury@example.org", "--role", "admin")
    return printed.strip().removeprefix(installation.base)


async def each(eye: Reader, addresses: Sequence[str]) -> list[Visit]:
    return [await eye.visit(address) for address in addresses]


async def sent_empty(eye: Reader, addresses: Sequence[str]) -> list[Visit]:
    """The forms at these addresses, sent without what they need: their errors are a page too."""
    visits = []
    for address in addresses:
        window = eye.window(address)
        await window.goto(eye.base + address)
        await window.locator("main [required]").evaluate_all("all => all.forEach(one => { one.value = '' })")
        async with window.expect_navigation() as navigation:
            await window.locator(".savebar button, main form button").last.click()
        visits.append(await eye.look(address, window, await navigation.value))
    return visits
