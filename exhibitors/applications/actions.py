"""The call, the applications that answer it, and the decisions about them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.querystring import QueryString

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_version
from events.festival.queries import EventView
from events.festival.texts import stored
from events.files.text import clean_paragraphs
from events.history.actions import record
from events.hosts.rules import VISITOR, Actor, Permission
from events.hosts.tokens import hash_token, new_code, new_token
from events.mail.actions import enqueue
from events.people.actions import find_or_create as find_or_create_person
from events.storage import transaction
from events.storage.locks import hold
from events.storage.revisions import revise
from exhibitors.applications.queries import consent_at, draft_of
from exhibitors.applications.rules import (
    DECIDABLE,
    DECISIONS,
    FORMER,
    LETTERS,
    ApplicationDraft,
    CallDraft,
    answers_of,
    check_application,
    check_call,
    check_open,
    check_reason,
    cleaned,
    contact_of,
    draft_from,
    letter_key,
    profile_of,
)
from exhibitors.applications.tables import Application, Call
from exhibitors.placement.actions import release
from exhibitors.profiles.actions import find_or_create, join, renew_pages, unindex_exhibitor
from exhibitors.profiles.queries import StoredExhibitor
from exhibitors.profiles.rules import name_key

BATCH = 500
"""Rows in one statement; SQLite takes 32,766 values."""


class Submitted(msgspec.Struct, frozen=True):
    """`key` is in nobody's hands but the applicants': only its hash is kept."""

    code: str
    key: str


async def create_call(actor: Actor, event: EventView, draft: CallDraft, now: datetime) -> None:
    """Raises Refused, Conflict("call_exists")."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        check_call(draft)
        row = Call({Call.event: event.id, **_call_columns(draft)})
        if not await Call.insert(row).on_conflict(Call.event, "DO NOTHING").returning(Call.id):
            raise Conflict("call_exists")
        await record(actor, now, "call.created", event.slug, event.id, opens=draft.opens_at, closes=draft.closes_at)
        await bump_public_version(event.id)


async def change_call(actor: Actor, event: EventView, draft: CallDraft, revision: int | None, now: datetime) -> None:
    """Raises Refused, NotFound, Conflict("changed_meanwhile")."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        check_call(draft)
        await revise(Call, Call.event == event.id, revision, _call_columns(draft))
        await record(actor, now, "call.changed", event.slug, event.id, opens=draft.opens_at, closes=draft.closes_at)
        await bump_public_version(event.id)


async def submit(actor: Actor, event: EventView, draft: ApplicationDraft, now: datetime) -> Submitted:
    """Anybody may, while the call is open. Raises Refused, NotFound where there is no call."""
    async with transaction():
        if event.state == "finished":
            raise Refused("event_finished")
        await _check_call_open(event.id, now)
        check_application(draft)
        submitted = await _insert(event, draft, now)
        await record(actor, now, "application.submitted", submitted.code, event.id, name=draft.name)
    return submitted


async def enter_on_behalf(actor: Actor, event: EventView, draft: ApplicationDraft, now: datetime) -> str:
    """An application on paper, whether or not the call is open; answers its code. Raises Refused."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id)
        check_application(draft, by_mail=False)
        submitted = await _insert(event, draft, now)
        await record(actor, now, "application.entered", submitted.code, event.id, name=draft.name)
    return submitted.code


async def change_by_key(key: str, draft: ApplicationDraft, revision: int | None, now: datetime) -> None:
    """By the applicants. Raises NotFound, Refused, Refused("already_decided"), Conflict("changed_meanwhile")."""
    async with transaction():
        row = await _held_by_key(key)
        await _check_call_open(row["event"], now)
        if row["state"] != "submitted":
            raise Refused("already_decided", state=row["state"])
        check_application(draft)
        clean = cleaned(draft, row["lang"])
        await revise(Application, Application.id == row["id"], revision, _columns(clean, now))
        await record(VISITOR, now, "application.changed", row["code"], row["event"], name=clean.name)


async def withdraw_by_key(key: str, now: datetime) -> None:
    """By the applicants, at any time; their booths are free again. Raises NotFound, Refused("already_withdrawn")."""
    async with transaction():
        row = await _held_by_key(key)
        if row["state"] == "withdrawn":
            raise Refused("already_withdrawn")
        gone: dict[Column, Any] = {Application.state: "withdrawn", Application.exhibitor: None}
        await revise(Application, Application.id == row["id"], None, gone)
        await release(row["id"])
        await record(VISITOR, now, "application.withdrawn", row["code"], row["event"])
        if row["exhibitor"] is not None:
            await unindex_exhibitor(row["event"], row["exhibitor"])
            await bump_public_version(row["event"])


async def decide(
    actor: Actor,
    event: EventView,
    code: str,
    decision: str,
    reason: str,
    now: datetime,
    revision: int | None = None,
) -> None:
    """`accept`, `decline` or `waitlist`; with `revision` only what the decider has read.

    Raises Refused, NotFound, Conflict("already_decided"), Conflict("changed_meanwhile"), Conflict("already_accepted")
    where the same exhibitor takes part already.
    """
    async with transaction():
        actor.require(Permission.APPLICATIONS_DECIDE, host=event.host, event=event.id)
        check_reason(decision, reason)
        row, former = await _mark(event, code, decision, reason, now, revision)
        admitted = await _carry_out(actor, event, row, former, decision, now)
        await renew_pages(admitted)


async def decide_many(
    actor: Actor, event: EventView, codes: Sequence[str], decision: str, reason: str, now: datetime
) -> None:
    """All of them or none. Raises as `decide` does; `params["name"]` says whose application it is about."""
    async with transaction():
        actor.require(Permission.APPLICATIONS_DECIDE, host=event.host, event=event.id)
        check_reason(decision, reason)
        # All rows first, in one order, so that two who decide about the same ones do not wait for each other.
        marked = [await _mark(event, code, decision, reason, now, None) for code in sorted(set(codes))]
        admitted = [await _carry_out(actor, event, row, former, decision, now) for row, former in marked]
        await renew_pages([exhibitor for one in admitted for exhibitor in one])


async def admit_all(
    event: EventView, exhibitors: Sequence[tuple[StoredExhibitor, str]], now: datetime
) -> dict[int, int]:
    """Accepted applications, without letters, of exhibitors (each with its wish for a booth) that came in with a file.

    Answers the applications' ids by the exhibitors' ids. Part of the import's transaction.
    """
    admitted: dict[int, int] = {}
    for start in range(0, len(exhibitors), BATCH):
        rows = [_admitted(event, exhibitor, wish, now) for exhibitor, wish in exhibitors[start : start + BATCH]]
        created = await Application.insert(*rows).returning(Application.id, Application.exhibitor)
        admitted |= {row["exhibitor"]: row["id"] for row in created}
    return admitted


async def change_wish(application: int, booth_wish: str) -> None:
    """Part of the import's transaction."""
    await revise(Application, Application.id == application, None, {Application.booth_wish: booth_wish})


async def _check_call_open(event: int, now: datetime) -> None:
    row = await Call.select(Call.opens_at, Call.closes_at).where(Call.event == event).first()
    if row is None:
        raise NotFound("call_not_found")
    check_open(row["opens_at"], row["closes_at"], now)


async def _insert(event: EventView, draft: ApplicationDraft, now: datetime) -> Submitted:
    submitted = Submitted(new_code(), new_token())
    clean = cleaned(draft, event.languages[0])
    own: dict[Column, Any] = {
        Application.event: event.id,
        Application.code: submitted.code,
        Application.key_hash: hash_token(submitted.key),
        Application.submitted_at: now,
    }
    await Application.insert(Application({**own, **_columns(clean, now)}))
    link, key = {"link": f"/my/{submitted.key}"}, f"application_received:{submitted.code}"
    await _write(event.id, "application_received", submitted.code, clean, link, now, key)
    return submitted


async def _write(
    event: int, template: str, code: str, draft: ApplicationDraft, params: dict[str, Any], now: datetime, key: str
) -> None:
    """A letter to the applicants, where they gave an address."""
    if draft.email:
        told = {"name": draft.name, "contact": draft.contact_name, "code": code, **params}
        await enqueue(draft.email, template, draft.lang, told, now, event, key)


async def _held_by_key(key: str) -> dict[str, Any]:
    rows = await hold(Application, Application.key_hash == hash_token(key))
    if not rows:
        raise NotFound("application_not_found")
    return rows[0]


async def _mark(
    event: EventView, code: str, decision: str, reason: str, now: datetime, revision: int | None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """As it is now, and as it was. Exactly one of several who decide at once gets past this UPDATE."""
    this = (Application.event == event.id) & (Application.code == code)
    former = await Application.select(*_DECIDED).where(this).first()
    if former is None:
        raise NotFound("application_not_found", application=code)
    read = former["revision"] if revision is None else revision
    open_still = this & Application.state.is_in(list(DECIDABLE[decision])) & (Application.revision == read)
    decided: dict[Column | str, Any] = {
        Application.state: DECISIONS[decision],
        Application.reason: clean_paragraphs(reason),
        Application.decided_at: now,
        Application.revision: QueryString('"revision" + 1'),
    }
    rows = await Application.update(decided, force=True).where(open_still).returning(*Application.all_columns())
    if rows:
        return dict(rows[0]), former
    found = await Application.select(Application.state, Application.name).where(this).first() or former
    if found["state"] in DECIDABLE[decision]:
        raise Conflict("changed_meanwhile", name=found["name"])
    raise Conflict("already_decided", state=found["state"], name=found["name"])


async def _carry_out(
    actor: Actor, event: EventView, row: dict[str, Any], former: dict[str, Any], decision: str, now: datetime
) -> list[StoredExhibitor]:
    """Answers who takes part now."""
    # The history first: its end is locked by this, so that of two applications of one group, accepted at once, the
    # second finds the exhibitor that the first one made.
    told = {"name": row["name"], "revision": row["revision"], **{f"former_{key}": former[key] for key in FORMER}}
    await record(actor, now, f"application.{DECISIONS[decision]}", row["code"], event.id, **told)
    draft = draft_of(row)
    admitted = [await _admit(actor, event, row, draft, now)] if decision == "accept" else []
    params = {"reason": row["reason"]} if row["reason"] else {}
    await _write(event.id, LETTERS[decision], row["code"], draft, params, now, letter_key(decision, row))
    return admitted


async def _admit(
    actor: Actor, event: EventView, row: dict[str, Any], draft: ApplicationDraft, now: datetime
) -> StoredExhibitor:
    exhibitor = await find_or_create(event.host, profile_of(draft), now)
    if await Application.exists().where((Application.event == event.id) & (Application.exhibitor == exhibitor.id)):
        raise Conflict("already_accepted", name=draft.name)
    await Application.update({Application.exhibitor: exhibitor.id}).where(Application.id == row["id"])
    contact = await find_or_create_person(actor, event.host, contact_of(draft, consent_at(row)), now)
    await join(exhibitor.id, contact)
    return exhibitor


def _admitted(event: EventView, exhibitor: StoredExhibitor, wish: str, now: datetime) -> Application:
    lang = event.languages[0]
    return Application(
        {
            **_columns(draft_from(exhibitor.draft, lang, wish), None),
            Application.event: event.id,
            Application.exhibitor: exhibitor.id,
            Application.code: new_code(),
            Application.key_hash: hash_token(new_token()),
            Application.state: "accepted",
            Application.submitted_at: now,
            Application.decided_at: now,
        }
    )


def _call_columns(draft: CallDraft) -> dict[Column, Any]:
    return {
        Call.opens_at: draft.opens_at.astimezone(UTC),
        Call.closes_at: draft.closes_at.astimezone(UTC),
        Call.text: stored(draft.text),
    }


def _columns(draft: ApplicationDraft, consent_at: datetime | None) -> dict[Column, Any]:
    return {
        Application.name: draft.name,
        Application.name_key: name_key(draft.name),
        Application.kind: draft.kind,
        Application.email: draft.email,
        Application.lang: draft.lang,
        Application.booth_wish: draft.booth_wish,
        Application.answers: answers_of(draft, consent_at),
    }


_DECIDED = (Application.state, Application.name, Application.reason, Application.decided_at, Application.revision)
