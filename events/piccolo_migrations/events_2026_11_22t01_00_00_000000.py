"""A saved view is found by its code, and has a name of its own."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-22T01:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One saved view for each code, and for each name in a list"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="events", description=DESCRIPTION)

    async def run():
        engine = engine_finder()
        await engine.run_ddl("CREATE UNIQUE INDEX events_saved_view_code ON saved_view (code)")
        await engine.run_ddl("CREATE UNIQUE INDEX events_saved_view_name ON saved_view (account, event, list, name)")

    manager.add_raw(run)
    return manager
