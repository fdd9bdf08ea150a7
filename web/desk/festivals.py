"""Hosts and festivals: what there is, making new ones, changing what an event says of itself."""

from zoneinfo import available_timezones

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival import actions
from events.festival.languages import LANGUAGES
from events.festival.legal import gaps
from events.festival.queries import TEXTS, EventView, events
from events.festival.rules import MAX_DAYS, DayDraft, EventDraft, check_days, check_slug, cleaned_coordinates
from events.hosts import queries as hosts
from events.hosts.actions import change_host, create_host
from events.hosts.rules import Permission
from web.desk.legal import legal_parts
from web.forms import Form
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest, Page, content_languages, page, redirect

DEFAULT_ZONE = "Europe/Berlin"
SPARE_DAYS = 3
"""Empty lines for further days on the form."""


@get("/desk", include_in_schema=False)
async def overview(request: AnyRequest, actor: Acting) -> Page:
    """Everything this person takes part in."""
    everywhere = any(grant.host is None and grant.event is None for grant in actor.grants)
    own_hosts = [grant.host for grant in actor.grants if grant.host is not None]
    own_events = [grant.event for grant in actor.grants if grant.event is not None]
    return page(
        request,
        "desk/festivals.html",
        festivals=await events(None if everywhere else own_hosts, own_events),
        hosts=await hosts.hosts(None if everywhere else own_hosts),
        may_add_host=actor.may(Permission.SYSTEM_CHANGE),
    )


@get("/desk/hosts/new", include_in_schema=False)
async def new_host(request: AnyRequest) -> Page:
    return page(request, "desk/host.html", form=Form.empty(request), host=None)


@post("/desk/hosts/new", include_in_schema=False)
async def add_host(request: AnyRequest, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    name, slug = form.text("name"), _slug(form)
    if form.ok:
        with form.refusals():
            await create_host(actor, slug, name, now)
    if form.ok:
        return redirect(f"/desk/hosts/{slug}/new-festival")
    return page(request, "desk/host.html", form=form, host=None, status=form.status)


@get("/desk/hosts/{host:str}", include_in_schema=False)
async def edit_host(request: AnyRequest, host: FromPath[str]) -> Page:
    found = await hosts.host(host)
    form = Form.empty(request, {"name": found.name, "revision": str(found.revision)})
    return page(request, "desk/host.html", form=form, host=found)


@post("/desk/hosts/{host:str}", include_in_schema=False)
async def save_host(request: AnyRequest, host: FromPath[str], actor: Acting, now: Now) -> Page | Response[None]:
    found = await hosts.host(host)
    form = await Form.read(request)
    name, revision = form.text("name"), form.revision()
    if form.ok:
        with form.refusals():
            await change_host(actor, found.id, name, revision, now)
    if form.ok:
        return redirect("/desk/")
    return page(request, "desk/host.html", form=form, host=found, status=form.status)


@get("/desk/hosts/{host:str}/new-festival", include_in_schema=False)
async def new_festival(request: AnyRequest, host: FromPath[str]) -> Page:
    form = Form.empty(request, {"zone": DEFAULT_ZONE, "languages": ["de", "en"]})
    return _festival_page(request, form, None, host_name=(await hosts.host(host)).name)


@post("/desk/hosts/{host:str}/new-festival", include_in_schema=False)
async def add_festival(request: AnyRequest, host: FromPath[str], actor: Acting, now: Now) -> Page | Response[None]:
    found = await hosts.host(host)
    form = await Form.read(request)
    draft = event_draft(form)
    if form.ok:
        with form.refusals():
            await actions.create_event(actor, found.id, draft, now)
    if form.ok:
        return redirect(f"/desk/{draft.slug}/")
    return _festival_page(request, form, None, host_name=found.name)


@get("/desk/{slug:str}/settings", include_in_schema=False)
async def settings(request: AnyRequest, event: OfEvent) -> Page:
    return _festival_page(request, Form.empty(request, stored(event)), event)


@post("/desk/{slug:str}/settings", include_in_schema=False)
async def save_settings(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    form = await Form.read(request)
    draft, revision = event_draft(form), form.revision()
    if form.ok:
        with form.refusals():
            await actions.change_event(actor, event, draft, revision, now)
    if form.ok:
        return redirect(f"/desk/{draft.slug}/settings?saved=yes")
    _tell_at_the_first(form, draft.languages)
    return _festival_page(request, form, event)


@post("/desk/{slug:str}/publish", include_in_schema=False)
async def publish(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    """Public, finished, or a draft again. What is still missing is told with the way to its fields."""
    form = await Form.read(request)
    state = form.choice("state", ("public", "draft", "finished"))
    step = {"public": actions.publish_event, "draft": actions.withdraw_event, "finished": actions.finish_event}
    if form.ok:
        with form.refusals():
            await step[state](actor, event, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/settings?saved=yes")
    unready = state == "public" and bool(gaps(event.legal))
    form.values, form.errors = stored(event), {} if unready else {"": next(iter(form.errors.values()))}
    return _festival_page(request, form, event, unready=unready)


def _tell_at_the_first(form: Form, languages: tuple[str, ...]) -> None:
    """A text that is missing is missing in the first language: its field is the one to fill in."""
    form.errors = {f"{field}-{languages[0]}" if field in TEXTS else field: text for field, text in form.errors.items()}


def event_draft(form: Form) -> EventDraft:
    languages = form.choices("languages", LANGUAGES) or ("de",)
    texts = {name: form.texts(name, languages, lines=True, required=name == "name") for name in TEXTS}
    draft = EventDraft(
        slug=_slug(form),
        languages=languages,
        zone=form.choice("zone", available_timezones()),
        days=_days(form),
        office_phone=form.text("office_phone", limit=40, required=False),
        coordinates=form.text("coordinates", limit=40, required=False),
        **texts,
    )
    with form.refusals():
        cleaned_coordinates(draft.coordinates)
    return draft


def _slug(form: Form) -> str:
    slug = form.text("slug", limit=60)
    with form.refusals():
        check_slug(slug)
    return slug


def stored(event: EventView) -> dict[str, str | list[str]]:
    """The event as its form shows it."""
    values: dict[str, str | list[str]] = {
        "slug": event.slug,
        "zone": event.zone,
        "languages": list(event.languages),
        "office_phone": event.office_phone,
        "coordinates": event.coordinates,
        "revision": str(event.revision),
    }
    for name in TEXTS:
        values |= {f"{name}-{tag}": text for tag, text in getattr(event, name).items()}
    for index, day in enumerate(event.days):
        values[f"day-{index}"] = day.date.isoformat()
        values[f"opens-{index}"] = day.opens_at.astimezone(event.timezone).strftime("%H:%M")
        values[f"closes-{index}"] = day.closes_at.astimezone(event.timezone).strftime("%H:%M")
    return values


def _days(form: Form) -> tuple[DayDraft, ...]:
    read = [_day(form, index) for index in range(MAX_DAYS + 1) if form.typed(f"day-{index}").strip()]
    days = [day for day in read if day is not None]
    if len(days) == len(read):
        with form.refusals():
            check_days(days, "day-0")
    return tuple(sorted(days, key=lambda draft: draft.date))


def _day(form: Form, index: int) -> DayDraft | None:
    day, opens, closes = form.day(f"day-{index}"), form.clock(f"opens-{index}"), form.clock(f"closes-{index}")
    return DayDraft(day, opens, closes) if day and opens and closes else None


def _festival_page(
    request: AnyRequest, form: Form, event: EventView | None, host_name: str = "", *, unready: bool = False
) -> Page:
    chosen = form.values.get("languages", [])
    tags = [chosen] if isinstance(chosen, str) else chosen
    used = sum(bool(form.typed(f"day-{index}")) for index in range(MAX_DAYS))
    return page(
        request,
        "desk/festival.html",
        form=form,
        host_name=host_name,
        content_languages=content_languages(tags) or content_languages(["de"]),
        all_languages=[(spoken.tag, spoken.own_name) for spoken in LANGUAGES.values()],
        zones=[(zone, zone) for zone in sorted(available_timezones())],
        day_lines=range(min(MAX_DAYS, used + SPARE_DAYS)),
        saved=request.query_params.get("saved") == "yes",
        state=event.state if event else "",
        missing=[part for part in legal_parts(event, form.words) if part.missing] if event else (),
        unready=unready,
        here="settings",
        status=form.status,
    )


HANDLERS = [
    overview,
    new_host,
    add_host,
    edit_host,
    save_host,
    new_festival,
    add_festival,
    settings,
    save_settings,
    publish,
]
