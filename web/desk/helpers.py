"""The people who help: who they are, what they speak, and which shifts they have."""

from datetime import datetime

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import NotFound, Refused
from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.people.actions import change_person
from events.people.queries import PersonView
from events.people.rules import MAX_NAME, MAX_PHONE, PersonDraft
from events.volunteers.actions import register, sign_up, withdraw
from events.volunteers.queries import VolunteerView, roster, shifts, volunteers
from events.volunteers.rules import MAX_SKILLS, VolunteerDraft
from web.desk.editing import overtaken, renew
from web.desk.lists.helpers import HELPERS
from web.desk.shifts import at_once, when
from web.forms import Form
from web.forms.applications import tongues
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.lists.shown import listed, reading_of
from web.pages import AnyRequest, Page, page, redirect
from web.public.reader import Reader

CONSENT = noop("The person agrees that %(host)s keeps these details to plan the shifts.")


@get("/desk/{slug:str}/shifts/helpers", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    shown = await listed(request, HELPERS, reading_of(request, event, actor, words, now))
    return page(request, "desk/volunteers.html", list=shown, here="shifts")


@get("/desk/{slug:str}/shifts/new-helper", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    return _form_page(request, event, Form.empty(request), None)


@post("/desk/{slug:str}/shifts/new-helper", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    skills = form.text("skills", limit=MAX_SKILLS, required=False)
    consent = _consent(event, words) if form.flag("consent") else ""
    person = person_draft(form, None, now if consent else None, consent)
    code = ""
    if form.ok:
        with form.refusals():
            code = await register(actor, event, VolunteerDraft(person, skills), now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/helpers/{code}?done=saved")
    return _form_page(request, event, form, None)


@get("/desk/{slug:str}/shifts/helpers/{code:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords, now: Now) -> Page:
    return await _page(request, event, code, words, now, Form.empty(request))


@post("/desk/{slug:str}/shifts/helpers/{code:str}/sign-up", include_in_schema=False)
async def give(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    shift = form.text("shift", limit=20)
    if form.ok:
        try:
            await sign_up(actor, event, shift, code, now)
        except Refused as refused:
            form.refuse(refused, "shift")
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/helpers/{code}?done=in")
    return await _page(request, event, code, words, now, form)


@post("/desk/{slug:str}/shifts/helpers/{code:str}/withdraw", include_in_schema=False)
async def take_back(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    shift = form.text("shift", limit=20)
    if form.ok:
        try:
            await withdraw(actor, event, shift, code, now)
        except Refused as refused:
            form.refuse(refused, "shift")
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/helpers/{code}?done=out")
    return await _page(request, event, code, words, now, form)


@get("/desk/{slug:str}/shifts/helpers/{code:str}/edit", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    helper = await _helper(event, code)
    return _form_page(request, event, Form.empty(request, stored_person(helper.person)), helper)


@post("/desk/{slug:str}/shifts/helpers/{code:str}/edit", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    helper = await _helper(event, code)
    form = await Form.read(request)
    draft, revision = person_draft(form, helper.person), form.revision()
    if form.ok:
        with form.refusals():
            await change_person(actor, event, helper.person.code, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/shifts/helpers/{code}?done=saved")
    if overtaken(form):
        renew(form, (await _helper(event, code)).person.revision)
    return _form_page(request, event, form, helper)


def person_draft(
    form: Form, before: PersonView | None, consent_at: datetime | None = None, consent: str = ""
) -> PersonDraft:
    languages = [*LANGUAGES, *(before.languages if before else ())]
    return PersonDraft(
        name=form.text("name", limit=MAX_NAME),
        transcription=form.text("transcription", limit=MAX_NAME, required=False),
        email=form.email("email", required=False),
        phone=form.text("phone", limit=MAX_PHONE, required=False),
        lang=form.choice("lang", LANGUAGES, required=False),
        languages=form.choices("languages", languages),
        consent_at=consent_at,
        consent_text=consent,
    )


def stored_person(person: PersonView) -> dict[str, str | list[str]]:
    """The person as the form shows them."""
    return {
        "name": person.name,
        "transcription": person.transcription,
        "email": person.email,
        "phone": person.phone,
        "lang": person.lang,
        "languages": list(person.languages),
        "revision": str(person.revision),
    }


async def _helper(event: EventView, code: str) -> VolunteerView:
    """Raises NotFound."""
    found = next((helper for helper in await volunteers(event.id) if helper.code == code), None)
    if found is None:
        raise NotFound("volunteer_not_found", volunteer=code)
    return found


async def _page(request: AnyRequest, event: EventView, code: str, words: Words, now: datetime, form: Form) -> Page:
    helper, entries, planned = await _helper(event, code), await roster(event.id), await shifts(event.id)
    own = [entry for entry in entries if entry.volunteer == code]
    taken = {entry.shift for entry in own}
    reader = Reader(event, words)
    fitting = [
        view
        for view in planned
        if view.code not in taken
        if view.code == form.typed("shift")
        or (view.open > 0 and view.ends_at > now and not any(at_once(view, entry) for entry in own))
    ]
    return page(
        request,
        "desk/volunteer.html",
        form=form,
        helper=helper,
        reader=reader,
        own=[
            (entry.shift, reader.said(entry.task_name), when(reader, entry.starts_at, entry.ends_at)) for entry in own
        ],
        free=[
            (view.code, f"{when(reader, view.starts_at, view.ends_at)} · {reader.said(view.task_name)}")
            for view in fitting
        ],
        done=request.query_params.get("done", ""),
        here="shifts",
        status=form.status,
    )


def _form_page(request: AnyRequest, event: EventView, form: Form, helper: VolunteerView | None) -> Page:
    words = form.words
    spoken = dict.fromkeys([*LANGUAGES, *(helper.person.languages if helper else ())])
    return page(
        request,
        "desk/volunteer_form.html",
        form=form,
        helper=helper,
        spoken=tongues(words, spoken),
        letters=[("", words.gettext("Not known")), *tongues(words)],
        consent=_consent(event, words),
        overtaken=overtaken(form),
        here="shifts",
        status=form.status,
    )


def _consent(event: EventView, words: Words) -> str:
    return words.gettext(CONSENT) % {"host": event.host_name}


HANDLERS = [overview, new, add, show, give, take_back, edit, save]
