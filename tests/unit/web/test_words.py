"""Days, hours and times as each language writes them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from events.festival.languages import LANGUAGES
from web.i18n import words_for

BERLIN = ZoneInfo("Europe/Berlin")
DAY = date(2027, 5, 15)


@pytest.mark.parametrize(
    ("lang", "day", "month_day"),
    [
        ("de", "Samstag, 15. Mai", "15. Mai"),
        ("de-x-leicht", "Samstag, 15. Mai", "15. Mai"),
        ("en", "Saturday, 15 May", "15 May"),
        ("ar", "السبت، 15 مايو", "15 مايو"),
        ("tr", "15 Mayıs Cumartesi", "15 Mayıs"),
        ("uk", "субота, 15 травня", "15 травня"),
        ("es", "sábado, 15 de mayo", "15 de mayo"),
        ("fr", "samedi 15 mai", "15 mai"),
    ],
)
def test_a_day_is_written_without_its_year(lang: str, day: str, month_day: str) -> None:
    words = words_for(lang)
    assert (words.day(DAY), words.month_day(DAY)) == (day, month_day)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_names_the_day_and_leaves_the_year_out(lang: str) -> None:
    said = words_for(lang).day(DAY)
    assert ("15" in said, "2027" in said, "'" in said) == (True, False, False)


@pytest.mark.parametrize(
    ("lang", "hour", "span"),
    [
        ("de", "14 Uhr", "14:30–15:05"),
        ("en", "14:00", "14:30–15:05"),
        ("fr", "14 h", "14:30–15:05"),
        ("ar", "2\u202fم", "2:30 م–3:05 م"),
    ],
)
def test_hours_are_written_as_the_language_does(lang: str, hour: str, span: str) -> None:
    words = words_for(lang)
    begins, ends = datetime(2027, 5, 15, 12, 30, tzinfo=UTC), datetime(2027, 5, 15, 13, 5, tzinfo=UTC)
    assert (words.hour(begins, BERLIN), words.span(begins, ends, BERLIN)) == (hour, span)


def test_a_time_is_that_of_its_zone_however_often_it_was_asked_for_elsewhere() -> None:
    words, noon = words_for("de"), datetime(2027, 5, 15, 12, tzinfo=UTC)
    assert [words.time(noon, ZoneInfo(zone)) for zone in ("UTC", "Europe/Berlin", "UTC")] == ["12:00", "14:00", "12:00"]
