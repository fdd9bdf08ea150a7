"""Who exhibits, from where, and where they stand, as visitors read it."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.queries import exhibitors
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import WEAVERS, accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area

KITCHEN = {"kind": "kitchen", "nations": ("TR",), "offers": "Börek und Tee"}
LOOM = {"kind": "craft", "nations": ("IR", "TR"), "offers": "Teppiche"}


async def codes(event: EventView) -> dict[str, str]:
    return {card.name: card.code for card in await exhibitors(event.id)}


async def test_the_list_counts_groups_and_nations(event: EventView, read: Reading) -> None:
    await accepted(event, "Nar Mutfağı", **KITCHEN)
    await accepted(event, "Webwerkstatt", **LOOM)
    await accepted(event, "Bücherei")
    page = await read("/en/demo/exhibitors")
    assert page.texts("h2") == ["Bücherei", "Nar Mutfağı", "Webwerkstatt"]
    assert "3 groups, 2 of them from 2 countries, regions and cultures" in page.texts("p")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=borek", ["Nar Mutfağı"]),
        ("q=BÖREK+tee", ["Nar Mutfağı"]),
        ("nation=TR", ["Nar Mutfağı", "Webwerkstatt"]),
        ("kind=craft&nation=TR", ["Webwerkstatt"]),
        ("area=A", ["Webwerkstatt"]),
        ("nation=nonsense&area=nonsense&kind=nonsense", ["Nar Mutfağı", "Webwerkstatt"]),
        ("q=" + "x" * 3000, ["Dazu passt niemand"]),
        ("q=nothing+like+this", ["Dazu passt niemand"]),
    ],
)
async def test_the_list_is_searched_and_filtered(event: EventView, read: Reading, query: str, names: list[str]) -> None:
    booth, *_ = await stage_in_area(event)
    await accepted(event, "Nar Mutfağı", **KITCHEN)
    await place(SYSTEM, event, booth, await accepted(event, "Webwerkstatt", **LOOM), NOW)
    assert (await read(f"/de/demo/exhibitors?{query}")).texts("h2") == names


async def test_what_was_searched_stays_in_the_field_as_it_was_typed(event: EventView, read: Reading) -> None:
    await accepted(event, "Nar Mutfağı", **KITCHEN)
    page = await read("/de/demo/exhibitors?q=%22%3E%3Cb%3E")
    assert [found["value"] for found in page.attributes("input", name="q")] == ['"><b>']


async def test_an_exhibitor_is_described_in_its_own_language_where_there_is_no_other(
    event: EventView, read: Reading
) -> None:
    booth, *_ = await stage_in_area(event)
    given = {name: getattr(WEAVERS, name) for name in ("kind", "description", "lang", "nations", "languages", "offers")}
    await place(SYSTEM, event, booth, await accepted(event, WEAVERS.name, **given), NOW)
    code = (await codes(event))[WEAVERS.name]
    await add_appearance(SYSTEM, event, code, await session_at(event, "Weben", at(14)), NOW)
    page = await read(f"/de/demo/exhibitors/{code}")
    assert page.texts("h1") == [WEAVERS.name]
    assert page.attributes("bdi", lang="und-Arab", dir="rtl") != []
    assert page.attributes("div", lang="ar", dir="rtl") != []
    assert "(auf Arabisch)" in page.texts("p")
    assert page.links["Syrien"] == "/de/demo/exhibitors?nation=SY"
    assert page.links["A 1"] == f"/de/demo/plan?booth={booth}"
    assert page.texts("h3") == ["Weben"]
    assert page.attributes("a", **{"aria-current": "location"}) != []


async def test_an_arabic_page_does_not_mark_arabic(event: EventView, read: Reading) -> None:
    await accepted(event, WEAVERS.name, description="ننسج السجاد.", lang="ar")
    page = await read(f"/ar/demo/exhibitors/{(await codes(event))[WEAVERS.name]}")
    assert page.attributes("div", lang="ar") == []
    assert page.attributes("bdi", lang="und-Arab") == []


async def test_an_exhibitors_page_tells_nobody_how_to_reach_its_people(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await accepted(event, "Webwerkstatt", email="amal@example.org", contact_name="Amal Haddad", phone="+49 170 1")
    answer = await client.get(f"/de/demo/exhibitors/{(await codes(event))['Webwerkstatt']}")
    assert [secret for secret in ("amal@", "Haddad", "+49 170 1") if secret in answer.text] == []


async def test_who_did_not_get_in_is_not_found(event: EventView, client: httpx.AsyncClient) -> None:
    assert (await client.get("/de/demo/exhibitors/ZZZZZZZZZZ")).status_code == 404


async def test_nations_name_the_groups_that_show_them(event: EventView, read: Reading) -> None:
    await accepted(event, "Nar Mutfağı", **KITCHEN)
    await accepted(event, "Webwerkstatt", **LOOM)
    page = await read("/de/demo/nations")
    assert page.texts("h3") == ["Iran", "Türkei"]
    assert (page.links["1 Gruppe"], page.links["2 Gruppen"]) == tuple(
        f"/de/demo/exhibitors?nation={nation}" for nation in ("IR", "TR")
    )
    assert [text for text in page.texts("a") if text in ("Nar Mutfağı", "Webwerkstatt")] == [
        "Webwerkstatt",
        "Nar Mutfağı",
        "Webwerkstatt",
    ]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("plan", "Noch gibt es keinen Plan"),
        ("exhibitors", "Wer ausstellt, ist noch nicht entschieden"),
        ("nations", "Noch nichts zu zeigen"),
    ],
)
async def test_where_nothing_is_yet_the_page_says_so(event: EventView, read: Reading, path: str, title: str) -> None:
    assert (await read(f"/de/demo/{path}")).texts("h2") == [title]


async def test_lists_take_the_same_statements_whoever_comes(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    booths = await stage_in_area(event)
    paths = ("/de/demo/exhibitors", "/de/demo/nations")

    async def taken() -> list[int]:
        counts = []
        for path in paths:
            statements.sent.clear()
            assert (await client.get(path)).status_code == 200
            counts.append(len(statements.sent))
        return counts

    await place(SYSTEM, event, booths[0], await accepted(event, "Eins", **LOOM), NOW)
    one = await taken()
    for booth, name in zip(booths[1:], ("Zwei", "Drei"), strict=True):
        await place(SYSTEM, event, booth, await accepted(event, name, **KITCHEN), NOW)
    assert await taken() == one


async def test_a_long_list_goes_on_where_it_stopped_with_its_filters(
    event: EventView, read: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.public.exhibitors.PAGE", 2)
    for name in ("Alpha", "Beta", "Gamma"):
        await accepted(event, name, **KITCHEN)
    await accepted(event, "Aaron", **LOOM)
    first = await read("/de/demo/exhibitors?kind=kitchen")
    second = await read(first.links["Weiter"])
    assert (first.texts("h2"), second.texts("h2"), "Weiter" in second.links) == (["Alpha", "Beta"], ["Gamma"], False)
    assert "Gefunden: 3" in first.texts("strong")


async def test_a_list_that_should_go_on_behind_somebody_unknown_begins_again(event: EventView, read: Reading) -> None:
    await accepted(event, "Alpha")
    assert (await read("/de/demo/exhibitors?after=ZZZZZZZZZZ")).texts("h2") == ["Alpha"]
