"""Where is the next toilet, how does one get from here to there, and where are no steps."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import msgspec

from events.floor.queries import ObjectView, PlanView
from events.floor.ways import Entrance, entrances
from web.floorplans import OBJECT_WORDS, SIGNS
from web.public.reader import Reader, Said

PLACES = (
    "wheelchair_toilet",
    "toilet",
    "first_aid",
    "information",
    "lost_children",
    "nursing",
    "quiet_room",
    "prayer_room",
    "lift",
    "ramp",
    "exit",
)
"""Kinds of plan objects that visitors ask for, the most asked first."""

ON_WHEELS = ("ramp", "lift", "wheelchair_toilet")

FOR_ORGANISERS = ("hydrant", "power_point")
"""Kinds of plan objects that visitors have no use for."""


class Asked(msgspec.Struct, frozen=True):
    """What the address asks for. `booth` and `here` (where the reader stands) are codes of booths, `find` is a kind of
    place, `q` the number or name that was typed; with `stepfree` the ways without steps stand out."""

    area: str = ""
    booth: str = ""
    here: str = ""
    find: str = ""
    q: str = ""
    stepfree: str = ""

    def href(self, reader: Reader, **changes: str) -> str:
        given = {**msgspec.structs.asdict(self), **changes}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"{reader.root}plan?{query}" if query else f"{reader.root}plan"


class There(msgspec.Struct, frozen=True):
    """An area that has what is looked for; `near`: the reader stands in it."""

    href: str
    area: Said
    near: bool


class Place(msgspec.Struct, frozen=True):
    """A kind of place, and where on the ground it is."""

    icon: str
    word: str
    areas: Sequence[There]
    on: bool


class Door(msgspec.Struct, frozen=True):
    """An entrance by its name."""

    name: Said
    step_free: bool


class Way(msgspec.Struct, frozen=True):
    """From one area to another; both are the same where there is no way to go."""

    start: Said
    goal: Said
    out: Sequence[Door]
    into: Sequence[Door]
    same: bool


class Stairless(msgspec.Struct, frozen=True):
    """How an area is entered without steps, and what helps in it: (icon, word)."""

    href: str
    area: Said
    step_free: bool
    doors: Sequence[Door]
    helps: Sequence[tuple[str, str]]


def for_visitors(plan: PlanView) -> PlanView:
    objects = tuple(drawn for drawn in plan.objects if drawn.kind not in FOR_ORGANISERS)
    return msgspec.structs.replace(plan, objects=objects)


def found_on(plan: PlanView, kind: str, *, step_free: bool = False) -> set[int]:
    """The ids of the objects to point at."""
    found = {drawn.id for drawn in plan.objects if drawn.kind == kind}
    if step_free:
        found |= {drawn.id for drawn in plan.objects if drawn.kind in ON_WHEELS}
        found |= {entrance.drawn.id for entrance in entrances(plan) if entrance.step_free}
    return found


def places(reader: Reader, plans: Sequence[PlanView], asked: Asked, near: str) -> list[Place]:
    """What there is of `PLACES`, each with its areas, that of the reader first."""
    ordered = sorted(plans, key=lambda plan: plan.area.code != near)
    kept = msgspec.structs.replace(asked, booth="", q="")
    found = []
    for kind in PLACES:
        there = [
            There(
                kept.href(reader, find=kind, area=plan.area.code), reader.said(plan.area.name), plan.area.code == near
            )
            for plan in ordered
            if found_on(plan, kind)
        ]
        if there:
            found.append(Place(SIGNS[kind], reader.words.gettext(OBJECT_WORDS[kind]), there, kind == asked.find))
    return found


def signs(reader: Reader, plan: PlanView) -> list[tuple[str, str]]:
    """(icon, word) of every sign on the drawing, each once."""
    return _signs(reader, plan.objects)


def way_from(reader: Reader, start: PlanView, goal: PlanView) -> Way:
    said = reader.said(start.area.name), reader.said(goal.area.name)
    return Way(*said, _doors(reader, start), _doors(reader, goal), same=start.area == goal.area)


def without_steps(reader: Reader, plans: Sequence[PlanView]) -> list[Stairless]:
    return [
        Stairless(
            Asked(area=plan.area.code, stepfree="yes").href(reader),
            reader.said(plan.area.name),
            plan.area.step_free or any(door.step_free for door in entrances(plan)),
            [door for door in _doors(reader, plan) if door.step_free],
            _signs(reader, (drawn for drawn in plan.objects if drawn.kind in ON_WHEELS)),
        )
        for plan in plans
    ]


def _signs(reader: Reader, drawn: Iterable[ObjectView]) -> list[tuple[str, str]]:
    """(icon, word) of what has a sign, each once."""
    found = [(SIGNS[one.kind], reader.words.gettext(OBJECT_WORDS[one.kind])) for one in drawn if one.kind in SIGNS]
    return list(dict.fromkeys(found))


def _doors(reader: Reader, plan: PlanView) -> list[Door]:
    """Those without steps first."""
    doors = [Door(_name(reader, entrance), entrance.step_free) for entrance in entrances(plan)]
    return sorted(doors, key=lambda door: not door.step_free)


def _name(reader: Reader, entrance: Entrance) -> Said:
    return reader.said(entrance.drawn.label) or Said(reader.words.gettext(OBJECT_WORDS["exit"]))
