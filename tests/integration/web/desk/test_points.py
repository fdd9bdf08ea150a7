"""Setting up gates through the pages of the desk."""

import httpx
import pytest

from events.badges.rules import BadgeRole
from events.checkin.actions import create_point, scan
from events.checkin.queries import PointView, point, points
from events.checkin.rules import Direction, PointDraft, PointRule, Reading
from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.events.badges.issuing import new_badge
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read, values
from tests.integration.web.gate.readings import new_id
from tests.pages import Page

POINTS = "/desk/demo/badges/points"
NEW = "/desk/demo/badges/new-point"
GATE = {"name-de": "Tor Rathaus", "name-en": "Town hall", "rule": "day", "roles": ["artist", "press"], "area": "A"}


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_area(SYSTEM, made, AreaDraft("A", {"de": "Schule"}, width=9, depth=9), NOW)
    return made


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.ORGANISER, event=event)


async def only(event: EventView) -> PointView:
    (found,) = await points(event.id)
    return found


async def test_without_a_gate_the_list_says_how_to_begin(browser: httpx.AsyncClient) -> None:
    assert (await read(browser, POINTS)).links["Set up the first gate"] == NEW


async def test_a_gate_is_set_up_and_can_be_opened(browser: httpx.AsyncClient, event: EventView) -> None:
    answer = await browser.post(NEW, data=GATE)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{POINTS}?done=saved")
    made = await only(event)
    assert (made.code, made.name) == ("tor-rathaus", {"de": "Tor Rathaus", "en": "Town hall"})
    assert (made.area, made.roles, made.rule) == ("A", (BadgeRole.ARTIST, BadgeRole.PRESS), PointRule.DAY)
    page = await read(browser, POINTS)
    assert page.links["Open the gate: Town hall"] == "/gate/demo/tor-rathaus"
    assert {"Artist, Press", "Schule", "Only badges of the day"} <= set(page.texts("td"))


async def test_every_mistake_is_told_at_once_and_everything_typed_is_kept(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    typed = {"name-de": "", "name-en": "Town hall", "rule": "never", "roles": "king", "area": "Z", "code": "x" * 41}
    answer = await browser.post(NEW, data=typed)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["name-de", "rule", "roles", "area", "code"])
    assert (values(page)["name-en"], values(page)["code"]) == ("Town hall", "x" * 41)
    assert await points(event.id) == []


async def test_a_short_name_that_is_taken_is_a_conflict(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    answer = await browser.post(NEW, data={**GATE, "code": "gate-a"})
    assert (answer.status_code, complaints(Page(answer.text))) == (409, ["code"])


async def test_a_gate_is_changed(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor", "uk": "Брама"}), NOW)
    assert values(await read(browser, f"{POINTS}/gate-a"))["code"] == "gate-a"
    sent = {"name-de": "Tor A", "rule": "always", "area": "", "code": "gate-b"}
    assert (await browser.post(f"{POINTS}/gate-a", data=sent)).status_code == 303
    changed = await point(event.id, "gate-b")
    assert (changed.name, changed.area, changed.roles) == ({"de": "Tor A", "uk": "Брама"}, "", ())
    assert (await browser.get(f"{POINTS}/gate-a")).status_code == 404


async def test_a_gate_where_somebody_was_scanned_is_not_deleted(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    await scan(SYSTEM, event, [Reading(new_id(), await new_badge(event), "gate-a", Direction.IN, NOW)], NOW)
    assert "Delete the gate" in (await read(browser, f"{POINTS}/gate-a/delete")).texts("button")
    answer = await browser.post(f"{POINTS}/gate-a/delete")
    assert answer.status_code == 422
    assert "One scan was made here. The gate stays, so that it can be counted." in Page(answer.text).texts("p")
    assert (await only(event)).code == "gate-a"


async def test_an_unused_gate_is_deleted(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    assert (await browser.post(f"{POINTS}/gate-a/delete")).status_code == 303
    assert await points(event.id) == []
    assert (await browser.post(f"{POINTS}/gate-a/delete")).status_code == 404


async def test_how_many_are_inside_and_came_is_counted(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    for name in ("Amal", "Jonas"):
        await scan(SYSTEM, event, [Reading(new_id(), await new_badge(event, name), "gate-a", Direction.IN, NOW)], NOW)
    page = await read(browser, POINTS)
    assert {"2inside now", "2Guest", "2came on Saturday"} <= {*page.texts("p"), *page.texts("a")}


@pytest.mark.parametrize("number", [1, 3])
async def test_the_list_takes_as_many_statements_for_any_number_of_gates(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    for index in range(number):
        await create_point(SYSTEM, event, PointDraft(f"gate-{index}", {"de": "Tor"}), NOW)
    with statements.counted(10):
        await read(browser, POINTS)
