"""The kinds of work that shifts are about."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.texts import code_from
from events.volunteers.actions import change_task, create_task, delete_task
from events.volunteers.queries import TaskView, tasks
from events.volunteers.rules import MAX_DESCRIPTION, TaskDraft
from web.desk.editing import MAX_NAME, overtaken, renew, spread, with_unasked
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.pages import AnyRequest, Page, content_languages, page, redirect
from web.public.reader import Reader

MAX_CODE = 40


@get("/desk/{slug:str}/shifts/tasks", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    return page(
        request,
        "desk/tasks.html",
        tasks=[(task, reader.said(task.name), reader.said(task.description)) for task in await tasks(event.id)],
        done=request.query_params.get("done", ""),
        here="shifts",
    )


@get("/desk/{slug:str}/shifts/new-task", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    return _page(request, event, Form.empty(request), None)


@post("/desk/{slug:str}/shifts/new-task", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    known = await tasks(event.id)
    draft = _draft(form, event, known, None)
    if form.ok:
        with form.refusals():
            await create_task(actor, event, draft, now)
    if form.ok:  # who makes the first task wants to plan a shift
        return redirect(f"/desk/{event.slug}/shifts/{'tasks?done=saved' if known else 'new'}")
    return _page(request, event, form, None)


@get("/desk/{slug:str}/shifts/tasks/{code:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    view = await _task(event, code)
    return _page(request, event, Form.empty(request, stored_task(view)), view)


@post("/desk/{slug:str}/shifts/tasks/{code:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    view = await _task(event, code)
    form = await Form.read(request)
    draft, revision = _draft(form, event, [], view), form.revision()
    if form.ok:
        with form.refusals():
            await change_task(actor, event, code, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/tasks?done=saved")
    if overtaken(form):
        renew(form, (await _task(event, code)).revision)
    return _page(request, event, form, view)


@get("/desk/{slug:str}/shifts/tasks/{code:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _delete_page(request, event, code, Form.empty(request))


@post("/desk/{slug:str}/shifts/tasks/{code:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_task(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/tasks?done=deleted")
    return await _delete_page(request, event, code, form)


def stored_task(view: TaskView) -> dict[str, str | list[str]]:
    """The task as its form shows it."""
    return {
        **spread("name", view.name),
        **spread("description", view.description),
        "code": view.code,
        "revision": str(view.revision),
    }


async def _task(event: EventView, code: str) -> TaskView:
    """Raises NotFound."""
    found = next((task for task in await tasks(event.id) if task.code == code), None)
    if found is None:
        raise NotFound("task_not_found", task=code)
    return found


def _draft(form: Form, event: EventView, known: list[TaskView], before: TaskView | None) -> TaskDraft:
    """A new task whose short name was left empty gets one from its name."""
    name = form.texts("name", event.languages, limit=MAX_NAME, required=True)
    description = form.texts("description", event.languages, limit=MAX_DESCRIPTION, lines=True)
    code = form.text("code", limit=MAX_CODE, required=before is not None)
    if not form.typed("code").strip():
        taken = {task.code for task in known}
        code = code_from(event.text(name, event.languages[0])[0], MAX_CODE, "task", taken)
    if before is not None:
        name = with_unasked(name, before.name, event.languages)
        description = with_unasked(description, before.description, event.languages)
    return TaskDraft(code, name, description)


def _page(request: AnyRequest, event: EventView, form: Form, view: TaskView | None) -> Page:
    return page(
        request,
        "desk/task_form.html",
        form=form,
        task=view,
        first=request.query_params.get("first") == "yes",
        content_languages=content_languages(event.languages),
        overtaken=overtaken(form),
        here="shifts",
        status=form.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, code: str, form: Form) -> Page:
    view = await _task(event, code)
    return page(request, "desk/task_delete.html", form=form, task=view, here="shifts", status=form.status)


HANDLERS = [overview, new, add, edit, save, ask_delete, delete]
