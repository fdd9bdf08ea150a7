"""Reading hosts, accounts and what they may do."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec

from events.faults import NotFound
from events.hosts.rules import SCOPE_PERMISSIONS, Actor, Grant, Role, role_grant
from events.hosts.tables import Account, ApiToken, Host, RoleGrant, SavedView, SignInLink, WebSession
from events.hosts.tokens import hash_token

PLACES = ("event", "host", "everywhere")
MAX_ACTOR = 200
"""Letters that the history keeps of who did something."""


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


class Member(msgspec.Struct, frozen=True):
    """What somebody is at an event. `place`: at this `event`, at all of its `host`, or `everywhere`."""

    email: str
    name: str
    role: Role
    place: str
    has_signed_in: bool


class SavedViewRef(msgspec.Struct, frozen=True):
    """A list as somebody wants to find it again; `query` is what stands behind its address."""

    code: str
    name: str
    query: str


async def team(event: int, host: int) -> list[Member]:
    """Everybody with a role at the event, those of this event alone first."""
    everywhere = RoleGrant.host.is_null() & RoleGrant.event.is_null()
    rows = (
        await RoleGrant.select(
            RoleGrant.account,
            RoleGrant.role,
            RoleGrant.host,
            RoleGrant.event,
            RoleGrant.account.email.as_alias("email"),
            RoleGrant.account.name.as_alias("name"),
        )
        .where((RoleGrant.event == event) | (RoleGrant.host == host) | everywhere)
        .order_by(RoleGrant.account.email)
    )
    arrived = await _arrived(row["account"] for row in rows)
    members = [
        Member(row["email"], row["name"], Role(row["role"]), _place(row), row["account"] in arrived) for row in rows
    ]
    return sorted(members, key=lambda member: (PLACES.index(member.place), list(Role).index(member.role)))


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
        (row["name"] or row["email"])[:MAX_ACTOR],
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


async def saved_views(account: int, event: int, listing: str) -> list[SavedViewRef]:
    """By name."""
    rows = (
        await SavedView.select(SavedView.code, SavedView.name, SavedView.query)
        .where((SavedView.account == account) & (SavedView.event == event) & (SavedView.list == listing))
        .order_by(SavedView.name, SavedView.id)
    )
    return msgspec.convert(rows, list[SavedViewRef])


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


async def _arrived(accounts: Iterable[int]) -> set[int]:
    """Those of the accounts that have used a link."""
    rows = await SignInLink.select(SignInLink.account).where(
        SignInLink.used_at.is_not_null() & SignInLink.account.is_in(list(accounts) or [0])
    )
    return {row["account"] for row in rows}


def _place(grant: dict[str, Any]) -> str:
    if grant["event"] is not None:
        return "event"
    return "everywhere" if grant["host"] is None else "host"
