"""Drawing booths: one, or a row of them."""

from collections.abc import Sequence

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from events.floor.actions import create_booth, create_booth_row
from events.floor.outlines import Frame, extent
from events.floor.queries import AreaView, BoothView, booths
from events.floor.queries import area as area_by_code
from events.floor.rules import (
    MAX_NOTE,
    MAX_NUMBER,
    MAX_ROW,
    MAX_WATTS,
    BoothDraft,
    BoothRowDraft,
    check_booth,
    check_booth_row,
    number_key,
)
from web.desk.floor import floor
from web.desk.measures import LONGEST, read_frame, stored_frame
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect

MAX_PREFIX = 20
LAST_NUMBER = 99_999
FIRST_BOOTH = Frame(1, 1, 3, 2)
"""In an area that has none; after that the next one is offered beside the last."""


@get("/desk/{slug:str}/floor/{area:str}/booths/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent, area: FromPath[str], words: InWords) -> Page:
    form = Form.empty(request, await _next_spot(event, area, words))
    return await _draft_page(request, event, area, words, form, "desk/booth_new.html")


@post("/desk/{slug:str}/floor/{area:str}/booths/new", include_in_schema=False)
async def add(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    known = await area_by_code(event.id, area)
    form = await Form.read(request)
    draft, code = booth_draft(form, known, None), ""
    if form.ok:
        with form.refusals():
            if form.flag("look"):
                check_booth(draft, known.outline)
            else:
                code = await create_booth(actor, event, draft, now)
    if code:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=booth&booth={code}")
    thought_of = [draft] if form.ok else []
    return await _draft_page(request, event, area, words, form, "desk/booth_new.html", thought_of)


@get("/desk/{slug:str}/floor/{area:str}/booths/row", include_in_schema=False)
async def new_row(request: AnyRequest, event: OfEvent, area: FromPath[str], words: InWords) -> Page:
    known = await booths(event.id, area)
    following = {"prefix": f"{area} ", "first": str(len(known) + 1), "count": "5", "gap": "0"}
    form = Form.empty(request, await _next_spot(event, area, words) | following)
    return await _draft_page(request, event, area, words, form, "desk/booth_row.html")


@post("/desk/{slug:str}/floor/{area:str}/booths/row", include_in_schema=False)
async def add_row(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    known = await area_by_code(event.id, area)
    form = await Form.read(request)
    draft, codes = row_draft(form, known), [""]
    if form.ok:
        try:
            if form.flag("look"):
                _check_row(draft, known)
            else:
                codes = await create_booth_row(actor, event, draft, now)
        except Refused as refused:
            form.refuse(refused, "first" if refused.field == "number" else None)
    if codes[0]:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=row&booth={codes[0]}&last={codes[-1]}")
    thought_of = draft.booths if form.ok else []
    return await _draft_page(request, event, area, words, form, "desk/booth_row.html", thought_of)


def booth_draft(form: Form, area: AreaView, known: BoothView | None) -> BoothDraft:
    """A booth that is no rectangle keeps its outline: its form has no sides."""
    number = form.text("number", limit=MAX_NUMBER)
    if number:
        with form.refusals():
            number_key(number)
    keeps = known is not None and known.frame is None
    frame = Frame(0, 0, 0, 0) if keeps else read_frame(form, area.outline)
    return BoothDraft(
        number=number,
        area=area.code,
        outline=known.outline if known and keeps else None,
        shared=form.flag("shared"),
        power_watts=form.whole("power_watts", most=MAX_WATTS, default=0),
        note=form.text("note", limit=MAX_NOTE, required=False, lines=True),
        **msgspec.structs.asdict(frame),
    )


def row_draft(form: Form, area: AreaView) -> BoothRowDraft:
    """Behind letters comes a space: B 7. Behind other signs comes none: A-7."""
    prefix, first = form.text("prefix", limit=MAX_PREFIX, required=False), form.whole("first", most=LAST_NUMBER)
    count, gap = form.whole("count", least=1, most=MAX_ROW), form.number("gap", least=0, most=LONGEST, default=0)
    frame = read_frame(form, area.outline)
    return BoothRowDraft(
        area=area.code,
        prefix=f"{prefix} " if prefix[-1:].isalnum() else prefix,
        first=first,
        count=count,
        x=frame.x,
        y=frame.y,
        width=frame.width,
        depth=frame.depth,
        gap=gap,
        shared=form.flag("shared"),
        power_watts=form.whole("power_watts", most=MAX_WATTS, default=0),
    )


def _check_row(draft: BoothRowDraft, area: AreaView) -> None:
    check_booth_row(draft)
    for booth in draft.booths:
        check_booth(booth, area.outline)


async def _next_spot(event: EventView, area: str, words: Words) -> dict[str, str | list[str]]:
    """Beside the last booth and as large; in the area's corner when there is no room or no booth."""
    known = await area_by_code(event.id, area)
    left, top, right, _ = extent(known.outline)
    spot = msgspec.structs.replace(FIRST_BOOTH, x=FIRST_BOOTH.x + left, y=FIRST_BOOTH.y + top)
    drawn = [booth.frame for booth in await booths(event.id, area) if booth.frame]
    if drawn:
        beside = msgspec.structs.replace(drawn[-1], x=drawn[-1].x + drawn[-1].width)
        spot = beside if beside.x + beside.width <= right else spot
    return {**stored_frame(spot, known.outline, words), "power_watts": "0"}


async def _draft_page(
    request: AnyRequest,
    event: EventView,
    area: str,
    words: Words,
    form: Form,
    template: str,
    thought_of: Sequence[BoothDraft] = (),
) -> Page:
    drafts = [(booth.number, booth.ring) for booth in thought_of]
    shown = await floor(event, area, request.state.actor, words, drafts)
    return page(request, template, form=form, floor=shown, thought_of=len(drafts), here="floor", status=form.status)


HANDLERS = [new, add, new_row, add_row]
