"""How small a text has to be: shrink, then wrap, never cut."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

Widths = Callable[[Sequence[str]], list[float]]  # of each text at 100 pt, in mm
Ladder = Sequence[tuple[int, Sequence[float]]]  # lines allowed, sizes in pt to try with so many

PROBES = ("n n", "nn")  # their difference is the width of a space


class Fitted(NamedTuple):
    size: float  # pt
    lines: tuple[str, ...]


NOTHING = Fitted(1, ())


class _Piece(NamedTuple):
    text: str
    spaced: bool  # a space stands before it when both are on one line
    width: float


def pieces(text: str) -> list[tuple[str, bool]]:
    """What may not be broken: words, and the parts of a hyphenated word; with whether a space stands before."""
    found = []
    for word in text.split():
        parts = word.split("-")
        for place, part in enumerate(parts):
            last = place == len(parts) - 1
            if part or not last:
                found.append((part if last else part + "-", place == 0))
    return found


def fit(text: str, room: float, ladder: Ladder, widths: Widths) -> Fitted:
    """The first step of the ladder on which the text fits the room (mm); words are broken only when no step does."""
    whole = " ".join(text.split())
    if not whole:
        return NOTHING
    (width,) = widths([whole])
    parts: list[_Piece] = []
    space = 0.0
    for allowed, sizes in ladder:
        for size in sizes:
            if width * size / 100 <= room:
                return Fitted(size, (whole,))
            if allowed > 1:
                if not parts:
                    parts, space = _measured(whole, widths)
                lines = _wrap(parts, space, room * 100 / size)
                if lines is not None and len(lines) <= allowed:
                    return Fitted(size, lines)
    return _force(whole, room, ladder, widths)


def _measured(text: str, widths: Widths) -> tuple[list[_Piece], float]:
    """The pieces of the text, and the width of a space between them."""
    cut = pieces(text)
    *measured, pair, letters = widths([*(piece for piece, _ in cut), *PROBES])
    parts = [_Piece(piece, spaced, width) for (piece, spaced), width in zip(cut, measured, strict=True)]
    return parts, pair - letters


def _wrap(parts: Sequence[_Piece], space: float, room: float) -> tuple[str, ...] | None:
    """Lines no wider than the room (both at 100 pt), or nothing when a piece alone is wider."""
    lines: list[str] = []
    filled = 0.0
    for piece in parts:
        if piece.width > room:
            return None
        step = piece.width + (space if piece.spaced else 0.0)
        if lines and filled + step <= room:
            lines[-1] += (" " if piece.spaced else "") + piece.text
            filled += step
        else:
            lines.append(piece.text)
            filled = piece.width
    return tuple(lines)


def _force(text: str, room: float, ladder: Ladder, widths: Widths) -> Fitted:
    """Breaks inside words, at the largest size that allows it; at the smallest, on as many lines as it takes."""
    cut = clusters(text)
    parts = [_Piece(piece, False, width) for piece, width in zip(cut, widths(cut), strict=True)]
    lines: tuple[str, ...] = ()
    size = 1.0
    for allowed, sizes in ladder:
        for size in sizes:
            lines = tuple(line.strip() for line in _wrap(parts, 0.0, room * 100 / size) or ())
            if lines and len(lines) <= allowed:
                return Fitted(size, lines)
    return Fitted(size, lines)


def clusters(text: str) -> list[str]:
    """Characters with the marks and joiners that belong to them."""
    found: list[str] = []
    for character in text:
        joins = unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        if found and (joins or found[-1].endswith("\u200d")):
            found[-1] += character
        else:
            found.append(character)
    return found
