"""Stages and the sessions that happen on them."""

from piccolo.columns import JSON, Boolean, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from events.floor.tables import Area


class Stage(Table):
    """Where sessions happen. On a `parallel` stage several may happen at once."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    area = ForeignKey(Area, on_delete=OnDelete.set_null, null=True, default=None)
    code = Varchar(length=40)
    name = JSON(default="{}")
    parallel = Boolean(default=False)
    position = Integer(default=0)
    revision = Integer(default=1)


class Session(Table):
    """A programme point. Without stage and times it is not scheduled yet."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    stage = ForeignKey(Stage, on_delete=OnDelete.set_null, null=True, default=None, index=True)
    code = Varchar(length=10)
    source = Varchar(length=120, default="")
    title = JSON(default="{}")
    abstract = JSON(default="{}")
    kind = Varchar(length=20, default="other")
    languages = JSON(default="[]")
    nations = JSON(default="[]")
    presenters = Varchar(length=500, default="")
    starts_at = Timestamptz(null=True, default=None)
    ends_at = Timestamptz(null=True, default=None)
    state = Varchar(length=10, default="confirmed")
    revision = Integer(default=1)
