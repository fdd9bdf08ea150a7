"""Drawing areas and booths through the pages of the desk."""

import pytest

from events.festival.queries import EventView
from events.festival.rules import Texts
from events.floor.actions import change_area, change_booth, create_area
from events.floor.queries import area, areas, booth, booths, plan
from events.floor.rules import AreaDraft, BoothDraft
from events.hosts.rules import SYSTEM, Role
from exhibitors.placement.actions import place
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import BOOTH, accepted, complaints, hall, read, values
from tests.pages import Page

AREA = {"name-de": "Rathaus", "code": "B", "kind": "hall", "hue": "indigo", "width": "36", "depth": "22,5"}
FLOOR = "/desk/demo/floor"
TRIANGLE = ((0.0, 0.0), (10.0, 0.0), (0.0, 10.0))


async def named(event: EventView, code: str) -> Texts:
    return (await area(event.id, code)).name


async def test_without_an_area_the_floor_says_how_to_begin(signed_in: SignedIn, event: EventView) -> None:
    page = await read(await signed_in(Role.FLOOR, event=event), FLOOR)
    assert page.links["Draw an area"] == f"{FLOOR}/new"


async def test_the_floor_is_its_first_area(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, code="B")
    await hall(event, code="A")
    answer = await (await signed_in(Role.FLOOR, event=event)).get(FLOOR)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/B")


async def test_an_area_is_drawn_in_metres(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.FLOOR, event=event)
    assert values(await read(browser, f"{FLOOR}/new"))["code"] == "A"
    answer = await browser.post(f"{FLOOR}/new", data=AREA)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/B?done=area")
    made = await area(event.id, "B")
    assert (made.width, made.depth, made.hue, made.step_free) == (36, 22.5, "indigo", False)
    page = await read(browser, f"{FLOOR}/B")
    assert [found["aria-label"] for found in page.attributes("svg", role="group")] == ["Plan of Rathaus"]
    assert values(await read(browser, f"{FLOOR}/new"))["code"] == "A"


async def test_every_mistake_is_told_at_once_and_everything_typed_is_kept(
    signed_in: SignedIn, event: EventView
) -> None:
    typed = {"name-en": "Only English", "code": "B!", "kind": "moon", "hue": "indigo", "width": "wide", "depth": "0"}
    answer = await (await signed_in(Role.FLOOR, event=event)).post(f"{FLOOR}/new", data=typed)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert complaints(page) == ["name-de", "code", "kind", "width", "depth"]
    assert {**values(page), **typed} == values(page) | {"kind": "moon"}
    assert await areas(event.id) == []


@pytest.mark.parametrize("name", ["🎪 Zelt", "ساحة المدرسة", "Рада <b>", "x" * 200])
async def test_an_area_is_called_what_people_call_it(signed_in: SignedIn, event: EventView, name: str) -> None:
    browser = await signed_in(Role.FLOOR, event=event)
    assert (await browser.post(f"{FLOOR}/new", data={**AREA, "name-de": name})).status_code == 303
    assert await named(event, "B") == {"de": name}
    assert name in (await read(browser, f"{FLOOR}/B")).texts("b")


@pytest.mark.parametrize(
    ("field", "text"), [("name-de", "x" * 201), ("name-de", "a\0b"), ("code", "A" * 21), ("code", "new")]
)
async def test_what_no_area_can_be_called_is_refused(
    signed_in: SignedIn, event: EventView, field: str, text: str
) -> None:
    answer = await (await signed_in(Role.FLOOR, event=event)).post(f"{FLOOR}/new", data={**AREA, field: text})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, [field])
    assert await areas(event.id) == []


async def test_a_code_that_is_taken_is_a_conflict(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, code="B")
    answer = await (await signed_in(Role.FLOOR, event=event)).post(f"{FLOOR}/new", data=AREA)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), values(page)["name-de"]) == (409, ["code"], "Rathaus")
    assert await named(event, "B") == {"de": "Halle B"}


async def test_who_saves_later_keeps_what_they_typed_and_may_save_again(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, code="B")
    browser = await signed_in(Role.FLOOR, event=event)
    typed = {**AREA, "revision": values(await read(browser, f"{FLOOR}/B/edit"))["revision"]}
    await change_area(SYSTEM, event, "B", AreaDraft("B", {"de": "Scheune"}, width=9, depth=9), None, NOW)
    answer = await browser.post(f"{FLOOR}/B/edit", data=typed)
    page = Page(answer.text)
    assert (answer.status_code, values(page)["name-de"], values(page)["width"]) == (409, "Rathaus", "36")
    assert await named(event, "B") == {"de": "Scheune"}
    again = await browser.post(f"{FLOOR}/B/edit", data={**typed, "revision": values(page)["revision"]})
    assert again.status_code == 303
    assert await named(event, "B") == {"de": "Rathaus"}


async def test_an_area_with_a_shape_of_its_own_keeps_it(signed_in: SignedIn, event: EventView) -> None:
    await create_area(SYSTEM, event, AreaDraft("B", {"de": "Wiese", "tr": "Çayır"}, outline=TRIANGLE), NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    form = values(await read(browser, f"{FLOOR}/B/edit"))
    assert "width" not in form
    data = {**AREA, "width": "1", "revision": form["revision"]}
    assert (await browser.post(f"{FLOOR}/B/edit", data=data)).status_code == 303
    kept = await area(event.id, "B")
    assert (kept.outline, kept.name) == (TRIANGLE, {"de": "Rathaus", "tr": "Çayır"})


async def test_an_area_with_booths_is_not_deleted(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    assert "Delete the area" not in (await read(browser, f"{FLOOR}/A/delete")).texts("button")
    answer = await browser.post(f"{FLOOR}/A/delete")
    assert answer.status_code == 422
    assert [found.code for found in await areas(event.id)] == ["A"]


async def test_an_empty_area_is_deleted(signed_in: SignedIn, event: EventView) -> None:
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Hof"}, width=9, depth=9), NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    assert "Delete the area" in (await read(browser, f"{FLOOR}/A/delete")).texts("button")
    assert (await browser.post(f"{FLOOR}/A/delete")).status_code == 303
    assert await areas(event.id) == []


async def test_a_look_at_a_booth_stores_nothing(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/booths/new", data={**BOOTH, "number": "A 9", "y": "5", "look": "yes"})
    page = Page(answer.text)
    assert answer.status_code == 200
    assert len(page.attributes("polygon")) == 4
    assert len(page.attributes("g", **{"data-kind": "draft"})) == 2  # on the plan and in its legend
    assert len(await booths(event.id)) == 3


async def test_a_booth_is_drawn_where_it_was_said(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    typed = {**BOOTH, "number": "A 9", "x": "٤٫٥", "y": "5", "rotation": "90", "shared": "yes", "note": "eine\nzwei"}
    answer = await browser.post(f"{FLOOR}/A/booths/new", data=typed)
    made = (await booths(event.id))[-1]
    assert (answer.status_code, answer.headers["location"]) == (303, f"{FLOOR}/A?done=booth&booth={made.code}")
    assert made.frame is not None
    assert (made.number, made.frame.x, made.frame.rotation, made.shared) == ("A 9", 4.5, 90, True)
    assert made.note == "eine\nzwei"
    page = await read(browser, answer.headers["location"])
    assert [found["href"] for found in page.attributes("a", **{"aria-current": "location"})] == [
        f"{FLOOR}/A/booths/{made.code}"
    ]


async def test_a_new_booth_is_offered_beside_the_last(signed_in: SignedIn, event: EventView) -> None:
    await hall(event, 2)
    browser = await signed_in(Role.FLOOR, event=event)
    offered = values(await read(browser, f"{FLOOR}/A/booths/new"))
    assert (offered["x"], offered["y"], offered["width"], offered["depth"]) == ("7.5", "1", "3", "2")
    row = values(await read(browser, f"{FLOOR}/A/booths/row"))
    assert (row["prefix"], row["first"]) == ("A ", "3")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"number": "!!!", "x": "", "power_watts": "1,5"}, ["number", "x", "power_watts"]),
        ({"number": "A 9", "x": "40"}, ["x"]),
        ({"number": "A 9", "width": "1e9"}, ["width"]),
        ({"number": "x" * 41, "note": "y" * 501}, ["number", "note"]),
        ({"number": "A\0", "rotation": "400"}, ["number", "rotation"]),
    ],
)
async def test_a_booth_that_cannot_be_is_told_at_its_fields(
    signed_in: SignedIn, event: EventView, typed: dict[str, str], wrong: list[str]
) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/booths/new", data={**BOOTH, **typed})
    assert (answer.status_code, sorted(complaints(Page(answer.text)))) == (422, sorted(wrong))
    assert len(await booths(event.id)) == 3


async def test_a_row_of_booths_is_drawn(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    row = {**BOOTH, "prefix": "W-", "first": "7", "count": "4", "gap": "0,5", "y": "6"}
    assert (await browser.post(f"{FLOOR}/A/booths/row", data=row)).status_code == 303
    drawn = [(found.number, found.frame and found.frame.x) for found in (await booths(event.id))[3:]]
    assert drawn == [("W-7", 1), ("W-8", 4.5), ("W-9", 8), ("W-10", 11.5)]


async def test_a_row_of_which_one_number_is_taken_is_not_drawn(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    row = {**BOOTH, "prefix": "a", "first": "0", "count": "2", "gap": "0", "y": "6"}
    answer = await browser.post(f"{FLOOR}/A/booths/row", data=row)
    assert (answer.status_code, complaints(Page(answer.text))) == (409, ["first"])
    assert len(await booths(event.id)) == 3


async def test_a_row_longer_than_the_area_is_not_drawn(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    row = {**BOOTH, "prefix": "W", "first": "1", "count": "9", "gap": "0", "y": "6", "look": "yes"}
    answer = await browser.post(f"{FLOOR}/A/booths/row", data=row)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["x"])
    assert "Booth W 9 would lie outside the area." in Page(answer.text).texts("p")


async def test_a_booth_is_changed_unless_somebody_was_faster(signed_in: SignedIn, event: EventView) -> None:
    code = (await hall(event))[0]
    browser = await signed_in(Role.FLOOR, event=event)
    form = values(await read(browser, f"{FLOOR}/A/booths/{code}"))
    typed = {**BOOTH, "number": "A 12", "note": "ruhig", "revision": form["revision"]}
    assert (await browser.post(f"{FLOOR}/A/booths/{code}", data=typed)).status_code == 303
    await change_booth(SYSTEM, event, code, BoothDraft("A 13", "A", 1, 1, 3, 2), None, NOW)
    answer = await browser.post(f"{FLOOR}/A/booths/{code}", data={**typed, "number": "A 14"})
    page = Page(answer.text)
    assert (answer.status_code, values(page)["number"]) == (409, "A 14")
    assert (await booth(event.id, code)).number == "A 13"
    again = {**typed, "number": "A 14", "revision": values(page)["revision"]}
    assert (await browser.post(f"{FLOOR}/A/booths/{code}", data=again)).status_code == 303
    assert (await booth(event.id, code)).number == "A 14"


async def test_a_booth_where_somebody_stands_is_not_deleted(signed_in: SignedIn, event: EventView) -> None:
    taken, free = (await hall(event))[:2]
    await place(SYSTEM, event, taken, await accepted(event, "Casa Girasol"), NOW)
    browser = await signed_in(Role.FLOOR, event=event)
    assert (await browser.post(f"{FLOOR}/A/booths/{taken}/delete")).status_code == 422
    assert "Delete the booth" in (await read(browser, f"{FLOOR}/A/booths/{free}/delete")).texts("button")
    assert (await browser.post(f"{FLOOR}/A/booths/{free}/delete")).status_code == 303
    assert taken in [found.code for found in await booths(event.id)]
    assert free not in [found.code for found in await booths(event.id)]


async def test_what_else_stands_there_is_drawn_and_deleted(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    typed = {"kind": "first_aid", "label-de": "Rotes Kreuz", "width": "2", "depth": "2", "x": "20", "y": "7"}
    assert (await browser.post(f"{FLOOR}/A/objects", data=typed)).status_code == 303
    (drawn,) = (await plan(event.id, "A")).objects
    assert (drawn.kind, drawn.label, drawn.center) == ("first_aid", {"de": "Rotes Kreuz"}, (21, 8))
    assert "Rotes Kreuz First aid" in (await read(browser, f"{FLOOR}/A/objects")).texts("th")
    assert (await browser.post(f"{FLOOR}/A/objects/{drawn.id}/delete")).status_code == 303
    assert (await plan(event.id, "A")).objects == ()
    assert (await browser.post(f"{FLOOR}/A/objects/{drawn.id}/delete")).status_code == 404


async def test_an_object_without_a_kind_is_refused(signed_in: SignedIn, event: EventView) -> None:
    await hall(event)
    browser = await signed_in(Role.FLOOR, event=event)
    answer = await browser.post(f"{FLOOR}/A/objects", data={"width": "2", "depth": "", "x": "1", "y": "1"})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["kind", "depth"])


@pytest.mark.parametrize("address", ["B", "B/edit", "B/objects", "B/booths/row", "A/booths/XXXXXXXXXX"])
async def test_what_is_not_there_is_not_found(signed_in: SignedIn, event: EventView, address: str) -> None:
    await hall(event)
    assert (await (await signed_in(Role.FLOOR, event=event)).get(f"{FLOOR}/{address}")).status_code == 404


async def test_a_booth_is_found_only_in_its_own_area_and_event(signed_in: SignedIn, event: EventView) -> None:
    other = await new_event("other", event.host)
    code, elsewhere = (await hall(event))[0], (await hall(other))[0]
    await hall(event, code="B")
    browser = await signed_in(Role.FLOOR, event=event)
    assert (await browser.get(f"{FLOOR}/A/booths/{code}")).status_code == 200
    assert (await browser.get(f"{FLOOR}/B/booths/{code}")).status_code == 404
    assert (await browser.get(f"{FLOOR}/A/booths/{elsewhere}")).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
async def test_a_page_of_the_floor_takes_as_many_statements_for_any_number_of_booths(
    signed_in: SignedIn, event: EventView, statements: Statements, number: int
) -> None:
    codes = await hall(event, number)
    for index, code in enumerate(codes):
        await place(SYSTEM, event, code, await accepted(event, f"Group {index}"), NOW)
        await accepted(event, f"Waiting {index}")
    browser = await signed_in(Role.FLOOR, event=event)
    with statements.counted(14):
        page = await read(browser, f"{FLOOR}/A")
    assert len(page.attributes("a", **{"data-kind": "booth"})) == number
    with statements.counted(16):
        await read(browser, f"{FLOOR}/A/booths/{codes[0]}")
