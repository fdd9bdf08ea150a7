"""Migrations run once, in order, whoever starts together."""

import json

import pytest

from events.storage import fetch, migrate, transaction
from events.storage.migrations import NewerDatabase, available
from tests.database import Database, finished

PROCESSES = 4
MIGRATE_WHEN_TOLD = """
import asyncio, json, sys
from contextlib import asynccontextmanager
from events.storage import close_pool, engine, migrate

@asynccontextmanager
async def no_lock(self):
    yield

async def main():
    if sys.argv[1] == "unlocked":
        type(engine()).migrating = no_lock
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(await migrate()))
    await close_pool()

asyncio.run(main())
"""


def race(database: Database, how: str) -> tuple[list[list[str]], list[str]]:
    """Lets the processes migrate at the same moment; answers what each applied, and the errors."""
    processes = [database.start("-c", MIGRATE_WHEN_TOLD, how) for _ in range(PROCESSES)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    ends = [(process, *process.communicate(timeout=60)) for process in processes]
    applied = [json.loads(out) for process, out, _ in ends if process.returncode == 0]
    return applied, [errors for process, _, errors in ends if process.returncode != 0]


def test_of_four_processes_that_start_together_one_migrates(fresh: Database) -> None:
    applied, errors = race(fresh, "locked")
    assert errors == []
    assert sorted(applied) == [[], [], [], [str(step) for step in available()]]


def test_without_the_lock_the_same_race_fails(fresh: Database) -> None:
    _, errors = race(fresh, "unlocked")
    assert errors != []


def test_a_database_that_is_up_to_date_is_left_alone(fresh: Database) -> None:
    for expected in ([str(step) for step in available()], []):
        process = fresh.start("-c", MIGRATE_WHEN_TOLD, "locked")
        assert process.stdin is not None
        process.stdin.write("go\n")
        assert json.loads(finished(process).removeprefix("ready\n")) == expected


async def test_every_migration_is_recorded_once(database: Database) -> None:
    recorded = await fetch("SELECT app_name, name FROM migration ORDER BY id")
    assert [(row["app_name"], row["name"]) for row in recorded] == [tuple(step) for step in available()]


async def test_a_database_of_a_newer_version_is_refused(database: Database) -> None:
    with pytest.raises(NewerDatabase, match="events 9999-01-01"):
        async with transaction():
            await add_migration_of_the_future()
            await migrate()


async def add_migration_of_the_future() -> None:
    await fetch(
        "INSERT INTO migration (app_name, name, ran_on)"
        " VALUES ('events', '9999-01-01T00:00:00:000000', CURRENT_TIMESTAMP) RETURNING id"
    )
