"""Finding booths for those who are accepted and have none yet."""

from datetime import datetime
from math import ceil

from litestar import Response, get, post

from events.faults import Conflict, Refused
from events.festival.queries import EventView
from events.floor.queries import booths
from events.hosts.rules import Actor
from exhibitors.applications.queries import application as application_by_code
from exhibitors.applications.queries import unplaced
from exhibitors.placement.actions import place
from exhibitors.placement.queries import FreeBooth, free_booths
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect

PAGE = 20


@get("/desk/{slug:str}/floor/unplaced", include_in_schema=False)
async def waiting(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    return await _page(request, event, words, Form.empty(request))


@post("/desk/{slug:str}/floor/unplaced", include_in_schema=False)
async def place_chosen(
    request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Everybody for whom a booth was chosen; whose booth is taken stays on the list, with the reason."""
    form = await Form.read(request)
    chosen = [field for field in form.values if field.startswith("booth-") and form.typed(field)]
    if not chosen:
        form.refuse(Refused("nobody_chosen"))
    for field in chosen:
        booth = form.text(field, limit=20)
        try:
            await place_waiting(actor, event, booth, field.removeprefix("booth-"), now)
        except Refused as refused:
            form.refuse(refused, field)
    placed = sum(field not in form.errors for field in chosen)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/unplaced?placed={placed}")
    return await _page(request, event, words, form, placed)


async def place_waiting(actor: Actor, event: EventView, booth: str, application: str, now: datetime) -> None:
    """Raises as `place` does, and Conflict("placed_meanwhile") when somebody else has found them a booth."""
    found = await application_by_code(event.id, application)
    if found.booths:
        numbers = [booth.number for booth in found.booths]
        raise Conflict("placed_meanwhile", "application", name=found.draft.name, number=numbers)
    await place(actor, event, booth, application, now)


async def _page(request: AnyRequest, event: EventView, words: Words, form: Form, placed: int | None = None) -> Page:
    everybody = await unplaced(event.id)
    pages = max(1, ceil(len(everybody) / PAGE))
    number = min(_number(request.query_params.get("page", "")) or 1, pages)
    free, taken = await booth_choices(event, form, words)
    return page(
        request,
        "desk/floor_unplaced.html",
        form=form,
        everybody=len(everybody),
        waiting=everybody[(number - 1) * PAGE : number * PAGE],
        free=free,
        taken=taken,
        page_number=number,
        pages=pages,
        placed=_number(request.query_params.get("placed", "")) if placed is None else placed,
        here="floor",
        status=form.status,
    )


async def booth_choices(event: EventView, form: Form, words: Words) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """The booths at which there is room; and, after an error, all others, so that what was chosen stays chosen."""
    free = [(there.booth.code, _choice(event, there, words)) for there in await free_booths(event.id)]
    if form.ok:
        return free, {}
    open_still = {code for code, _ in free}
    said = words.gettext("%(area)s: %(number)s (taken)")
    taken = {
        booth.code: said % {"area": event.text(booth.area_name, words.tag)[0], "number": booth.number}
        for booth in await booths(event.id)
        if booth.code not in open_still
    }
    return free, taken


def _choice(event: EventView, there: FreeBooth, words: Words) -> str:
    area = event.text(there.booth.area_name, words.tag)[0]
    pattern = words.gettext("%(area)s: %(number)s (shared)") if there.shared else "%(area)s: %(number)s"
    return pattern % {"area": area, "number": there.booth.number}


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0


HANDLERS = [waiting, place_chosen]
