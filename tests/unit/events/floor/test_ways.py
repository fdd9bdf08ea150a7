import pytest

from events.floor.outlines import Frame, rectangle
from events.floor.queries import AreaView, ObjectView, PlanView
from events.floor.ways import entrances

DOOR = (10.0, 0.0, 3.0, 1.0)


def drawn(id: int, kind: str, x: float, y: float, width: float, depth: float) -> ObjectView:
    return ObjectView(id, kind, {}, rectangle(Frame(x, y, width, depth)), (x + width / 2, y + depth / 2), 1)


def hall(*objects: ObjectView, step_free: bool = True) -> PlanView:
    outline = rectangle(Frame(0, 0, 40, 20))
    return PlanView(AreaView(1, "A", {}, "hall", "teal", outline, 40, 20, step_free, 0, 1), objects, ())


@pytest.mark.parametrize(
    ("beside", "step_free", "expected"),
    [
        ((), True, True),
        ((), False, False),
        (("steps",), True, False),
        (("ramp",), False, True),
        (("steps", "ramp"), True, True),
        (("steps", "lift"), False, True),
        (("toilet",), False, False),
    ],
)
def test_a_ramp_or_lift_beside_an_entrance_makes_up_for_steps(
    beside: tuple[str, ...], step_free: bool, expected: bool
) -> None:
    things = [drawn(2 + number, kind, 10, 1.5 + number, 3, 1) for number, kind in enumerate(beside)]
    (entrance,) = entrances(hall(drawn(1, "exit", *DOOR), *things, step_free=step_free))
    assert (entrance.drawn.id, entrance.step_free) == (1, expected)


def test_what_is_drawn_further_away_belongs_to_another_entrance() -> None:
    steps = drawn(3, "steps", 20, 0, 2, 1)
    shown = hall(drawn(1, "exit", *DOOR), drawn(2, "exit", 22.5, 0, 3, 1), steps)
    assert [(entrance.drawn.id, entrance.step_free) for entrance in entrances(shown)] == [(1, True), (2, False)]
