"""The port through which badges learn to whom one is due; volunteers and exhibitors register themselves at start."""

from collections.abc import Awaitable, Callable, Sequence

from events.badges.rules import Holder, merged
from events.festival.queries import EventView

Source = Callable[[EventView], Awaitable[Sequence[Holder]]]

sources: list[Source] = []
"""In the order of their say: a person known to several comes as what the first one knows them."""


def register(source: Source) -> None:
    """Again: changes nothing."""
    if source not in sources:
        sources.append(source)


async def due(event: EventView) -> list[Holder]:
    """Everybody who should have a badge, each person once."""
    return merged([holder for source in sources for holder in await source(event)])
