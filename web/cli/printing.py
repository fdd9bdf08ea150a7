"""Badges and the programme as PDF."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from events.badges.actions import issue_due, mark_printed
from events.festival.queries import event_by_slug
from events.hosts.rules import SYSTEM
from web.cli.frame import Told, as_json, run, say, settings
from web.i18n import INTERFACE, words_for
from web.printing.content import Printed
from web.printing.faults import MissingGlyphs, PrintFailed, PrintingUnavailable
from web.printing.process import render


@click.group("print")
def print_group() -> None:
    """Badges and the programme as PDF."""


EVENT = click.option("--event", "slug", required=True, help="The festival's short name.")
TO = click.option("--to", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The PDF.")
LANG = click.option("--lang", type=click.Choice(INTERFACE), default=INTERFACE[0], show_default=True)


@print_group.command()
@EVENT
@TO
@LANG
@as_json
def badges(slug: str, file: Path, lang: str, as_json: bool) -> None:
    """Issues the badges that are due and missing, and prints all valid ones."""

    from web.printing.payloads import badge_sheet

    async def work() -> Printed:
        event = await event_by_slug(slug)
        await issue_due(SYSTEM, event, datetime.now(UTC))
        sheet = await badge_sheet(event, words_for(lang), settings().base_url)
        printed = await render("badges", sheet, _progress)
        await asyncio.to_thread(file.write_bytes, printed.pdf)
        await mark_printed(SYSTEM, event, [card.code for card in sheet.cards], datetime.now(UTC))
        return printed

    _finish(file, work, as_json)


@print_group.command()
@EVENT
@TO
@LANG
@as_json
def programme(slug: str, file: Path, lang: str, as_json: bool) -> None:
    """The programme as a booklet of A5 pages."""

    from web.printing.payloads import programme_book

    async def work() -> Printed:
        event = await event_by_slug(slug)
        printed = await render("programme", await programme_book(event, words_for(lang), settings().base_url))
        await asyncio.to_thread(file.write_bytes, printed.pdf)
        return printed

    _finish(file, work, as_json)


def _progress(done: int, total: int) -> None:
    click.echo(f"\r{done} of {total}", nl=done == total, err=True)


def _finish(file: Path, work: Callable[[], Awaitable[Printed]], as_json: bool) -> None:
    try:
        printed = run(work)
    except (MissingGlyphs, PrintFailed, PrintingUnavailable) as fault:
        raise Told(str(fault)) from fault
    numbers = {"pages": printed.pages, "items": printed.items, "missing_glyphs": list(printed.missing_glyphs)}
    say(as_json, numbers, f"{printed.items} items on {printed.pages} pages: {file}")


COMMANDS = (print_group,)
