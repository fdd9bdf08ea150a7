"""A visited festival without network: all its pages in one file, which the service worker keeps (static/worker.js)."""

import asyncio
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape
from typing import cast

import msgspec
from litestar import Response, get
from litestar.params import FromPath

from events.faults import NotFound
from events.festival.languages import LANGUAGES
from events.festival.rules import moment
from web.asgi import App, Message
from web.assets import assets
from web.caching import VALID_UNTIL
from web.given import InWords, Now, OfEvent
from web.pages import AnyRequest, Page, environment, page
from web.public.linked import base_url
from web.public.reader import Reader, known_language

LISTS = ("", "programme", "exhibitors", "nations", "plan", "favourites")
BEGINNINGS = (*LISTS, "imprint", "privacy", "accessibility", "offline")
FOLLOWED = re.compile(r"(?:programme|exhibitors)/[A-Z0-9]+|(?:programme\?day|exhibitors\?after|plan\?area)=[^&]+")
"""Links to further pages that are kept. With more filters there would be no end to them."""

POINTING = re.compile(r"plan\?booth=[A-Z0-9]+")
"""Links to a booth on the plan, which without network open the plan of its area."""

MOST = 2_000
"""Pages of one copy."""

FOR_MACHINES = (
    "<link rel=alternate",
    "<link rel=canonical",
    "<meta name=description",
    "<meta property=",
    "<script type=application",
)
"""Beginnings of lines, without quotation marks, that nobody reads without network."""

OWN = "\ue000"
"""Stands for a page's own address below the festival's, so that all pages have the same language menu."""


class Copy(msgspec.Struct, frozen=True):
    """Pages as the runs of lines that they are made of: start, length, start, length. What they share is there once.

    `aliases`: address → the kept address that stands for it. `notes` say how old a page is; `zone` and `locale`, how
    to say it.
    """

    lines: list[str]
    pages: dict[str, list[int]]
    aliases: dict[str, str]
    notes: dict[str, str]
    locale: str
    zone: str


@get("/{lang:str}/{slug:str}/offline", guards=[known_language], include_in_schema=False)
async def show_offline(request: AnyRequest, lang: FromPath[str], event: OfEvent) -> Page:
    """Which pages open without network; without it, also instead of those that do not."""
    return page(request, "public/offline.html", base=base_url(request))


@get("/{lang:str}/{slug:str}/offline.json", guards=[known_language], include_in_schema=False)
async def offline_copy(
    request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now
) -> Response[bytes]:
    """A copy takes seconds of CPU: one is made after the other, so that pages get theirs however many are asked for."""
    if event.state == "draft":
        raise NotFound("event_not_found")
    reader = Reader(event, words)
    async with request.app.state.copying:
        pages = await read_all(cast(App, request.app), reader, now)
    lines, runs = packed({rest: _for_people(rest, text, event.slug) for rest, text in pages.items()})
    notes = environment(words).get_template("public/offline_notes.html").module
    copy = Copy(
        lines=lines,
        pages=runs,
        aliases=_aliases(reader.root, pages),
        notes={name: str(getattr(notes, name)()) for name in ("kept", "whole", "missing")},
        locale=words.language.babel.replace("_", "-"),
        zone=event.zone,
    )
    return Response(
        await asyncio.to_thread(msgspec.json.encode, copy),
        media_type="application/json",
        headers={VALID_UNTIL: reader.end_of_day(now).isoformat()},
    )


@get("/sw.js", sync_to_thread=False, include_in_schema=False)
def worker() -> Response[bytes]:
    """At the root, since a worker sees to what lies below it. Never kept, so that it can be mended."""
    languages = msgspec.json.encode(list(LANGUAGES))
    script = b"const LANGUAGES = new Set(%b);\n%b" % (languages, assets()["worker.js"][1])
    return Response(
        script,
        media_type="text/javascript",
        headers={"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"},
    )


def packed(pages: dict[str, list[str]]) -> tuple[list[str], dict[str, list[int]]]:
    """(lines, runs of each page)."""
    known: dict[str, int] = {}
    runs = {rest: list(_runs([known.setdefault(line, len(known)) for line in lines])) for rest, lines in pages.items()}
    return list(known), runs


def _runs(numbers: Iterable[int]) -> Iterator[int]:
    """Start and length of each run of numbers that follow one another."""
    start = length = 0
    for number in numbers:
        if length and number == start + length:
            length += 1
            continue
        if length:
            yield from (start, length)
        start, length = number, 1
    if length:
        yield from (start, length)


async def read_all(app: App, reader: Reader, now: datetime) -> dict[str, str]:
    """Address below the festival's → page, from the beginnings on by links.

    As of the day's beginning: nothing says that it is on now, and the copy stays the same while nothing is changed.
    """
    morning = moment(reader.day(now), reader.event.day_boundary, reader.event.zone)
    waiting = list(BEGINNINGS)
    found: dict[str, str] = {}
    for rest in waiting:
        if len(found) == MOST:
            break
        text = await read_page(app, f"{reader.root}{rest}", morning)
        if text is None:
            continue
        found[rest] = text
        waiting += [link for link in _links(reader.root, text) if FOLLOWED.fullmatch(link) and link not in waiting]
    return found


async def read_page(app: App, address: str, now: datetime) -> str | None:
    """A page as anybody gets it. None where it does not answer 200."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [],
        "state": {"now": now},
    }
    messages: list[Message] = []

    async def collect(message: Message) -> None:
        messages.append(message)

    await app(scope, _nothing, collect)
    if messages[0]["status"] != 200:
        return None
    return b"".join(part.get("body", b"") for part in messages[1:]).decode()


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def _links(root: str, text: str) -> list[str]:
    """Addresses below the festival's, each once, without what comes after #."""
    return list(dict.fromkeys(unescape(link) for link in re.findall(rf'href="{re.escape(root)}([^"#]*)', text)))


def _aliases(root: str, pages: dict[str, str]) -> dict[str, str]:
    """A plan lists the booths of its area."""
    plans = {rest: text for rest, text in pages.items() if rest.startswith("plan")}
    return {link: rest for rest, text in plans.items() for link in _links(root, text) if POINTING.fullmatch(link)}


def _for_people(rest: str, text: str, slug: str) -> list[str]:
    lines = [line for line in text.split("\n") if not line.replace('"', "").startswith(FOR_MACHINES)]
    return [line.replace(f'/{slug}/{rest}"', f'/{slug}/{OWN}"') for line in lines] if rest else lines


HANDLERS = [show_offline, offline_copy, worker]
