"""Badges: to whom one is due, issuing them, and finding one again."""

from litestar import Response, get, post

from events.badges.actions import issue_due, issue_one
from events.badges.holders import due
from events.badges.listing import by_shown
from events.badges.queries import holders_decided
from events.badges.rules import MAX_ORGANISATION, BadgeRole, Holder
from events.faults import Refused
from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.floor.queries import areas
from events.people.actions import find_or_create
from events.people.queries import persons
from events.people.rules import MAX_NAME, PersonDraft
from events.storage import transaction
from events.storage.listing import Asked
from web.desk.lists.badges import BADGES
from web.forms import Form
from web.forms.applications import tongues
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import interface_languages
from web.kinds import ROLES
from web.lists.shown import listed, reading_of
from web.pages import AnyRequest, Page, page, redirect

FIRST_DUE = 12
"""So many names of those to whom a badge is due."""


@get("/desk/{slug:str}/badges", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    waiting = await _due(event)
    return page(
        request,
        "desk/badges.html",
        list=await listed(request, BADGES, reading_of(request, event, actor, words, now)),
        numbers=await by_shown(event.id, Asked()),
        due=len(waiting),
        names=waiting[:FIRST_DUE],
        tongues=[(spoken.tag, spoken.own_name) for spoken in interface_languages()],
        issued=request.query_params.get("issued", ""),
        here="badges",
    )


@post("/desk/{slug:str}/badges/issue", include_in_schema=False)
async def issue(event: OfEvent, actor: Acting, now: Now) -> Response[None]:
    issued = await issue_due(actor, event, now)
    return redirect(f"/desk/{event.slug}/badges?show=new&issued={issued}")


@get("/desk/{slug:str}/badges/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent) -> Page:
    return await _new_page(request, event, Form.empty(request, {"role": BadgeRole.GUEST.value}))


@post("/desk/{slug:str}/badges/new", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    """For somebody who neither exhibits nor helps: guests, press, artists."""
    form = await Form.read(request)
    person = PersonDraft(
        name=form.text("name", limit=MAX_NAME),
        transcription=form.text("transcription", limit=MAX_NAME, required=False),
        email=form.email("email", required=False),
        languages=form.choices("languages", LANGUAGES),
    )
    role, organisation = form.choice("role", ROLES), form.text("organisation", limit=MAX_ORGANISATION, required=False)
    days = form.choices("days", [day.date.isoformat() for day in event.days])
    halls = form.choices("areas", [area.code for area in await areas(event.id)])
    code = ""
    if form.ok:
        try:
            async with transaction():
                known = await find_or_create(actor, event.host, person, now)
                admitted = tuple(day.date for day in event.days if day.date.isoformat() in days)
                holder = Holder(known, BadgeRole(role), organisation, admitted, halls)
                code = await issue_one(actor, event, holder, now)
        except Refused as refused:
            form.refuse(refused, "name" if refused.field == "person" else None)
    if form.ok:
        return redirect(f"/desk/{event.slug}/badges/{code}?done=issued")
    return await _new_page(request, event, form)


async def _due(event: EventView) -> list[str]:
    """The names of those who get a badge when the due ones are issued; whose badge was revoked is not among them."""
    decided = await holders_decided(event.id)
    waiting = [holder.person for holder in await due(event) if holder.person not in decided]
    known = await persons(waiting)
    return [known[person].name for person in waiting if person in known]


async def _new_page(request: AnyRequest, event: EventView, form: Form) -> Page:
    words = form.words
    return page(
        request,
        "desk/badges_new.html",
        form=form,
        roles=[(role, words.gettext(word)) for role, word in ROLES.items()],
        days=[(day.date.isoformat(), words.day(day.date)) for day in event.days],
        areas=[(area.code, event.text(area.name, words.tag)[0]) for area in await areas(event.id)],
        tongues=tongues(words),
        here="badges",
        status=form.status,
    )


HANDLERS = [overview, issue, new, add]
