"""The quick way and the promised way print the same."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from tests.unit.web.printing.papers import BASE, NAMES, card, decoded, fonts, sheet
from web.printing import badges, shaping, stamped
from web.printing.codes import address
from web.printing.content import BadgeSheet

TOLERANCE = 1.0  # pt
XHTML = "{http://www.w3.org/1999/xhtml}"


class Word(NamedTuple):
    page: int
    text: str
    left: float
    top: float
    right: float


def words(pdf: bytes) -> list[Word]:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.pdf", Path(folder) / "out.html"
        source.write_bytes(pdf)
        subprocess.run(["pdftotext", "-bbox", source, target], check=True)
        tree = ElementTree.parse(target)
    return sorted(
        Word(number, word.text or "", *(float(word.get(side, "")) for side in ("xMin", "yMin", "xMax")))
        for number, page in enumerate(tree.iter(f"{XHTML}page"))
        for word in page.iter(f"{XHTML}word")
    )


def people(layout: str) -> BadgeSheet:
    others: dict[str, object] = {"labels": {"Guest of honour": "Ehrengast"}, "layout": layout}
    cards = [card(place, name, name_lang=lang) for place, (lang, name) in enumerate(NAMES.items())]
    cards += [
        card(40, "Maria-Theresia von Hohenfels-Sternbichler", transcription="Maja", role_word="Гість", name_lang="uk"),
        card(41, "عبد الرحمن محمود الإدريسي الطنجاوي الأندلسي", transcription="Abd ar-Rahman", speaks=()),
        card(42, "Ann", organisation="Beauftragte für Zusammenleben, Bezirk Oberes Tal am Mühlbach", days=(), areas=()),
    ]
    return sheet(*cards, **others)


@cache
def both_ways(layout: str) -> tuple[bytes, bytes]:
    """The quick way's sheets and the promised way's; made once, as they take seconds."""
    content = people(layout)
    return stamped.badges(content, None).pdf, badges.plainly(content).pdf


def test_weasyprint_is_as_the_quick_way_knows_it() -> None:
    assert shaping.changed() == ()


@pytest.mark.parametrize("layout", ["sheet", "a6"])
def test_both_ways_put_every_word_in_the_same_place(layout: str) -> None:
    quick, promised = map(words, both_ways(layout))
    assert [(word.page, word.text) for word in quick] == [(word.page, word.text) for word in promised]
    apart = [
        (one, other)
        for one, other in zip(quick, promised, strict=True)
        if max(abs(one.left - other.left), abs(one.right - other.right), abs(one.top - other.top)) > TOLERANCE
    ]
    assert apart == []


@pytest.mark.parametrize("layout", ["sheet", "a6"])
def test_both_ways_use_the_same_fonts_and_codes(layout: str) -> None:
    quick, promised = both_ways(layout)
    assert fonts(quick) == fonts(promised)
    expected = sorted(address(BASE, one.code) for one in people(layout).cards)
    assert sorted(decoded(quick)) == expected
    assert sorted(decoded(promised)) == expected


def test_a_transcription_may_be_in_any_script() -> None:
    cards = [card(1, "Oksana Werbiwska", transcription="Оксана Вербівська"), card(2, "Layla", transcription="ليلى")]
    assert sorted(decoded(badges.badges(sheet(*cards)).pdf)) == sorted(address(BASE, one.code) for one in cards)
