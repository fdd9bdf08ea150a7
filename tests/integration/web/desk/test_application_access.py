"""Who may open what of calls, applications, profiles, letters and imports: one table, read both ways."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from exhibitors.applications.queries import application
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from tests.festivals import NOW, new_event
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import applied

READING = {("GET", "/applications"), ("GET", "/applications/CODE"), ("GET", "/exhibitors")}
DECIDING = {
    ("POST", "/applications/CODE"),
    ("GET", "/lists/applications/act?act=accept&pick=CODE"),
}
CHANGING = {
    ("GET", "/call"),
    ("POST", "/call"),
    ("GET", "/applications/new"),
    ("POST", "/applications/new"),
    ("GET", "/exhibitors/EXHIBITOR"),
    ("POST", "/exhibitors/EXHIBITOR"),
}
MAIL = {("GET", "/letters"), ("GET", "/letters/1")}
IMPORTING = {("GET", "/import"), ("POST", "/import")}
EVERYTHING = READING | DECIDING | CHANGING | MAIL | IMPORTING
MAY = {
    Role.ORGANISER: EVERYTHING,
    Role.JURY: READING | DECIDING | IMPORTING,
    Role.FLOOR: READING | IMPORTING,
    Role.READER: READING | IMPORTING,
    Role.PROGRAMME: IMPORTING,
    Role.HELPERS: IMPORTING,
    Role.GATE: set(),
}


async def opened(browser: httpx.AsyncClient, event: EventView) -> set[tuple[str, str]]:
    """What is not forbidden."""
    codes = {
        "CODE": await applied(event, "Kyma"),
        "EXHIBITOR": await create_exhibitor(SYSTEM, event, ExhibitorDraft("Rosa"), NOW),
    }
    found = set()
    for method, path in sorted(EVERYTHING):
        address = path
        for name, code in codes.items():
            address = address.replace(name, code)
        answer = await browser.request(method, f"/desk/demo{address}")
        assert answer.status_code in (200, 303, 403, 404, 422), path
        if answer.status_code != 403:
            found.add((method, path))
    assert (await application(event.id, codes["CODE"])).state == "submitted"
    return found


@pytest.mark.parametrize("role", list(MAY))
async def test_each_role_opens_what_it_needs_and_nothing_else(
    signed_in: SignedIn, event: EventView, role: Role
) -> None:
    assert await opened(await signed_in(role, event=event), event) == MAY[role]


async def test_without_signing_in_everything_leads_to_the_sign_in(client: httpx.AsyncClient, event: EventView) -> None:
    for method, path in EVERYTHING:
        answer = await client.request(method, f"/desk/demo{path}")
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/desk/sign-in"), path


async def test_another_festivals_organiser_does_not_even_see_a_draft(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=await new_event("other"))
    for method, path in EVERYTHING:
        assert (await browser.request(method, f"/desk/demo{path}")).status_code == 404, path


async def test_who_may_not_decide_or_change_sees_no_button_for_it(signed_in: SignedIn, event: EventView) -> None:
    code = await applied(event, "Kyma")
    browser = await signed_in(Role.READER, event=event)
    for path in ("", f"/{code}"):
        text = (await browser.get(f"/desk/demo/applications{path}")).text
        assert [word for word in ('name="decision"', 'name="pick"', "applications/new") if word in text] == []
