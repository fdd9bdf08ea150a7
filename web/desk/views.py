"""Lists as files, and as somebody wants to find them again."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Conflict, Forbidden
from events.hosts.actions import MAX_VIEW_NAME, delete_view, rename_view, save_view
from events.hosts.queries import saved_views
from events.hosts.rules import Actor
from web.desk.lists.given import list_for
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.lists.description import ListOf, Reading
from web.lists.exported import MEDIA, export, file_name
from web.lists.query import Addresses, query_of, query_of_text
from web.lists.shown import KEPT, reading_of, sent_pairs
from web.pages import AnyRequest, Page, page, redirect


@get(
    ["/desk/{slug:str}/lists/{key:str}/export.csv", "/desk/{slug:str}/lists/{key:str}/export.xlsx"],
    include_in_schema=False,
)
async def download(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Response[bytes]:
    reading = reading_of(request, event, actor, words, now)
    of = list_for(key, reading)
    query, kind = query_of_text(of, request.url.query), request.url.path.rpartition(".")[2]
    name = file_name(of, reading, query, kind)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(await export(of, reading, query, kind), media_type=MEDIA[kind], headers=headers)


@get("/desk/{slug:str}/lists/{key:str}/views", include_in_schema=False)
async def show(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page:
    reading = reading_of(request, event, actor, words, now)
    return await _page(request, list_for(key, reading), reading, Form.empty(request))


@post("/desk/{slug:str}/lists/{key:str}/views", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    reading = reading_of(request, event, actor, words, now)
    of, form = list_for(key, reading), await Form.read(request)
    name = form.text("name", limit=MAX_VIEW_NAME)
    addresses = Addresses(of, event.slug, query_of(of, sent_pairs(form)))
    if form.ok:
        with form.refusals():
            await save_view(account_of(actor), event.id, of.key, name, addresses.text())
    if form.ok:
        return redirect(addresses.here(done=KEPT))
    return await _page(request, of, reading, form, addresses.pairs())


@post("/desk/{slug:str}/lists/{key:str}/views/{code:str}", include_in_schema=False)
async def change(
    request: AnyRequest,
    event: OfEvent,
    key: FromPath[str],
    code: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page | Response[None]:
    """Another name for it, or none at all."""
    reading = reading_of(request, event, actor, words, now)
    of, form = list_for(key, reading), await Form.read(request)
    field = f"name-{code}"
    if form.typed("do") == "delete":
        await delete_view(account_of(actor), event.id, code)
        return redirect(f"/desk/{event.slug}/lists/{of.key}/views?done=deleted")
    name = form.text(field, limit=MAX_VIEW_NAME)
    if form.ok:
        try:
            await rename_view(account_of(actor), event.id, code, name)
        except Conflict as taken:
            form.refuse(taken)
    if form.ok:
        return redirect(f"/desk/{event.slug}/lists/{of.key}/views?done=saved")
    form.errors = {field: next(iter(form.errors.values()))}
    return await _page(request, of, reading, form)


def account_of(actor: Actor) -> int:
    """Whose views they are. Programs have none."""
    if actor.account is None:
        raise Forbidden("forbidden")
    return actor.account


async def _page(
    request: AnyRequest, of: ListOf, reading: Reading, form: Form, saving: list[tuple[str, str]] | None = None
) -> Page:
    """`saving`: what was to be saved and has no good name yet."""
    kept = await saved_views(account_of(reading.actor), reading.event.id, of.key)
    for view in kept:
        form.values.setdefault(f"name-{view.code}", view.name)
    addresses = Addresses(of, reading.event.slug, query_of_text(of, ""))
    return page(
        request,
        "desk/list_views.html",
        form=form,
        list_title=reading.words.gettext(of.title),
        root=f"{addresses.root}/views",
        back=addresses.page,
        views=[(view, Addresses(of, reading.event.slug, query_of_text(of, view.query)).here()) for view in kept],
        saving=saving,
        done=request.query_params.get("done", ""),
        here=of.here,
        status=form.status,
    )


HANDLERS = [download, show, save, change]
