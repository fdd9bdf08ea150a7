"""The festival's cloth: a patchwork drawn from a seed, the same seed always giving the same cloth."""

import random
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import quote

HUES: Final = {
    "brick": ("#b8402a", "#f7e2da"),
    "ochre": ("#e2a72e", "#fbeecb"),
    "leaf": ("#3c7440", "#e1eddc"),
    "sea": ("#1b7c86", "#daedee"),
    "indigo": ("#2b4585", "#e1e6f2"),
    "plum": ("#7c2f62", "#f2e0eb"),
}
_CLOTH: Final = "#f6efe2"
_SIDE: Final = 20  # units of a patch
_GROUND: Final = "M-.1-.1h20.2v20.2H-.1z"  # a hair larger than the patch, below all figures: no light seams
_NINE: Final = "".join(
    f"M{x - 1.9} {y}a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0z" for x in (4, 10, 16) for y in (4, 10, 16)
)
# Figures on the ground of a patch; those that look different when turned are turned.
_TURNED: Final = {
    "half": "M0 0h20L0 20z",
    "quarter": "M0 0h20A20 20 0 0 1 0 20z",
    "petal": "M0 0A20 20 0 0 1 20 20A20 20 0 0 1 0 0z",
    "arch": "M0 20V10a10 10 0 0 1 20 0v10z",
    "geese": "M0 10 10 0l10 10zM0 20l10-10 10 10z",
    "steps": "M0 0h10v10h10v10H10V10H0z",
    "stripes": "M0 5V0h5zM0 15 15 0h5L0 20zM10 20 20 10v5l-5 5z",
    "bars": "M0 0h4v20H0zM8 0h4v20H8zM16 0h4v20h-4z",
}
_UPRIGHT: Final = {
    "dots": _NINE,
    "finder": "M2.9 2.9h14.2v14.2H2.9zM5.7 5.7v8.6h8.6V5.7zM7.9 7.9h4.2v4.2H7.9z",
    "diamond": "m10 0 10 10-10 10L0 10z",
    "star": (
        "m10 1 2.6 2.7h3.7v3.7L19 10l-2.7 2.6v3.7h-3.7L10 19l-2.6-2.7H3.7v-3.7L1 10l2.7-2.6V3.7h3.7z"
        "M10 7.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z"
    ),
    "disc": "M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0z",
    "plain": "",
}
_FIGURES: Final = _TURNED | _UPRIGHT


class _Patch(NamedTuple):
    hue: str
    figure: str


def quilt(columns: int, rows: int, seed: str, open_cells: Iterable[tuple[int, int]] = ()) -> str:
    """SVG of the cloth; the open cells (column, row) are left out."""
    rng = random.Random(seed)  # noqa: S311  # a pattern, not a secret
    left_out = frozenset(open_cells)
    cloth: dict[tuple[int, int], _Patch] = {}
    grounds, figures = [], []
    for y in range(rows):
        for x in range(columns):
            near = [cloth[cell] for cell in ((x - 1, y), (x, y - 1)) if cell in cloth]
            hue = rng.choice([name for name in HUES if name not in {patch.hue for patch in near}])
            figure = rng.choice([name for name in _FIGURES if name not in {patch.figure for patch in near}])
            cloth[x, y] = _Patch(hue, figure)
            others = [strong for name, (strong, _) in HUES.items() if name not in {hue, *(p.hue for p in near)}]
            colour = rng.choice([_CLOTH, _CLOTH, HUES[hue][1], *others])
            turn = rng.choice((0, 90, 180, 270)) if figure in _TURNED else 0
            if (x, y) not in left_out:
                place = f"translate({x * _SIDE} {y * _SIDE})"
                grounds.append(f'<path transform="{place}" fill="{HUES[hue][0]}" d="{_GROUND}"/>')
                shape = f'fill="{colour}" fill-rule="evenodd" d="{_FIGURES[figure]}"'
                figures.append(f'<path transform="{place} rotate({turn} 10 10)" {shape}/>')
    size = f'viewBox="0 0 {columns * _SIDE} {rows * _SIDE}" width="{columns * _SIDE}" height="{rows * _SIDE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(grounds + figures)}</svg>'


def as_address(svg: str) -> str:
    """For a CSS background: decoration stays out of what is read aloud."""
    return "data:image/svg+xml," + quote(svg, safe="/:=' ")
