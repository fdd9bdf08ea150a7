"""Files of any kind on their way in: kept for an hour, so that a preview and its import are about the same file."""

from datetime import datetime, timedelta

import msgspec

from events.faults import NotFound, Refused
from events.files.reading import MAX_BYTES
from events.files.tables import Upload
from events.files.text import clean_line
from events.hosts.tokens import new_code

KEPT = timedelta(hours=1)
MAX_NAME = 200


class KeptFile(msgspec.Struct, frozen=True):
    """A file as it was sent, under the name that it had."""

    name: str
    content: bytes


async def keep(event: int, name: str, content: bytes, now: datetime) -> str:
    """Answers the code by which it is found for an hour. Raises Refused("upload_too_large")."""
    if len(content) > MAX_BYTES:
        raise Refused("upload_too_large", "file", limit=MAX_BYTES // 1_000_000)
    row = Upload(event=event, code=new_code(), name=clean_line(name)[:MAX_NAME], content=content, created_at=now)
    await Upload.insert(row)
    return str(row.code)


async def kept(event: int, code: str, now: datetime) -> KeptFile:
    """Raises NotFound("upload_expired")."""
    young = (Upload.event == event) & (Upload.code == code) & (Upload.created_at > now - KEPT)
    row = await Upload.select(Upload.name, Upload.content).where(young).first()
    if row is None:
        raise NotFound("upload_expired")
    return KeptFile(row["name"], bytes(row["content"]))


async def prune(now: datetime) -> None:
    """Deletes those whose hour is over."""
    await Upload.delete().where(Upload.created_at <= now - KEPT)
