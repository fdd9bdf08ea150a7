"""What every list of the desk can do: columns, both orders, files, saved views, acts and undo."""

import csv
import io
import re

import httpx
import openpyxl
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from events.mail.actions import enqueue
from events.programme.actions import create_session
from events.programme.queries import sessions
from events.programme.rules import SessionDraft
from events.volunteers.actions import sign_up
from exhibitors.applications.actions import decide, enter_on_behalf
from exhibitors.applications.queries import applications
from exhibitors.applications.rules import ApplicationDraft
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.events.badges.issuing import new_badge
from tests.integration.events.volunteers.helping import new_shift, new_task, new_volunteer
from tests.integration.web.applying import typed
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import accepted, complaints, hall, read
from tests.letters import outbox
from tests.pages import Page
from web.desk.lists import LISTS
from web.lists.description import ListOf
from web.ports import connect

LIST = "/desk/demo/applications"
ROOT = "/desk/demo/lists/applications"


async def entered(event: EventView, name: str, **said: object) -> str:
    draft = ApplicationDraft(**{"name": name, "lang": "en", "consent": True, **said})  # type: ignore[arg-type]  # fields by name
    return await enter_on_behalf(SYSTEM, event, draft, NOW)


async def states(event: EventView) -> dict[str, str]:
    return {card.name: card.state for card in await applications(event.id)}


def heads(page: Page) -> list[str]:
    return page.texts("th")[: len(page.attributes("th", scope="col"))]


def names(page: Page) -> list[str]:
    return page.texts("th")[len(page.attributes("th", scope="col")) :]


def rows(answer: httpx.Response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("of", LISTS.values(), ids=list(LISTS))
async def test_every_list_opens_in_every_order_and_with_every_column(
    event: EventView, organiser: httpx.AsyncClient, of: ListOf
) -> None:
    connect()
    await accepted(event, "Kyma")
    await hall(event)
    await create_session(SYSTEM, event, SessionDraft({"de": "Chor"}), NOW)
    await new_badge(event)
    await new_task(event)
    await sign_up(SYSTEM, event, await new_shift(event), await new_volunteer(event, "Amal"), NOW)
    await enqueue("amal@example.org", "application_accepted", "en", {"name": "Kyma", "contact": ""}, NOW, event.id)
    columns = "&".join(f"column={column.key}" for column in of.columns[1:])
    for column in of.columns:
        for sort in (column.key, f"-{column.key}"):
            assert heads(await read(organiser, f"{of.address('demo')}?sort={sort}&{columns}")) == [
                column.label for column in of.columns
            ]
    for asked in ("q=zzz", *(f"{one.name}=%27odd%25" for one in of.filters)):
        await read(organiser, f"{of.address('demo')}?{asked}")


async def test_columns_are_chosen_and_the_first_always_stays(event: EventView, organiser: httpx.AsyncClient) -> None:
    await entered(event, "Kyma", email="kyma@example.org")
    assert heads(await read(organiser, LIST)) == ["Group", "Shows", "Needs", "Received", "State", "Booth"]
    page = await read(organiser, f"{LIST}?column=email&column=state")
    assert heads(page) == ["Group", "Mail address", "State"]
    assert "kyma@example.org" in page.texts("bdi")


async def test_a_column_sorts_both_ways(event: EventView, organiser: httpx.AsyncClient) -> None:
    for name in ("Beta", "Alpha", "Gamma"):
        await entered(event, name)
    up = await read(organiser, f"{LIST}?sort=name")
    assert [name.split()[0] for name in names(up)] == ["Alpha", "Beta", "Gamma"]
    assert [head["aria-sort"] for head in up.attributes("th") if "aria-sort" in head] == ["ascending", "none", "none"]
    down = await read(organiser, up.links["Group"])
    assert [name.split()[0] for name in names(down)] == ["Gamma", "Beta", "Alpha"]


async def test_a_file_has_what_is_shown_of_all_pages(event: EventView, organiser: httpx.AsyncClient) -> None:
    for number in range(51):
        await entered(event, f"Group {number:02}")
    await entered(event, "=SUM(A1)", power_watts=2_000)
    waiting = await entered(event, "Zebra")
    await decide(SYSTEM, event, waiting, "waitlist", "", NOW)
    shown = "state=submitted&sort=-name&column=needs&column=email"
    answer = await organiser.get(f"{ROOT}/export.csv?{shown}&page=2")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert re.fullmatch(
        r'attachment; filename="demo-applications-submitted-\d{4}-\d\d-\d\d\.csv"',
        answer.headers["content-disposition"],
    )
    told = rows(answer)
    assert (told[0], len(told)) == (["Group", "Needs", "Mail address"], 53)
    assert (told[1], told[-1]) == (["Group 50", "", ""], ["'=SUM(A1)", "2000", ""])
    answer = await organiser.get(f"{ROOT}/export.xlsx?{shown}")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert [cell.value for cell in next(sheet.iter_rows())] == ["Group", "Needs", "Mail address"]
    formula, watts = sheet["A53"], sheet["B53"]
    assert (formula.value, formula.data_type, formula.quotePrefix, watts.value) == ("=SUM(A1)", "s", True, 2_000)
    assert sheet.max_row == 53


async def test_times_in_a_workbook_are_times(event: EventView, organiser: httpx.AsyncClient) -> None:
    await entered(event, "Kyma")
    answer = await organiser.get(f"{ROOT}/export.xlsx?column=received")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert (sheet["B2"].value.isoformat(), sheet["B2"].is_date) == ("2027-05-15T10:00:00", True)


async def test_a_view_is_saved_opened_renamed_and_deleted(event: EventView, organiser: httpx.AsyncClient) -> None:
    await entered(event, "Kyma")
    query = {"state": "submitted", "sort": "-name", "column": ["email", "state"]}
    answer = await organiser.post(f"{ROOT}/views", data={**query, "name": " To decide "})
    page = await read(organiser, answer.headers["location"])
    assert "The view is saved" in page.texts("strong")
    address = f"{LIST}?state=submitted&sort=-name&column=email&column=state"
    assert page.links["To decide"] == address
    shown = await read(organiser, f"{ROOT}/views")
    assert shown.links["To decide"] == address
    [field] = [found["name"] for found in shown.attributes("input") if found.get("name", "").startswith("name-")]
    code = field.removeprefix("name-")
    await organiser.post(f"{ROOT}/views/{code}", data={field: "Soon"})
    assert (await read(organiser, LIST)).links["Soon"] == address
    await organiser.post(f"{ROOT}/views/{code}", data={field: "Soon", "do": "delete"})
    assert "Soon" not in (await read(organiser, LIST)).links
    assert (await organiser.post(f"{ROOT}/views/{code}", data={field: "Soon"})).status_code == 404


async def test_a_name_is_given_once_and_what_was_to_be_saved_stays(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    await entered(event, "Kyma")
    for name in ("Mine", "Other"):
        await organiser.post(f"{ROOT}/views", data={"name": name})
    answer = await organiser.post(f"{ROOT}/views", data={"name": "Mine", "state": "submitted"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), typed(page, "state")) == (409, ["name"], ["submitted"])
    assert (await organiser.post(f"{ROOT}/views", data={"name": " "})).status_code == 422
    assert (await organiser.post(f"{ROOT}/views", data={"name": "x" * 61})).status_code == 422
    codes = {found["value"]: found["name"] for found in page.attributes("input") if "name-" in found.get("name", "")}
    field = codes["Other"]
    renamed = await organiser.post(f"{ROOT}/views/{field.removeprefix('name-')}", data={field: "Mine"})
    assert (renamed.status_code, complaints(Page(renamed.text))) == (409, [field])


async def test_nobody_sees_or_changes_the_views_of_somebody_else(
    event: EventView, organiser: httpx.AsyncClient, signed_in: SignedIn
) -> None:
    await entered(event, "Kyma")
    await organiser.post(f"{ROOT}/views", data={"name": "Mine"})
    page = await read(organiser, f"{ROOT}/views")
    [field] = [found["name"] for found in page.attributes("input") if "name-" in found.get("name", "")]
    other = await signed_in(Role.ORGANISER, event=event)
    assert "Mine" not in (await read(other, LIST)).links
    address = f"{ROOT}/views/{field.removeprefix('name-')}"
    assert (await other.post(address, data={field: "Yours"})).status_code == 404
    assert (await other.post(address, data={"do": "delete"})).status_code == 404
    assert "Mine" in (await read(organiser, LIST)).links


async def test_all_rows_that_are_found_can_be_acted_upon(event: EventView, organiser: httpx.AsyncClient) -> None:
    for number in range(51):
        await entered(event, f"Group {number:02}")
    await entered(event, "Another")
    page = await read(organiser, f"{LIST}?q=group")
    assert [found["value"] for found in page.attributes("input", name="every")] == ["yes"]
    asked = await read(organiser, f"{ROOT}/act?act=waitlist&q=group&every=yes")
    assert len(typed(asked, "pick")) == 51
    answer = await organiser.post(
        f"{ROOT}/act", data={"act": "waitlist", "pick": typed(asked, "pick"), "q": typed(asked, "q")}
    )
    assert answer.headers["location"].startswith(f"{LIST}?q=group&done=waitlist&at=")
    assert sorted(set((await states(event)).values())) == ["submitted", "waiting"]


async def test_what_was_done_can_be_undone_and_the_page_says_what_was_not(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    codes = [await entered(event, name, email=f"{name}@example.org") for name in ("Kyma", "Rosa")]
    answer = await organiser.post(f"{ROOT}/act", data={"act": "decline", "pick": codes, "state": "submitted"})
    page = await read(organiser, answer.headers["location"])
    assert "2 groups are declined." in page.texts("strong")
    [form] = page.attributes("form", action=f"{ROOT}/undo")
    sent = {"act": typed(page, "act")[0], "at": typed(page, "at")[0], "state": "submitted"}
    undone = Page((await organiser.post(form["action"], data=sent)).text)
    assert (undone.texts("h1"), await states(event)) == (["Undone"], {"Kyma": "submitted", "Rosa": "submitted"})
    assert undone.links["Back to the list"] == f"{LIST}?state=submitted"
    declined = [letter.state for letter in await outbox(event.id) if letter.template == "application_declined"]
    assert declined == ["withdrawn", "withdrawn"]
    again = Page((await organiser.post(form["action"], data=sent)).text)
    assert again.texts("h1") == ["Nothing was undone"]
    assert "Kyma – Somebody has changed this since." in again.texts("li")


async def test_an_address_cannot_tell_of_what_never_happened(event: EventView, organiser: httpx.AsyncClient) -> None:
    await entered(event, "Kyma")
    page = await read(organiser, f"{LIST}?done=accept&at=2027-05-15T08:00:00%2B00:00")
    assert page.attributes("form", action=f"{ROOT}/undo") == []
    answer = await organiser.post(f"{ROOT}/undo", data={"act": "accept", "at": "2027-05-15T08:00:00+00:00"})
    assert answer.status_code == 404


@pytest.mark.parametrize("odd", ["\0", "x\0"])
async def test_what_no_row_can_be_called_is_not_asked_for(
    event: EventView, organiser: httpx.AsyncClient, odd: str
) -> None:
    code = await entered(event, "Kyma")
    answer = await organiser.post(f"{ROOT}/act", data={"act": "accept", "pick": [code, odd], "q": odd})
    assert answer.status_code == 303
    assert (await organiser.post(f"{ROOT}/undo", data={"act": "accept", "at": odd})).status_code == 404


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00%2B23:59", "9999-12-31T23:59:59-23:59", "soon"])
async def test_a_moment_that_cannot_be_is_not_told(event: EventView, organiser: httpx.AsyncClient, at: str) -> None:
    await entered(event, "Kyma")
    page = await read(organiser, f"{LIST}?done=accept&at={at}")
    assert page.attributes("form", action=f"{ROOT}/undo") == []


async def test_sessions_are_cancelled_from_their_list(event: EventView, organiser: httpx.AsyncClient) -> None:
    codes = [await create_session(SYSTEM, event, SessionDraft({"de": title}), NOW) for title in ("Chor", "Tanz")]
    asked = await read(organiser, f"/desk/demo/lists/sessions/act?act=cancel&pick={codes[0]}")
    assert typed(asked, "pick") == codes[:1]
    answer = await organiser.post("/desk/demo/lists/sessions/act", data={"act": "cancel", "pick": codes[0]})
    assert "One session is cancelled." in (await read(organiser, answer.headers["location"])).texts("strong")
    assert {view.title["de"]: view.state for view in await sessions(event.id)} == {
        "Chor": "cancelled",
        "Tanz": "confirmed",
    }


async def test_the_samples_show_the_letters_that_go_out(event: EventView, organiser: httpx.AsyncClient) -> None:
    codes = [
        await entered(event, "Kyma", email="k@example.org"),
        await entered(event, "Rosa", email="r@example.org", lang="de"),
    ]
    page = await read(organiser, f"{ROOT}/act?act=accept&{'&'.join(f'pick={code}' for code in codes)}")
    assert page.texts("summary") == ["The letter in English", "The letter in German"]
    assert "Yes! You take part in Look here!" in page.texts("strong")


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        (Role.PROGRAMME, "applications/export.csv", 403),
        (Role.PROGRAMME, "applications/views", 403),
        (Role.PROGRAMME, "letters/export.xlsx", 403),
        (Role.HELPERS, "sessions/act?act=cancel&pick=X", 403),
        (Role.READER, "applications/act?act=accept&pick=X", 403),
        (Role.READER, "applications/export.csv", 200),
        (Role.READER, "history/export.csv", 403),
        (Role.ORGANISER, "nothing/export.csv", 404),
    ],
)
async def test_a_list_is_for_those_who_may_read_it_and_an_act_for_those_who_may_do_it(
    event: EventView, signed_in: SignedIn, role: Role, path: str, status: int
) -> None:
    browser = await signed_in(role, event=event)
    assert (await browser.get(f"/desk/demo/lists/{path}")).status_code == status


async def test_who_may_not_act_cannot_send_it_either(event: EventView, signed_in: SignedIn) -> None:
    code = await entered(event, "Kyma")
    browser = await signed_in(Role.READER, event=event)
    for path, said in (("act", {"act": "accept", "pick": code}), ("undo", {"act": "accept", "at": NOW.isoformat()})):
        assert (await browser.post(f"{ROOT}/{path}", data=said)).status_code == 403
    assert await states(event) == {"Kyma": "submitted"}


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("path", "expected"), [("exhibitors", 16), ("booths", 13), ("programme/list", 13)])
async def test_lists_take_the_same_statements_for_any_number(
    event: EventView, organiser: httpx.AsyncClient, statements: Statements, path: str, expected: int, number: int
) -> None:
    await hall(event, number)
    for position in range(number):
        await accepted(event, f"Group {position}")
        await create_session(SYSTEM, event, SessionDraft({"de": f"Session {position}"}), NOW)
    with statements.counted(expected):
        page = await read(organiser, f"/desk/demo/{path}")
    assert len(names(page)) == number
