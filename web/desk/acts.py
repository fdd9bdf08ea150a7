"""Doing something with many rows of a list: first what would happen to whom, then doing it, and taking it back."""

from collections.abc import Sequence

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import NotFound, Refused
from events.history.queries import batch
from exhibitors.applications.rules import MAX_REASON
from web.desk.lists.given import act_for, list_for
from web.forms import Form
from web.forms.applications import ticked
from web.given import Acting, InWords, Now, OfEvent
from web.lists.description import MOST_AT_ONCE, Act, ListOf, Reading
from web.lists.query import Addresses, Query, query_of, query_of_text
from web.lists.shown import everything, reading_of, sent_pairs, when_done
from web.pages import AnyRequest, Page, page, redirect


@get("/desk/{slug:str}/lists/{key:str}/act", include_in_schema=False)
async def ask(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Lists who is meant. Nothing ticked, or nothing to do with it: back to the list."""
    reading = reading_of(request, event, actor, words, now)
    of = list_for(key, reading)
    query = query_of_text(of, request.url.query)
    act = of.act(request.query_params.get("act", ""))
    codes = request.query_params.getall("pick", [])[:MOST_AT_ONCE]
    if request.query_params.get("every"):
        codes = [row.code for row in (await everything(of, reading, query, MOST_AT_ONCE)).rows]
    if act is None or not codes:
        return redirect(Addresses(of, event.slug, query).here())
    act_for(of, act.key, reading)
    return await _page(request, of, act, reading, query, Form.empty(request), codes)


@post("/desk/{slug:str}/lists/{key:str}/act", include_in_schema=False)
async def do(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """All or none: if a colleague was faster with one of them, the page shows who is left."""
    reading = reading_of(request, event, actor, words, now)
    of, form = list_for(key, reading), await Form.read(request)
    act = act_for(of, form.typed("act"), reading)
    if act.perform is None:
        raise NotFound("not_found")
    query, codes = query_of(of, sent_pairs(form)), ticked(form, "pick")[:MOST_AT_ONCE]
    reason = form.text("reason", limit=MAX_REASON, required=False, lines=True) if act.reasoned else ""
    if not codes:
        form.refuse(Refused("nothing_ticked"))
    if form.ok:
        with form.refusals():
            await act.perform(reading, codes, reason)
    if form.ok:
        return redirect(Addresses(of, event.slug, query).here(done=act.key, at=now.isoformat()))
    return await _page(request, of, act, reading, query, form, codes)


@post("/desk/{slug:str}/lists/{key:str}/undo", include_in_schema=False)
async def undo(
    request: AnyRequest, event: OfEvent, key: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Row by row: what somebody has changed since stays, and the page says why."""
    reading = reading_of(request, event, actor, words, now)
    of, form = list_for(key, reading), await Form.read(request)
    act, at = act_for(of, form.typed("act"), reading), when_done(form.typed("at"))
    entries = await batch(event.id, act.done, at) if at and act.undo else []
    if act.undo is None or not entries:
        raise NotFound("nothing_to_undo")
    return page(
        request,
        "desk/list_undone.html",
        title=words.gettext(of.title),
        back=Addresses(of, event.slug, query_of(of, sent_pairs(form))).here(),
        undone=await act.undo(reading, entries),
        here=of.here,
    )


async def _page(
    request: AnyRequest, of: ListOf, act: Act, reading: Reading, query: Query, form: Form, codes: Sequence[str]
) -> Page:
    addresses = Addresses(of, reading.event.slug, query)
    words = reading.words
    preview = await act.foresee(reading, codes)
    return page(
        request,
        "desk/list_act.html",
        form=form,
        act=act,
        title=words.gettext(act.question),
        effect=words.gettext(act.effect) if act.effect else "",
        first=words.gettext(of.columns[0].label),
        list_title=words.gettext(of.title),
        back=addresses.here(),
        hidden=addresses.pairs(),
        action=f"/desk/{reading.event.slug}/{act.goes_to}" if act.goes_to else f"{addresses.root}/act",
        preview=preview,
        here=of.here,
        status=form.status,
    )


HANDLERS = [ask, do, undo]
