"""What is where: the drawing, its marks, the way to what somebody looks for, and the same as a table."""

import httpx
import pytest

from events.festival.queries import EventView
from events.floor.actions import create_area, create_booth_row, create_object
from events.floor.outlines import Frame, rectangle
from events.floor.queries import booths
from events.floor.rules import AreaDraft, BoothRowDraft, ObjectDraft
from events.hosts.rules import SYSTEM
from exhibitors.placement.actions import place
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import stage_in_area
from tests.pages import Page

YARD = AreaDraft("H", {"en": "Yard", "de": "Hof"}, kind="yard", width=24, depth=10, step_free=False)
PLAN = "/en/demo/plan"


async def draw(event: EventView, area: str, kind: str, x: float, y: float, name: str = "") -> None:
    outline = rectangle(Frame(x, y, 2, 1))
    await create_object(SYSTEM, event, area, ObjectDraft(kind, outline, {"en": name} if name else {}), NOW)


@pytest.fixture
async def codes(event: EventView) -> dict[str, str]:
    """A hall without steps, and a yard whose one gate has steps; answers the booths' codes by number."""
    await stage_in_area(event)
    await draw(event, "A", "exit", 0, 9, "Front door")
    await draw(event, "A", "toilet", 20, 8)
    await draw(event, "A", "wheelchair_toilet", 22, 8)
    await create_area(SYSTEM, event, YARD, NOW)
    await create_booth_row(SYSTEM, event, BoothRowDraft("H", "H ", 2, 3, 2, x=1, y=1), NOW)
    await draw(event, "H", "exit", 0, 9, "Gate")
    await draw(event, "H", "steps", 2, 9)
    await draw(event, "H", "toilet", 20, 8)
    return {booth.number: booth.code for booth in await booths(event.id)}


def shapes(page: Page) -> list[tuple[str, str]]:
    return [(found["href"], found["aria-label"]) for found in page.attributes("a", **{"class": "shape"})]


def marks(page: Page) -> list[str]:
    return [found["data-mark"] for found in page.attributes("g") if "data-mark" in found]


def shown(page: Page) -> str:
    """The area whose drawing is on the page."""
    return page.attributes("svg", role="group")[0]["aria-label"].removeprefix("Plan: ")


async def test_a_booth_leads_to_who_stands_there_and_the_table_says_the_same(
    event: EventView, codes: dict[str, str], read: Reading
) -> None:
    await place(SYSTEM, event, codes["A 1"], await accepted(event, "Webwerkstatt", offers="Teppiche"), NOW)
    page = await read(f"{PLAN}?booth={codes['A 2']}")
    exhibitor = page.links["Webwerkstatt"]
    assert shapes(page) == [
        (exhibitor, "Booth A 1: Webwerkstatt"),
        (f"{PLAN}?booth={codes['A 2']}", "Booth A 2, free"),
        (f"{PLAN}?booth={codes['A 3']}", "Booth A 3, free"),
    ]
    assert page.texts("td") == ["Webwerkstatt", "Teppiche", "free", "", "free", ""]
    sought = page.attributes("a", **{"class": "shape", "aria-current": "location"})
    assert ([found["aria-label"] for found in sought], marks(page)) == (["Booth A 2, free"], ["sought"])


async def test_the_drawing_is_of_the_area_asked_for_else_of_what_is_sought(
    codes: dict[str, str], read: Reading
) -> None:
    queries = {
        "": "Halle A",
        "?area=H": "Yard",
        f"?booth={codes['H 1']}": "Yard",
        f"?booth={codes['H 1']}&area=A": "Halle A",
        f"?here={codes['H 1']}": "Yard",
        f"?here={codes['H 1']}&booth={codes['A 1']}": "Halle A",
        "?find=wheelchair_toilet": "Halle A",
        f"?find=toilet&here={codes['H 1']}": "Yard",
        f"?find=wheelchair_toilet&here={codes['H 1']}": "Halle A",
        "?area=nonsense": "Halle A",
        "?booth=nonsense&here=nonsense&find=nonsense": "Halle A",
    }
    assert {query: shown(await read(f"{PLAN}{query}")) for query in queries} == queries


async def test_two_marks_have_two_shapes_and_two_words(codes: dict[str, str], read: Reading) -> None:
    page = await read(f"{PLAN}?booth={codes['A 1']}&here={codes['A 3']}")
    assert marks(page) == ["sought", "here"]
    assert [said for said in page.texts("text") if not said.startswith("A ")] == ["5 m", "Here it is", "You are here"]
    assert "You are at booth A 3, in the same place." in page.texts("p")


async def test_the_pages_of_exhibitors_learn_where_the_reader_stands(
    event: EventView, codes: dict[str, str], read: Reading
) -> None:
    await place(SYSTEM, event, codes["A 1"], await accepted(event, "Webwerkstatt"), NOW)
    page = await read(f"{PLAN}?here={codes['A 2']}")
    assert page.links["Webwerkstatt"].endswith(f"?here={codes['A 2']}")


async def test_whoever_stands_at_the_booth_is_told_so(codes: dict[str, str], read: Reading) -> None:
    page = await read(f"{PLAN}?booth={codes['A 1']}&here={codes['A 1']}")
    assert (marks(page), "You are here." in page.texts("p")) == (["here"], True)


async def test_the_way_to_another_area_is_told_in_words_the_doors_without_steps_first(
    codes: dict[str, str], event: EventView, read: Reading
) -> None:
    await draw(event, "H", "exit", 14, 9, "Garden door")
    await draw(event, "H", "ramp", 16.5, 9)
    page = await read(f"{PLAN}?booth={codes['H 1']}&here={codes['A 1']}")
    assert "You are in Halle A; this booth is in Yard." in page.texts("p")
    told = [text for text in page.texts("li") if "door" in text or "Gate" in text]
    assert told == ["Front door Step-free", "Garden door Step-free", "Gate With steps"]
    assert marks(page) == ["sought"]


async def test_where_is_a_toilet_is_answered_for_all_areas_the_own_one_first(
    codes: dict[str, str], read: Reading
) -> None:
    page = await read(f"{PLAN}?here={codes['H 1']}")
    here = f"&here={codes['H 1']}"
    assert {text: href for text, href in page.links.items() if text.startswith(("Toilet:", "Wheelchair"))} == {
        "Toilet: Yard (where you are)": f"{PLAN}?area=H{here}&find=toilet",
        "Toilet: Halle A": f"{PLAN}?area=A{here}&find=toilet",
        "Wheelchair-accessible toilet: Halle A": f"{PLAN}?area=A{here}&find=wheelchair_toilet",
    }
    found = await read(page.links["Toilet: Halle A"])
    assert [drawn["data-kind"] for drawn in found.attributes("g") if "data-found" in drawn] == ["other", "other"]


async def test_the_ways_without_steps_stand_out_and_are_told(
    codes: dict[str, str], event: EventView, read: Reading
) -> None:
    plain = await read(f"{PLAN}?area=H")
    page = await read(plain.links["Show ways without steps"])
    assert (shown(page), page.links["Show ways without steps"]) == ("Yard", f"{PLAN}?area=H")
    assert [text for text in page.texts("p") if "in without steps" in text] == [
        "You get in without steps.",
        "There is no way in without steps.",
    ]
    await draw(event, "H", "ramp", 3, 8)
    page = await read(f"{PLAN}?area=H&stepfree=yes")
    assert "There is no way in without steps." not in page.texts("p")
    assert [drawn["data-kind"] for drawn in page.attributes("g") if "data-found" in drawn] == ["exit", "other", "other"]


async def test_a_booth_is_found_by_its_number_however_it_is_written(codes: dict[str, str], read: Reading) -> None:
    page = await read(f"{PLAN}?q=stand+h-2&here={codes['A 1']}")
    assert (shown(page), marks(page)) == ("Yard", ["sought"])
    assert "You are in Halle A; this booth is in Yard." in page.texts("p")


async def test_several_groups_of_a_name_are_a_list_and_none_is_told(
    event: EventView, codes: dict[str, str], read: Reading
) -> None:
    for number, name in (("A 1", "Tanzkreis Nord"), ("H 2", "Tanzkreis Süd")):
        await place(SYSTEM, event, codes[number], await accepted(event, name), NOW)
    page = await read(f"{PLAN}?q=TANZKREIS")
    assert [page.links[text] for text in ("A 1, Halle A", "H 2, Yard")] == [
        f"{PLAN}?booth={codes[number]}" for number in ("A 1", "H 2")
    ]
    assert shown(await read(f"{PLAN}?q=sud")) == "Yard"
    assert "Nothing found for “Z 99”" in (await read(f"{PLAN}?q=Z+99")).texts("strong")


async def test_the_plan_takes_the_same_statements_whatever_stands_on_it(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    async def taken() -> int:
        statements.sent.clear()
        assert (await client.get(PLAN)).status_code == 200
        return len(statements.sent)

    alone, *_ = await stage_in_area(event)
    await place(SYSTEM, event, alone, await accepted(event, "Eins", offers="Brot"), NOW)
    one = await taken()
    for code in ("B", "C"):
        booth, *_ = await stage_in_area(event, code, f"stage-{code.lower()}")
        await draw(event, code, "toilet", 20, 8)
        await place(SYSTEM, event, booth, await accepted(event, f"Halle {code}"), NOW)
    assert await taken() == one


async def test_what_only_organisers_need_is_not_on_the_visitors_plan(
    event: EventView, codes: dict[str, str], read: Reading
) -> None:
    before = drawn_and_said(await read(f"{PLAN}?area=A"))
    await draw(event, "A", "hydrant", 10, 8)
    await draw(event, "A", "power_point", 12, 8)
    assert drawn_and_said(await read(f"{PLAN}?area=A")) == before
    await draw(event, "A", "first_aid", 14, 8)
    assert drawn_and_said(await read(f"{PLAN}?area=A")) != before


def drawn_and_said(page: Page) -> tuple[list[dict[str, str]], list[str]]:
    """The shapes of the drawing, and the items of lists, the legend among them."""
    return page.attributes("polygon"), page.texts("li")
