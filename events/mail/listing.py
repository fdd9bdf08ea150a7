"""The outbox as a list: what it can be searched, filtered and sorted by."""

from typing import Any

from piccolo.custom_types import Combinable

from events.mail.queries import LetterView, letter_view
from events.mail.rules import STATES
from events.mail.tables import Letter
from events.people.rules import email_key
from events.storage.listing import Asked, Listing, has_all, in_order, missing_last, one_of, rows, tally, total


async def _to(event: int, words: str) -> Combinable:
    return has_all(Letter.recipient, words, email_key)


LISTING = Listing(
    table=Letter,
    event=Letter.event,
    code=Letter.message_id,
    words=_to,
    filters={"state": one_of(Letter.state, STATES), "template": lambda name: Letter.template == name},
    sorts={
        "to": (Letter.recipient,),
        "written": (Letter.id,),
        "sent": (missing_last(Letter.sent_at), Letter.sent_at),
        "state": (in_order(Letter.state, STATES),),
    },
)


async def listed(event: int, asked: Asked) -> list[LetterView]:
    return [letter_view(row) for row in await rows(LISTING, Letter.all_columns(), event, asked)]


async def number(event: int, asked: Asked) -> int:
    return await total(LISTING, event, asked)


async def by_state(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Letter.state, event, asked, "state")


async def by_template(event: int, asked: Asked) -> dict[Any, int]:
    return await tally(LISTING, Letter.template, event, asked, "template")
