"""Shifts: which still need people, who has which, giving places and taking them back."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from events.volunteers.actions import sign_up, withdraw
from events.volunteers.queries import RosterEntry, ShiftView, VolunteerView, roster, shift, shifts, volunteers
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader, Said


class ShiftRow(msgspec.Struct, frozen=True):
    """A shift in the reader's words."""

    code: str
    task: Said
    area: Said
    when: str
    filled: int
    capacity: int
    names: tuple[str, ...]


class Filter(msgspec.Struct, frozen=True):
    """Only the shifts of one task, as a link."""

    href: str
    label: Said
    count: int
    on: bool


@get("/desk/{slug:str}/shifts", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, words: InWords, now: Now) -> Page:
    """Those that need people first, then the full ones, then what is over."""
    found, helpers = await shifts(event.id), await volunteers(event.id)
    reader = Reader(event, words)
    known = {view.task for view in found}
    task = request.query_params.get("task", "")
    shown = [view for view in found if view.task == task or task not in known]
    return page(
        request,
        "desk/shifts.html",
        needed=[shift_row(reader, view) for view in shown if view.open and view.ends_at > now],
        full=[shift_row(reader, view) for view in shown if not view.open and view.ends_at > now],
        over=[shift_row(reader, view) for view in shown if view.ends_at <= now],
        filters=_filters(reader, found, task),
        places=sum(view.capacity for view in found),
        open=sum(view.open for view in found if view.ends_at > now),
        helpers=len(helpers),
        idle=sum(not helper.shifts for helper in helpers),
        done=request.query_params.get("done", ""),
        like=request.query_params.get("like", ""),
        here="shifts",
    )


@get("/desk/{slug:str}/shifts/{code:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    return await _page(request, event, code, words, Form.empty(request))


@post("/desk/{slug:str}/shifts/{code:str}/sign-up", include_in_schema=False)
async def give(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    volunteer = form.text("volunteer", limit=20)
    if form.ok:
        try:
            await sign_up(actor, event, code, volunteer, now)
        except Refused as refused:
            form.refuse(refused, "volunteer")
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/{code}?done=in")
    return await _page(request, event, code, words, form)


@post("/desk/{slug:str}/shifts/{code:str}/withdraw", include_in_schema=False)
async def take_back(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    volunteer = form.text("volunteer", limit=20)
    if form.ok:
        try:
            await withdraw(actor, event, code, volunteer, now)
        except Refused as refused:
            form.refuse(refused, "volunteer")
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/{code}?done=out&volunteer={volunteer}")
    return await _page(request, event, code, words, form)


def shift_row(reader: Reader, view: ShiftView) -> ShiftRow:
    return ShiftRow(
        code=view.code,
        task=reader.said(view.task_name),
        area=reader.said(view.area_name),
        when=when(reader, view.starts_at, view.ends_at),
        filled=view.filled,
        capacity=view.capacity,
        names=view.names,
    )


def when(reader: Reader, starts: datetime, ends: datetime) -> str:
    day = starts.astimezone(reader.zone).date()
    said = {
        "day": f"{reader.words.weekday(day, 'short')} {reader.words.month_day(day)}",
        "hours": reader.span(starts, ends),
    }
    return reader.words.gettext("%(day)s, %(hours)s") % said


def at_once(one: ShiftView | RosterEntry, other: ShiftView | RosterEntry) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def _filters(reader: Reader, found: Sequence[ShiftView], chosen: str) -> list[Filter]:
    base = f"/desk/{reader.event.slug}/shifts"
    names = {view.task: view.task_name for view in found}
    if len(names) < 2:
        return []
    every = Filter(base, Said(reader.words.gettext("All")), len(found), chosen not in names)
    return [
        every,
        *(
            Filter(f"{base}?task={task}", reader.said(name), sum(view.task == task for view in found), task == chosen)
            for task, name in sorted(names.items())
        ),
    ]


async def _page(request: AnyRequest, event: EventView, code: str, words: Words, form: Form) -> Page:
    view, everybody, entries = await shift(event.id, code), await volunteers(event.id), await roster(event.id)
    takers = [entry for entry in entries if entry.shift == code]
    taking = {entry.volunteer for entry in takers}
    busy = {entry.volunteer for entry in entries if entry.shift != code and at_once(entry, view)}
    by_code = {helper.code: helper for helper in everybody}
    returning = by_code.get(request.query_params.get("volunteer", ""))
    reader = Reader(event, words)
    return page(
        request,
        "desk/shift.html",
        form=form,
        shift=shift_row(reader, view),
        takers=[by_code[entry.volunteer] for entry in takers],
        free=[
            (helper.code, _choice(helper, reader))
            for helper in everybody
            if helper.code not in taking | busy or helper.code == form.typed("volunteer")
        ],
        busy=len(busy - taking),
        done=request.query_params.get("done", ""),
        undo=returning if returning and returning.code not in taking | busy and view.open else None,
        here="shifts",
        status=form.status,
    )


def _choice(helper: VolunteerView, reader: Reader) -> str:
    """Name, languages and how much they do already: what one looks at to choose."""
    shifts = reader.words.ngettext("%(num)d shift", "%(num)d shifts", helper.shifts) % {"num": helper.shifts}
    spoken = reader.words.list(str(reader.language(tag)) for tag in helper.person.languages)
    return " · ".join(filter(None, [helper.person.name, spoken, shifts]))


HANDLERS = [overview, show, give, take_back]
