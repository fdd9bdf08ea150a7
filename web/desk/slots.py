"""When a stage is free."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from events.festival.queries import Day

USUAL = timedelta(minutes=45)
"""How long a session is unless somebody says otherwise."""

SHORTEST = timedelta(minutes=30)
"""A shorter gap is time to change the stage, not a free slot."""

Span = tuple[datetime, datetime]


def free_times(days: Sequence[Day], taken: Iterable[Span]) -> list[Span]:
    """What is left of the opening hours, in order."""
    in_order = sorted(taken)
    left: list[Span] = []
    for day in days:
        at = day.opens_at
        for starts, ends in in_order:
            if starts >= day.closes_at:
                break
            _add(left, at, starts)
            at = max(at, ends)
        _add(left, at, day.closes_at)
    return left


def first_fit(free: Iterable[Span]) -> Span | None:
    """A session of the usual length in the first gap that has room for it."""
    return next((beginning(span) for span in free if span[1] - span[0] >= USUAL), None)


def beginning(span: Span) -> Span:
    """A session of the usual length, or as long as the gap is."""
    starts, ends = span
    return starts, min(starts + USUAL, ends)


def _add(left: list[Span], starts: datetime, ends: datetime) -> None:
    if ends - starts >= SHORTEST:
        left.append((starts.astimezone(UTC), ends.astimezone(UTC)))
