"""Saying who stands where, through the pages of the desk."""

import pytest

from events.festival.queries import EventView
from events.floor.actions import create_booth
from events.floor.rules import BoothDraft
from events.hosts.rules import SYSTEM, Role
from exhibitors.placement.actions import place
from exhibitors.placement.queries import placements_of_booths
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import accepted, applied, chosen, complaints, hall, read
from tests.pages import Page

FLOOR = "/desk/demo/floor"


async def test_somebody_is_placed_on_the_page_of_the_area(signed_in: SignedIn, event: EventView) -> None:
    first, second, _ = await hall(event)
    await place(SYSTEM, event, second, await accepted(event, "Casa Girasol"), NOW)
    waiting = await accepted(event, "بيت الياسمين")
    browser = await signed_in(Role.FLOOR, event=event)
    page = await read(browser, f"{FLOOR}/A")
    options = [found["value"] for found in page.attributes("option")]
    assert waiting in options
    assert second not in options
    answer = await browser.post(f"{FLOOR}/A/place", data={"application": waiting, "booth": first})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/A?done=placed&booth={first}")
    assert await placements_of_booths(event.id) == {first: ("بيت الياسمين",), second: ("Casa Girasol",)}
    assert "بيت الياسمين" in (await read(browser, f"{FLOOR}/A")).texts("bdi")


async def test_a_booth_that_was_taken_meanwhile_is_a_conflict_and_the_choice_stays(
    signed_in: SignedIn, event: EventView
) -> None:
    booth = (await hall(event))[0]
    faster, slower = await accepted(event, "Casa Girasol"), await accepted(event, "Kyma")
    await place(SYSTEM, event, booth, faster, NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/place", data={"application": slower, "booth": booth})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), chosen(page)) == (409, ["booth"], [slower, booth])
    assert "Booth A 1 is taken: Casa Girasol stands there." in page.texts("p")
    assert await placements_of_booths(event.id) == {booth: ("Casa Girasol",)}


async def test_who_was_placed_meanwhile_is_not_placed_again(signed_in: SignedIn, event: EventView) -> None:
    first, second, _ = await hall(event)
    application = await accepted(event, "Kyma")
    await place(SYSTEM, event, first, application, NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    for address in (f"{FLOOR}/A/place", f"{FLOOR}/A/booths/{second}/place"):
        answer = await browser.post(address, data={"application": application, "booth": second})
        assert (answer.status_code, complaints(Page(answer.text))) == (409, ["application"])
    assert await placements_of_booths(event.id) == {first: ("Kyma",)}


async def test_only_who_is_accepted_is_placed(signed_in: SignedIn, event: EventView) -> None:
    booth, application = (await hall(event))[0], await applied(event, "Kyma")
    browser = await signed_in(Role.FLOOR, event=event)
    assert application not in (await browser.get(f"{FLOOR}/A")).text
    answer = await browser.post(f"{FLOOR}/A/place", data={"application": application, "booth": booth})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["application"])


@pytest.mark.parametrize("sent", [{}, {"application": "", "booth": ""}, {"application": "\0", "booth": "x" * 21}])
async def test_both_choices_are_needed(signed_in: SignedIn, event: EventView, sent: dict[str, str]) -> None:
    await hall(event)
    await accepted(event, "Kyma")
    answer = await (await signed_in(Role.FLOOR, event=event)).post(f"{FLOOR}/A/place", data=sent)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["application", "booth"])


async def test_who_is_taken_off_a_booth_can_be_put_back(signed_in: SignedIn, event: EventView) -> None:
    booth, application = (await hall(event))[0], await accepted(event, "Kyma")
    await place(SYSTEM, event, booth, application, NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    sent = {"booth": booth, "application": application}
    answer = await browser.post(f"{FLOOR}/A/remove", data=sent)
    assert answer.status_code == 303
    assert await placements_of_booths(event.id) == {}
    assert "Undo" in (await read(browser, answer.headers["location"])).texts("button")
    assert (await browser.post(f"{FLOOR}/A/place", data=sent)).status_code == 303
    assert await placements_of_booths(event.id) == {booth: ("Kyma",)}


async def test_taking_somebody_off_twice_says_so(signed_in: SignedIn, event: EventView) -> None:
    booth, application = (await hall(event))[0], await accepted(event, "Kyma")
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/remove", data={"booth": booth, "application": application})
    assert answer.status_code == 422
    assert "They do not stand at booth A 1 any more." in Page(answer.text).texts("p")


async def test_somebody_moves_to_a_booth_of_another_area(signed_in: SignedIn, event: EventView) -> None:
    here, there = (await hall(event, 1))[0], (await hall(event, 1, "B"))[0]
    application = await accepted(event, "Kyma")
    await place(SYSTEM, event, here, application, NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    data = {"moving": application, "to": there}
    answer = await browser.post(f"{FLOOR}/A/booths/{here}/move", data=data)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/B/booths/{there}?done=placed")
    assert await placements_of_booths(event.id) == {there: ("Kyma",)}


async def test_nobody_moves_to_a_booth_that_was_taken_meanwhile(signed_in: SignedIn, event: EventView) -> None:
    here, there, _ = await hall(event)
    application = await accepted(event, "Kyma")
    await place(SYSTEM, event, here, application, NOW)
    await place(SYSTEM, event, there, await accepted(event, "Casa Girasol"), NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/booths/{here}/move", data={"moving": application, "to": there})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), chosen(page)) == (409, ["to"], [there])
    assert await placements_of_booths(event.id) == {here: ("Kyma",), there: ("Casa Girasol",)}


async def test_several_share_a_booth_that_is_meant_for_it(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, 1)
    shared = await create_booth(SYSTEM, event, BoothDraft("A 9", "A", 10, 5, 3, 2, shared=True), NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    for name in ("Kyma", "Casa Girasol"):
        sent = {"application": await accepted(event, name)}
        assert (await browser.post(f"{FLOOR}/A/booths/{shared}/place", data=sent)).status_code == 303
    assert await placements_of_booths(event.id) == {shared: ("Kyma", "Casa Girasol")}
    assert "Who moves" in (await read(browser, f"{FLOOR}/A/booths/{shared}")).texts("label")


async def test_many_are_placed_at_once(signed_in: SignedIn, event: EventView) -> None:
    codes = await hall(event)
    groups = [await accepted(event, name) for name in ("Kyma", "Casa Girasol", "Rast")]
    browser = await signed_in(Role.FLOOR, event=event)
    sent = {f"booth-{groups[0]}": codes[0], f"booth-{groups[1]}": codes[1], f"booth-{groups[2]}": ""}
    answer = await browser.post(f"{FLOOR}/unplaced", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/unplaced?placed=2")
    assert await placements_of_booths(event.id) == {codes[0]: ("Kyma",), codes[1]: ("Casa Girasol",)}
    page = await read(browser, answer.headers["location"])
    assert page.texts("th")[-1] == "Rast"
    assert "2 exhibitors are placed" in page.texts("p")


async def test_of_two_for_one_booth_the_second_stays_with_its_reason(signed_in: SignedIn, event: EventView) -> None:
    booth = (await hall(event))[0]
    first, second = await accepted(event, "Kyma"), await accepted(event, "Rast")
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/unplaced", data={f"booth-{first}": booth, f"booth-{second}": booth})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), chosen(page)) == (409, [f"booth-{second}"], [booth])
    assert await placements_of_booths(event.id) == {booth: ("Kyma",)}


async def test_choosing_nobody_says_what_to_do(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    await accepted(event, "Kyma")
    answer = await (await signed_in(Role.FLOOR, event=event)).post(f"{FLOOR}/unplaced", data={})
    assert answer.status_code == 422
    assert "Choose a booth for at least one of them first." in Page(answer.text).texts("li")


async def test_once_everybody_has_a_booth_the_list_says_so(signed_in: SignedIn, event: EventView) -> None:
    page = await read(await signed_in(Role.FLOOR, event=event), f"{FLOOR}/unplaced")
    assert page.texts("h2") == ["Everybody has a booth"]


async def test_a_long_list_has_pages(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    for index in range(21):
        await accepted(event, f"Group {index:02}")
    browser = await signed_in(Role.FLOOR, event=event)
    assert len((await read(browser, f"{FLOOR}/unplaced")).attributes("select")) == 20
    for number in ("2", "99"):
        assert (await read(browser, f"{FLOOR}/unplaced?page={number}")).texts("th")[-1] == "Group 20"
    assert len((await read(browser, f"{FLOOR}/unplaced?page=x")).attributes("select")) == 20


@pytest.mark.parametrize("number", [1, 3])
async def test_the_list_takes_as_many_statements_for_any_number_of_rows(
    signed_in: SignedIn, event: EventView, statements: Statements, number: int
) -> None:
    await hall(event)
    for index in range(number):
        await accepted(event, f"Group {index}")
    browser = await signed_in(Role.FLOOR, event=event)
    with statements.counted(8):
        page = await read(browser, f"{FLOOR}/unplaced")
    assert len(page.attributes("select")) == number
