"""Regions and cultures that the organisers add to the countries of CLDR."""

from piccolo.columns import JSON, ForeignKey, Serial, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.hosts.tables import Host


class Region(Table):
    """A region or culture of one host's list: code `x-…` and labels `{lang: text}`."""

    id: Serial
    host = ForeignKey(Host, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=40)
    label = JSON(default="{}")
