"""A day of the programme as a visitor looks through it."""

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import parse_qsl

import pytest

from events.festival.queries import LEGAL_TEXTS, TEXTS, Day, EventView
from events.programme.queries import SessionView, StageView
from web.i18n import words_for
from web.public.reader import Reader
from web.public.timetable import Choice, Filter, Programme, Timetable, timetable

SATURDAY, SUNDAY = date(2027, 5, 15), date(2027, 5, 16)


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    """Wall time in Berlin of the first day or a later one."""
    return datetime(2027, 5, 15, tzinfo=UTC) + timedelta(days=day, hours=hour - 2, minutes=minute)


LONG_BEFORE = at(9, day=-7)
EVENT = EventView(
    id=1,
    host=1,
    host_name="Markt Birkental",
    host_slug="birkental",
    slug="demo",
    code="",
    **{name: {} for name in (*TEXTS, *LEGAL_TEXTS)},  # type: ignore[arg-type]  # fields by name
    languages=("de", "en"),
    zone="Europe/Berlin",
    day_boundary=time(4),
    office_phone="",
    coordinates="",
    state="public",
    public_version=1,
    revision=1,
    days=tuple(Day(day, at(10, day=number), at(18, day=number)) for number, day in enumerate((SATURDAY, SUNDAY))),
)


def stage(code: str) -> StageView:
    return StageView(1, code, {"de": f"Bühne {code}"}, code, {"de": f"Halle {code}"}, "teal", False, 1)


def session(
    title: str,
    begins: datetime,
    on: str | None = "A",
    kind: str = "music",
    state: str = "confirmed",
    nations: tuple[str, ...] = (),
) -> SessionView:
    return SessionView(
        id=1,
        code=title,
        title={"de": title},
        abstract={},
        kind=kind,
        languages=("de",),
        nations=nations,
        presenters="",
        stage=on,
        stage_name={"de": f"Bühne {on}"} if on else {},
        area=on,
        area_name={"de": f"Halle {on}"} if on else {},
        area_hue="teal",
        starts_at=begins,
        ends_at=begins + timedelta(hours=1),
        state=state,
        source="",
        revision=1,
    )


def shown(*sessions: SessionView, now: datetime = LONG_BEFORE, lang: str = "de", **asked: str) -> Timetable:
    codes = dict.fromkeys(view.stage for view in sessions if view.stage)
    nations = {view.code: view.nations for view in sessions}
    names = {"SY": "Syrien", "TR": "Türkei"}
    programme = Programme(sessions, [stage(code) for code in codes], nations, names)
    return timetable(Reader(EVENT, words_for(lang)), programme, Choice(**asked), now)


def titles(table: Timetable) -> list[str]:
    return [card.title.text for day in table.days for hour in day.hours for card in hour.cards]


def options(table: Timetable, name: str) -> list[Filter]:
    return next((facet.options for facet in table.facets if facet.name == name), [])


BOTH = (session("Sa", at(10)), session("So", at(10, day=1), kind="dance"))


@pytest.mark.parametrize(
    ("now", "asked", "found"),
    [
        (LONG_BEFORE, {}, ["Sa", "So"]),
        (at(9), {}, ["Sa"]),
        (at(27, 59), {}, ["Sa"]),
        (at(28), {}, ["So"]),
        (at(9, day=7), {}, ["Sa", "So"]),
        (at(9), {"kind": "dance"}, ["So"]),
        (at(9), {"day": "2027-05-16"}, ["So"]),
        (at(9), {"day": "all"}, ["Sa", "So"]),
        (at(9), {"day": "2027-05-17"}, ["Sa"]),
        (LONG_BEFORE, {"day": "2027-05-17"}, ["Sa", "So"]),
    ],
)
def test_the_days_are_the_one_asked_for_else_today_if_anything_fits_else_all(
    now: datetime, asked: dict[str, str], found: list[str]
) -> None:
    assert titles(shown(*BOTH, now=now, **asked)) == found


def test_a_day_that_was_asked_for_stays_although_nothing_fits() -> None:
    table = shown(*BOTH, kind="dance", day="2027-05-15")
    assert (table.days, table.found, table.elsewhere, table.tabs[1][3]) == ([], 0, 1, True)


def test_tabs_say_how_much_fits_and_which_day_is_today() -> None:
    assert shown(*BOTH, kind="dance", now=at(9)).tabs == [
        ("/de/demo/programme?day=all&kind=dance", "Alle Tage", "1", True),
        ("/de/demo/programme?day=2027-05-15&kind=dance", "Samstag", "15. Mai · heute", False),
        ("/de/demo/programme?day=2027-05-16&kind=dance", "Sonntag", "16. Mai · 1", False),
    ]


@pytest.mark.parametrize(
    ("now", "hour"),
    [
        (LONG_BEFORE, ""),
        (at(8), "9 Uhr"),
        (at(9, 59), "9 Uhr"),
        (at(10), "14 Uhr"),
        (at(14, 59), "14 Uhr"),
        (at(15), ""),
    ],
)
def test_a_visitor_of_today_can_jump_to_the_hour_that_goes_on_or_comes(now: datetime, hour: str) -> None:
    table = shown(session("a", at(9)), session("b", at(9, 45), "B"), session("c", at(14, 30)), now=now)
    assert (table.now, [each.label for day in table.days for each in day.hours if each.now]) == (
        hour,
        [hour] if hour else [],
    )


def test_sessions_stand_under_the_hour_in_which_they_begin() -> None:
    table = shown(session("a", at(9)), session("b", at(9, 45), "B"), session("c", at(14, 30)))
    assert [(hour.label, hour.iso, [card.time for card in hour.cards]) for hour in table.days[0].hours] == [
        ("9 Uhr", "09:00", ["09:00–10:00", "09:45–10:45"]),
        ("14 Uhr", "14:00", ["14:30–15:30"]),
    ]


@pytest.mark.parametrize(("stages", "columns"), [("A", 0), ("AB", 2), ("ABCDE", 5), ("ABCDEF", 0)])
def test_two_to_five_stages_stand_beside_each_other(stages: str, columns: int) -> None:
    table = shown(*(session(code, at(10), code) for code in stages))
    assert [place.letter for place in table.days[0].columns] == list(stages[:columns])
    assert [card.place.column for hour in table.days[0].hours for card in hour.cards if card.place] == (
        list(range(1, columns + 1)) if columns else [0] * len(stages)
    )


def test_a_session_without_a_stage_takes_the_columns_away() -> None:
    table = shown(session("a", at(10), "A"), session("b", at(10), "B"), session("c", at(10), None))
    assert [day.columns for day in table.days] == [[]]


@pytest.mark.parametrize(("now", "state", "on"), [
    (at(9, 59), "confirmed", False),
    (at(10), "confirmed", True),
    (at(10, 59), "confirmed", True),
    (at(11), "confirmed", False),
    (at(10), "cancelled", False),
])  # fmt: skip
def test_a_session_is_on_from_its_beginning_until_just_before_its_end(now: datetime, state: str, on: bool) -> None:
    [hour] = shown(session("a", at(10), state=state), now=now).days[0].hours
    assert [(card.now, bool(card.cancelled)) for card in hour.cards] == [(on, state == "cancelled")]


def test_filters_count_what_they_leave_and_keep_the_others() -> None:
    table = shown(session("a", at(9)), session("b", at(10), "B"), session("c", at(11), "B", "dance"), stage="B")
    kinds = [
        (entry.label.text, entry.count, entry.on, entry.href.partition("?")[2]) for entry in options(table, "kind")
    ]
    assert kinds == [
        ("Alle", 2, True, "stage=B"),
        ("Musik", 1, False, "stage=B&kind=music"),
        ("Tanz", 1, False, "stage=B&kind=dance"),
    ]
    assert [(entry.label.text, entry.count, entry.on) for entry in options(table, "stage")] == [
        ("Alle", 3, False),
        ("Bühne A", 1, False),
        ("Bühne B", 2, True),
    ]


MANY = (
    session("a", at(9), "A", nations=("SY", "TR")),
    session("b", at(10), "B", "dance", nations=("SY",)),
    session("c", at(9, day=1), "A", "dance"),
    session("d", at(10, day=1), "B", nations=("TR",)),
)


@pytest.mark.parametrize("asked", [
    {},
    {"nation": "SY"},
    {"nation": "SY", "kind": "dance"},
    {"day": "2027-05-15", "nation": "TR"},
    {"day": "2027-05-16", "stage": "B", "kind": "dance"},
])  # fmt: skip
def test_every_filter_leaves_as_many_as_it_says(asked: dict[str, str]) -> None:
    table = shown(*MANY, now=LONG_BEFORE, lang="de", **asked)
    said = {
        (facet.name, option.href): option.count for facet in table.facets for option in facet.options if not option.on
    }
    assert said
    assert {key: len(titles(shown(*MANY, now=LONG_BEFORE, lang="de", **query(key[1])))) for key in said} == said


def query(href: str) -> dict[str, str]:
    return dict(parse_qsl(href.partition("?")[2]))


def test_filters_that_are_on_can_be_taken_off_one_by_one_or_all_at_once() -> None:
    table = shown(*MANY, nation="SY", kind="dance", day="2027-05-15")
    assert [(word.text, query(href)) for href, word in table.removable] == [
        ("Tanz", {"day": "2027-05-15", "nation": "SY"}),
        ("Syrien", {"day": "2027-05-15", "kind": "dance"}),
    ]
    assert (query(table.everything), table.found) == ({"day": "2027-05-15"}, 1)


def test_a_filter_with_one_value_is_none() -> None:
    assert [facet.name for facet in shown(session("a", at(9), nations=("SY",))).facets] == []


def test_a_text_in_another_language_is_marked() -> None:
    [hour] = shown(BOTH[0], lang="ar").days[0].hours
    assert [str(card.title.__html__()) for card in hour.cards] == ['<bdi lang="de" dir="ltr">Sa</bdi>']
