"""A day of the programme as a visitor looks through it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from events.festival.queries import TEXTS, Day, EventView
from events.programme.queries import SessionView, StageView
from web.i18n import words_for
from web.public.reader import Reader
from web.public.timetable import Choice, Timetable, timetable

SATURDAY, SUNDAY = date(2027, 5, 15), date(2027, 5, 16)


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    """Wall time in Berlin of the first day or a later one."""
    return datetime(2027, 5, 15, tzinfo=UTC) + timedelta(days=day, hours=hour - 2, minutes=minute)


MORNING = at(9)
EVENT = EventView(
    id=1,
    host=1,
    host_name="Markt Birkental",
    host_slug="birkental",
    slug="demo",
    code="",
    **{name: {} for name in TEXTS},
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
    title: str, begins: datetime, on: str | None = "A", kind: str = "music", state: str = "confirmed"
) -> SessionView:
    return SessionView(
        id=1,
        code=title,
        title={"de": title},
        abstract={},
        kind=kind,
        languages=("de",),
        nations=(),
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


def shown(*sessions: SessionView, now: datetime = MORNING, lang: str = "de", **asked: str) -> Timetable:
    codes = dict.fromkeys(view.stage for view in sessions if view.stage)
    return timetable(Reader(EVENT, words_for(lang)), sessions, [stage(code) for code in codes], Choice(**asked), now)


def titles(table: Timetable) -> list[str]:
    return [card.title.text for hour in table.hours for card in hour.cards]


BOTH = (session("Sa", at(10)), session("So", at(10, day=1), kind="dance"))


@pytest.mark.parametrize(
    ("now", "asked", "title"),
    [
        (at(9, day=-7), {}, "Sa"),
        (at(9), {}, "Sa"),
        (at(27, 59), {}, "Sa"),
        (at(28), {}, "So"),
        (at(9, day=7), {}, "Sa"),
        (at(9), {"kind": "dance"}, "So"),
        (at(9), {"day": "2027-05-16"}, "So"),
        (at(9), {"day": "2027-05-17"}, "Sa"),
    ],
)
def test_the_day_is_the_one_asked_for_else_today_else_the_first_with_something(
    now: datetime, asked: dict[str, str], title: str
) -> None:
    assert titles(shown(*BOTH, now=now, **asked)) == [title]


def test_a_day_that_was_asked_for_stays_although_nothing_fits() -> None:
    table = shown(*BOTH, kind="dance", day="2027-05-15")
    assert (table.heading, titles(table)) == ("Samstag, 15. Mai", [])


def test_tabs_say_how_much_fits_and_which_day_is_today() -> None:
    assert shown(*BOTH, kind="dance").tabs == [
        ("/de/demo/programme?day=2027-05-15&kind=dance", "Samstag", "15. Mai · heute", False),
        ("/de/demo/programme?day=2027-05-16&kind=dance", "Sonntag", "16. Mai · 1", True),
    ]


def test_sessions_stand_under_the_hour_in_which_they_begin() -> None:
    table = shown(session("a", at(9)), session("b", at(9, 45), "B"), session("c", at(14, 30)))
    assert [(hour.label, hour.iso, [card.time for card in hour.cards]) for hour in table.hours] == [
        ("9 Uhr", "09:00", ["09:00–10:00", "09:45–10:45"]),
        ("14 Uhr", "14:00", ["14:30–15:30"]),
    ]


@pytest.mark.parametrize(("stages", "columns"), [("A", 0), ("AB", 2), ("ABCDE", 5), ("ABCDEF", 0)])
def test_two_to_five_stages_stand_beside_each_other(stages: str, columns: int) -> None:
    table = shown(*(session(code, at(10), code) for code in stages))
    assert [place.letter for place in table.columns] == list(stages[:columns])
    assert [card.stage for hour in table.hours for card in hour.cards] == (
        list(range(1, columns + 1)) if columns else [0] * len(stages)
    )


def test_a_session_without_a_stage_takes_the_columns_away() -> None:
    assert shown(session("a", at(10), "A"), session("b", at(10), "B"), session("c", at(10), None)).columns == []


@pytest.mark.parametrize(("now", "state", "on"), [
    (at(9, 59), "confirmed", False),
    (at(10), "confirmed", True),
    (at(10, 59), "confirmed", True),
    (at(11), "confirmed", False),
    (at(10), "cancelled", False),
])  # fmt: skip
def test_a_session_is_on_from_its_beginning_until_just_before_its_end(now: datetime, state: str, on: bool) -> None:
    [hour] = shown(session("a", at(10), state=state), now=now).hours
    assert [(card.now, bool(card.cancelled)) for card in hour.cards] == [(on, state == "cancelled")]


def test_filters_count_what_they_leave_and_keep_the_others() -> None:
    table = shown(session("a", at(9)), session("b", at(10), "B"), session("c", at(11), "B", "dance"), stage="B")
    assert [(entry.label.text, entry.count, entry.on, entry.href.partition("?")[2]) for entry in table.kinds] == [
        ("Alle", 2, True, "stage=B"),
        ("Musik", 1, False, "stage=B&kind=music"),
        ("Tanz", 1, False, "stage=B&kind=dance"),
    ]
    assert [(entry.label.text, entry.count, entry.on) for entry in table.places] == [
        ("Alle", 3, False),
        ("Bühne A", 1, False),
        ("Bühne B", 2, True),
    ]


def test_a_text_in_another_language_is_marked() -> None:
    [hour] = shown(BOTH[0], lang="ar").hours
    assert [str(card.title.__html__()) for card in hour.cards] == ['<bdi lang="de" dir="ltr">Sa</bdi>']
