"""Who changed what, when: a chain of hashes in which values can be erased without breaking it."""

from piccolo.columns import JSON, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event


class HistoryHead(Table):
    """The end of one chain: `scope` is `event:ID` or `system`. Its row serialises the writers of the chain."""

    id: Serial
    scope = Varchar(length=30)
    number = Integer(default=0)
    digest = Varchar(length=64, default="")


class HistoryEntry(Table):
    """One change. `digest` covers the entry before, the plain columns and `values_digest` (salted), not the values."""

    id: Serial
    scope = Varchar(length=30)
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=True, default=None, index=True)
    number = Integer()
    at = Timestamptz()
    actor = Varchar(length=200)
    action = Varchar(length=60)
    subject = Varchar(length=120)
    values = JSON(null=True, default=None)
    salt = Varchar(length=32, null=True, default=None)
    values_digest = Varchar(length=64)
    digest = Varchar(length=64)
