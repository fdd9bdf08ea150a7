"""Deciding about many applications at once, after seeing who gets a letter."""

from collections.abc import Sequence

from litestar import Response, get, post

from events.faults import Refused
from events.festival.queries import EventView
from events.nations.queries import nation_names
from exhibitors.applications.actions import decide_many
from exhibitors.applications.queries import applications_with
from exhibitors.applications.rules import DECISIONS, MAX_REASON
from web.desk.applications import PAGE, lines
from web.forms import Form
from web.forms.applications import ticked
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.pages import AnyRequest, Page, page, redirect

TITLES = {
    "accept": noop("Accept these groups?"),
    "waitlist": noop("Put these groups on the waiting list?"),
    "decline": noop("Decline these groups?"),
}


@get("/desk/{slug:str}/applications/decide", include_in_schema=False)
async def ask(request: AnyRequest, event: OfEvent, words: InWords) -> Page | Response[None]:
    """Lists who is meant. Nothing ticked: back to the list."""
    picked = request.query_params.getall("pick", [])[:PAGE]
    decision = request.query_params.get("decision", "")
    if not picked or decision not in DECISIONS:
        return redirect(f"/desk/{event.slug}/applications")
    return await _page(request, event, words, Form.empty(request), picked, decision)


@post("/desk/{slug:str}/applications/decide", include_in_schema=False)
async def decide_all(
    request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """All or none: if a colleague was faster with one of them, the page shows who is left."""
    form = await Form.read(request)
    picked = ticked(form, "pick")[:PAGE]
    decision = form.choice("decision", DECISIONS)
    reason = form.text("reason", limit=MAX_REASON, required=False, lines=True)
    if not picked:
        form.refuse(Refused("nothing_ticked"))
    if form.ok:
        with form.refusals():
            await decide_many(actor, event, picked, decision, reason, now)
            return redirect(f"/desk/{event.slug}/applications?done={len(set(picked))}")
    return await _page(request, event, words, form, picked, decision or next(iter(DECISIONS)))


async def _page(
    request: AnyRequest, event: EventView, words: Words, form: Form, picked: Sequence[str], decision: str
) -> Page:
    cards = await applications_with(event.id, picked)
    nations = await nation_names(event.host, words.tag)
    return page(
        request,
        "desk/applications_decide.html",
        form=form,
        title=words.gettext(TITLES[decision]),
        decision=decision,
        meant=lines(event, words, [card for card in cards if decision in card.decisions], nations),
        left_out=lines(event, words, [card for card in cards if decision not in card.decisions], nations),
        here="applications",
        status=form.status,
    )


HANDLERS = [ask, decide_all]
