"""The applications of a festival: all of them, and one with everything that was said and decided."""

from collections.abc import Sequence

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.history.queries import about
from events.hosts.rules import Actor, Permission
from events.nations.queries import nation_names
from exhibitors.applications.actions import decide
from exhibitors.applications.queries import application, call
from exhibitors.applications.rules import DECISIONS, MAX_REASON
from web.desk.changes import told as told_changes
from web.desk.lists.applications import APPLICATIONS, DECISION_WORDS, STATE_WORDS
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.lists.shown import listed, reading_of
from web.my.application import told
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader, choice


@get("/desk/{slug:str}/applications", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    shown = await listed(request, APPLICATIONS, reading_of(request, event, actor, words, now))
    nobody = not shown.total and not shown.narrowed
    return page(
        request,
        "desk/applications.html",
        list=shown,
        has_call=nobody and await call(event.id) is not None,
        may_change=may(actor, event, Permission.APPLICATIONS_CHANGE),
        here="applications",
    )


@get("/desk/{slug:str}/applications/{code:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords) -> Page:
    return await _page(request, event, code, actor, words, Form.empty(request))


@post("/desk/{slug:str}/applications/{code:str}", include_in_schema=False)
async def decide_one(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Only about what the decider has read: meanwhile the group may have changed it, or a colleague decided."""
    form = await Form.read(request)
    decision = form.choice("decision", DECISIONS)
    reason = form.text("reason", limit=MAX_REASON, required=False, lines=True)
    revision = form.revision()
    if form.ok:
        with form.refusals():
            await decide(actor, event, code, decision, reason, now, revision)
            return redirect(f"/desk/{event.slug}/applications/{code}?done={decision}")
    return await _page(request, event, code, actor, words, form)


def state_chip(state: str, words: Words) -> tuple[str, str]:
    chip, word = STATE_WORDS[state]
    return chip, words.gettext(word)


async def _page(request: AnyRequest, event: EventView, code: str, actor: Actor, words: Words, form: Form) -> Page:
    known = await application(event.id, code)
    overtaken = form.status == 409 and form.typed("revision") != str(known.revision)
    if overtaken:
        form.errors.clear()  # the page says who did what, which is more than the sentence
    if form.status != 422:
        form.values["revision"] = str(known.revision)
    may_decide = may(actor, event, Permission.APPLICATIONS_DECIDE)
    return page(
        request,
        "desk/application.html",
        form=form,
        known=known,
        reader=Reader(event, words),
        state=state_chip(known.state, words),
        facts=told(known, event, words, await nation_names(event.host, words.tag)),
        changes=told_changes(event, await about(event.id, code), words),
        decisions=decision_buttons(known.decisions if may_decide else (), words),
        overtaken=overtaken,
        may_change=may(actor, event, Permission.APPLICATIONS_CHANGE),
        done=choice(request, "done"),
        here="applications",
        status=form.status,
    )


def decision_buttons(decisions: Sequence[str], words: Words) -> list[tuple[str, str, str]]:
    return [(key, words.gettext(word), icon) for key, (icon, word) in DECISION_WORDS.items() if key in decisions]


def may(actor: Actor, event: EventView, permission: Permission) -> bool:
    return actor.may(permission, host=event.host, event=event.id)


HANDLERS = [show_all, show, decide_one]
