"""Pictures and documents, as they are served."""

from piccolo.columns import Bytea, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event


class StoredFile(Table):
    """A re-encoded picture or a checked document of at most 2 MB, found by the SHA-256 of its content."""

    id: Serial
    digest = Varchar(length=64)
    media_type = Varchar(length=60)
    size = Integer()
    content = Bytea()
    created_at = Timestamptz()


class Upload(Table):
    """A file of any kind that somebody is about to bring in: kept for an hour, between the preview and the import."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    name = Varchar(length=200)
    content = Bytea()
    created_at = Timestamptz()
