"""Folded words of everything a person may look for."""

from piccolo.columns import ForeignKey, Serial, Text, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event


class SearchEntry(Table):
    """What `code` of `kind` says in `lang`, folded (see `rules.fold`)."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    kind = Varchar(length=20)
    code = Varchar(length=40)
    lang = Varchar(length=20)
    folded = Text()
