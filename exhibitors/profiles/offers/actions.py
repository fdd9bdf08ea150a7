"""Writing what exhibitors serve, sell, teach or tell."""

from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column

from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.texts import stored
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.storage import transaction
from events.storage.revisions import revise
from exhibitors.profiles.actions import renew_public
from exhibitors.profiles.offers.rules import OfferDraft, check_offer, cleaned
from exhibitors.profiles.order import hold_exhibitor, last_position, move, one
from exhibitors.profiles.tables import Offer


async def create_offer(actor: Actor, event: EventView, exhibitor: str, draft: OfferDraft, now: datetime) -> str:
    """Answers its code. Raises Refused, NotFound."""
    async with transaction():
        _require(actor, event)
        check_offer(draft)
        clean = cleaned(draft)
        offerer = await hold_exhibitor(event, exhibitor)
        own: dict[Column, Any] = {
            Offer.event: event.id,
            Offer.exhibitor: offerer,
            Offer.code: new_code(),
            Offer.position: await last_position(Offer, event.id, offerer),
        }
        await Offer.insert(Offer({**own, **_columns(clean)}))
        code = str(own[Offer.code])
        await record(actor, now, "offer.created", code, event.id, exhibitor=exhibitor, title=clean.title)
        await renew_public(event, exhibitor)
    return code


async def change_offer(
    actor: Actor, event: EventView, exhibitor: str, code: str, draft: OfferDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused, NotFound, Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_offer(draft)
        clean = cleaned(draft)
        offerer = await hold_exhibitor(event, exhibitor)
        await revise(Offer, one(Offer, event.id, offerer, code), revision, _columns(clean))
        told = {"title": clean.title, "diets": clean.diets, "allergens": clean.allergens}
        await record(actor, now, "offer.changed", code, event.id, exhibitor=exhibitor, **told)
        await renew_public(event, exhibitor)


async def delete_offer(actor: Actor, event: EventView, exhibitor: str, code: str, now: datetime) -> None:
    """Raises NotFound."""
    async with transaction():
        _require(actor, event)
        offerer = await hold_exhibitor(event, exhibitor)
        if not await Offer.delete().where(one(Offer, event.id, offerer, code)).returning(Offer.id):
            raise NotFound("offer_not_found", offer=code)
        await record(actor, now, "offer.deleted", code, event.id, exhibitor=exhibitor)
        await renew_public(event, exhibitor)


async def move_offer(actor: Actor, event: EventView, exhibitor: str, code: str, steps: int, now: datetime) -> None:
    """Some steps towards the end of the exhibitor's offers, or the beginning where negative. Raises NotFound."""
    async with transaction():
        _require(actor, event)
        offerer = await hold_exhibitor(event, exhibitor)
        if await move(Offer, event.id, offerer, code, steps):
            await record(actor, now, "offer.moved", code, event.id, exhibitor=exhibitor, steps=steps)
            await renew_public(event, exhibitor)


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)


def _columns(draft: OfferDraft) -> dict[Column, Any]:
    return {
        Offer.kind: draft.kind,
        Offer.title: stored(draft.title),
        Offer.text: stored(draft.text),
        Offer.price: draft.price,
        Offer.diets: _encoded(draft.diets),
        Offer.allergens: _encoded(draft.allergens),
    }


def _encoded(codes: tuple[str, ...] | None) -> str:
    """JSON's null says that nobody has said anything; the list without anything in it says: none."""
    return msgspec.json.encode(codes).decode()
