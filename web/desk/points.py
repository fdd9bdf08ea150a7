"""The gates of a festival: whom each admits, and how many went through."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.badges.rules import BadgeRole
from events.checkin.actions import change_point, create_point, delete_point
from events.checkin.queries import PointView, arrivals, occupancy, point, points
from events.checkin.rules import PointDraft, PointRule
from events.festival.queries import EventView
from events.festival.texts import code_from
from events.floor.queries import areas
from web.desk.editing import MAX_NAME, labelled, spread, with_unasked
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import noop
from web.kinds import ROLES
from web.pages import AnyRequest, Page, content_languages, page, redirect

MAX_CODE = 40

RULES = {
    PointRule.ALWAYS: (noop("Every valid badge"), noop("On whatever day it is scanned.")),
    PointRule.DAY: (noop("Only badges of the day"), noop("A badge for Saturday does not pass on Sunday.")),
}


@get("/desk/{slug:str}/badges/points", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    inside = await occupancy(event.id)
    halls = {area.code: event.text(area.name, words.tag)[0] for area in await areas(event.id)}
    return page(
        request,
        "desk/points.html",
        points=await points(event.id),
        areas=halls,
        roles={role: words.gettext(word) for role, word in ROLES.items()},
        rules={rule.value: words.gettext(word) for rule, (word, _) in RULES.items()},
        inside=inside.inside,
        by_role=[(words.gettext(ROLES[role]), number) for role, number in inside.by_role.items()],
        arrivals=[(words.weekday(day.day), day.people) for day in await arrivals(event)],
        done=request.query_params.get("done", ""),
        here="badges",
    )


@get("/desk/{slug:str}/badges/new-point", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    return await _page(request, event, Form.empty(request, {"rule": PointRule.ALWAYS.value}), None)


@post("/desk/{slug:str}/badges/new-point", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    draft = await _draft(form, event, None)
    if form.ok:
        with form.refusals():
            await create_point(actor, event, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/points?done=saved")
    return await _page(request, event, form, None)


@get("/desk/{slug:str}/badges/points/{code:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    view = await point(event.id, code)
    return await _page(request, event, Form.empty(request, stored_point(view)), view)


@post("/desk/{slug:str}/badges/points/{code:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    view = await point(event.id, code)
    form = await Form.read(request)
    draft = await _draft(form, event, view)
    if form.ok:
        with form.refusals():
            await change_point(actor, event, code, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/points?done=saved")
    return await _page(request, event, form, view)


@get("/desk/{slug:str}/badges/points/{code:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _delete_page(request, event, code, Form.empty(request))


@post("/desk/{slug:str}/badges/points/{code:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_point(actor, event, code, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/points?done=deleted")
    return await _delete_page(request, event, code, form)


def stored_point(view: PointView) -> dict[str, str | list[str]]:
    """The gate as its form shows it."""
    return {
        **spread("name", view.name),
        "code": view.code,
        "area": view.area,
        "roles": [role.value for role in view.roles],
        "rule": view.rule.value,
    }


async def _draft(form: Form, event: EventView, before: PointView | None) -> PointDraft:
    """A new gate whose short name was left empty gets one from its name."""
    name = form.texts("name", event.languages, limit=MAX_NAME, required=True)
    code = form.text("code", limit=MAX_CODE, required=before is not None)
    if not form.typed("code").strip():
        taken = {known.code for known in await points(event.id)}
        code = code_from(event.text(name, event.languages[0])[0], MAX_CODE, "gate", taken)
    return PointDraft(
        code=code,
        name=with_unasked(name, before.name, event.languages) if before else name,
        area=form.choice("area", [area.code for area in await areas(event.id)], required=False),
        roles=tuple(BadgeRole(role) for role in form.choices("roles", ROLES)),
        rule=PointRule(form.choice("rule", [rule.value for rule in PointRule]) or PointRule.ALWAYS),
    )


async def _page(request: AnyRequest, event: EventView, form: Form, view: PointView | None) -> Page:
    words = form.words
    halls = {area.code: event.text(area.name, words.tag)[0] for area in await areas(event.id)}
    return page(
        request,
        "desk/point_form.html",
        form=form,
        point=view,
        areas=labelled(halls, words.gettext("The whole festival")),
        roles=[(role, words.gettext(word)) for role, word in ROLES.items()],
        rules=[(rule.value, words.gettext(word), words.gettext(hint)) for rule, (word, hint) in RULES.items()],
        content_languages=content_languages(event.languages),
        here="badges",
        status=form.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, code: str, form: Form) -> Page:
    view = await point(event.id, code)
    return page(request, "desk/point_delete.html", form=form, point=view, here="badges", status=form.status)


HANDLERS = [overview, new, add, edit, save, ask_delete, delete]
