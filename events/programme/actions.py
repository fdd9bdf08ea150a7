"""Stages and the sessions that happen on them."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.festival.texts import cleaned, loaded, stored
from events.files.report import ImportReport
from events.files.text import clean_line
from events.floor.tables import Area
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.nations.queries import check_nations
from events.programme.frab import Schedule
from events.programme.imports import Programme, ProgrammeWork, compare
from events.programme.queries import sessions, stages
from events.programme.rules import EventTimes, SessionDraft, Slot, StageDraft, check_session, check_stage, first_overlap
from events.programme.tables import Session, Stage
from events.search.actions import BATCH, forget, index, index_all
from events.storage import snapshot, transaction
from events.storage.locks import claim, hold
from events.storage.revisions import revise


async def create_stage(actor: Actor, event: EventView, draft: StageDraft, now: datetime) -> str:
    """Answers the stage's code. Raises Refused, NotFound("area_not_found"), Conflict("stage_code_taken")."""
    async with transaction():
        _require(actor, event)
        check_stage(draft, event.languages[0])
        position = await Stage.count().where(Stage.event == event.id)
        row = Stage({Stage.event: event.id, Stage.position: position, **await _stage_columns(event, draft)})
        created = await Stage.insert(row).on_conflict((Stage.event, Stage.code), "DO NOTHING").returning(Stage.id)
        if not created:
            raise Conflict("stage_code_taken", "code", stage=draft.code)
        await record(actor, now, "stage.created", draft.code, event.id, name=draft.name)
        await bump_public_version(event.id)
    return draft.code


async def change_stage(
    actor: Actor, event: EventView, code: str, draft: StageDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused("stage_has_overlaps"), NotFound, Conflict("stage_code_taken"), Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_stage(draft, event.languages[0])
        if draft.code != code and await Stage.exists().where(_stage(event, draft.code)):
            raise Conflict("stage_code_taken", "code", stage=draft.code)
        stage = await revise(Stage, _stage(event, code), revision, await _stage_columns(event, draft))
        if not draft.parallel:
            await _refuse_overlaps(event, stage)
        await record(actor, now, "stage.changed", draft.code, event.id, name=draft.name, parallel=draft.parallel)
        await bump_public_version(event.id)


async def delete_stage(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("stage_has_sessions")."""
    async with transaction():
        _require(actor, event)
        stage = await claim(Stage, _stage(event, code), Stage.code, new_code())
        if stage is None:
            raise NotFound("stage_not_found", stage=code)
        sessions = await Session.count().where(Session.stage == stage)
        if sessions:
            raise Refused("stage_has_sessions", sessions=sessions)
        await Stage.delete().where(Stage.id == stage)
        await record(actor, now, "stage.deleted", code, event.id)
        await bump_public_version(event.id)


async def create_session(actor: Actor, event: EventView, draft: SessionDraft, now: datetime) -> str:
    """Answers the session's code. Raises Refused, NotFound("stage_not_found"), Conflict("stage_busy")."""
    async with transaction():
        _require(actor, event)
        check_session(draft, event_times(event), event.languages[0])
        await check_nations(event.host, draft.nations)
        stage = await _stage_with_room(event, draft, None)
        code = new_code()
        row = Session({Session.event: event.id, Session.code: code, **_session_columns(draft, stage)})
        await Session.insert(row)
        await index(event.id, "session", code, search_texts(draft))
        await record(actor, now, "session.created", code, event.id, title=draft.title)
        await bump_public_version(event.id)
    return code


async def change_session(
    actor: Actor, event: EventView, code: str, draft: SessionDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused, NotFound, Conflict("stage_busy"), Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_session(draft, event_times(event), event.languages[0])
        await check_nations(event.host, draft.nations)
        stage = await _stage_with_room(event, draft, code)
        await revise(Session, _session(event, code), revision, _session_columns(draft, stage))
        await index(event.id, "session", code, search_texts(draft))
        await record(actor, now, "session.changed", code, event.id, title=draft.title, state=draft.state)
        await bump_public_version(event.id)


async def delete_session(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound."""
    async with transaction():
        _require(actor, event)
        deleted = await Session.delete().where(_session(event, code)).returning(Session.title)
        if not deleted:
            raise NotFound("session_not_found")
        await forget(event.id, "session", code)
        await record(actor, now, "session.deleted", code, event.id, title=loaded(deleted[0]["title"]))
        await bump_public_version(event.id)


async def import_programme(
    actor: Actor, event: EventView, schedule: Schedule, now: datetime, *, dry_run: bool = False
) -> ImportReport:
    """All or nothing; sessions that the schedule does not have stay. The report counts sessions.

    Raises Conflict("stage_code_taken") when somebody else makes the same stages meanwhile.
    """
    async with snapshot() if dry_run else transaction():
        _require(actor, event)
        if not dry_run:
            await hold(Stage, Stage.event == event.id)
        programme = Programme(await stages(event.id), await sessions(event.id), event_times(event), event.languages)
        work = compare(schedule, programme)
        if not (dry_run or work.is_idle or work.report.refused):
            await _write(event, work, len(programme.stages))
            numbers = {"created": work.report.created, "changed": work.report.changed}
            await record(actor, now, "programme.imported", event.slug, event.id, **numbers)
            await bump_public_version(event.id)
    return work.report


async def _write(event: EventView, work: ProgrammeWork, position: int) -> None:
    for place, draft in enumerate(work.new_stages, position):
        row = Stage({Stage.event: event.id, Stage.position: place, **await _stage_columns(event, draft)})
        if not await Stage.insert(row).on_conflict((Stage.event, Stage.code), "DO NOTHING").returning(Stage.id):
            raise Conflict("stage_code_taken", "code", stage=draft.code)
    rows = await Stage.select(Stage.id, Stage.code).where(Stage.event == event.id)
    ids = {row["code"]: row["id"] for row in rows}
    words = {code: search_texts(draft) for code, draft in work.changed_sessions}
    for code, changed in work.changed_sessions:
        columns = _session_columns(changed, ids[changed.stage] if changed.stage else None)
        await revise(Session, _session(event, code), None, columns)
    for start in range(0, len(work.new_sessions), BATCH):
        batch = []
        for source, new in work.new_sessions[start : start + BATCH]:
            columns = _session_columns(new, ids[new.stage] if new.stage else None)
            own: dict[Column, Any] = {Session.event: event.id, Session.code: new_code(), Session.source: source}
            batch.append(Session({**own, **columns}))
            words[own[Session.code]] = search_texts(new)
        await Session.insert(*batch)
    await index_all(event.id, "session", words)


def event_times(event: EventView) -> EventTimes:
    return EventTimes(frozenset(day.date for day in event.days), event.zone, event.day_boundary)


def search_texts(draft: SessionDraft) -> dict[str, str]:
    """What a session is found by: its words in each language, and in every one of them who presents it."""
    title, abstract = cleaned(draft.title), cleaned(draft.abstract)
    langs = title.keys() | abstract.keys()
    return {lang: f"{title.get(lang, '')} {draft.presenters} {abstract.get(lang, '')}" for lang in langs}


async def _stage_with_room(event: EventView, draft: SessionDraft, code: str | None) -> int | None:
    """Holds the draft's stage, so that nobody else can fill it; answers its id. `code` is the session's own."""
    if draft.stage is None:
        return None
    held = await hold(Stage, _stage(event, draft.stage))
    if not held:
        raise NotFound("stage_not_found", "stage", stage=draft.stage)
    stage = int(held[0]["id"])
    if draft.slot is not None and not held[0]["parallel"]:
        await refuse_busy(event, stage, draft.slot, code)
    return stage


async def refuse_busy(event: EventView, stage: int, slot: Slot, code: str | None) -> None:
    """Called by whoever holds the stage. Raises Conflict("stage_busy")."""
    at_once = (Session.starts_at < slot.ends_at) & (Session.ends_at > slot.starts_at)
    where = (Session.stage == stage) & (Session.state != "cancelled") & at_once & (Session.code != (code or ""))
    busy = await Session.select().where(where).order_by(Session.starts_at).first()
    if busy is not None:
        times = {"from": busy["starts_at"], "until": busy["ends_at"]}
        raise Conflict("stage_busy", "starts_at", other=_title(event, busy["title"]), **times)


async def _refuse_overlaps(event: EventView, stage: int) -> None:
    rows = await Session.select().where(
        (Session.stage == stage) & (Session.state != "cancelled") & Session.starts_at.is_not_null()
    )
    overlap = first_overlap(Slot("", row["starts_at"], row["ends_at"], row["title"]) for row in rows)
    if overlap is not None:
        one, other = (_title(event, slot.session) for slot in overlap)
        raise Refused("stage_has_overlaps", "parallel", one=one, other=other)


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.PROGRAMME_CHANGE, host=event.host, event=event.id)


def _stage(event: EventView, code: str) -> Combinable:
    return (Stage.event == event.id) & (Stage.code == code)


def _session(event: EventView, code: str) -> Combinable:
    return (Session.event == event.id) & (Session.code == code)


def _title(event: EventView, column: str) -> str:
    return event.text(loaded(column), event.languages[0])[0]


async def _stage_columns(event: EventView, draft: StageDraft) -> dict[Column, Any]:
    area = None
    if draft.area is not None:
        found = await Area.select(Area.id).where((Area.event == event.id) & (Area.code == draft.area)).first()
        if found is None:
            raise NotFound("area_not_found", "area", area=draft.area)
        area = found["id"]
    return {
        Stage.area: area,
        Stage.code: draft.code,
        Stage.name: stored(draft.name),
        Stage.parallel: draft.parallel,
    }


def _session_columns(draft: SessionDraft, stage: int | None) -> dict[Column, Any]:
    return {
        Session.stage: stage,
        Session.title: stored(draft.title),
        Session.abstract: stored(draft.abstract),
        Session.kind: draft.kind,
        Session.languages: msgspec.json.encode(draft.languages).decode(),
        Session.nations: msgspec.json.encode(tuple(dict.fromkeys(draft.nations))).decode(),
        Session.presenters: clean_line(draft.presenters),
        Session.starts_at: draft.starts_at and draft.starts_at.astimezone(UTC),
        Session.ends_at: draft.ends_at and draft.ends_at.astimezone(UTC),
        Session.state: draft.state,
    }
