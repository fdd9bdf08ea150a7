import csv
import io

import pikepdf
import pytest

from tests.real_data import naughty_strings, real_data
from tests.unit.web.printing.papers import BASE, NAMES, card, decoded, fonts, sheet, text
from web.printing import badges
from web.printing.codes import address
from web.printing.content import BadgeSheet, Printed
from web.printing.faults import MissingGlyphs
from web.printing.fonts import uncovered

PT = 72 / 25.4


def pages(printed: Printed) -> list[tuple[float, float]]:
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        return [(round(float(page.mediabox[2]) / PT), round(float(page.mediabox[3]) / PT)) for page in pdf.pages]


def names_in_all_scripts(**other: object) -> BadgeSheet:
    return sheet(*(card(place, name, name_lang=lang) for place, (lang, name) in enumerate(NAMES.items())), **other)


@pytest.mark.parametrize("layout", ["sheet", "a6"])
def test_every_code_opens_its_own_badge(layout: str) -> None:
    content = names_in_all_scripts(layout=layout)
    printed = badges.badges(content)
    assert sorted(decoded(printed.pdf)) == sorted(address(BASE, one.code) for one in content.cards)


def test_names_in_all_scripts_are_in_fonts_chosen_for_them() -> None:
    printed = badges.badges(names_in_all_scripts())
    assert printed.missing_glyphs == ()
    used = fonts(printed.pdf)
    assert {name for name in used if not name.startswith("Noto-")} == set()
    assert {"Noto-Naskh-Arabic-Bold", "Noto-Sans-Ethiopic-Bold", "Noto-Sans-Georgian-Bold"} <= used
    assert {"Noto-Sans-CJK-SC-Bold", "Noto-Sans-CJK-JP-Bold", "Noto-Sans-CJK-KR-Bold"} <= used
    assert {"Noto-Sans-Devanagari-Bold", "Noto-Nastaliq-Urdu", "Noto-Serif-Tibetan-Bold"} <= used


def test_the_script_is_guessed_when_nobody_said_the_language() -> None:
    guessed = badges.badges(sheet(*(card(place, name) for place, name in enumerate(NAMES.values()))))
    assert {"Noto-Naskh-Arabic-Bold", "Noto-Sans-Thai-Bold", "Noto-Sans-Khmer-Bold"} <= fonts(guessed.pdf)


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (8, 1), (9, 2), (17, 3)])
def test_eight_badges_stand_on_a_sheet(count: int, expected: int) -> None:
    printed = badges.badges(sheet(*(card(number, "Jonas Birnstiel") for number in range(count))))
    assert (printed.items, printed.pages) == (count, expected)
    assert pages(printed) == [(210, 297)] * expected


def test_a_single_card_is_an_a6_page() -> None:
    printed = badges.badges(sheet(card(1, "Jonas Birnstiel"), card(2, "Salma Jebara"), layout="a6"))
    assert pages(printed) == [(105, 148)] * 2


LONG_NAMES = [
    "Dr. Maria-Theresia von Hohenfels-Sternbichler",
    "Hery Lalaina Rakotondramanitrandriambololona",
    "عبد الرحمن محمود الإدريسي الطنجاوي الأندلسي",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe",
    " ".join(["María de los Ángeles Fernández-Villacorta y Quiñonero"] * 4),
]


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_is_there_to_its_last_letter(name: str) -> None:
    printed = badges.badges(sheet(card(1, name, organisation="")))
    shown = "".join(c for c in text(printed.pdf) if c.isalpha())
    if name.isascii():
        assert name.replace(" ", "").replace("-", "").replace(".", "") in shown
    for word in name.replace("-", " ").split():
        assert word in text(printed.pdf) or len(word) > 40


def test_an_emoji_in_a_name_is_named_and_nothing_is_printed() -> None:
    with pytest.raises(MissingGlyphs) as fault:
        badges.badges(sheet(card(1, "Salma Jebara"), card(2, "Jonas 🎪 Birnstiel")))
    assert fault.value.glyphs == ("🎪",)
    assert "Jonas 🎪 Birnstiel" in str(fault.value)
    assert "U+1F3AA" in str(fault.value)


def test_text_from_people_is_text() -> None:
    printed = badges.badges(
        sheet(card(1, "<b>Salma</b> &amp; <img src=file:///etc/passwd>", organisation="{{ 7 * 7 }}"))
    )
    assert "<b>Salma</b>" in text(printed.pdf)
    assert "{{ 7 * 7 }}" in text(printed.pdf)


def test_words_come_from_the_labels() -> None:
    labels = {"Volunteers": "Helferteam", "Badge": "Ausweis", "Badges": "Ausweise"}
    printed = badges.badges(sheet(card(2, "Jonas Birnstiel"), labels=labels))
    assert "Helferteam" in text(printed.pdf)
    assert "Ausweis" in text(printed.pdf)
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert (str(pdf.docinfo.Title), str(pdf.Root.Lang)) == ("Ausweise, Schau her! 2027", "de")


def test_progress_goes_from_nothing_to_all() -> None:
    told: list[tuple[int, int]] = []
    badges.badges(sheet(*(card(n, "Salma Jebara") for n in range(20))), lambda done, total: told.append((done, total)))
    assert told[0] == (0, 20)
    assert told[-1] == (20, 20)
    assert told == sorted(told)


def test_the_shared_names_print_or_are_refused_by_character() -> None:
    table = io.StringIO(real_data("names/faker_names.csv").decode())
    names = [row["name"] for row in csv.DictReader(table)]
    content = sheet(*(card(place, name) for place, name in enumerate(names) if not uncovered(name)))
    assert len(content.cards) == len(names)
    assert badges.badges(content).items == len(names)


def test_naughty_strings_print_or_are_refused_by_character() -> None:
    printable = [one for one in naughty_strings() if one.strip() and len(one) < 200 and not uncovered(one)]
    assert len(printable) > 300
    assert badges.badges(sheet(*(card(place, name) for place, name in enumerate(printable)))).items == len(printable)
