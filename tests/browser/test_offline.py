"""A visited festival in a real browser whose network is gone, because the server was stopped."""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from playwright.async_api import Browser, BrowserContext, Error, Page

from tests.browser.conftest import Installation, serving

pytestmark = pytest.mark.browser

KEPT = """async root => {
  for (let tries = 0; tries < 600; tries++) {
    const kept = await caches.match(`${root}offline.json`);
    if (kept) return Object.keys((await kept.json()).pages);
    await new Promise(end => setTimeout(end, 50));
  }
  throw new Error('nothing was kept');
}"""
GROWN_OLD = """async root => {
  const [name] = await caches.keys(), cache = await caches.open(name), kept = await cache.match(`${root}offline.json`);
  const headers = new Headers(kept.headers);
  headers.set('x-kept-at', '2027-05-15T12:05:00Z');
  await cache.put(`${root}offline.json`, new Response(await kept.blob(), { headers }));
}"""
KEPT_SAYS = """async ([root, text]) => {
  for (let tries = 0; tries < 600; tries++) {
    const kept = await caches.match(`${root}offline.json`);
    if ((await kept.text()).includes(text)) return true;
    await new Promise(end => setTimeout(end, 50));
  }
  return false;
}"""
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
ROOT = "/en/demo/"
AS_OF = re.compile(r"As of \w+day,? \d+ \w+,?( at)? \d\d:\d\d\.")
FOREIGN_SCHEDULE = """<schedule><conference><title>Later</title></conference><day index="1" date="2027-05-15" \
start="2027-05-15T04:00:00+02:00" end="2027-05-16T04:00:00+02:00"><room name="Tent"><event id="1" guid="late-1">
<date>2027-05-15T21:00:00+02:00</date><start>21:00</start><duration>00:30</duration><title>A late surprise</title>
<type>music</type></event></room></day></schedule>"""

NAMING_A_FILE = FOREIGN_SCHEDULE.replace("A late surprise", "See /static/abc/x.png or =&quot;/static/abc/y.png")
BROKEN_OFF = "root => caches.open(`schauher-1 ${root}`).then(cache => cache.delete(`${root}offline.json`))"


class Visited(msgspec.Struct):
    """A running demo that one phone looks at; `stop` takes its network away."""

    installation: Installation
    stack: ExitStack
    context: BrowserContext
    page: Page
    addresses: list[str]

    def stop(self) -> None:
        self.stack.close()

    async def heading(self, address: str) -> str:
        await self.page.goto(self.installation.base + address)
        return await self.page.locator("h1").inner_text()

    async def note(self) -> str:
        notes = await self.page.locator("header .offline").all_inner_texts()
        return " ".join(" ".join(notes).split())


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[Installation, ExitStack]]:
    with ExitStack() as stack:
        installation = stack.enter_context(serving(tmp_path))
        installation.run("demo")
        yield installation, stack


@pytest.fixture
async def visited(browser: Browser, running: tuple[Installation, ExitStack]) -> AsyncIterator[Visited]:
    installation, stack = running
    context = await browser.new_context(locale="en", viewport={"width": 360, "height": 740})
    addresses: list[str] = []
    context.on("request", lambda request: addresses.append(request.url))
    yield Visited(installation, stack, context, await context.new_page(), addresses)
    await context.close()


async def keep(visited: Visited) -> list[str]:
    """Opens the first page and waits until all were fetched; answers their addresses."""
    await visited.heading(ROOT)
    return list(await visited.page.evaluate(KEPT, ROOT))


async def test_a_visited_festival_opens_without_network(visited: Visited) -> None:
    pages = await keep(visited)
    session = next(page for page in pages if page.startswith("programme/"))
    exhibitor = next(page for page in pages if page.startswith("exhibitors/"))
    looked_at = ["", "programme", "programme?day=2027-05-16", "plan", "exhibitors", "nations"]
    online = [await visited.heading(ROOT + page) for page in looked_at]
    assert await visited.note() == ""
    visited.stop()
    assert [await visited.heading(ROOT + page) for page in looked_at] == online
    assert AS_OF.search(await visited.note())
    for never_opened in (session, exhibitor):
        assert await visited.heading(ROOT + never_opened) != ""
        assert AS_OF.search(await visited.note())
    await visited.heading(f"{ROOT}plan?area=R")
    assert await visited.page.locator("main svg [href]").count() > 5
    assert await visited.page.evaluate("getComputedStyle(document.querySelector('.ribbon')).blockSize") != "0px"
    assert await visited.context.cookies() == []
    assert [url for url in visited.addresses if not url.startswith((visited.installation.base, "data:"))] == []


async def test_printed_codes_and_other_languages_lead_to_what_is_kept(visited: Visited) -> None:
    session = next(page for page in await keep(visited) if page.startswith("programme/"))
    booth = await visited.page.evaluate(
        "async root => Object.keys((await (await caches.match(`${root}offline.json`)).json()).aliases)[0]", ROOT
    )
    visited.stop()
    shown = []
    for address in (f"/Q/{session[-10:]}", f"/q/{booth[-10:].lower()}", f"/ar/demo/{session}"):
        await visited.heading(address)
        shown.append(visited.page.url.removeprefix(visited.installation.base + ROOT))
    assert shown == [session, booth, session]
    assert AS_OF.search(await visited.note())


async def test_what_needs_the_network_says_so(visited: Visited) -> None:
    await keep(visited)
    visited.stop()
    assert await visited.heading(f"{ROOT}programme?kind=music") == "Programme"
    assert "Here is everything." in await visited.note()
    assert await visited.heading(f"{ROOT}search?q=tea") == "Without network"
    assert "is not kept on this device" in await visited.note()
    for untouched in ("/desk/", "/gate/demo/", f"{ROOT}apply", "/my/some-key"):
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            await visited.page.goto(visited.installation.base + untouched)


async def test_while_there_is_network_a_change_is_seen_at_once_and_the_copy_follows(
    visited: Visited, tmp_path: Path
) -> None:
    await keep(visited)
    schedule = tmp_path / "later.xml"
    schedule.write_text(FOREIGN_SCHEDULE)
    visited.installation.run("import", "programme", str(schedule), "--event", "demo")
    await visited.heading(f"{ROOT}programme?day=2027-05-15")
    assert await visited.page.get_by_role("link", name="A late surprise").count() == 1
    assert await visited.note() == ""
    await visited.page.evaluate(GROWN_OLD, ROOT)
    await visited.heading(ROOT)
    assert await visited.page.evaluate(KEPT_SAYS, [ROOT, "A late surprise"])
    await visited.page.evaluate(GROWN_OLD, ROOT)
    visited.stop()
    await visited.heading(f"{ROOT}programme?day=2027-05-15")
    assert await visited.page.get_by_role("link", name="A late surprise").count() == 1
    assert "As of Saturday 15 May at 14:05." in await visited.note()


async def test_nothing_is_fetched_where_data_is_to_be_saved(visited: Visited) -> None:
    await visited.page.add_init_script(SAVING)
    await visited.heading(ROOT)
    await visited.page.wait_for_timeout(1_500)  # nothing tells that nothing happens
    found = await visited.page.evaluate(
        "async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]"
    )
    assert found == [0, 0]


async def test_a_text_that_looks_like_a_file_does_not_keep_the_festival_from_being_kept(
    visited: Visited, tmp_path: Path
) -> None:
    schedule = tmp_path / "named.xml"
    schedule.write_text(NAMING_A_FILE)
    visited.installation.run("import", "programme", str(schedule), "--event", "demo")
    assert "programme" in await keep(visited)


async def test_a_copy_that_was_broken_off_leads_nowhere_instead_of_to_itself(visited: Visited) -> None:
    await keep(visited)
    await visited.page.evaluate(BROKEN_OFF, ROOT)
    visited.stop()
    with pytest.raises(Error, match=r"ERR_CONNECTION_REFUSED|ERR_FAILED"):
        await visited.page.goto(visited.installation.base + ROOT)


async def test_the_copy_of_a_withdrawn_festival_goes_when_it_is_asked_for(visited: Visited) -> None:
    await keep(visited)
    with sqlite3.connect(visited.installation.folder / "schauher.sqlite") as database:
        database.execute("UPDATE event SET state = 'draft' WHERE slug = 'demo'")
    await visited.heading(ROOT)
    assert await visited.page.evaluate("caches.keys()") == []
