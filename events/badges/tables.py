"""Who got which badge."""

from piccolo.columns import JSON, ForeignKey, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from events.people.tables import Person


class Badge(Table):
    """A person's pass. `days` (ISO dates) and `areas` (codes) are JSON lists; an empty list admits everywhere.

    `inside_since` and `inside_point` are the present stay, `first_at` and `first_point` the first entry ever.
    """

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    person = ForeignKey(Person, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    role = Varchar(length=20)
    organisation = Varchar(length=200, default="")
    days = JSON(default="[]")
    areas = JSON(default="[]")
    state = Varchar(length=10, default="issued")
    issued_at = Timestamptz()
    printed_at = Timestamptz(null=True, default=None)
    first_at = Timestamptz(null=True, default=None)
    first_point = Varchar(length=40, default="")
    inside_since = Timestamptz(null=True, default=None)
    inside_point = Varchar(length=40, default="")
