"""How one entry of the history is hashed."""

import hashlib
from datetime import datetime
from typing import Any

import msgspec


def values_digest(salt: str, values: dict[str, Any]) -> str:
    """Salted, so that short values cannot be guessed from the digest once they are erased."""
    return hashlib.sha256(salt.encode() + msgspec.json.encode(values, order="deterministic")).hexdigest()


def entry_digest(before: str, number: int, at: datetime, actor: str, action: str, subject: str, values: str) -> str:
    """Covers the entry before it, so that no entry can be changed, dropped or moved unnoticed."""
    return hashlib.sha256(
        msgspec.json.encode([before, number, at.isoformat(timespec="microseconds"), actor, action, subject, values])
    ).hexdigest()
