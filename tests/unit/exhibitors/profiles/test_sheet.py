import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.faults import Refused
from events.files.reading import RowFault, error, warning
from events.files.tabular import Row, Table, read_table, write_csv
from events.files.text import clean_line
from exhibitors.profiles.columns import HEADINGS
from exhibitors.profiles.sheet import ExhibitorRow, Parsed, Stand, parse_exhibitors
from tests.real_data import naughty_strings, real_data


def parsed(header: str, *lines: str) -> Parsed:
    rows = tuple(Row(number, tuple(line.split("|"))) for number, line in enumerate(lines, 2))
    return parse_exhibitors(Table(tuple(header.split("|")), rows), {})


def only(header: str, line: str) -> tuple[ExhibitorRow, tuple[RowFault, ...]]:
    found = parsed(header, line)
    return found.rows[0], found.faults


def test_a_row_is_read_whole() -> None:
    found, faults = only(
        "Aussteller|Art|Land|Halle|Stand|Kategorien|Ansprechpartner|E-Mail|Telefon|Website|Straße|PLZ|Ort|Beschreibung|"
        "Beschreibung EN",
        " Café  Ararat |Verein|Türkei / Armenien|Rathaus|A-1|Essen, Musik; Essen|Ani Sarkis|mailto:ani@example.org|"
        "'08131/123|www.example.org|Schulstr. 3|01067|Dresden|Kaffee\nund Kuchen|Coffee",
    )
    assert found == ExhibitorRow(
        rows=(2,),
        name="Café Ararat",
        kind="association",
        nations=("TR", "AM"),
        stands=(Stand("Rathaus", "A-1"),),
        categories=("Essen", "Musik"),
        contact="Ani Sarkis",
        email="ani@example.org",
        phone="'08131/123",
        website="https://www.example.org",
        street="Schulstr. 3",
        postcode="01067",
        city="Dresden",
        description="Kaffee\nund Kuchen",
        description_en="Coffee",
    )
    assert (found.key, found.address, faults) == ("cafe ararat", "Schulstr. 3, 01067 Dresden", ())


def test_what_was_taken_from_where_is_told() -> None:
    found = parsed("Firma|Nr|Ort", "A|1|B")
    assert (found.columns, found.ignored) == ({"name": "Firma", "city": "Ort"}, ("Nr",))


def test_rows_of_one_name_are_one_exhibitor_with_several_stands() -> None:
    found = parsed(
        "Name|Halle|Stand|Kategorien|Land",
        "Weltladen|5.1|A-010 B-011|Essen|Peru",
        "Andere|5.1|A-1||",
        " WELTLADEN|5.1|B011/A010|Handwerk|Narnia",
        "weltladen|6|A010||Peru;Ghana",
    )
    assert found.rows == (
        ExhibitorRow(
            rows=(2, 4, 5),
            name="Weltladen",
            nations=("PE", "GH"),
            nations_text="Narnia",
            stands=(Stand("5.1", "A-010 B-011"), Stand("6", "A010")),
            categories=("Essen", "Handwerk"),
        ),
        ExhibitorRow(rows=(3,), name="Andere", stands=(Stand("5.1", "A-1"),)),
    )
    assert found.faults == (warning(4, "country_unknown", "Land", value="Narnia"),)


def test_of_rows_that_differ_the_first_stays_and_the_others_are_told() -> None:
    found = parsed("Name|Telefon|Ort", "A||Dachau", "A|1|DACHAU", "A|2|München")
    assert [(row.phone, row.city) for row in found.rows] == [("1", "Dachau")]
    assert found.faults == (
        warning(4, "row_differs", "Telefon", value="2", kept="1", first=3),
        warning(4, "row_differs", "Ort", value="München", kept="Dachau", first=2),
    )


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u2800", "\u0301"])
def test_a_row_without_a_name_is_an_error(name: str) -> None:
    assert parsed("Name|Ort", f"{name}|Dachau") == Parsed(
        (), (error(2, "name_missing", "Name"),), {"name": "Name", "city": "Ort"}, ()
    )


@pytest.mark.parametrize(
    ("column", "limit"), [("Name", 200), ("Telefon", 40), ("Land", 200), ("PLZ", 20), ("Beschreibung", 5_000)]
)
def test_a_cell_that_is_too_long_is_an_error(column: str, limit: int) -> None:
    header = column if column == "Name" else f"{column}|Name"
    fits = parsed(header, "x" * limit + "|A")
    longer = parsed(header, "x" * (limit + 1) + "|A")
    assert (len(fits.rows), [fault for fault in fits.faults if fault.severity == "error"]) == (1, [])
    assert (longer.rows, longer.faults[-1:]) == ((), (error(2, "text_too_long", column, limit=limit),))


@pytest.mark.parametrize(
    ("text", "nations", "unknown"),
    [
        ("Korea, Republic of", ("KR",), []),
        ("Deutschland, Korea, Republic of, Iran", ("DE", "KR", "IR"), []),
        ("Türkei/Syrien; Irak + Iran", ("TR", "SY", "IQ", "IR"), []),
        ("Bosnien und Herzegowina", ("BA",), []),
        ("Serbien und Kroatien", ("RS", "HR"), []),
        ("Türkei (Kurdistan)", ("TR", "x-kurdistan"), []),
        ("Syrien & Mordor", ("SY",), ["Mordor"]),
        ("Mordor und Gondor", (), ["Mordor und Gondor"]),
        ("Peru\nPeru", ("PE",), []),
        (" , ;/", (), []),
        ("-", (), []),
    ],
)
def test_countries_come_in_lists_of_every_kind(text: str, nations: tuple[str, ...], unknown: list[str]) -> None:
    found, faults = only("Name|Land", f"A|{text}")
    assert (found.nations, found.nations_text) == (nations, ", ".join(unknown))
    assert faults == tuple(warning(2, "country_unknown", "Land", value=value) for value in unknown)


@pytest.mark.parametrize(
    ("column", "text", "field", "value", "code"),
    [
        ("E-Mail", "a@example.org; b@example.org", "email", "a@example.org", None),
        ("E-Mail", "Ana <a@example.org>", "email", "a@example.org", None),
        ("E-Mail", "no address", "email", "", "email_malformed"),
        ("Website", "example.org/fest", "website", "https://example.org/fest", None),
        ("Website", "HTTP://example.org", "website", "HTTP://example.org", None),
        ("Website", "javascript:alert(1)", "website", "", "website_malformed"),
        ("Website", "0", "website", "", None),
        ("Art", "Gärtnerei", "kind", "", "kind_unknown"),
        ("Art", "KÜCHE", "kind", "kitchen", None),
        ("Ort", "85241 Hebertshausen", "city", "Hebertshausen", None),
        ("Ort", "D-85241 Hebertshausen", "postcode", "85241", None),
        ("Ort", "10115", "city", "10115", None),
        ("Telefon", "+49 8131 1", "phone", "+49 8131 1", None),
    ],
)
def test_single_cells_are_understood_or_told(column: str, text: str, field: str, value: str, code: str | None) -> None:
    found, faults = only(f"Name|{column}", f"A|{text}")
    assert getattr(found, field) == value
    assert faults == ((warning(2, code, column, value=text),) if code else ())


def test_the_faults_of_the_file_are_among_them_in_the_order_of_rows() -> None:
    table = read_table(b"Name;Land\n;DE\nA;Narnia;x;y\nB\n", "list.csv")
    assert [(fault.row, fault.code) for fault in parse_exhibitors(table, {}).faults] == [
        (2, "name_missing"),
        (3, "row_too_long"),
        (3, "country_unknown"),
        (4, "row_too_short"),
    ]


headings = st.sampled_from([synonym for synonyms in HEADINGS.values() for synonym in synonyms]) | st.text(max_size=5)


@given(st.data())
def test_any_table_is_parsed_or_refused(data: st.DataObject) -> None:
    header = data.draw(st.lists(headings, max_size=6).map(tuple))
    cells = st.tuples(*(st.text(max_size=30) for _ in header))
    rows = tuple(Row(number, row) for number, row in enumerate(data.draw(st.lists(cells, max_size=5)), 2))
    try:
        found = parse_exhibitors(Table(header, rows), {})
    except Refused as refused:
        assert refused.code == "import_column_needed"  # noqa: PT017 - either end is right
    else:
        bad = {fault.row for fault in found.faults if fault.severity == "error"}
        assert sorted([number for row in found.rows for number in row.rows] + list(bad)) == [row.number for row in rows]


def test_naughty_strings_are_names() -> None:
    naughty = naughty_strings()
    header = list(dict.fromkeys(["Name", "Land", "Stand", "Website", "E-Mail", "Art", "Beschreibung"]))
    data = write_csv(header, [[text] * len(header) for text in naughty if clean_line(text)])
    found = parse_exhibitors(read_table(data, "list.csv"), {})
    assert {fault.code for fault in found.faults if fault.severity == "error"} == {"text_too_long"}
    assert {row.website.partition("://")[0] for row in found.rows} == {"", "http", "https"}


def test_a_fairs_directory_has_1779_exhibitors_in_1903_rows() -> None:
    found = parse_exhibitors(read_table(real_data("exhibitors/fair_exhibitors.csv"), "fair.csv"), {})
    assert (len(found.rows), found.faults, found.ignored) == (1779, (), ())
    assert sum(len(row.rows) for row in found.rows) == 1903
    assert sum(len(row.stands) for row in found.rows) == 1860
    assert len({code for row in found.rows for code in row.nations}) == 67
    assert [row.name for row in found.rows if len(row.nations) > 1] == ["Koelnmesse Ltd."]


def test_berlins_markets_need_one_column_named() -> None:
    table = read_table(real_data("exhibitors/berlin_markets2025.csv"), "markets.csv")
    found = parse_exhibitors(table, {"name": "shortname"})
    assert (len(found.rows), found.faults) == (53, ())
    assert found.columns == {
        "name": "shortname",
        "website": "w3",
        "street": "strasse",
        "city": "plz_ort",
        "description": "bemerkungen",
        "description_en": "bemerkungen_en",
    }
    assert (found.rows[1].postcode, found.rows[1].city) == ("12349", "Berlin")
