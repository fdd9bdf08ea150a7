"""The list that an address is about, for whoever may read it."""

from events.faults import NotFound
from events.hosts.rules import Permission
from web.desk.lists import LISTS
from web.lists.description import Act, ListOf, Reading


def list_for(key: str, reading: Reading) -> ListOf:
    """Raises NotFound, Forbidden."""
    of = LISTS.get(key)
    if of is None:
        raise NotFound("not_found")
    require(of.permission, reading)
    return of


def act_for(of: ListOf, key: str, reading: Reading) -> Act:
    """Raises NotFound, Forbidden."""
    act = of.act(key)
    if act is None:
        raise NotFound("not_found")
    require(act.permission, reading)
    return act


def require(permission: Permission, reading: Reading) -> None:
    reading.actor.require(permission, host=reading.event.host, event=reading.event.id)
