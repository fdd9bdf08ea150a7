"""Lists that are a page by themselves: exhibitors, booths, and sessions in one column."""

from litestar import get

from web.desk.lists.booths import BOOTHS
from web.desk.lists.exhibitors import EXHIBITORS
from web.desk.lists.sessions import SESSIONS
from web.given import Acting, InWords, Now, OfEvent
from web.lists.shown import listed, reading_of
from web.pages import AnyRequest, Page, page


@get("/desk/{slug:str}/exhibitors", include_in_schema=False)
async def exhibitors(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    said = words.gettext
    return page(
        request,
        "desk/list.html",
        list=await listed(request, EXHIBITORS, reading_of(request, event, actor, words, now)),
        title=said("Exhibitors"),
        lead=said("The groups that take part."),
        buttons=[
            (f"/desk/{event.slug}/applications", said("Applications"), "inbox"),
            (f"/desk/{event.slug}/booths", said("Booths"), "booth"),
        ],
        nothing=(said("Nobody takes part yet"), said("Whose application is accepted stands here.")),
        here="applications",
    )


@get("/desk/{slug:str}/booths", include_in_schema=False)
async def booths(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    said = words.gettext
    return page(
        request,
        "desk/list.html",
        list=await listed(request, BOOTHS, reading_of(request, event, actor, words, now)),
        title=said("Booths"),
        lead="",
        buttons=[(f"/desk/{event.slug}/floor", said("Plan"), "map")],
        nothing=(said("No booths yet"), said("Draw them on the plan of an area.")),
        here="floor",
    )


@get("/desk/{slug:str}/programme/list", include_in_schema=False)
async def sessions(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    said = words.gettext
    return page(
        request,
        "desk/list.html",
        list=await listed(request, SESSIONS, reading_of(request, event, actor, words, now)),
        title=said("Sessions"),
        lead="",
        buttons=[(f"/desk/{event.slug}/programme", said("By stage"), "calendar")],
        nothing=(said("No sessions yet"), said("The first one is added in the programme.")),
        here="programme",
    )


HANDLERS = [exhibitors, booths, sessions]
