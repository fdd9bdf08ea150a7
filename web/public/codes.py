"""What a printed code opens, in the language of who scans it."""

from collections.abc import Awaitable, Callable

from litestar import get
from litestar.params import FromPath
from litestar.response import Redirect

from events.badges.queries import badge_event_slug
from events.badges.rules import code_in
from events.faults import NotFound
from events.festival.queries import event_by_code, event_by_slug
from events.floor.queries import booth_by_code
from events.programme.queries import session_by_code
from exhibitors.profiles.queries import exhibitors_by_booth
from web.pages import AnyRequest, Page, page, reading

HEADERS = {"Vary": "Accept-Language", "Cache-Control": "no-store"}


@get(["/Q/{code:str}", "/q/{code:str}"], include_in_schema=False)
async def open_code(request: AnyRequest, code: FromPath[str]) -> Page | Redirect:
    """Whether the festival is public yet is decided where the code leads to."""
    wanted = code_in(code)
    for address in ADDRESSES:
        try:
            path = await address(wanted)
        except NotFound:
            continue
        return Redirect(f"/{reading(request).tag}/{path}", status_code=302, headers=HEADERS)
    return await _badge(request, wanted)


async def _event(code: str) -> str:
    return f"{(await event_by_code(code)).slug}/programme"


async def _session(code: str) -> str:
    found = await session_by_code(code)
    return f"{found.event_slug}/programme/{found.code}"


async def _booth(code: str) -> str:
    """Who stands there, when exactly one does; else the booth on the plan. Either knows where the reader is."""
    found = await booth_by_code(code)
    groups = await exhibitors_by_booth(code)
    if len(groups) == 1:
        return f"{found.event_slug}/exhibitors/{groups[0].code}?here={found.code}"
    return f"{found.event_slug}/plan?booth={found.code}&here={found.code}"


ADDRESSES: tuple[Callable[[str], Awaitable[str]], ...] = (_session, _booth, _event)


async def _badge(request: AnyRequest, code: str) -> Page:
    """Tells who found it where it belongs, and nothing about the person."""
    slug = await badge_event_slug(code)
    event = await event_by_slug(slug) if slug else None
    if event is None or event.state == "draft":
        raise NotFound("code_unknown")
    request.state.event = event
    made = page(request, "public/badge.html", office_phone=event.office_phone)
    made.headers.update(HEADERS)
    return made


HANDLERS = [open_code]
