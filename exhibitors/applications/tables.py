"""The call of an event and the applications that answer it."""

from piccolo.columns import JSON, ForeignKey, Integer, Serial, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from exhibitors.profiles.tables import Exhibitor


class Call(Table, tablename="exhibitor_call"):
    """The open period in which exhibitors may apply."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    opens_at = Timestamptz()
    closes_at = Timestamptz()
    text = JSON(default="{}")
    revision = Integer(default=1)


class Application(Table):
    """An exhibitor's wish to take part. `answers` holds the form as typed until a decision makes it a profile.

    `key_hash` is the hash of the mailed link's key. `state`: submitted, accepted, declined, waiting, withdrawn.
    """

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=True, default=None, index=True)
    code = Varchar(length=10)
    key_hash = Varchar(length=64)
    state = Varchar(length=10, default="submitted", index=True)
    name = Varchar(length=200)
    name_key = Varchar(length=400)
    kind = Varchar(length=20)
    email = Varchar(length=254, default="")
    lang = Varchar(length=20, default="")
    answers = JSON(default="{}")
    booth_wish = Varchar(length=200, default="")
    reason = Text(default="")
    revision = Integer(default=1)
    submitted_at = Timestamptz()
    decided_at = Timestamptz(null=True, default=None)
