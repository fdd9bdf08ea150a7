"""The call: from when until when groups may apply, and what is said to them."""

from datetime import datetime

from litestar import Response, get, post

from events.festival.queries import EventView
from exhibitors.applications.actions import change_call, create_call
from exhibitors.applications.queries import CallView, call
from exhibitors.applications.rules import MAX_CALL_TEXT, CallDraft, check_call
from web.desk.editing import overtaken, renew, spread, wall, with_unasked
from web.forms import Form
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest, Page, content_languages, page, redirect


@get("/desk/{slug:str}/call", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, now: Now) -> Page:
    known = await call(event.id)
    return _page(request, event, Form.empty(request, _stored(known, event) if known else {}), known, now)


@post("/desk/{slug:str}/call", include_in_schema=False)
async def save(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    known = await call(event.id)
    form = await Form.read(request)
    draft = _draft(form, event, known)
    revision = form.revision() if known else None
    if draft and form.ok:
        with form.refusals():
            if known is None:
                await create_call(actor, event, draft, now)
            else:
                await change_call(actor, event, draft, revision, now)
            return redirect(f"/desk/{event.slug}/call?done=saved")
    known = await call(event.id)
    if known and overtaken(form):
        renew(form, known.revision)
    return _page(request, event, form, known, now)


def _draft(form: Form, event: EventView, known: CallView | None) -> CallDraft | None:
    opens, closes = form.moment("opens_at", event.zone), form.moment("closes_at", event.zone)
    text = form.texts("text", event.languages, limit=MAX_CALL_TEXT, lines=True)
    if opens is None or closes is None:
        return None
    draft = CallDraft(opens, closes, with_unasked(text, known.text if known else {}, event.languages))
    with form.refusals():
        check_call(draft)
    return draft


def _stored(known: CallView, event: EventView) -> dict[str, str]:
    return {
        "opens_at": wall(known.opens_at, event.timezone),
        "closes_at": wall(known.closes_at, event.timezone),
        "revision": str(known.revision),
        **spread("text", known.text),
    }


def _page(request: AnyRequest, event: EventView, form: Form, known: CallView | None, now: datetime) -> Page:
    return page(
        request,
        "desk/call.html",
        form=form,
        state=known.state(now) if known else "",
        content_languages=content_languages(event.languages),
        overtaken=known is not None and overtaken(form),
        done=request.query_params.get("done", ""),
        here="applications",
        status=form.status,
    )


HANDLERS = [show, save]
