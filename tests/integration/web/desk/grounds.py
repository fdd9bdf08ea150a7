"""A festival that its organisers have begun to set up."""

from datetime import timedelta

import httpx

from events.festival.queries import EventView
from events.floor.actions import create_area, create_booth_row
from events.floor.queries import booths
from events.floor.rules import AreaDraft, BoothRowDraft
from events.hosts.rules import SYSTEM
from exhibitors.applications.actions import decide, enter_on_behalf
from exhibitors.applications.rules import ApplicationDraft
from tests.festivals import NOW
from tests.pages import Page

BOOTH = {"width": "3", "depth": "2", "x": "1", "y": "1", "rotation": "0", "power_watts": "0"}
"""What the form of a booth sends besides its number."""

TICKS = ("checkbox", "radio")


async def hall(event: EventView, number: int = 3, code: str = "A") -> list[str]:
    """An area of 24 × 10 m with a row of booths; answers their codes."""
    await create_area(SYSTEM, event, AreaDraft(code, {"de": f"Halle {code}"}, width=24, depth=10), NOW)
    await create_booth_row(SYSTEM, event, BoothRowDraft(code, f"{code} ", number, 3, 2, x=1, y=1, gap=0.5), NOW)
    return [booth.code for booth in await booths(event.id, code)]


async def applied(event: EventView, name: str) -> str:
    draft = ApplicationDraft(name, lang="de", consent=True)
    return await enter_on_behalf(SYSTEM, event, draft, NOW - timedelta(days=3))


async def accepted(event: EventView, name: str) -> str:
    code = await applied(event, name)
    await decide(SYSTEM, event, code, "accept", "", NOW)
    return code


async def read(browser: httpx.AsyncClient, address: str) -> Page:
    """The page behind an address that answers 200."""
    answer = await browser.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def values(page: Page) -> dict[str, str]:
    """What the fields of one line and the ticks would send."""
    sent = [found for found in page.attributes("input") if found["type"] not in TICKS or "checked" in found]
    return {found["name"]: found.get("value", "") for found in sent}


def chosen(page: Page) -> list[str]:
    """The options that are chosen, of all selects in their order."""
    return [found["value"] for found in page.attributes("option", selected="")]


def complaints(page: Page) -> list[str]:
    """The names of the fields that have an error, in the order of the page."""
    return [found["id"].removesuffix("-error") for found in page.attributes("p", **{"class": "error"})]
