"""What a scan costs: `python -m tests.load.scans`.

On a new SQLite file with 2,000 badges. Prints CPU milliseconds a scan: through the action that every gate uses, one
reading at a time and 100 at once, and through the gate's page with all layers of the application. Every answer is
looked at. Ends with 1 when a scan through the action costs more than 1.5 ms.
"""

import asyncio
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import process_time
from urllib.parse import urlencode
from uuid import uuid4

FOLDER = tempfile.TemporaryDirectory(prefix="schauher-load-")
os.environ["SCHAUHER_DATA_DIR"] = FOLDER.name
os.environ.pop("SCHAUHER_DATABASE_URL", None)

from events.badges.actions import issue_one  # noqa: E402
from events.badges.rules import BadgeRole, Holder  # noqa: E402
from events.checkin.actions import create_point, scan  # noqa: E402
from events.checkin.queries import occupancy  # noqa: E402
from events.checkin.rules import Direction, PointDraft, Reading, Result  # noqa: E402
from events.checkin.tables import Scan  # noqa: E402
from events.festival.queries import EventView  # noqa: E402
from events.hosts.actions import invite, sign_in  # noqa: E402
from events.hosts.rules import SYSTEM, Role  # noqa: E402
from events.people.actions import find_or_create  # noqa: E402
from events.people.rules import PersonDraft  # noqa: E402
from events.storage import transaction  # noqa: E402
from tests.festivals import NOW, new_event  # noqa: E402
from web.application import layered, litestar  # noqa: E402
from web.asgi import App, Message  # noqa: E402
from web.security.guards import SESSION_COOKIE  # noqa: E402
from web.settings import read_settings  # noqa: E402

LIMIT_MS = 1.5
BADGES = 2_000
AT_ONCE = 100
THROUGH_PAGES = 300
GATE = "/gate/demo/gate-a"


async def fill(event: EventView) -> list[str]:
    """A gate, and badges for as many people; answers their codes."""
    codes = []
    async with transaction():
        await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor A"}), NOW)
        for number in range(BADGES):
            person = await find_or_create(SYSTEM, event.host, PersonDraft(f"Gast {number}"), NOW)
            codes.append(await issue_one(SYSTEM, event, Holder(person, BadgeRole.GUEST), NOW))
    return codes


def readings(codes: Sequence[str], direction: Direction) -> list[Reading]:
    return [
        Reading(uuid4(), code, "gate-a", direction, NOW + timedelta(seconds=number))
        for number, code in enumerate(codes)
    ]


async def scan_all(event: EventView, wanted: Sequence[Reading], at_once: int) -> tuple[float, Counter[Result]]:
    """CPU milliseconds a scan, and how many got which answer."""
    results: Counter[Result] = Counter()
    started = process_time()
    for start in range(0, len(wanted), at_once):
        answers = await scan(SYSTEM, event, wanted[start : start + at_once], NOW)
        results.update(answer.result for answer in answers)
    return (process_time() - started) / len(wanted) * 1000, results


async def through_actions(event: EventView, codes: Sequence[str]) -> list[tuple[str, float]]:
    """Everybody comes in, is read again, sends the same reading again, and leaves."""
    coming = readings(codes, Direction.IN)
    told = []
    for label, wanted, at_once, expected in (
        ("comes in", coming, 1, Result.ENTERED),
        ("is in already", readings(codes, Direction.IN), 1, Result.ALREADY),
        ("the same reading again", coming, 1, Result.ENTERED),
        ("goes out", readings(codes, Direction.OUT), 1, Result.LEFT),
        (f"comes in, {AT_ONCE} at once", readings(codes, Direction.IN), AT_ONCE, Result.ENTERED),
    ):
        cost, results = await scan_all(event, wanted, at_once)
        assert results == {expected: len(codes)}, (label, results)
        told.append((label, cost))
    assert (await occupancy(event.id)).inside == len(codes)
    assert await Scan.count() == 4 * len(codes)
    return told


async def post(app: App, cookie: bytes, code: str) -> tuple[int, bytes]:
    """One form of the gate's page, sent through all layers; answers status and body."""
    body = urlencode({"client_id": str(uuid4()), "code": code, "direction": "out"}).encode()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": GATE,
        "raw_path": GATE.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [
            (b"host", b"testserver"),
            (b"sec-fetch-site", b"same-origin"),
            (b"accept-language", b"en"),
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"content-length", str(len(body)).encode()),
            (b"cookie", cookie),
        ],
        "client": ("127.0.0.1", 40_000),
        "server": ("127.0.0.1", 8_000),
        "state": {},
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


async def through_pages(app: App, event: EventView, codes: Sequence[str]) -> float:
    """CPU milliseconds a verdict page."""
    now = datetime.now(UTC)
    session = await sign_in(await invite(SYSTEM, "gate@example.org", Role.GATE, now, event=event), now)
    cookie = f"{SESSION_COOKIE}={session}".encode()
    await post(app, cookie, codes[0])  # templates are compiled
    started = process_time()
    for code in codes[1:]:
        status, body = await post(app, cookie, code)
        assert status == 200
        assert b"<h2>Goodbye</h2>" in body
    return (process_time() - started) / (len(codes) - 1) * 1000


async def measure() -> float:
    running = litestar(read_settings(), with_worker=False)
    async with running.lifespan():
        event = await new_event()
        codes = await fill(event)
        told = await through_actions(event, codes)
        page = await through_pages(layered(running), event, codes[:THROUGH_PAGES])  # type: ignore[arg-type]  # Litestar has its own words for ASGI's types
    print(f"{BADGES} badges on SQLite: CPU ms a scan, limit {LIMIT_MS}")
    for label, cost in told:
        print(f"  {label:24}{cost:8.3f}")
    print(f"  {'through the page':24}{page:8.3f}   (no limit: sign-in, verdict, last scans, count)")
    return max(cost for _, cost in told)


if __name__ == "__main__":
    sys.exit(asyncio.run(measure()) > LIMIT_MS)
