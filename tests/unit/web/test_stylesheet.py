"""The one stylesheet: colours that can be read, nothing that nothing uses, no side that is left in every language."""

import gzip
import re
from itertools import product
from pathlib import Path

import pytest

import web

FOLDER = Path(web.__file__).parent
SHEET = re.sub(r"/\*.*?\*/", "", (FOLDER / "static" / "schauher.css").read_text(), flags=re.DOTALL)
SPRITE = (FOLDER / "static" / "icons.svg").read_text()
KIT = FOLDER / "templates" / "kit.html"
PAPER = FOLDER / "templates" / "print"

TEXT, LINE = 4.5, 3.0
"""WCAG 2.2: contrast of text, and of what shows where a control is."""

GROUNDS = ("paper", "sheet", "fold")
HUES = ("madder", "saffron", "moss", "teal", "indigo", "plum")
READ = [
    *product(("ink", "dim", *HUES), GROUNDS),
    *((hue, f"{hue}-w") for hue in HUES),
    *product(("ink", "dim"), ("saffron-w", "madder-w")),  # ticked rows and choices; fields with mistakes
    *product(("paper",), ("ink", "dim", *HUES)),  # filled buttons, also under the pointer; letters in keys
]
SEEN = list(product(("edge", "indigo"), GROUNDS))

PACKED = 10_500
"""Bytes that the stylesheet may have on the wire."""

SOURCES = [path for kind in ("*.html", "*.py", "*.js") for path in FOLDER.rglob(kind) if PAPER not in path.parents]
PAGES = "\n".join(path.read_text() for path in SOURCES)
ELSEWHERE = "\n".join(path.read_text() for path in SOURCES if path != KIT)
SIDES = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height)\s*:"
)


def tokens(scheme: str) -> dict[str, str]:
    """The colours of the first `:root`, in the dark those that say otherwise there on top."""
    light, _, dark = SHEET.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})", dark.partition("@media print")[0]))
    return found


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    full = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    parts = (int(full[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#fff"), 2) == 4.48


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read_on_each_other(scheme: str) -> None:
    known = tokens(scheme)
    weak = [pair for pair in READ if contrast(known[pair[0]], known[pair[1]]) < TEXT]
    faint = [pair for pair in SEEN if contrast(known[pair[0]], known[pair[1]]) < LINE]
    assert weak + faint == []


def test_the_dark_is_another_set_of_colours() -> None:
    assert luminance(tokens("dark")["paper"]) < 0.05 < luminance(tokens("light")["paper"])


def test_the_signals_of_the_gate_can_be_read_in_any_light() -> None:
    known = tokens("light")
    assert (
        min(contrast("#fff", known["go"]), contrast("#fff", known["halt"]), contrast("#231c2b", known["hold"])) > TEXT
    )


def test_every_class_is_used() -> None:
    names = set(re.findall(r"\.([a-z][a-z\d-]*)", re.sub(r"\{[^{}]*\}", "{}", SHEET)))
    made = {f"btn-{kind}" for kind in re.findall(r'"(plain|quiet|danger|big)"', PAGES)}
    assert {name for name in names - made if not re.search(rf"(?<![\w-]){name}(?![\w-])", PAGES)} == set()


def test_every_icon_is_used() -> None:
    names = set(re.findall(r'id="i-([\w-]+)"', SPRITE))
    assert {name for name in names if not re.search(rf"[\"']{name}[\"']", ELSEWHERE)} == set()


def test_no_side_is_left_or_right() -> None:
    """So that a page from right to left costs nothing."""
    assert SIDES.findall(SHEET) == []


def test_the_stylesheet_stays_light() -> None:
    assert len(gzip.compress((FOLDER / "static" / "schauher.css").read_bytes())) <= PACKED
