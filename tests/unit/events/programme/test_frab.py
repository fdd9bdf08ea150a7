from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.faults import Refused
from events.files.reading import error, warning
from events.files.text import clean_line
from events.programme.frab import Schedule, SessionRow, overlaps, parse_schedule, unschedule_overlaps
from tests.real_data import naughty_strings, real_data

ZONE = "Europe/Berlin"


def event(number: str, start: str = "10:00", duration: str = "1:00", more: str = "", title: str = "Talk") -> str:
    return (
        f"<event id={quoteattr(number)}><title>{escape(title)}</title><start>{start}</start>"
        f"<duration>{duration}</duration>{more}</event>"
    )


def schedule(*events: str, room: str = "Hall", day: str = "2027-05-15", zone: str = ZONE) -> Schedule:
    text = f"<schedule><day date='{day}'><room name='{room}'>{''.join(events)}</room></day></schedule>"
    return parse_schedule(text.encode(), zone)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def starts(found: Schedule) -> list[datetime | None]:
    return [session.starts_at for session in found.sessions]


def test_a_session_is_read_whole() -> None:
    data = """<?xml version="1.0" encoding="iso-8859-1"?>
    <s:schedule xmlns:s="urn:frab"><s:version>1.2</s:version><s:conference><s:title> Fest </s:title></s:conference>
    <s:day date="2027-05-15"><s:room name="Saal"><s:event id="7" guid="no-uuid-π">
    <s:room>Großer Saal</s:room><s:title>Märchen
    und Musik</s:title><s:subtitle>Für alle</s:subtitle><s:type>music</s:type><s:track>Kinder</s:track>
    <s:language>de_formal</s:language><s:date>2027-05-15T14:30:00+02:00</s:date><s:start>14:30</s:start>
    <s:duration>01:15</s:duration><s:abstract>Eins&#13;\nZwei</s:abstract><s:description/>
    <s:persons><s:person id="1">Ana Petrović</s:person><s:person name="Omar Haddad"/><s:person> </s:person></s:persons>
    <s:url>https://example.org/7</s:url><s:slug>fest-7-märchen</s:slug>
    </s:event></s:room></s:day></s:schedule>"""
    found = parse_schedule(data.encode("latin-1", "xmlcharrefreplace"), ZONE)
    assert found == Schedule(
        version="1.2",
        title="Fest",
        rooms=("Großer Saal",),
        sessions=(
            SessionRow(
                row=1,
                id="7",
                guid="no-uuid-π",
                room="Großer Saal",
                title="Märchen und Musik",
                subtitle="Für alle",
                kind="music",
                track="Kinder",
                language="de",
                abstract="Eins\nZwei",
                description="",
                persons=("Ana Petrović", "Omar Haddad"),
                starts_at=at("2027-05-15T14:30+02:00"),
                duration=timedelta(hours=1, minutes=15),
                url="https://example.org/7",
                slug="fest-7-märchen",
            ),
        ),
        faults=(),
    )
    assert found.sessions[0].ends_at == at("2027-05-15T15:45+02:00")
    assert found.sessions[0].source == "no-uuid-π"


@pytest.mark.parametrize(
    ("date", "start", "moment"),
    [
        ("", "10:00", "2027-05-15T10:00+02:00"),
        ("", "9.30", "2027-05-15T09:30+02:00"),
        ("", "03:59", "2027-05-16T03:59+02:00"),
        ("", "04:00", "2027-05-15T04:00+02:00"),
        ("2027-05-16", "10:00", "2027-05-16T10:00+02:00"),
        ("2027-05-15T20:00:00", "10:00", "2027-05-15T20:00+02:00"),
        ("2027-05-15T01:00:00", "10:00", "2027-05-15T01:00+02:00"),
        ("2027-01-15T20:00:00", "", "2027-01-15T20:00+01:00"),
        ("2027-05-15T20:00:00Z", "", "2027-05-15T20:00+00:00"),
        ("2027-05-15 20:00:00-05:00", "", "2027-05-15T20:00-05:00"),
    ],
)
def test_a_start_is_a_point_in_time_of_the_events_zone(date: str, start: str, moment: str) -> None:
    assert starts(schedule(event("1", start, more=f"<date>{date}</date>"))) == [at(moment)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("0:30", 30), ("00:30", 30), ("1:00", 60), ("01:30:00", 90), ("90", 90), ("PT1H30M", 90), ("P1DT1H", 1500)],
)
def test_a_duration_is_read_in_every_usual_form(text: str, minutes: int) -> None:
    assert [session.duration for session in schedule(event("1", duration=text)).sessions] == [
        timedelta(minutes=minutes)
    ]


@pytest.mark.parametrize("text", ["", "soon", "0:00", "-1:00", "999:00", "PT", "1:2:3:4"])
def test_a_session_of_unclear_length_comes_in_unscheduled(text: str) -> None:
    found = schedule(event("1", duration=text))
    assert starts(found) == [None]
    assert found.faults == (warning(1, "session_duration_unclear", "duration", title="Talk"),)


@pytest.mark.parametrize("start", ["", "noon", "25:00", "10:99", "10"])
def test_a_session_of_unclear_start_comes_in_unscheduled(start: str) -> None:
    found = schedule(event("1", start))
    assert starts(found) == [None]
    assert found.faults == (warning(1, "session_start_unclear", "start", title="Talk"),)


@pytest.mark.parametrize("day", ["", "someday", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none_leaves_its_sessions_unscheduled(day: str) -> None:
    assert starts(schedule(event("1"), day=day)) == [None]


def test_what_cannot_come_in_is_told_and_left_out() -> None:
    found = schedule(
        event("1"),
        event("1", title="Again"),
        event("", title="Nameless"),
        event("2", title=" "),
        event("3", more="<url>javascript:alert(1)</url><language>?</language>"),
    )
    assert [(session.id, session.url, session.language) for session in found.sessions] == [("1", "", ""), ("3", "", "")]
    assert found.faults == (
        error(2, "session_twice", "id", source="1", first=1),
        error(3, "session_id_missing", "id", title="Nameless"),
        error(4, "session_title_missing", "title", id="2"),
    )


def test_a_session_without_a_room_is_told() -> None:
    data = f"<schedule><day date='2027-05-15'>{event('1')}</day></schedule>".encode()
    found = parse_schedule(data, ZONE)
    assert (found.rooms, found.faults) == ((), (warning(1, "session_room_missing", "room", title="Talk"),))


def titles(pairs: tuple[tuple[SessionRow, SessionRow], ...]) -> list[tuple[str, str]]:
    return [(earlier.id, later.id) for earlier, later in pairs]


def test_sessions_that_follow_one_another_do_not_overlap() -> None:
    assert overlaps(schedule(event("1", "10:00"), event("2", "11:00")).sessions) == ()


def test_overlapping_pairs_are_found_in_one_room_only() -> None:
    found = schedule(
        event("1", "10:00", "4:00"),
        event("2", "10:30", "0:30"),
        event("3", "13:00", "2:00"),
        event("4", "14:00", "0:30"),
        event("5", "10:00", "4:00", "<room>Yard</room>"),
    )
    assert titles(overlaps(found.sessions)) == [("1", "2"), ("1", "3"), ("3", "4")]


def test_at_one_start_the_smaller_id_is_first_as_people_count() -> None:
    found = schedule(event("10"), event("9"), event("b"), event("a"))
    assert titles(overlaps(found.sessions))[0] == ("9", "10")
    assert [session.id for session in unschedule_overlaps(found.sessions)[0] if session.starts_at] == ["9"]


def test_the_later_of_every_pair_is_unscheduled_once_and_told_for_each_pair() -> None:
    found = schedule(
        event("1", "10:00", "3:00", title="One"),
        event("2", "10:30", "3:00", title="Two"),
        event("3", "11:00", "0:30", title="Three"),
        event("4", "13:15", "0:30", title="Four"),
    )
    sessions, faults = unschedule_overlaps(found.sessions)
    assert [session.starts_at is None for session in sessions] == [False, True, True, True]
    assert [session.duration for session in sessions] == [session.duration for session in found.sessions]
    assert faults == (
        warning(2, "session_overlaps", "start", title="Two", room="Hall", other="One"),
        warning(3, "session_overlaps", "start", title="Three", room="Hall", other="One"),
        warning(3, "session_overlaps", "start", title="Three", room="Hall", other="Two"),
        warning(4, "session_overlaps", "start", title="Four", room="Hall", other="Two"),
    )


def test_the_outcome_does_not_depend_on_the_order_of_the_file() -> None:
    events = [event(str(number), f"{10 + number % 3}:00", "1:30") for number in range(9)]
    kept = [
        {session.id for session in unschedule_overlaps(schedule(*order).sessions)[0] if session.starts_at}
        for order in (events, events[::-1])
    ]
    assert kept == [{"0"}, {"0"}]


def test_rooms_that_cannot_be_rooms_are_refused() -> None:
    found = schedule(*(event(str(number)) for number in range(200)))
    with pytest.raises(Refused, match="programme_too_many_overlaps"):
        overlaps(found.sessions)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Name;Ort",
        b"<html/>",
        b"<schedule>",
        b"\x00",
        b'<?xml version="1.0" encoding="klingon"?><schedule/>',
        b"<!DOCTYPE schedule><schedule/>",
        b'<!DOCTYPE s [<!ENTITY a "x">]><schedule><version>&a;</version></schedule>',
        b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]><schedule><version>&a;</version></schedule>',
    ],
)
def test_what_is_no_schedule_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        parse_schedule(data, ZONE)
    assert (caught.value.code, caught.value.field) == ("programme_not_frab", "file")


def test_an_empty_schedule_is_one() -> None:
    assert parse_schedule(b"<schedule/>", ZONE) == Schedule("", "", (), (), ())


def test_a_schedule_nested_to_the_bottom_does_no_harm() -> None:
    assert parse_schedule(b"<schedule>" + b"<day>" * 50_000 + b"</day>" * 50_000 + b"</schedule>", ZONE).sessions == ()


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
fields = st.sampled_from(["room", "title", "type", "date", "start", "duration", "language", "persons", "url"])
values = words | st.from_regex(r"\d{1,5}[:.-]\d{1,3}", fullmatch=True) | st.datetimes().map(datetime.isoformat)
events = st.builds(
    lambda number, inner: event(number, more="".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in inner)),
    words,
    st.lists(st.tuples(fields, values), max_size=5),
) | st.builds(lambda start, length: event("1", escape(start), escape(length)), values, values)


@given(st.lists(events, max_size=5), words)
def test_any_events_come_in_or_are_told(found: list[str], day: str) -> None:
    text = f"<schedule><day date={quoteattr(day)}><room name='r'>{''.join(found)}</room></day></schedule>"
    read = parse_schedule(text.encode(), ZONE)
    lost = [fault for fault in read.faults if fault.severity == "error"]
    assert len(read.sessions) + len(lost) == len(found)
    assert len(unschedule_overlaps(read.sessions)[0]) == len(read.sessions)


@given(st.binary() | st.binary().map(lambda tail: b"<schedule>" + tail))
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        parse_schedule(data, ZONE)


def test_naughty_strings_are_titles() -> None:
    naughty = [line for text in naughty_strings() if (line := clean_line(text))]
    storable = [text for text in naughty if "\ufffe" not in text and "\uffff" not in text]
    found = schedule(*(event(str(row), title=text) for row, text in enumerate(storable)))
    assert [session.title for session in found.sessions] == storable


def test_a_camps_programme_has_335_sessions_in_19_rooms() -> None:
    found = parse_schedule(real_data("schedules/emf2022.frab.xml"), "Europe/London")
    assert (found.version, found.title) == ("1.0-public", "Electromagnetic Field 2022")
    assert (len(found.sessions), len(found.rooms), found.faults) == (335, 19, ())
    assert {session.starts_at is None for session in found.sessions} == {False}


def test_the_camps_35_overlapping_pairs_unschedule_34_sessions() -> None:
    found = parse_schedule(real_data("schedules/emf2022.frab.xml"), "Europe/London")
    sessions, faults = unschedule_overlaps(found.sessions)
    assert len(faults) == 35
    assert sum(session.starts_at is None for session in sessions) == 34
    assert overlaps(sessions) == ()
