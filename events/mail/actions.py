"""The outbox. Words, addresses of this installation and SMTP are the business of `web`."""

from datetime import datetime
from typing import Any

import msgspec

from events.faults import NotFound
from events.jobs.actions import enqueue as enqueue_job
from events.mail.rules import DELIVER, LINK, message_id
from events.mail.tables import Letter
from events.storage import transaction

MAX_ERROR = 2_000


async def enqueue(
    recipient: str,
    template: str,
    lang: str,
    params: dict[str, Any],
    now: datetime,
    event: int | None = None,
    key: str | None = None,
) -> int:
    """Adds a letter and the job that sends it, in the caller's transaction; answers the letter's id.

    The same `key` within an event is the same letter: it is sent once, however often it is asked for.
    """
    row = Letter(
        event=event,
        message_id=message_id(event, key),
        recipient=recipient,
        template=template,
        params=_json(params),
        lang=lang,
        created_at=now,
    )
    async with transaction():
        created = await Letter.insert(row).on_conflict(Letter.message_id, "DO NOTHING").returning(Letter.id)
        if created:
            await enqueue_job(DELIVER, {"letter": created[0]["id"]}, now)
            return int(created[0]["id"])
        found = await Letter.select(Letter.id).where(Letter.message_id == row.message_id).first()
    if found is None:
        raise NotFound("letter_not_found")
    return int(found["id"])


async def mark_sent(letter: int, now: datetime) -> None:
    """Also forgets the secret link: who reads the outbox later must not be able to use it."""
    async with transaction():
        row = await Letter.select(Letter.params).where(Letter.id == letter).first()
        if row is None:
            raise NotFound("letter_not_found")
        params = {name: value for name, value in msgspec.json.decode(row["params"]).items() if name != LINK}
        await Letter.update(
            {Letter.state: "sent", Letter.sent_at: now, Letter.error: "", Letter.params: _json(params)}
        ).where(Letter.id == letter)


async def mark_failed(letter: int, error: str) -> None:
    """It is not tried again."""
    await Letter.update({Letter.state: "failed", Letter.error: error[:MAX_ERROR]}).where(Letter.id == letter)


def _json(params: dict[str, Any]) -> str:
    return msgspec.json.encode(params).decode()
