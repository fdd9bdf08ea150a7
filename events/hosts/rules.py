"""Who may do what: permissions, the roles that bundle them, and the acting person."""

from enum import StrEnum

import msgspec

from events.faults import Forbidden


class Permission(StrEnum):
    """What an action or a page asks for. Pages name one each in `web/security/permissions.py`."""

    SYSTEM_CHANGE = "system.change"
    HOST_CHANGE = "host.change"
    TEAM_CHANGE = "team.change"
    EVENT_READ = "event.read"
    EVENT_CHANGE = "event.change"
    FLOOR_CHANGE = "floor.change"
    PROGRAMME_CHANGE = "programme.change"
    APPLICATIONS_READ = "applications.read"
    APPLICATIONS_CHANGE = "applications.change"
    APPLICATIONS_DECIDE = "applications.decide"
    PLACEMENT_CHANGE = "placement.change"
    VOLUNTEERS_READ = "volunteers.read"
    VOLUNTEERS_CHANGE = "volunteers.change"
    BADGES_READ = "badges.read"
    BADGES_ISSUE = "badges.issue"
    SCAN = "scan"
    MAIL_READ = "mail.read"
    HISTORY_READ = "history.read"


P = Permission
READING = frozenset({P.EVENT_READ, P.APPLICATIONS_READ, P.VOLUNTEERS_READ, P.BADGES_READ})
ORGANISING = frozenset(P) - {P.SYSTEM_CHANGE}
TOKEN_WRITING = ORGANISING - {P.HOST_CHANGE, P.TEAM_CHANGE, P.MAIL_READ}


class Role(StrEnum):
    """What a person is at an event, at a host, or everywhere."""

    ADMIN = "admin"
    ORGANISER = "organiser"
    JURY = "jury"
    FLOOR = "floor"
    PROGRAMME = "programme"
    HELPERS = "helpers"
    GATE = "gate"
    READER = "reader"


ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.ADMIN: frozenset(P),
    Role.ORGANISER: ORGANISING,
    Role.JURY: frozenset({P.EVENT_READ, P.APPLICATIONS_READ, P.APPLICATIONS_DECIDE}),
    Role.FLOOR: frozenset({P.EVENT_READ, P.APPLICATIONS_READ, P.FLOOR_CHANGE, P.PLACEMENT_CHANGE}),
    Role.PROGRAMME: frozenset({P.EVENT_READ, P.PROGRAMME_CHANGE}),
    Role.HELPERS: frozenset({P.EVENT_READ, P.VOLUNTEERS_READ, P.VOLUNTEERS_CHANGE}),
    Role.GATE: frozenset({P.SCAN}),
    Role.READER: READING,
}

SCOPE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    "read": READING,
    "write": TOKEN_WRITING,
    "scan": frozenset({P.SCAN}),
    "all": frozenset(P),
}


class Grant(msgspec.Struct, frozen=True):
    """`permissions` at one event, at all events of a host, or everywhere (both None)."""

    permissions: frozenset[Permission]
    host: int | None = None
    event: int | None = None

    def covers(self, host: int | None, event: int | None) -> bool:
        if self.event is not None:
            return self.event == event
        return self.host is None or self.host == host


class Actor(msgspec.Struct, frozen=True):
    """The acting person or program. `name` is what the history shows."""

    name: str
    grants: tuple[Grant, ...] = ()
    account: int | None = None

    def may(self, permission: Permission, *, host: int | None = None, event: int | None = None) -> bool:
        return any(permission in grant.permissions and grant.covers(host, event) for grant in self.grants)

    def may_give(self, role: Role, *, host: int | None = None, event: int | None = None) -> bool:
        """Nobody gives or takes a role that may do more than they may themselves."""
        return all(self.may(permission, host=host, event=event) for permission in ROLE_PERMISSIONS[role])

    def require(self, permission: Permission, *, host: int | None = None, event: int | None = None) -> None:
        """Raises Forbidden unless one of the grants covers it."""
        if not self.may(permission, host=host, event=event):
            raise Forbidden("forbidden", permission=permission.value)


class KeptAnswer(msgspec.Struct, frozen=True):
    """What a program was told when it made something; `fingerprint` is the request's."""

    fingerprint: str
    body: str


SYSTEM = Actor("Schauher", (Grant(frozenset(P)),))
VISITOR = Actor("visitor")


def role_grant(role: str, host: int | None, event: int | None) -> Grant:
    return Grant(ROLE_PERMISSIONS[Role(role)], host, event)
