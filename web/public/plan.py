"""What is where: each area as a drawing, the same as a table, and the way to what somebody looks for."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import msgspec
from litestar import get
from litestar.params import FromPath

from events.floor import queries as floor
from events.floor.numbers import booth_key
from events.floor.queries import AreaView, BoothView, PlanView
from events.search.rules import fold
from exhibitors.profiles.queries import exhibitors
from web.floorplans import drawing
from web.given import InWords, OfEvent
from web.pages import AnyRequest, Page, page
from web.public.linked import base_url
from web.public.reader import Reader, Said, choice, known_language
from web.public.wayfinding import PLACES, Asked, Way, for_visitors, found_on, places, signs, way_from, without_steps

ALL = 10_000
MOST_HITS = 50
"""What a search shows; whoever finds more types another letter."""


class Group(msgspec.Struct, frozen=True):
    """Somebody who stands at a booth, and what they offer there."""

    href: str
    name: Said
    offers: Said


class Row(msgspec.Struct, frozen=True):
    """A booth with who stands there. `mark`: sought, here, or nothing."""

    number: str
    area: Said
    href: str
    groups: Sequence[Group]
    mark: str = ""


class Ground:
    """All areas as one reader sees them, and what the address points to in them."""

    def __init__(self, reader: Reader, plans: Sequence[PlanView], groups: dict[str, list[Group]], asked: Asked) -> None:
        self.reader = reader
        self.plans = plans
        self.groups = groups
        self.booths = {booth.code: booth for plan in plans for booth in plan.booths}
        self.asked = asked if self._knows(asked.find) else msgspec.structs.replace(asked, find="")
        self.standing = self.booths.get(asked.here)
        self.hits = self._hits(asked.q)
        self.sought = self.booths.get(asked.booth) or (self.hits[0] if len(self.hits) == 1 else None)
        self.shown = self._shown()

    def row(self, booth: BoothView) -> Row:
        mark = "sought" if booth == self.sought else "here" if booth == self.standing else ""
        return Row(booth.number, self.reader.said(booth.area_name), self.address(booth), self.at(booth), mark)

    def at(self, booth: BoothView) -> Sequence[Group]:
        return self.groups.get(booth.code, ())

    def address(self, booth: BoothView) -> str:
        return Asked(booth=booth.code, here=self.asked.here).href(self.reader)

    def target(self, booth: BoothView) -> str:
        """Where a booth on the drawing leads: to who stands there while that is one group."""
        there = self.at(booth)
        return there[0].href if len(there) == 1 else self.address(booth)

    def way(self) -> Way | None:
        """From where the reader stands to the booth they look for."""
        if self.standing is None or self.sought is None:
            return None
        return way_from(self.reader, self.plan(self.standing.area), self.plan(self.sought.area))

    def plan(self, area: str) -> PlanView:
        return next(plan for plan in self.plans if plan.area.code == area)

    def _knows(self, kind: str) -> bool:
        return kind in PLACES and any(found_on(plan, kind) for plan in self.plans)

    def _hits(self, typed: str) -> list[BoothView]:
        """By number, else by the name of who stands there."""
        key, words = booth_key(typed), fold(typed)
        numbered = [booth for booth in self.booths.values() if key and booth.number_key == key]
        if numbered or not words:
            return numbered
        return [
            booth for booth in self.booths.values() if any(words in fold(group.name.text) for group in self.at(booth))
        ]

    def _shown(self) -> PlanView:
        """The area asked for; else of the booth, of what is to be found (best where the reader is), of the reader."""
        near = self.standing.area if self.standing else ""
        wanted = [self.asked.area, self.sought.area if self.sought else ""]
        if self.asked.find:
            having = [plan.area.code for plan in self.plans if found_on(plan, self.asked.find)]
            wanted.append(near if near in having else having[0])
        known = [plan.area.code for plan in self.plans]
        code = next((code for code in (*wanted, near) if code in known), known[0])
        return self.plan(code)


@get("/{lang:str}/{slug:str}/plan", guards=[known_language], include_in_schema=False)
async def show_plan(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Page:
    reader = Reader(event, words)
    plans = [for_visitors(plan) for plan in await floor.plans(event.id)]
    asked = Asked(**{name: choice(request, name) for name in Asked.__struct_fields__})
    shared: dict[str, Any] = {
        "here": "plan",
        "base": base_url(request),
        "asked": asked,
        "directions": reader.said(event.directions),
    }
    if not plans:
        return page(request, "public/plan.html", ground=None, **shared)
    ground = Ground(reader, plans, await _groups(reader, asked.here), asked)
    return page(request, "public/plan.html", ground=ground, **(shared | _shown(ground)))


def _shown(ground: Ground) -> dict[str, Any]:
    reader, shown, asked = ground.reader, ground.shown, ground.asked
    names = {code: [group.name.text for group in there] for code, there in ground.groups.items()}
    found = found_on(shown, asked.find, step_free=bool(asked.stepfree))
    return {
        "asked": asked,
        "area": reader.said(shown.area.name),
        "tabs": [_tab(ground, plan.area) for plan in ground.plans],
        "drawing": drawing(reader.event, shown, reader.words, names, ground.target, found=found),
        "standing": ground.row(ground.standing) if ground.standing else None,
        "sought": ground.row(ground.sought) if ground.sought else None,
        "way": ground.way(),
        "hits": [ground.row(booth) for booth in ground.hits[:MOST_HITS]],
        "places": places(reader, ground.plans, asked, ground.standing.area if ground.standing else ""),
        "stairless": without_steps(reader, ground.plans) if asked.stepfree else (),
        "toggled": asked.href(reader, area=shown.area.code, stepfree="" if asked.stepfree else "yes"),
        "signs": signs(reader, shown),
        "rows": [ground.row(booth) for booth in shown.booths],
        "marks": [_number_on(shown, booth) for booth in (ground.sought, ground.standing)],
    }


def _number_on(plan: PlanView, booth: BoothView | None) -> str:
    """What the drawing marks: nothing of other areas."""
    return booth.number if booth is not None and booth.area == plan.area.code else ""


async def _groups(reader: Reader, here: str) -> dict[str, list[Group]]:
    """Who stands at each booth, by its code. Their pages know where the reader is, too."""
    found: dict[str, list[Group]] = {}
    standing = f"?{urlencode({'here': here})}" if here else ""
    for card in await exhibitors(reader.event.id, limit=ALL):
        group = Group(
            f"{reader.root}exhibitors/{card.code}{standing}", reader.named(card.name), reader.named(card.offers)
        )
        for booth in card.booths:
            found.setdefault(booth.code, []).append(group)
    return found


def _tab(ground: Ground, area: AreaView) -> tuple[str, str, str, bool]:
    reader = ground.reader
    detail = reader.words.ngettext("%(num)d booth", "%(num)d booths", area.booths) % {"num": area.booths}
    href = ground.asked.href(reader, area=area.code, q="")
    return href, reader.said(area.name).text, detail, area == ground.shown.area


HANDLERS = [show_plan]
