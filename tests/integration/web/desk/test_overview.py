"""The festival on one page."""

from datetime import UTC, datetime, time, timedelta

import pytest

from events.festival.actions import create_event, finish_event, publish_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft, festival_day
from events.hosts.actions import create_host
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from events.volunteers.actions import create_shift, create_task
from events.volunteers.rules import ShiftDraft, TaskDraft
from exhibitors.applications.actions import create_call
from exhibitors.applications.rules import CallDraft
from exhibitors.placement.actions import place
from tests.festivals import NOW, answered
from tests.integration.conftest import Statements
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import accepted, applied, hall, read
from tests.pages import Page

DESK = "/desk/demo/"


async def soon(days: int) -> EventView:
    """A festival of two days that begins so many days from today."""
    host = await create_host(SYSTEM, "demo-town", "Markt Birkental", NOW)
    first = festival_day(datetime.now(UTC), "UTC") + timedelta(days=days)  # until four it is still the day before
    opening = tuple(DayDraft(first + timedelta(days=index), time(10), time(18)) for index in range(2))
    draft = EventDraft("demo", {"de": "Schau her!"}, ("de",), "UTC", opening)
    return await event_by_id(await create_event(SYSTEM, host, draft, NOW))


@pytest.fixture
async def event(database: object) -> EventView:
    return await soon(9)


async def busy(event: EventView) -> None:
    """Something of everything, and something to do everywhere."""
    booths = await hall(event)
    await place(SYSTEM, event, booths[0], await accepted(event, "Casa Girasol"), NOW)
    for name in ("Kyma", "Rast"):
        await accepted(event, name)
    await applied(event, "Sabar")
    now = datetime.now(UTC)
    await create_call(SYSTEM, event, CallDraft(now - timedelta(days=9), now + timedelta(days=9)), NOW)
    await create_stage(SYSTEM, event, StageDraft("b", {"de": "Bühne"}), NOW)
    await create_session(SYSTEM, event, SessionDraft({"de": "Trommeln"}), NOW)
    opens = event.days[0].opens_at
    first = SessionDraft({"de": "Auftakt"}, stage="b", starts_at=opens, ends_at=opens + timedelta(hours=1))
    await create_session(SYSTEM, event, first, NOW)
    await create_task(SYSTEM, event, TaskDraft("gate", {"de": "Einlass"}), NOW)
    await create_shift(SYSTEM, event, ShiftDraft("gate", opens, opens + timedelta(hours=4), 6), NOW)


def sections(page: Page) -> list[str]:
    return page.texts("h2")


async def test_an_empty_festival_leads_from_nothing_to_public_pages(signed_in: SignedIn, event: EventView) -> None:
    page = await read(await signed_in(Role.ORGANISER, event=event), DESK)
    assert sections(page) == ["Begin here", "Lately"]
    assert {name: address for name, address in page.links.items() if name in STEPS} == STEPS
    assert [found["href"] for found in page.attributes("a", **{"class": "btn"})] == ["/desk/demo/floor/new"]


STEPS = {
    "Draw an area": "/desk/demo/floor/new",
    "Draw booths": "/desk/demo/floor",
    "Set up the call": "/desk/demo/call",
    "To the programme": "/desk/demo/programme",
    "Plan shifts": "/desk/demo/shifts",
    "Fill them in": "/desk/demo/legal",
    "Make it public": "/desk/demo/settings#public",
}


async def test_a_step_that_is_done_asks_for_nothing(signed_in: SignedIn, event: EventView) -> None:
    await busy(event)
    page = await read(await signed_in(Role.ORGANISER, event=event), DESK)
    assert [name for name in STEPS if name in page.links] == ["To the programme", "Fill them in", "Make it public"]
    assert "5 of 7 steps are done. They can be taken in any order." in page.texts("p")


async def test_what_waits_leads_to_where_it_is_done(signed_in: SignedIn, event: EventView) -> None:
    await busy(event)
    page = await read(await signed_in(Role.ORGANISER, event=event), DESK)
    assert page.texts("strong")[:5] == [
        "2 accepted exhibitors have no booth",
        "1 application waits for a decision",
        "1 session has no time yet",
        "6 places in the shifts are open",
        page.texts("strong")[4],
    ]
    assert page.texts("strong")[4].startswith("The call closes on ")
    assert {name: page.links[name] for name in ("Find booths", "Decide", "Schedule", "Find helpers")} == {
        "Find booths": "/desk/demo/floor/unplaced",
        "Decide": "/desk/demo/applications?state=submitted",
        "Schedule": "/desk/demo/programme",
        "Find helpers": "/desk/demo/shifts",
    }
    assert "The oldest since Wednesday, 12 May" in page.texts("p")


async def test_every_number_leads_to_its_list(signed_in: SignedIn, event: EventView) -> None:
    await busy(event)
    page = await read(await signed_in(Role.ORGANISER, event=event), DESK)
    numbers = {text: address for text, address in page.links.items() if text[:1].isdigit()}
    assert numbers == {
        "1new": "/desk/demo/applications?state=submitted",
        "0waiting list": "/desk/demo/applications?state=waiting",
        "3accepted": "/desk/demo/applications?state=accepted",
        "0declined": "/desk/demo/applications?state=declined",
        "0withdrawn": "/desk/demo/applications?state=withdrawn",
        "1booths taken": "/desk/demo/floor",
        "2still free": "/desk/demo/floor",
        "2without a booth": "/desk/demo/floor/unplaced",
        "1sessions with a time": "/desk/demo/programme",
        "1without a time": "/desk/demo/programme",
        "0places taken": "/desk/demo/shifts",
        "6still open": "/desk/demo/shifts",
        "1shifts": "/desk/demo/shifts",
    }


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.JURY, {"Decide"}),
        (Role.FLOOR, {"Find booths"}),
        (Role.PROGRAMME, {"Schedule"}),
        (Role.HELPERS, {"Find helpers"}),
        (Role.READER, set()),
    ],
)
async def test_everybody_is_asked_only_for_what_they_may_do(
    signed_in: SignedIn, event: EventView, role: Role, offered: set[str]
) -> None:
    await busy(event)
    page = await read(await signed_in(role, event=event), DESK)
    asked = {*STEPS, "Find booths", "Decide", "Schedule", "Find helpers", "To the call"}
    assert asked & set(page.links) - {"To the programme"} == offered
    assert "Lately" not in sections(page)


async def test_what_changed_lately_is_told_with_who_did_it(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, 1)
    page = await read(await signed_in(Role.ORGANISER, event=event), DESK)
    assert page.texts("strong")[-4:] == [
        "\u2068organiser-0@example.org\u2069 invited as \u2068Organiser\u2069",
        "Booth \u2068A 1\u2069 drawn",
        "Area \u2068Halle A\u2069 drawn",
        "Festival created",
    ]
    assert page.links["Whole history"] == "/desk/demo/history"


@pytest.mark.parametrize(
    ("days", "told"),
    [(9, "9days until Schau her!"), (1, "1day until Schau her!"), (0, "1day of 2"), (-1, "2day of 2")],
)
async def test_the_days_are_counted(database: object, signed_in: SignedIn, days: int, told: str) -> None:
    page = await read(await signed_in(Role.READER, event=await soon(days)), DESK)
    assert told in page.texts("p")


async def test_a_public_festival_that_is_over_can_be_finished_and_then_asks_for_nothing(
    database: object, signed_in: SignedIn
) -> None:
    event = await answered(await soon(-9))
    await publish_event(SYSTEM, event, NOW)
    await busy(event)
    browser = await signed_in(Role.ORGANISER, event=event)
    assert (await read(browser, DESK)).links["Finish it"] == "/desk/demo/settings#public"
    await finish_event(SYSTEM, event, NOW)
    page = await read(browser, DESK)
    assert "Finish it" not in page.links
    assert "What to do now" in sections(page)
    assert "Nothing waits for you." in page.texts("p")


@pytest.mark.parametrize("number", [1, 3])
async def test_the_overview_takes_as_many_statements_for_any_number_of_things(
    signed_in: SignedIn, event: EventView, statements: Statements, number: int
) -> None:
    for index, booth in enumerate(await hall(event, number)):
        await place(SYSTEM, event, booth, await accepted(event, f"Group {index}"), NOW)
        await applied(event, f"Waiting {index}")
        await create_session(SYSTEM, event, SessionDraft({"de": f"Session {index}"}), NOW)
    browser = await signed_in(Role.ORGANISER, event=event)
    with statements.counted(17):
        await read(browser, DESK)
