"""What the lists of the desk cost: `python -m tests.load.lists`.

The whole application with all its layers, without a network, on a new SQLite file with a fair of 1,779 exhibitors with
a booth each, and as many applications, sessions, shifts, helpers, badges and letters. Prints CPU milliseconds for a
page of each list, for its files, and for something done to 500 rows. Ends with 1 when a page is over its limit.
"""

import asyncio
import os
import re
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from statistics import median
from string import ascii_uppercase
from time import process_time
from typing import cast
from urllib.parse import urlencode

FOLDER = tempfile.TemporaryDirectory(prefix="schauher-load-")
os.environ["SCHAUHER_DATA_DIR"] = FOLDER.name

import httpx  # noqa: E402
import pytest  # noqa: E402

from events.badges.actions import issue_one  # noqa: E402
from events.badges.rules import BadgeRole, Holder  # noqa: E402
from events.festival.queries import EventView  # noqa: E402
from events.files.tabular import write_csv  # noqa: E402
from events.floor.actions import create_area, create_booth_row  # noqa: E402
from events.floor.queries import booths  # noqa: E402
from events.floor.rules import AreaDraft, BoothRowDraft  # noqa: E402
from events.hosts.actions import invite, sign_in  # noqa: E402
from events.hosts.rules import SYSTEM, Role  # noqa: E402
from events.people.actions import find_or_create  # noqa: E402
from events.people.rules import PersonDraft  # noqa: E402
from events.programme.actions import create_session, create_stage  # noqa: E402
from events.programme.rules import SessionDraft, StageDraft  # noqa: E402
from events.storage import transaction  # noqa: E402
from events.volunteers.actions import create_shift, create_task, register, sign_up  # noqa: E402
from events.volunteers.rules import ShiftDraft, TaskDraft, VolunteerDraft  # noqa: E402
from exhibitors.applications.actions import enter_on_behalf  # noqa: E402
from exhibitors.applications.queries import participations  # noqa: E402
from exhibitors.applications.rules import ApplicationDraft  # noqa: E402
from exhibitors.placement.actions import HeldBooth, place_all  # noqa: E402
from tests.festivals import NOW, new_event  # noqa: E402
from tests.real_data import real_data  # noqa: E402
from web.application import layered, litestar  # noqa: E402
from web.asgi import App  # noqa: E402
from web.importing import Upload, import_file  # noqa: E402
from web.security.guards import SESSION_COOKIE  # noqa: E402
from web.settings import read_settings  # noqa: E402

EXHIBITORS = 1_779
ROW = 80
"""Booths in one row."""

ACTED_UPON = 500
LIMIT_MS = 30.0
TIMES = 10
DESK = "/desk/demo"
LISTS = {
    "applications": ("applications", "?q=chor+17", "?sort=name&page=20"),
    "exhibitors": ("exhibitors", "?q=games", "?placed=yes&page=20"),
    "booths": ("booths", "?q=games", "?state=taken&page=20"),
    "sessions": ("programme/list", "?q=punkt+17", "?sort=-title&page=20"),
    "shifts": ("shifts", "?q=amal+17", "?state=needed&page=20"),
    "helpers": ("shifts/helpers", "?q=amal+17", "?sort=-shifts&page=20"),
    "badges": ("badges", "?q=amal+17", "?show=valid&page=20"),
    "letters": ("letters", "?q=amal+17", "?state=waiting&page=20"),
    "history": ("history", "?who=Schauher", "?about=booth"),
}
"""List → its page, and what is asked of it: words that some hundred rows have, something else."""

ACTS = (("applications", "accept", "state=submitted"), ("sessions", "cancel", ""), ("badges", "block", "show=valid"))
"""List, act, and among which rows."""


def fair() -> bytes:
    """A real one where it is at hand, else as many invented groups."""
    try:
        return real_data("exhibitors/fair_exhibitors.csv")
    except pytest.skip.Exception:
        return write_csv(("Name", "Country"), [(f"Games {number}", "Italy") for number in range(EXHIBITORS)])


async def festival() -> EventView:
    event = await new_event()
    async with transaction():
        await import_file("exhibitors", SYSTEM, event, Upload("fair.csv", fair()), NOW, dry_run=False)
        await place_everybody(event)
        await create_stage(SYSTEM, event, StageDraft("stage", {"de": "Bühne"}, parallel=True), NOW)
        await create_task(SYSTEM, event, TaskDraft("bar", {"de": "Getränke"}), NOW)
        for number in range(EXHIBITORS):
            await add(event, number)
    return event


async def place_everybody(event: EventView) -> None:
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Halle A"}, width=400, depth=400), NOW)
    for row, first in enumerate(range(0, EXHIBITORS, ROW)):
        prefix, number = f"{ascii_uppercase[row]} ", min(ROW, EXHIBITORS - first)
        await create_booth_row(SYSTEM, event, BoothRowDraft("A", prefix, number, 3, 2, x=1, y=1 + 4 * row), NOW)
    there = [HeldBooth(booth.id, booth.number, booth.shared) for booth in await booths(event.id)]
    groups = [group.id for group in (await participations(event.id)).values()]
    await place_all(event.id, list(zip(there, groups, strict=True)), NOW)


async def add(event: EventView, number: int) -> None:
    """One more of everything that the fair has not brought along."""
    name = f"Amal Haddad {number}"
    begins = event.days[0].opens_at + timedelta(minutes=number % 400)
    ends = begins + timedelta(hours=1)
    told = PersonDraft(name, languages=("ar", "de"))
    person = await find_or_create(SYSTEM, event.host, told, NOW)
    await issue_one(SYSTEM, event, Holder(person, BadgeRole.GUEST, f"Verein {number % 50}"), NOW)
    shift = await create_shift(SYSTEM, event, ShiftDraft("bar", begins, ends, 2), NOW)
    await sign_up(SYSTEM, event, shift, await register(SYSTEM, event, VolunteerDraft(told), NOW), NOW)
    title = {"de": f"Programmpunkt {number}", "ar": f"فقرة {number}"}
    await create_session(SYSTEM, event, SessionDraft(title, stage="stage", starts_at=begins, ends_at=ends), NOW)
    mail = f"amal{number}@example.org"
    said = ApplicationDraft(f"Chor {number}", email=mail, lang="de", power_watts=2_000, consent=True)
    await enter_on_behalf(SYSTEM, event, said, NOW)


async def cost(browser: httpx.AsyncClient, address: str, **posted: str | list[str]) -> tuple[float, httpx.Response]:
    """CPU milliseconds of all threads."""
    started = process_time()
    answer = await (browser.post(address, data=posted) if posted else browser.get(address))
    spent = (process_time() - started) * 1000
    assert answer.status_code in (200, 303), answer.text
    return spent, answer


async def measure_pages(browser: httpx.AsyncClient) -> float:
    """The dearest page."""
    print(f"a page of {EXHIBITORS:,} rows and more, CPU ms: plain, searched, otherwise; limit {LIMIT_MS:g}")
    dearest = 0.0
    for key, (path, *queries) in LISTS.items():
        costs = []
        for query in ("", *queries):
            asked = [await cost(browser, f"{DESK}/{path}{query}") for _ in range(TIMES)]
            costs.append(median(spent for spent, _ in asked))
        print(f"  {key:<13}", *(f"{spent:7.1f}" for spent in costs))
        dearest = max(dearest, *costs)
    return dearest


async def measure_files(browser: httpx.AsyncClient) -> None:
    print("the whole list as a file, CPU ms: CSV, XLSX")
    for key in LISTS:
        spent = [(await cost(browser, f"{DESK}/lists/{key}/export.{kind}"))[0] for kind in ("csv", "xlsx")]
        print(f"  {key:<13}", *(f"{each:7.0f}" for each in spent))


async def measure_acts(browser: httpx.AsyncClient) -> None:
    print(f"done to {ACTED_UPON} rows, CPU ms: preview, act, undo")
    for key, act, only in ACTS:
        root = f"{DESK}/lists/{key}"
        pages = [await browser.get(f"{DESK}/{LISTS[key][0]}?{only}&page={page}") for page in range(1, 11)]
        codes = [code for answer in pages for code in re.findall(r'name="pick" value="([^"]+)"', answer.text)]
        assert len(codes) == ACTED_UPON
        foreseen, _ = await cost(browser, f"{root}/act?{urlencode({'act': act, 'pick': codes}, doseq=True)}")
        done, answer = await cost(browser, f"{root}/act", act=act, pick=codes)
        at = httpx.URL(answer.headers["location"]).params["at"]
        undone, _ = await cost(browser, f"{root}/undo", act=act, at=at)
        print(f"  {key:<13}", *(f"{spent:7.0f}" for spent in (foreseen, done, undone)))


async def main() -> bool:
    running = litestar(read_settings(), with_worker=False)
    async with running.lifespan():
        event = await festival()
        token = await invite(SYSTEM, "olga@example.org", Role.ORGANISER, datetime.now(UTC), event=event)
        transport = httpx.ASGITransport(layered(cast(App, running)))  # type: ignore[arg-type]  # httpx has its own words for ASGI's types
        headers = {"sec-fetch-site": "same-origin", "accept-language": "de"}
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver", headers=headers) as browser:
            browser.cookies.set(SESSION_COOKIE, await sign_in(token, datetime.now(UTC)))
            dearest = await measure_pages(browser)
            await measure_files(browser)
            await measure_acts(browser)
    return dearest <= LIMIT_MS


if __name__ == "__main__":
    sys.exit(not asyncio.run(main()))
