import pytest
from fontTools.ttLib import TTFont

from tests.unit.web.printing.papers import NAMES
from web.printing import charmap, fonts


@pytest.mark.parametrize(
    "start", ["NotoSans-Regular", "NotoNaskhArabic-Bold", "NotoSansCJK-Regular", "NotoSansSymbols2"]
)
def test_the_ranges_are_the_character_map_of_the_font(start: str) -> None:
    file = next(file for file in fonts.installed() if file.name.startswith(start))
    with TTFont(file, lazy=True, fontNumber=0) as font:
        expected = {point for table in font["cmap"].tables if table.isUnicode() for point in table.cmap}
        expected -= {point for point in expected if font.getGlyphID(font.getBestCmap().get(point, ".notdef")) == 0}
    assert {point for first, last in charmap.ranges(file) for point in range(first, last + 1)} == expected


def test_names_in_all_scripts_are_covered() -> None:
    assert {name: fonts.uncovered(name) for name in NAMES.values() if fonts.uncovered(name)} == {}


def test_joiners_and_directions_are_not_missing() -> None:
    assert fonts.uncovered("کوهستانی\u200cفر \u2067x\u2069 e\ufe0f a\u0301\t") == ""


@pytest.mark.parametrize("character", ["🎪", "\x00", "\x1b", "\ue000", "\U0010ffff"])
def test_what_no_font_has_is_named_once(character: str) -> None:
    assert fonts.uncovered(f"Salma {character} und {character}") == character
