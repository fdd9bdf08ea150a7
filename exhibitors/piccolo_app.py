"""The tables of `exhibitors` and their migrations, for Piccolo."""

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

AREAS = ("profiles", "applications", "placement")

APP_CONFIG = AppConfig(
    app_name="exhibitors",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=table_finder([f"exhibitors.{area}.tables" for area in AREAS], exclude_imported=True),
    migration_dependencies=["events.piccolo_app"],
)
