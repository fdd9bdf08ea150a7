"""Our mark and a festival's cloth as PNG, for home screens and messengers, which take no SVG."""

import io
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import defusedxml.ElementTree

from web.assets import assets

if TYPE_CHECKING:
    from PIL.Image import Image

Point = tuple[float, float]
Ring = list[Point]

SVG = "{http://www.w3.org/2000/svg}"
PAPER = "#fbf6ec"
HUES = ("#d8523f", "#f0b232", "#86a63c", "#319d97", "#5569cb", "#a9559b")
WASHES = ("#fae1da", "#fcebc3", "#e4eed1", "#d5ede9", "#e2e5f9", "#f4e0ef")

MARK = "mark.svg"
ICONS = {
    "icon-180.png": (180, False),
    "icon-192.png": (192, False),
    "icon-512.png": (512, False),
    "icon-512-maskable.png": (512, True),
}
"""File → pixels, and whether a home screen may cut it to a circle. The smallest is for iOS."""

FINER = 2
"""Drawn so many times larger, so that slanting edges come out smooth."""

ROOM, ROOM_TO_CUT = 0.84, 0.56
"""How much of an icon's width the mark takes; less where a home screen cuts corners and sides off as it likes."""

COLOURS = 96
COVER = (1200, 630)
COLUMNS, ROWS = 13, 7
CARD = (4, 1, 5)
"""Column, row and breadth of the card in patches."""

PITCH, PATCH, GAP = 44, 40, 4
"""Units from patch to patch, of one patch, and between two."""

_SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
_STEP = re.compile(r"([MLHVlhvz])([^MLHVlhvz]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")


def icon_address(file: str) -> str:
    return f"/icons/{mark_digest()}/{file}"


def mark_digest() -> str:
    return assets()[MARK][0]


@cache
def icon(size: int, *, maskable: bool) -> bytes:
    """The mark on paper, so many pixels wide."""
    from PIL import Image

    side = size * FINER
    picture = Image.new("RGB", (side, side), PAPER)
    room = side * (ROOM_TO_CUT if maskable else ROOM)
    _draw_mark(picture, ((side - room) / 2, (side - room) / 2), room)
    return _png(picture, (size, size))


@lru_cache(maxsize=64)
def cover(seed: str) -> bytes:
    """The cloth that the seed gives, with the mark on a card in its middle."""
    from PIL import Image

    width, height = COVER[0] * FINER, COVER[1] * FINER
    picture = Image.new("RGB", (width, height), PAPER)
    unit = width / (COLUMNS * PITCH - GAP)
    over = (height - (ROWS * PITCH - GAP) * unit) / 2
    figures = list(_figures())
    for place, (hue, figure) in enumerate(_patches(seed, len(figures))):
        corner = (place % COLUMNS * PITCH * unit, over + place // COLUMNS * PITCH * unit)
        _fill(picture, [_SQUARE], HUES[hue], corner, PATCH * unit, 1)
        _fill(picture, figures[figure], WASHES[hue], corner, PATCH * unit, PATCH)
    column, row, breadth = CARD
    card = (breadth * PITCH + GAP) * unit
    left, top = (column * PITCH - GAP) * unit, over + (row * PITCH - GAP) * unit
    _fill(picture, [_SQUARE], PAPER, (left, top), card, 1)
    room = card * 0.64
    _draw_mark(picture, (left + (card - room) / 2, top + (card - room) / 2), room)
    return _png(picture, COVER)


def _draw_mark(picture: "Image", corner: Point, room: float) -> None:
    mark = _svg(MARK)
    side = float(mark.attrib["viewBox"].split()[2])
    for path in mark.iter(f"{SVG}path"):
        _fill(picture, _rings(path.attrib["d"]), path.attrib["fill"], corner, room, side)


def _figures() -> Iterator[list[Ring]]:
    """The figures that patches of the cloth have, in the pages as here."""
    for symbol in _svg("icons.svg").iter(f"{SVG}symbol"):
        if symbol.attrib["id"].startswith("m-"):
            yield _rings(symbol.findall(f"{SVG}path")[1].attrib["d"])


def _patches(seed: str, figures: int) -> Iterator[tuple[int, int]]:
    """(hue, figure) of each patch; none has the hue of the one before it or above it."""
    dice, laid = 7, list[int]()
    for letter in seed.encode():
        dice = (dice * 31 + letter) % 65_521
    for place in range(COLUMNS * ROWS):
        dice = (dice * 7_621 + 1) % 32_768
        near = {laid[place - 1] if place % COLUMNS else -1, laid[place - COLUMNS] if place >= COLUMNS else -1}
        free = [hue for hue in range(len(HUES)) if hue not in near]
        laid.append(free[dice // 8 % len(free)])
        yield laid[-1], dice // 64 % figures


def _svg(name: str) -> Element:
    return defusedxml.ElementTree.fromstring(assets()[name][1])  # type: ignore[no-any-return]  # no types for it


def _rings(path: str) -> list[Ring]:
    """The polygons of a path made of straight lines, as all of ours are."""
    rings: list[Ring] = []
    x = y = 0.0
    for letter, text in _STEP.findall(path):
        numbers = iter([float(number) for number in _NUMBER.findall(text)])
        for number in numbers:
            match letter:
                case "M":
                    x, y = number, next(numbers)
                    rings.append([])
                case "L":
                    x, y = number, next(numbers)
                case "l":
                    x, y = x + number, y + next(numbers)
                case "H":
                    x = number
                case "V":
                    y = number
                case "h":
                    x += number
                case "v":
                    y += number
            rings[-1].append((x, y))
        if letter == "z":
            x, y = rings[-1][0]
    return rings


def _fill(picture: "Image", rings: list[Ring], colour: str, corner: Point, room: float, side: float) -> None:
    """Into a square of the picture, which is `side` units wide; a ring in what is filled already is a hole."""
    from PIL import Image, ImageDraw

    scale = room / side
    mask = Image.new("1", (round(room), round(room)))
    for ring in rings:
        shape = [(round(x * scale), round(y * scale)) for x, y in ring]
        middle = (sum(x for x, _ in shape) // len(shape), sum(y for _, y in shape) // len(shape))
        ImageDraw.Draw(mask).polygon(shape, fill=0 if mask.getpixel(middle) else 1)
    picture.paste(colour, (round(corner[0]), round(corner[1])), mask)


def _png(picture: "Image", size: tuple[int, int]) -> bytes:
    from PIL import Image

    written = io.BytesIO()
    small = picture.resize(size, Image.Resampling.BOX)
    small.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()
