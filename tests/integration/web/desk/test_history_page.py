"""Who changed what, through the pages of the desk."""

import pytest

from events.festival.queries import EventView
from events.history.actions import record
from events.hosts.rules import SYSTEM, Actor, Role
from events.storage import transaction
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import hall, read

HISTORY = "/desk/demo/history"


async def entries(event: EventView, number: int) -> None:
    async with transaction():
        for index in range(number):
            await record(SYSTEM, NOW, "booth.changed", "X", event.id, number=f"A {index}", area="A")


async def test_the_newest_change_comes_first_with_who_and_when(signed_in: SignedIn, event: EventView) -> None:
    async with transaction():
        name = {"de": "ساحة المدرسة"}
        await record(Actor("Nurcan <Ebel>"), NOW, "area.changed", "A", event.id, name=name)
    page = await read(await signed_in(Role.ORGANISER, event=event), HISTORY)
    assert page.texts("th")[3:] == [
        "\u2068organiser-0@example.org\u2069 invited as \u2068Organiser\u2069",
        "Area \u2068ساحة المدرسة\u2069 changed",
        "Festival created",
    ]
    assert page.texts("td")[2:4] == ["Nurcan <Ebel>", "15 May 2027, 10:00"]


async def test_another_festivals_history_is_not_shown(signed_in: SignedIn, event: EventView) -> None:
    await hall(await new_event("other", event.host))
    page = await read(await signed_in(Role.ORGANISER, event=event), HISTORY)
    assert page.texts("th")[4:] == ["Festival created"]


async def test_a_long_history_has_pages(signed_in: SignedIn, event: EventView) -> None:
    await entries(event, 60)
    browser = await signed_in(Role.ORGANISER, event=event)
    first, second = await read(browser, HISTORY), await read(browser, f"{HISTORY}?page=2")
    assert (len(first.texts("th")), len(second.texts("th"))) == (53, 15)
    assert first.texts("th")[4] == "Booth \u2068A 59\u2069 changed"
    assert second.texts("th")[3] == "Booth \u2068A 10\u2069 changed"
    assert second.texts("th")[-1] == "Festival created"


@pytest.mark.parametrize("asked", ["0", "99", "-1", "x", "٢", "9" * 40])
async def test_any_page_that_is_asked_for_is_one_that_there_is(
    signed_in: SignedIn, event: EventView, asked: str
) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    assert (await read(browser, f"{HISTORY}?page={asked}")).texts("th")[-1] == "Festival created"


@pytest.mark.parametrize("number", [1, 3])
async def test_the_history_takes_as_many_statements_for_any_number_of_entries(
    signed_in: SignedIn, event: EventView, statements: Statements, number: int
) -> None:
    await entries(event, number)
    browser = await signed_in(Role.ORGANISER, event=event)
    with statements.counted(10):
        await read(browser, HISTORY)
