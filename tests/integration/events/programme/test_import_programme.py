"""Schedules from files."""

from datetime import UTC, date, datetime, time
from xml.sax.saxutils import escape, quoteattr

import msgspec
import pytest

from events.faults import Forbidden
from events.festival.actions import create_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft
from events.files.report import ImportReport
from events.hosts.actions import create_host
from events.hosts.rules import SYSTEM, VISITOR
from events.programme.actions import change_session, change_stage, create_session, create_stage, import_programme
from events.programme.frab import Schedule, parse_schedule
from events.programme.imports import as_draft
from events.programme.queries import SessionView, programme, sessions, stages, unscheduled
from events.programme.rules import SessionDraft, StageDraft
from events.search.queries import find
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.real_data import real_data


def point(guid: str, start: str, room: str = "Bühne", title: str = "", duration: str = "1:00", more: str = "") -> str:
    return (
        f"<event guid={quoteattr(guid)} id={quoteattr(guid)}><title>{escape(title or guid)}</title>"
        f"<room>{escape(room)}</room><start>{start}</start><duration>{duration}</duration>{more}</event>"
    )


def schedule_of(*points: str, day: str = "2027-05-15") -> Schedule:
    rooms = f'<room name="">{"".join(points)}</room>'
    xml = f'<schedule><version>1</version><day index="1" date="{day}">{rooms}</day></schedule>'
    return parse_schedule(xml.encode(), "Europe/Berlin")


def at(hour: int, minute: int = 0) -> datetime:
    """On the first day, in Berlin's time."""
    return datetime(2027, 5, 15, hour - 2, minute, tzinfo=UTC)


async def run(event: EventView, schedule: Schedule, *, dry_run: bool = False) -> ImportReport:
    return await import_programme(SYSTEM, event, schedule, NOW, dry_run=dry_run)


async def titled(event: EventView) -> dict[str, SessionView]:
    return {view.title["de"]: view for view in await sessions(event.id)}


async def camp() -> EventView:
    host = await create_host(SYSTEM, "camp-town", "Zeltstadt", NOW)
    days = tuple(DayDraft(date(2022, 6, day), time(10), time(0)) for day in (2, 3, 4, 5))
    draft = EventDraft("camp", {"en": "Camp"}, ("en",), "Europe/London", days)
    return await event_by_id(await create_event(SYSTEM, host, draft, NOW))


async def test_a_real_schedule_comes_in_once(database: Database) -> None:
    event = await camp()
    schedule = parse_schedule(real_data("schedules/emf2022.frab.xml"), event.zone, event.day_boundary)

    first, second = await run(event, schedule), await run(event, schedule)

    assert (first.created, first.changed, first.unchanged) == (335, 0, 0)
    assert {fault.code: fault.severity for fault in first.faults} == {"session_overlaps": "warning"}
    assert len(first.faults) == 35
    assert second == ImportReport(0, 0, 335, first.faults)
    assert len(await stages(event.id)) == 19
    assert (len(await programme(event.id)), len(await unscheduled(event.id))) == (301, 34)
    assert len(await find(event.id, "egg spoon", ("session",))) == 1


async def test_a_real_schedule_on_other_days_comes_in_unscheduled(database: Database) -> None:
    event = await new_event()
    schedule = parse_schedule(real_data("schedules/emf2022.frab.xml"), event.zone, event.day_boundary)

    report = await run(event, schedule)

    assert (report.created, len(report.faults)) == (335, 335)
    assert {fault.code for fault in report.faults} == {"session_outside_days"}
    assert len(await unscheduled(event.id)) == 335


async def test_a_dry_run_tells_and_writes_nothing(database: Database) -> None:
    event = await new_event()
    before = await event_by_id(event.id)

    assert await run(event, schedule_of(point("a", "10:00")), dry_run=True) == ImportReport(1, 0, 0, ())

    assert (await sessions(event.id), await stages(event.id)) == ([], [])
    assert await event_by_id(event.id) == before


async def test_what_the_file_says_arrives(database: Database) -> None:
    event = await new_event()
    more = (
        "<subtitle>Zum Mitmachen</subtitle><abstract>Kommt alle.</abstract><type>Workshop</type><language>tr</language>"
        "<persons><person>Ayşe Yıldızgil</person><person>Mehmet Taşoluk</person></persons>"
    )
    await run(event, schedule_of(point("a", "10:00", "Bühne 1", "Trommeln", "1:30", more)))

    view = (await programme(event.id))[0]
    assert (view.title, view.abstract) == ({"de": "Trommeln"}, {"de": "Zum Mitmachen\n\nKommt alle."})
    assert (view.kind, view.languages, view.presenters) == ("workshop", ("tr",), "Ayşe Yıldızgil, Mehmet Taşoluk")
    assert (view.stage, view.stage_name, view.starts_at, view.ends_at) == (
        "buhne-1",
        {"de": "Bühne 1"},
        at(10),
        at(11, 30),
    )


async def test_a_title_is_kept_in_its_language_where_the_event_has_it(database: Database) -> None:
    event = await new_event()
    await run(event, schedule_of(point("a", "10:00", title="Drumming", more="<language>en</language>")))

    assert [view.title for view in await sessions(event.id)] == [{"en": "Drumming"}]


async def test_rooms_are_the_stages_of_the_same_name(database: Database) -> None:
    event = await new_event()
    await create_stage(SYSTEM, event, StageDraft("main", {"de": "Große Bühne", "en": "Main stage"}), NOW)

    await run(event, schedule_of(point("a", "10:00", "main  STAGE"), point("b", "11:00", "Zelt")))

    assert [stage.code for stage in await stages(event.id)] == ["main", "zelt"]
    assert {title: view.stage for title, view in (await titled(event)).items()} == {"a": "main", "b": "zelt"}


async def test_the_later_of_two_at_once_comes_in_unscheduled(database: Database) -> None:
    event = await new_event()

    report = await run(event, schedule_of(point("b", "10:30"), point("a", "10:00"), point("c", "11:30")))

    assert [(fault.row, fault.code, fault.params) for fault in report.faults] == [
        (1, "session_overlaps", {"title": "b", "room": "Bühne", "other": "a"})
    ]
    views = await titled(event)
    assert [(views[title].starts_at, views[title].stage) for title in "abc"] == [
        (at(10), "buhne"),
        (None, None),
        (at(11, 30), "buhne"),
    ]


async def test_a_parallel_stage_takes_both(database: Database) -> None:
    event = await new_event()
    await create_stage(SYSTEM, event, StageDraft("S", {"de": "Bühne"}, parallel=True), NOW)

    report = await run(event, schedule_of(point("a", "10:00"), point("b", "10:30")))

    assert report == ImportReport(2, 0, 0, ())
    assert await unscheduled(event.id) == []


async def test_what_was_there_before_keeps_its_time(database: Database) -> None:
    event = await new_event()
    await create_stage(SYSTEM, event, StageDraft("S", {"de": "Bühne"}), NOW)
    opening = SessionDraft({"de": "Eröffnung"}, stage="S", starts_at=at(10), ends_at=at(11))
    await create_session(SYSTEM, event, opening, NOW)

    report = await run(event, schedule_of(point("a", "10:30"), point("b", "11:00")))

    assert [fault.params for fault in report.faults] == [{"title": "a", "room": "Bühne", "other": "Eröffnung"}]
    assert {title: view.starts_at for title, view in (await titled(event)).items()} == {
        "Eröffnung": at(10),
        "a": None,
        "b": at(11),
    }


async def test_a_time_given_by_hand_survives_the_next_import(database: Database) -> None:
    event, schedule = await new_event(), schedule_of(point("a", "10:00"), point("b", "10:30"))
    await run(event, schedule)
    stranded = (await titled(event))["b"]
    free = msgspec.structs.replace(as_draft(stranded), stage="buhne", starts_at=at(12), ends_at=at(13))
    await change_session(SYSTEM, event, stranded.code, free, None, NOW)

    report = await run(event, schedule)

    assert (report.changed, report.unchanged, len(report.faults)) == (0, 2, 1)
    assert (await titled(event))["b"].starts_at == at(12)


async def test_a_time_given_by_hand_yields_to_the_file(database: Database) -> None:
    event = await new_event()
    await run(event, schedule_of(point("a", "10:00"), point("b", "10:30")))
    stranded = (await titled(event))["b"]
    free = msgspec.structs.replace(as_draft(stranded), stage="buhne", starts_at=at(12), ends_at=at(13))
    await change_session(SYSTEM, event, stranded.code, free, None, NOW)

    await run(event, schedule_of(point("a", "10:00"), point("b", "10:30"), point("c", "12:30")))

    views = await titled(event)
    assert (views["b"].starts_at, views["c"].starts_at) == (None, at(12, 30))


async def test_the_second_import_changes_what_changed(database: Database) -> None:
    event = await new_event()
    await run(event, schedule_of(point("a", "10:00"), point("b", "12:00")))
    before = (await titled(event))["a"]
    told = msgspec.structs.replace(as_draft(before), title={"de": "a", "en": "A"}, state="cancelled")
    await change_session(SYSTEM, event, before.code, told, None, NOW)

    report = await run(event, schedule_of(point("a", "11:00", title="Trommeln"), point("b", "12:00")))

    assert (report.created, report.changed, report.unchanged) == (0, 1, 1)
    after = (await titled(event))["Trommeln"]
    assert (after.code, after.title, after.state) == (before.code, {"de": "Trommeln", "en": "A"}, "cancelled")
    assert after.starts_at == at(11)
    assert [hit.code for hit in await find(event.id, "trommeln")] == [before.code]


async def test_a_cancelled_session_leaves_its_time_to_others(database: Database) -> None:
    event, schedule = await new_event(), schedule_of(point("a", "10:00"), point("b", "10:30"))
    await run(event, schedule)
    first = (await titled(event))["a"]
    cancelled = msgspec.structs.replace(as_draft(first), state="cancelled")
    await change_session(SYSTEM, event, first.code, cancelled, None, NOW)

    report = await run(event, schedule)

    assert (report.changed, report.unchanged, report.faults) == (1, 1, ())
    assert (await titled(event))["b"].starts_at == at(10, 30)


async def test_without_room_or_length_a_session_comes_in_unscheduled(database: Database) -> None:
    event = await new_event()
    report = await run(event, schedule_of(point("a", "10:00", ""), point("b", "12:00", duration="")))

    assert [(fault.row, fault.code) for fault in report.faults] == [
        (1, "session_room_missing"),
        (2, "session_duration_unclear"),
    ]
    assert {title: (view.stage, view.starts_at) for title, view in (await titled(event)).items()} == {
        "a": (None, None),
        "b": (None, None),
    }


async def test_one_error_keeps_everything_out(database: Database) -> None:
    event = await new_event()
    report = await run(event, schedule_of(point("a", "10:00"), point("a", "12:00")))

    assert (report.created, report.refused) == (0, True)
    assert (await sessions(event.id), await stages(event.id)) == ([], [])


async def test_making_the_stage_parallel_lets_the_stranded_ones_in(database: Database) -> None:
    event, schedule = await new_event(), schedule_of(point("a", "10:00"), point("b", "10:30"))
    await run(event, schedule)
    await change_stage(SYSTEM, event, "buhne", StageDraft("buhne", {"de": "Bühne"}, parallel=True), None, NOW)

    assert await run(event, schedule) == ImportReport(0, 1, 1, ())
    assert await unscheduled(event.id) == []


async def test_a_dry_run_asks_for_the_permission_too(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Forbidden):
        await import_programme(VISITOR, event, schedule_of(point("a", "10:00")), NOW, dry_run=True)
