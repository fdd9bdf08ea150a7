"""Times, days, lists and numbers as each language writes them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from events.festival.languages import LANGUAGES
from web.i18n import words_for

BERLIN = ZoneInfo("Europe/Berlin")
MORNING = datetime(2027, 6, 12, 8, 30, tzinfo=UTC)
EVENING = datetime(2027, 6, 12, 19, 5, tzinfo=UTC)
RIGHT_TO_LEFT = "\u200f"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_tells_the_time_with_24_hours(tag: str) -> None:
    assert words_for(tag).time(EVENING, BERLIN) == "21:05"


@pytest.mark.parametrize(("tag", "hour"), [("de", "10 Uhr"), ("en", "10:00"), ("ar", "10:00"), ("fr", "10 h")])
def test_full_hours_have_their_word_where_there_is_one(tag: str, hour: str) -> None:
    assert words_for(tag).hour(MORNING, BERLIN) == hour


def test_a_span_begins_on_the_side_from_which_one_reads() -> None:
    assert words_for("de").span(MORNING, EVENING, BERLIN) == "10:30–21:05"
    assert words_for("ar").span(MORNING, EVENING, BERLIN) == f"{RIGHT_TO_LEFT}10:30–21:05"


@pytest.mark.parametrize(
    ("tag", "moment"),
    [("de", "12. Juni 2027, 21:05"), ("en", "12 Jun 2027, 21:05"), ("ar", "12 يونيو 2027، 21:05")],
)
def test_a_moment_names_its_month(tag: str, moment: str) -> None:
    assert words_for(tag).moment(EVENING, BERLIN) == moment


@pytest.mark.parametrize(
    ("tag", "days"),
    [
        ("de", "Samstag, 12. Juni und Sonntag, 13. Juni 2027"),
        ("en", "Saturday, 12 June and Sunday, 13 June 2027"),
        ("ar", "السبت، 12 يونيو والأحد، 13 يونيو 2027"),
    ],
)
def test_several_days_name_their_year_once(tag: str, days: str) -> None:
    assert words_for(tag).days([date(2027, 6, 12), date(2027, 6, 13)]) == days


@pytest.mark.parametrize("tag", LANGUAGES)
def test_numbers_have_the_digits_of_booths_and_tickets(tag: str) -> None:
    words = words_for(tag)
    said = words.number(12345) + words.day(EVENING.date()) + words.moment(EVENING, BERLIN)
    assert {letter for letter in said if letter.isdigit()} <= set("0123456789")


def test_names_are_isolated_in_right_to_left_sentences_only() -> None:
    assert words_for("ar").gettext("%(name)s accepted") % {"name": "Bếp Sen"} == "قبول \u2068Bếp Sen\u2069"
    assert words_for("de").gettext("%(name)s accepted") % {"name": "Bếp Sen"} == "Bếp Sen zugesagt"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا أجنحة"),
        (1, "جناح واحد"),
        (2, "جناحان"),
        (3, "3 أجنحة"),
        (11, "11 جناحًا"),
        (100, "100 جناح"),
        (103, "103 أجنحة"),
    ],
)
def test_arabic_counts_in_six_ways(number: int, said: str) -> None:
    assert words_for("ar").ngettext("%(num)d booth", "%(num)d booths", number).replace("%(num)d", str(number)) == said
