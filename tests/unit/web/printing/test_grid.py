from web.printing import grid
from web.printing.content import Day, SessionEntry, StageColumn


def session(start: int, end: int, title: str = "Tee") -> SessionEntry:
    return SessionEntry(code="7K3M9QXT2A", title=title, start=start, end=end, time=f"{start}–{end}")


def day(*stages: tuple[SessionEntry, ...]) -> Day:
    columns = (StageColumn(f"Bühne {place}", "", "sea", sessions) for place, sessions in enumerate(stages))
    return Day("Samstag", "12. Juni", tuple(columns))


def hours(page: grid.Page) -> tuple[int, int]:
    return page.hours[0].number, page.hours[-1].number


def test_a_day_without_sessions_has_no_page() -> None:
    assert grid.pages(day((), ()), "de") == []


def test_the_hours_span_the_sessions() -> None:
    (page,) = grid.pages(day((session(11 * 60 + 15, 12 * 60 + 5),)), "de")
    assert hours(page) == (11, 13)


def test_a_session_over_midnight_goes_on_in_the_same_column() -> None:
    (page,) = grid.pages(day((session(22 * 60, 25 * 60 + 30),)), "de")
    assert [hour.number for hour in page.hours] == [22, 23, 0, 1, 2]
    (slot,) = page.columns[0].slots
    assert slot.top == 0
    assert slot.height + 0.5 == 3.5 * 4 * grid.TALLEST_QUARTER


def test_nineteen_stages_stand_on_five_pages() -> None:
    pages = grid.pages(day(*((session(600, 660),) for _ in range(19))), "de")
    assert [len(page.columns) for page in pages] == [4, 4, 3, 4, 4]
    assert [page.first for page in pages] == [True, False, False, False, False]
    assert [column.stage.name for page in pages for column in page.columns] == [f"Bühne {n}" for n in range(19)]


def test_a_long_day_is_split_and_what_crosses_the_edge_is_on_both_pages() -> None:
    pages = grid.pages(day((session(8 * 60, 9 * 60), session(15 * 60, 18 * 60), session(23 * 60, 24 * 60))), "de")
    assert [hours(page) for page in pages] == [(8, 16), (16, 0)]
    assert [[slot.session.start for slot in page.columns[0].slots] for page in pages] == [[480, 900], [900, 1380]]


def test_a_stage_with_nothing_in_a_band_is_left_out_of_it() -> None:
    pages = grid.pages(day((session(8 * 60, 9 * 60),), (session(23 * 60, 24 * 60),)), "de")
    assert [[column.stage.name for column in page.columns] for page in pages] == [["Bühne 0"], ["Bühne 1"]]


def test_sessions_at_once_stand_side_by_side_and_the_next_has_the_column_again() -> None:
    (page,) = grid.pages(day((session(600, 720, "a"), session(660, 700, "b"), session(720, 780, "c"))), "de")
    assert [(slot.session.title, slot.left) for slot in page.columns[0].slots] == [("a", 0), ("b", 50), ("c", 0)]
    assert page.columns[0].slots[2].width == 100


def test_no_slot_leaves_the_grid() -> None:
    sessions = tuple(session(start, start + length) for start in range(600, 1400, 35) for length in (5, 25, 200))
    for page in grid.pages(day(sessions), "de"):
        for slot in page.columns[0].slots:
            assert 0 <= slot.top < page.height <= grid.HEIGHT + 0.01
            assert 0 <= slot.left <= slot.left + slot.width <= 100.01
