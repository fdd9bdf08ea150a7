"""What a visitor's page costs: `python -m tests.load.pages`.

The whole application with all its layers, without a network, on a new SQLite file with 500 sessions. Prints CPU
milliseconds a request for the programme page from the cache, made anew, and not modified; ends with 1 when the cached
page costs more than 0.3 ms.
"""

import asyncio
import os
import sys
import tempfile
from datetime import timedelta
from time import process_time

FOLDER = tempfile.TemporaryDirectory(prefix="schauher-load-")
os.environ["SCHAUHER_DATA_DIR"] = FOLDER.name

from events.festival.actions import publish_event  # noqa: E402
from events.festival.queries import EventView  # noqa: E402
from events.hosts.rules import SYSTEM  # noqa: E402
from events.programme.actions import create_session, create_stage  # noqa: E402
from events.programme.rules import SessionDraft, StageDraft  # noqa: E402
from events.storage import transaction  # noqa: E402
from tests.festivals import NOW, public_event  # noqa: E402
from web.application import layered, litestar  # noqa: E402
from web.asgi import App, Message  # noqa: E402
from web.settings import read_settings  # noqa: E402

LIMIT_MS = 0.3
SESSIONS = 500
STAGES = 10
REQUESTS = 3_000
PAGE = "/de/demo/programme"


async def fill(event: EventView) -> None:
    """Ten stages, each with sessions of ten minutes one after the other on the first day."""
    async with transaction():
        for stage in range(STAGES):
            await create_stage(SYSTEM, event, StageDraft(f"stage-{stage}", {"de": f"Bühne {stage}"}), NOW)
        for number in range(SESSIONS):
            starts = event.days[0].opens_at + timedelta(minutes=10 * (number // STAGES))
            draft = SessionDraft(
                {"de": f"Programmpunkt {number}", "ar": f"فقرة {number}"},
                stage=f"stage-{number % STAGES}",
                starts_at=starts,
                ends_at=starts + timedelta(minutes=10),
            )
            await create_session(SYSTEM, event, draft, NOW)
        await publish_event(SYSTEM, event, NOW)


async def ask(app: App, *headers: tuple[bytes, bytes], query: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
    """One GET through all layers; answers status, headers, body."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": PAGE,
        "raw_path": PAGE.encode(),
        "query_string": query,
        "root_path": "",
        "headers": [(b"host", b"testserver"), *headers],
        "client": ("127.0.0.1", 40_000),
        "server": ("127.0.0.1", 8_000),
        "state": {},
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], dict(sent[0]["headers"]), body


async def measure() -> float:
    running = litestar(read_settings(), with_worker=False)
    async with running.lifespan():
        await fill(await public_event())
        app = layered(running)  # type: ignore[arg-type]  # Litestar has its own words for ASGI's types
        started = process_time()
        status, headers, body = await ask(app)
        made = (process_time() - started) * 1000
        assert status == 200
        assert body.count(b"Programmpunkt") >= SESSIONS
        started = process_time()
        for _ in range(REQUESTS):
            answer = await ask(app)
            assert answer == (200, headers, body)
        cached = (process_time() - started) / REQUESTS * 1000
        started = process_time()
        for _ in range(REQUESTS):
            status, _, nothing = await ask(app, (b"if-none-match", headers[b"etag"]))
            assert (status, nothing) == (304, b"")
        unmodified = (process_time() - started) / REQUESTS * 1000
    print(f"programme page of {SESSIONS} sessions, {len(body) / 1000:.0f} kB: CPU ms a request")
    print(f"  first time         {made:8.2f}   (templates are compiled, too)")
    print(f"  from the cache     {cached:8.3f}   limit {LIMIT_MS}")
    print(f"  not modified       {unmodified:8.3f}")
    print(f"  ratio              {made / cached:8.0f}")
    return cached


if __name__ == "__main__":
    sys.exit(asyncio.run(measure()) > LIMIT_MS)
