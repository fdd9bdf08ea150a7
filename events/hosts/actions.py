"""Hosts, accounts, roles, signing in and out, keys for programs."""

from datetime import datetime, timedelta

from events.faults import Conflict, NotFound, Refused
from events.festival.rules import check_slug
from events.history.actions import record
from events.hosts.rules import SCOPE_PERMISSIONS, Actor, Permission, Role
from events.hosts.tables import Account, ApiToken, Host, RoleGrant, SignInLink, WebSession
from events.hosts.tokens import hash_token, new_token
from events.storage import transaction
from events.storage.revisions import revise

LINK_LIFETIME = timedelta(hours=24)
INVITATION_LIFETIME = timedelta(days=7)
SESSION_LIFETIME = timedelta(days=14)


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


async def invite(
    actor: Actor, email: str, role: Role, now: datetime, host: int | None = None, event: int | None = None
) -> str:
    """Gives the role to the address (its account is made where missing); answers a token that signs in once."""
    async with transaction():
        if host is None and event is None:
            actor.require(Permission.SYSTEM_CHANGE)
        else:
            actor.require(Permission.TEAM_CHANGE, host=host, event=event)
        folded = email.strip().casefold()
        if "@" not in folded or len(folded) > 254 or any(sign.isspace() or sign == "\0" for sign in folded):
            raise Refused("email_malformed", "email")
        await Account.insert(Account(email=folded, created_at=now)).on_conflict(Account.email, "DO NOTHING")
        found = await Account.select(Account.id).where(Account.email == folded).first()
        if found is None:
            raise NotFound("account_not_found")
        account = int(found["id"])
        await RoleGrant.delete().where(
            (RoleGrant.account == account)
            & (RoleGrant.host.is_null() if host is None else RoleGrant.host == host)
            & (RoleGrant.event.is_null() if event is None else RoleGrant.event == event)
        )
        await RoleGrant.insert(RoleGrant(account=account, role=role.value, host=host, event=event))
        token = await _new_link(account, now + INVITATION_LIFETIME)
        await record(actor, now, "team.invited", folded, event, role=role.value)
    return token


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
        await WebSession.delete().where(WebSession.expires_at <= now)
        session_id = new_token()
        await WebSession.insert(
            WebSession(id_hash=hash_token(session_id), account=used[0]["account"], expires_at=now + SESSION_LIFETIME)
        )
    return session_id


async def sign_out(session_id: str) -> None:
    async with transaction():
        await WebSession.delete().where(WebSession.id_hash == hash_token(session_id))


async def change_account(actor: Actor, name: str, lang: str, now: datetime) -> None:
    """The signed-in person's own name and language."""
    if actor.account is None:
        raise NotFound("account_not_found")
    async with transaction():
        await Account.update({Account.name: name.strip(), Account.lang: lang}).where(Account.id == actor.account)
        await record(actor, now, "account.changed", str(actor.account), name=name, lang=lang)


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


async def _new_link(account: int, expires_at: datetime) -> str:
    token = new_token()
    await SignInLink.insert(SignInLink(token_hash=hash_token(token), account=account, expires_at=expires_at))
    return token
