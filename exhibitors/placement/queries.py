"""Reading who stands where."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec
from piccolo.columns import Selectable

from events.festival.rules import Texts
from events.festival.texts import loaded
from events.floor.rules import natural
from events.floor.tables import Booth
from exhibitors.placement.tables import Placement


class BoothRef(msgspec.Struct, frozen=True):
    """A booth as others point to it."""

    code: str
    number: str
    area: str
    area_hue: str
    area_name: Texts


class PlacementView(msgspec.Struct, frozen=True):
    """An accepted application, and so an exhibitor, at a booth."""

    application: str
    exhibitor: str
    name: str
    kind: str
    booth: BoothRef


class FreeBooth(msgspec.Struct, frozen=True):
    """A booth at which somebody can still be placed."""

    booth: BoothRef
    shared: bool
    power_watts: int
    note: str


async def placements(event: int) -> list[PlacementView]:
    """Area by area, in each as people count: B 2 before B 10."""
    rows = await Placement.select(
        Placement.application.code.as_alias("application"),
        Placement.application._.exhibitor._.code.as_alias("exhibitor"),
        Placement.application._.exhibitor._.name.as_alias("name"),
        Placement.application._.exhibitor._.kind.as_alias("kind"),
        *_PLACED_BOOTH,
    ).where(Placement.event == event)
    return [
        PlacementView(row["application"], row["exhibitor"], row["name"], row["kind"], _ref(row))
        for row in sorted(rows, key=_position)
    ]


async def placements_of_booths(event: int) -> dict[str, tuple[str, ...]]:
    """The names at every booth that has some, by the booth's code."""
    rows = (
        await Placement.select(
            Placement.booth.code.as_alias("code"), Placement.application._.exhibitor._.name.as_alias("name")
        )
        .where(Placement.event == event)
        .order_by(Placement.id)
    )
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        names[row["code"]].append(row["name"])
    return {code: tuple(found) for code, found in names.items()}


async def booths_of(applications: Iterable[int]) -> dict[int, tuple[BoothRef, ...]]:
    """Where each of these applications stands, by id; those that stand nowhere are missing."""
    rows = await Placement.select(Placement.application, *_PLACED_BOOTH).where(
        Placement.application.is_in(list(applications) or [0])
    )
    booths: dict[int, list[BoothRef]] = defaultdict(list)
    for row in sorted(rows, key=_position):
        booths[row["application"]].append(_ref(row))
    return {application: tuple(found) for application, found in booths.items()}


async def free_booths(event: int) -> list[FreeBooth]:
    """Empty booths, and shared ones however full."""
    taken = Placement.select(Placement.booth).where(Placement.event == event)
    rows = await Booth.select(*_BOOTH, Booth.shared, Booth.power_watts, Booth.note).where(
        (Booth.event == event) & (Booth.shared.eq(True) | Booth.id.not_in(taken))
    )
    return [
        FreeBooth(_ref(row), bool(row["shared"]), row["power_watts"], row["note"])
        for row in sorted(rows, key=_position)
    ]


async def users_of_booth(booth: int) -> int:
    """How many stand at the booth with this id: a port of `events.floor`."""
    return int(await Placement.count().where(Placement.booth == booth))


_PLACED_BOOTH: list[Selectable] = [
    Placement.booth.code.as_alias("booth_code"),
    Placement.booth.number.as_alias("number"),
    Placement.booth._.area._.code.as_alias("area"),
    Placement.booth._.area._.hue.as_alias("area_hue"),
    Placement.booth._.area._.name.as_alias("area_name"),
    Placement.booth._.area._.position.as_alias("area_position"),
]
_BOOTH: list[Selectable] = [
    Booth.code.as_alias("booth_code"),
    Booth.number,
    Booth.area.code.as_alias("area"),
    Booth.area.hue.as_alias("area_hue"),
    Booth.area.name.as_alias("area_name"),
    Booth.area.position.as_alias("area_position"),
]


def _ref(row: dict[str, Any]) -> BoothRef:
    return BoothRef(row["booth_code"], row["number"], row["area"], row["area_hue"], loaded(row["area_name"]))


def _position(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["area_position"], row["area"], natural(row["number"]), row["booth_code"]
