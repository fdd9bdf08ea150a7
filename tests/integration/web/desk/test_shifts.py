"""Shifts, tasks and who takes which, through the pages of the desk."""

from datetime import UTC, datetime

import httpx
import pytest

from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.volunteers.actions import change_shift, create_shift, create_task, sign_up
from events.volunteers.queries import ShiftView, shift, shifts, tasks
from events.volunteers.rules import ShiftDraft, TaskDraft
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.events.volunteers.helping import HOUR, new_shift, new_task, new_volunteer
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page

SHIFTS = "/desk/demo/shifts"
BAR = {"task": "bar", "starts_at": "2027-05-15T10:00", "ends_at": "2027-05-15T13:00", "capacity": "2", "area": ""}


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await new_task(made)
    return made


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.HELPERS, event=event)


async def only(event: EventView) -> ShiftView:
    (found,) = await shifts(event.id)
    return found


def offered(page: Page) -> list[str]:
    return [found["value"] for found in page.attributes("option") if found["value"]]


def listed(page: Page) -> list[str]:
    """The addresses of the shifts of a list, in its order."""
    codes = (found.get("href", "") for found in page.attributes("a"))
    return [href for href in codes if href[len(SHIFTS) + 1 :].isupper()]


async def test_before_the_first_shift_comes_its_task(signed_in: SignedIn, database: object) -> None:
    empty = await new_event("empty")
    browser = await signed_in(Role.HELPERS, event=empty)
    assert (await read(browser, "/desk/empty/shifts")).links["Plan the first shift"] == "/desk/empty/shifts/new"
    answer = await browser.get("/desk/empty/shifts/new")
    assert answer.headers["location"] == "/desk/empty/shifts/new-task?first=yes"
    made = await browser.post("/desk/empty/shifts/new-task", data={"name-de": "Infostand", "code": ""})
    assert made.headers["location"] == "/desk/empty/shifts/new"
    assert [task.code for task in await tasks(empty.id)] == ["infostand"]


async def test_a_shift_is_planned_in_the_events_wall_time(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Schule"}, width=9, depth=9), NOW)
    answer = await browser.post(f"{SHIFTS}/new", data={**BAR, "area": "A"})
    made = await only(event)
    assert answer.headers["location"] == f"{SHIFTS}?done=added&like={made.code}"
    assert (made.task, made.area, made.capacity, made.open) == ("bar", "A", 2, 2)
    assert (made.starts_at, made.ends_at) == (NOW, NOW + 3 * HOUR)
    page = await read(browser, answer.headers["location"])
    again = values(await read(browser, page.links["Another one like it"]))
    assert (again["starts_at"], again["ends_at"], again["capacity"]) == (BAR["starts_at"], BAR["ends_at"], "2")


async def test_every_mistake_is_told_at_once_and_everything_typed_is_kept(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    typed = {"task": "moon", "starts_at": "2027-05-15T13:00", "ends_at": "2027-05-15T10:00", "capacity": "many"}
    answer = await browser.post(f"{SHIFTS}/new", data={**typed, "area": "Z"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["task", "ends_at", "capacity", "area"])
    assert (values(page)["ends_at"], values(page)["capacity"]) == ("2027-05-15T10:00", "many")
    assert await shifts(event.id) == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("starts_at", ""),
        ("ends_at", "soon"),
        ("ends_at", "2027-05-16T10:01"),
        ("starts_at", "0001-01-01T00:00"),
        ("capacity", "0"),
        ("capacity", "1001"),
        ("capacity", "1.5"),
        ("capacity", "nan"),
        ("task", "a\0b"),
    ],
)
async def test_what_no_shift_can_be_is_refused_at_its_field(
    browser: httpx.AsyncClient, event: EventView, field: str, text: str
) -> None:
    answer = await browser.post(f"{SHIFTS}/new", data={**BAR, field: text})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, [field])
    assert await shifts(event.id) == []


async def test_shifts_that_need_people_come_first(browser: httpx.AsyncClient, event: EventView) -> None:
    full, needing = await new_shift(event, capacity=1), await new_shift(event, after=3)
    await sign_up(SYSTEM, event, full, await new_volunteer(event, "Amal Haddad"), NOW)
    page = await read(browser, SHIFTS)
    assert {"All 2", "People are needed 1", "Complete 1"} <= set(page.links)
    assert listed(page) == [f"{SHIFTS}/{needing}", f"{SHIFTS}/{full}"]
    assert listed(await read(browser, page.links["Complete 1"])) == [f"{SHIFTS}/{full}"]
    assert "Amal Haddad" in page.texts("td")
    assert {"0 of 2", "1 of 1"} <= set(page.texts("span"))


async def test_a_shift_that_has_ended_needs_nobody(browser: httpx.AsyncClient, event: EventView) -> None:
    await new_shift(event)
    await change_shift(
        SYSTEM,
        event,
        (await only(event)).code,
        ShiftDraft("bar", datetime(2020, 1, 1, 10, tzinfo=UTC), datetime(2020, 1, 1, 12, tzinfo=UTC), 2),
        None,
        NOW,
    )
    assert "Over 1" in (await read(browser, SHIFTS)).links
    assert listed(await read(browser, f"{SHIFTS}?state=needed")) == []


async def test_somebody_gets_a_shift_and_is_taken_out_again(browser: httpx.AsyncClient, event: EventView) -> None:
    code, amal = await new_shift(event), await new_volunteer(event, "Amal Haddad")
    answer = await browser.post(f"{SHIFTS}/{code}/sign-up", data={"volunteer": amal})
    assert answer.headers["location"] == f"{SHIFTS}/{code}?done=in"
    assert (await only(event)).names == ("Amal Haddad",)
    answer = await browser.post(f"{SHIFTS}/{code}/withdraw", data={"volunteer": amal})
    page = await read(browser, answer.headers["location"])
    assert "Amal Haddad does not have this shift any more" in page.texts("strong")
    assert (await only(event)).names == ()
    (undo,) = page.attributes("input", name="volunteer")
    await browser.post(f"{SHIFTS}/{code}/sign-up", data={"volunteer": undo["value"]})
    assert (await only(event)).names == ("Amal Haddad",)


async def test_a_task_without_an_english_name_is_called_as_it_is(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_task(SYSTEM, event, TaskDraft("setup", {"de": "Aufbau"}), NOW)
    code = await create_shift(SYSTEM, event, ShiftDraft("setup", NOW, NOW + HOUR), NOW)
    assert (await read(browser, f"{SHIFTS}/{code}")).texts("title") == ["Aufbau · Shifts"]


async def test_a_full_shift_says_so_at_the_field(browser: httpx.AsyncClient, event: EventView) -> None:
    code, amal, jonas = (
        await new_shift(event, capacity=1),
        await new_volunteer(event, "Amal Haddad"),
        await new_volunteer(event, "Jonas Wiesböck"),
    )
    await sign_up(SYSTEM, event, code, amal, NOW)
    answer = await browser.post(f"{SHIFTS}/{code}/sign-up", data={"volunteer": jonas})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (409, ["volunteer"])
    assert "This shift is full." in page.texts("span")
    assert [found["value"] for found in page.attributes("option", selected="")] == [jonas]
    assert (await only(event)).names == ("Amal Haddad",)


async def test_who_has_another_shift_then_is_not_offered_and_refused_with_the_reason(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    first, second = await new_shift(event), await new_shift(event, after=1)
    amal, jonas = await new_volunteer(event, "Amal Haddad"), await new_volunteer(event, "Jonas Wiesböck")
    await sign_up(SYSTEM, event, first, amal, NOW)
    assert offered(await read(browser, f"{SHIFTS}/{second}")) == [jonas]
    answer = await browser.post(f"{SHIFTS}/{second}/sign-up", data={"volunteer": amal})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (409, ["volunteer"])
    told = "Amal Haddad has another shift then: Getränke, 15 May 2027, 10:00 to 15 May 2027, 12:00."
    assert told in page.texts("span")


@pytest.mark.parametrize(("path", "status"), [("sign-up", 422), ("withdraw", 422)])
async def test_nobody_chosen_is_told_at_the_field(
    browser: httpx.AsyncClient, event: EventView, path: str, status: int
) -> None:
    code = await new_shift(event)
    await new_volunteer(event, "Amal Haddad")
    for sent in ({}, {"volunteer": "NOBODY"}, {"volunteer": "a\0b"}):
        answer = await browser.post(f"{SHIFTS}/{code}/{path}", data=sent)
        assert (answer.status_code, complaints(Page(answer.text))) == (status, ["volunteer"])


async def test_a_new_time_that_gives_somebody_two_shifts_at_once_is_refused_at_the_time(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    first, second = await new_shift(event), await new_shift(event, after=3)
    amal = await new_volunteer(event, "Amal Haddad")
    await sign_up(SYSTEM, event, first, amal, NOW)
    await sign_up(SYSTEM, event, second, amal, NOW)
    form = values(await read(browser, f"{SHIFTS}/{second}/edit"))
    answer = await browser.post(f"{SHIFTS}/{second}/edit", data={**BAR, "revision": form["revision"]})
    assert (answer.status_code, complaints(Page(answer.text))) == (409, ["starts_at"])
    assert (await shift(event.id, second)).starts_at == NOW + 3 * HOUR


async def test_a_shift_never_has_fewer_places_than_people(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_shift(event)
    for name in ("Amal Haddad", "Jonas Wiesböck"):
        await sign_up(SYSTEM, event, code, await new_volunteer(event, name), NOW)
    form = values(await read(browser, f"{SHIFTS}/{code}/edit"))
    answer = await browser.post(f"{SHIFTS}/{code}/edit", data={**BAR, "capacity": "1", "revision": form["revision"]})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["capacity"])


async def test_who_saves_later_keeps_what_they_typed_and_may_save_again(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    code = await new_shift(event)
    form = values(await read(browser, f"{SHIFTS}/{code}/edit"))
    await change_shift(SYSTEM, event, code, ShiftDraft("bar", NOW, NOW + HOUR, 5), None, NOW)
    typed = {**BAR, "capacity": "7", "revision": form["revision"]}
    answer = await browser.post(f"{SHIFTS}/{code}/edit", data=typed)
    page = Page(answer.text)
    assert (answer.status_code, values(page)["capacity"], (await only(event)).capacity) == (409, "7", 5)
    await browser.post(f"{SHIFTS}/{code}/edit", data={**typed, "revision": values(page)["revision"]})
    assert (await only(event)).capacity == 7


async def test_a_shift_that_somebody_has_is_not_deleted(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_shift(event)
    amal = await new_volunteer(event, "Amal Haddad")
    await sign_up(SYSTEM, event, code, amal, NOW)
    assert "Delete the shift" not in (await read(browser, f"{SHIFTS}/{code}/delete")).texts("button")
    assert (await browser.post(f"{SHIFTS}/{code}/delete")).status_code == 422
    assert (await only(event)).code == code
    await browser.post(f"{SHIFTS}/{code}/withdraw", data={"volunteer": amal})
    assert (await browser.post(f"{SHIFTS}/{code}/delete")).status_code == 303
    assert await shifts(event.id) == []
    assert (await browser.get(f"{SHIFTS}/{code}")).status_code == 404


async def test_a_task_is_changed_and_goes_only_without_shifts(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await new_shift(event)
    form = values(await read(browser, f"{SHIFTS}/tasks/bar"))
    assert (form["name-de"], form["name-en"], form["code"]) == ("Getränke", "Drinks", "bar")
    typed = {"name-de": "Ausschank", "name-en": "", "description-de": "", "code": "bar", "revision": form["revision"]}
    assert (await browser.post(f"{SHIFTS}/tasks/bar", data=typed)).status_code == 303
    assert [(task.name, task.description) for task in await tasks(event.id)] == [({"de": "Ausschank"}, {})]
    stale = await browser.post(f"{SHIFTS}/tasks/bar", data={**typed, "name-de": "Bar"})
    assert (stale.status_code, values(Page(stale.text))["revision"]) == (409, "2")
    assert (await browser.post(f"{SHIFTS}/tasks/bar/delete")).status_code == 422
    await browser.post(f"{SHIFTS}/{code}/delete")
    assert (await browser.post(f"{SHIFTS}/tasks/bar/delete")).status_code == 303
    assert await tasks(event.id) == []
    assert (await browser.get(f"{SHIFTS}/tasks/bar")).status_code == 404


async def test_a_task_tells_every_mistake_at_once(browser: httpx.AsyncClient, event: EventView) -> None:
    typed = {"name-de": "", "description-de": "x" * 5_001, "code": "x" * 41}
    answer = await browser.post(f"{SHIFTS}/new-task", data=typed)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["name-de", "description-de", "code"])
    taken = await browser.post(f"{SHIFTS}/new-task", data={"name-de": "Bar", "code": "bar"})
    assert (taken.status_code, complaints(Page(taken.text))) == (409, ["code"])


@pytest.mark.parametrize("number", [1, 3])
async def test_the_pages_take_as_many_statements_for_any_number_of_shifts(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    for index in range(number):
        code = await new_shift(event, after=3 * index)
        await sign_up(SYSTEM, event, code, await new_volunteer(event, f"Helper {index}"), NOW)
    with statements.counted(18):
        await read(browser, SHIFTS)
    with statements.counted(11):
        await read(browser, f"{SHIFTS}/{code}")
    with statements.counted(7):
        await read(browser, f"{SHIFTS}/tasks")
