"""What the address of a list asks for."""

import pytest

from events.hosts.rules import Permission
from events.storage.listing import Asked
from web.lists.description import Column, Filter, Found, ListOf, Reading
from web.lists.query import Addresses, Query, query_of, query_of_text


async def nothing(reading: Reading, asked: Asked) -> Found:
    return Found((), 0)


LIST = ListOf(
    key="things",
    title="Things",
    path="things",
    here="",
    permission=Permission.EVENT_READ,
    columns=(
        Column("name", "Name", sorts=True),
        Column("day", "Day", sorts=True),
        Column("note", "Note"),
        Column("mail", "Mail", shown=False),
    ),
    read=nothing,
    sort="day",
    descending=True,
    filters=(Filter("state", "State"), Filter("kind", "Kind")),
    searched="Search",
)


def addresses(text: str) -> Addresses:
    return Addresses(LIST, "demo", query_of_text(LIST, text))


def test_without_an_address_the_list_is_in_its_own_order() -> None:
    assert query_of(LIST, []) == Query(sort="-day")


def test_an_address_says_everything() -> None:
    asked = query_of_text(LIST, "q=tea&state=new&sort=name&column=mail&column=note&page=3")
    assert asked == Query("tea", {"state": "new"}, "name", ("note", "mail"), 3)
    assert asked.asked() == Asked("tea", {"state": "new"}, "name", False, limit=50, offset=100)
    assert asked.asked(None) == Asked("tea", {"state": "new"}, "name", False)


@pytest.mark.parametrize(
    "text",
    [
        "sort=note",
        "sort=--day",
        "sort=1;DROP TABLE",
        "page=-1",
        "page=٣",
        "page=1e3",
        "page=99999999999",
        "column=nothing",
        "column=name",
        "colour=red",
        f"state={'x' * 101}",
        "state=",
        "q=+",
    ],
)
def test_what_is_odd_asks_for_nothing(text: str) -> None:
    assert query_of_text(LIST, text) == Query(sort="-day")


def test_the_head_of_a_column_turns_its_order_round() -> None:
    assert addresses("").with_sort("name") == "/desk/demo/things?sort=name"
    assert addresses("sort=name").with_sort("name") == "/desk/demo/things?sort=-name"
    assert addresses("sort=-name").with_sort("name") == "/desk/demo/things?sort=name"
    assert addresses("").with_sort("day") == "/desk/demo/things?sort=day"
    assert addresses("sort=day").with_sort("day") == "/desk/demo/things"


def test_a_change_keeps_the_rest_and_leads_to_the_first_page() -> None:
    here = addresses("q=tea&state=new&sort=name&column=mail&page=3")
    assert here.with_filter("kind", "a&b") == "/desk/demo/things?q=tea&state=new&kind=a%26b&sort=name&column=mail"
    assert here.with_filter("state", "") == "/desk/demo/things?q=tea&sort=name&column=mail"
    assert here.with_search("") == "/desk/demo/things?state=new&sort=name&column=mail"
    assert here.pages() == "/desk/demo/things?q=tea&state=new&sort=name&column=mail&page="
    assert addresses("page=3").pages() == "/desk/demo/things?page="


def test_pages_about_the_list_are_asked_for_the_same() -> None:
    here = addresses("q=tea&page=3")
    assert here.below("export.csv") == "/desk/demo/lists/things/export.csv?q=tea&page=3"
    assert here.here(done="x") == "/desk/demo/things?q=tea&page=3&done=x"
    assert here.pairs("q") == []
    assert addresses("").below("views") == "/desk/demo/lists/things/views"


def test_what_is_saved_is_read_back_as_the_same() -> None:
    query = query_of_text(LIST, "q=100%25+%26+tea&state=new&sort=-name&column=mail")
    assert query_of_text(LIST, Addresses(LIST, "demo", query).text()) == query
