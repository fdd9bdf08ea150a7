"""Planning shifts: entering, changing and deleting them."""

from datetime import timedelta

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from events.floor.queries import areas
from events.volunteers.actions import change_shift, create_shift, delete_shift
from events.volunteers.queries import ShiftView, shift, tasks
from events.volunteers.rules import MAX_CAPACITY, ShiftDraft, check_shift
from web.desk.editing import labelled, overtaken, renew, wall
from web.desk.shifts import shift_row
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader

USUAL = timedelta(hours=3)
USUAL_PLACES = "2"


@get("/desk/{slug:str}/shifts/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page | Response[None]:
    """As the one that `like` names, else from the first opening. Without a task there is nothing to plan yet."""
    known = await tasks(event.id)
    if not known:
        return redirect(f"/desk/{event.slug}/shifts/new-task?first=yes")
    like = request.query_params.get("like", "")
    first = event.days[0]
    values = (
        stored_shift(event, await shift(event.id, like))
        if like
        else {
            "task": known[0].code,
            "starts_at": wall(first.opens_at, event.timezone),
            "ends_at": wall(min(first.opens_at + USUAL, first.closes_at), event.timezone),
            "capacity": USUAL_PLACES,
        }
    )
    return await _page(request, event, Form.empty(request, values), None)


@post("/desk/{slug:str}/shifts/new", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    draft = await _draft(form, event)
    code = ""
    if form.ok and draft:
        with form.refusals():
            code = await create_shift(actor, event, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts?done=added&like={code}")
    return await _page(request, event, form, None)


@get("/desk/{slug:str}/shifts/{code:str}/edit", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    view = await shift(event.id, code)
    return await _page(request, event, Form.empty(request, stored_shift(event, view)), view)


@post("/desk/{slug:str}/shifts/{code:str}/edit", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    view = await shift(event.id, code)
    form = await Form.read(request)
    draft, revision = await _draft(form, event), form.revision()
    if form.ok and draft:
        try:
            await change_shift(actor, event, code, draft, revision, now)
        except Refused as refused:  # somebody who has this shift would have two at once: the times are to blame
            form.refuse(refused, "starts_at" if refused.field == "shift" else None)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/{code}?done=saved")
    if overtaken(form):
        renew(form, (await shift(event.id, code)).revision)
    return await _page(request, event, form, view)


@get("/desk/{slug:str}/shifts/{code:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    return await _delete_page(request, event, code, words, Form.empty(request))


@post("/desk/{slug:str}/shifts/{code:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_shift(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts?done=deleted")
    return await _delete_page(request, event, code, words, form)


def stored_shift(event: EventView, view: ShiftView) -> dict[str, str | list[str]]:
    """The shift as its form shows it."""
    return {
        "task": view.task,
        "area": view.area or "",
        "starts_at": wall(view.starts_at, event.timezone),
        "ends_at": wall(view.ends_at, event.timezone),
        "capacity": str(view.capacity),
        "revision": str(view.revision),
    }


async def _draft(form: Form, event: EventView) -> ShiftDraft | None:
    """None when a time is missing or unreadable; its field says so."""
    task = form.choice("task", [task.code for task in await tasks(event.id)])
    area = form.choice("area", [area.code for area in await areas(event.id)], required=False)
    starts_at, ends_at = form.moment("starts_at", event.zone), form.moment("ends_at", event.zone)
    capacity = form.whole("capacity", least=1, most=MAX_CAPACITY)
    if starts_at is None or ends_at is None:
        return None
    draft = ShiftDraft(task, starts_at, ends_at, capacity, area or None)
    with form.refusals():
        check_shift(draft)
    return draft


async def _page(request: AnyRequest, event: EventView, form: Form, view: ShiftView | None) -> Page:
    lang = form.words.tag
    return page(
        request,
        "desk/shift_form.html",
        form=form,
        shift=view,
        tasks=[(task.code, event.text(task.name, lang)[0]) for task in await tasks(event.id)],
        areas=labelled(
            {area.code: event.text(area.name, lang)[0] for area in await areas(event.id)},
            form.words.gettext("Everywhere"),
        ),
        overtaken=overtaken(form),
        here="shifts",
        status=form.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, code: str, words: Words, form: Form) -> Page:
    view = shift_row(Reader(event, words), await shift(event.id, code))
    return page(request, "desk/shift_delete.html", form=form, shift=view, here="shifts", status=form.status)


HANDLERS = [new, add, edit, save, ask_delete, delete]
