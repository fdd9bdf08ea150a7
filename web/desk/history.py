"""Who changed what, when."""

from math import ceil

from litestar import get

from events.history.queries import latest, length
from web.desk.changes import told
from web.given import InWords, OfEvent
from web.pages import AnyRequest, Page, page

PAGE = 50


@get("/desk/{slug:str}/history", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    pages = max(1, ceil(await length(event.id) / PAGE))
    asked = request.query_params.get("page", "")
    number = min(max(1, int(asked)), pages) if asked.isdecimal() and len(asked) < 10 else 1
    entries = await latest(event.id, PAGE, (number - 1) * PAGE)
    return page(
        request,
        "desk/history.html",
        changes=told(event, entries, words),
        page_number=number,
        pages=pages,
        here="history",
    )


HANDLERS = [show]
