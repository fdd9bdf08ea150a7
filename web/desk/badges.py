"""Badges: to whom one is due, issuing them, and finding one again."""

from collections.abc import Sequence
from math import ceil
from urllib.parse import urlencode

from litestar import Response, get, post

from events.badges.actions import issue_due, issue_one
from events.badges.holders import due
from events.badges.queries import BadgeView, badges
from events.badges.rules import MAX_ORGANISATION, BadgeRole, Holder, code_in
from events.faults import Refused
from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.floor.queries import areas
from events.people.actions import find_or_create
from events.people.queries import persons
from events.people.rules import MAX_NAME, PersonDraft
from events.search.rules import fold
from events.storage import transaction
from web.forms import Form
from web.forms.applications import tongues
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import interface_languages
from web.kinds import ROLES
from web.pages import AnyRequest, Page, page, redirect

PAGE = 50
FIRST_DUE = 12
"""So many names of those to whom a badge is due."""

SHOWN = ("valid", "new", "inside", "ended")


@get("/desk/{slug:str}/badges", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    every = await badges(event.id)
    lists = {show: [view for view in every if _is_shown(view, show)] for show in SHOWN}
    query = request.query_params
    show = query.get("show", "") if query.get("show") in SHOWN else SHOWN[0]
    search = query.get("q", "")[:100].strip()
    found = [view for view in lists[show] if _matches(view, search)]
    pages = max(1, ceil(len(found) / PAGE))
    asked = query.get("page", "")[:6]
    number = min(max(int(asked), 1), pages) if asked.isdecimal() else 1
    waiting = await _due(event, every)
    return page(
        request,
        "desk/badges.html",
        numbers={key: len(views) for key, views in lists.items()},
        chosen=show,
        search=search,
        found=len(found),
        listed=found[(number - 1) * PAGE : number * PAGE],
        page_number=number,
        pages=pages,
        more="?" + urlencode({"show": show, "q": search} if search else {"show": show}) + "&page=",
        due=len(waiting),
        names=waiting[:FIRST_DUE],
        roles={role: words.gettext(word) for role, word in ROLES.items()},
        tongues=[(spoken.tag, spoken.own_name) for spoken in interface_languages()],
        issued=query.get("issued", ""),
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


def _is_shown(view: BadgeView, show: str) -> bool:
    match show:
        case "new":
            return view.state == "issued" and view.printed_at is None
        case "inside":
            return view.inside_since is not None
        case "ended":
            return view.state != "issued"
        case _:
            return view.state == "issued"


def _matches(view: BadgeView, search: str) -> bool:
    if not search:
        return True
    told = fold(f"{view.name} {view.transcription} {view.organisation}")
    return fold(search) in told or (len(code_in(search)) >= 4 and code_in(search) in view.code)


async def _due(event: EventView, every: Sequence[BadgeView]) -> list[str]:
    """The names of those who get a badge when the due ones are issued; whose badge was revoked is not among them."""
    decided = {view.person for view in every if view.state in ("issued", "revoked")}
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
