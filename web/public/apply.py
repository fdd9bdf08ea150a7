"""Applying as an exhibitor: one page, no password, a link to come back."""

from datetime import datetime
from typing import Any

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.hosts.tokens import new_token
from events.nations.queries import nation_names, regions
from exhibitors.applications.actions import submit
from exhibitors.applications.queries import CallView, call
from web.forms import Form
from web.forms.applications import application_fields, consent_text, read_application
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader, known_language
from web.security.limiting import limit, network

TRAP = "comment"
"""A field that people never meet. Machines fill it in."""

MOST_PER_ADDRESS = 5
MOST_PER_NETWORK = 200
"""In an hour. A shelter or a town hall is one network."""


@get("/{lang:str}/{slug:str}/apply", guards=[known_language], include_in_schema=False)
async def ask(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords, now: Now) -> Page:
    known = await call(event.id)
    if known is None or event.state == "finished" or known.state(now) != "open":
        return _closed_page(request, event, words, known, now)
    return await _form_page(request, event, words, known, Form.empty(request, {"lang": words.tag}))


@post("/{lang:str}/{slug:str}/apply", guards=[known_language], include_in_schema=False)
async def send(
    request: AnyRequest, lang: FromPath[str], event: OfEvent, actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Who wrote much and is too late keeps it on the page, with the reason on top."""
    known = await call(event.id)
    if known is None or event.state == "finished":
        return _closed_page(request, event, words, known, now, status=422)
    form = await Form.read(request)
    if form.typed(TRAP):
        return redirect(f"/my/{new_token()}")  # looks like success to a machine; a person would see that it is none
    draft = read_application(form, await regions(event.host), consent_text(event, words), by_mail=True)
    if form.ok:
        with form.refusals():
            await limit(request, "apply network", network(request), MOST_PER_NETWORK, now)
            await limit(request, "apply address", draft.email.casefold(), MOST_PER_ADDRESS, now)
            return redirect(f"/my/{(await submit(actor, event, draft, now)).key}")
    return await _form_page(request, event, words, known, form)


async def _form_page(request: AnyRequest, event: EventView, words: Words, known: CallView, form: Form) -> Page:
    names = await nation_names(event.host, words.lang)
    return page(
        request,
        "public/apply.html",
        form=form,
        trap=TRAP,
        **application_fields(form, names, by_mail=True, consent=consent_text(event, words)),
        **_told(event, words, known),
        status=form.status,
    )


def _closed_page(
    request: AnyRequest, event: EventView, words: Words, known: CallView | None, now: datetime, status: int = 200
) -> Page:
    state = "over" if event.state == "finished" else known.state(now) if known else "none"
    told = _told(event, words, known) if known else {}
    return page(request, "public/apply_closed.html", state=state, **told, status=status)


def _told(event: EventView, words: Words, known: CallView) -> dict[str, Any]:
    """What the organisers say of the call, and its times in words."""
    reader = Reader(event, words)
    text = reader.said(known.text)
    return {
        "text": text,
        "text_note": reader.note(text),
        "opens": words.moment(known.opens_at, event.timezone),
        "closes": words.moment(known.closes_at, event.timezone),
    }


HANDLERS = [ask, send]
