"""Reading stored files."""

import msgspec

from events.faults import NotFound
from events.files.tables import StoredFile


class FileView(msgspec.Struct, frozen=True):
    """A file as it is served. `digest` never means another content."""

    digest: str
    media_type: str
    content: bytes


async def load(digest: str) -> FileView:
    """Raises NotFound."""
    row = (
        await StoredFile.select(StoredFile.digest, StoredFile.media_type, StoredFile.content)
        .where(StoredFile.digest == digest)
        .first()
    )
    if row is None:
        raise NotFound("file_not_found")
    return msgspec.convert(row, FileView)
