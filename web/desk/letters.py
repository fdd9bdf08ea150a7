"""The outbox: what goes out to whom, and each letter as it is read."""

import msgspec
from litestar import get
from litestar.params import FromPath

from events.faults import NotFound
from events.hosts.rules import Permission
from events.mail.queries import letter
from events.mail.rules import LINK
from web.delivery.letters import compose
from web.desk.lists.letters import LETTERS, state_chip
from web.given import Acting, InWords, Now, OfEvent
from web.lists.shown import listed, reading_of
from web.pages import AnyRequest, Page, page

MAX_NUMBER = 2**31 - 1
"""The databases count no further."""


@get("/desk/{slug:str}/letters", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    return page(
        request,
        "desk/letters.html",
        list=await listed(request, LETTERS, reading_of(request, event, actor, words, now)),
        has_smtp=bool(request.app.state.settings.smtp_url),
        here="letters",
    )


@get("/desk/{slug:str}/letters/{number:int}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, number: FromPath[int], actor: Acting, words: InWords) -> Page:
    """A link may be handed over while the letter waits, but nobody here signs in with somebody else's."""
    if number > MAX_NUMBER:
        raise NotFound("letter_not_found")
    found = await letter(event.id, number)
    link = found.params.get(LINK, "")
    if not link.startswith("/my/") and not actor.may(Permission.SYSTEM_CHANGE):
        link = ""
        found = msgspec.structs.replace(found, params={key: said for key, said in found.params.items() if key != LINK})
    settings = request.app.state.settings
    return page(
        request,
        "desk/letter.html",
        letter=found,
        mail=compose(found, settings.base_url, event),
        link=settings.base_url + link if link else "",
        state=state_chip(found.state, words),
        written=words.moment(found.created_at, event.timezone),
        sent=words.moment(found.sent_at, event.timezone) if found.sent_at else "",
        has_smtp=bool(settings.smtp_url),
        here="letters",
    )


HANDLERS = [show_all, show]
