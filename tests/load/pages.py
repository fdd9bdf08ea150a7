"""What a visitor's page costs: `python -m tests.load.pages`.

The whole application with all its layers, without a network, on a new SQLite file with a festival of 48 sessions and
one of 500, all on one day. Prints CPU milliseconds a request for the programme page: made anew, from the cache, and not
modified. Ends with 1 when one of them is over its limit.
"""

import asyncio
import gc
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from statistics import median
from time import process_time

FOLDER = tempfile.TemporaryDirectory(prefix="schauher-load-")
os.environ["SCHAUHER_DATA_DIR"] = FOLDER.name

from events.festival.actions import bump_public_version, publish_event  # noqa: E402
from events.festival.queries import EventView  # noqa: E402
from events.hosts.rules import SYSTEM  # noqa: E402
from events.programme.actions import create_session, create_stage  # noqa: E402
from events.programme.rules import SessionDraft, StageDraft  # noqa: E402
from events.storage import transaction  # noqa: E402
from tests.festivals import NOW, public_event  # noqa: E402
from web.application import SELDOM, layered, litestar  # noqa: E402
from web.asgi import App, Message  # noqa: E402
from web.settings import read_settings  # noqa: E402

SIZES = (48, 500)
LIMITS_MS = {"made anew": 25.0, "from the cache": 0.3, "not modified": 0.25}
STAGES = 10
COLD = 20
WARM = 3_000
PACKED = (b"accept-encoding", b"gzip, deflate, br")

Answer = tuple[int, dict[bytes, bytes], bytes]


async def festival(slug: str, sessions: int) -> EventView:
    """Ten stages, each with sessions of ten minutes one after the other on the first day."""
    event = await public_event(slug)
    async with transaction():
        for stage in range(STAGES):
            await create_stage(SYSTEM, event, StageDraft(f"stage-{stage}", {"de": f"Bühne {stage}"}), NOW)
        for number in range(sessions):
            starts = event.days[0].opens_at + timedelta(minutes=10 * (number // STAGES))
            draft = SessionDraft(
                {"de": f"Programmpunkt {number}", "ar": f"فقرة {number}"},
                stage=f"stage-{number % STAGES}",
                starts_at=starts,
                ends_at=starts + timedelta(minutes=10),
            )
            await create_session(SYSTEM, event, draft, NOW)
        await publish_event(SYSTEM, event, NOW)
    return event


async def ask(app: App, path: str, *headers: tuple[bytes, bytes]) -> Answer:
    """One GET through all layers; answers status, headers, body."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
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


async def cpu(work: Callable[[], Awaitable[Answer]], wanted: Answer | None = None) -> float:
    """Milliseconds of all threads; the answer must be the wanted one."""
    started = process_time()
    answer = await work()
    spent = (process_time() - started) * 1000
    assert wanted is None or answer[::2] == wanted[::2], answer[0]
    return spent


async def measure(app: App, slug: str, sessions: int) -> dict[str, float]:
    event = await festival(slug, sessions)
    path = f"/de/{slug}/programme"
    plain = await ask(app, path)
    assert plain[0] == 200
    assert plain[2].count(b"Programmpunkt") >= sessions
    page = await ask(app, path, PACKED)
    cold = []
    for _ in range(COLD):
        await bump_public_version(event.id)
        cold.append(await cpu(lambda: ask(app, path, PACKED)))
    tag = (b"if-none-match", (await ask(app, path, PACKED))[1][b"etag"])
    kept = [await cpu(lambda: ask(app, path, PACKED), page) for _ in range(WARM)]
    known = [await cpu(lambda: ask(app, path, PACKED, tag), (304, {}, b"")) for _ in range(WARM)]
    print(f"programme of {sessions} sessions, {len(plain[2]) / 1000:.0f} kB, packed {len(page[2]) / 1000:.0f} kB")
    return {"made anew": median(cold), "from the cache": sum(kept) / WARM, "not modified": sum(known) / WARM}


async def main() -> bool:
    """Whether everything is within its limit."""
    well = True
    gc.freeze()  # as web.application.create does
    gc.set_threshold(SELDOM)
    running = litestar(read_settings(), with_worker=False)
    async with running.lifespan():
        app = layered(running)  # type: ignore[arg-type]  # Litestar has its own words for ASGI's types
        for sessions in SIZES:
            for name, spent in (await measure(app, f"sessions-{sessions}", sessions)).items():
                well = well and spent <= LIMITS_MS[name]
                print(f"  {name:<15} {spent:8.3f} ms CPU   limit {LIMITS_MS[name]:<5} {1000 / spent:8.0f} a second")
    return well


if __name__ == "__main__":
    sys.exit(not asyncio.run(main()))
