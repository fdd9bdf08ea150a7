"""The invariants that the database itself keeps: each unique or partial index is one promise."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder

ID = "2026-11-21T22:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Unique indexes"

INDEXES = {
    "host_slug": "host (slug)",
    "account_email": "account (email)",
    "role_grant_once": "role_grant (account, coalesce(host, 0), coalesce(event, 0))",
    "sign_in_link_token": "sign_in_link (token_hash)",
    "web_session_id_hash": "web_session (id_hash)",
    "api_token_hash": "api_token (token_hash)",
    "event_slug": "event (slug)",
    "event_code": "event (code)",
    "event_day_date": "event_day (event, date)",
    "region_code": "region (host, code)",
    "area_code": "area (event, code)",
    "plan_object_source": "plan_object (area, source) WHERE source <> ''",
    "booth_code": "booth (code)",
    "booth_number": "booth (event, area, number_key)",
    "booth_plan_object": "booth (plan_object)",
    "stage_code": "stage (event, code)",
    "session_code": "session (code)",
    "session_source": "session (event, source) WHERE source <> ''",
    "person_code": "person (code)",
    "volunteer_once": "volunteer (event, person)",
    "volunteer_code": "volunteer (code)",
    "task_code": "task (event, code)",
    "shift_code": "shift (code)",
    "sign_up_once": "sign_up (shift, volunteer)",
    "badge_code": "badge (code)",
    "badge_once": "badge (event, person) WHERE state = 'issued'",
    "checkin_point_code": "checkin_point (event, code)",
    "scan_client_id": "scan (event, client_id)",
    "letter_message_id": "letter (message_id)",
    "stored_file_digest": "stored_file (digest)",
    "search_entry_once": "search_entry (event, kind, code, lang)",
    "history_head_scope": "history_head (scope)",
    "history_entry_number": "history_entry (scope, number)",
    "rate_window_once": "rate_window (key, started_at)",
}
LOOKUPS = {
    "job_due": "job (run_at) WHERE state = 'waiting'",
    "letter_waiting": "letter (id) WHERE state = 'waiting'",
    "person_name_key": "person (host, name_key)",
    "session_stage_time": "session (stage, starts_at)",
    "shift_time": "shift (event, starts_at)",
}


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="events", description=DESCRIPTION)

    async def run():
        engine = engine_finder()
        for name, target in INDEXES.items():
            await engine.run_ddl(f"CREATE UNIQUE INDEX events_{name} ON {target}")
        for name, target in LOOKUPS.items():
            await engine.run_ddl(f"CREATE INDEX events_{name} ON {target}")

    manager.add_raw(run)
    return manager
