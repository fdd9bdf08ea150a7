"""Reading badges."""

from datetime import date, datetime
from typing import Any

import msgspec
from piccolo.columns import Selectable
from piccolo.custom_types import Combinable

from events.badges.rules import BadgeRole, code_in
from events.badges.tables import Badge
from events.faults import NotFound


class BadgeView(msgspec.Struct, frozen=True):
    """A badge with its person. `state` is `issued`, `replaced` or `revoked`; only an issued one admits."""

    code: str
    person: int
    name: str
    transcription: str
    languages: tuple[str, ...]
    organisation: str
    role: BadgeRole
    days: tuple[date, ...]
    areas: tuple[str, ...]
    state: str
    issued_at: datetime
    printed_at: datetime | None
    first_at: datetime | None
    first_point: str
    inside_since: datetime | None
    inside_point: str


async def badges(event: int, state: str | None = None) -> list[BadgeView]:
    """All, or those in one state, in the order of their persons' names."""
    where: Combinable = Badge.event == event
    return await _badges(where if state is None else where & (Badge.state == state))


async def badge(event: int, code: str) -> BadgeView:
    """Raises NotFound."""
    found = await _badges((Badge.event == event) & (Badge.code == code))
    if not found:
        raise NotFound("badge_not_found", badge=code)
    return found[0]


async def holders_decided(event: int) -> set[int]:
    """The persons whose badge is valid or blocked: issuing what is due leaves them alone."""
    rows = await Badge.select(Badge.person).where((Badge.event == event) & Badge.state.is_in(["issued", "revoked"]))
    return {row["person"] for row in rows}


async def badge_event_slug(code: str) -> str | None:
    """Which event a printed code belongs to, and nothing else: who opens a found badge learns no person."""
    row = await Badge.select(Badge.event.slug.as_alias("slug")).where(Badge.code == code_in(code)).first()
    return row["slug"] if row else None


async def _badges(where: Combinable) -> list[BadgeView]:
    order = (Badge.person.name_key, Badge.id)
    return [badge_view(row) for row in await Badge.select(*BADGE_COLUMNS).where(where).order_by(*order)]


def badge_view(row: dict[str, Any]) -> BadgeView:
    """A row of `BADGE_COLUMNS`."""
    decoded = ("languages", "days", "areas")
    return msgspec.convert({**row, **{name: msgspec.json.decode(row[name]) for name in decoded}}, BadgeView)


BADGE_COLUMNS: list[Selectable] = [
    *Badge.all_columns(),
    Badge.person.name.as_alias("name"),
    Badge.person.transcription.as_alias("transcription"),
    Badge.person.languages.as_alias("languages"),
]
