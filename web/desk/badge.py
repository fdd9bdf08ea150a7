"""One badge: what it admits to, a new one for a lost one, and taking it away."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.badges.actions import replace, revoke
from events.badges.queries import badge
from events.checkin.queries import points
from events.festival.queries import EventView
from events.floor.queries import areas
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import noop
from web.kinds import ROLES
from web.pages import AnyRequest, Page, page, redirect

STATES = {
    "issued": ("ok", noop("valid")),
    "replaced": ("off", noop("replaced")),
    "revoked": ("stop", noop("blocked")),
}


@get("/desk/{slug:str}/badges/{code:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    view = await badge(event.id, code)
    lang = words.tag
    halls = {area.code: event.text(area.name, lang)[0] for area in await areas(event.id)}
    gates = {point.code: event.text(point.name, lang)[0] for point in await points(event.id)}
    state, word = STATES[view.state]
    return page(
        request,
        "desk/badges_one.html",
        badge=view,
        state=(state, words.gettext(word)),
        role=words.gettext(ROLES[view.role]),
        days=words.list(words.day(day) for day in view.days),
        areas=words.list(halls.get(area, area) for area in view.areas),
        gates=gates,
        done=request.query_params.get("done", ""),
        here="badges",
    )


@get("/desk/{slug:str}/badges/{code:str}/replace", include_in_schema=False)
async def ask_replace(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _ask(request, event, code, "replace", Form.empty(request))


@post("/desk/{slug:str}/badges/{code:str}/replace", include_in_schema=False)
async def replace_one(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form, fresh = Form.empty(request), ""
    with form.refusals():
        fresh = await replace(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/{fresh}?done=replaced")
    return await _ask(request, event, code, "replace", form)


@get("/desk/{slug:str}/badges/{code:str}/revoke", include_in_schema=False)
async def ask_revoke(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _ask(request, event, code, "revoke", Form.empty(request))


@post("/desk/{slug:str}/badges/{code:str}/revoke", include_in_schema=False)
async def revoke_one(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await revoke(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/{code}?done=revoked")
    return await _ask(request, event, code, "revoke", form)


async def _ask(request: AnyRequest, event: EventView, code: str, how: str, form: Form) -> Page:
    view = await badge(event.id, code)
    return page(request, "desk/badges_end.html", form=form, badge=view, how=how, here="badges", status=form.status)


HANDLERS = [show, ask_replace, replace_one, ask_revoke, revoke_one]
