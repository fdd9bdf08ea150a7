import io
import re
import subprocess

import msgspec
import pikepdf
import pytest

from tests.unit.web.printing.papers import BASE, NAMES, code, decoded, fonts, text
from web.printing import programme as booklet
from web.printing.codes import address
from web.printing.content import (
    Day,
    ExhibitorArea,
    ExhibitorEntry,
    Hue,
    Printed,
    ProgrammeBook,
    SessionEntry,
    StageColumn,
)
from web.printing.faults import MissingGlyphs

HUES: tuple[Hue, ...] = ("leaf", "brick", "indigo", "sea", "plum", "ochre")


def session(number: int, start: int, **other: object) -> SessionEntry:
    values: dict[str, object] = {
        "title": f"Tee aus {number} Ländern",
        "time": f"{start // 60 % 24}:{start % 60:02}–{(start // 60 + 1) % 24}:{start % 60:02}",
        "abstract": "Verkostung im Schatten. Bitte eine eigene Tasse mitbringen.",
        "presenters": "Nachbarschaft Mühlbach",
        "languages": ("de", "ar"),
    } | other
    return SessionEntry(code=code(number), start=start, end=start + 60, **values)  # type: ignore[arg-type]  # test data


def book(days: tuple[Day, ...] = (), **other: object) -> ProgrammeBook:
    values: dict[str, object] = {
        "event_name": "Schau her!",
        "host": "Stadt Birkental",
        "base_url": BASE,
        "slug": "birkental-2027",
        "code": "PR0GRAMM27",
        "lang": "de",
        "tagline": "Markt der Kulturen",
        "place": "Birkental",
        "dates": "12. und 13. Juni 2027",
        "imprint": "Herausgegeben von der Stadt Birkental.",
    } | other
    return ProgrammeBook(days=days, **values)  # type: ignore[arg-type]  # test data by keyword


def festival(sessions: int, stages: int, days: int, **other: object) -> ProgrammeBook:
    made = []
    for day in range(days):
        columns = []
        for stage in range(stages):
            numbers = range(day * stages + stage, sessions, days * stages)
            entries = tuple(session(number, 600 + 75 * place, **other) for place, number in enumerate(numbers))
            columns.append(StageColumn(f"Bühne {stage}", "ABC"[stage % 3], HUES[stage % 6], entries))
        made.append(Day(f"Tag {day + 1}", f"{12 + day}. Juni", tuple(columns)))
    return book(tuple(made))


def outline(printed: Printed) -> list[str]:
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf, pdf.open_outline() as found:
        return [item.title for item in found.root]


def elements(printed: Printed) -> list[tuple[str, str | None]]:
    """Kind and language of every tagged element."""
    found = []
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        left: list[pikepdf.Object] = list(pdf.Root.StructTreeRoot.K.as_list())
        while left:
            one = left.pop()
            if isinstance(one, pikepdf.Dictionary) and "/S" in one:
                found.append((str(one.S), str(one.Lang) if "/Lang" in one else None))
                kids = one.get("/K", pikepdf.Array())
                left += list(kids.as_list()) if isinstance(kids, pikepdf.Array) else [kids]
    return found


def test_every_session_and_the_programme_itself_have_a_code() -> None:
    content = festival(45, 3, 2)
    printed = booklet.programme(content)
    expected = {address(BASE, code(number)) for number in range(45)} | {address(BASE, "PR0GRAMM27")}
    found = decoded(printed.pdf)
    assert set(found) == expected
    assert found.count(address(BASE, "PR0GRAMM27")) == 2  # with the contents and on the back
    assert printed.items == 45


def test_an_empty_programme_is_a_booklet_that_says_so() -> None:
    printed = booklet.programme(book())
    assert (printed.pages, printed.items) == (3, 0)
    assert "Nothing has been announced yet" in text(printed.pdf)
    assert set(decoded(printed.pdf)) == {address(BASE, "PR0GRAMM27")}


def test_a_large_programme_prints_completely() -> None:
    printed = booklet.programme(festival(335, 19, 3))
    shown = text(printed.pdf)
    assert printed.items == 335
    assert all(f"birkental.example/q/{code(number)}" in shown for number in range(335))
    assert all(f"Bühne {stage}" in shown for stage in range(19))


def test_a5_pages_with_numbers_contents_and_outline() -> None:
    printed = booklet.programme(festival(12, 3, 2))
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        sizes = {
            (round(float(page.mediabox[2]) / 72 * 25.4), round(float(page.mediabox[3]) / 72 * 25.4))
            for page in pdf.pages
        }
        assert sizes == {(148, 210)}
        assert len(pdf.pages) == printed.pages
    assert outline(printed) == [
        "Schau her!",
        "In this booklet",
        "Tag 1 12. Juni",
        "Tag 2 13. Juni",
        "Tag 1 12. Juni",
        "Tag 2 13. Juni",
        "Imprint",
    ]
    contents = text(printed.pdf).split("\f")[1]
    assert re.findall(r"Tag 1 .*?(\d+)\n", contents) == ["3", "5"]


def test_it_is_an_accessible_pdf_that_says_its_languages() -> None:
    printed = booklet.programme(
        book((Day("Samstag", "", (StageColumn("Hof", "A", "leaf", (session(1, 600, title=NAMES["ar"]),)),)),))
    )
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        assert str(pdf.Root.Lang) == "de"
        assert bool(pdf.Root.MarkInfo.Marked)
    kinds = elements(printed)
    assert ("/Span", "und-Arab") in kinds
    assert ("/Span", "ar") in kinds
    assert {"/H1", "/H2", "/H3", "/Art", "/Link"} <= {kind for kind, _ in kinds}


def test_arabic_runs_from_the_right() -> None:
    labels = {"Programme": "البرنامج", "In this booklet": "في هذا الكتيّب"}
    entry = session(1, 600, title="مقهى الحكايات", time="١٠:٠٠–١١:٠٠")
    days = (Day("السبت", "١٢ يونيو", (StageColumn("ساحة المدرسة", "A", "leaf", (entry,)),)),)
    printed = booklet.programme(book(days, lang="ar", dir="rtl", event_name="تعالَ وانظر!", labels=labels))
    assert {"Noto-Kufi-Arabic-Bold", "Noto-Naskh-Arabic"} <= fonts(printed.pdf)
    done = subprocess.run(
        ["pdftotext", "-bbox", "-f", "3", "-l", "3", "-", "-"], input=printed.pdf, capture_output=True
    )
    places = re.findall(r'xMin="([\d.]+)"[^>]*>([^<]+)<', done.stdout.decode())
    hour = next(float(left) for left, word in places if word == "١٠")
    title = next(float(left) for left, word in places if word in ("الحكايات", "تاياكحلا"))
    assert hour > title
    assert "٣" in text(printed.pdf).split("\f")[2]
    assert address(BASE, code(1)) in decoded(printed.pdf)


def test_a_pictograph_is_left_out_and_told() -> None:
    entry = session(1, 600, title="Tee 🎪 trinken")
    printed = booklet.programme(book((Day("Samstag", "", (StageColumn("Hof", "A", "leaf", (entry,)),)),)))
    assert printed.missing_glyphs == ("🎪",)
    assert "trinken" in text(printed.pdf)


def test_a_letter_that_no_font_has_stops_the_job() -> None:
    entry = session(1, 600, title="Tee \U00012f90 trinken")
    with pytest.raises(MissingGlyphs) as fault:
        booklet.programme(book((Day("Samstag", "", (StageColumn("Hof", "A", "leaf", (entry,)),)),)))
    assert fault.value.places == (f"Tee \U00012f90 trinken ({code(1)})",)


def test_very_long_titles_and_names_stay_on_their_page() -> None:
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 3
    content = msgspec.structs.replace(festival(9, 3, 1, title=long, abstract=long * 20), event_name=long)
    printed = booklet.programme(content)
    assert set(decoded(printed.pdf)) >= {address(BASE, code(number)) for number in range(9)}
    assert "unterbeamtengesellschaft" in text(printed.pdf).replace("-\n", "").replace("\n", "")


def test_exhibitors_stand_by_booth_in_their_area() -> None:
    entries = tuple(
        ExhibitorEntry(code=code(place), name=f"Verein {booth or 'ohne'}", booth=booth, nations="Georgien")
        for place, booth in enumerate(("A10", "", "A2", "A1, A3"))
    )
    printed = booklet.programme(book(areas=(ExhibitorArea("Schulhof", "A", "leaf", entries),)))
    assert re.findall(r"Verein (.+?)  ", text(printed.pdf)) == ["A1, A3", "A2", "A10", "ohne"]
    assert printed.items == 4


def test_words_come_from_the_labels() -> None:
    printed = booklet.programme(book(labels={"Imprint": "Impressum", "Programme": "Das Programm"}))
    assert "Impressum" in text(printed.pdf)
    assert "Das Programm" in text(printed.pdf)


def test_names_in_all_scripts_are_in_our_fonts() -> None:
    entries = tuple(session(place, 600 + 60 * place, title=name) for place, name in enumerate(NAMES.values()))
    printed = booklet.programme(book((Day("Samstag", "", (StageColumn("Hof", "A", "leaf", entries),)),)))
    assert {name for name in fonts(printed.pdf) if not name.startswith("Noto-")} == set()
    assert printed.missing_glyphs == ()
