"""Which characters a font file has, as ranges: read from its character map alone, without the names of its glyphs."""

import struct
from collections.abc import Iterator
from pathlib import Path

Range = tuple[int, int]  # first and last code point
_SEGMENTS = 4  # the two formats that hold Unicode: 16 bit in segments, 32 bit in groups
_GROUPS = 12


def ranges(file: Path) -> Iterator[Range]:
    table = _table(file)
    count = int.from_bytes(table[2:4], "big")
    for place in range(count):
        platform, _, offset = struct.unpack_from(">HHI", table, 4 + 8 * place)
        layout = int.from_bytes(table[offset : offset + 2], "big")
        if platform not in (0, 3):  # Unicode, or Windows with Unicode
            continue
        if layout == _SEGMENTS:
            yield from _segments(table[offset:])
        elif layout == _GROUPS:
            yield from _groups(table[offset:])


def _table(file: Path) -> bytes:
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True, fontNumber=0) as font:
        return bytes(font.reader["cmap"])


def _segments(table: bytes) -> Iterator[Range]:
    (doubled,) = struct.unpack_from(">H", table, 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * doubled)
    offsets = struct.unpack_from(f">{count}H", table, 16 + 3 * doubled)
    for place, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if first == 0xFFFF:  # closes the list
            continue
        if offset == 0:
            missing = -delta & 0xFFFF  # maps to glyph 0
            yield from _without(first, last, {missing} if first <= missing <= last else set())
            continue
        base = 16 + 3 * doubled + 2 * place + offset
        glyphs = struct.unpack_from(f">{last - first + 1}H", table, base)
        yield from _without(first, last, {first + step for step, glyph in enumerate(glyphs) if glyph == 0})


def _without(first: int, last: int, missing: set[int]) -> Iterator[Range]:
    for point in sorted(missing):
        if first < point:
            yield first, point - 1
        first = point + 1
    if first <= last:
        yield first, last


def _groups(table: bytes) -> Iterator[Range]:
    (count,) = struct.unpack_from(">I", table, 12)
    for place in range(count):
        first, last, glyph = struct.unpack_from(">III", table, 16 + 12 * place)
        if glyph or first < last:
            yield first + (glyph == 0), last
