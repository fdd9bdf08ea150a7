"""A file that is about to be brought in is found by its code."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-21T23:11:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One upload for each code"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="events", description=DESCRIPTION)

    async def run():
        await engine_finder().run_ddl("CREATE UNIQUE INDEX events_upload_code ON upload (code)")

    manager.add_raw(run)
    return manager
