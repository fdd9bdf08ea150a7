"""What leaves the house: a festival as a folder of pages."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import click
import msgspec

from events.festival.queries import event_by_slug
from web.asgi import App
from web.cli.frame import Told, as_json, run, say, settings

EVERY = 25
"""So many pages are told at once."""


@click.group("export")
def export_group() -> None:
    """A festival, or what is in it, as files."""


@export_group.command()
@click.option("--event", "slug", required=True, help="The festival's short name.")
@click.option("--to", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder.")
@as_json
def site(slug: str, folder: Path, as_json: bool) -> None:
    """The visitors' pages as a folder, for any web server or a memory stick.

    Again: renews the folder and takes out what is gone. What needs the server, as applying does, is linked where
    SCHAUHER_BASE_URL says its address.
    """
    from web.application import litestar
    from web.export.folder import FolderRefused
    from web.export.site import Exported, ExportFailed, export_site

    own = settings()

    async def work() -> Exported:
        app = cast(App, litestar(own, with_worker=False))
        event = await event_by_slug(slug)
        online = "SCHAUHER_BASE_URL" in os.environ
        return await export_site(app, event, folder, own.base_url, datetime.now(UTC), _progress, online=online)

    try:
        done = run(work)
    except (ExportFailed, FolderRefused) as fault:
        raise Told(str(fault)) from fault
    text = f"{done.pages} pages, {done.bytes / 1e6:.1f} MB, {done.seconds} s: open {folder / 'index.html'}"
    say(as_json, msgspec.to_builtins(done), text)


def _progress(done: int, known: int) -> None:
    if done % EVERY == 0 or done == known:
        click.echo(f"\r{done} of {known} pages", nl=done == known, err=True)


COMMANDS = (export_group,)
