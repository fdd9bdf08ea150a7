"""The outbox. Words, addresses of this installation and SMTP are the business of `web`."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable

from events.faults import Conflict, NotFound
from events.festival.queries import EventView
from events.history.actions import record
from events.history.queries import Entry, last_numbers
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
        # All letters first, in one order: who writes the history holds its end, and must wait for nobody any more.
        letters = {code: await _wait_again(event, code) for code in sorted(set(codes))}
        for code, (identity, told) in letters.items():
            await enqueue_job(DELIVER, {"letter": identity}, now)
            await record(actor, now, "letter.again", code, event.id, **told)


async def _wait_again(event: EventView, code: str) -> tuple[int, dict[str, str]]:
    """Its id, and what the history keeps of it."""
    this = (Letter.event == event.id) & (Letter.message_id == code) & (Letter.state == "failed")
    former = await Letter.select(Letter.error).where(this).first()
    waits: dict[Column | str, Any] = {Letter.state: "waiting", Letter.error: ""}
    again = await Letter.update(waits).where(this).returning(Letter.id, Letter.recipient)
    if not again or former is None:
        raise Conflict("letter_not_failed")
    return int(again[0]["id"]), {"name": again[0]["recipient"], "error": former["error"]}


async def leave_unsent(actor: Actor, event: EventView, entries: Sequence[Entry], now: datetime) -> list[Entry]:
    """Takes `send_again` back where no worker has begun; answers those that are on their way, or were tried since."""
    async with transaction():
        actor.require(Permission.MAIL_READ, host=event.host, event=event.id)
        # As above: all letters first, in one order, then the history.
        in_order = sorted(entries, key=lambda entry: entry.subject)
        these = Letter.event == event.id
        held = {entry.subject: await _hold_waiting(these & (Letter.message_id == entry.subject)) for entry in in_order}
        last = await last_numbers(event.id, held)
        left = [
            entry
            for entry in in_order
            if last.get(entry.subject) == entry.number and await _leave_unsent(held[entry.subject], entry, now)
        ]
        for entry in left:
            await record(actor, now, "letter.left", entry.subject, event.id, name=(entry.values or {}).get("name", ""))
    return [entry for entry in entries if entry not in left]


async def _leave_unsent(letter: int | None, entry: Entry, now: datetime) -> bool:
    if letter is None or not await call_off(DELIVER, {"letter": letter}, now):
        return False
    failed: dict[Column | str, Any] = {Letter.state: "failed", Letter.error: str((entry.values or {}).get("error", ""))}
    await Letter.update(failed).where(Letter.id == letter)
    return True


async def withdraw(event: int, key: str, now: datetime) -> str:
    """Keeps a letter from going out, where that can still be done; answers its state, `""` if there is none.

    A letter that a worker is sending at this moment counts as sent.
    """
    async with transaction():
        this = Letter.message_id == message_id(event, key)
        held = await _hold_waiting(this)
        if held is None:
            row = await Letter.select(Letter.state).where(this).first()
            return str(row["state"]) if row else ""
        if not await call_off(DELIVER, {"letter": held}, now):
            return "sent"
        await Letter.update({Letter.state: "withdrawn"}).where(Letter.id == held)
    return "withdrawn"


async def _hold_waiting(this: Combinable) -> int | None:
    """The id of the letter, if it waits. Until the transaction ends nobody else does anything with it."""
    held = await Letter.update({Letter.state: "waiting"}).where(this & (Letter.state == "waiting")).returning(Letter.id)
    return int(held[0]["id"]) if held else None


def _json(params: dict[str, Any]) -> str:
    return msgspec.json.encode(params).decode()
