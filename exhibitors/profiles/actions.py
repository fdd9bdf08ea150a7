"""Writing exhibitors, who belongs to them, and in which sessions they appear."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString
from piccolo.table import Table

from events.faults import Conflict, NotFound
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.festival.rules import Texts
from events.festival.texts import stored
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.nations.queries import region_labels
from events.nations.rules import nation_labels
from events.people.rules import email_key
from events.people.tables import Person
from events.programme.tables import Session
from events.search.actions import forget, index_all
from events.storage import transaction
from events.storage.revisions import revise
from exhibitors.applications.tables import Application
from exhibitors.profiles.offers.queries import OfferView, offers_of
from exhibitors.profiles.queries import StoredExhibitor, exhibitors_named, stored_exhibitor
from exhibitors.profiles.rules import (
    SEARCH_KIND,
    ExhibitorDraft,
    check_exhibitor,
    cleaned,
    merged,
    name_key,
    search_texts,
)
from exhibitors.profiles.tables import Appearance, Exhibitor, ExhibitorNation, Member
from exhibitors.profiles.works.queries import WorkView, works_of

BATCH = 500
"""Rows in one statement; SQLite takes 32,766 values."""
NEXT_REVISION = QueryString('"excluded"."revision" - 1')


async def create_exhibitor(actor: Actor, event: EventView, draft: ExhibitorDraft, now: datetime) -> str:
    """Adds it to the event's host; answers its code. Raises Refused."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        check_exhibitor(draft)
        (created,) = await create_all(event.host, [cleaned(draft)], now)
        await record(actor, now, "exhibitor.created", created.code, event.id, name=created.draft.name)
    return created.code


async def change_exhibitor(
    actor: Actor, event: EventView, code: str, draft: ExhibitorDraft, revision: int | None, now: datetime
) -> None:
    """At all events of the host. Raises Refused, NotFound, Conflict("changed_meanwhile")."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        check_exhibitor(draft)
        clean = cleaned(draft)
        where = (Exhibitor.host == event.host) & (Exhibitor.code == code)
        changed = StoredExhibitor(await revise(Exhibitor, where, revision, _columns(clean)), code, clean)
        await _write_nations([changed])
        await record(actor, now, "exhibitor.changed", code, event.id, name=clean.name)
        await renew_pages([changed])


async def add_member(actor: Actor, event: EventView, exhibitor: str, person: str, now: datetime) -> None:
    """Whoever is added first is the contact; again: changes nothing. Raises NotFound."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        group, member = await _exhibitor(event, exhibitor), await _person(event, person)
        await join(group, member)
        await record(actor, now, "member.added", exhibitor, event.id, person=person)


async def remove_member(actor: Actor, event: EventView, exhibitor: str, person: str, now: datetime) -> None:
    """Raises NotFound."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        group, member = await _exhibitor(event, exhibitor), await _person(event, person)
        await Member.delete().where((Member.exhibitor == group) & (Member.person == member))
        await record(actor, now, "member.removed", exhibitor, event.id, person=person)


async def add_appearance(actor: Actor, event: EventView, exhibitor: str, session: str, now: datetime) -> None:
    """The exhibitor takes part in the session; again: changes nothing. Raises NotFound."""
    async with transaction():
        actor.require(Permission.PROGRAMME_CHANGE, host=event.host, event=event.id)
        group, point = await _exhibitor(event, exhibitor), await _session(event, session)
        row = Appearance(exhibitor=group, session=point)
        await Appearance.insert(row).on_conflict(action="DO NOTHING")
        await record(actor, now, "appearance.added", session, event.id, exhibitor=exhibitor)
        await bump_public_version(event.id)


async def remove_appearance(actor: Actor, event: EventView, exhibitor: str, session: str, now: datetime) -> None:
    """Raises NotFound."""
    async with transaction():
        actor.require(Permission.PROGRAMME_CHANGE, host=event.host, event=event.id)
        group, point = await _exhibitor(event, exhibitor), await _session(event, session)
        await Appearance.delete().where((Appearance.exhibitor == group) & (Appearance.session == point))
        await record(actor, now, "appearance.removed", session, event.id, exhibitor=exhibitor)
        await bump_public_version(event.id)


# Parts of other areas' transactions.


async def find_or_create(host: int, draft: ExhibitorDraft, now: datetime) -> StoredExhibitor:
    """The host's exhibitor with this name and address, told anew, or a new one."""
    wanted = cleaned(draft)
    for known in await exhibitors_named(host, [wanted.name]):
        if email_key(known.draft.email) == email_key(wanted.email):
            renewed = msgspec.structs.replace(known, draft=merged(known.draft, wanted))
            await change_all(host, [renewed], now)
            return renewed
    return (await create_all(host, [wanted], now))[0]


async def create_all(host: int, drafts: Sequence[ExhibitorDraft], now: datetime) -> list[StoredExhibitor]:
    """In the order of the drafts, which are checked and clean."""
    created = []
    for start in range(0, len(drafts), BATCH):
        by_code = {new_code(): draft for draft in drafts[start : start + BATCH]}
        rows = [Exhibitor({**_own(host, code, now), **_columns(draft)}) for code, draft in by_code.items()]
        ids = {row["code"]: row["id"] for row in await Exhibitor.insert(*rows).returning(Exhibitor.id, Exhibitor.code)}
        created += [StoredExhibitor(ids[code], code, draft) for code, draft in by_code.items()]
    await _write_nations(created)
    return created


async def change_all(host: int, exhibitors: Sequence[StoredExhibitor], now: datetime) -> None:
    """Writes them as they are given, each one revision later. Raises Conflict("changed_meanwhile")."""
    for start in range(0, len(exhibitors), BATCH):
        batch = exhibitors[start : start + BATCH]
        rows = [
            Exhibitor({**_own(host, known.code, now), **_columns(known.draft), Exhibitor.revision: known.revision + 1})
            for known in batch
        ]
        # One statement for many rows: each exists, so each conflicts with itself and is updated.
        changed = (
            await Exhibitor.insert(*rows)
            .on_conflict(Exhibitor.code, "DO UPDATE", _WRITTEN, where=Exhibitor.revision == NEXT_REVISION)
            .returning(Exhibitor.id)
        )
        if len(changed) != len(batch):
            raise Conflict("changed_meanwhile")
    await _write_nations(exhibitors)


async def index_exhibitors(event: int, exhibitors: Sequence[StoredExhibitor]) -> None:
    """Lets them be found at the event in which they take part, by what they say, show, offer and bring."""
    for start in range(0, len(exhibitors), BATCH):
        batch = exhibitors[start : start + BATCH]
        works = await works_of(event, (known.id for known in batch))
        offers = await offers_of(event, (known.id for known in batch))
        labels = await region_labels(event)
        entries = {
            known.code: search_texts(
                known.draft,
                (work.maker for work in works.get(known.id, ())),
                _titles(works.get(known.id, ()), offers.get(known.id, ())),
                _stories(works.get(known.id, ()), offers.get(known.id, ())),
                [labels.get(code) or nation_labels(code) for code in known.draft.nations],
            )
            for known in batch
        }
        await index_all(event, SEARCH_KIND, entries)


async def unindex_exhibitor(event: int, exhibitor: int) -> None:
    """It takes no part in the event any more."""
    row = await Exhibitor.select(Exhibitor.code).where(Exhibitor.id == exhibitor).first()
    if row is not None:
        await forget(event, SEARCH_KIND, row["code"])


async def renew_public(event: EventView, exhibitor: str) -> None:
    """The last statement of a transaction that changed what the exhibitor shows at this event."""
    known = await stored_exhibitor(event.host, exhibitor)
    here = (Application.event == event.id) & (Application.exhibitor == known.id) & (Application.state == "accepted")
    if await Application.exists().where(here):
        await index_exhibitors(event.id, [known])
        await bump_public_version(event.id)


async def renew_pages(changed: Sequence[StoredExhibitor]) -> None:
    """At every event where one of them takes part. The last statements of a transaction that changed them."""
    by_id = {known.id: known for known in changed}
    there: dict[int, list[StoredExhibitor]] = {}
    for start in range(0, len(changed), BATCH):
        ids = [known.id for known in changed[start : start + BATCH]]
        taking_part = Application.exhibitor.is_in(ids) & (Application.state == "accepted")
        for row in await Application.select(Application.event, Application.exhibitor).where(taking_part):
            there.setdefault(row["event"], []).append(by_id[row["exhibitor"]])
    for event in sorted(there):  # in one order, so that two who do this do not wait for each other
        await index_exhibitors(event, there[event])
        await bump_public_version(event)


async def join(exhibitor: int, person: int) -> None:
    """The person belongs to the exhibitor; again: changes nothing."""
    row = Member(exhibitor=exhibitor, person=person)
    await Member.insert(row).on_conflict(action="DO NOTHING")


async def _write_nations(exhibitors: Sequence[StoredExhibitor]) -> None:
    for start in range(0, len(exhibitors), BATCH):
        ids = [known.id for known in exhibitors[start : start + BATCH]]
        await ExhibitorNation.delete().where(ExhibitorNation.exhibitor.is_in(ids))
    rows = [
        ExhibitorNation(exhibitor=known.id, nation=nation, position=position)
        for known in exhibitors
        for position, nation in enumerate(known.draft.nations)
    ]
    for start in range(0, len(rows), BATCH):
        await ExhibitorNation.insert(*rows[start : start + BATCH])


async def _exhibitor(event: EventView, code: str) -> int:
    where = (Exhibitor.host == event.host) & (Exhibitor.code == code)
    return await _id(Exhibitor, where, "exhibitor_not_found")


async def _person(event: EventView, code: str) -> int:
    return await _id(Person, (Person.host == event.host) & (Person.code == code), "person_not_found")


async def _session(event: EventView, code: str) -> int:
    return await _id(Session, (Session.event == event.id) & (Session.code == code), "session_not_found")


async def _id(table: type[Table], where: Combinable, missing: str) -> int:
    row = await table.select(table._meta.primary_key).where(where).first()
    if row is None:
        raise NotFound(missing)
    return int(row["id"])


def _titles(works: Sequence[WorkView], offers: Sequence[OfferView]) -> list[Texts]:
    return [*(work.title for work in works), *(offer.title for offer in offers)]


def _stories(works: Sequence[WorkView], offers: Sequence[OfferView]) -> list[Texts]:
    return [*(work.story for work in works), *(offer.text for offer in offers)]


def _own(host: int, code: str, now: datetime) -> dict[Column, Any]:
    return {Exhibitor.host: host, Exhibitor.code: code, Exhibitor.created_at: now}


def _columns(draft: ExhibitorDraft) -> dict[Column, Any]:
    plain = ("name", "kind", "nations_text", "offers", "website", "email", "phone", "address")
    return {
        **{getattr(Exhibitor, name): getattr(draft, name) for name in plain},
        Exhibitor.name_key: name_key(draft.name),
        Exhibitor.description: stored(draft.description),
        Exhibitor.languages: msgspec.json.encode(draft.languages).decode(),
    }


_WRITTEN = [*_columns(ExhibitorDraft("")), Exhibitor.revision]
