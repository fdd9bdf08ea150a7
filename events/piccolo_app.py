"""The tables of `events` and their migrations, for Piccolo."""

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

AREAS = (
    *("hosts", "festival", "nations", "floor", "programme", "people", "volunteers", "badges", "checkin"),
    *("mail", "jobs", "files", "search", "history", "limits"),
)

APP_CONFIG = AppConfig(
    app_name="events",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=table_finder([f"events.{area}.tables" for area in AREAS], exclude_imported=True),
    migration_dependencies=[],
)
