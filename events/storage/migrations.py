"""The migrations of all apps, forwards, under a lock: any number of processes may start at once."""

import importlib.util
import io
import re
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from piccolo.apps.migrations.tables import Migration
from piccolo.conf.apps import Finder

from .access import engine, fetch, transaction

_ID = re.compile(r'^ID = "([^"]+)"$', re.MULTILINE)


class NewerDatabase(Exception):
    """The database, or the backup, was made by a newer version of this program; the argument says which migration."""


class Step(NamedTuple):
    app: str
    migration: str

    def __str__(self) -> str:
        return f"{self.app} {self.migration}"


async def migrate() -> list[str]:
    """Brings the database up to date; answers what was applied, in order. Raises NewerDatabase."""
    if not missing(await applied()):
        return []
    async with engine().migrating():
        todo = missing(await applied())
        await apply(todo)
    return [str(step) for step in todo]


def available() -> dict[Step, Path]:
    """Every migration of this version with its file, in the order in which they apply."""
    finder = Finder()
    steps: dict[Step, Path] = {}
    for app in finder.sort_app_configs(list(finder.get_app_registry().app_configs.values())):
        files = {_id(file): file for file in Path(app.resolved_migrations_folder_path).glob("[!_]*.py")}
        steps.update({Step(app.app_name, migration): file for migration, file in sorted(files.items())})
    return steps


async def applied() -> list[Step]:
    if not await Migration.table_exists():
        return []
    return [Step(row["app_name"], row["name"]) for row in await fetch("SELECT app_name, name FROM migration")]


def missing(steps: list[Step]) -> dict[Step, Path]:
    """What this version has beyond these steps. Raises NewerDatabase when they go beyond this version."""
    known = available()
    for step in steps:
        if step not in known:
            raise NewerDatabase(str(step))
    return {step: file for step, file in known.items() if step not in steps}


def _id(file: Path) -> str:
    # Read, not imported: a start with nothing to do must not pay for thousands of lines.
    found = _ID.search(file.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{file} is no migration: it has no ID")
    return found[1]


async def apply(steps: dict[Step, Path]) -> None:
    """Runs these, in order; the caller holds the lock `engine().migrating()`."""
    if steps and not await Migration.table_exists():
        await Migration.create_table()
    for step, file in steps.items():
        manager = await _load(file).forwards()
        # One transaction with the record of it, so that an end in between leaves nothing half done.
        async with transaction():
            with redirect_stdout(io.StringIO()):
                await manager.run()
            await Migration.insert(Migration(name=step.migration, app_name=step.app))


def _load(file: Path) -> Any:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
