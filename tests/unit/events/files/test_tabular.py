import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.faults import Refused
from events.files.reading import MAX_ROWS, error, warning
from events.files.tabular import Row, Table, read_table, write_csv
from events.files.text import clean_text
from tests.real_data import naughty_strings, real_data


def xlsx(*rows: list[object], sheets: int = 1) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for _ in range(1, sheets):
        book.create_sheet().append(["more"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(data: bytes) -> tuple[str, object]:
    with pytest.raises(Refused) as caught:
        read_table(data, "list.csv")
    assert caught.value.field == "file"
    assert caught.value.params["name"] == "list.csv"
    return caught.value.code, caught.value.params.get("reason")


def outcome(data: bytes) -> str | None:
    """A table as wide as its header, or the field that was refused."""
    try:
        table = read_table(data, "list.csv")
    except Refused as refused:
        return refused.field
    return "table" if {len(row.cells) for row in table.rows} <= {len(table.header)} else "ragged"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_usual_csv_gives_the_same_table(delimiter: str, encoding: str, line_end: str) -> None:
    lines = [delimiter.join(["Name", "Ort"]), delimiter.join(["Müller", '"Köln; Süd, ""Hof""\t|"']), ""]
    table = read_table(line_end.join(lines).encode(encoding), "list.csv")
    assert table == Table(("Name", "Ort"), (Row(2, ("Müller", 'Köln; Süd, "Hof"\t|')),))


def test_old_german_excel_is_read_and_told() -> None:
    table = read_table("Name;Preis\nBäckerei Groß;5 €\n".encode("cp1252"), "list.csv")
    assert table.rows == (Row(2, ("Bäckerei Groß", "5 €")),)
    assert table.notes == (warning(0, "characters_guessed", encoding="cp1252"),)


def test_one_broken_byte_does_not_turn_utf8_into_gibberish() -> None:
    table = read_table("Name;Ort\nÄÖÜäöü;Kö".encode() + b"\xff", "list.csv")
    assert table.rows == (Row(2, ("ÄÖÜäöü", "Kö\ufffd")),)
    assert table.notes == (warning(0, "characters_broken", count=1),)


def test_commas_in_every_price_do_not_fool_the_delimiter() -> None:
    table = read_table(b"Name;Preis\nA;1,50\nB;2,00\nC;3,10\n", "list.csv")
    assert table.header == ("Name", "Preis")


def test_a_single_column_stays_whole() -> None:
    table = read_table(b"Name\nHuber, Anna\nMaier; Sepp\n", "list.csv")
    assert [row.cells for row in table.rows] == [("Huber, Anna",), ("Maier; Sepp",)]


def test_a_line_break_in_quotes_is_one_row_and_numbers_are_those_of_the_spreadsheet() -> None:
    table = read_table(b'Name;Text\nA;"one\r\ntwo"\n\nB;x\n', "list.csv")
    assert table.rows == (Row(2, ("A", "one\ntwo")), Row(4, ("B", "x")))


def test_the_separator_line_of_excel_is_obeyed() -> None:
    table = read_table(b"sep=,\r\nName,Ort;Kreis\r\nA,B;C\r\n", "list.csv")
    assert table == Table(("Name", "Ort;Kreis"), (Row(3, ("A", "B;C")),))


def test_ragged_rows_are_told_one_by_one() -> None:
    table = read_table(b"Name;Land;Stand\nA;DE;1\nB;TR;2;extra\nC\nD;UA;4;;\n", "list.csv")
    assert [row.cells for row in table.rows] == [
        ("A", "DE", "1"),
        ("B", "TR", "2"),
        ("C", "", ""),
        ("D", "UA", "4"),
    ]
    assert table.notes == (
        error(3, "row_too_long", expected=3, found=4),
        warning(4, "row_too_short", expected=3, found=1),
    )


def test_an_open_quote_that_swallows_rows_is_an_error() -> None:
    table = read_table(b'Name;Land\nA;"DE\nB;TR\n', "list.csv")
    assert table.notes[0] == error(0, "quote_never_closed")


def test_title_lines_over_the_header_are_skipped_and_told() -> None:
    table = read_table(b"Aussteller 2027;;\n\nName;Land;Stand\nA;DE;1\n", "list.csv")
    assert table == Table(
        ("Name", "Land", "Stand"), (Row(4, ("A", "DE", "1")),), (warning(1, "rows_before_header", rows=[1]),)
    )


def test_a_column_that_comes_twice_is_told() -> None:
    assert read_table(b"Name;Name\nA;B\n", "list.csv").notes == (warning(1, "column_twice", "Name"),)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\n ; ;\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
        (b"PK\x03\x04 no archive at all", "archive"),
        (b"<!DOCTYPE html><table><tr><td>Name", "markup"),
        (b"Name;Ort\nA\x00;B\n", "binary"),
        (b"\x81\x8d\x01", "binary"),
        ("Name;Ort".encode("utf-16-le"), "binary"),
    ],
)
def test_what_is_no_table_is_refused_by_its_content(data: bytes, reason: str) -> None:
    assert refusal(data) == ("file_not_a_table", reason)


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "hello")
    assert refusal(out.getvalue()) == ("file_not_a_table", "archive")


def test_a_workbook_that_unpacks_to_a_flood_is_refused() -> None:
    out = io.BytesIO(xlsx(["Name"], ["A"]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for part in range(4):
            archive.writestr(f"xl/media/{part}", b"\0" * 40_000_000)
    assert refusal(out.getvalue()) == ("file_not_a_table", "too_much_inside")


def test_a_workbook_with_entities_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    source, out = zipfile.ZipFile(io.BytesIO(xlsx(["Name"], ["A"]))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in source.infolist():
            body = source.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                body = bomb + body.replace(b"<sheetData>", b"<sheetData><!-- &b; -->")
            archive.writestr(part.filename, body)
    assert refusal(out.getvalue()) == ("file_not_a_table", "broken")


def test_a_workbook_with_a_broken_part_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    assert refusal(out.getvalue()) == ("file_not_a_table", "broken")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a;b\n" + b"1;2\n" * (MAX_ROWS + 1), "file_too_many_rows"),
        (b";".join([b"x"] * 201), "file_too_many_columns"),
        (b"a;b\n1;" + b"x" * 32_001, "file_cell_too_long"),
        (b"x" * 20_000_001, "file_too_large"),
    ],
)
def test_what_is_too_much_is_refused(data: bytes, code: str) -> None:
    assert refusal(data)[0] == code


def test_a_full_table_of_the_largest_size_is_read() -> None:
    assert len(read_table(b"a;b\n" + b"1;2\n" * MAX_ROWS, "list.csv").rows) == MAX_ROWS


def test_a_workbook_gives_values_as_a_person_sees_them() -> None:
    table = read_table(
        xlsx(
            ["Name", "PLZ", "Fläche", "Tag", "Beginn", "Strom", "Leer"],
            ["Café", 85241.0, 1.5, date(2027, 5, 15), datetime.fromisoformat("2027-05-15T09:30"), True, None],
            [None],
            ["B", 12345678901234, -3, "13.06.2026", None, False, None],
        ),
        "list.xlsx",
    )
    assert table == Table(
        ("Name", "PLZ", "Fläche", "Tag", "Beginn", "Strom", "Leer"),
        (
            Row(2, ("Café", "85241", "1.5", "2027-05-15", "2027-05-15 09:30", "true", "")),
            Row(4, ("B", "12345678901234", "-3", "13.06.2026", "", "false", "")),
        ),
    )


def test_a_post_code_keeps_the_zero_that_its_format_shows() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Name", "PLZ"])
    sheet.append(["Dresden", 1067])
    sheet.cell(2, 2).number_format = "00000"
    out = io.BytesIO()
    book.save(out)
    assert read_table(out.getvalue(), "list.xlsx").rows == (Row(2, ("Dresden", "01067")),)


def test_formulas_are_never_evaluated() -> None:
    table = read_table(xlsx(["Name", "Summe"], ["A", "=1+1"]), "list.xlsx")
    assert table.rows == (Row(2, ("A", "")),)


def test_the_first_filled_sheet_is_read_and_the_others_are_told() -> None:
    table = read_table(xlsx(["Name"], ["A"], sheets=3), "list.xlsx")
    assert table.rows == (Row(2, ("A",)),)
    assert table.notes == (warning(0, "sheets_left_out", read="Sheet", left_out=["Sheet1", "Sheet2"]),)


def test_the_name_of_a_file_proves_nothing() -> None:
    assert read_table(xlsx(["Name"], ["A"]), "list.csv") == read_table(b"Name\nA\n", "list.xlsx")


def test_a_phone_number_survives_the_round_trip() -> None:
    data = write_csv(["Name", "Telefon"], [["=HYPERLINK(1)", "+49 8131 1234"], ["'quoted", "'+49"]])
    assert data == "\ufeffName;Telefon\r\n'=HYPERLINK(1);'+49 8131 1234\r\n'quoted;''+49\r\n".encode()
    assert [row.cells for row in read_table(data, "list.csv").rows] == [
        ("=HYPERLINK(1)", "+49 8131 1234"),
        ("'quoted", "'+49"),
    ]


cells = st.text(st.characters(exclude_categories=["Cs"])).map(clean_text)


@given(st.lists(st.tuples(cells, cells, cells), max_size=20))
def test_what_is_written_is_read_again(rows: list[tuple[str, str, str]]) -> None:
    written = [("x", *row) for row in rows]
    table = read_table(write_csv(["key", "one", "two", "three"], written), "list.csv")
    assert [row.cells for row in table.rows] == written
    assert table.notes == ()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_no_written_cell_starts_a_formula(row: list[str]) -> None:
    written = write_csv(["a"], [[cell] for cell in row]).decode("utf-8-sig")
    assert not [line for line in written.split("\r\n") if line.lstrip('"')[:1] in ("=", "+", "-", "@", "\t")]


@given(st.binary() | st.text().map(str.encode) | st.binary().map(lambda tail: b"PK\x03\x04" + tail))
def test_reading_anything_ends_in_a_table_or_a_refusal(data: bytes) -> None:
    assert outcome(data) in ("table", "file")


@given(st.integers(0, 5000), st.integers(0, 255))
def test_a_damaged_workbook_ends_in_a_table_or_a_refusal(position: int, value: int) -> None:
    data = bytearray(_WORKBOOK)
    data[position % len(data)] = value
    assert outcome(bytes(data)) in ("table", "file")


_WORKBOOK = xlsx(["Name", "Land"], ["A", 1], ["B", date(2027, 5, 15)])


def test_naughty_strings_survive_as_cells() -> None:
    naughty = [clean_text(text) for text in naughty_strings()]
    table = read_table(write_csv(["key", "text"], [["x", text] for text in naughty]), "list.csv")
    assert [row.cells[1] for row in table.rows] == naughty


@pytest.mark.parametrize(
    ("name", "columns", "rows"),
    [("exhibitors/fair_exhibitors.csv", 5, 1903), ("exhibitors/berlin_markets2025.csv", 32, 53)],
)
def test_real_tables_are_read_without_a_fault(name: str, columns: int, rows: int) -> None:
    table = read_table(real_data(name), name)
    assert (len(table.header), len(table.rows), table.notes) == (columns, rows, ())
