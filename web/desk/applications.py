"""The applications of a festival: all of them, and one with everything that was said and decided."""

from collections.abc import Mapping, Sequence
from math import ceil
from urllib.parse import urlencode

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.history.queries import about
from events.hosts.rules import Actor, Permission
from events.nations.queries import nation_names
from exhibitors.applications.actions import decide
from exhibitors.applications.queries import ApplicationCard, application, applications, call, counts
from exhibitors.applications.rules import DECISIONS, MAX_REASON, STATES
from web.desk.changes import told as told_changes
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.kinds import EXHIBITORS
from web.my.application import told
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader, Said, choice

PAGE = 50

STATE_WORDS = {
    "submitted": ("info", noop("new")),
    "waiting": ("wait", noop("waiting list")),
    "accepted": ("ok", noop("accepted")),
    "declined": ("stop", noop("declined")),
    "withdrawn": ("off", noop("taken back")),
}
"""State of an application → the chip's state, and its word."""

DECISION_WORDS = {
    "accept": ("check", noop("Accept")),
    "waitlist": ("wait", noop("Waiting list")),
    "decline": ("x", noop("Decline")),
}
"""Decision → icon and word of its button."""


class Asked(msgspec.Struct, frozen=True):
    """What the address asks for."""

    q: str = ""
    state: str = ""
    sort: str = ""

    def href(self, **changes: str) -> str:
        fields = msgspec.structs.asdict(self) | changes
        return f"?{urlencode([(name, value) for name, value in fields.items() if value])}"


class Line(msgspec.Struct, frozen=True):
    """An application in the list."""

    code: str
    name: Said
    kind: str
    nations: str
    needs: str
    booths: str
    received: str
    state: tuple[str, str]
    email: str


@get("/desk/{slug:str}/applications", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords) -> Page:
    state, sort = choice(request, "state"), choice(request, "sort")
    asked = Asked(choice(request, "q"), state if state in STATES else "", sort if sort == "name" else "")
    numbers = await counts(event.id, asked.q)
    everything = sum(numbers.values())
    total = numbers[asked.state] if asked.state else everything
    pages = max(1, ceil(total / PAGE))
    may_decide = may(actor, event, Permission.APPLICATIONS_DECIDE)
    number = page_number(request, pages)
    cards = await applications(
        event.id, asked.state or None, asked.q, PAGE, (number - 1) * PAGE, by_name=asked.sort == "name"
    )
    return page(
        request,
        "desk/applications.html",
        lines=lines(event, words, cards, await nation_names(event.host, words.tag)),
        asked=asked,
        filters=[(key, words.gettext(STATE_WORDS[key][1]), numbers[key]) for key in STATES],
        total=total,
        everything=everything,
        page_number=number,
        pages=pages,
        has_call=not everything and await call(event.id) is not None,
        decisions=decision_buttons(tuple(DECISIONS) if may_decide else (), words),
        may_change=may(actor, event, Permission.APPLICATIONS_CHANGE),
        done=choice(request, "done"),
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


def lines(event: EventView, words: Words, cards: Sequence[ApplicationCard], nations: Mapping[str, str]) -> list[Line]:
    reader = Reader(event, words)
    watts = words.gettext("%(number)s W")
    return [
        Line(
            code=card.code,
            name=reader.named(card.name),
            kind=words.gettext(EXHIBITORS[card.kind][0]),
            nations=words.list(nations.get(code, code) for code in card.nations),
            needs=watts % {"number": words.number(card.power_watts)} if card.power_watts else "",
            booths=", ".join(booth.number for booth in card.booths),
            received=words.month_day(card.submitted_at.astimezone(event.timezone).date()),
            state=state_chip(card.state, words),
            email=card.email,
        )
        for card in cards
    ]


def state_chip(state: str, words: Words) -> tuple[str, str]:
    chip, word = STATE_WORDS[state]
    return chip, words.gettext(word)


def page_number(request: AnyRequest, pages: int) -> int:
    """The page that the address asks for, or the nearest that there is."""
    asked = request.query_params.get("page", "")
    return min(max(1, int(asked)), pages) if asked.isdecimal() and len(asked) < 10 else 1


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
