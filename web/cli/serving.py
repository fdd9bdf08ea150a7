"""Running Schauher: the server, the worker, migrations, and what is missing."""

import asyncio
import contextlib
import logging
import os
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from events.festival.queries import public_events
from events.hosts.actions import invite
from events.hosts.queries import has_accounts
from events.hosts.rules import SYSTEM, Role
from events.storage import close_pool, migrate, open_pool
from web.cli.certificates import check_address, check_pair
from web.cli.frame import Told, as_json, plainly, run, say, settings
from web.doctor import examine
from web.ports import connect
from web.worker import work

FIRST_ACCOUNT = "admin@localhost"
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Processes; on SQLite they take turns at writing.",
)
@click.option("--tls-cert", type=FILE, help="Serves HTTPS by itself: the certificate with its chain, as PEM.")
@click.option("--tls-key", type=FILE, help="The key of the certificate, as PEM, without a password.")
def serve(host: str, port: int, workers: int, tls_cert: Path | None, tls_key: Path | None) -> None:
    """Serves the pages, the desk, the gate and the JSON interface."""
    import uvicorn

    _log()
    secure = check_pair(tls_cert, tls_key)
    os.environ.setdefault("SCHAUHER_BASE_URL", f"{'https' if secure else 'http'}://{host}:{port}")
    base_url = settings().base_url
    if secure:
        check_address(base_url)
    first, slugs = run(_greeting)
    click.echo(f"Schauher serves {base_url}/", err=True)
    for slug in slugs:
        click.echo(f"  Festival       {base_url}/de/{slug}/", err=True)
    click.echo(f"  Desk           {base_url}/desk/", err=True)
    if first:
        click.echo(f"  First sign-in  {base_url}/desk/sign-in/{first}   (works once)", err=True)
    else:
        click.echo("  Sign-in link   schauher invite YOUR@ADDRESS --role admin", err=True)
    uvicorn.run(
        "web.application:create",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        ssl_certfile=tls_cert,
        ssl_keyfile=tls_key,
        log_level="warning",
        server_header=False,
    )


async def _greeting() -> tuple[str | None, list[str]]:
    """A one-time link while nobody can sign in yet, and what there is to look at."""
    first = None if await has_accounts() else await invite(SYSTEM, FIRST_ACCOUNT, Role.ADMIN, datetime.now(UTC))
    return first, [event.slug for event in await public_events()]


@click.command()
def worker() -> None:
    """Does the waiting jobs only, for installations that serve from other processes."""
    _log()
    own = settings()

    async def working() -> None:
        await migrate()
        await open_pool()
        connect()
        try:
            await work(own)
        finally:
            await close_pool()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(working())


@click.command("migrate")
@as_json
def migrate_command(as_json: bool) -> None:
    """Brings the database to this version. Runs at every start by itself too."""
    applied = plainly(lambda: asyncio.run(migrate()))
    say(as_json, {"applied": applied}, f"{len(applied)} migrations applied.")


@click.command()
@as_json
def doctor(as_json: bool) -> None:
    """Says what is missing on this machine, and the exact line that mends it."""
    findings = plainly(lambda: asyncio.run(examine(os.environ)))
    well = all(found.ok for found in findings)
    lines = [f"ok    {found.what}" if found.ok else f"MEND  {found.what}\n      {found.mend}" for found in findings]
    say(as_json, {"ok": well, "findings": msgspec.to_builtins(findings)}, "\n".join(lines))
    if not well:
        raise Told("Something is missing; the lines above say what to do.")


def _log() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")


COMMANDS = (serve, worker, migrate_command, doctor)
