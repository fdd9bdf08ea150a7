"""How often a job is tried, and when again."""

from datetime import timedelta
from typing import Any

import msgspec

MAX_ATTEMPTS = 8
FIRST_PAUSE = timedelta(seconds=30)


class ClaimedJob(msgspec.Struct, frozen=True):
    """A job that is this worker's until its lease ends. `attempt` counts from 1 and tells two holders apart."""

    id: int
    kind: str
    payload: dict[str, Any]
    attempt: int


def pause_after(attempt: int) -> timedelta:
    """30 seconds, then twice as long each time: the eighth attempt is about an hour after the first."""
    return FIRST_PAUSE * (1 << (attempt - 1))
