"""Writing exhibited pieces and their pictures."""

from datetime import datetime
from enum import Enum
from typing import Any

from piccolo.columns import Column

from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.texts import stored
from events.files.actions import discard, store
from events.files.rules import Picture
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.storage import transaction
from events.storage.revisions import revise
from exhibitors.profiles.actions import renew_public
from exhibitors.profiles.order import hold_exhibitor, last_position, move, one
from exhibitors.profiles.tables import Work
from exhibitors.profiles.works.rules import SIDES, WorkDraft, check_work, cleaned


class PictureChange(Enum):
    """What becomes of the picture that is there, where no new one comes."""

    KEEP = "keep"
    REMOVE = "remove"


async def create_work(
    actor: Actor, event: EventView, exhibitor: str, draft: WorkDraft, picture: Picture | None, now: datetime
) -> str:
    """Answers its code. `picture` is re-encoded. Raises Refused, NotFound."""
    async with transaction():
        _require(actor, event)
        check_work(draft, pictured=picture is not None)
        clean = cleaned(draft)
        shower = await hold_exhibitor(event, exhibitor)
        own: dict[Column, Any] = {
            Work.event: event.id,
            Work.exhibitor: shower,
            Work.code: new_code(),
            Work.position: await last_position(Work, event.id, shower),
            Work.picture: await store(picture.content, picture.media_type, now) if picture else "",
        }
        await Work.insert(Work({**own, **_columns(clean)}))
        code = str(own[Work.code])
        await record(actor, now, "work.created", code, event.id, exhibitor=exhibitor, title=clean.title)
        await renew_public(event, exhibitor)
    return code


async def change_work(
    actor: Actor,
    event: EventView,
    exhibitor: str,
    code: str,
    draft: WorkDraft,
    picture: Picture | PictureChange,
    revision: int | None,
    now: datetime,
) -> None:
    """`picture`: a new one, re-encoded, or what becomes of the old one. Raises Refused, NotFound,
    Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        shower = await hold_exhibitor(event, exhibitor)
        before = await _picture(event.id, shower, code)
        check_work(draft, pictured=isinstance(picture, Picture) or (picture is PictureChange.KEEP and before != ""))
        clean, after = cleaned(draft), await _next_picture(before, picture, now)
        values = {**_columns(clean), Work.picture: after}
        await revise(Work, one(Work, event.id, shower, code), revision, values)
        if before not in ("", after):
            await discard(before)
        await record(actor, now, "work.changed", code, event.id, exhibitor=exhibitor, title=clean.title)
        await renew_public(event, exhibitor)


async def delete_work(actor: Actor, event: EventView, exhibitor: str, code: str, now: datetime) -> None:
    """With its picture. Raises NotFound."""
    async with transaction():
        _require(actor, event)
        shower = await hold_exhibitor(event, exhibitor)
        picture = await _picture(event.id, shower, code)
        await Work.delete().where(one(Work, event.id, shower, code))
        if picture:
            await discard(picture)
        await record(actor, now, "work.deleted", code, event.id, exhibitor=exhibitor)
        await renew_public(event, exhibitor)


async def move_work(actor: Actor, event: EventView, exhibitor: str, code: str, steps: int, now: datetime) -> None:
    """Some steps towards the end of the exhibitor's works, or the beginning where negative. Raises NotFound."""
    async with transaction():
        _require(actor, event)
        shower = await hold_exhibitor(event, exhibitor)
        if await move(Work, event.id, shower, code, steps):
            await record(actor, now, "work.moved", code, event.id, exhibitor=exhibitor, steps=steps)
            await renew_public(event, exhibitor)


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)


async def _picture(event: int, exhibitor: int, code: str) -> str:
    """The digest of what the work shows now. Raises NotFound."""
    row = await Work.select(Work.picture).where(one(Work, event, exhibitor, code)).first()
    if row is None:
        raise NotFound("work_not_found", work=code)
    return str(row["picture"])


async def _next_picture(before: str, picture: Picture | PictureChange, now: datetime) -> str:
    if isinstance(picture, Picture):
        return await store(picture.content, picture.media_type, now)
    return before if picture is PictureChange.KEEP else ""


def _columns(draft: WorkDraft) -> dict[Column, Any]:
    return {
        Work.title: stored(draft.title),
        Work.maker: draft.maker,
        Work.story: stored(draft.story),
        Work.alt: stored(draft.alt),
        **{getattr(Work, side): getattr(draft, side) for side in SIDES},
    }
