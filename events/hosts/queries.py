"""Reading hosts, accounts and what they may do."""

from datetime import datetime

import msgspec

from events.faults import NotFound
from events.hosts.rules import SCOPE_PERMISSIONS, Actor, Grant, role_grant
from events.hosts.tables import Account, ApiToken, Host, RoleGrant, SignInLink, WebSession
from events.hosts.tokens import hash_token


class HostView(msgspec.Struct, frozen=True):
    """A municipality or association that runs festivals."""

    id: int
    slug: str
    name: str
    revision: int


class AccountView(msgspec.Struct, frozen=True):
    """Somebody who signs in at the desk."""

    id: int
    email: str
    name: str
    lang: str


async def hosts(only: list[int] | None = None) -> list[HostView]:
    query = Host.select(Host.id, Host.slug, Host.name, Host.revision).order_by(Host.name)
    if only is not None:
        query = query.where(Host.id.is_in(only or [0]))
    return [msgspec.convert(row, HostView) for row in await query]


async def host(slug: str) -> HostView:
    """Raises NotFound."""
    row = await Host.select(Host.id, Host.slug, Host.name, Host.revision).where(Host.slug == slug).first()
    if row is None:
        raise NotFound("host_not_found")
    return msgspec.convert(row, HostView)


async def actor_of_session(session_id: str, now: datetime) -> Actor | None:
    """The person signed in with this session id, with all grants; None when unknown or expired."""
    row = (
        await WebSession.select(WebSession.account)
        .where((WebSession.id_hash == hash_token(session_id)) & (WebSession.expires_at > now))
        .first()
    )
    return await actor_of_account(row["account"]) if row else None


async def actor_of_account(account: int) -> Actor:
    row = await Account.select(Account.name, Account.email).where(Account.id == account).first()
    if row is None:
        raise NotFound("account_not_found")
    grants = await RoleGrant.select(RoleGrant.role, RoleGrant.host, RoleGrant.event).where(RoleGrant.account == account)
    return Actor(
        row["name"] or row["email"],
        tuple(role_grant(grant["role"], grant["host"], grant["event"]) for grant in grants),
        account,
    )


async def actor_of_token(token: str) -> Actor | None:
    """The program that holds this key; None when unknown or revoked."""
    row = (
        await ApiToken.select(ApiToken.name, ApiToken.scope)
        .where((ApiToken.token_hash == hash_token(token)) & (ApiToken.revoked.eq(False)))
        .first()
    )
    return Actor(row["name"], (Grant(SCOPE_PERMISSIONS[row["scope"]]),)) if row else None


async def account(identity: int) -> AccountView:
    """Raises NotFound."""
    row = (
        await Account.select(Account.id, Account.email, Account.name, Account.lang)
        .where(Account.id == identity)
        .first()
    )
    if row is None:
        raise NotFound("account_not_found")
    return msgspec.convert(row, AccountView)


async def sign_in_link_is_open(token: str, now: datetime) -> bool:
    return bool(
        await SignInLink.exists().where(
            (SignInLink.token_hash == hash_token(token))
            & (SignInLink.used_at.is_null())
            & (SignInLink.expires_at > now)
        )
    )


async def has_accounts() -> bool:
    return bool(await Account.exists())
