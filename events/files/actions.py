"""Keeping files, each content once."""

import hashlib
from datetime import datetime

from events.files.ports import file_users
from events.files.rules import check_stored
from events.files.tables import StoredFile


async def store(content: bytes, media_type: str, now: datetime) -> str:
    """Keeps a re-encoded picture or a document in the caller's transaction; answers the digest it is found by.

    Raises Refused("file_too_large"), Refused("file_type_refused").
    """
    check_stored(content, media_type)
    digest = hashlib.sha256(content).hexdigest()
    row = StoredFile(digest=digest, media_type=media_type, size=len(content), content=content, created_at=now)
    # A row that is there already is locked, so that nobody discards it before the caller's transaction ends.
    await StoredFile.insert(row).on_conflict(StoredFile.digest, "DO UPDATE", [StoredFile.size])
    return digest


async def discard(digest: str) -> None:
    """Throws a file away unless something still shows it. Called in the transaction that stopped showing it."""
    this = StoredFile.digest == digest
    # Locked first: who is about to show the same file waits, or has finished and is counted.
    await StoredFile.update({StoredFile.size: StoredFile.size}, force=True).where(this)
    if not sum([await users(digest) for users in file_users]):
        await StoredFile.delete().where(this)
