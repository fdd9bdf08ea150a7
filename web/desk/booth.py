"""One booth: its form, who stands there, and where they may go instead."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import NotFound, Refused
from events.festival.queries import EventView
from events.floor.actions import change_booth, delete_booth
from events.floor.outlines import Ring
from events.floor.queries import BoothView
from events.floor.queries import area as area_by_code
from events.floor.queries import booth as booth_by_code
from exhibitors.placement.actions import move
from web.desk.booths import booth_draft
from web.desk.editing import overtaken, renew
from web.desk.floor import floor, waiting_choices
from web.desk.measures import stored_frame
from web.desk.placing import booth_choices, place_waiting
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect


@get("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, area: FromPath[str], booth: FromPath[str], words: InWords) -> Page:
    return await _booth_page(request, event, area, booth, words)


@post("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}", include_in_schema=False)
async def save(
    request: AnyRequest,
    event: OfEvent,
    area: FromPath[str],
    booth: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page | Response[None]:
    known, found = await area_by_code(event.id, area), await _booth(event, area, booth)
    form = await Form.read(request)
    draft, revision = booth_draft(form, known, found), form.revision()
    if form.ok:
        with form.refusals():
            await change_booth(actor, event, booth, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=booth&booth={booth}")
    if overtaken(form):
        renew(form, (await _booth(event, area, booth)).revision)
    return await _booth_page(request, event, area, booth, words, edit=form)


@post("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}/place", include_in_schema=False)
async def place_at(
    request: AnyRequest,
    event: OfEvent,
    area: FromPath[str],
    booth: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page | Response[None]:
    form = await Form.read(request)
    application = form.text("application", limit=20)
    if form.ok:
        with form.refusals():
            await place_waiting(actor, event, booth, application, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}/booths/{booth}?done=placed")
    return await _booth_page(request, event, area, booth, words, placing=form)


@post("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}/move", include_in_schema=False)
async def move_from(
    request: AnyRequest,
    event: OfEvent,
    area: FromPath[str],
    booth: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page | Response[None]:
    form = await Form.read(request)
    application, to = form.text("moving", limit=20), form.text("to", limit=20)
    if form.ok:
        try:
            await move(actor, event, booth, to, application, now)
        except Refused as refused:
            form.refuse(refused, {"booth": "to", "application": "moving"}.get(refused.field or ""))
    if form.ok:
        area = (await booth_by_code(event.id, to)).area
        return redirect(f"/desk/{event.slug}/floor/{area}/booths/{to}?done=placed")
    return await _booth_page(request, event, area, booth, words, moving=form)


@get("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, area: FromPath[str], booth: FromPath[str]) -> Page:
    return await _delete_page(request, event, area, booth, Form.empty(request))


@post("/desk/{slug:str}/floor/{area:str}/booths/{booth:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, area: FromPath[str], booth: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_booth(actor, event, booth, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=deleted")
    return await _delete_page(request, event, area, booth, form)


def stored_booth(booth: BoothView, area: Ring, words: Words) -> dict[str, str | list[str]]:
    """The booth as its form shows it."""
    sides = stored_frame(booth.frame, area, words) if booth.frame else {}
    return {
        **sides,
        "number": booth.number,
        "shared": "yes" if booth.shared else "",
        "power_watts": str(booth.power_watts),
        "note": booth.note,
        "revision": str(booth.revision),
    }


async def _booth(event: EventView, area: str, code: str) -> BoothView:
    """Raises NotFound, also where it stands in another area."""
    found = await booth_by_code(event.id, code)
    if found.area != area:
        raise NotFound("booth_not_found")
    return found


async def _booth_page(
    request: AnyRequest,
    event: EventView,
    area: str,
    code: str,
    words: Words,
    edit: Form | None = None,
    placing: Form | None = None,
    moving: Form | None = None,
) -> Page:
    """With the one form that has been sent; the others show what is stored."""
    found, shown = await _booth(event, area, code), await floor(event, area, request.state.actor, words)
    row = next(row for row in shown.rows if row.code == code)
    sent = edit or placing or moving or Form.empty(request)
    free, taken = await booth_choices(event, sent, words)
    return page(
        request,
        "desk/booth.html",
        form=sent,
        edit=edit or Form.empty(request, stored_booth(found, shown.area.outline, words)),
        placing=placing or Form.empty(request),
        moving=moving or Form.empty(request),
        floor=shown,
        booth=found,
        row=row,
        waiting=waiting_choices(shown),
        free=[(other, label) for other, label in free if other != code],
        taken=taken,
        overtaken=edit is not None and overtaken(edit),
        done=request.query_params.get("done", ""),
        here="floor",
        status=sent.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, area: str, code: str, form: Form) -> Page:
    found = await _booth(event, area, code)
    return page(request, "desk/booth_delete.html", form=form, booth=found, here="floor", status=form.status)


HANDLERS = [show, save, place_at, move_from, ask_delete, delete]
