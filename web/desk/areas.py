"""Drawing the areas of a festival, and what stands on them besides booths."""

from collections.abc import Sequence

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.floor.actions import change_area, create_area, create_object, delete_area, delete_object
from events.floor.outlines import rectangle
from events.floor.queries import AreaView, PlanView, areas, plan
from events.floor.queries import area as area_by_code
from events.floor.rules import AREA_KINDS, HUES, OBJECT_KINDS, AreaDraft, ObjectDraft, check_area_code
from exhibitors.placement.queries import placements_of_booths
from web.desk.editing import MAX_NAME, overtaken, renew, spread, with_unasked
from web.desk.measures import LONGEST, metres, plain_frame, read_frame, resized
from web.floorplans import OBJECT_WORDS, drawing, object_name
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.pages import AnyRequest, Page, content_languages, page, redirect

AREA_WORDS = {
    "hall": noop("Hall"),
    "room": noop("Room"),
    "yard": noop("Yard or square"),
    "street": noop("Street"),
}
HUE_WORDS = {
    "madder": noop("Red"),
    "saffron": noop("Yellow"),
    "moss": noop("Green"),
    "teal": noop("Turquoise"),
    "indigo": noop("Blue"),
    "plum": noop("Purple"),
}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NEW_OBJECT = {"x": "0", "y": "0", "width": "2", "depth": "2", "rotation": "0"}


@get("/desk/{slug:str}/floor/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    """With the first letter and the first colour that no other area has."""
    known = await areas(event.id)
    code = next((letter for letter in LETTERS if all(area.code != letter for area in known)), "")
    hue = next((hue for hue in HUES if all(area.hue != hue for area in known)), HUES[0])
    values = {"code": code, "kind": AREA_KINDS[0], "hue": hue, "step_free": "yes"}
    return _area_page(request, event, Form.empty(request, values), None)


@post("/desk/{slug:str}/floor/new", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    draft = area_draft(form, event, None)
    if form.ok:
        with form.refusals():
            await create_area(actor, event, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{draft.code}?done=area")
    return _area_page(request, event, form, None)


@get("/desk/{slug:str}/floor/{area:str}/edit", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, area: FromPath[str], words: InWords) -> Page:
    known = await area_by_code(event.id, area)
    return _area_page(request, event, Form.empty(request, stored_area(known, words)), known)


@post("/desk/{slug:str}/floor/{area:str}/edit", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    known = await area_by_code(event.id, area)
    form = await Form.read(request)
    draft, revision = area_draft(form, event, known), form.revision()
    if form.ok:
        with form.refusals():
            await change_area(actor, event, area, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{draft.code}?done=area")
    if overtaken(form):
        renew(form, (await area_by_code(event.id, area)).revision)
    return _area_page(request, event, form, known)


@get("/desk/{slug:str}/floor/{area:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, area: FromPath[str]) -> Page:
    return await _delete_page(request, event, area, Form.empty(request))


@post("/desk/{slug:str}/floor/{area:str}/delete", include_in_schema=False)
async def delete(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = Form.empty(request)
    with form.refusals():
        await delete_area(actor, event, area, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor")
    return await _delete_page(request, event, area, form)


@get("/desk/{slug:str}/floor/{area:str}/objects", include_in_schema=False)
async def objects(request: AnyRequest, event: OfEvent, area: FromPath[str], words: InWords) -> Page:
    return await _objects_page(request, event, area, words, Form.empty(request, NEW_OBJECT))


@post("/desk/{slug:str}/floor/{area:str}/objects", include_in_schema=False)
async def draw_object(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    known = await area_by_code(event.id, area)
    form = await Form.read(request)
    kind, label = form.choice("kind", OBJECT_KINDS), form.texts("label", event.languages, limit=MAX_NAME)
    draft = ObjectDraft(kind, rectangle(read_frame(form, known.outline)), label)
    if form.ok:
        with form.refusals():
            await create_object(actor, event, area, draft, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}/objects?done=drawn")
    return await _objects_page(request, event, area, words, form)


@post("/desk/{slug:str}/floor/{area:str}/objects/{drawn:int}/delete", include_in_schema=False)
async def remove_object(
    event: OfEvent, area: FromPath[str], drawn: FromPath[int], actor: Acting, now: Now
) -> Response[None]:
    await delete_object(actor, event, drawn, now)
    return redirect(f"/desk/{event.slug}/floor/{area}/objects?done=deleted")


def area_draft(form: Form, event: EventView, known: AreaView | None) -> AreaDraft:
    """An area that is no plain rectangle keeps its outline: its form has no sides."""
    name, code = form.texts("name", event.languages, limit=MAX_NAME, required=True), form.text("code", limit=20)
    if code:
        with form.refusals():
            check_area_code(code)
    kind = form.choice("kind", AREA_KINDS)
    width = depth = 0.0
    outline = known.outline if known else None
    if outline is None or plain_frame(outline):
        width, depth = form.number("width", least=1, most=LONGEST), form.number("depth", least=1, most=LONGEST)
        outline = resized(outline, width, depth) if outline else None
    hue, step_free = form.choice("hue", HUES), form.flag("step_free")
    name = with_unasked(name, known.name if known else {}, event.languages)
    return AreaDraft(code, name, kind, hue, outline, width, depth, step_free)


def stored_area(area: AreaView, words: Words) -> dict[str, str | list[str]]:
    """The area as its form shows it."""
    return {
        "code": area.code,
        "kind": area.kind,
        "hue": area.hue,
        "width": metres(area.width, words),
        "depth": metres(area.depth, words),
        "step_free": "yes" if area.step_free else "",
        "revision": str(area.revision),
        **spread("name", area.name),
    }


def _area_page(request: AnyRequest, event: EventView, form: Form, area: AreaView | None) -> Page:
    say = form.words.gettext
    return page(
        request,
        "desk/area_form.html",
        form=form,
        area=area,
        overtaken=overtaken(form),
        has_sides=area is None or plain_frame(area.outline) is not None,
        content_languages=content_languages(event.languages),
        kinds=[(kind, say(AREA_WORDS[kind])) for kind in AREA_KINDS],
        hues=[(hue, say(HUE_WORDS[hue])) for hue in HUES],
        here="floor",
        status=form.status,
    )


async def _delete_page(request: AnyRequest, event: EventView, area: str, form: Form) -> Page:
    known = await area_by_code(event.id, area)
    return page(request, "desk/area_delete.html", form=form, area=known, here="floor", status=form.status)


async def _objects_page(request: AnyRequest, event: EventView, area: str, words: Words, form: Form) -> Page:
    shown = await plan(event.id, area)
    return page(
        request,
        "desk/area_objects.html",
        form=form,
        area=shown.area,
        drawing=drawing(event, shown, words, await placements_of_booths(event.id), lambda booth: ""),
        objects=_told(event, shown, words),
        kinds=[
            ("", words.gettext("Please choose")),
            *((kind, words.gettext(OBJECT_WORDS[kind])) for kind in OBJECT_KINDS),
        ],
        content_languages=content_languages(event.languages),
        done=request.query_params.get("done", ""),
        here="floor",
        status=form.status,
    )


def _told(event: EventView, shown: PlanView, words: Words) -> Sequence[tuple[int, str, str]]:
    """Id, name and kind of everything that is drawn besides booths."""
    return [
        (drawn.id, object_name(event, drawn, words), words.gettext(OBJECT_WORDS[drawn.kind])) for drawn in shown.objects
    ]


HANDLERS = [new, add, edit, save, ask_delete, delete, objects, draw_object, remove_object]
