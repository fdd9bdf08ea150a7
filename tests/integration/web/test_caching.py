"""The page cache in front of an application that counts how often it is asked."""

import asyncio
import gzip
from collections import Counter
from datetime import datetime, timedelta

import httpx
import pytest

from events.festival.actions import bump_public_version, withdraw_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from tests.festivals import NOW
from tests.integration.web.conftest import visitor
from tests.integration.web.public.town import town
from web.asgi import Message, Receive, Scope, Send
from web.caching import MAX_FINDINGS, PARAMETERS, PageCache
from web.public.exhibitors import Asked as AskedOfExhibitors
from web.public.timetable import FIELDS
from web.public.wayfinding import Asked as AskedOfPlan

PROGRAMME = "/de/demo/programme"
FOUND = "/de/demo/exhibitors?q={}"


class Pages:
    """Makes a page of its address and of how often it was made; notes what it was asked with."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.headers: list[list[tuple[bytes, bytes]]] = []
        self.until: datetime | None = None
        self.status = 200
        self.padding = b""
        self.begun = asyncio.Semaphore(0)
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.fault: Exception | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = f"{scope['path']}?{scope['query_string'].decode()}"
        self.made[address] += 1
        self.headers.append(scope["headers"])
        number = self.made[address]
        if "slow" in address:
            self.begun.release()
            await self.may_go_on.wait()
        if self.fault:
            raise self.fault
        headers = [(b"Content-Type", b"text/html; charset=utf-8"), (b"Set-Cookie", b"a=b")]
        headers += [(b"X-Valid-Until", self.until.isoformat().encode())] if self.until else []
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": f"{address} {number}".encode(), "more_body": True})
        await send({"type": "http.response.body", "body": self.padding, "more_body": False})


@pytest.fixture
async def event(database: object) -> EventView:
    return await town()


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def clock() -> list[datetime]:
    """One moment, which a test may replace."""
    return [NOW]


@pytest.fixture
def cache(pages: Pages, clock: list[datetime]) -> PageCache:
    return PageCache(pages, lambda: clock[0])


def browser(cache: PageCache, **headers: str) -> httpx.AsyncClient:
    return visitor(cache, **headers)


async def read(cache: PageCache, address: str, **headers: str) -> httpx.Response:
    async with browser(cache) as client:
        return await client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})


async def test_a_page_is_made_once_for_everybody(event: EventView, cache: PageCache, pages: Pages) -> None:
    answers = [
        await read(cache, PROGRAMME, cookie="schauher_session=mine", accept_language="ar", authorization="Bearer x"),
        await read(cache, PROGRAMME),
    ]
    assert [answer.text for answer in answers] == [f"{PROGRAMME}? 1"] * 2
    assert pages.headers == [[]]  # what is kept for all was asked for by nobody


async def test_a_kept_page_says_what_holds_for_it(event: EventView, cache: PageCache) -> None:
    answer = await read(cache, PROGRAMME, accept_encoding="gzip")
    assert {name: value for name, value in answer.headers.items() if name != "etag"} == {
        "cache-control": "no-cache",
        "vary": "accept-encoding",
        "content-type": "text/html; charset=utf-8",
        "content-length": str(len(gzip.compress(answer.content, 6, mtime=0))),
        "content-encoding": "gzip",
    }


async def test_each_encoding_has_a_tag_of_its_own(event: EventView, cache: PageCache) -> None:
    packed = await read(cache, PROGRAMME, accept_encoding="gzip")
    plain = await read(cache, PROGRAMME, accept_encoding="gzip;q=0")
    assert (packed.headers["content-encoding"], plain.headers.get("content-encoding")) == ("gzip", None)
    assert packed.text == plain.text
    assert packed.headers["etag"] != plain.headers["etag"]
    asked = {"accept_encoding": "gzip", "if_none_match": plain.headers["etag"]}
    assert (await read(cache, PROGRAMME, **asked)).status_code == 200


@pytest.mark.parametrize("known", ["{}", "W/{}", '"older", {}', "*"])
async def test_who_has_the_page_gets_no_second_one(event: EventView, cache: PageCache, known: str) -> None:
    first = await read(cache, PROGRAMME)
    again = await read(cache, PROGRAMME, if_none_match=known.format(first.headers["etag"]))
    assert (again.status_code, again.content) == (304, b"")
    assert dict(again.headers) == {
        "etag": first.headers["etag"],
        "cache-control": "no-cache",
        "vary": "accept-encoding",
    }


async def test_a_tag_among_several_lines_is_found(event: EventView, cache: PageCache) -> None:
    tag = (await read(cache, PROGRAMME)).headers["etag"]
    async with browser(cache) as client:
        lines = [("if-none-match", tag), ("if-none-match", '"other"')]
        assert (await client.get(PROGRAMME, headers=httpx.Headers(lines))).status_code == 304


async def test_a_new_version_is_asked_for_and_the_old_page_never_again(
    event: EventView, cache: PageCache, pages: Pages
) -> None:
    first = await read(cache, PROGRAMME)
    await bump_public_version(event.id)
    second = await read(cache, PROGRAMME, if_none_match=first.headers["etag"])
    assert (second.status_code, second.text) == (200, f"{PROGRAMME}? 2")


async def test_what_is_no_longer_public_is_not_answered_from_memory(
    event: EventView, cache: PageCache, pages: Pages
) -> None:
    await read(cache, PROGRAMME)
    await withdraw_event(SYSTEM, event, NOW)
    pages.status = 404
    assert (await read(cache, PROGRAMME)).status_code == 404


async def test_a_page_is_made_anew_when_its_time_is_over(
    event: EventView, cache: PageCache, pages: Pages, clock: list[datetime]
) -> None:
    pages.until = NOW + timedelta(minutes=10)
    seen = []
    for minutes in (0, 9, 10):
        clock[0] = NOW + timedelta(minutes=minutes)
        pages.until = clock[0] + timedelta(minutes=10)
        answer = await read(cache, PROGRAMME)
        seen.append((answer.text[-1], answer.headers.get("x-valid-until")))
    assert seen == [("1", None), ("1", None), ("2", None)]


async def test_parameters_that_no_page_looks_at_make_no_new_page(
    event: EventView, cache: PageCache, pages: Pages
) -> None:
    for query in ("?kind=music&day=2027-05-15", "?day=2027-05-15&fbclid=any&kind=music", "?utm_source=x", ""):
        await read(cache, PROGRAMME + query)
    assert pages.made == {f"{PROGRAMME}?day=2027-05-15&kind=music": 1, f"{PROGRAMME}?": 1}


@pytest.mark.parametrize("rest", ["offline.json", "programme.ics", "sitemap.xml", "favourites", "nations", ""])
async def test_what_looks_at_no_parameters_is_made_once_whatever_is_asked(
    event: EventView, cache: PageCache, pages: Pages, rest: str
) -> None:
    for query in ("", "?q=1", "?q=2", "?day=2027-05-15", "?here=X"):
        await read(cache, f"/de/demo/{rest}{query}")
    assert pages.made == {f"/de/demo/{rest}?": 1}


def test_every_parameter_that_a_page_looks_at_reaches_it() -> None:
    assert PARAMETERS["programme"] == set(FIELDS)
    assert PARAMETERS["plan"] == set(AskedOfPlan.__struct_fields__)
    assert PARAMETERS["exhibitors"] == {*AskedOfExhibitors.__struct_fields__, "after", "here"}


async def test_a_parameter_of_another_page_makes_no_new_one(event: EventView, cache: PageCache, pages: Pages) -> None:
    await read(cache, f"{PROGRAMME}?q=dance&find=toilet&after=X&kind=music")
    assert pages.made == {f"{PROGRAMME}?kind=music": 1}


@pytest.mark.parametrize(
    ("ways", "address"),
    [
        (("/de/demo/plan", "/de/demo/plan/", "/de//demo/plan", "//de/demo//plan//"), "/de/demo/plan"),
        (("/de/demo/offline.json", "/de/demo/offline.json//"), "/de/demo/offline.json"),
        (("/de/demo", "/de/demo/", "/de/demo//"), "/de/demo/"),
    ],
)
async def test_an_address_with_more_or_fewer_slashes_is_the_same_page(
    event: EventView, cache: PageCache, pages: Pages, ways: tuple[str, ...], address: str
) -> None:
    for way in ways:
        await read(cache, f"http://localhost{way}")
    assert pages.made == {f"{address}?": 1}


async def test_a_rush_on_a_cold_page_makes_it_once(event: EventView, cache: PageCache, pages: Pages) -> None:
    pages.may_go_on.clear()
    rush = [asyncio.create_task(read(cache, "/de/demo/plan?area=slow")) for _ in range(30)]
    await pages.begun.acquire()
    assert (await asyncio.wait_for(read(cache, PROGRAMME), 5)).text == f"{PROGRAMME}? 1"  # another page need not wait
    pages.may_go_on.set()
    assert {answer.text for answer in await asyncio.gather(*rush)} == {"/de/demo/plan?area=slow 1"}
    assert pages.made["/de/demo/plan?area=slow"] == 1


async def test_a_page_that_was_begun_before_a_change_is_not_for_those_who_ask_after_it(
    event: EventView, cache: PageCache, pages: Pages
) -> None:
    pages.may_go_on.clear()
    before = asyncio.create_task(read(cache, "/de/demo/plan?area=slow"))
    await pages.begun.acquire()
    await bump_public_version(event.id)
    after = asyncio.create_task(read(cache, "/de/demo/plan?area=slow"))
    await pages.begun.acquire()
    pages.may_go_on.set()
    assert [(await asking).text[-1] for asking in (before, after)] == ["1", "2"]
    assert (await read(cache, "/de/demo/plan?area=slow")).text[-1] == "2"


async def test_a_page_is_finished_for_the_others_when_the_first_goes_away(
    event: EventView, cache: PageCache, pages: Pages
) -> None:
    pages.may_go_on.clear()
    first, second = (asyncio.create_task(read(cache, "/de/demo/plan?area=slow")) for _ in range(2))
    await pages.begun.acquire()
    first.cancel()
    await asyncio.wait([first])
    pages.may_go_on.set()
    assert (await second).text == "/de/demo/plan?area=slow 1"


async def test_a_page_that_failed_is_tried_again(event: EventView, cache: PageCache, pages: Pages) -> None:
    pages.fault = RuntimeError("no memory")
    with pytest.raises(RuntimeError):
        await read(cache, PROGRAMME)
    pages.fault = None
    assert (await read(cache, PROGRAMME)).text == f"{PROGRAMME}? 2"


async def test_what_is_not_found_is_not_kept(event: EventView, cache: PageCache, pages: Pages) -> None:
    pages.status = 404
    answers = [await read(cache, f"{PROGRAMME}/ABC") for _ in range(2)]
    assert [(answer.status_code, answer.text[-1]) for answer in answers] == [(404, "1"), (404, "2")]


async def test_searches_push_each_other_out_and_no_page(event: EventView, cache: PageCache, pages: Pages) -> None:
    await read(cache, PROGRAMME)
    pages.padding = b"x" * (MAX_FINDINGS // 4)
    for number in range(10):
        await read(cache, FOUND.format(number))
    assert 0 < cache.findings.bytes <= MAX_FINDINGS
    for address in (PROGRAMME, FOUND.format(9), FOUND.format(0)):
        await read(cache, address)
    assert [pages.made[address] for address in (f"{PROGRAMME}?", FOUND.format(9), FOUND.format(0))] == [1, 1, 2]


@pytest.mark.parametrize("address", ["/desk/demo/programme", "/de/demo/apply", "/de/nowhere/programme", "/de/"])
async def test_everything_else_is_asked_of_the_application(
    event: EventView, cache: PageCache, pages: Pages, address: str
) -> None:
    await read(cache, address, cookie="a=b")
    await read(cache, address, cookie="a=b")
    assert pages.made == {f"{address}?": 2}
    assert all((b"cookie", b"a=b") in headers for headers in pages.headers)


async def test_nothing_but_reading_is_answered_from_memory(event: EventView, cache: PageCache, pages: Pages) -> None:
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    scope = {"type": "http", "method": "POST", "path": PROGRAMME, "query_string": b"", "headers": []}
    for _ in range(2):
        await cache(scope, receive, send)
    assert pages.made == {f"{PROGRAMME}?": 2}
