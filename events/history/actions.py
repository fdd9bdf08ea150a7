"""Writing the history. Called inside other areas' transactions, after their own writes."""

import secrets
from datetime import UTC, datetime
from typing import Any

import msgspec
from piccolo.querystring import QueryString

from events.history.rules import entry_digest, values_digest
from events.history.tables import HistoryEntry, HistoryHead
from events.hosts.rules import Actor

NEXT_NUMBER = QueryString('"history_head"."number" + 1')
"""Qualified, because PostgreSQL finds a bare column ambiguous in DO UPDATE."""


async def record(
    actor: Actor, now: datetime, action: str, subject: str, event: int | None = None, **values: Any
) -> None:
    """Adds one entry to the event's chain (or the system's). Must run inside a transaction."""
    scope = f"event:{event}" if event is not None else "system"
    head = (
        await HistoryHead.insert(HistoryHead(scope=scope, number=1))
        .on_conflict(HistoryHead.scope, "DO UPDATE", [(HistoryHead.number, NEXT_NUMBER)])
        .returning(HistoryHead.number, HistoryHead.digest)
    )[0]
    at = now.astimezone(UTC)
    salt = secrets.token_hex(16)
    hashed = values_digest(salt, values)
    digest = entry_digest(head["digest"], head["number"], at, actor.name, action, subject, hashed)
    await HistoryEntry.insert(
        HistoryEntry(
            scope=scope,
            event=event,
            number=head["number"],
            at=at,
            actor=actor.name,
            action=action,
            subject=subject,
            values=msgspec.json.encode(values).decode(),
            salt=salt,
            values_digest=hashed,
            digest=digest,
        )
    )
    await HistoryHead.update({HistoryHead.digest: digest}).where(HistoryHead.scope == scope)
