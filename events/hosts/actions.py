"""Hosts, accounts, roles, signing in and out, keys for programs."""

import sqlite3
from datetime import datetime, timedelta

import asyncpg
from piccolo.custom_types import Combinable

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_versions
from events.festival.queries import EventView
from events.festival.rules import check_slug
from events.festival.texts import check_language
from events.files.text import clean_line
from events.history.actions import record
from events.hosts.rules import SCOPE_PERMISSIONS, Actor, KeptAnswer, Permission, Role
from events.hosts.tables import (
    Account,
    AnsweredRequest,
    ApiToken,
    Host,
    RoleGrant,
    SavedView,
    SignInLink,
    WebSession,
)
from events.hosts.tokens import hash_token, new_code, new_token
from events.storage import transaction
from events.storage.revisions import revise

LINK_LIFETIME = timedelta(hours=24)
INVITATION_LIFETIME = timedelta(days=7)
SESSION_LIFETIME = timedelta(days=14)
MAX_EMAIL = 254
MAX_NAME = 200
MAX_VIEW_NAME = 60
MAX_VIEW_QUERY = 1_000


async def create_host(actor: Actor, slug: str, name: str, now: datetime) -> int:
    """Answers the host's id. Raises Refused, Conflict("slug_taken")."""
    async with transaction():
        actor.require(Permission.SYSTEM_CHANGE)
        check_slug(slug)
        if not name.strip():
            raise Refused("text_missing", "name")
        row = Host(slug=slug, name=name.strip(), created_at=now)
        created = await Host.insert(row).on_conflict(Host.slug, "DO NOTHING").returning(Host.id)
        if not created:
            raise Conflict("slug_taken", "slug", slug=slug)
        await record(actor, now, "host.created", slug, name=name)
    return int(created[0]["id"])


async def change_host(actor: Actor, host: int, name: str, revision: int | None, now: datetime) -> None:
    """Raises Refused, NotFound, Conflict."""
    async with transaction():
        actor.require(Permission.HOST_CHANGE, host=host)
        if not name.strip():
            raise Refused("text_missing", "name")
        await revise(Host, Host.id == host, revision, {Host.name: name.strip()})
        await record(actor, now, "host.changed", str(host), name=name)
        await bump_public_versions(host)


async def invite(
    actor: Actor, email: str, role: Role, now: datetime, host: int | None = None, event: EventView | None = None
) -> str:
    """Gives the role to the address (its account is made where missing); answers a token that signs in once.

    At the event, at all events of the host, or everywhere. A role that the address has there already is replaced.
    Raises Refused("role_above_own"), Refused("role_own"), Refused("email_malformed").
    """
    async with transaction():
        _require_team(actor, host, event)
        folded = _folded(email)
        if not actor.may_give(role, **_where(host, event)):
            raise Refused("role_above_own", "role")
        account = await _hold_account(folded, now)
        await _take_role(actor, account, host, event)
        at = {"host": host} if event is None else {"event": event.id}
        await RoleGrant.insert(RoleGrant(account=account, role=role.value, **at))
        token = await _new_link(account, now + INVITATION_LIFETIME)
        told = {"email": folded, "role": role.value}
        await record(actor, now, "team.invited", str(account), event.id if event else None, **told)
    return token


async def remove_from_team(actor: Actor, event: EventView, email: str, now: datetime) -> None:
    """Takes the role at this event away. Raises NotFound, Refused("role_above_own"), Refused("role_own")."""
    async with transaction():
        _require_team(actor, None, event)
        found = await Account.select(Account.id).where(Account.email == email.strip().casefold()).first()
        role = await _take_role(actor, int(found["id"]), None, event) if found else None
        if found is None or role is None:
            raise NotFound("grant_not_found", "email")
        told = {"email": email.strip().casefold(), "role": role.value}
        await record(actor, now, "team.removed", str(found["id"]), event.id, **told)


async def request_link(email: str, now: datetime) -> str | None:
    """A fresh sign-in token for a known address; None for an unknown one. Callers answer alike in both cases."""
    async with transaction():
        found = await Account.select(Account.id).where(Account.email == email.strip().casefold()).first()
        return await _new_link(int(found["id"]), now + LINK_LIFETIME) if found else None


async def sign_in(token: str, now: datetime) -> str:
    """Uses a link up; answers the id of a new session. Raises Refused("link_used_or_expired")."""
    async with transaction():
        used = (
            await SignInLink.update({SignInLink.used_at: now})
            .where(
                (SignInLink.token_hash == hash_token(token))
                & (SignInLink.used_at.is_null())
                & (SignInLink.expires_at > now)
            )
            .returning(SignInLink.account)
        )
        if not used:
            raise Refused("link_used_or_expired")
        session_id = new_token()
        await WebSession.insert(
            WebSession(id_hash=hash_token(session_id), account=used[0]["account"], expires_at=now + SESSION_LIFETIME)
        )
    return session_id


async def sign_out(session_id: str) -> None:
    async with transaction():
        await WebSession.delete().where(WebSession.id_hash == hash_token(session_id))


async def change_account(actor: Actor, name: str, lang: str, now: datetime) -> None:
    """The signed-in person's own name and language. Raises Refused."""
    if actor.account is None:
        raise NotFound("account_not_found")
    clean = clean_line(name)
    if len(clean) > MAX_NAME:
        raise Refused("text_too_long", "name", limit=MAX_NAME)
    if lang:
        check_language(lang, "lang")
    async with transaction():
        await Account.update({Account.name: clean, Account.lang: lang}).where(Account.id == actor.account)
        await record(actor, now, "account.changed", str(actor.account), name=clean, lang=lang)


async def create_token(actor: Actor, name: str, scope: str, now: datetime) -> str:
    """Answers the key; only its hash is kept. Raises Refused("scope_unknown")."""
    async with transaction():
        actor.require(Permission.SYSTEM_CHANGE)
        if scope not in SCOPE_PERMISSIONS:
            raise Refused("scope_unknown", "scope", scope=scope, known=", ".join(SCOPE_PERMISSIONS))
        token = new_token()
        await ApiToken.insert(ApiToken(token_hash=hash_token(token), name=name, scope=scope, created_at=now))
        await record(actor, now, "token.created", name, scope=scope)
    return token


def _require_team(actor: Actor, host: int | None, event: EventView | None) -> None:
    permission = Permission.SYSTEM_CHANGE if host is None and event is None else Permission.TEAM_CHANGE
    actor.require(permission, **_where(host, event))


def _where(host: int | None, event: EventView | None) -> dict[str, int | None]:
    return {"host": event.host, "event": event.id} if event else {"host": host}


def _folded(email: str) -> str:
    folded = email.strip().casefold()
    if "@" not in folded or len(folded) > MAX_EMAIL or any(sign.isspace() or sign == "\0" for sign in folded):
        raise Refused("email_malformed", "email")
    return folded


async def _hold_account(email: str, now: datetime) -> int:
    """The account with this address, made where missing. Its row is locked: two who invite it take turns."""
    await Account.insert(Account(email=email, created_at=now)).on_conflict(Account.email, "DO NOTHING")
    held = await Account.update({Account.email: email}).where(Account.email == email).returning(Account.id)
    return int(held[0]["id"])


async def _take_role(actor: Actor, account: int, host: int | None, event: EventView | None) -> Role | None:
    """Takes away what the account is at exactly this place; answers it. Raises Refused."""
    if account == actor.account:
        raise Refused("role_own", "email")
    taken = (
        await RoleGrant.delete()
        .where(
            (RoleGrant.account == account)
            & (RoleGrant.host.is_null() if host is None else RoleGrant.host == host)
            & (RoleGrant.event.is_null() if event is None else RoleGrant.event == event.id)
        )
        .returning(RoleGrant.role)
    )
    if not taken:
        return None
    role = Role(taken[0]["role"])
    if not actor.may_give(role, **_where(host, event)):
        raise Refused("role_above_own", "email")
    return role


async def _new_link(account: int, expires_at: datetime) -> str:
    token = new_token()
    await SignInLink.insert(SignInLink(token_hash=hash_token(token), account=account, expires_at=expires_at))
    return token


async def kept_answer(actor: Actor, key: str, fingerprint: str, now: datetime) -> KeptAnswer | None:
    """The answer kept under a program's key; None when the key is new, and then it is taken.

    Part of the caller's transaction: a second request with the key waits here for the first one's end.
    """
    row = AnsweredRequest(program=actor.name, key=key, fingerprint=fingerprint, created_at=now)
    taken = await AnsweredRequest.insert(row).on_conflict(action="DO NOTHING").returning(AnsweredRequest.id)
    if taken:
        return None
    kept = (
        await AnsweredRequest.select(AnsweredRequest.fingerprint, AnsweredRequest.body)
        .where((AnsweredRequest.program == actor.name) & (AnsweredRequest.key == key))
        .first()
    )
    return KeptAnswer(kept["fingerprint"], kept["body"]) if kept else None


async def keep_answer(actor: Actor, key: str, body: str) -> None:
    """Part of the caller's transaction."""
    await AnsweredRequest.update({AnsweredRequest.body: body, AnsweredRequest.status: 201}).where(
        (AnsweredRequest.program == actor.name) & (AnsweredRequest.key == key)
    )


async def prune_answers(before: datetime) -> None:
    """Forgets what programs were told before then; the same key then makes something new."""
    await AnsweredRequest.delete().where(AnsweredRequest.created_at < before)


async def prune_access(now: datetime) -> None:
    """Deletes sessions that are over, and links that nobody used in time. Used ones tell who has been here."""
    await WebSession.delete().where(WebSession.expires_at <= now)
    await SignInLink.delete().where((SignInLink.expires_at <= now) & SignInLink.used_at.is_null())


async def save_view(account: int, event: int, listing: str, name: str, query: str) -> str:
    """Keeps what a list was asked for; answers the view's code. Raises Refused, Conflict("view_name_taken")."""
    name = _view_name(name)
    if len(query) > MAX_VIEW_QUERY:
        raise Refused("view_too_long", "name")
    row = SavedView(account=account, event=event, code=new_code(), list=listing, name=name, query=query)
    kept = await SavedView.insert(row).on_conflict(_VIEW, "DO NOTHING").returning(SavedView.code)
    if not kept:
        raise Conflict("view_name_taken", "name", name=name)
    return str(kept[0]["code"])


async def rename_view(account: int, event: int, code: str, name: str) -> None:
    """Raises Refused, NotFound("view_not_found"), Conflict("view_name_taken")."""
    name = _view_name(name)
    try:
        async with transaction():
            renamed = (
                await SavedView.update({SavedView.name: name})
                .where(_view(account, event, code))
                .returning(SavedView.id)
            )
    except (asyncpg.UniqueViolationError, sqlite3.IntegrityError) as clash:
        raise Conflict("view_name_taken", "name", name=name) from clash
    if not renamed:
        raise NotFound("view_not_found")


async def delete_view(account: int, event: int, code: str) -> None:
    """Raises NotFound("view_not_found")."""
    if not await SavedView.delete().where(_view(account, event, code)).returning(SavedView.id):
        raise NotFound("view_not_found")


def _view(account: int, event: int, code: str) -> Combinable:
    return (SavedView.account == account) & (SavedView.event == event) & (SavedView.code == code)


def _view_name(name: str) -> str:
    name = clean_line(name)
    if not name:
        raise Refused("text_missing", "name")
    if len(name) > MAX_VIEW_NAME:
        raise Refused("too_long", "name", limit=MAX_VIEW_NAME)
    return name


_VIEW = (SavedView.account, SavedView.event, SavedView.list, SavedView.name)
