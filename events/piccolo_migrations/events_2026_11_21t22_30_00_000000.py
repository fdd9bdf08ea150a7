"""A name and an address are one person of a host."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-21T22:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One person for each name and address"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="events", description=DESCRIPTION)

    async def run():
        engine = engine_finder()
        await engine.run_ddl("CREATE UNIQUE INDEX events_person_once ON person (host, name_key, email)")
        await engine.run_ddl("DROP INDEX events_person_name_key")

    manager.add_raw(run)
    return manager
