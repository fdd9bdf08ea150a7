"""The list piece in its states, for the kit."""

from collections.abc import Sequence

from web.desk.lists.applications import APPLICATIONS
from web.lists.description import Cell, Row
from web.lists.query import PAGE, Addresses, Query, query_of_text
from web.lists.shown import Chip, Chips, Done, Head, Shown

ROWS = (
    Row(
        "A",
        "Bait al-Yasmin",
        {"name": Cell("Bait al-Yasmin", under="Handicraft"), "day": Cell("11 May"), "state": Cell("new", chip="info")},
        "#k-lists",
    ),
    Row(
        "B",
        "Nar Çiçeği Mutfağı",
        {"name": Cell("Nar Çiçeği Mutfağı"), "day": Cell("3 April"), "state": Cell("accepted", chip="ok")},
        "#k-lists",
    ),
    Row(
        "C",
        "Đời Sen",
        {"name": Cell("Đời Sen"), "day": Cell("8 April"), "state": Cell("waiting list", chip="wait")},
        "#k-lists",
    ),
)


def sample_lists() -> list[Shown]:
    """Of the demo festival, so that its links lead somewhere."""
    return [
        _list("Applications of nobody", "", (), 0),
        _list("Applications of three", "", ROWS, len(ROWS)),
        _list("Applications of many", "state=submitted&q=e&page=2", ROWS, 103, Done("2 groups are declined.")),
        _list("Applications not found", "q=zebra", (), 0),
    ]


def _list(title: str, text: str, rows: Sequence[Row], total: int, done: Done | None = None) -> Shown:
    query = query_of_text(APPLICATIONS, text)
    addresses = Addresses(APPLICATIONS, "demo", query)
    return Shown(
        key=APPLICATIONS.key,
        title=title,
        searched=f"{title}: search by name",
        query=query,
        addresses=addresses,
        heads=[
            Head("name", "Group", addresses.with_sort("name"), "", False),
            Head("day", "Received", addresses.with_sort("received"), "descending", False),
            Head("state", "State", "", "", False),
        ],
        rows=rows,
        total=total,
        first=(query.page - 1) * PAGE + 1,
        pages=3 if total > len(ROWS) else 1,
        filters=[_chips(title, query, addresses)],
        columns=[("day", "Received", True), ("state", "State", True), ("email", "Mail address", False)],
        acts=APPLICATIONS.acts,
        views=[("To decide", addresses.with_filter("state", "submitted"))],
        done=done,
    )


def _chips(title: str, query: Query, addresses: Addresses) -> Chips:
    chosen = query.chosen.get("state", "")
    named = (("submitted", "new", 12), ("waiting", "waiting list", 4), ("accepted", "accepted", 87))
    chips = [Chip(addresses.with_filter("state", key), label, count, key == chosen) for key, label, count in named]
    every = Chip(addresses.with_filter("state", ""), "All", 103, not chosen)
    return Chips(f"{title}: by state", chips, next((chip for chip in chips if chip.current), None), every, False)
