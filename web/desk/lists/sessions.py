"""The list of sessions, and cancelling many of them or confirming them again."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from events.festival.rules import moment
from events.history.queries import Entry
from events.hosts.rules import Permission
from events.programme.listing import by_kind, by_stage, by_state, listed, listing, number
from events.programme.queries import SessionView, sessions_by_code, stages
from events.programme.rules import STATES
from events.programme.states import CHANGES, set_states, undo_states
from events.storage.listing import Asked, Listing, looked_up
from exhibitors.profiles.queries import ExhibitorRef, exhibitors_by_session
from web.i18n import counted, noop
from web.kinds import SESSIONS as KINDS
from web.lists.description import (
    Act,
    Cell,
    Column,
    Filter,
    Foresee,
    Found,
    ListOf,
    Meant,
    Option,
    Perform,
    Preview,
    Reading,
    Row,
    Undo,
    Undone,
)
from web.sentences import sentence

STATE_WORDS = {"confirmed": ("ok", noop("confirmed")), "cancelled": ("off", noop("cancelled"))}

Cast = Mapping[str, Sequence[ExhibitorRef]]


async def read(reading: Reading, asked: Asked) -> Found:
    event, words, reader = reading.event.id, reading.words, reading.reader
    of = _listing(reading)
    asked = await looked_up(of, event, asked)
    found, cast = await listed(of, event, asked), await exhibitors_by_session(event)
    of_stage, of_kind = await by_stage(of, event, asked), await by_kind(of, event, asked)
    of_state = await by_state(of, event, asked)
    return Found(
        rows=[_row(reading, view, cast) for view in found],
        total=await number(of, event, asked),
        options={
            "day": [
                *(Option(day.date.isoformat(), words.day(day.date)) for day in reading.event.days),
                Option("none", words.gettext("Without a time")),
            ],
            "stage": [
                Option(one.code, reader.said(one.name), of_stage.get(one.code, 0)) for one in await stages(event)
            ],
            "kind": [Option(key, words.gettext(word), of_kind.get(key, 0)) for key, (word, _) in KINDS.items()],
            "state": [Option(key, words.gettext(STATE_WORDS[key][1]), of_state.get(key, 0)) for key in STATES],
        },
    )


def _listing(reading: Reading) -> Listing:
    return listing(
        reading.words.tag,
        {day.date.isoformat(): _bounds(reading, index) for index, day in enumerate(reading.event.days)},
    )


def _bounds(reading: Reading, index: int) -> tuple[datetime, datetime]:
    """A festival's day ends in the small hours of the next one."""
    event = reading.event
    date = event.days[index].date
    return (
        moment(date, event.day_boundary, event.zone),
        moment(date + timedelta(days=1), event.day_boundary, event.zone),
    )


def _row(reading: Reading, view: SessionView, cast: Cast) -> Row:
    reader, words = reading.reader, reading.words
    title = reader.said(view.title)
    kind = words.gettext(KINDS[view.kind][0])
    names = dict.fromkeys(filter(None, [view.presenters, *(ref.name for ref in cast.get(view.code, ()))]))
    chip, word = STATE_WORDS[view.state]
    base = f"/desk/{reading.event.slug}/programme"
    may_change = reading.may(Permission.PROGRAMME_CHANGE)
    return Row(
        code=view.code,
        name=title.text,
        href=f"{base}/{view.code}" if may_change else f"{reader.root}programme/{view.code}",
        cells={
            "title": Cell(title),
            "time": _time(reading, view.starts_at, view.ends_at),
            "stage": Cell(reader.said(view.stage_name) if view.stage else ""),
            "kind": Cell(kind),
            "who": Cell(reader.row(reader.named(name) for name in names), ", ".join(names)),
            "languages": Cell(reader.languages(view.languages)),
            "state": Cell(words.gettext(word), chip=chip),
            "code": Cell(view.code, ltr=True),
        },
    )


def _time(reading: Reading, starts: datetime | None, ends: datetime | None) -> Cell:
    if starts is None or ends is None:
        return Cell()
    wall = starts.astimezone(reading.event.timezone)
    day = reading.words.weekday(wall.date(), "short")
    return Cell(f"{day} {reading.reader.span(starts, ends)}", wall.replace(tzinfo=None), whole=True)


def _foresee(state: str) -> Foresee:
    async def foresee(reading: Reading, codes: Sequence[str]) -> Preview:
        views = await sessions_by_code(reading.event.id, list(codes))
        told = [(view, Meant(view.code, reading.reader.said(view.title), _when(reading, view))) for view in views]
        already = reading.words.gettext(STATE_WORDS[state][1])
        return Preview(
            meant=[meant for view, meant in told if view.state != state],
            left_out=[Meant(view.code, meant.name, already) for view, meant in told if view.state == state],
        )

    return foresee


def _when(reading: Reading, view: SessionView) -> str:
    time = str(_time(reading, view.starts_at, view.ends_at).said)
    place = reading.reader.said(view.stage_name).text if view.stage else ""
    return ", ".join(filter(None, (time, place)))


def _perform(state: str) -> Perform:
    async def perform(reading: Reading, codes: Sequence[str], reason: str) -> None:
        await set_states(reading.actor, reading.event, codes, state, reading.now)

    return perform


def _undo(state: str) -> Undo:
    async def undo(reading: Reading, entries: Sequence[Entry]) -> Undone:
        outcomes = await undo_states(reading.actor, reading.event, state, entries, reading.now)
        said = reading.reader.said
        return Undone(
            names=[said(one.title).text for one in outcomes if one.refused is None],
            kept=[
                Meant(one.code, said(one.title), sentence(reading.words, one.refused, reading.event.timezone))
                for one in outcomes
                if one.refused is not None
            ],
        )

    return undo


def _act(key: str, state: str, label: str, icon: str, question: str, told: tuple[str, str]) -> Act:
    return Act(
        key=key,
        label=label,
        icon=icon,
        permission=Permission.PROGRAMME_CHANGE,
        question=question,
        told=told,
        done=CHANGES[state],
        foresee=_foresee(state),
        perform=_perform(state),
        undo=_undo(state),
        effect=noop("When and where"),
        danger=state == "cancelled",
    )


SESSIONS = ListOf(
    key="sessions",
    title=noop("Sessions"),
    path="programme/list",
    here="programme",
    permission=Permission.EVENT_READ,
    columns=(
        Column("title", noop("Title"), sorts=True),
        Column("time", noop("When"), sorts=True),
        Column("stage", noop("Stage"), sorts=True),
        Column("kind", noop("Kind"), sorts=True),
        Column("who", noop("Who")),
        Column("languages", noop("Languages"), shown=False),
        Column("state", noop("State"), sorts=True),
        Column("code", noop("Code"), shown=False),
    ),
    read=read,
    sort="time",
    filters=(
        Filter("day", noop("Day")),
        Filter("state", noop("State")),
        Filter("stage", noop("Stage"), menu=True),
        Filter("kind", noop("Kind"), menu=True),
    ),
    searched=noop("Search titles and people"),
    acts=(
        _act(
            "confirm",
            "confirmed",
            noop("Confirm"),
            "check",
            noop("Do these sessions take place?"),
            counted("One session takes place.", "%(num)d sessions take place."),
        ),
        _act(
            "cancel",
            "cancelled",
            noop("Cancel"),
            "x",
            noop("Cancel these sessions? The public pages say so at once."),
            counted("One session is cancelled.", "%(num)d sessions are cancelled."),
        ),
    ),
)
