"""Reading stages and the programme."""

from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns import Selectable
from piccolo.custom_types import Combinable

from events.faults import NotFound
from events.festival.rules import Texts
from events.festival.texts import loaded
from events.programme.tables import Session, Stage

AREA: Any = Session.stage.area
"""A table that is joined twice over; its type says only that it may be a column."""


class StageView(msgspec.Struct, frozen=True):
    """Where sessions happen; `area` is the code of the area it stands in."""

    id: int
    code: str
    name: Texts
    area: str | None
    area_name: Texts
    area_hue: str | None
    parallel: bool
    revision: int


class SessionView(msgspec.Struct, frozen=True):
    """A programme point with its stage and the area that stands in."""

    id: int
    code: str
    title: Texts
    abstract: Texts
    kind: str
    languages: tuple[str, ...]
    nations: tuple[str, ...]
    presenters: str
    stage: str | None
    stage_name: Texts
    area: str | None
    area_name: Texts
    area_hue: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    state: str
    source: str
    revision: int


class SessionAddress(msgspec.Struct, frozen=True):
    """What a session's printed code opens."""

    event: int
    event_slug: str
    event_state: str
    code: str


class NowAndNext(msgspec.Struct, frozen=True):
    """What goes on, and at each stage what comes first afterwards."""

    now: tuple[SessionView, ...]
    next: tuple[SessionView, ...]


async def stages(event: int) -> list[StageView]:
    """In the order in which they were made."""
    return await _stages(Stage.event == event)


async def stage(event: int, code: str) -> StageView:
    """Raises NotFound."""
    found = await _stages((Stage.event == event) & (Stage.code == code))
    if not found:
        raise NotFound("stage_not_found", stage=code)
    return found[0]


async def programme(
    event: int,
    bounds: tuple[datetime, datetime] | None = None,
    stage: str | None = None,
    kind: str | None = None,
    language: str | None = None,
) -> list[SessionView]:
    """What has a time, cancelled ones too, by start and stage; what starts within the half-open `bounds`."""
    where: Combinable = (Session.event == event) & Session.starts_at.is_not_null()
    if bounds is not None:
        where = where & (Session.starts_at >= bounds[0]) & (Session.starts_at < bounds[1])
    if stage is not None:
        where = where & (Session.stage.code == stage)
    if kind is not None:
        where = where & (Session.kind == kind)
    found = await _sessions(where)
    return [view for view in found if language is None or language in view.languages]


async def sessions(event: int) -> list[SessionView]:
    """All of them: by start and stage, the unscheduled last."""
    return await _sessions(Session.event == event)


async def unscheduled(event: int) -> list[SessionView]:
    """What has no time yet, by title."""
    found = await _sessions((Session.event == event) & Session.starts_at.is_null())
    return sorted(found, key=lambda view: (next(iter(view.title.values()), "").casefold(), view.id))


async def session(event: int, code: str) -> SessionView:
    """Raises NotFound."""
    found = await _sessions((Session.event == event) & (Session.code == code))
    if not found:
        raise NotFound("session_not_found")
    return found[0]


async def sessions_by_code(event: int, codes: list[str]) -> list[SessionView]:
    """Those of these codes that there are, by start and stage, the unscheduled last."""
    return await _sessions((Session.event == event) & Session.code.is_in(codes or [""]))


async def session_by_code(code: str) -> SessionAddress:
    """The session whose printed code this is, of any event. Raises NotFound."""
    row = (
        await Session.select(
            Session.event,
            Session.event.slug.as_alias("event_slug"),
            Session.event.state.as_alias("event_state"),
            Session.code,
        )
        .where(Session.code == code)
        .first()
    )
    if row is None:
        raise NotFound("session_not_found")
    return msgspec.convert(row, SessionAddress)


async def now_and_next(event: int, now: datetime) -> NowAndNext:
    """Without cancelled sessions."""
    coming = await _sessions((Session.event == event) & (Session.ends_at > now) & (Session.state != "cancelled"))
    following: dict[str | None, SessionView] = {}
    for view in coming:
        if view.starts_at is not None and view.starts_at > now:
            following.setdefault(view.stage, view)
    going_on = [view for view in coming if view.starts_at is not None and view.starts_at <= now]
    return NowAndNext(tuple(going_on), tuple(following.values()))


async def next_boundary(event: int, now: datetime) -> datetime | None:
    """When "now and next" changes: the next start or end after `now`."""
    moments: list[datetime] = []
    for column in (Session.starts_at, Session.ends_at):
        row = await Session.select(column).where((Session.event == event) & (column > now)).order_by(column).first()
        moments += row.values() if row else []
    return min(moments, default=None)


async def users_of_region(host: int, code: str) -> int:
    """How many sessions of the host's events show this region: a port of `events.nations`."""
    rows = await Session.select(Session.nations).where(Session.event.host == host)
    return sum(code in msgspec.json.decode(row["nations"]) for row in rows)


async def _stages(where: Combinable) -> list[StageView]:
    rows = (
        await Stage.select(
            *Stage.all_columns(exclude=[Stage.area]),
            Stage.area.code.as_alias("area"),
            Stage.area.name.as_alias("area_name"),
            Stage.area.hue.as_alias("area_hue"),
        )
        .where(where)
        .order_by(Stage.position, Stage.id)
    )
    return [
        msgspec.convert({**row, "name": loaded(row["name"]), "area_name": _loaded(row["area_name"])}, StageView)
        for row in rows
    ]


async def _sessions(where: Combinable) -> list[SessionView]:
    rows = await Session.select(*SESSION_COLUMNS).where(where)
    rows.sort(key=_by_start_and_stage)
    return [session_view(row) for row in rows]


def _by_start_and_stage(row: dict[str, Any]) -> tuple[float, int, int]:
    start, position = row["starts_at"], row["stage_position"]
    return (start.timestamp() if start else float("inf"), -1 if position is None else position, row["id"])


def session_view(row: dict[str, Any]) -> SessionView:
    """A row of `SESSION_COLUMNS`."""
    decoded = {name: _loaded(row[name]) for name in ("title", "abstract", "stage_name", "area_name")}
    lists = {name: msgspec.json.decode(row[name]) for name in ("languages", "nations")}
    return msgspec.convert({**row, **decoded, **lists}, SessionView)


def _loaded(column: str | None) -> Texts:
    """Of a joined row that may not be there."""
    return loaded(column) if column else {}


SESSION_COLUMNS: list[Selectable] = [
    *Session.all_columns(exclude=[Session.stage]),
    Session.stage.code.as_alias("stage"),
    Session.stage.name.as_alias("stage_name"),
    Session.stage.position.as_alias("stage_position"),
    AREA.code.as_alias("area"),
    AREA.name.as_alias("area_name"),
    AREA.hue.as_alias("area_hue"),
]
