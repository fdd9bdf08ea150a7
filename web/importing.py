"""One file of any kind into one event; the same for the command, the desk and programs."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Literal, get_args

import msgspec

from events.faults import Refused
from events.festival.queries import EventView
from events.files.report import ImportReport
from events.files.tabular import read_table
from events.floor.actions import import_booths
from events.floor.geojson import parse_plan
from events.hosts.rules import Actor
from events.programme.actions import import_programme
from events.programme.frab import parse_schedule
from exhibitors.imports.actions import import_exhibitors
from exhibitors.profiles.sheet import parse_exhibitors

Kind = Literal["exhibitors", "booths", "programme"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Upload(msgspec.Struct, frozen=True):
    """A file, its name, and how to read it: `mapping` names a column for a target, `area` the area of a plan."""

    name: str
    data: bytes
    mapping: Mapping[str, str] = {}
    area: str | None = None


async def import_file(
    kind: Kind, actor: Actor, event: EventView, upload: Upload, now: datetime, *, dry_run: bool
) -> ImportReport:
    """All or nothing; twice is as good as once. Raises Refused for a file that is none of its kind.

    Reading it takes up to seconds: that happens in a thread, so that nobody else waits.
    """
    return await READERS[kind](actor, event, upload, now, dry_run)


async def _exhibitors(actor: Actor, event: EventView, upload: Upload, now: datetime, dry_run: bool) -> ImportReport:
    table = await to_thread(read_table, upload.data, upload.name)
    parsed = await to_thread(parse_exhibitors, table, upload.mapping)
    return await import_exhibitors(actor, event, parsed, now, dry_run=dry_run)


async def _booths(actor: Actor, event: EventView, upload: Upload, now: datetime, dry_run: bool) -> ImportReport:
    _refuse_mapping(upload)
    plan = await to_thread(parse_plan, upload.data)
    return await import_booths(actor, event, upload.area, plan, now, dry_run=dry_run)


async def _programme(actor: Actor, event: EventView, upload: Upload, now: datetime, dry_run: bool) -> ImportReport:
    _refuse_mapping(upload)
    schedule = await to_thread(parse_schedule, upload.data, event.zone, event.day_boundary)
    return await import_programme(actor, event, schedule, now, dry_run=dry_run)


def _refuse_mapping(upload: Upload) -> None:
    if upload.mapping:
        raise Refused("import_mapping_unused", "mapping")


READERS: dict[Kind, Callable[[Actor, EventView, Upload, datetime, bool], Awaitable[ImportReport]]] = {
    "exhibitors": _exhibitors,
    "booths": _booths,
    "programme": _programme,
}
