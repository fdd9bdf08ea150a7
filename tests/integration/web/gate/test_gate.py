"""Scanning badges through the page of a gate."""

from datetime import UTC, datetime
from uuid import uuid4

import httpx
import pytest

from events.badges.actions import issue_one, replace, revoke
from events.badges.rules import BadgeRole, Holder
from events.checkin.actions import create_point
from events.checkin.queries import latest_scans, occupancy
from events.checkin.rules import PointDraft, PointRule
from events.checkin.tables import Scan
from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.storage import is_sqlite
from tests.festivals import DAYS, NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.events.badges.issuing import new_badge, new_person
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read
from tests.integration.web.gate.readings import GATE, read_code, verdict
from tests.pages import Page

ARTISTS = (BadgeRole.ARTIST, BadgeRole.PRESS)


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_area(SYSTEM, made, AreaDraft("B", {"de": "Schule"}, width=9, depth=9), NOW)
    await create_point(SYSTEM, made, PointDraft("gate-a", {"de": "Tor Rathaus", "en": "Town hall gate"}), NOW)
    await create_point(SYSTEM, made, PointDraft("gate-b", {"de": "Tor Schule"}, "B", rule=PointRule.DAY), NOW)
    await create_point(SYSTEM, made, PointDraft("stage-door", {"de": "Bühneneingang"}, roles=ARTISTS), NOW)
    return made


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.GATE, event=event)


async def test_a_device_chooses_its_gate(browser: httpx.AsyncClient) -> None:
    page = await read(browser, "/gate/demo/")
    assert page.links["Town hall gate"] == GATE
    assert page.links["BühneneingangOnly: Artist and Press"] == "/gate/demo/stage-door"


async def test_without_a_gate_the_page_says_who_sets_one_up(signed_in: SignedIn, database: object) -> None:
    empty = await new_event("empty")
    page = await read(await signed_in(Role.GATE, event=empty), "/gate/empty")
    assert "No gate yet" in page.texts("h2")
    assert "Set up the first gate" not in page.links
    assert "Set up the first gate" in (await read(await signed_in(Role.ORGANISER, event=empty), "/gate/empty")).links


async def test_a_day_at_the_gate(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event)
    came = await read_code(browser, code)
    assert verdict(came) == ("ok", "Come in")
    assert {"Amal Haddad", "1 inside"} <= set(came.texts("strong"))
    again = await read_code(browser, code, gate="/gate/demo/stage-door")
    assert verdict(again) == ("stop", "Not at this gate")
    assert "This gate admits: Artist and Press." in again.texts("p")
    inside = await read_code(browser, code)
    clock = (await latest_scans(event.id))[-1].at.astimezone(event.timezone).strftime("%H:%M")
    assert verdict(inside) == ("warn", "Already in")
    assert f"since {clock}, Town hall gate" in inside.texts("p")
    left = await read_code(browser, code, "out")
    assert verdict(left) == ("ok", "Goodbye")
    assert "0 inside" in left.texts("strong")
    gone = await read_code(browser, code, "out")
    assert verdict(gone) == ("warn", "Was not inside")
    latest = [text for text in gone.texts("span") if text in ("in", "out", "already in", "was not inside", "refused")]
    assert latest == ["was not inside", "out", "already in", "in"]


@pytest.mark.parametrize(
    "typed",
    ["HTTPS://FEST.EXAMPLE/Q/{code}", "https://fest.example/q/{code}?x=1", " {lower} ", "{first}-{rest}"],
)
async def test_whatever_the_scanner_types_is_read(browser: httpx.AsyncClient, event: EventView, typed: str) -> None:
    code = await new_badge(event)
    read_as = typed.format(code=code, lower=code.lower(), first=code[:4], rest=code[4:])
    assert verdict(await read_code(browser, read_as)) == ("ok", "Come in")
    assert (await occupancy(event.id)).inside == 1


async def test_an_unknown_code_does_not_pass_and_is_listed_in_part(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    page = await read_code(browser, "7K3M9QXT2A")
    assert verdict(page) == ("stop", "Unknown code")
    assert "7K3M…2A" in page.texts("bdi")
    assert "7K3M9QXT2A" not in page.texts("bdi")


async def test_a_replaced_badge_does_not_pass_and_names_its_owner(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event)
    fresh = await replace(SYSTEM, event, code, NOW)
    page = await read_code(browser, code)
    assert verdict(page) == ("stop", "Replaced badge")
    assert "Amal Haddad" in page.texts("strong")
    assert verdict(await read_code(browser, fresh)) == ("ok", "Come in")


async def test_a_blocked_badge_does_not_pass(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_badge(event)
    await revoke(SYSTEM, event, code, NOW)
    assert verdict(await read_code(browser, code)) == ("stop", "Blocked badge")


async def test_a_badge_for_another_day_or_area_is_told_which(browser: httpx.AsyncClient, event: EventView) -> None:
    holder = Holder(await new_person(event, "Amal"), BadgeRole.GUEST, days=DAYS[:1], areas=("B",))
    code = await issue_one(SYSTEM, event, holder, NOW)
    page = await read_code(browser, code, gate="/gate/demo/gate-b")
    today = datetime.now(UTC).astimezone(event.timezone)
    state, title = verdict(page)
    assert (state, title.startswith("Not valid on ")) == ("stop", True)
    assert today.strftime("%A") in title or today.hour < event.day_boundary.hour
    assert "The badge is for: Saturday." in page.texts("p")
    other = Holder(await new_person(event, "Jonas"), BadgeRole.GUEST, areas=("A",))
    page = await read_code(browser, await issue_one(SYSTEM, event, other, NOW), gate="/gate/demo/gate-b")
    assert verdict(page) == ("stop", "Not for this area")
    assert "The badge is for: A." in page.texts("p")


async def test_the_same_form_sent_twice_is_one_scan_with_one_answer(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    sent = {"client_id": str(uuid4()), "code": await new_badge(event), "direction": "in"}
    answers = [Page((await browser.post(GATE, data=sent)).text) for _ in range(2)]
    assert [verdict(answer) for answer in answers] == [("ok", "Come in")] * 2
    assert await Scan.count() == 1
    fresh = {answer.attributes("input", name="client_id")[0]["value"] for answer in answers}
    assert len(fresh | {sent["client_id"]}) == 3


@pytest.mark.parametrize("client_id", ["", "x", "a\0b", "1" * 5_000])
async def test_a_form_without_a_proper_name_is_still_a_scan(
    browser: httpx.AsyncClient, event: EventView, client_id: str
) -> None:
    sent = {"client_id": client_id, "code": await new_badge(event), "direction": "in"}
    assert verdict(Page((await browser.post(GATE, data=sent)).text)) == ("ok", "Come in")


@pytest.mark.parametrize(
    ("code", "direction", "field"),
    [
        ("", "in", "code"),
        ("  ", "in", "code"),
        ("x" * 301, "in", "code"),
        ("a\0b", "in", "code"),
        ("X", "up", "direction"),
    ],
)
async def test_what_is_no_code_is_told_at_the_field_and_not_kept(
    browser: httpx.AsyncClient, event: EventView, code: str, direction: str, field: str
) -> None:
    answer = await browser.post(GATE, data={"client_id": str(uuid4()), "code": code, "direction": direction})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, [field])
    assert await Scan.count() == 0


@pytest.mark.parametrize("code", ["🎪", "<script>", "'; DROP TABLE scan; --", "بطاقة", "/Q/", "?", "%00"])
async def test_odd_readings_are_unknown_codes(browser: httpx.AsyncClient, event: EventView, code: str) -> None:
    assert verdict(await read_code(browser, code)) == ("stop", "Unknown code")


async def test_the_field_is_ready_for_the_next_badge_in_the_same_direction(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    page = await read_code(browser, await new_badge(event), "out")
    (field,) = page.attributes("input", id="code")
    assert (field["value"], "autofocus" in field, field["aria-describedby"]) == ("", True, "verdict")
    assert [found["value"] for found in page.attributes("input", name="direction", checked="")] == ["out"]


async def test_a_gate_that_is_not_there_is_not_found(browser: httpx.AsyncClient, event: EventView) -> None:
    assert (await browser.get("/gate/demo/nowhere")).status_code == 404
    assert (await browser.post("/gate/demo/nowhere", data={"code": "X", "direction": "in"})).status_code == 404
    assert await Scan.count() == 0


async def test_no_browser_keeps_the_names(browser: httpx.AsyncClient, event: EventView) -> None:
    assert (await browser.get(GATE)).headers["cache-control"] == "no-store"


async def test_a_badge_of_another_festival_is_unknown(browser: httpx.AsyncClient, event: EventView) -> None:
    page = await read_code(browser, await new_badge(await new_event("other"), "Secret Person"))
    assert verdict(page) == ("stop", "Unknown code")
    assert "Secret Person" not in page.texts("strong")


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.GATE, Role.ORGANISER, Role.ADMIN)])
async def test_only_who_may_scan_opens_the_gate(signed_in: SignedIn, event: EventView, role: Role) -> None:
    browser = await signed_in(role, event=event)
    sent = {"code": await new_badge(event), "direction": "in"}
    answers = [await browser.get("/gate/demo"), await browser.get(GATE), await browser.post(GATE, data=sent)]
    assert [answer.status_code for answer in answers] == [403] * 3
    assert await Scan.count() == 0


async def test_nobody_scans_without_signing_in(client: httpx.AsyncClient, event: EventView) -> None:
    sent = {"code": await new_badge(event), "direction": "in"}
    answer = await client.post(GATE, data=sent, headers={"sec-fetch-site": "same-origin"})
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/desk/sign-in")
    assert await Scan.count() == 0


async def test_people_at_the_gate_find_it_from_the_desks_first_page(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    page = await read(browser, "/desk/")
    assert "/gate/demo/" in page.links.values()
    assert "/desk/demo/" not in page.links.values()


@pytest.mark.parametrize("number", [1, 3])
async def test_a_scan_takes_as_many_statements_for_any_number_of_scans_before(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    for index in range(number):
        await read_code(browser, await new_badge(event, f"Guest {index}"))
    sent = {"client_id": str(uuid4()), "code": await new_badge(event), "direction": "in"}
    with statements.counted(9 if is_sqlite() else 14):  # on SQLite the scan itself is one turn of the writer
        answer = await browser.post(GATE, data=sent)
    assert verdict(Page(answer.text)) == ("ok", "Come in")
