"""Outlines in metres, x to the right, y down: an open ring of points."""

import math
from itertools import pairwise

import msgspec

from events.faults import Refused

Point = tuple[float, float]
Ring = tuple[Point, ...]

MAX_POINTS = 200
FARTHEST = 10_000.0
SMALLEST = 0.01
DECIMALS = 3
SQUARE_ENOUGH = 0.01


class Frame(msgspec.Struct, frozen=True):
    """A rectangle: the upper left corner before it is turned, its sides, and degrees clockwise about its centre."""

    x: float
    y: float
    width: float
    depth: float
    rotation: float = 0


def rectangle(frame: Frame) -> Ring:
    """Its corners, clockwise from the upper left one."""
    middle = (frame.x + frame.width / 2, frame.y + frame.depth / 2)
    sides = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    corners = ((sx * frame.width / 2, sy * frame.depth / 2) for sx, sy in sides)
    cos, sin = math.cos(math.radians(frame.rotation)), math.sin(math.radians(frame.rotation))
    return tidy(tuple((middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos) for x, y in corners))


def frame_of(ring: Ring) -> Frame | None:
    """The rectangle that the ring is; None for any other form."""
    if len(ring) != 4:
        return None
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ring
    width, depth = math.dist(ring[0], ring[1]), math.dist(ring[1], ring[2])
    parallel = math.dist((bx - ax, by - ay), (cx - dx, cy - dy)) < SQUARE_ENOUGH
    if not parallel or abs(math.dist(ring[0], ring[2]) - math.dist(ring[1], ring[3])) > SQUARE_ENOUGH:
        return None
    rotation = math.degrees(math.atan2(by - ay, bx - ax))
    x, y = (ax + cx) / 2 - width / 2, (ay + cy) / 2 - depth / 2
    return Frame(*(round(value, DECIMALS) + 0.0 for value in (x, y, width, depth, rotation)))


def tidy(ring: Ring) -> Ring:
    """In whole millimetres, each corner once, not closed."""
    points = [(round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0) for x, y in ring]  # + 0.0 makes -0.0 a zero
    return tuple(point for point, following in pairwise([*points, points[0]]) if point != following)


def check_outline(ring: Ring, field: str) -> None:
    """Raises Refused for what has no area, is no polygon, or lies at the end of the world."""
    if not all(math.isfinite(value) and abs(value) <= FARTHEST for point in ring for value in point):
        raise Refused("outline_too_large", field, limit=FARTHEST)
    if len(ring) > MAX_POINTS:
        raise Refused("outline_too_many_points", field, limit=MAX_POINTS)
    if not ring or len(clean := tidy(ring)) < 3 or size(clean) < SMALLEST:
        raise Refused("outline_too_small", field)
    if _crosses_itself(clean):
        raise Refused("outline_crosses_itself", field)


def size(ring: Ring) -> float:
    """Square metres."""
    return round(abs(_doubled_area(ring)) / 2, 2)


def center(ring: Ring) -> Point:
    """The centre of gravity."""
    doubled = _doubled_area(ring)
    x = sum((ax + bx) * (ax * by - bx * ay) for (ax, ay), (bx, by) in _edges(ring)) / (3 * doubled)
    y = sum((ay + by) * (ax * by - bx * ay) for (ax, ay), (bx, by) in _edges(ring)) / (3 * doubled)
    return round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0


def extent(ring: Ring) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def lies_in(ring: Ring, area: Ring) -> bool:
    """Whether the middle of the ring is within the extent of the area."""
    left, top, right, bottom = extent(area)
    x, y = center(ring)
    return left <= x <= right and top <= y <= bottom


def _edges(ring: Ring) -> list[tuple[Point, Point]]:
    return list(pairwise((*ring, ring[0])))


def _doubled_area(ring: Ring) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in _edges(ring))


def _crosses_itself(ring: Ring) -> bool:
    edges = _edges(ring)
    return any(_cross(edge, other) for index, edge in enumerate(edges) for other in edges[index + 2 :])


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether the edges cross between their ends; touching is none."""
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
