"""What a festival has written."""

from events.mail.listing import listed
from events.mail.queries import LetterView
from events.storage.listing import Asked


async def outbox(event: int) -> list[LetterView]:
    """Its letters, the newest first."""
    return await listed(event, Asked(sort="written", descending=True))
