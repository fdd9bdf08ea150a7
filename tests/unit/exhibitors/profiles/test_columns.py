import pytest

from events.faults import Refused
from exhibitors.profiles.columns import HEADINGS, choose_columns


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (("Name", "Country", "Hall", "Booth"), {"name": 0, "country": 1, "area": 2, "booth": 3}),
        (("Verein", "Name", "PLZ", "Ort"), {"name": 0, "postcode": 2, "city": 3}),
        (("FIRMA", "Straße", "E-Mail", "Tel."), {"name": 0, "street": 1, "email": 2, "phone": 3}),
        (("plz_ort", "name", "w3", "bemerkungen_en"), {"name": 1, "city": 0, "website": 2, "description_en": 3}),
        (("Name", "Name"), {"name": 0}),
        (("", "Aussteller", "Beschreibungen"), {"name": 1}),
    ],
)
def test_usual_headings_speak_for_themselves(header: tuple[str, ...], chosen: dict[str, int]) -> None:
    assert choose_columns(header, {}) == chosen


def test_a_mapping_goes_first_and_takes_its_column() -> None:
    header = ("name", "shortname", "Ort", "Stadtteil")
    assert choose_columns(header, {"name": "shortname", "place": "stadtteil"}) == {"name": 1, "city": 3}
    assert choose_columns(("Name", "Firma"), {"contact": "Firma"}) == {"contact": 1, "name": 0}


def test_the_heading_as_it_is_written_goes_before_a_similar_one() -> None:
    assert choose_columns(("NAME", "name"), {"name": "name"}) == {"name": 1}


@pytest.mark.parametrize(
    ("header", "mapping", "code", "params"),
    [
        (("Name",), {"nmae": "Name"}, "import_target_unknown", {"target": "nmae", "known": list(HEADINGS)}),
        (
            ("Name",),
            {"city": "Town"},
            "import_column_missing",
            {"target": "city", "column": "Town", "columns": ["Name"]},
        ),
        (("Name",), {"city": " "}, "import_column_missing", {"target": "city", "column": " ", "columns": ["Name"]}),
        (("id", "Datum"), {}, "import_column_needed", {"target": "name", "columns": ["id", "Datum"]}),
        ((), {}, "import_column_needed", {"target": "name", "columns": []}),
        (("Name",), {"contact": "Name"}, "import_column_needed", {"target": "name", "columns": ["Name"]}),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(
    header: tuple[str, ...], mapping: dict[str, str], code: str, params: dict[str, object]
) -> None:
    with pytest.raises(Refused) as caught:
        choose_columns(header, mapping)
    assert (caught.value.code, caught.value.field, caught.value.params) == (code, "map", params)
