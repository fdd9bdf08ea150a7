"""Anonymous pages from memory, in front of all routing.

A page of an event stays the same until the event's `public_version` moves or a time boundary passes (a session
begins or ends). So the key is version, path and query, and one cheap read of the version decides. The version is read
before the page is made: a page made while somebody saves is stored under the older version and never served again.
"""

import gzip
import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode

import msgspec

from events.festival.queries import public_version
from web.asgi import App, Message, Receive, Scope, Send
from web.assets import build

CACHED = re.compile(
    r"/(?P<lang>[a-z]{2,3}(?:-[a-z-]+)?)/(?P<slug>[a-z0-9-]+)"
    r"(?:/(?:programme|exhibitors|nations|plan|imprint|privacy|accessibility)(?:/[A-Z0-9]+)?)?/?"
)
QUERY = frozenset({"day", "stage", "kind", "language", "nation", "area", "q", "after", "booth"})
"""Parameters that pages look at; all others are dropped from the key and from what the page sees."""

VALID_UNTIL = "x-valid-until"
"""A page says by this header (ISO time, removed here) when it goes stale by itself."""

MAX_BYTES = 64 * 1024 * 1024


class Kept(msgspec.Struct, frozen=True):
    """A finished page: both encodings with their entity tags, and when it goes stale by itself."""

    plain: bytes
    packed: bytes
    tag: bytes
    packed_tag: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    until: float


class PageCache:
    """Answers what it has, asks the application for the rest; one per process."""

    def __init__(self, app: App, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.app = app
        self.clock = clock
        self.kept: OrderedDict[tuple[int, int, str], Kept] = OrderedDict()
        self.bytes = 0
        self.build = build()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not (match := CACHED.fullmatch(scope["path"])):
            await self.app(scope, receive, send)
            return
        found = await public_version(match["slug"])
        if found is None:
            await self.app(scope, receive, send)
            return
        query = _query(scope["query_string"])
        key = (*found, f"{scope['path']}?{query}")
        kept = self.kept.get(key)
        if kept is None or kept.until <= self.clock().timestamp():
            kept = await self._make({**scope, "query_string": query.encode()}, receive, send, key)
            if kept is None:
                return
        else:
            self.kept.move_to_end(key)
        await _answer(dict(scope["headers"]), send, kept)

    async def _make(self, scope: Scope, receive: Receive, send: Send, key: tuple[int, int, str]) -> Kept | None:
        """Asks the application. What is no page with status 200 goes out as it is and is not kept."""
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self.app(scope, receive, collect)
        start = messages[0]
        if start["status"] != 200:
            for message in messages:
                await send(message)
            return None
        kept = self._pack(start["headers"], b"".join(part.get("body", b"") for part in messages[1:]))
        self._keep(key, kept)
        return kept

    def _pack(self, headers: list[tuple[bytes, bytes]], body: bytes) -> Kept:
        own = {name.lower(): value for name, value in headers}
        until = own.pop(VALID_UNTIL.encode(), None)
        for name in (b"content-length", b"set-cookie", b"cache-control", b"vary"):
            own.pop(name, None)
        digest = hashlib.sha256(self.build.encode() + body).hexdigest()[:24]
        return Kept(
            plain=body,
            packed=gzip.compress(body, 6, mtime=0),
            tag=f'"{digest}"'.encode(),
            packed_tag=f'"{digest}-gzip"'.encode(),
            headers=(*own.items(), (b"cache-control", b"no-cache"), (b"vary", b"accept-encoding")),
            until=datetime.fromisoformat(until.decode()).timestamp() if until else float("inf"),
        )

    def _keep(self, key: tuple[int, int, str], kept: Kept) -> None:
        before = self.kept.pop(key, None)
        self.bytes += _size(kept) - (_size(before) if before else 0)
        self.kept[key] = kept
        while self.bytes > MAX_BYTES:
            self.bytes -= _size(self.kept.popitem(last=False)[1])


async def _answer(headers: dict[bytes, bytes], send: Send, kept: Kept) -> None:
    packed = b"gzip" in headers.get(b"accept-encoding", b"")
    tag = kept.packed_tag if packed else kept.tag
    if tag in headers.get(b"if-none-match", b""):
        await send({"type": "http.response.start", "status": 304, "headers": [*kept.headers, (b"etag", tag)]})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        return
    body = kept.packed if packed else kept.plain
    encoding = [(b"content-encoding", b"gzip")] if packed else []
    length = (b"content-length", str(len(body)).encode())
    await send(
        {"type": "http.response.start", "status": 200, "headers": [*kept.headers, (b"etag", tag), length, *encoding]}
    )
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _query(raw: bytes) -> str:
    pairs = parse_qsl(raw.decode("latin-1"))
    return urlencode(sorted((name, value[:100]) for name, value in pairs if name in QUERY)[:20])


def _size(kept: Kept) -> int:
    return len(kept.plain) + len(kept.packed) + 1000
