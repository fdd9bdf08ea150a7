"""Limits per address and per network, counted in the database under keyed hashes."""

import hashlib
import hmac
from datetime import datetime, timedelta

from events.faults import Refused
from events.limits.actions import hit
from web.pages import AnyRequest

HOUR = timedelta(hours=1)


async def limit(
    request: AnyRequest, purpose: str, who: str, most: int, now: datetime, window: timedelta = HOUR
) -> None:
    """Counts one attempt of `who` (a mail address, a network). Raises Refused("too_many_attempts") over the limit."""
    secret: bytes = request.app.state.settings.secret_key
    key = hmac.new(secret, f"{purpose}\0{who}".encode(), hashlib.sha256).hexdigest()
    if not await hit(key, most, window, now):
        raise Refused("too_many_attempts")


def network(request: AnyRequest) -> str:
    """The asking network's address (shared by everybody in one shelter: its limits are high)."""
    return request.client.host if request.client else "unknown"
