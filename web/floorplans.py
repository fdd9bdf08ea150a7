"""An area as pages draw it: shapes in metres from its upper left corner, and what they are called."""

from collections.abc import Callable, Container, Mapping, Sequence

import msgspec

from events.festival.queries import EventView
from events.floor.outlines import Point, Ring, extent
from events.floor.queries import AreaView, BoothView, ObjectView, PlanView
from web.i18n import Words, noop

OBJECT_WORDS = {
    "stage": noop("Stage"),
    "keep_clear": noop("Keep clear"),
    "fire_lane": noop("Fire lane"),
    "hydrant": noop("Hydrant"),
    "exit": noop("Exit"),
    "building": noop("Building"),
    "wall": noop("Wall"),
    "label": noop("Lettering"),
    "power_point": noop("Power point"),
    "toilet": noop("Toilet"),
    "wheelchair_toilet": noop("Wheelchair-accessible toilet"),
    "first_aid": noop("First aid"),
    "information": noop("Information"),
    "quiet_room": noop("Quiet room"),
    "prayer_room": noop("Prayer room"),
    "nursing": noop("Nursing room"),
    "lost_children": noop("Lost children"),
    "ramp": noop("Ramp"),
    "lift": noop("Lift"),
    "steps": noop("Steps"),
    "block": noop("Something else"),
}
"""Kind of a plan object → its name."""

SHAPES = {"stage": "stage", "wall": "wall", "exit": "exit", "keep_clear": "way", "fire_lane": "way"}
"""Kind of a plan object → how it is drawn; all others are plain shapes."""

SIGNS = {
    "stage": "music",
    "exit": "door",
    "first_aid": "aid",
    "information": "info",
    "power_point": "power",
    "hydrant": "water",
    "lost_children": "child",
    "toilet": "toilet",
    "wheelchair_toilet": "wheel",
    "quiet_room": "quiet",
    "prayer_room": "lamp",
    "nursing": "bottle",
    "ramp": "ramp",
    "lift": "lift",
    "steps": "steps",
}
"""Kind of a plan object → its icon, drawn beside its name, or alone where that has no room."""

SMALL = 40.0
"""Up to this many metres an area has a line every metre, from there on every five."""


class Shape(msgspec.Struct, frozen=True):
    """One thing on a plan: `code` is written under its `sign`, `label` read out; what is `found` stands out."""

    points: tuple[Point, ...]
    kind: str
    code: str = ""
    label: str = ""
    href: str = ""
    free: bool = False
    sign: str = ""
    found: bool = False


class Drawing(msgspec.Struct, frozen=True):
    """What the piece `plan` needs; `grid` is the distance of its lines in metres."""

    width: float
    depth: float
    hue: str
    grid: int
    shapes: tuple[Shape, ...]


def drawing(
    event: EventView,
    plan: PlanView,
    words: Words,
    names: Mapping[str, Sequence[str]],
    link: Callable[[BoothView], str],
    drafts: Sequence[tuple[str, Ring]] = (),
    found: Container[int] = (),
) -> Drawing:
    """`names` are those at each booth, by its code; `drafts` are booths (number, outline) that are only thought of;
    `found` are the ids of objects to point at."""
    area = plan.area
    left, top, _, _ = extent(area.outline)

    def moved(ring: Ring) -> tuple[Point, ...]:
        return tuple((x - left, y - top) for x, y in ring)

    shapes = [Shape(moved((*area.outline, area.outline[0])), "wall")]
    shapes += [_object(event, drawn, moved(drawn.outline), words, drawn.id in found) for drawn in plan.objects]
    shapes += [_booth(booth, moved(booth.outline), words, names, link) for booth in plan.booths]
    shapes += [Shape(moved(ring), "draft", number) for number, ring in drafts]
    grid = 1 if max(area.width, area.depth) <= SMALL else 5
    return Drawing(area.width, area.depth, area.hue, grid, tuple(shapes))


def object_name(event: EventView, drawn: ObjectView, words: Words) -> str:
    """What is written on it, or what it is."""
    return event.text(drawn.label, words.tag)[0] or words.gettext(OBJECT_WORDS[drawn.kind])


def booth_size(booth: BoothView, words: Words) -> str:
    if booth.frame is None:
        return words.gettext("%(size)s m²") % {"size": words.number(booth.size)}
    return _sides(booth.frame.width, booth.frame.depth, words)


def area_size(area: AreaView, words: Words) -> str:
    return _sides(area.width, area.depth, words)


def _sides(width: float, depth: float, words: Words) -> str:
    sides = {"width": words.number(round(width, 2)), "depth": words.number(round(depth, 2))}
    return words.gettext("%(width)s × %(depth)s m") % sides


def _object(event: EventView, drawn: ObjectView, points: tuple[Point, ...], words: Words, found: bool) -> Shape:
    name = object_name(event, drawn, words)
    code = "" if drawn.kind == "wall" else name
    return Shape(points, SHAPES.get(drawn.kind, "other"), code, name, sign=SIGNS.get(drawn.kind, ""), found=found)


def _booth(
    booth: BoothView,
    points: tuple[Point, ...],
    words: Words,
    names: Mapping[str, Sequence[str]],
    link: Callable[[BoothView], str],
) -> Shape:
    there = names.get(booth.code, ())
    said = {"number": booth.number, "names": words.list(there)}
    label = words.gettext("Booth %(number)s: %(names)s") if there else words.gettext("Booth %(number)s, free")
    return Shape(points, "booth", booth.number, label % said, link(booth), free=not there)
