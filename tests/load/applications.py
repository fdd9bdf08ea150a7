"""What a posted application costs: `python -m tests.load.applications`.

The whole application with all its layers, without a network, on a new SQLite file. Prints CPU milliseconds a request
for an application that is taken, one with errors, and the empty form; ends with 1 when the taken one costs more than
15 ms.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from time import process_time
from typing import cast
from urllib.parse import urlencode

FOLDER = tempfile.TemporaryDirectory(prefix="schauher-load-")
os.environ["SCHAUHER_DATA_DIR"] = FOLDER.name

from events.festival.actions import publish_event  # noqa: E402
from events.hosts.rules import SYSTEM  # noqa: E402
from events.storage import fetch  # noqa: E402
from exhibitors.applications.queries import by_key  # noqa: E402
from tests.festivals import NOW, public_event  # noqa: E402
from tests.integration.web.applying import APPLY, WEAVERS, open_call  # noqa: E402
from web.application import layered, litestar  # noqa: E402
from web.asgi import App, Message  # noqa: E402
from web.public.apply import MOST_PER_NETWORK  # noqa: E402
from web.settings import read_settings  # noqa: E402

LIMIT_MS = 15.0
APPLICATIONS = 600
OTHERS = 100
Answer = tuple[int, dict[bytes, bytes], bytes]


def said(number: int) -> dict[str, str]:
    return {**WEAVERS, "name": f"{WEAVERS['name']} {number}", "email": f"group{number}@example.org", "tables": "2"}


async def ask(app: App, number: int, form: dict[str, str] | None = None) -> Answer:
    """A GET, or a POST of the form, through all layers, from one of many networks."""
    body = urlencode(form or {}).encode()
    network = number // (MOST_PER_NETWORK // 2)
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET" if form is None else "POST",
        "scheme": "http",
        "path": APPLY,
        "raw_path": APPLY.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [
            (b"host", b"testserver"),
            (b"sec-fetch-site", b"same-origin"),
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"content-length", str(len(body)).encode()),
        ],
        "client": (f"192.0.2.{network}", 40_000),
        "server": ("127.0.0.1", 8_000),
        "state": {},
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(part.get("body", b"") for part in sent[1:])


async def cost(app: App, times: int, form: Callable[[int], dict[str, str] | None]) -> tuple[float, list[Answer]]:
    """CPU milliseconds a request, writer and reader threads included."""
    await ask(app, 0, form(0))  # templates are compiled and names read once
    started = process_time()
    answers = [await ask(app, number, form(number)) for number in range(1, times + 1)]
    return (process_time() - started) / times * 1000, answers


async def measure() -> float:
    running = litestar(read_settings(), with_worker=False)
    async with running.lifespan():
        event = await public_event()
        await publish_event(SYSTEM, event, NOW)
        await open_call(event)
        app = layered(cast(App, running))
        taken, answers = await cost(app, APPLICATIONS, said)
        keys = [headers[b"location"].decode().removeprefix("/my/") for _, headers, _ in answers]
        assert [status for status, _, _ in answers] == [303] * APPLICATIONS
        assert (await by_key(keys[-1])).draft.name == said(APPLICATIONS)["name"]
        for table in ("application", "letter", "job"):
            assert len(await fetch(f"SELECT id FROM {table}")) == APPLICATIONS + 1, table
        wrong, answers = await cost(app, OTHERS, lambda number: {**said(number), "email": "nobody"})
        assert {status for status, _, _ in answers} == {422}
        assert all(said(number)["name"].encode() in body for number, (_, _, body) in enumerate(answers, 1))
        empty, answers = await cost(app, OTHERS, lambda number: None)
        assert {status for status, _, _ in answers} == {200}
    print(f"applying, form of {len(answers[0][2]) / 1000:.0f} kB: CPU ms a request")
    print(f"  application taken  {taken:8.2f}   limit {LIMIT_MS:g}")
    print(f"  with errors        {wrong:8.2f}")
    print(f"  the empty form     {empty:8.2f}")
    return taken


if __name__ == "__main__":
    sys.exit(asyncio.run(measure()) > LIMIT_MS)
