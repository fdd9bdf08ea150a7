"""Hosts, the accounts of the people who run festivals for them, and what those people may do."""

from piccolo.columns import Boolean, ForeignKey, Integer, Serial, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.columns.reference import LazyTableReference
from piccolo.table import Table

EVENT = LazyTableReference(table_class_name="Event", app_name="events")


class Host(Table):
    """The municipality or association that runs festivals. Persons and exhibitors belong to one host."""

    id: Serial
    slug = Varchar(length=60)
    name = Varchar(length=200)
    revision = Integer(default=1)
    created_at = Timestamptz()


class Account(Table):
    """Somebody who signs in at the desk, over all hosts. `email` is casefolded."""

    id: Serial
    email = Varchar(length=254)
    name = Varchar(length=200, default="")
    lang = Varchar(length=20, default="")
    created_at = Timestamptz()


class RoleGrant(Table):
    """`account` has `role` for one event, for all events of a host, or (both null) everywhere."""

    id: Serial
    account = ForeignKey(Account, on_delete=OnDelete.cascade, null=False, index=True)
    host = ForeignKey(Host, on_delete=OnDelete.cascade, null=True, default=None)
    event: ForeignKey[Table] = ForeignKey(EVENT, on_delete=OnDelete.cascade, null=True, default=None)
    role = Varchar(length=20)


class SignInLink(Table):
    """A mailed or printed link that signs in once. Only the hash of its token is kept."""

    id: Serial
    token_hash = Varchar(length=64)
    account = ForeignKey(Account, on_delete=OnDelete.cascade, null=False, index=True)
    expires_at = Timestamptz()
    used_at = Timestamptz(null=True, default=None)


class WebSession(Table):
    """A signed-in browser. Only the hash of its id is kept."""

    id: Serial
    id_hash = Varchar(length=64)
    account = ForeignKey(Account, on_delete=OnDelete.cascade, null=False, index=True)
    expires_at = Timestamptz()


class SavedView(Table):
    """A list of the desk as somebody wants to find it again: `query` is what stands behind its address."""

    id: Serial
    account = ForeignKey(Account, on_delete=OnDelete.cascade, null=False, index=True)
    event: ForeignKey[Table] = ForeignKey(EVENT, on_delete=OnDelete.cascade, null=False)
    code = Varchar(length=10)
    list = Varchar(length=40)
    name = Varchar(length=60)
    query = Varchar(length=1000, default="")


class ApiToken(Table):
    """A program's key to the JSON interface. Only its hash is kept."""

    id: Serial
    token_hash = Varchar(length=64)
    name = Varchar(length=100)
    scope = Varchar(length=10)
    revoked = Boolean(default=False)
    created_at = Timestamptz()


class AnsweredRequest(Table):
    """The answer that a program got to a creation with an Idempotency-Key; the same key gets it again."""

    id: Serial
    program = Varchar(length=100)
    key = Varchar(length=64)
    fingerprint = Varchar(length=64)
    status = Integer(default=0)
    body = Text(default="")
    created_at = Timestamptz()
