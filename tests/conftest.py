"""The engine that the tests run on: SCHAUHER_TEST_ENGINE=sqlite (default) or postgresql.

The whole suite uses one engine object; each test that asks for `database` finds a migrated, empty database behind it.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.database import Database, has_postgresql, new_postgresql

ENGINE = os.environ.get("SCHAUHER_TEST_ENGINE", "sqlite")

# piccolo_conf makes the engine from the environment when it is first imported, so this comes before everything else.
_session = ExitStack()
FOLDER = Path(_session.enter_context(tempfile.TemporaryDirectory(prefix="schauher-tests-")))
os.environ["SCHAUHER_DATA_DIR"] = str(FOLDER)
os.environ.pop("SCHAUHER_DATABASE_URL", None)
if ENGINE == "postgresql" and has_postgresql():
    os.environ["SCHAUHER_DATABASE_URL"] = _session.enter_context(new_postgresql())

from events import storage  # noqa: E402

pytest_plugins = ["tests.skips"]


def pytest_report_header() -> str:
    return f"database: {ENGINE}"


def pytest_unconfigure() -> None:
    _session.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is about the other engine alone runs there, and is not here."""
    elsewhere = [item for item in items if any(mark.args != (ENGINE,) for mark in item.iter_markers("engine"))]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def require_postgresql() -> None:
    if not has_postgresql():
        pytest.skip("no PostgreSQL: run it under deploy/with-postgresql")


@pytest.fixture(scope="session")
def migrated() -> Path:
    """Migrates once; answers the SQLite file that every test copies (on PostgreSQL of no meaning)."""
    if ENGINE == "postgresql":
        require_postgresql()

    async def prepare() -> None:
        await storage.migrate()
        await storage.close_pool()

    asyncio.run(prepare())
    return FOLDER / "schauher.sqlite"


@pytest.fixture
async def database(migrated: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated, empty database, which is the active engine's for the time of the test."""
    engine = storage.engine()
    if isinstance(engine, storage.SQLite):
        file = tmp_path / "schauher.sqlite"
        shutil.copy(migrated, file)
        engine.path = str(file)
        yield Database(f"sqlite:///{file}", tmp_path)
    else:
        await storage.open_pool()
        await _empty()
        yield Database(os.environ["SCHAUHER_DATABASE_URL"], tmp_path)
    await storage.close_pool()


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The URL of a new PostgreSQL database without tables, whatever engine the suite runs on."""
    require_postgresql()
    with new_postgresql() as url:
        yield url


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Database]:
    """A database without tables on the suite's engine, for other processes."""
    if ENGINE == "sqlite":
        yield Database(f"sqlite:///{tmp_path / 'fresh.sqlite'}", tmp_path)
    else:
        require_postgresql()
        with new_postgresql() as url:
            yield Database(url, tmp_path)


async def _empty() -> None:
    tables = await storage.fetch(
        "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'"
    )
    names = ", ".join(table["name"] for table in tables)
    await storage.engine().run_ddl(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
