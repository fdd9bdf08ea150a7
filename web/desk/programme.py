"""The programme as organisers see it: each day's stages with their sessions and gaps, and what has no time yet."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from litestar import get
from markupsafe import Markup

from events.festival.queries import Day, EventView
from events.festival.rules import festival_day
from events.programme.queries import SessionView, StageView, sessions, stages
from exhibitors.profiles.queries import ExhibitorRef, exhibitors_by_session
from web.desk.editing import wall
from web.desk.slots import Span, free_times
from web.given import InWords, OfEvent
from web.i18n import Words
from web.kinds import SESSIONS
from web.pages import AnyRequest, Page, page
from web.public.cards import Place, place
from web.public.reader import Reader, Said

UNSCHEDULED = "none"
"""The day of sessions that have no time, or one outside the festival's days."""

Cast = Mapping[str, Sequence[ExhibitorRef]]


class Row(msgspec.Struct, frozen=True):
    """A session in a list, or a gap that can still be filled: then `code` is empty and `at` says where it begins."""

    time: str
    code: str = ""
    title: Said | None = None
    kind: str = ""
    icon: str = ""
    who: Markup | str = ""
    cancelled: bool = False
    at: str = ""


class Column(msgspec.Struct, frozen=True):
    """A stage on one day; without a code: what has a time and no stage."""

    code: str
    place: Place | None
    parallel: bool
    rows: list[Row]


Tab = tuple[str, str, str, bool]


@get("/desk/{slug:str}/programme", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    found, all_sessions = await stages(event.id), await sessions(event.id)
    cast = await exhibitors_by_session(event.id)
    by_day = _by_day(event, all_sessions)
    chosen = _chosen(request.query_params.get("day", ""), event, by_day)
    reader = Reader(event, words)
    shown = by_day.get(chosen, [])
    saved = next((view for view in all_sessions if view.code == request.query_params.get("saved")), None)
    return page(
        request,
        "desk/programme.html",
        tabs=_tabs(event, words, by_day, chosen),
        columns=_columns(reader, found, shown, cast, _day(event, chosen)),
        unscheduled=[_row(reader, view, cast) for view in shown] if chosen == UNSCHEDULED else None,
        stages=[(stage.code, place(reader, stage.name, stage.area, stage.area_hue)) for stage in found],
        sessions=len(all_sessions),
        chosen=chosen,
        saved=reader.said(saved.title) if saved else None,
        done=request.query_params.get("done", ""),
        here="programme",
    )


def tab_of(event: EventView, view: SessionView) -> str:
    """The tab under which a session is listed."""
    if view.starts_at is None:
        return UNSCHEDULED
    day = festival_day(view.starts_at, event.zone, event.day_boundary)
    return day.isoformat() if any(known.date == day for known in event.days) else UNSCHEDULED


def taken_times(found: Sequence[SessionView], stage: str, besides: str = "") -> list[Span]:
    """When sessions occupy the stage, the one with the code `besides` left out."""
    return [
        (view.starts_at, view.ends_at)
        for view in found
        if view.stage == stage and view.state != "cancelled" and view.code != besides
        if view.starts_at is not None and view.ends_at is not None
    ]


def _by_day(event: EventView, found: Sequence[SessionView]) -> dict[str, list[SessionView]]:
    by_day: dict[str, list[SessionView]] = {}
    for view in found:
        by_day.setdefault(tab_of(event, view), []).append(view)
    return by_day


def _chosen(asked: str, event: EventView, by_day: Mapping[str, object]) -> str:
    tabs = [day.date.isoformat() for day in event.days]
    return asked if asked in tabs or (asked == UNSCHEDULED and asked in by_day) else tabs[0]


def _day(event: EventView, chosen: str) -> Day | None:
    return next((day for day in event.days if day.date.isoformat() == chosen), None)


def _tabs(event: EventView, words: Words, by_day: Mapping[str, Sequence[SessionView]], chosen: str) -> list[Tab]:
    def tab(key: str, name: str, detail: str) -> Tab:
        return f"/desk/{event.slug}/programme?day={key}", name, detail, key == chosen

    def told(day: date, count: int) -> str:
        return f"{words.month_day(day)} · {words.number(count)}"

    tabs = [
        tab(day.date.isoformat(), words.weekday(day.date), told(day.date, len(by_day.get(day.date.isoformat(), ()))))
        for day in event.days
    ]
    waiting = len(by_day.get(UNSCHEDULED, ()))
    if waiting:
        many = words.ngettext("%(num)d session", "%(num)d sessions", waiting) % {"num": waiting}
        tabs.append(tab(UNSCHEDULED, words.gettext("Without a time"), many))
    return tabs


def _columns(
    reader: Reader, found: Sequence[StageView], shown: Sequence[SessionView], cast: Cast, day: Day | None
) -> list[Column]:
    if day is None:
        return []
    columns = [
        Column(
            stage.code,
            place(reader, stage.name, stage.area, stage.area_hue),
            stage.parallel,
            _rows(reader, stage, [view for view in shown if view.stage == stage.code], cast, day),
        )
        for stage in found
    ]
    homeless = [_row(reader, view, cast) for view in shown if view.stage is None]
    return [*columns, Column("", None, True, homeless)] if homeless else columns


def _rows(reader: Reader, stage: StageView, shown: Sequence[SessionView], cast: Cast, day: Day) -> list[Row]:
    """Sessions in the order of time, gaps between them."""
    rows = [(view.starts_at, _row(reader, view, cast)) for view in shown if view.starts_at]
    if not stage.parallel:
        gaps = free_times([day], taken_times(shown, stage.code))
        rows += [(starts, Row(reader.span(starts, ends), at=wall(starts, reader.zone))) for starts, ends in gaps]
    return [row for _, row in sorted(rows, key=lambda timed: timed[0])]


def _row(reader: Reader, view: SessionView, cast: Cast) -> Row:
    kind, icon = SESSIONS[view.kind]
    names = [view.presenters, *(ref.name for ref in cast.get(view.code, ()))]
    time = reader.span(view.starts_at, view.ends_at) if view.starts_at and view.ends_at else ""
    if tab_of(reader.event, view) == UNSCHEDULED and view.starts_at:
        day = reader.words.day(view.starts_at.astimezone(reader.zone).date())
        time = reader.words.gettext("%(day)s, %(hours)s") % {"day": day, "hours": time}
    return Row(
        time=time,
        code=view.code,
        title=reader.said(view.title),
        kind=reader.words.gettext(kind),
        icon=icon,
        who=reader.row(reader.named(name) for name in dict.fromkeys(filter(None, names))),
        cancelled=view.state == "cancelled",
    )


HANDLERS = [overview]
