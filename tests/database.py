"""The databases that tests run on."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import asyncpg

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Database:
    """A migrated, empty database; `url` is the value of SCHAUHER_DATABASE_URL for it."""

    url: str
    folder: Path

    @property
    def environ(self) -> dict[str, str]:
        """The environment in which another process opens the same database."""
        return process_environ(self.url, self.folder)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Another Python process on this database, its streams piped: `start("-c", code)`, `start("-m", module)`."""
        return start(self.environ, *arguments)


def process_environ(url: str, folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "SCHAUHER_DATABASE_URL": url,
        "SCHAUHER_DATA_DIR": str(folder),
        "PYTHONPATH": str(ROOT),
    }


def start(environ: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=environ,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str], seconds: float = 60) -> str:
    """What the process printed; fails the test with its errors when it failed."""
    out, errors = process.communicate(timeout=seconds)
    assert process.returncode == 0, errors
    return out


def has_postgresql() -> bool:
    """`pg_virtualenv` and the like set these."""
    return "PGHOST" in os.environ and "PGPASSWORD" in os.environ


@contextmanager
def new_postgresql() -> Iterator[str]:
    """The URL of a new, empty database on the server that the PG variables name; dropped afterwards."""
    name = f"schauher_test_{os.getpid()}_{os.urandom(3).hex()}"
    asyncio.run(_on_server(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    try:
        yield _url(name)
    finally:
        asyncio.run(_on_server(f"DROP DATABASE {name} WITH (FORCE)"))


def _url(database: str) -> str:
    user, password = quote(os.environ.get("PGUSER", "postgres")), quote(os.environ["PGPASSWORD"])
    return f"postgresql://{user}:{password}@{os.environ['PGHOST']}:{os.environ.get('PGPORT', '5432')}/{database}"


async def _on_server(statement: str) -> None:
    connection = await asyncpg.connect(_url("postgres"))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
