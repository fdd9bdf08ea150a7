"""Drawing areas, booths and what else stands on a floor."""

from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.festival.texts import stored
from events.files.report import ImportReport
from events.files.text import clean_line, clean_paragraphs
from events.floor.geojson import Plan
from events.floor.imports import AreaWork, Floor, compare
from events.floor.outlines import Ring, tidy
from events.floor.ports import booth_users
from events.floor.queries import areas, booths, sourced_objects
from events.floor.rules import (
    AreaDraft,
    BoothDraft,
    BoothRowDraft,
    ObjectDraft,
    check_area,
    check_booth,
    check_booth_row,
    check_object,
    number_key,
)
from events.floor.tables import Area, Booth, PlanObject
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.storage import snapshot, transaction
from events.storage.locks import claim, hold
from events.storage.revisions import revise

LARGEST_ID = 2**31 - 1
"""PostgreSQL takes no larger one, not even to look for it."""


class _Area(msgspec.Struct, frozen=True):
    """An area whose row this transaction holds: whoever writes its booths takes turns."""

    id: int
    outline: Ring


async def create_area(actor: Actor, event: EventView, draft: AreaDraft, now: datetime) -> str:
    """Answers the area's code. Raises Refused, Conflict("area_code_taken")."""
    async with transaction():
        _require(actor, event)
        check_area(draft, event.languages[0])
        position = await Area.count().where(Area.event == event.id)
        row = Area({Area.event: event.id, Area.position: position, **_area_columns(draft)})
        created = await Area.insert(row).on_conflict((Area.event, Area.code), "DO NOTHING").returning(Area.id)
        if not created:
            raise Conflict("area_code_taken", "code", area=draft.code)
        await record(actor, now, "area.created", draft.code, event.id, name=draft.name)
        await bump_public_version(event.id)
    return draft.code


async def change_area(
    actor: Actor, event: EventView, code: str, draft: AreaDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused, NotFound, Conflict("area_code_taken"), Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_area(draft, event.languages[0])
        if draft.code != code and await Area.exists().where(_area(event, draft.code)):
            raise Conflict("area_code_taken", "code", area=draft.code)
        await revise(Area, _area(event, code), revision, _area_columns(draft))
        await record(actor, now, "area.changed", draft.code, event.id, name=draft.name)
        await bump_public_version(event.id)


async def delete_area(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """With what is drawn on it. Raises NotFound, Refused("area_has_booths")."""
    async with transaction():
        _require(actor, event)
        area = await claim(Area, _area(event, code), Area.code, new_code())
        if area is None:
            raise NotFound("area_not_found", area=code)
        booths = await Booth.count().where(Booth.area == area)
        if booths:
            raise Refused("area_has_booths", booths=booths)
        await Area.delete().where(Area.id == area)
        await record(actor, now, "area.deleted", code, event.id)
        await bump_public_version(event.id)


async def create_object(actor: Actor, event: EventView, area: str, draft: ObjectDraft, now: datetime) -> int:
    """Answers the plan object's id. Raises Refused, NotFound."""
    async with transaction():
        _require(actor, event)
        check_object(draft)
        held = (await _hold(event, area))[area]
        drawn = await _draw(event, held, draft.kind, draft.outline, stored(draft.label))
        await record(actor, now, "plan_object.created", str(drawn), event.id, kind=draft.kind, area=area)
        await bump_public_version(event.id)
    return drawn


async def delete_object(actor: Actor, event: EventView, plan_object: int, now: datetime) -> None:
    """Not for booths. Raises NotFound."""
    async with transaction():
        _require(actor, event)
        if plan_object > LARGEST_ID:
            raise NotFound("plan_object_not_found")
        deleted = (
            await PlanObject.delete()
            .where((PlanObject.event == event.id) & (PlanObject.id == plan_object) & (PlanObject.kind != "booth"))
            .returning(PlanObject.kind)
        )
        if not deleted:
            raise NotFound("plan_object_not_found")
        await record(actor, now, "plan_object.deleted", str(plan_object), event.id, kind=deleted[0]["kind"])
        await bump_public_version(event.id)


async def create_booth(actor: Actor, event: EventView, draft: BoothDraft, now: datetime) -> str:
    """Answers the booth's code. Raises Refused, NotFound, Conflict("booth_number_taken")."""
    return (await _create_booths(actor, event, [draft], now))[0]


async def create_booth_row(actor: Actor, event: EventView, row: BoothRowDraft, now: datetime) -> list[str]:
    """All of them or none; answers their codes in order. Raises as `create_booth` does."""
    check_booth_row(row)
    return await _create_booths(actor, event, row.booths, now)


async def change_booth(
    actor: Actor, event: EventView, code: str, draft: BoothDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused, NotFound, Conflict("booth_number_taken"), Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        area = (await _hold(event, draft.area))[draft.area]
        check_booth(draft, area.outline)
        same_number = (Booth.area == area.id) & (Booth.number_key == number_key(draft.number))
        if await Booth.exists().where(same_number & (Booth.event == event.id) & (Booth.code != code)):
            raise Conflict("booth_number_taken", "number", number=draft.number)
        await _rewrite_booth(event, area, code, draft, revision)
        await record(actor, now, "booth.changed", code, event.id, number=draft.number, area=draft.area)
        await bump_public_version(event.id)


async def delete_booth(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("booth_in_use")."""
    async with transaction():
        _require(actor, event)
        booth = await claim(Booth, _booth(event, code), Booth.code, new_code())
        if booth is None:
            raise NotFound("booth_not_found")
        if uses := await _uses(booth):
            raise Refused("booth_in_use", uses=uses)
        deleted = await Booth.delete().where(Booth.id == booth).returning(Booth.plan_object, Booth.number)
        await PlanObject.delete().where(PlanObject.id == deleted[0]["plan_object"])
        await record(actor, now, "booth.deleted", code, event.id, number=deleted[0]["number"])
        await bump_public_version(event.id)


async def import_booths(
    actor: Actor, event: EventView, area: str | None, plan: Plan, now: datetime, *, dry_run: bool = False
) -> ImportReport:
    """All or nothing; booths and objects that the floor has and the plan has not stay. The report counts booths.

    Raises Refused, NotFound("area_not_found").
    """
    async with snapshot() if dry_run else transaction():
        _require(actor, event)
        if not dry_run:
            await hold(Area, Area.event == event.id)
        floor = await _floor(event)
        work = compare(plan, area, floor)
        busy = [part for part in work.areas if not part.is_idle]
        if busy and not dry_run and not work.report.refused:
            for position, part in enumerate(busy, len(floor.areas)):
                await _write(event, part, position, now)
            numbers = {"created": work.report.created, "changed": work.report.changed}
            codes = [part.draft.code for part in busy]
            await record(actor, now, "booths.imported", event.slug, event.id, areas=codes, **numbers)
            await bump_public_version(event.id)
    return work.report


async def _floor(event: EventView) -> Floor:
    return Floor(await areas(event.id), await booths(event.id), await sourced_objects(event.id), event.languages[0])


async def _write(event: EventView, work: AreaWork, position: int, now: datetime) -> None:
    columns = _area_columns(work.draft)
    if work.is_new:
        row = Area({Area.event: event.id, Area.position: position, **columns})
        await Area.insert(row).on_conflict((Area.event, Area.code), "DO NOTHING")
    elif work.has_new_outline:
        await revise(Area, _area(event, work.draft.code), None, {Area.outline: columns[Area.outline]})
    area = (await _hold(event, work.draft.code))[work.draft.code]
    for booth in work.new_booths:
        await _insert_booth(event, area, booth, now)
    for code, booth in work.changed_booths:
        await _rewrite_booth(event, area, code, booth, None)
    for source, drawn in work.new_objects:
        await _draw(event, area, drawn.kind, drawn.outline, stored(drawn.label), source)
    for plan_object, drawn in work.changed_objects:
        form: dict[Column, Any] = {PlanObject.outline: _json(drawn.outline), PlanObject.label: stored(drawn.label)}
        await revise(PlanObject, PlanObject.id == plan_object, None, form)


async def _create_booths(actor: Actor, event: EventView, drafts: list[BoothDraft], now: datetime) -> list[str]:
    async with transaction():
        _require(actor, event)
        areas = await _hold(event, *(draft.area for draft in drafts))
        codes = []
        for draft in drafts:
            area = areas[draft.area]
            check_booth(draft, area.outline)
            codes.append(await _insert_booth(event, area, draft, now))
            await record(actor, now, "booth.created", codes[-1], event.id, number=draft.number, area=draft.area)
        await bump_public_version(event.id)
    return codes


async def _hold(event: EventView, *codes: str) -> dict[str, _Area]:
    """Raises NotFound("area_not_found")."""
    rows = await hold(Area, (Area.event == event.id) & Area.code.is_in(list(codes)))
    held = {row["code"]: _Area(row["id"], msgspec.json.decode(row["outline"], type=Ring)) for row in rows}
    for code in codes:
        if code not in held:
            raise NotFound("area_not_found", "area", area=code)
    return held


async def _draw(event: EventView, area: _Area, kind: str, outline: Ring, label: str = "{}", source: str = "") -> int:
    row = PlanObject(event=event.id, area=area.id, kind=kind, outline=_json(outline), label=label, source=source)
    return int((await PlanObject.insert(row).returning(PlanObject.id))[0]["id"])


async def _insert_booth(event: EventView, area: _Area, draft: BoothDraft, now: datetime) -> str:
    drawn = await _draw(event, area, "booth", draft.ring)
    own: dict[Column, Any] = {Booth.event: event.id, Booth.area: area.id, Booth.plan_object: drawn}
    row = Booth({**own, Booth.code: new_code(), Booth.created_at: now, **_booth_columns(draft)})
    created = (
        await Booth.insert(row)
        .on_conflict((Booth.event, Booth.area, Booth.number_key), "DO NOTHING")
        .returning(Booth.code)
    )
    if not created:
        raise Conflict("booth_number_taken", "number", number=draft.number)
    return str(created[0]["code"])


async def _rewrite_booth(event: EventView, area: _Area, code: str, draft: BoothDraft, revision: int | None) -> None:
    booth = await revise(Booth, _booth(event, code), revision, {Booth.area: area.id, **_booth_columns(draft)})
    if not draft.shared and (uses := await _uses(booth)) > 1:
        raise Refused("booth_used_by_several", "shared", uses=uses)
    drawn = await Booth.select(Booth.plan_object).where(Booth.id == booth)
    form = {PlanObject.area: area.id, PlanObject.outline: _json(draft.ring)}
    await revise(PlanObject, PlanObject.id == drawn[0]["plan_object"], None, form)


async def _uses(booth: int) -> int:
    """Of a booth that this transaction holds."""
    return sum([await users(booth) for users in booth_users])


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.FLOOR_CHANGE, host=event.host, event=event.id)


def _area(event: EventView, code: str) -> Combinable:
    return (Area.event == event.id) & (Area.code == code)


def _booth(event: EventView, code: str) -> Combinable:
    return (Booth.event == event.id) & (Booth.code == code)


def _area_columns(draft: AreaDraft) -> dict[Column, Any]:
    return {
        Area.code: draft.code,
        Area.name: stored(draft.name),
        Area.kind: draft.kind,
        Area.hue: draft.hue,
        Area.outline: _json(draft.ring),
        Area.step_free: draft.step_free,
    }


def _booth_columns(draft: BoothDraft) -> dict[Column, Any]:
    return {
        Booth.number: clean_line(draft.number),
        Booth.number_key: number_key(draft.number),
        Booth.shared: draft.shared,
        Booth.power_watts: draft.power_watts,
        Booth.note: clean_paragraphs(draft.note),
    }


def _json(ring: Ring) -> str:
    return msgspec.json.encode(tidy(ring)).decode()
