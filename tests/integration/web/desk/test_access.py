"""Who may open what at the desk of one festival."""

import pytest

from events.festival.actions import publish_event
from events.festival.queries import EventView
from events.hosts.actions import invite
from events.hosts.rules import SYSTEM, Role
from tests.festivals import NOW, answered, new_event
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import hall, read

EVERYTHING = [
    ("GET", ""),
    ("GET", "/team"),
    ("POST", "/team"),
    ("POST", "/team/remove"),
    ("GET", "/history"),
    ("GET", "/floor"),
    ("GET", "/floor/new"),
    ("POST", "/floor/new"),
    ("GET", "/floor/unplaced"),
    ("POST", "/floor/unplaced"),
    ("GET", "/floor/A"),
    ("POST", "/floor/A/place"),
    ("POST", "/floor/A/remove"),
    ("GET", "/floor/A/edit"),
    ("POST", "/floor/A/edit"),
    ("POST", "/floor/A/delete"),
    ("POST", "/floor/A/objects"),
    ("POST", "/floor/A/booths/new"),
    ("POST", "/floor/A/booths/row"),
    ("GET", "/floor/A/booths/BOOTH"),
    ("POST", "/floor/A/booths/BOOTH"),
    ("POST", "/floor/A/booths/BOOTH/place"),
    ("POST", "/floor/A/booths/BOOTH/move"),
    ("POST", "/floor/A/booths/BOOTH/delete"),
]
SEEN = {("GET", ""), ("GET", "/floor"), ("GET", "/floor/A"), ("GET", "/floor/A/booths/BOOTH")}
PLACING = {("GET", "/floor/unplaced")}
MANAGING = {("GET", "/history"), *((method, path) for method, path in EVERYTHING if path.startswith("/team"))}
MAY = {
    Role.ORGANISER: set(EVERYTHING),
    Role.FLOOR: set(EVERYTHING) - MANAGING,
    Role.JURY: SEEN | PLACING,
    Role.READER: SEEN | PLACING,
    Role.PROGRAMME: SEEN,
    Role.HELPERS: SEEN,
    Role.GATE: set(),
}


@pytest.mark.parametrize("role", list(MAY))
async def test_each_role_opens_what_it_needs_and_nothing_else(
    signed_in: SignedIn, event: EventView, role: Role
) -> None:
    booth = (await hall(event))[0]
    browser = await signed_in(role, event=event)
    opened = set()
    for method, path in EVERYTHING:
        answer = await browser.request(method, f"/desk/demo{path.replace('BOOTH', booth)}")
        assert answer.status_code in (200, 303, 403, 404, 422), path
        if answer.status_code != 403:
            opened.add((method, path))
    assert opened == MAY[role]


async def test_without_signing_in_everything_leads_to_the_sign_in(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    browser.cookies.clear()
    for method, path in EVERYTHING:
        answer = await browser.request(method, f"/desk/demo{path}")
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/desk/sign-in"), path


@pytest.mark.parametrize("of_host", [False, True], ids=["of the event", "of the host"])
async def test_another_festivals_organiser_does_not_even_see_a_draft(
    signed_in: SignedIn, event: EventView, of_host: bool
) -> None:
    other = await new_event("other")
    browser = await signed_in(Role.ORGANISER, **{"host": other.host} if of_host else {"event": other})
    for method, path in EVERYTHING:
        assert (await browser.request(method, f"/desk/demo{path}")).status_code == 404, path


async def test_another_festivals_organiser_may_not_open_the_desk_of_a_public_one(
    signed_in: SignedIn, event: EventView
) -> None:
    other = await new_event("other")
    await publish_event(SYSTEM, await answered(event), NOW)
    browser = await signed_in(Role.ORGANISER, event=other)
    for method, path in EVERYTHING:
        assert (await browser.request(method, f"/desk/demo{path}")).status_code == 403, path


async def test_an_organiser_of_the_host_opens_all_its_festivals(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, host=event.host)
    assert (await browser.get("/desk/demo/team")).status_code == 200


async def test_the_rail_shows_only_what_opens(signed_in: SignedIn, event: EventView) -> None:
    jury = await read(await signed_in(Role.JURY, event=event), "/desk/demo/")
    sections = ("Overview", "Applications", "Floor", "Team", "History", "Settings")
    assert [name for name in sections if name in jury.links] == ["Overview", "Applications", "Floor"]
    organiser = await read(await signed_in(Role.ORGANISER, event=event), "/desk/demo/")
    assert {"Team", "History", "Settings", "Letters"} <= set(organiser.links)


async def test_who_only_reads_is_offered_nothing_to_change(signed_in: SignedIn, event: EventView) -> None:
    booth = (await hall(event))[0]
    browser = await signed_in(Role.READER, event=event)
    for path in ("", "floor/A", "floor/unplaced", f"floor/A/booths/{booth}"):
        page = await read(browser, f"/desk/demo/{path}")
        assert [form.get("action") for form in page.attributes("form")] == ["/desk/sign-out"], path


async def test_a_taken_role_closes_the_door_at_once(signed_in: SignedIn, event: EventView) -> None:
    organiser, jury = await signed_in(Role.ORGANISER, event=event), await signed_in(Role.JURY, event=event)
    await invite(SYSTEM, "someone@example.org", Role.READER, NOW, event=event)
    assert (await jury.get("/desk/demo/")).status_code == 200
    assert (await organiser.post("/desk/demo/team/remove", data={"member": "jury-1@example.org"})).status_code == 303
    assert (await jury.get("/desk/demo/")).status_code == 404
