"""What identifies a letter."""

import hashlib
import secrets

STATES = ("waiting", "sent", "failed", "withdrawn")

DELIVER = "deliver_letter"
"""The kind of job that sends one; its payload is `{"letter": id}`."""

LINK = "link"
"""The parameter that holds a secret path such as `/my/KEY`, never a whole address."""


def message_id(event: int | None, key: str | None) -> str:
    """The stable part of a Message-ID, before the `@`: the same for the same key, so that nobody gets it twice."""
    if key is None:
        return secrets.token_hex(16)
    return hashlib.sha256(f"{event}:{key}".encode()).hexdigest()[:32]
