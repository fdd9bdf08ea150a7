"""The form of an application: what it shows is what it reads."""

import pytest

from events.nations.rules import all_nations
from web.forms import Form
from web.forms.applications import nation_fields, read_nations, stored_nations
from web.i18n import INTERFACE, words_for


@pytest.mark.parametrize("lang", INTERFACE)
def test_every_nation_that_is_offered_is_understood_again(lang: str) -> None:
    offered = all_nations(lang)
    read = [read_nations(Form(words_for(lang), {"nations-1": name}), ()) for _, name in offered]
    assert read == [((code,), "") for code, _ in offered]


def test_what_is_stored_comes_back_as_it_was() -> None:
    names = {"SY": "Syrien", "x-kurdistan": "Kurdistan"}
    values = stored_nations(("SY", "x-kurdistan"), "Aleppo, Homs", names)
    assert values == {"nations-1": "Syrien", "nations-2": "Kurdistan", "nations-3": "Aleppo, Homs"}
    assert read_nations(Form(words_for("de"), values), ()) == (("SY", "x-kurdistan"), "Aleppo, Homs")


@pytest.mark.parametrize(("filled", "shown"), [(0, 3), (2, 3), (3, 4), (7, 8), (40, 40)])
def test_one_field_for_nations_is_always_free(filled: int, shown: int) -> None:
    form = Form(words_for("en"), {f"nations-{number}": "Peru" for number in range(1, filled + 1)})
    assert list(nation_fields(form)) == list(range(1, shown + 1))
