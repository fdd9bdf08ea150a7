"""Persons of one host; never joined across hosts. A mail address is not unique: families share one."""

from piccolo.columns import JSON, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.hosts.tables import Host


class Person(Table):
    """Somebody who takes part. `languages` is a JSON list of the languages the person speaks."""

    id: Serial
    host = ForeignKey(Host, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    name = Varchar(length=200)
    transcription = Varchar(length=200, default="")
    name_key = Varchar(length=400)
    email = Varchar(length=254, default="")
    phone = Varchar(length=40, default="")
    lang = Varchar(length=20, default="")
    languages = JSON(default="[]")
    consent_at = Timestamptz(null=True, default=None)
    consent_text = Varchar(length=1000, default="")
    revision = Integer(default=1)
    created_at = Timestamptz()
