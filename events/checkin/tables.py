"""Gates and the ledger of what they read. Scans are only ever added."""

from piccolo.columns import JSON, UUID, ForeignKey, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.badges.tables import Badge
from events.festival.tables import Event


class Point(Table, tablename="checkin_point"):
    """A gate. `roles` (a JSON list) and `area` narrow whom it admits, the rule `day` also when."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=40)
    name = JSON(default="{}")
    area = Varchar(length=20, default="")
    roles = JSON(default="[]")
    rule = Varchar(length=10, default="always")


class Scan(Table):
    """One reading of a badge, with the answer that was given; the same `client_id` gets the same answer again."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    point = ForeignKey(Point, on_delete=OnDelete.restrict, null=False)
    badge = ForeignKey(Badge, on_delete=OnDelete.set_null, null=True, default=None, index=True)
    client_id = UUID(default=None, null=False)
    code = Varchar(length=40)
    direction = Varchar(length=3)
    at = Timestamptz()
    received_at = Timestamptz()
    result = Varchar(length=10)
    reason = Varchar(length=40, null=True, default=None)
    role = Varchar(length=20, null=True, default=None)
    first_at = Timestamptz(null=True, default=None)
    first_point = Varchar(length=40, null=True, default=None)
