"""Throwing the demo away, with everything that was done to it."""

from piccolo.conf.apps import Finder
from piccolo.querystring import QueryString
from piccolo.table import Table, sort_table_classes

from events.festival.tables import Event
from events.history.tables import HistoryHead
from events.hosts.tables import RoleGrant

KEPT = (Event, RoleGrant)
"""Of what belongs to the host: the events themselves go last, and who has a role there keeps it."""


async def remove(host: int) -> int:
    """All events, persons and exhibitors of the host; answers the highest version that their pages had.

    Part of the transaction that loads the demo again.

    Nobody else may delete what areas own. Here it goes by the references in the database, so that no area has to know
    that there is a demo.
    """
    tables = list(reversed(sort_table_classes(Finder().get_table_classes())))
    rows = await Event.select(Event.id, Event.public_version).where(Event.host == host)
    events = [row["id"] for row in rows]
    for table in tables:
        if _belongs(table, "event"):
            await table.delete().where(table._meta.get_column_by_name("event").is_in(events or [0]))
    await HistoryHead.delete().where(HistoryHead.scope.is_in([f"event:{event}" for event in events] or [""]))
    await Event.delete().where(Event.host == host)
    for table in tables:
        if _belongs(table, "host") and table not in KEPT:
            await table.delete().where(table._meta.get_column_by_name("host") == host)
    return max((row["public_version"] for row in rows), default=0)


async def outdate(host: int, version: int) -> None:
    """Puts the pages of the host's events above a version: they may have the numbers of events that were removed,
    whose pages are still in caches."""
    above = QueryString('"public_version" + {}', version)
    await Event.update({Event.public_version: above}, force=True).where(Event.host == host)


def _belongs(table: type[Table], column: str) -> bool:
    return any(key._meta.name == column for key in table._meta.foreign_key_columns)
