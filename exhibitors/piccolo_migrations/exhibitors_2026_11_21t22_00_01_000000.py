"""The invariants that the database itself keeps: each unique or partial index is one promise."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-21T22:00:01:000000"
VERSION = "1.38.0"
DESCRIPTION = "Unique indexes"

INDEXES = {
    "exhibitor_code": "exhibitor (code)",
    "exhibitor_nation_once": "exhibitor_nation (exhibitor, nation)",
    "member_once": "member (exhibitor, person)",
    "appearance_once": "appearance (exhibitor, session)",
    "call_once": "exhibitor_call (event)",
    "application_code": "application (code)",
    "application_key": "application (key_hash)",
    "application_once": "application (event, exhibitor) WHERE exhibitor IS NOT NULL",
    "placement_alone": "placement (booth) WHERE alone",
    "placement_once": "placement (booth, application)",
}


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="exhibitors", description=DESCRIPTION)

    async def run():
        engine = engine_finder()
        for name, target in INDEXES.items():
            await engine.run_ddl(f"CREATE UNIQUE INDEX exhibitors_{name} ON {target}")

    manager.add_raw(run)
    return manager
