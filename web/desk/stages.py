"""Where sessions happen: making, changing and deleting stages."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.festival.texts import code_from
from events.floor.queries import areas
from events.programme.actions import change_stage, create_stage, delete_stage
from events.programme.queries import StageView, programme, stage, stages, unscheduled
from events.programme.rules import StageDraft
from web.desk.editing import MAX_NAME, labelled, overtaken, renew, spread, with_unasked
from web.forms import Form
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest, Page, content_languages, page, redirect

MAX_CODE = 40


@get("/desk/{slug:str}/programme/new-stage", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    return await _page(request, event, Form.empty(request), None)


@post("/desk/{slug:str}/programme/new-stage", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    draft = await _draft(form, event, None)
    if form.ok:
        with form.refusals():
            await create_stage(actor, event, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/programme?done=stage")
    return await _page(request, event, form, None)


@get("/desk/{slug:str}/programme/stages/{code:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    view = await stage(event.id, code)
    return await _page(request, event, Form.empty(request, stored_stage(view)), view)


@post("/desk/{slug:str}/programme/stages/{code:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    view = await stage(event.id, code)
    form = await Form.read(request)
    draft, revision = await _draft(form, event, view), form.revision()
    if form.ok:
        with form.refusals():
            await change_stage(actor, event, code, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/programme?done=stage")
    if overtaken(form):
        renew(form, (await stage(event.id, code)).revision)
    return await _page(request, event, form, view)


@get("/desk/{slug:str}/programme/stages/{code:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _delete_page(request, event, code, Form.empty(request))


@post("/desk/{slug:str}/programme/stages/{code:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_stage(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/programme?done=deleted")
    return await _delete_page(request, event, code, form)


def stored_stage(view: StageView) -> dict[str, str | list[str]]:
    """The stage as its form shows it."""
    return {
        **spread("name", view.name),
        "code": view.code,
        "area": view.area or "",
        "parallel": "yes" if view.parallel else "",
        "revision": str(view.revision),
    }


async def _draft(form: Form, event: EventView, before: StageView | None) -> StageDraft:
    """A new stage whose short name was left empty gets one from its name."""
    name = form.texts("name", event.languages, limit=MAX_NAME, required=True)
    code = form.text("code", limit=MAX_CODE, required=before is not None)
    if not form.typed("code").strip():
        taken = {known.code for known in await stages(event.id)}
        code = code_from(event.text(name, event.languages[0])[0], MAX_CODE, "stage", taken)
    return StageDraft(
        code=code,
        name=with_unasked(name, before.name, event.languages) if before else name,
        area=form.choice("area", [area.code for area in await areas(event.id)], required=False) or None,
        parallel=form.flag("parallel"),
    )


async def _page(request: AnyRequest, event: EventView, form: Form, view: StageView | None) -> Page:
    names = {area.code: event.text(area.name, form.words.tag)[0] for area in await areas(event.id)}
    return page(
        request,
        "desk/stage_form.html",
        form=form,
        stage=view,
        areas=labelled(names, form.words.gettext("In no area")),
        content_languages=content_languages(event.languages),
        overtaken=overtaken(form),
        here="programme",
        status=form.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, code: str, form: Form) -> Page:
    waiting = [view for view in await unscheduled(event.id) if view.stage == code]
    return page(
        request,
        "desk/stage_delete.html",
        form=form,
        stage=await stage(event.id, code),
        sessions=[*await programme(event.id, stage=code), *waiting],
        here="programme",
        status=form.status,
    )


HANDLERS = [new, add, edit, save, ask_delete, delete]
