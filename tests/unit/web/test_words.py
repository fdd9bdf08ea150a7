"""Days, hours, times, numbers and sentences as each language writes them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from events.festival.languages import LANGUAGES, language
from web.i18n import INTERFACE, Words, lender, words_for

BERLIN = ZoneInfo("Europe/Berlin")
DAY = date(2027, 5, 15)
EVENING = datetime(2027, 5, 15, 19, 5, tzinfo=UTC)


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
    words = Words(language(lang))
    assert (words.day(DAY), words.month_day(DAY)) == (day, month_day)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_names_the_day_and_leaves_the_year_out(lang: str) -> None:
    said = Words(language(lang)).day(DAY)
    assert ("15" in said, "2027" in said, "'" in said) == (True, False, False)


@pytest.mark.parametrize(
    ("lang", "hour", "span"),
    [
        ("de", "14 Uhr", "14:30–15:05"),
        ("en", "14:00", "14:30–15:05"),
        ("fr", "14 h", "14:30–15:05"),
        ("ar", "14:00", "\u200f14:30–15:05"),
    ],
)
def test_hours_are_written_as_the_language_does(lang: str, hour: str, span: str) -> None:
    words = Words(language(lang))
    begins, ends = datetime(2027, 5, 15, 12, 30, tzinfo=UTC), datetime(2027, 5, 15, 13, 5, tzinfo=UTC)
    assert (words.hour(begins, BERLIN), words.span(begins, ends, BERLIN)) == (hour, span)


def test_a_time_is_that_of_its_zone_however_often_it_was_asked_for_elsewhere() -> None:
    words, noon = words_for("de"), datetime(2027, 5, 15, 12, tzinfo=UTC)
    assert [words.time(noon, ZoneInfo(zone)) for zone in ("UTC", "Europe/Berlin", "UTC")] == ["12:00", "14:00", "12:00"]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_tells_the_time_with_24_hours(tag: str) -> None:
    assert Words(language(tag)).time(EVENING, BERLIN) == "21:05"


@pytest.mark.parametrize(
    ("tag", "moment"),
    [("de", "15. Mai 2027, 21:05"), ("en", "15 May 2027, 21:05"), ("ar", "15 مايو 2027، 21:05")],
)
def test_a_moment_names_its_month(tag: str, moment: str) -> None:
    assert words_for(tag).moment(EVENING, BERLIN) == moment


@pytest.mark.parametrize(
    ("tag", "days"),
    [
        ("de", "Samstag, 15. Mai und Sonntag, 16. Mai 2027"),
        ("en", "Saturday, 15 May and Sunday, 16 May 2027"),
        ("ar", "السبت، 15 مايو والأحد، 16 مايو 2027"),
    ],
)
def test_several_days_name_their_year_once(tag: str, days: str) -> None:
    assert words_for(tag).days([DAY, date(2027, 5, 16)]) == days


@pytest.mark.parametrize("tag", LANGUAGES)
def test_numbers_have_the_digits_of_booths_and_tickets(tag: str) -> None:
    words = Words(language(tag))
    said = words.number(12345) + words.day(DAY) + words.moment(EVENING, BERLIN)
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


@pytest.mark.parametrize("tag", INTERFACE)
def test_a_language_with_a_catalogue_borrows_nothing(tag: str) -> None:
    words = words_for(tag, "en")
    assert (words.tag, words.lang, words.dir) == (tag, tag, LANGUAGES[tag].direction)


@pytest.mark.parametrize(
    ("otherwise", "lang", "direction", "programme", "day"),
    [
        ("de", "de", "ltr", "Programm", "Samstag, 15. Mai"),
        ("ar", "ar", "rtl", "البرنامج", "السبت، 15 مايو"),
        ("en", "en", "ltr", "Programme", "Saturday, 15 May"),
    ],
)
def test_words_and_dates_are_borrowed_together(
    otherwise: str, lang: str, direction: str, programme: str, day: str
) -> None:
    words = words_for("prs", otherwise)
    assert (words.tag, words.lang, words.dir) == ("prs", lang, direction)
    assert (words.gettext("Programme"), words.day(DAY)) == (programme, day)


@pytest.mark.parametrize(
    ("languages", "lang"), [(("de", "tr"), "de"), (("ar",), "ar"), (("tr", "de"), "en"), ((), "en")]
)
def test_words_are_borrowed_from_a_festivals_first_language_where_that_is_complete(
    languages: tuple[str, ...], lang: str
) -> None:
    assert lender(languages) == lang
