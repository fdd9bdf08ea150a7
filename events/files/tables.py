"""Pictures and documents, as they are served."""

from piccolo.columns import Bytea, Integer, Serial, Timestamptz, Varchar
from piccolo.table import Table


class StoredFile(Table):
    """A re-encoded picture or a checked document of at most 2 MB, found by the SHA-256 of its content."""

    id: Serial
    digest = Varchar(length=64)
    media_type = Varchar(length=60)
    size = Integer()
    content = Bytea()
    created_at = Timestamptz()
