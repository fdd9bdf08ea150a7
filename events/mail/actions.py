"""The outbox. Words, addresses of this installation and SMTP are the business of `web`."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column

from events.faults import Conflict, NotFound
from events.festival.queries import EventView
from events.history.actions import record
from events.history.queries import Entry
from events.hosts.rules import Actor, Permission
from events.jobs.actions import call_off
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


async def send_again(actor: Actor, event: EventView, codes: Collection[str], now: datetime) -> None:
    """What could not be sent is tried again; `codes` are message ids. All of them or none.

    Raises Conflict("letter_not_failed").
    """
    async with transaction():
        actor.require(Permission.MAIL_READ, host=event.host, event=event.id)
        for code in sorted(set(codes)):
            this = (Letter.event == event.id) & (Letter.message_id == code) & (Letter.state == "failed")
            former = await Letter.select(Letter.error).where(this).first()
            again = (
                await Letter.update({Letter.state: "waiting", Letter.error: ""})
                .where(this)
                .returning(Letter.id, Letter.recipient)
            )
            if not again or former is None:
                raise Conflict("letter_not_failed")
            await enqueue_job(DELIVER, {"letter": again[0]["id"]}, now)
            told = {"name": again[0]["recipient"], "error": former["error"]}
            await record(actor, now, "letter.again", code, event.id, **told)


async def leave_unsent(actor: Actor, event: EventView, entries: Sequence[Entry], now: datetime) -> list[Entry]:
    """Takes `send_again` back where no worker has begun; answers those that are on their way or sent."""
    async with transaction():
        actor.require(Permission.MAIL_READ, host=event.host, event=event.id)
        return [entry for entry in entries if not await _leave_unsent(actor, event, entry, now)]


async def _leave_unsent(actor: Actor, event: EventView, entry: Entry, now: datetime) -> bool:
    this = (Letter.event == event.id) & (Letter.message_id == entry.subject) & (Letter.state == "waiting")
    row = await Letter.select(Letter.id).where(this).first()
    if row is None or not await call_off(DELIVER, {"letter": row["id"]}, now):
        return False
    told = entry.values or {}
    failed: dict[Column | str, Any] = {Letter.state: "failed", Letter.error: str(told.get("error", ""))}
    if not await Letter.update(failed).where(this).returning(Letter.id):
        return False
    await record(actor, now, "letter.left", entry.subject, event.id, name=told.get("name", ""))
    return True


async def withdraw(event: int, key: str, now: datetime) -> str:
    """Keeps a letter from going out, where that can still be done; answers its state, `""` if there is none.

    A letter that a worker is sending at this moment counts as sent.
    """
    async with transaction():
        row = await Letter.select(Letter.id, Letter.state).where(Letter.message_id == message_id(event, key)).first()
        if row is None or row["state"] != "waiting":
            return str(row["state"]) if row else ""
        if not await call_off(DELIVER, {"letter": row["id"]}, now):
            return "sent"
        still = (Letter.id == row["id"]) & (Letter.state == "waiting")
        gone = await Letter.update({Letter.state: "withdrawn"}).where(still).returning(Letter.id)
    return "withdrawn" if gone else "sent"


def _json(params: dict[str, Any]) -> str:
    return msgspec.json.encode(params).decode()
