"""What calendars read of the programme."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event

from events.programme.ical import Entry, Feed, Text, calendar

MAY = datetime(2027, 5, 15, 12, tzinfo=UTC)
AUTUMN_NIGHT = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
"""Half past two in Berlin, for the first time in that night."""


def entry(starts_at: datetime = MAY, **said: object) -> Entry:
    given: dict[str, object] = {
        "code": "ABCDEFGHJK",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "summary": Text("Chor", "de"),
        "description": Text("", "de"),
        "location": Text("Bühne, Hof", "de"),
        "category": "Musik",
        "url": "https://fest.example/de/demo/programme/ABCDEFGHJK",
        "revision": 3,
    }
    return Entry(**(given | said))  # type: ignore[arg-type]  # fields by name


def feed(*entries: Entry, zone: str = "Europe/Berlin", coordinates: str = "") -> Feed:
    return Feed(Text("Schau her!", "de"), "https://fest.example/de/demo/programme", zone, coordinates, entries)


def value(event: Event, name: str) -> Any:
    """A property; its type says only that it may be any of them."""
    return event[name]


def read(made: Feed) -> list[Event]:
    found = Calendar.from_ical(calendar(made))
    assert isinstance(found, Calendar)
    return found.events


def lines(made: Feed, *names: str) -> list[str]:
    """Of the unfolded file, those of the properties with these names."""
    text = calendar(made).decode().replace("\r\n ", "")
    return [line for line in text.split("\r\n") if line.partition(":")[0].partition(";")[0] in names]


def test_a_session_says_what_when_and_where() -> None:
    (event,) = read(feed(entry()))
    assert (value(event, "SUMMARY"), value(event, "LOCATION"), value(event, "CATEGORIES").cats[0]) == (
        "Chor",
        "Bühne, Hof",
        "Musik",
    )
    assert (event.start, event.end) == (MAY, MAY + timedelta(hours=1))
    assert str(value(event, "DTSTART").to_ical(), "ascii") == "20270515T140000"
    assert value(event, "DTSTART").params["TZID"] == "Europe/Berlin"
    assert "DESCRIPTION" not in event
    assert "GEO" not in event


def test_the_same_programme_gives_the_same_bytes() -> None:
    assert calendar(feed(entry(), entry(code="KJHGFEDCBA"))) == calendar(feed(entry(), entry(code="KJHGFEDCBA")))


def test_what_was_changed_says_when_and_how_often() -> None:
    changed = entry(changed_at=datetime(2027, 5, 1, 9, 0, 0, 250_000, tzinfo=UTC))
    assert lines(feed(changed), "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE") == [
        "DTSTAMP:20270501T090000Z",
        "UID:ABCDEFGHJK@schauher",
        "SEQUENCE:2",
        "LAST-MODIFIED:20270501T090000Z",
    ]
    assert lines(feed(entry()), "DTSTAMP") == ["DTSTAMP:20270515T120000Z"]


@pytest.mark.parametrize(("cancelled", "status"), [(False, "CONFIRMED"), (True, "CANCELLED")])
def test_a_cancelled_session_says_so(cancelled: bool, status: str) -> None:
    assert lines(feed(entry(cancelled=cancelled)), "STATUS") == [f"STATUS:{status}"]


def test_lines_are_folded_between_letters_of_any_script() -> None:
    said = "🎪 Ein Fest، مهرجان الثقافات; 祭り, " * 20
    made = calendar(feed(entry(description=Text(said, "ar"))))
    assert max(len(line) for line in made.split(b"\r\n")) <= 75
    for line in made.split(b"\r\n"):
        line.decode()
    assert value(read(feed(entry(description=Text(said, "ar"))))[0], "DESCRIPTION") == said


def test_the_calendar_says_what_it_is_called_and_when_to_look_again() -> None:
    assert lines(feed(entry()), "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL") == [
        "NAME;LANGUAGE=de:Schau her!",
        "X-WR-CALNAME;LANGUAGE=de:Schau her!",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]


def test_where_the_festival_is_known_each_session_says_it() -> None:
    assert lines(feed(entry(), coordinates="48.28541,11.46602"), "GEO") == ["GEO:48.28541;11.46602"]


def test_the_zone_is_written_out_with_the_moments_at_which_clocks_change() -> None:
    assert lines(feed(entry()), "TZID", "DTSTART", "TZOFFSETTO")[:7] == [
        "TZID:Europe/Berlin",
        "DTSTART:20261231T010000",
        "TZOFFSETTO:+0100",
        "DTSTART:20270328T020000",
        "TZOFFSETTO:+0200",
        "DTSTART:20271031T030000",
        "TZOFFSETTO:+0100",
    ]


def test_a_zone_without_changes_has_one_offset() -> None:
    assert lines(feed(entry(), zone="Asia/Kathmandu"), "TZOFFSETTO", "TZNAME") == ["TZNAME:+0545", "TZOFFSETTO:+0545"]


def test_both_hours_of_a_night_that_has_one_twice_are_told_apart() -> None:
    first, second = read(feed(entry(AUTUMN_NIGHT), entry(AUTUMN_NIGHT + timedelta(hours=1))))
    assert [value(event, "DTSTART").dt.timestamp() for event in (first, second)] == [
        AUTUMN_NIGHT.timestamp(),
        AUTUMN_NIGHT.timestamp() + 3600,
    ]


def test_an_empty_programme_is_a_calendar_too() -> None:
    assert read(feed()) == []


def test_the_name_of_a_calendar_is_a_text_like_others() -> None:
    named = Feed(Text("Tanz, Musik;\nund mehr", "de"), "https://fest.example/", "Europe/Berlin", "", ())
    assert lines(named, "NAME", "X-WR-CALNAME") == [
        r"NAME;LANGUAGE=de:Tanz\, Musik\;\nund mehr",
        r"X-WR-CALNAME;LANGUAGE=de:Tanz\, Musik\;\nund mehr",
    ]
