"""Entering an application that came on paper, by telephone or at the counter."""

from litestar import Response, get, post

from events.festival.queries import EventView
from events.nations.queries import nation_names, regions
from exhibitors.applications.actions import enter_on_behalf
from web.forms import Form
from web.forms.applications import CONSENT_ON_PAPER, application_fields, read_application
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect


@get("/desk/{slug:str}/applications/new", include_in_schema=False)
async def ask(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    return await _page(request, event, words, Form.empty(request, {"lang": event.languages[0]}))


@post("/desk/{slug:str}/applications/new", include_in_schema=False)
async def enter(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    consent = words.gettext(CONSENT_ON_PAPER)
    draft = read_application(form, await regions(event.host), consent, by_mail=False)
    if form.ok:
        with form.refusals():
            code = await enter_on_behalf(actor, event, draft, now)
            return redirect(f"/desk/{event.slug}/applications/{code}")
    return await _page(request, event, words, form)


async def _page(request: AnyRequest, event: EventView, words: Words, form: Form) -> Page:
    names = await nation_names(event.host, words.tag)
    fields = application_fields(form, names, by_mail=False, consent=words.gettext(CONSENT_ON_PAPER))
    return page(request, "desk/application_new.html", form=form, **fields, here="applications", status=form.status)


HANDLERS = [ask, enter]
