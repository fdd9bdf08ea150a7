"""Data in and out: the demo festival, imports, backups."""

from datetime import UTC, datetime
from pathlib import Path

import click

from events.festival.queries import event_by_slug
from events.files.report import ImportReport
from events.hosts.rules import SYSTEM
from events.storage import backup as storage
from web.cli.frame import Told, as_json, run, say
from web.i18n import SOURCE, words_for
from web.importing import KINDS, Kind, Upload, import_file
from web.sentences import fault_sentence

FAULTS_SHOWN = 50
"""Lines of faults for people; `--json` has all of them."""


@click.command()
@click.option("--reset", is_flag=True, help="Throws the demo festival away first, with everything done to it.")
@as_json
def demo(reset: bool, as_json: bool) -> None:
    """Loads the demo festival. Again: changes nothing."""
    from web.demo import load  # its texts are long, and only this command needs them

    report = run(lambda: load(datetime.now(UTC), reset=reset))
    text = "The demo festival is loaded." if report.loaded else "The demo festival is there already."
    say(as_json, {"loaded": report.loaded}, text)


@click.command("import")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--event", "slug", required=True, help="The festival's short name.")
@click.option("--area", help="Booths: the code of the area that they go into.")
@click.option("--map", "pairs", multiple=True, metavar="TARGET=COLUMN", help="Exhibitors: which column is what.")
@click.option("--dry-run", is_flag=True, help="Only says what would happen, fault by fault.")
@as_json
def import_command(
    kind: Kind, file: Path, slug: str, area: str | None, pairs: tuple[str, ...], dry_run: bool, as_json: bool
) -> None:
    """Brings exhibitors (CSV, XLSX), booths (GeoJSON in metres) or a programme (frab XML) into a festival.

    All or nothing; the same file again changes nothing.
    """
    upload = Upload(file.name, file.read_bytes(), _mapping(pairs), area)

    async def work() -> ImportReport:
        event = await event_by_slug(slug)
        return await import_file(kind, SYSTEM, event, upload, datetime.now(UTC), dry_run=dry_run)

    report = run(work)
    say(as_json, as_result(report), _told(report, dry_run))
    if report.refused:
        raise Told("Nothing was imported: mend the rows with errors, then import again.")


def as_result(report: ImportReport) -> dict[str, object]:
    """The report for programs, as the contract has it."""
    words = words_for(SOURCE)
    return {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "faults": len(report.faults),
        "fault_rows": [
            {
                "row": fault.row,
                "column": fault.column,
                "code": fault.code,
                "severity": fault.severity,
                "message": fault_sentence(words, fault),
            }
            for fault in report.faults
        ],
    }


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        target, sign, column = pair.partition("=")
        if not sign or not target or not column:
            raise click.BadParameter(f"write TARGET=COLUMN, not {pair!r}", param_hint="--map")
        mapping[target] = column
    return mapping


def _told(report: ImportReport, dry_run: bool) -> str:
    words = words_for(SOURCE)
    lines = [f"  row {fault.row}: {fault.severity}: {fault_sentence(words, fault)}" for fault in report.faults]
    more = [f"  … and {len(lines) - FAULTS_SHOWN} more (--json shows all)"] if len(lines) > FAULTS_SHOWN else []
    verb = "Would be" if dry_run else "Done:"
    numbers = f"{verb} {report.created} created, {report.changed} changed, {report.unchanged} unchanged"
    return "\n".join([*lines[:FAULTS_SHOWN], *more, f"{numbers}; {len(report.faults)} faults."])


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@as_json
def backup(file: Path, as_json: bool) -> None:
    """Writes everything into one verified FILE, while the server goes on."""
    manifest = run(lambda: storage.backup(file, datetime.now(UTC)))
    rows = sum(table.rows for table in manifest.tables)
    say(as_json, {"file": str(file), "tables": len(manifest.tables), "rows": rows}, f"{rows} rows saved in {file}.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@as_json
def restore(file: Path, as_json: bool) -> None:
    """Brings a backup into an empty database, of either kind."""
    manifest = run(lambda: storage.restore(file))
    rows = sum(table.rows for table in manifest.tables)
    say(as_json, {"file": str(file), "tables": len(manifest.tables), "rows": rows}, f"{rows} rows restored.")


COMMANDS = (demo, import_command, backup, restore)
