"""The copy of a festival that the service worker keeps."""

import asyncio
import gzip
import json
from typing import Any, cast

import httpx
from litestar import Litestar

from events.festival.actions import withdraw_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from exhibitors.placement.actions import place
from exhibitors.profiles.queries import exhibitors
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.conftest import SignedIn
from tests.integration.web.public.town import at, session_at, stage_in_area
from tests.pages import Page
from web.asgi import App
from web.demo import load
from web.i18n import words_for
from web.public.offline import OWN, packed, read_all, read_page
from web.public.reader import Reader

BUDGET = 150_000
"""Bytes of the demo's copy, packed. It took 92 kB in November 2026."""


def page_of(copy: dict[str, Any], rest: str) -> str:
    """As worker.js puts it together."""
    runs = copy["pages"][rest]
    lines = [line for at, count in zip(runs[::2], runs[1::2], strict=True) for line in copy["lines"][at : at + count]]
    return "\n".join(lines).replace(OWN, rest)


async def test_the_copy_has_all_that_links_lead_to(event: EventView, client: httpx.AsyncClient) -> None:
    booth, *_ = await stage_in_area(event)
    await stage_in_area(event, "B", "hall")
    code = await session_at(event, "Chor", at(14))
    await place(SYSTEM, event, booth, await accepted(event, "Webwerkstatt"), NOW)
    (group,) = await exhibitors(event.id)
    copy = (await client.get("/de/demo/offline.json")).json()
    wanted = {"", "programme", "exhibitors", "nations", "plan", "plan?area=B", "offline"}
    wanted |= {"programme?day=2027-05-16", f"programme/{code}", f"exhibitors/{group.code}"}
    assert wanted - copy["pages"].keys() == set()
    assert copy["aliases"][f"plan?booth={booth}"] in ("plan", "plan?area=A")
    assert "Webwerkstatt" in page_of(copy, copy["aliases"][f"plan?booth={booth}"])


async def test_a_kept_page_is_the_page_that_was_sent(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor & Tanz", at(14))
    copy = (await client.get("/de/demo/offline.json")).json()
    for rest in ("", "programme?day=2027-05-15", "nations", "plan", "offline", f"programme/{code}"):
        sent, kept = Page((await client.get(f"/de/demo/{rest}")).text), Page(page_of(copy, rest))
        assert (kept.texts("h1"), kept.texts("p"), kept.links) == (sent.texts("h1"), sent.texts("p"), sent.links)


async def test_the_copy_does_not_say_what_is_on_now(event: EventView, application: App, routes: Litestar) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14))
    reader, now = Reader(event, words_for("en")), at(14, 30)
    asked_now = await read_page(cast(App, routes), f"/en/demo/programme/{code}", now)
    kept = (await read_all(cast(App, routes), reader, now))[f"programme/{code}"]
    assert ["On now, until 15:00" in str(page) for page in (asked_now, kept)] == [True, False]


async def test_one_copy_is_made_after_the_other_while_pages_are_answered(
    event: EventView, client: httpx.AsyncClient, routes: Litestar
) -> None:
    async with routes.state.copying:  # somebody else's, in another language
        asked = asyncio.create_task(client.get("/de/demo/offline.json"))
        done, _ = await asyncio.wait([asked], timeout=0.2)
        assert (done, (await client.get("/de/demo/programme")).status_code) == (set(), 200)
    assert (await asked).status_code == 200


async def test_a_change_makes_another_copy_and_without_one_it_is_known(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)
    first = await client.get("/de/demo/offline.json")
    with statements.counted(1):  # the version
        same = await client.get("/de/demo/offline.json", headers={"if-none-match": first.headers["etag"]})
    await session_at(event, "Chor", at(14))
    other = await client.get("/de/demo/offline.json", headers={"if-none-match": first.headers["etag"]})
    assert (same.status_code, other.status_code, "Chor" in other.text) == (304, 200, True)


async def test_a_draft_is_copied_to_nobody(event: EventView, client: httpx.AsyncClient, signed_in: SignedIn) -> None:
    await withdraw_event(SYSTEM, event, NOW)
    team = await signed_in(Role.ORGANISER, event=event)
    assert [(await browser.get("/de/demo/offline.json")).status_code for browser in (client, team)] == [404, 404]
    assert Page((await team.get("/de/demo/")).text).attributes("script", **{"data-keep": "/de/demo/"}) == []


async def test_the_demo_fits_into_its_budget(client: httpx.AsyncClient) -> None:
    await load(NOW, reset=False)
    for lang in ("de", "ar"):
        answer = await client.get(f"/{lang}/demo/offline.json")
        sent = int(answer.headers["content-length"])
        assert answer.headers["content-encoding"] == "gzip"
        assert len(answer.json()["pages"]) > 120
        assert 30_000 < sent < BUDGET
        assert sent < len(gzip.compress(answer.content)) * 1.05


async def test_the_worker_sees_to_the_whole_site_and_is_never_kept(client: httpx.AsyncClient) -> None:
    answer = await client.get("/sw.js")
    assert (answer.headers["service-worker-allowed"], answer.headers["cache-control"]) == ("/", "no-cache")
    assert answer.headers["content-type"].startswith("text/javascript")
    languages = json.loads(answer.text.partition("new Set(")[2].partition(")")[0])
    assert {"de", "ar", "de-x-leicht"} <= set(languages)


def test_lines_that_pages_share_are_there_once() -> None:
    pages = {"one": ["a", "b", "c"], "two": ["a", "b", "x", "c", "a"]}
    lines, runs = packed(pages)
    assert (lines, runs) == (["a", "b", "c", "x"], {"one": [0, 3], "two": [0, 2, 3, 1, 2, 1, 0, 1]})
