"""Who changed what, when."""

from litestar import get

from web.desk.lists.history import HISTORY
from web.given import Acting, InWords, Now, OfEvent
from web.lists.shown import listed, reading_of
from web.pages import AnyRequest, Page, page


@get("/desk/{slug:str}/history", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    shown = await listed(request, HISTORY, reading_of(request, event, actor, words, now))
    return page(request, "desk/history.html", list=shown, here="history")


HANDLERS = [show]
