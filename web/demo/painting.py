"""The pictures of the painting call, painted by a program: a few motifs, each time with other dice."""

import io
from collections.abc import Callable
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageDraw

from events.files.rules import PICTURE, Picture

WIDTH, HEIGHT = 720, 540
EVERY = 12
"""Pixels from one point of a hill to the next."""

WARM = ("#d8523f", "#f0b232", "#a3282f", "#e58a5a", "#f6c667")
COOL = ("#319d97", "#5569cb", "#0b5f61", "#7bb6c9", "#2f3f99")
GREEN = ("#86a63c", "#38611f", "#b7d682", "#5f7d2b")
PAPER, DARK, SNOW = "#fbf0dc", "#1d1b3a", "#fffdf8"

Brush = ImageDraw.ImageDraw


def paint(motif: str, dice: int) -> Picture:
    """Ready to be stored. The same dice give the same picture."""
    canvas = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    MOTIFS[motif](ImageDraw.Draw(canvas), Random(dice))  # noqa: S311  colours, no secrets
    out = io.BytesIO()
    canvas.save(out, "WEBP", quality=80, method=1)
    return Picture(out.getvalue(), PICTURE, WIDTH, HEIGHT)


def _hills(brush: Brush, random: Random) -> None:
    _sky(brush, "#f6d9a8", "#fbf0dc")
    x, y, r = random.randint(150, 560), random.randint(90, 170), random.randint(50, 80)
    brush.ellipse((x - r, y - r, x + r, y + r), random.choice(WARM))
    for row, colours in enumerate((COOL, COOL, GREEN, GREEN)):
        _hill(brush, random, 250 + row * 75, 60 - row * 9, random.choice(colours))
    brush.line([(360 + 40 * sin(y / 40), y) for y in range(430, HEIGHT, 6)], "#7bb6c9", 14)


def _night(brush: Brush, random: Random) -> None:
    _sky(brush, DARK, "#3b3a6d")
    for _ in range(70):
        x, y, r = random.randint(0, WIDTH), random.randint(0, 330), random.choice((1, 2, 2, 3))
        brush.ellipse((x - r, y - r, x + r, y + r), random.choice((SNOW, "#f6c667")))
    for row in range(3):
        _hill(brush, random, 340 + row * 70, 50, ("#2a2a5c", "#22224b", "#171733")[row])
        for _ in range(7):
            x, y = random.randint(20, WIDTH - 20), 385 + row * 60 + random.randint(-12, 20)
            brush.rectangle((x, y, x + 10, y + 12), random.choice(WARM[1:]))


def _house(brush: Brush, random: Random) -> None:
    _sky(brush, "#cfe6ea", PAPER)
    brush.rectangle((0, 440, WIDTH, HEIGHT), random.choice(GREEN))
    left = 20
    while left < WIDTH - 90:
        wide, tall = random.randint(80, 150), random.randint(150, 310)
        right, top = min(left + wide, WIDTH - 15), 470 - tall
        brush.rectangle((left, top, right, 470), random.choice((*WARM, *COOL)))
        brush.polygon([(left - 8, top), ((left + right) / 2, top - 70), (right + 8, top)], random.choice(WARM))
        for x in range(left + 12, right - 30, 36):
            brush.rectangle((x, 410, x + 24, 470), random.choice((SNOW, *COOL, *WARM)))
            for y in range(top + 20, 380, 52):
                brush.rectangle((x, y, x + 24, y + 28), random.choice((SNOW, "#f6c667")))
        left = right + 14


def _table(brush: Brush, random: Random) -> None:
    brush.rectangle((0, 0, WIDTH, HEIGHT), random.choice(WARM))
    for x in range(0, WIDTH, 60):
        brush.rectangle((x, 0, x + 30, HEIGHT), PAPER)
    for column in range(3):
        for row in range(2):
            x, y, r = 130 + column * 230 + random.randint(-20, 20), 150 + row * 240, random.randint(70, 95)
            for shrink, colour in ((0, SNOW), (12, random.choice(COOL)), (22, SNOW)):
                brush.ellipse((x - r + shrink, y - r + shrink, x + r - shrink, y + r - shrink), colour)
            for _ in range(5):
                bx, by = x + random.randint(-32, 32), y + random.randint(-32, 32)
                brush.ellipse((bx - 14, by - 14, bx + 14, by + 14), random.choice((*GREEN, *WARM)))


def _quilt(brush: Brush, random: Random) -> None:
    side = 90
    for x in range(0, WIDTH, side):
        for y in range(0, HEIGHT, side):
            ground, figure = random.sample((*WARM, *COOL, *GREEN), 2)
            brush.rectangle((x, y, x + side - 3, y + side - 3), ground)
            _figure(brush, random, x + side / 2, y + side / 2, figure)


def _figure(brush: Brush, random: Random, x: float, y: float, colour: str) -> None:
    """A diamond, a star or a ring in the middle of a patch."""
    points = random.choice((4, 8, 16))
    radii = (36, 36 if points == 4 else 17)
    brush.polygon(
        [
            (x + radii[n % 2] * cos(n * 2 * pi / points), y + radii[n % 2] * sin(n * 2 * pi / points))
            for n in range(points)
        ],
        colour,
    )
    brush.ellipse((x - 9, y - 9, x + 9, y + 9), SNOW)


def _bird(brush: Brush, random: Random) -> None:
    _sky(brush, random.choice(("#f6c9a8", "#cfe6ea", "#f4e0ef")), PAPER)
    _hill(brush, random, 330, 30, random.choice(COOL))
    for y in range(360, HEIGHT, 22):
        brush.line([(x, y + 5 * sin(x / 30 + y)) for x in range(0, WIDTH + EVERY, EVERY)], random.choice(COOL), 9)
    x, y = random.randint(280, 400), random.randint(170, 220)
    brush.polygon([(x - 220, y - 90), (x - 60, y - 10), (x, y + 20), (x - 40, y + 30), (x - 130, y - 5)], SNOW)
    brush.polygon([(x + 220, y - 110), (x + 60, y - 10), (x, y + 20), (x + 40, y + 30), (x + 130, y - 15)], SNOW)
    brush.ellipse((x - 60, y - 10, x + 70, y + 46), SNOW)
    brush.line([(x + 50, y + 25), (x + 130, y + 18), (x + 190, y - 12)], SNOW, 15, "curve")
    brush.polygon([(x + 188, y - 22), (x + 240, y - 22), (x + 190, y - 4)], WARM[0])
    for leg in (0, 14):
        brush.line([(x - 50, y + 30 + leg), (x - 170, y + 52 + leg)], DARK, 4)


def _hill(brush: Brush, random: Random, base: int, swing: int, colour: str) -> None:
    shift, stretch = random.uniform(0, 2 * pi), random.uniform(90, 170)
    ridge = [(x, base + swing * sin(x / stretch + shift)) for x in range(0, WIDTH + EVERY, EVERY)]
    brush.polygon([(0, HEIGHT), *ridge, (WIDTH, HEIGHT)], colour)


def _sky(brush: Brush, above: str, below: str) -> None:
    """In broad strokes from one colour to the other."""
    strokes = Image.linear_gradient("L").resize((1, 18))
    top, bottom = Image.new("RGB", (1, 18), above), Image.new("RGB", (1, 18), below)
    mixed = Image.composite(bottom, top, strokes)
    for row in range(18):
        brush.rectangle((0, row * 30, WIDTH, row * 30 + 30), mixed.getpixel((0, row)))


MOTIFS: dict[str, Callable[[Brush, Random], None]] = {
    "hills": _hills,
    "night": _night,
    "house": _house,
    "table": _table,
    "quilt": _quilt,
    "bird": _bird,
}
