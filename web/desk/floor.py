"""The floor of a festival: each area with its plan, its booths, and who stands there."""

from collections.abc import Mapping, Sequence

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.queries import EventView
from events.floor.outlines import Ring
from events.floor.queries import AreaView, BoothView, areas, plan
from events.hosts.rules import Actor, Permission
from exhibitors.applications.queries import ApplicationCard, unplaced
from exhibitors.placement.actions import remove
from exhibitors.placement.queries import PlacementView, placements
from web.desk.placing import place_waiting
from web.floorplans import Drawing, area_size, booth_size, drawing
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect

MOST_CHOICES = 300
"""So many names make a list to choose from; the rest is found on the page of all who have no booth yet."""


class BoothRow(msgspec.Struct, frozen=True):
    """A booth in the table beside the plan."""

    code: str
    number: str
    size: str
    shared: bool
    power_watts: int
    note: str
    there: tuple[PlacementView, ...]

    @property
    def open(self) -> bool:
        """Whether somebody can still be placed here."""
        return self.shared or not self.there


class Floor(msgspec.Struct, frozen=True):
    """What the page of an area shows."""

    areas: Sequence[AreaView]
    area: AreaView
    size: str
    drawing: Drawing
    rows: Sequence[BoothRow]
    waiting: Sequence[ApplicationCard]


@get("/desk/{slug:str}/floor", include_in_schema=False)
async def index(request: AnyRequest, event: OfEvent) -> Page | Response[None]:
    """The first area, or how to begin."""
    known = await areas(event.id)
    if known:
        return redirect(f"/desk/{event.slug}/floor/{known[0].code}")
    return page(request, "desk/floor_empty.html", here="floor")


@get("/desk/{slug:str}/floor/{area:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, area: FromPath[str], words: InWords) -> Page:
    return await _page(request, event, area, words, Form.empty(request))


@post("/desk/{slug:str}/floor/{area:str}/place", include_in_schema=False)
async def place_here(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    """Somebody who waits, at a booth of this area."""
    form = await Form.read(request)
    application, booth = form.text("application", limit=20), form.text("booth", limit=20)
    if form.ok:
        with form.refusals():
            await place_waiting(actor, event, booth, application, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=placed&booth={booth}")
    return await _page(request, event, area, words, form)


@post("/desk/{slug:str}/floor/{area:str}/remove", include_in_schema=False)
async def remove_here(
    request: AnyRequest, event: OfEvent, area: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    sent, form = await Form.read(request), Form.empty(request)
    booth, application = sent.text("booth", limit=20), sent.text("application", limit=20)
    if sent.ok:
        with sent.refusals():
            await remove(actor, event, booth, application, now)
    if sent.ok:
        return redirect(f"/desk/{event.slug}/floor/{area}?done=removed&booth={booth}&application={application}")
    form.status = sent.status
    return await _page(request, event, area, words, form, trouble=next(iter(sent.errors.values())))


async def floor(
    event: EventView, area: str, actor: Actor, words: Words, drafts: Sequence[tuple[str, Ring]] = ()
) -> Floor:
    """`drafts` are booths (number, outline) that are only thought of. Raises NotFound."""
    shown = await plan(event.id, area)
    there = _by_booth(await placements(event.id))
    may_place = actor.may(Permission.PLACEMENT_CHANGE, host=event.host, event=event.id)
    names = {code: [placed.name for placed in placed_here] for code, placed_here in there.items()}
    return Floor(
        areas=await areas(event.id),
        area=shown.area,
        size=area_size(shown.area, words),
        drawing=drawing(event, shown, words, names, lambda booth: booth_address(event, booth), drafts),
        rows=[_row(booth, there, words) for booth in shown.booths],
        waiting=await unplaced(event.id) if may_place else (),
    )


def waiting_choices(shown: Floor) -> list[tuple[str, str]]:
    return [(card.code, card.name) for card in shown.waiting[:MOST_CHOICES]]


def booth_address(event: EventView, booth: BoothView) -> str:
    return f"/desk/{event.slug}/floor/{booth.area}/booths/{booth.code}"


async def _page(request: AnyRequest, event: EventView, area: str, words: Words, form: Form, trouble: str = "") -> Page:
    shown = await floor(event, area, request.state.actor, words)
    query = request.query_params
    named = {row.code: row.number for row in shown.rows}
    return page(
        request,
        "desk/floor.html",
        form=form,
        floor=shown,
        waiting=waiting_choices(shown),
        booths=_choices(shown.rows, form.typed("booth"), words),
        done=query.get("done", ""),
        marked=named.get(query.get("booth", ""), ""),
        undo=_undo(shown, query.get("booth", ""), query.get("application", "")),
        trouble=trouble,
        here="floor",
        status=form.status,
    )


def _choices(rows: Sequence[BoothRow], chosen: str, words: Words) -> list[tuple[str, str]]:
    """The open booths, and what was chosen even if somebody else was faster."""
    return [(row.code, _choice(row, words)) for row in rows if row.open or row.code == chosen]


def _choice(row: BoothRow, words: Words) -> str:
    said = {"number": row.number, "size": row.size, "names": words.list(placed.name for placed in row.there)}
    pattern = words.gettext("%(number)s, %(size)s, with %(names)s") if row.there else "%(number)s, %(size)s"
    return pattern % said


def _undo(shown: Floor, booth: str, application: str) -> tuple[ApplicationCard, BoothRow] | None:
    """Who has just been removed, and from where, if they can still go back."""
    card = next((card for card in shown.waiting if card.code == application), None)
    row = next((row for row in shown.rows if row.code == booth and row.open), None)
    return (card, row) if card and row else None


def _by_booth(placed: Sequence[PlacementView]) -> dict[str, list[PlacementView]]:
    there: dict[str, list[PlacementView]] = {}
    for placement in placed:
        there.setdefault(placement.booth.code, []).append(placement)
    return there


def _row(booth: BoothView, there: Mapping[str, Sequence[PlacementView]], words: Words) -> BoothRow:
    return BoothRow(
        booth.code,
        booth.number,
        booth_size(booth, words),
        booth.shared,
        booth.power_watts,
        booth.note,
        tuple(there.get(booth.code, ())),
    )


HANDLERS = [index, show, place_here, remove_here]
