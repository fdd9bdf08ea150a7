"""Reading the outbox."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from piccolo.custom_types import Combinable

from events.faults import NotFound
from events.mail.tables import Letter


class LetterView(msgspec.Struct, frozen=True):
    """One letter. `message_id` is the part before the `@`; `link` is missing in `params` once it is sent."""

    id: int
    event: int | None
    message_id: str
    recipient: str
    template: str
    params: dict[str, Any]
    lang: str
    state: str
    error: str
    created_at: datetime
    sent_at: datetime | None


async def letters_with(event: int, codes: Collection[str]) -> list[LetterView]:
    """Those with these message ids, the newest first."""
    where = (Letter.event == event) & Letter.message_id.is_in(list(codes) or [""])
    return [letter_view(row) for row in await Letter.select().where(where).order_by(Letter.id, ascending=False)]


async def letter(event: int, identity: int) -> LetterView:
    """Raises NotFound."""
    found = await _first((Letter.event == event) & (Letter.id == identity))
    if found is None:
        raise NotFound("letter_not_found")
    return found


async def waiting(identity: int) -> LetterView | None:
    """The letter if it still has to be sent: a delivery that runs again finds None."""
    return await _first((Letter.id == identity) & (Letter.state == "waiting"))


async def _first(where: Combinable) -> LetterView | None:
    row = await Letter.select().where(where).first()
    return letter_view(row) if row else None


def letter_view(row: dict[str, Any]) -> LetterView:
    return msgspec.convert({**row, "params": msgspec.json.decode(row["params"])}, LetterView)
