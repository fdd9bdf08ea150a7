"""A call that is open now, and what a group types into its form."""

import re
from datetime import UTC, datetime, timedelta

import httpx

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.applications.actions import create_call
from exhibitors.applications.rules import CallDraft
from tests.pages import Page

DAY = timedelta(days=1)
APPLY = "/en/demo/apply"

WEAVERS = {
    "name": "جمعية النسيج",
    "kind": "craft",
    "description": "ننسج السجاد.\r\nتعالوا!",
    "lang": "ar",
    "nations-1": "Syrien, Kurdistan und Aleppo",
    "contact_name": "أمل حداد",
    "email": "amal@example.org",
    "consent": "yes",
}
"""The least that an application needs, and some nations."""


async def call_from(event: EventView, opens: timedelta, closes: timedelta) -> None:
    now = datetime.now(UTC)
    await create_call(SYSTEM, event, CallDraft(now + opens, now + closes, {"de": "Kommt!", "en": "Come!"}), now)


async def open_call(event: EventView) -> None:
    await call_from(event, -DAY, DAY)


async def key_of(answer: httpx.Response) -> str:
    """The key in the address to which a sent application leads."""
    found = re.fullmatch(r"/my/([\w-]{43})", answer.headers.get("location", ""))
    assert found, answer.text
    return found[1]


def complaints(page: Page) -> list[str]:
    """The names of the fields that have an error, in the order of the page."""
    return [found["id"].removesuffix("-error") for found in page.attributes("p", **{"class": "error"})]


def summary(page: Page) -> list[str]:
    """Where the lines on top of a form with errors lead."""
    return [found["href"] for found in page.attributes("a") if found.get("href", "").startswith("#")][1:]


def typed(page: Page, name: str) -> list[str]:
    """What stands in the inputs of that name."""
    return [found.get("value", "") for found in page.attributes("input", name=name)]
