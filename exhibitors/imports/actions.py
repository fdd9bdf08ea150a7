"""Bringing in many exhibitors at once: as if each had applied and been accepted."""

from asyncio import to_thread
from datetime import datetime

import msgspec

from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.files.reading import RowFault
from events.files.report import ImportReport
from events.floor.queries import areas, booths
from events.floor.tables import Area
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.people.actions import find_or_create as find_or_create_person
from events.people.rules import PersonDraft
from events.storage import snapshot, transaction
from events.storage.locks import hold
from exhibitors.applications.actions import admit_all, change_wish
from exhibitors.applications.queries import participations
from exhibitors.imports.rules import Fair, FairWork, booth_taken, compare
from exhibitors.placement.actions import HeldBooth, place_all
from exhibitors.placement.queries import placements_of_booths
from exhibitors.profiles.actions import change_all, create_all, join, renew_pages
from exhibitors.profiles.queries import StoredExhibitor, exhibitors_named
from exhibitors.profiles.sheet import ExhibitorRow, Parsed


async def import_exhibitors(
    actor: Actor, event: EventView, parsed: Parsed, now: datetime, *, dry_run: bool = False
) -> ImportReport:
    """All or nothing; exhibitors that the event has and the table has not stay."""
    async with snapshot() if dry_run else transaction():
        actor.require(Permission.APPLICATIONS_DECIDE, host=event.host, event=event.id)
        actor.require(Permission.PLACEMENT_CHANGE, host=event.host, event=event.id)
        if not dry_run:
            await hold(Area, Area.event == event.id)  # so that no booth stops being shared meanwhile
        work = await to_thread(compare, parsed, await _fair(event, parsed))  # seconds, in which others are served
        report = work.report
        if not dry_run and report.created + report.changed > 0:
            late, told = await _write(actor, event, work, now)
            report = msgspec.structs.replace(report, faults=(*report.faults, *late))
            numbers = {"created": report.created, "changed": report.changed}
            await record(actor, now, "exhibitors.imported", event.slug, event.id, **numbers)
            await renew_pages(told)
            await bump_public_version(event.id)
    return report


async def _fair(event: EventView, parsed: Parsed) -> Fair:
    return Fair(
        event.languages[0],
        await exhibitors_named(event.host, [row.name for row in parsed.rows]),
        await participations(event.id),
        {area.code: tuple(area.name.values()) for area in await areas(event.id)},
        await booths(event.id),
        await placements_of_booths(event.id),
    )


async def _write(
    actor: Actor, event: EventView, work: FairWork, now: datetime
) -> tuple[list[RowFault], list[StoredExhibitor]]:
    """Answers the booths that somebody else was faster to take, and of whom the pages say something new."""
    stored = await _write_profiles(event, work, now)
    new = [row for row in work.rows if row.is_new]
    applications = await admit_all(event, [(stored[row.key], row.booth_wish) for row in new], now)
    for row in work.rows:
        if row.participation is not None:
            applications[stored[row.key].id] = row.participation.id
            if row.has_new_wish:
                await change_wish(row.participation.id, row.booth_wish)
    for row in new:
        await _write_contact(actor, event, row.row, stored[row.key], now)
    late = await _place(event, work, {key: applications[known.id] for key, known in stored.items()}, now)
    return late, [stored[row.key] for row in work.rows if row.is_new or row.has_new_profile]


async def _write_profiles(event: EventView, work: FairWork, now: datetime) -> dict[str, StoredExhibitor]:
    """All exhibitors of the table, by the name as it is compared."""
    unknown = [row for row in work.rows if row.known is None]
    created = await create_all(event.host, [row.draft for row in unknown], now)
    stored = {row.key: exhibitor for row, exhibitor in zip(unknown, created, strict=True)}
    told = {row.key: msgspec.structs.replace(row.known, draft=row.draft) for row in work.rows if row.known}
    renewed = [told[row.key] for row in work.rows if row.has_new_profile]
    await change_all(event.host, renewed, now)
    stored |= told
    return stored


async def _write_contact(
    actor: Actor, event: EventView, row: ExhibitorRow, exhibitor: StoredExhibitor, now: datetime
) -> None:
    if row.contact:
        contact = PersonDraft(row.contact, email=row.email, phone=row.phone, lang=event.languages[0])
        await join(exhibitor.id, await find_or_create_person(actor, event.host, contact, now))


async def _place(event: EventView, work: FairWork, applications: dict[str, int], now: datetime) -> list[RowFault]:
    wanted = [(row, booth) for row in work.rows for booth in row.booths]
    places = [(HeldBooth(booth.id, booth.number, booth.shared), applications[row.key]) for row, booth in wanted]
    placed = await place_all(event.id, places, now)
    late = [(row, booth) for row, booth in wanted if (booth.id, applications[row.key]) not in placed]
    names = await placements_of_booths(event.id) if late else {}
    return [booth_taken(row.row, booth, names.get(booth.code, ())) for row, booth in late]
