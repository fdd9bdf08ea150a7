"""Who may have a badge, and how its code is read."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import msgspec

from events.faults import Refused
from events.people.rules import check_line

MAX_ORGANISATION = 200
MAX_AREAS = 50
LONGEST_CODE = 40

_NO_CODE = re.compile(r"[^0-9A-Z]+")


class BadgeRole(StrEnum):
    """As what somebody comes."""

    EXHIBITOR = "exhibitor"
    GUEST = "guest"
    VOLUNTEER = "volunteer"
    ORGANISER = "organiser"
    PRESS = "press"
    ARTIST = "artist"


class Holder(msgspec.Struct, frozen=True):
    """A person (by id) to whom a badge is due. Without days it admits on every day, without areas everywhere."""

    person: int
    role: BadgeRole
    organisation: str = ""
    days: tuple[date, ...] = ()
    areas: tuple[str, ...] = ()


def check_holder(holder: Holder, event_days: Iterable[date]) -> None:
    """Raises Refused."""
    check_line(holder.organisation, "organisation", MAX_ORGANISATION)
    strange = set(holder.days) - set(event_days)
    if strange:
        raise Refused("day_not_in_event", "days", day=min(strange))
    if len(holder.areas) > MAX_AREAS:
        raise Refused("choices_too_many", "areas", limit=MAX_AREAS)


def merged(holders: Iterable[Holder]) -> list[Holder]:
    """One for each person: as what the first source knows them, admitted wherever any of the sources admits them."""
    found: dict[int, Holder] = {}
    for holder in holders:
        first = found.setdefault(holder.person, holder)
        found[holder.person] = msgspec.structs.replace(
            first,
            days=tuple(sorted({*first.days, *holder.days})) if first.days and holder.days else (),
            areas=tuple(sorted({*first.areas, *holder.areas})) if first.areas and holder.areas else (),
        )
    return list(found.values())


def code_in(reading: str) -> str:
    """The code in what a scanner or a person typed: `https://…/Q/7K3M9QXT2A`, `7k3m-9qxt 2a` → `7K3M9QXT2A`."""
    upper = reading.strip().upper()
    _, _, path = upper.rpartition("/Q/")
    return _NO_CODE.sub("", re.split(r"[?#/]", path)[0])[:LONGEST_CODE]
