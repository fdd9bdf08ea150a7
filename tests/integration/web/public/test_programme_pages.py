"""The first page, the programme and a session as visitors read them."""

import json
from datetime import timedelta

import httpx
import pytest

from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.festival.tables import Event
from events.hosts.rules import SYSTEM
from events.programme.queries import sessions
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.queries import exhibitors
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area, town
from tests.pages import Page
from web.i18n import words_for
from web.public.programme import moments
from web.public.reader import Reader
from web.public.start import coming


async def test_the_first_page_says_what_when_and_where(event: EventView, read: Reading) -> None:
    page = await read("/de/demo/")
    assert page.texts("h1") == ["Schau her!"]
    assert page.texts("dd") == ["Samstag, 15. Mai und Sonntag, 16. Mai 2027 10:00–18:00", "Birkental"]
    assert page.links["Programm ansehen"] == "/de/demo/programme"


async def test_the_first_page_describes_the_festival_to_machines(event: EventView, client: httpx.AsyncClient) -> None:
    answer = await client.get("/de/demo/")
    start = answer.text.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
    linked = json.loads(answer.text[start : answer.text.index("</script>", start)])
    assert {name: linked[name] for name in ("@type", "name", "description", "startDate", "endDate", "url")} == {
        "@type": "Festival",
        "name": "Schau her!",
        "description": "Alle sind da </script>",
        "startDate": "2027-05-15T10:00+02:00",
        "endDate": "2027-05-16T18:00+02:00",
        "url": "http://127.0.0.1:8000/de/demo/",
    }


async def test_the_first_page_opens_the_map_of_the_phone_and_searches_everything(
    event: EventView, read: Reading
) -> None:
    await Event.update({Event.coordinates: "48.2,11.4"}).where(Event.id == event.id)
    page = await read("/de/demo/")
    assert [address for address in page.links.values() if address.startswith("geo:")] == ["geo:48.2,11.4"]
    assert [found["action"] for found in page.attributes("form", role="search")] == ["/de/demo/search"]


async def test_now_and_next_are_of_one_day(event: EventView) -> None:
    await stage_in_area(event)
    for title, begins in (("Eins", at(10)), ("Zwei", at(11)), ("Drei", at(10, day=1))):
        await session_at(event, title, begins)
    reader = Reader(event, words_for("de"))

    async def shown(now_at: int, day: int = 0) -> tuple[str, list[tuple[str, bool]]] | None:
        found = await coming(reader, at(now_at, 30, day))
        return (found.day, [(card.title.text, card.now) for card in found.cards]) if found else None

    assert [await shown(9), await shown(10), await shown(12), await shown(12, day=1)] == [
        ("Samstag, 15. Mai", [("Eins", False)]),
        ("Samstag, 15. Mai", [("Eins", True), ("Zwei", False)]),
        ("Sonntag, 16. Mai", [("Drei", False)]),
        None,
    ]


async def test_the_programme_shows_a_day_and_leads_to_the_other(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14))
    await session_at(event, "Tanz", at(11, day=1), kind="dance")
    page = await read("/de/demo/programme?day=2027-05-15")
    assert page.texts("h2")[0] == "Samstag, 15. Mai"
    assert (page.texts("h3"), page.texts("h4")) == (["14 Uhr"], ["Chor"])
    assert page.links["Chor"] == f"/de/demo/programme/{code}"
    assert page.attributes("time", datetime="2027-05-15T14:00+02:00") != []
    other = next(address for text, address in page.links.items() if text.startswith("Sonntag"))
    assert (await read(other)).texts("h4") == ["Tanz"]


async def test_what_happens_after_midnight_belongs_to_the_evening_before(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    await session_at(event, "Nachtlied", at(25))
    page = await read("/de/demo/programme?day=2027-05-15")
    assert (page.texts("h3"), page.texts("h4")) == (["1 Uhr"], ["Nachtlied"])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Chor", "Tanz", "Lesung"]),
        ("kind=dance", ["Tanz"]),
        ("language=uk", ["Lesung"]),
        ("stage=hall", ["Tanz"]),
        ("kind=dance&language=uk", []),
        ("kind=nonsense", ["Chor", "Tanz", "Lesung"]),
        ("stage=nonsense&language=nonsense&day=nonsense", ["Chor", "Tanz", "Lesung"]),
        ("kind=" + "x" * 3000, ["Chor", "Tanz", "Lesung"]),
    ],
)
async def test_filters_work_as_links_and_unknown_ones_hide_nothing(
    event: EventView, read: Reading, query: str, titles: list[str]
) -> None:
    await stage_in_area(event)
    await stage_in_area(event, "B", "hall")
    await session_at(event, "Chor", at(10))
    await session_at(event, "Tanz", at(11), kind="dance", stage="hall")
    await session_at(event, "Lesung", at(12), kind="reading", languages=("uk", "de"))
    assert (await read(f"/de/demo/programme?{query}")).texts("h4") == titles


async def test_a_nation_filter_finds_what_a_session_shows_and_what_its_groups_show(
    event: EventView, read: Reading
) -> None:
    await stage_in_area(event)
    await session_at(event, "Chor", at(10), nations=("SY",))
    webs = await session_at(event, "Weben", at(11))
    await session_at(event, "Tanz", at(12), nations=("TR",))
    await accepted(event, "Webwerkstatt", nations=("SY", "IR"))
    group = (await exhibitors(event.id))[0]
    await add_appearance(SYSTEM, event, group.code, webs, at(8))
    page = await read("/de/demo/programme?nation=SY")
    assert page.texts("h4") == ["Chor", "Weben"]
    assert [text for text in page.links if text.split(" ")[0] in ("Syrien", "Iran", "Türkei")] == [
        "Iran 1",
        "Syrien 2",
        "Türkei 1",
        "Syrien entfernen",
    ]
    assert (await read(f"/de/demo/programme/{webs}")).links["Iran"] == "/de/demo/programme?nation=IR"


async def test_without_sessions_the_programme_says_so(event: EventView, read: Reading) -> None:
    assert (await read("/de/demo/programme")).texts("h2") == ["Das Programm ist noch nicht fertig"]


async def test_a_cancelled_session_stays_and_says_so(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14), state="cancelled")
    assert [
        [text for text in (await read(address)).texts("span") if "ällt aus" in text]
        for address in ("/de/demo/programme", f"/de/demo/programme/{code}")
    ] == [["fällt aus"], ["Fällt aus"]]


async def test_a_session_says_when_where_by_whom_and_what_comes_afterwards(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    code = await session_at(
        event, "Ein Teppich", at(14), abstract={"de": "Vierzig Knoten.\n\nMit <Gefühl>."}, presenters="مینا رستگار"
    )
    await session_at(event, "Danach", at(16))
    await session_at(event, "Am nächsten Tag", at(16, day=1))
    await accepted(event, "Webwerkstatt")
    group = (await exhibitors(event.id))[0]
    await add_appearance(SYSTEM, event, group.code, code, at(8))
    page = await read(f"/en/demo/programme/{code}")
    assert page.texts("h1") == ["Ein Teppich"]
    assert page.texts("dd") == ["Saturday, 15 May 14:00–15:00", "Bühne A, Halle A", "Deutsch", "Step-free"]
    assert [text for text in page.texts("p") if "Knoten" in text or "Gefühl" in text] == [
        "Vierzig Knoten.",
        "Mit <Gefühl>.",
    ]
    assert "(in German)" in page.texts("p")
    assert page.attributes("bdi", lang="und-Arab", dir="rtl") != []
    assert page.attributes("bdi", lang="de", dir="ltr") != []
    assert page.texts("h3") == ["Danach"]
    assert page.links["Webwerkstatt"] == f"/en/demo/exhibitors/{group.code}"
    assert page.links["On the plan"] == "/en/demo/plan?area=A"
    assert page.links["Add to calendar"] == f"/en/demo/programme/{code}.ics"
    assert page.attributes("button", **{"data-favourite": f"programme/{code}"}) != []
    assert page.texts("textarea") == [
        f"Ein Teppich Saturday, 15 May, 14:00–15:00 Bühne A, Birkental Look here! "
        f"http://127.0.0.1:8000/en/demo/programme/{code}"
    ]


async def test_a_session_without_a_time_says_that_it_is_open(event: EventView, read: Reading) -> None:
    code = await session_at(event, "Offen", None, stage=None)
    page = await read(f"/de/demo/programme/{code}")
    assert page.texts("dd") == ["Die Zeit ist noch offen.", "Deutsch"]
    assert page.attributes("script", type="application/ld+json") == []


async def test_lists_take_the_same_statements_whatever_is_on(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)

    async def taken(path: str) -> int:
        statements.sent.clear()
        assert (await client.get(path)).status_code == 200
        return len(statements.sent)

    await session_at(event, "Eins", at(10))
    one = [await taken(path) for path in ("/de/demo/", "/de/demo/programme")]
    for hour in (11, 12):
        await session_at(event, "Mehr", at(hour))
    assert [await taken(path) for path in ("/de/demo/", "/de/demo/programme")] == one


async def test_pages_name_themselves_in_the_other_languages(event: EventView, read: Reading) -> None:
    page = await read("/en/demo/programme?kind=music&day=2027-05-16")
    assert [(found["hreflang"], found["href"]) for found in page.attributes("link", rel="alternate")] == [
        (tag, f"http://127.0.0.1:8000/{tag}/demo/programme?day=2027-05-16") for tag in LANGUAGES
    ]
    assert page.attributes("html") == [{"lang": "en", "dir": "ltr"}]


async def test_an_arabic_page_runs_from_right_to_left(event: EventView, read: Reading) -> None:
    assert (await read("/ar/demo/")).attributes("html") == [{"lang": "ar", "dir": "rtl"}]


@pytest.mark.parametrize(
    "path",
    ["/xx/demo/", "/DE/demo/programme", "/de/demo/programme/ZZZZZZZZZZ", "/de/nowhere/", "/de/demo/nothing"],
)
async def test_what_does_not_exist_is_answered_with_a_page(
    event: EventView, client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, Page(answer.text).texts("h1")) == (404, ["Hier ist nichts"])


async def test_a_session_of_another_festival_is_not_found(event: EventView, client: httpx.AsyncClient) -> None:
    other = await town("other")
    await stage_in_area(other)
    code = await session_at(other, "Anderswo", at(14) + timedelta(hours=1))
    assert (await client.get(f"/de/demo/programme/{code}")).status_code == 404


async def test_a_page_holds_until_a_session_on_it_begins_or_ends(event: EventView) -> None:
    await stage_in_area(event)
    for hour in (14, 16):
        await session_at(event, "Chor", at(hour))
    await session_at(event, "Irgendwann", None, stage=None)
    shown = await sessions(event.id)
    assert [sorted(moments(shown, now)) for now in (at(13), at(14), at(15), at(17))] == [
        [at(14), at(15), at(16), at(17)],
        [at(15), at(16), at(17)],
        [at(16), at(17)],
        [],
    ]
