"""Areas and what is drawn on them, in metres, x to the right, y down, from the area's upper left corner."""

from piccolo.columns import JSON, Boolean, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event


class Area(Table):
    """A hall, room, yard or street. `outline` is a JSON ring `[[x, y], …]` in metres."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=20)
    name = JSON(default="{}")
    kind = Varchar(length=20, default="hall")
    hue = Varchar(length=10, default="teal")
    outline = JSON(default="[]")
    step_free = Boolean(default=True)
    position = Integer(default=0)
    revision = Integer(default=1)


class PlanObject(Table):
    """Anything drawn on an area. `outline` is a JSON ring of metres."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    area = ForeignKey(Area, on_delete=OnDelete.cascade, null=False, index=True)
    kind = Varchar(length=20)
    label = JSON(default="{}")
    outline = JSON(default="[]")
    source = Varchar(length=120, default="")
    revision = Integer(default=1)


class Booth(Table):
    """A plan object that can be given to exhibitors. `number_key` is the number as it is compared."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    area = ForeignKey(Area, on_delete=OnDelete.cascade, null=False, index=True)
    plan_object = ForeignKey(PlanObject, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    number = Varchar(length=40)
    number_key = Varchar(length=60)
    shared = Boolean(default=False)
    power_watts = Integer(default=0)
    note = Varchar(length=500, default="")
    revision = Integer(default=1)
    created_at = Timestamptz()
