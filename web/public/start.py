"""Where visitors begin: the list of festivals, and the first page of one."""

from datetime import datetime

from litestar import get
from litestar.response import Redirect

from events.faults import NotFound
from events.festival.queries import EventView, public_events
from web.i18n import INTERFACE, Words
from web.pages import AnyRequest, Page, page


@get("/", include_in_schema=False)
async def front(request: AnyRequest, words: Words) -> Redirect:
    """To the reader's language; straight into the festival while there is only one."""
    found = await public_events()
    path = f"/{words.tag}/{found[0].slug}/" if len(found) == 1 else f"/{words.tag}/"
    return Redirect(path, status_code=302, headers={"Vary": "Accept-Language", "Cache-Control": "no-store"})


@get("/{lang:str}", include_in_schema=False)
async def festivals(request: AnyRequest, lang: str) -> Page:
    if lang not in INTERFACE:
        raise NotFound("not_found")
    return page(request, "public/festivals.html", festivals=await public_events())


@get("/{lang:str}/{slug:str}", include_in_schema=False)
async def start(request: AnyRequest, lang: str, event: EventView, now: datetime) -> Page:
    if lang not in INTERFACE:
        raise NotFound("not_found")
    return page(request, "public/start.html", now=now)


HANDLERS = [front, festivals, start]
