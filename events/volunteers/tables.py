"""Who helps, with what, and when."""

from piccolo.columns import JSON, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from events.floor.tables import Area
from events.people.tables import Person


class Volunteer(Table):
    """A person who helps at one event."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    person = ForeignKey(Person, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    skills = Varchar(length=500, default="")
    created_at = Timestamptz()


class Task(Table):
    """A kind of work."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=40)
    name = JSON(default="{}")
    description = JSON(default="{}")
    revision = Integer(default=1)


class Shift(Table):
    """A task at a place and time. `filled` counts its sign-ups and never passes `capacity`."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    task = ForeignKey(Task, on_delete=OnDelete.restrict, null=False, index=True)
    area = ForeignKey(Area, on_delete=OnDelete.set_null, null=True, default=None)
    code = Varchar(length=10)
    starts_at = Timestamptz()
    ends_at = Timestamptz()
    capacity = Integer(default=1)
    filled = Integer(default=0)
    revision = Integer(default=1)


class SignUp(Table):
    """A volunteer's place in a shift; `minutes_worked` once attended."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    shift = ForeignKey(Shift, on_delete=OnDelete.cascade, null=False, index=True)
    volunteer = ForeignKey(Volunteer, on_delete=OnDelete.cascade, null=False, index=True)
    minutes_worked = Integer(null=True, default=None)
    created_at = Timestamptz()
