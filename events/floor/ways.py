"""Where one comes in without steps, read off the plan."""

import math

import msgspec

from events.floor.outlines import extent
from events.floor.queries import ObjectView, PlanView

BESIDE = 2.0
"""Up to this many metres away, steps, a ramp or a lift belong to an entrance."""

ROUND_THE_STEPS = ("ramp", "lift")


class Entrance(msgspec.Struct, frozen=True):
    """An exit is a way in as well."""

    drawn: ObjectView
    step_free: bool


def entrances(plan: PlanView) -> list[Entrance]:
    """A ramp or lift beside an entrance makes up for steps; where neither is drawn, what the area says counts."""
    return [Entrance(drawn, _step_free(plan, drawn)) for drawn in plan.objects if drawn.kind == "exit"]


def _step_free(plan: PlanView, entrance: ObjectView) -> bool:
    beside = {drawn.kind for drawn in plan.objects if _gap(drawn, entrance) <= BESIDE}
    if beside.intersection(ROUND_THE_STEPS):
        return True
    return plan.area.step_free and "steps" not in beside


def _gap(one: ObjectView, other: ObjectView) -> float:
    """Metres between the rectangles that two things fill."""
    (left, top, right, bottom), (west, north, east, south) = extent(one.outline), extent(other.outline)
    return math.hypot(_between(left, right, west, east), _between(top, bottom, north, south))


def _between(start: float, end: float, other_start: float, other_end: float) -> float:
    return max(0.0, other_start - end, start - other_end)
