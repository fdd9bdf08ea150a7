"""The outbox: what goes out to whom, and each letter as it is read."""

from math import ceil

import msgspec
from litestar import get
from litestar.params import FromPath

from events.faults import NotFound
from events.hosts.rules import Permission
from events.mail.queries import LetterView, counts, letter, outbox
from events.mail.rules import LINK, STATES
from web.delivery.letters import Mail, compose
from web.desk.applications import page_number
from web.given import Acting, InWords, OfEvent
from web.i18n import Words, noop
from web.pages import AnyRequest, Page, page
from web.public.reader import choice

PAGE = 50
MAX_NUMBER = 2**31 - 1
"""The databases count no further."""

STATE_WORDS = {
    "waiting": ("wait", noop("waiting")),
    "sent": ("ok", noop("sent")),
    "failed": ("stop", noop("failed")),
}


class Line(msgspec.Struct, frozen=True):
    """A letter in the list."""

    id: int
    mail: Mail
    recipient: str
    state: tuple[str, str]
    when: str


@get("/desk/{slug:str}/letters", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    numbers = await counts(event.id)
    asked = choice(request, "state")
    state = asked if asked in STATES else ""
    total = numbers[state] if state else sum(numbers.values())
    pages = max(1, ceil(total / PAGE))
    number = page_number(request, pages)
    found = await outbox(event.id, PAGE, (number - 1) * PAGE, state or None)
    base = request.app.state.settings.base_url
    return page(
        request,
        "desk/letters.html",
        lines=[
            Line(
                one.id,
                compose(one, base, event),
                one.recipient,
                _chip(one, words),
                words.moment(one.created_at, event.timezone),
            )
            for one in found
        ],
        filters=[(key, words.gettext(STATE_WORDS[key][1]), numbers[key]) for key in STATES],
        state=state,
        everything=sum(numbers.values()),
        has_smtp=bool(request.app.state.settings.smtp_url),
        page_number=number,
        pages=pages,
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
        state=_chip(found, words),
        written=words.moment(found.created_at, event.timezone),
        sent=words.moment(found.sent_at, event.timezone) if found.sent_at else "",
        has_smtp=bool(settings.smtp_url),
        here="letters",
    )


def _chip(found: LetterView, words: Words) -> tuple[str, str]:
    chip, word = STATE_WORDS[found.state]
    return chip, words.gettext(word)


HANDLERS = [show_all, show]
