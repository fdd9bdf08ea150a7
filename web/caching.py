"""Anonymous pages from memory, in front of all routing.

A page of an event stays the same until the event's `public_version` moves or a time boundary passes (a session
begins or ends). So the key is version, path and query, and one cheap read of the version decides. The version is read
before the page is made: a page made while somebody saves is stored under the older version and never served again.
"""

import asyncio
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
from web.negotiation import accepts_gzip, names_tag

CACHED = re.compile(
    r"/(?P<lang>[a-z]{2,3}(?:-[a-z-]+)?)/(?P<slug>[a-z0-9-]+)"
    r"(?:/programme(?:/[A-Z0-9]+)?\.ics|/stages/[A-Za-z0-9-]+\.ics"
    r"|/(?:offline(?:\.json)?|manifest\.webmanifest|picture\.png|sitemap\.xml)"
    r"|/(?:(?P<asking>programme|exhibitors|plan)|nations|favourites|imprint|privacy|accessibility)(?:/[A-Z0-9]+)?)?/?"
)
PARAMETERS = {
    "programme": frozenset({"day", "stage", "kind", "language", "nation"}),
    "exhibitors": frozenset({"q", "nation", "area", "kind", "diet", "after", "here"}),
    "plan": frozenset({"area", "booth", "here", "find", "q", "stepfree"}),
}
"""What pages look at that look at anything; all else is dropped from the key and from what the page sees. So nobody
has what is the same for all, such as the copy of a whole festival, made again by asking for it with a new word."""

FESTIVAL = 2
"""Parts of the address of a festival's first page: its language and its name."""

MAX_VALUE = 100
MAX_PARAMETERS = 20
"""No filter of ours is longer; what comes later is not looked at."""

VALID_UNTIL = "x-valid-until"
"""A page says by this header (ISO time, removed here) when it goes stale by itself."""

MAX_PAGES = 48 * 1024 * 1024
MAX_FINDINGS = 16 * 1024 * 1024
"""Bytes that each process keeps of pages, and of what filters and searches found. Anybody can think of new searches:
they push each other out, never a page."""

Key = tuple[int, int, str]
"""Event, its public version, and the address with what it asks for."""


class Kept(msgspec.Struct, frozen=True):
    """A finished page: both encodings with their entity tags, and when it goes stale by itself."""

    plain: bytes
    packed: bytes
    tag: bytes
    packed_tag: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    until: float

    @property
    def size(self) -> int:
        return len(self.plain) + len(self.packed) + 1000


class Shelf:
    """Pages up to so many bytes; the longest unused goes first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.bytes = 0
        self._kept: OrderedDict[Key, Kept] = OrderedDict()

    def get(self, key: Key, at: float) -> Kept | None:
        kept = self._kept.get(key)
        if kept is None or kept.until <= at:
            return None
        self._kept.move_to_end(key)
        return kept

    def put(self, key: Key, kept: Kept) -> None:
        before = self._kept.pop(key, None)
        self.bytes += kept.size - (before.size if before else 0)
        self._kept[key] = kept
        while self.bytes > self.most:
            self.bytes -= self._kept.popitem(last=False)[1].size


class PageCache:
    """Answers what it has, asks the application for the rest; one per process."""

    def __init__(self, app: App, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.app = app
        self.clock = clock
        self.pages = Shelf(MAX_PAGES)
        self.findings = Shelf(MAX_FINDINGS)
        self._making: dict[Key, asyncio.Task[Kept | list[Message]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = _page(scope)
        version = await public_version(page["slug"]) if page else None
        if page is None or version is None:
            await self.app(scope, receive, send)
            return
        query = _query(scope["query_string"], page["asking"])
        key = (*version, f"{page[0]}?{query}")
        shelf = self.findings if query else self.pages
        asked = _anybodys(scope, page[0], query)
        answer = shelf.get(key, self.clock().timestamp()) or await self._made(key, shelf, asked)
        if isinstance(answer, Kept):
            await _answer(scope, send, answer)
            return
        for message in answer:
            await send({**message})

    async def _made(self, key: Key, shelf: Shelf, scope: Scope) -> Kept | list[Message]:
        """Made once for all who ask meanwhile, also when the first of them goes away."""
        making = self._making.get(key)
        if making is None:
            making = self._making[key] = asyncio.create_task(self._make(key, shelf, scope))
            making.add_done_callback(lambda _: self._making.pop(key))
        return await asyncio.shield(making)

    async def _make(self, key: Key, shelf: Shelf, scope: Scope) -> Kept | list[Message]:
        """Asks the application. What is no page with status 200 is not kept."""
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self.app(scope, _nothing_more, collect)
        if messages[0]["status"] != 200:
            return messages
        kept = _packed(messages[0]["headers"], b"".join(part.get("body", b"") for part in messages[1:]))
        shelf.put(key, kept)
        return kept


def _page(scope: Scope) -> re.Match[str] | None:
    """What is asked for, where it may be kept; the whole match is its address. The application takes `/de//demo/plan/`
    for `/de/demo/plan`, so both are one page; only a festival's first page has a slash at its end."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    parts = [part for part in scope["path"].split("/") if part]
    return CACHED.fullmatch(f"/{'/'.join(parts)}{'/' if len(parts) == FESTIVAL else ''}")


def _anybodys(scope: Scope, path: str, query: str) -> Scope:
    """The request without who asks and how: what is kept for all cannot depend on one of them."""
    return {
        **scope,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [],
        "state": {},
    }


async def _nothing_more() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def _packed(headers: list[tuple[bytes, bytes]], body: bytes) -> Kept:
    own = {name.lower(): value for name, value in headers}
    until = own.pop(VALID_UNTIL.encode(), None)
    for name in (b"content-length", b"set-cookie", b"cache-control", b"vary"):
        own.pop(name, None)
    packed = gzip.compress(body, 6, mtime=0)
    return Kept(
        plain=body,
        packed=packed,
        tag=_tag(body),
        packed_tag=_tag(packed),
        headers=tuple(own.items()),
        until=datetime.fromisoformat(until.decode()).timestamp() if until else float("inf"),
    )


def _tag(body: bytes) -> bytes:
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'.encode()


async def _answer(scope: Scope, send: Send, kept: Kept) -> None:
    packed = accepts_gzip(_header(scope, b"accept-encoding").decode("latin-1"))
    tag = kept.packed_tag if packed else kept.tag
    headers = [(b"etag", tag), (b"cache-control", b"no-cache"), (b"vary", b"accept-encoding")]
    if names_tag(_header(scope, b"if-none-match"), tag):
        status, body = 304, b""
    else:
        status, body = 200, kept.packed if packed else kept.plain
        headers += [*kept.headers, (b"content-length", str(len(body)).encode())]
        headers += [(b"content-encoding", b"gzip")] if packed else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _header(scope: Scope, name: bytes) -> bytes:
    """All its lines as one."""
    return b",".join(value for known, value in scope["headers"] if known == name)


def _query(raw: bytes, asking: str | None) -> str:
    if not raw or asking is None:
        return ""
    known = PARAMETERS[asking]
    given = [(name, value[:MAX_VALUE]) for name, value in parse_qsl(raw.decode("latin-1")) if name in known]
    return urlencode(sorted(given[:MAX_PARAMETERS]))
