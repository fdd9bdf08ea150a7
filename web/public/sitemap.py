"""What search engines may read, and where it all is."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
from litestar import MediaType, Response, get
from litestar.params import FromPath
from markupsafe import escape

from events.festival.queries import EventView, public_events
from events.history.queries import last_changes
from events.programme.queries import sessions
from exhibitors.profiles.queries import exhibitors
from web.given import OfEvent
from web.i18n import INTERFACE
from web.pages import AnyRequest
from web.public.linked import base_url
from web.public.reader import known_language

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
PLAIN = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
LINKING = f'{PLAIN} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
LISTS = ("", "programme", "exhibitors", "nations", "plan", "imprint", "privacy", "accessibility")
MOST = 40_000
"""Exhibitors; a sitemap may have 50,000 addresses in all."""

XML = "application/xml"
UNREAD = ("/desk/", "/my/", "/gate/", "/api/", "/schema/", "/kit", "/Q/", "/q/", "/*/search")
"""Beginnings of addresses: what is not for everybody, and searches, of which there is no end."""


class Entry(msgspec.Struct, frozen=True):
    """A page below the festival's address, and when it was changed last where that is known."""

    rest: str
    changed_at: datetime | None = None


@get("/robots.txt", media_type=MediaType.TEXT, sync_to_thread=False, include_in_schema=False)
def robots(request: AnyRequest) -> str:
    unread = "".join(f"Disallow: {path}\n" for path in UNREAD)
    return f"User-agent: *\n{unread}\nSitemap: {base_url(request)}/sitemap.xml\n"


@get("/sitemap.xml", include_in_schema=False)
async def index(request: AnyRequest) -> Response[str]:
    """A sitemap for each festival and language, so that each is kept as long as its festival does not change."""
    base = base_url(request)
    found = [
        f"<sitemap><loc>{base}/{lang}/{event.slug}/sitemap.xml</loc></sitemap>\n"
        for event in await public_events()
        for lang in languages(event)
    ]
    return _xml(f"{HEAD}<sitemapindex {PLAIN}>\n{''.join(found)}</sitemapindex>\n")


@get("/{lang:str}/{slug:str}/sitemap.xml", guards=[known_language], include_in_schema=False)
async def sitemap(request: AnyRequest, lang: FromPath[str], event: OfEvent) -> Response[str]:
    base = base_url(request)
    urls = "".join(_url(entry, lang, event, base) for entry in await _entries(event))
    return _xml(f"{HEAD}<urlset {LINKING}>\n{urls}</urlset>\n")


def languages(event: EventView) -> Iterable[str]:
    """Those in which there is something of its own to read: our words, or the organisers'."""
    return dict.fromkeys((*event.languages, *INTERFACE))


async def _entries(event: EventView) -> list[Entry]:
    changes = await last_changes(event.id, ("session", "exhibitor", "programme", "exhibitors"))

    def latest(*things: tuple[str, str]) -> datetime | None:
        return max((changes[thing] for thing in things if thing in changes), default=None)

    programme = [
        Entry(f"programme/{view.code}", latest(("session", view.code), ("programme", event.slug)))
        for view in await sessions(event.id)
    ]
    groups = [
        Entry(f"exhibitors/{card.code}", latest(("exhibitor", card.code), ("exhibitors", event.slug)))
        for card in await exhibitors(event.id, limit=MOST)
    ]
    return [*(Entry(rest) for rest in LISTS), *programme, *groups]


def _url(entry: Entry, lang: str, event: EventView, base: str) -> str:
    return "".join(_lines(entry, lang, event, base))


def _lines(entry: Entry, lang: str, event: EventView, base: str) -> Iterator[str]:
    def address(tag: str) -> str:
        return str(escape(f"{base}/{tag}/{event.slug}/{entry.rest}"))

    yield f"<url><loc>{address(lang)}</loc>"
    if entry.changed_at:
        yield f"<lastmod>{entry.changed_at.isoformat(timespec='seconds')}</lastmod>"
    for tag in languages(event):
        yield f'<xhtml:link rel="alternate" hreflang="{tag}" href="{address(tag)}"/>'
    yield "</url>\n"


def _xml(text: str) -> Response[str]:
    return Response(text, media_type=f"{XML}; charset=utf-8")


HANDLERS = [robots, index, sitemap]
