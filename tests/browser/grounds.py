"""What has to be there before everything can be looked at, beside the demo festival."""

from collections.abc import Sequence
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Page

from tests.browser.conftest import Installation
from tests.browser.walk import template_of

NO_GLYPH = "\U00016d80"
"""A letter for which nobody has a font."""


class Grounds(msgspec.Struct, frozen=True):
    """Addresses that only whoever has prepared them knows.

    To those in `hidden` no link leads from where a walk begins. `imports` wait to be done, one for each language; the
    badge at `unprintable` is of somebody without letters; at `decided` a decision can be undone. Each has its button
    first.
    """

    hidden: list[str]
    imports: dict[str, str]
    unprintable: str
    decided: str


async def prepare(page: Page, installation: Installation, langs: Sequence[str]) -> Grounds:
    """Signs in, makes a festival in which nothing has happened, and what else has to be found."""
    await page.goto(installation.first_link)
    await page.get_by_role("button", name="Sign in now").click()
    await make_an_empty_festival(page)
    await save_a_view(page)
    imports = {lang: await preview_of_an_import(page, f"Casa Girasol {lang};Kuba") for lang in langs}
    refused = await preview_of_an_import(page, ";Chile")
    hidden = [*await hidden_pages(page), refused, link_to_sign_in(installation)]
    return Grounds(hidden, imports, await badge_of_somebody_without_letters(page), await decision_taken(page))


async def badge_of_somebody_without_letters(page: Page) -> str:
    await page.goto("/desk/demo/badges/new")
    await page.locator("#name").fill(f"Amal {NO_GLYPH}")
    await page.locator(".savebar button").click()
    return path_of(page)


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
        f"{await exhibitor_called(page, 'Jasmin')}/offers",
        f"{await exhibitor_called(page, 'Malaktion')}/works",
        await link_on(page, letter, "/my/{key}"),
        f"/q/{badge.rpartition('/')[2]}",
        await decision_about_one(page),
    ]


async def exhibitor_called(page: Page, name: str) -> str:
    """At the desk."""
    public = await link_on(page, f"/en/demo/exhibitors?q={name}", "/{lang}/{slug}/exhibitors/{code}")
    return f"/desk/demo/exhibitors/{public.rpartition('/')[2]}"


async def link_on(page: Page, address: str, template: str) -> str:
    await page.goto(address)
    links = await page.locator("a[href]").evaluate_all("all => all.map(link => new URL(link.href).pathname)")
    return str(next(link for link in links if template_of(link) == template))


async def save_a_view(page: Page) -> None:
    await page.goto("/desk/demo/applications?state=submitted")
    await page.locator("summary").filter(has_text="Saved views").click()
    await page.locator("#view-name").fill("Neue")
    await page.locator("#view-name").press("Enter")
    await page.wait_for_load_state()


async def decision_taken(page: Page) -> str:
    await decision_about_one(page, 1)
    await page.locator("main form[method=post] button").click()
    return path_of(page)


async def decision_about_one(page: Page, row: int = 0) -> str:
    await page.goto("/desk/demo/applications?state=submitted")
    await page.locator("[name=pick]").nth(row).check()
    await page.locator("[name=act][value=accept]").click()
    return path_of(page)


async def preview_of_an_import(page: Page, row: str) -> str:
    await page.goto("/desk/demo/import")
    table = f"Name;Land\n{row}\n".encode()
    await page.locator("#file").set_input_files({"name": "Liste.csv", "mimeType": "text/csv", "buffer": table})
    await page.locator("main form button").click()
    return path_of(page)


def path_of(page: Page) -> str:
    parts = urlsplit(page.url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def link_to_sign_in(installation: Installation) -> str:
    printed = installation.run("invite", "jury@example.org", "--role", "admin")
    return printed.strip().removeprefix(installation.base)
