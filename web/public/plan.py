"""What is where: each area as a drawing, and the same as a table."""

from collections.abc import Mapping, Sequence

import msgspec
from litestar import get
from litestar.params import FromPath

from events.floor import queries as floor
from events.floor.queries import AreaView, BoothView, PlanView
from exhibitors.placement.queries import placements
from web.floorplans import SIGNS, drawing, object_name
from web.given import InWords, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.linked import base_url
from web.public.reader import Reader, Said, choice, known_language

UNNAMED = ("wall", "label", "block", "keep_clear", "fire_lane")
"""Kinds that say nothing in a list."""

Group = tuple[str, Said]
"""(address, name) of an exhibitor."""


class Row(msgspec.Struct, frozen=True):
    """A booth in the table, with who stands there; `here` is the one that the address points to."""

    number: str
    href: str
    groups: Sequence[Group]
    here: bool


@get("/{lang:str}/{slug:str}/plan", guards=[known_language], include_in_schema=False)
async def show_plan(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    areas = await floor.areas(event.id)
    sought = await _sought(event.id, choice(request, "booth"))
    area = _chosen(areas, sought.area if sought else choice(request, "area"))
    if area is None:
        return page(request, "public/plan.html", here="plan", base=base_url(request), area=None)
    plan = await floor.plan(event.id, area.code)
    groups = await _groups(reader)
    names = {code: [name.text for _, name in there] for code, there in groups.items()}
    return page(
        request,
        "public/plan.html",
        here="plan",
        base=base_url(request),
        area=reader.said(area.name),
        step_free=area.step_free,
        tabs=[_tab(reader, each, each.code == area.code) for each in areas],
        drawing=drawing(event, plan, words, names, lambda booth: _target(reader, booth, groups)),
        sought=sought,
        rows=[_row(reader, booth, groups, sought) for booth in plan.booths],
        signs=_signs(reader, plan),
    )


async def _sought(event: int, code: str) -> BoothView | None:
    """The booth that the address points to; a mistyped one points to nothing."""
    return next((booth for booth in await floor.booths(event) if booth.code == code), None) if code else None


def _chosen(areas: Sequence[AreaView], code: str) -> AreaView | None:
    return next((area for area in areas if area.code == code), areas[0] if areas else None)


async def _groups(reader: Reader) -> dict[str, list[Group]]:
    """Who stands at each booth, by its code."""
    found: dict[str, list[Group]] = {}
    for placed in await placements(reader.event.id):
        group = (f"{reader.root}exhibitors/{placed.exhibitor}", reader.named(placed.name))
        found.setdefault(placed.booth.code, []).append(group)
    return found


def _target(reader: Reader, booth: BoothView, groups: Mapping[str, Sequence[Group]]) -> str:
    """Where a booth on the drawing leads: to who stands there while that is one group."""
    there = groups.get(booth.code, ())
    return there[0][0] if len(there) == 1 else _address(reader, booth)


def _address(reader: Reader, booth: BoothView) -> str:
    return f"{reader.root}plan?booth={booth.code}"


def _tab(reader: Reader, area: AreaView, on: bool) -> tuple[str, str, str, bool]:
    detail = reader.words.ngettext("%(num)d booth", "%(num)d booths", area.booths) % {"num": area.booths}
    return f"{reader.root}plan?area={area.code}", reader.said(area.name).text, detail, on


def _row(reader: Reader, booth: BoothView, groups: Mapping[str, Sequence[Group]], sought: BoothView | None) -> Row:
    here = sought is not None and sought.code == booth.code
    return Row(booth.number, _address(reader, booth), groups.get(booth.code, ()), here)


def _signs(reader: Reader, plan: PlanView) -> list[tuple[str, str]]:
    """(icon, word) of what else is drawn, each once, to be read out."""
    shown = [drawn for drawn in plan.objects if drawn.kind not in UNNAMED]
    named = [(SIGNS.get(drawn.kind, ""), object_name(reader.event, drawn, reader.words)) for drawn in shown]
    return list(dict.fromkeys(named))


HANDLERS = [show_plan]
