"""A program's key for a creation counts once."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-21T22:41:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One answer for each Idempotency-Key"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="events", description=DESCRIPTION)

    async def run():
        await engine_finder().run_ddl(
            "CREATE UNIQUE INDEX events_answered_request_once ON answered_request (program, key)"
        )

    manager.add_raw(run)
    return manager
