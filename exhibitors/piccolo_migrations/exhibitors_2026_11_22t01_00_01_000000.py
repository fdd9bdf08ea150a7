"""Works and offers are found by their codes."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-22T01:00:01:000000"
VERSION = "1.38.0"
DESCRIPTION = "One work and one offer for each code"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="exhibitors", description=DESCRIPTION)

    async def run():
        engine = engine_finder()
        await engine.run_ddl("CREATE UNIQUE INDEX exhibitors_work_code ON work (code)")
        await engine.run_ddl("CREATE UNIQUE INDEX exhibitors_offer_code ON offer (code)")

    manager.add_raw(run)
    return manager
