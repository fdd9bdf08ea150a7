"""Shifts: which still need people, who has which, giving places and taking them back."""

from datetime import datetime

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from events.storage.listing import Asked
from events.volunteers.actions import sign_up, withdraw
from events.volunteers.listing import by_need
from events.volunteers.queries import RosterEntry, ShiftView, VolunteerView, places_of, roster, shift, volunteers
from web.desk.lists.shifts import SHIFTS
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.lists.shown import listed, reading_of
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


@get("/desk/{slug:str}/shifts", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    helpers = await by_need(event.id, Asked())
    places, open_still = await places_of(event.id, now)
    return page(
        request,
        "desk/shifts.html",
        list=await listed(request, SHIFTS, reading_of(request, event, actor, words, now)),
        places=places,
        open=open_still,
        helpers=helpers[""],
        idle=helpers["shift"],
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
