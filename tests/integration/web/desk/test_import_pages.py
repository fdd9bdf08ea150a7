"""Bringing in files through the desk: a preview first, then all of it or nothing, and always a clear word."""

import io
from datetime import UTC, datetime, timedelta

import httpx
import msgspec
import pytest
from openpyxl import Workbook

from events.faults import NotFound
from events.festival.queries import EventView
from events.files import uploads
from events.files.reading import MAX_BYTES
from events.floor.actions import create_area
from events.floor.queries import booths
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.programme.queries import sessions
from exhibitors.applications.queries import applications
from tests.festivals import NOW, new_event
from tests.integration.web.applying import complaints, typed
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import chosen, read
from tests.pages import Page

IMPORT = "/desk/demo/import"
TABLE = "Aussteller;Land;E-Mail\r\nMüller Töpferei;Österreich;info@mueller.example\r\nKyma;Griechenlnd;@\r\n"


def feature(side: int, **properties: str) -> dict[str, object]:
    ring = [[0, 0], [side, 0], [side, side], [0, side], [0, 0]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def plan_of(*features: dict[str, object]) -> bytes:
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


BOOTH = feature(3, kind="booth", number="1")
PLAN = plan_of(feature(20, kind="area", name="Hall"), BOOTH)
SCHEDULE = b"""<schedule><conference><title>x</title></conference><day date="2027-05-15" index="1"><room name="Hall">
<event id="1" guid="g"><date>2027-05-15T12:00:00+02:00</date><start>12:00</start><duration>00:30</duration>
<title>Dance</title></event></room></day></schedule>"""


async def send(
    browser: httpx.AsyncClient, content: bytes, kind: str = "exhibitors", name: str = "list.csv"
) -> httpx.Response:
    return await browser.post(IMPORT, data={"kind": kind}, files={"file": (name, content)})


async def sent(browser: httpx.AsyncClient, content: bytes, kind: str = "exhibitors", name: str = "list.csv") -> str:
    """The address of the preview."""
    answer = await send(browser, content, kind, name)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def counts(page: Page) -> list[str]:
    """New, changed, as they were."""
    return page.texts("b")[1:4]


async def names(event: EventView) -> list[str]:
    return [card.name for card in await applications(event.id, by_name=True)]


async def test_a_table_is_looked_at_first_and_then_comes_in_once(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    address = await sent(organiser, TABLE.encode("cp1252"))
    page = await read(organiser, address)
    assert counts(page) == ["2", "0", "0"]
    assert [text for text in page.texts("th") if text.endswith(".")] == [
        "The file says nothing of its characters; it was read as cp1252.",
        "We do not know the country “Griechenlnd”; it stays as their own words.",
        "Write the mail address like name@example.org.",
    ]
    assert await names(event) == []
    for expected in (["2", "0", "0"], ["0", "0", "2"]):
        done = await organiser.post(address)
        assert (done.status_code, counts(Page(done.text))) == (200, expected)
    assert await names(event) == ["Kyma", "Müller Töpferei"]


async def test_every_remark_about_a_row_is_said_in_words(event: EventView, organiser: httpx.AsyncClient) -> None:
    table = "Name;Name;Art;Land\nKyma;x;Zauberei;Atlantis\nKYMA;;Kunst;\n;;;;;zu viel\n"
    page = await read(organiser, await sent(organiser, table.encode()))
    assert [text for text in page.texts("th") if text.endswith(".")] == [
        "The row has 6 cells, the header 4.",
        "There is no name in this row.",
        "There are two columns of this name; the first one counts.",
        "We do not know the country “Atlantis”; it stays as their own words.",
        "We do not know the kind “Zauberei”.",
    ]


async def test_a_workbook_comes_in_too(event: EventView, organiser: httpx.AsyncClient) -> None:
    book, file = Workbook(), io.BytesIO()
    assert book.active
    book.active.append(["Name", "Country"])
    book.active.append(["بيت الياسمين", "Syria"])
    book.save(file)
    address = await sent(organiser, file.getvalue(), name="list.xlsx")
    await organiser.post(address)
    assert await names(event) == ["بيت الياسمين"]


async def test_columns_that_are_not_recognised_are_chosen_on_the_page(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    address = await sent(organiser, b"Wer,Woher\nTeehaus Rosa,Iran\n")
    page = await read(organiser, address)
    assert "We do not see which column is the name of the group. Choose it below." in page.texts("p")
    assert set(chosen(page)) == {""}
    assert (await organiser.post(address)).status_code == 422
    again = await read(organiser, f"{address}?map-name=Wer&map-country=Woher&map-email=")
    assert chosen(again)[:2] == ["Wer", "Woher"]
    said = {name: typed(again, name)[0] for name in ("map-name", "map-country")}
    assert (await organiser.post(address, data=said)).status_code == 200
    [card] = await applications(event.id)
    assert (card.name, card.nations) == ("Teehaus Rosa", ("IR",))


async def test_a_column_that_the_table_does_not_have_is_told(event: EventView, organiser: httpx.AsyncClient) -> None:
    address = await sent(organiser, TABLE.encode())
    page = await read(organiser, f"{address}?map-name=Nobody")
    assert [text for text in page.texts("p") if "“Nobody”" in text] != []
    assert (await organiser.post(address, data={"map-name": "Nobody"})).status_code == 422
    assert await names(event) == []


async def test_with_an_error_in_a_row_nothing_comes_in(event: EventView, organiser: httpx.AsyncClient) -> None:
    address = await sent(organiser, f"{TABLE};Italien;\r\n".encode())
    page = await read(organiser, address)
    assert "Nothing can come in yet" in page.texts("strong")
    assert page.texts("th")[4] == "There is no name in this row."
    assert "Import now" not in page.texts("button")
    answer = await organiser.post(address)
    assert (answer.status_code, await names(event)) == (422, [])


async def test_a_floor_plan_and_a_programme_come_in(event: EventView, organiser: httpx.AsyncClient) -> None:
    plan = await sent(organiser, PLAN, "booths", "plan.geojson")
    schedule = await sent(organiser, SCHEDULE, "programme", "schedule.xml")
    for address in (plan, schedule):
        assert counts(await read(organiser, address)) == ["1", "0", "0"]
        assert (await organiser.post(address)).status_code == 200
    assert [booth.number for booth in await booths(event.id)] == ["1"]
    assert [list(view.title.values()) for view in await sessions(event.id)] == [["Dance"]]


async def test_the_area_of_a_plan_is_chosen_on_the_page(event: EventView, organiser: httpx.AsyncClient) -> None:
    for code in ("A", "B"):
        await create_area(SYSTEM, event, AreaDraft(code, {"de": f"Halle {code}"}, width=20, depth=20), NOW)
    address = await sent(organiser, plan_of(BOOTH), "booths", "plan.geojson")
    page = await read(organiser, address)
    assert "We do not see into which area the booths go. Choose it below." in page.texts("p")
    assert [found["value"] for found in page.attributes("option")] == ["", "A", "B"]
    again = await read(organiser, f"{address}?area=B")
    assert (counts(again), typed(again, "area"), chosen(again)) == (["1", "0", "0"], ["B"], ["B"])
    assert (await organiser.post(address, data={"area": "B"})).status_code == 200
    assert [booth.area for booth in await booths(event.id)] == ["B"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("exhibitors", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("exhibitors", b"%PDF-1.7"),
        ("exhibitors", b"PK\x03\x04broken"),
        ("exhibitors", b"\0\0\0\0"),
        ("exhibitors", b" \n \n"),
        ("exhibitors", b"<html><body>No table</body></html>"),
        ("exhibitors", b"colour,taste\nred,sweet\n"),
        ("booths", b"{}"),
        ("booths", b"[" * 100_000),
        ("booths", b'{"type": "FeatureCollection", "features": []}'),
        ("booths", TABLE.encode()),
        ("programme", b"<html/>"),
        ("programme", b"<!DOCTYPE x [<!ENTITY a 'b'>]><schedule>&a;</schedule>"),
        ("programme", b"\xff\xfe<"),
        ("programme", TABLE.encode()),
    ],
)
async def test_a_file_of_another_kind_is_told_and_changes_nothing(
    event: EventView, organiser: httpx.AsyncClient, kind: str, content: bytes
) -> None:
    address = await sent(organiser, content, kind)
    page = await read(organiser, address)
    assert page.texts("strong") == ["This file cannot come in as it is"]
    assert "Import now" not in page.texts("button")
    answer = await organiser.post(address)
    assert (answer.status_code, Page(answer.text).texts("strong")) == (422, ["This file cannot come in as it is"])
    assert (await names(event), await booths(event.id), await sessions(event.id)) == ([], [], [])


@pytest.mark.parametrize(
    ("data", "files", "fields"),
    [
        ({"kind": "exhibitors"}, {}, ["file"]),
        ({"kind": "exhibitors"}, {"file": ("empty.csv", b"")}, ["file"]),
        ({"kind": "spells"}, {"file": ("list.csv", b"Name\nx")}, ["kind"]),
        ({"kind": "exhibitors", "file": "text"}, {}, ["file"]),
        ({}, {"other": ("list.csv", b"Name\nx")}, ["kind", "file"]),
    ],
)
async def test_without_a_file_or_its_kind_the_page_asks_for_it(
    organiser: httpx.AsyncClient, data: dict[str, str], files: dict[str, tuple[str, bytes]], fields: list[str]
) -> None:
    answer = await organiser.post(IMPORT, data=data, files=files or None)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, fields)


async def test_20_megabytes_may_come_and_30_are_refused_in_words(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    assert (await send(organiser, b"x" * MAX_BYTES)).status_code == 303
    for size in (MAX_BYTES + 1, 30_000_000):
        answer = await send(organiser, b"x" * size)
        page = Page(answer.text)
        assert answer.status_code == (422 if size == MAX_BYTES + 1 else 413)
        assert complaints(page) == ["file"]
        assert "File: The file is too large: at most 20 megabytes." in page.texts("li")


async def test_a_name_that_is_odd_is_only_a_name(event: EventView, organiser: httpx.AsyncClient) -> None:
    name = "../../👩🏽‍🍳 <script>alert(1)</script>" + "x" * 300 + ".csv"
    address = await sent(organiser, TABLE.encode(), name=name)
    answer = await organiser.get(address)
    assert (answer.status_code, "<script>alert" in answer.text) == (200, False)


async def test_the_file_is_forgotten_after_an_hour(event: EventView, organiser: httpx.AsyncClient) -> None:
    now = datetime.now(UTC)
    old = await uploads.keep(event.id, "list.csv", TABLE.encode(), now - uploads.KEPT)
    answer = await organiser.get(f"{IMPORT}/exhibitors/{old}")
    assert (answer.status_code, "The file was kept for an hour only. Please send it again." in answer.text) == (
        404,
        True,
    )
    young = await uploads.keep(event.id, "list.csv", TABLE.encode(), now)
    await uploads.prune(now)
    with pytest.raises(NotFound):
        await uploads.kept(event.id, old, now - timedelta(minutes=30))
    assert (await uploads.kept(event.id, young, now)).content == TABLE.encode()


async def test_a_file_of_another_festival_does_not_exist(event: EventView, organiser: httpx.AsyncClient) -> None:
    theirs = await uploads.keep((await new_event("other")).id, "list.csv", TABLE.encode(), datetime.now(UTC))
    assert (await organiser.get(f"{IMPORT}/exhibitors/{theirs}")).status_code == 404
    assert (await organiser.post(f"{IMPORT}/exhibitors/{theirs}")).status_code == 404


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.ORGANISER, ["exhibitors", "booths", "programme"]),
        (Role.FLOOR, ["booths"]),
        (Role.PROGRAMME, ["programme"]),
        (Role.JURY, []),
        (Role.READER, []),
    ],
)
async def test_each_role_brings_in_only_what_it_may_change(
    signed_in: SignedIn, event: EventView, role: Role, allowed: list[str]
) -> None:
    browser = await signed_in(role, event=event)
    offered = [found["value"] for found in (await read(browser, IMPORT)).attributes("input", name="kind")]
    assert offered == allowed
    for kind, content in (("exhibitors", TABLE.encode()), ("booths", PLAN), ("programme", SCHEDULE)):
        code = await uploads.keep(event.id, "file", content, datetime.now(UTC))
        expected = 200 if kind in allowed else 403
        assert (await browser.get(f"{IMPORT}/{kind}/{code}")).status_code == expected, kind
        assert (await browser.post(f"{IMPORT}/{kind}/{code}")).status_code == expected, kind
        assert (await send(browser, content, kind)).status_code == (303 if kind in allowed else 422), kind
