"""Who stands where."""

from piccolo.columns import Boolean, ForeignKey, Serial, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from events.floor.tables import Booth
from exhibitors.applications.tables import Application


class Placement(Table):
    """An accepted application at a booth. `alone` unless the booth is shared: a partial unique index keeps it so."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    booth = ForeignKey(Booth, on_delete=OnDelete.cascade, null=False, index=True)
    application = ForeignKey(Application, on_delete=OnDelete.cascade, null=False, index=True)
    alone = Boolean(default=True)
    created_at = Timestamptz()
