"""What an exhibitor shows at this festival, with pictures."""

from litestar import Response, get, post
from litestar.exceptions.http_exceptions import RequestEntityTooLarge
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from events.files.rules import MAX_UPLOAD, MEGA
from exhibitors.profiles.queries import stored_exhibitor
from exhibitors.profiles.works.actions import PictureChange, change_work, create_work, delete_work, move_work
from exhibitors.profiles.works.queries import WorkView, work, works
from exhibitors.profiles.works.rules import MAX_ALT, MAX_MAKER, MAX_SIDE, MAX_STORY, SIDES, WorkDraft, work_faults
from web.desk.editing import MAX_NAME, content_tags, overtaken, read_steps, renew, spread, with_unasked
from web.desk.sending import SentPicture, sent_picture
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.pages import AnyRequest, Page, content_languages, page, redirect
from web.public.offers import piece
from web.public.reader import Reader

ROOM_FOR_THE_FORM = 200_000
"""Bytes that the texts in all languages and the frame of the form take."""

TEXTS = {"title": MAX_NAME, "story": MAX_STORY, "alt": MAX_ALT}


@get("/desk/{slug:str}/exhibitors/{code:str}/works", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    known = await stored_exhibitor(event.host, code)
    reader = Reader(event, words)
    return page(
        request,
        "desk/works.html",
        code=code,
        title=known.draft.name,
        works=[(view.code, piece(reader, view)) for view in await works(event.id, code)],
        done=request.query_params.get("done", ""),
        here="applications",
    )


@get("/desk/{slug:str}/exhibitors/{code:str}/works/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _page(request, event, code, Form.empty(request), None, SentPicture())


@post(
    "/desk/{slug:str}/exhibitors/{code:str}/works/new",
    include_in_schema=False,
    request_max_body_size=MAX_UPLOAD + ROOM_FOR_THE_FORM,
)
async def add(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    await stored_exhibitor(event.host, code)
    try:
        form = await Form.read(request)
    except RequestEntityTooLarge:
        return await _page(request, event, code, _too_large(Form.empty(request)), None, SentPicture())
    sent = await sent_picture(form, event, now)
    draft = _draft(form, event, None, pictured=sent.picture is not None)
    if form.ok:
        with form.refusals():
            await create_work(actor, event, code, draft, sent.picture, now)
            return redirect(f"/desk/{event.slug}/exhibitors/{code}/works?done=saved")
    return await _page(request, event, code, form, None, await sent.kept(form, event, now))


@get("/desk/{slug:str}/exhibitors/{code:str}/works/{item:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str]) -> Page:
    known = await work(event.id, code, item)
    return await _page(request, event, code, Form.empty(request, _stored(known)), known, SentPicture())


@post(
    "/desk/{slug:str}/exhibitors/{code:str}/works/{item:str}",
    include_in_schema=False,
    request_max_body_size=MAX_UPLOAD + ROOM_FOR_THE_FORM,
)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    known = await work(event.id, code, item)
    try:
        form = await Form.read(request)
    except RequestEntityTooLarge:
        refused = _too_large(Form.empty(request, _stored(known)))
        return await _page(request, event, code, refused, known, SentPicture())
    sent = await sent_picture(form, event, now)
    change = PictureChange.REMOVE if form.flag("remove_picture") else PictureChange.KEEP
    stays = known.picture != "" and change is PictureChange.KEEP
    draft, revision = _draft(form, event, known, pictured=sent.picture is not None or stays), form.revision()
    if form.ok:
        with form.refusals():
            await change_work(actor, event, code, item, draft, sent.picture or change, revision, now)
            return redirect(f"/desk/{event.slug}/exhibitors/{code}/works?done=saved")
    if overtaken(form):
        known = await work(event.id, code, item)
        renew(form, known.revision)
    return await _page(request, event, code, form, known, await sent.kept(form, event, now))


@post("/desk/{slug:str}/exhibitors/{code:str}/works/{item:str}/move", include_in_schema=False)
async def move(
    request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now
) -> Response[None]:
    await move_work(actor, event, code, item, read_steps(await Form.read(request)), now)
    return redirect(f"/desk/{event.slug}/exhibitors/{code}/works#{item}")


@get("/desk/{slug:str}/exhibitors/{code:str}/works/{item:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str]) -> Page:
    known = await work(event.id, code, item)
    return page(request, "desk/work_delete.html", code=code, work=known, here="applications")


@post("/desk/{slug:str}/exhibitors/{code:str}/works/{item:str}/delete", include_in_schema=False)
async def delete(event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now) -> Response[None]:
    await delete_work(actor, event, code, item, now)
    return redirect(f"/desk/{event.slug}/exhibitors/{code}/works?done=deleted")


def _draft(form: Form, event: EventView, known: WorkView | None, *, pictured: bool) -> WorkDraft:
    tags = _tags(form, event, known)
    typed = {name: form.texts(name, tags, limit=limit, lines=name == "story") for name, limit in TEXTS.items()}
    texts = {name: with_unasked(said, getattr(known, name) if known else {}, tags) for name, said in typed.items()}
    draft = WorkDraft(
        title=texts["title"],
        maker=form.text("maker", limit=MAX_MAKER, required=False),
        story=texts["story"],
        alt=texts["alt"],
        **{side: form.whole(side, most=MAX_SIDE, default=0) for side in SIDES},
    )
    for field, refused in work_faults(draft, pictured=pictured).items():
        form.refuse(refused, field)
    return draft


def _stored(known: WorkView) -> dict[str, str | list[str]]:
    """The work as its form shows it."""
    return {
        **{field: text for name in TEXTS for field, text in spread(name, getattr(known, name)).items()},
        **{side: str(getattr(known, side) or "") for side in SIDES},
        "maker": known.maker,
        "revision": str(known.revision),
    }


def _too_large(form: Form) -> Form:
    """What came with the picture was not read either."""
    form.refuse(Refused("upload_too_large", "picture", limit=MAX_UPLOAD // MEGA))
    return form


def _tags(form: Form, event: EventView, known: WorkView | None) -> list[str]:
    return content_tags(form, TEXTS, event.languages, known.title if known else {})


async def _page(
    request: AnyRequest, event: EventView, code: str, form: Form, known: WorkView | None, sent: SentPicture
) -> Page:
    return page(
        request,
        "desk/work_form.html",
        form=form,
        code=code,
        exhibitor=(await stored_exhibitor(event.host, code)).draft.name,
        work=known,
        sent=sent,
        content_languages=content_languages(_tags(form, event, known)),
        overtaken=overtaken(form),
        here="applications",
        status=form.status,
    )


HANDLERS = [show_all, new, add, edit, save, move, ask_delete, delete]
