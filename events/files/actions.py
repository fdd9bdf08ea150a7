"""Keeping files, each content once."""

import hashlib
from datetime import datetime

from events.files.rules import check_stored
from events.files.tables import StoredFile


async def store(content: bytes, media_type: str, now: datetime) -> str:
    """Keeps a re-encoded picture or a document in the caller's transaction; answers the digest it is found by.

    Raises Refused("file_too_large"), Refused("file_type_refused").
    """
    check_stored(content, media_type)
    digest = hashlib.sha256(content).hexdigest()
    row = StoredFile(digest=digest, media_type=media_type, size=len(content), content=content, created_at=now)
    await StoredFile.insert(row).on_conflict(StoredFile.digest, "DO NOTHING")
    return digest
