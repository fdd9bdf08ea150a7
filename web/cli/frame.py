"""What all commands share: the group, an open database, results for programs or people."""

import asyncio
import os
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import asyncpg
import click
import msgspec

from events.faults import Refused
from events.storage import close_pool, migrate, open_pool
from events.storage.archive import BackupFault
from events.storage.backup import NotEmpty
from events.storage.migrations import NewerDatabase
from web.i18n import SOURCE, words_for
from web.ports import connect
from web.sentences import sentence
from web.settings import Settings, SettingsError, read_settings

Result = TypeVar("Result")

as_json = click.option("--json", "as_json", is_flag=True, help="A machine-readable result on standard output.")


class Told(click.ClickException):
    """What went wrong and what to do, in words. Exit code 1."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="schauher")
def main() -> None:
    """Runs intercultural festivals and exhibitions."""


def run(work: Callable[[], Awaitable[Result]]) -> Result:
    """Opens the database (migrated), does the work, closes it. Refusals become messages."""

    async def opened() -> Result:
        await migrate()
        await open_pool()
        connect()
        try:
            return await work()
        finally:
            await close_pool()

    return plainly(lambda: asyncio.run(opened()))


def plainly(work: Callable[[], Result]) -> Result:
    """Turns refusals and wrong settings into messages."""
    try:
        return work()
    except Refused as refused:
        raise Told(sentence(words_for(SOURCE), refused)) from refused
    except NotEmpty as held:
        raise Told(f"The table {held} holds rows, and a restore overwrites nothing: give it a new database.") from held
    except NewerDatabase as step:
        raise Told(f"This was made by a newer version ({step}). Install that one, or restore a backup.") from step
    except (SettingsError, BackupFault, FileExistsError, ValueError) as wrong:
        raise Told(str(wrong)) from wrong
    except (OSError, sqlite3.OperationalError, asyncpg.PostgresError) as broken:
        raise Told(_what_broke(broken)) from broken


def _what_broke(broken: Exception) -> str:
    if isinstance(broken, OSError) and broken.filename:
        return f"{broken.filename}: {broken.strerror}"
    return f"{broken}. The command `schauher doctor` says what is missing."


def settings() -> Settings:
    return plainly(lambda: read_settings(os.environ))


def say(as_json: bool, result: dict[str, Any], text: str) -> None:
    """The result on standard output."""
    click.echo(msgspec.json.encode(result).decode() if as_json else text)
