"""The console script `schauher`: one command per verb. Errors say what to do and exit non-zero."""

import asyncio
import logging
import os
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click
import msgspec

from events.faults import Refused
from events.festival.queries import event_by_slug
from events.hosts.actions import create_token, invite
from events.hosts.queries import has_accounts
from events.hosts.rules import SCOPE_PERMISSIONS, SYSTEM, Role
from events.storage import close_pool, migrate, open_pool
from web.i18n import SOURCE, words_for
from web.sentences import sentence
from web.settings import SettingsError, read_settings

Result = TypeVar("Result")


class Told(click.ClickException):
    """A refusal of the domain or the settings, in words."""


def run(work: Callable[[], Awaitable[Result]]) -> Result:
    """Opens the database (migrated), does the work, closes it. Refusals become messages."""

    async def opened() -> Result:
        await migrate()
        await open_pool()
        try:
            return await work()
        finally:
            await close_pool()

    try:
        return asyncio.run(opened())
    except Refused as refused:
        raise Told(sentence(words_for(SOURCE), refused)) from refused
    except SettingsError as wrong:
        raise Told(str(wrong)) from wrong


def say(as_json: bool, result: dict[str, Any], text: str) -> None:
    """The result on standard output: for programs, or for people."""
    click.echo(msgspec.json.encode(result).decode() if as_json else text)


JSON = click.option("--json", "as_json", is_flag=True, help="A machine-readable result on standard output.")


@click.group()
@click.version_option(package_name="schauher")
def main() -> None:
    """Runs intercultural festivals and exhibitions."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True, help="Processes; on SQLite they take turns at writing.")
def serve(host: str, port: int, workers: int) -> None:
    """Serves the pages, the desk, the gate and the JSON interface."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    import uvicorn

    os.environ.setdefault("SCHAUHER_BASE_URL", f"http://{host}:{port}")
    settings = _settings()
    first = run(_first_link)
    click.echo(f"Schauher serves http://{host}:{port}", err=True)
    if first:
        click.echo(f"This installation is new. Sign in here, once: {settings.base_url}/desk/sign-in/{first}", err=True)
    uvicorn.run("web.application:create", factory=True, host=host, port=port, workers=workers, log_level="warning")


async def _first_link() -> str | None:
    if await has_accounts():
        return None
    return await invite(SYSTEM, "admin@localhost", Role.ADMIN, datetime.now(UTC))


@main.command("migrate")
@JSON
def migrate_command(as_json: bool) -> None:
    """Brings the database to this version. Runs at every start by itself too."""
    applied = asyncio.run(migrate())
    say(as_json, {"applied": applied}, f"{len(applied)} migrations applied.")


@main.command("invite")
@click.argument("email")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--event", "slug", help="Only for this festival.")
@JSON
def invite_command(email: str, role: str, slug: str | None, as_json: bool) -> None:
    """Gives EMAIL a role and prints a link that signs in once."""

    async def work() -> str:
        event = (await event_by_slug(slug)).id if slug else None
        return await invite(SYSTEM, email, Role(role), datetime.now(UTC), event=event)

    link = f"{_settings().base_url}/desk/sign-in/{run(work)}"
    say(as_json, {"link": link}, link)


@main.group()
def token() -> None:
    """Keys for programs."""


@token.command("create")
@click.argument("name")
@click.option("--scope", type=click.Choice(list(SCOPE_PERMISSIONS)), required=True)
@JSON
def token_create(name: str, scope: str, as_json: bool) -> None:
    """Prints a new key for the JSON interface. It is shown this once."""
    key = run(lambda: create_token(SYSTEM, name, scope, datetime.now(UTC)))
    say(as_json, {"token": key}, key)


def _settings() -> Any:
    try:
        return read_settings(os.environ)
    except SettingsError as wrong:
        raise Told(str(wrong)) from wrong


if __name__ == "__main__":
    sys.exit(main())
