"""The programme as calendar files."""

from typing import Any

import httpx
from icalendar import Calendar, Event

from events.festival.actions import withdraw_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.programme.actions import change_session, change_stage
from events.programme.queries import session
from events.programme.rules import SessionDraft, StageDraft
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.web.public.town import at, session_at, stage_in_area


def value(event: Event, name: str) -> Any:
    """A property; its type says only that it may be any of them."""
    return event[name]


async def entries(client: httpx.AsyncClient, address: str) -> list[Event]:
    answer = await client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    found = Calendar.from_ical(answer.content)
    assert isinstance(found, Calendar)
    return found.events


async def test_the_programme_a_stage_and_a_session_have_calendars(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    await stage_in_area(event, "B", "hall")
    code = await session_at(event, "Chor", at(14))
    await session_at(event, "Tanz", at(15), stage="hall")
    await session_at(event, "Noch ohne Zeit", None)
    files = ("programme.ics", "stages/hall.ics", f"programme/{code}.ics")
    found = [[str(value(entry, "SUMMARY")) for entry in await entries(client, f"/de/demo/{file}")] for file in files]
    assert found == [["Chor", "Tanz"], ["Tanz"], ["Chor"]]


async def test_an_entry_says_it_in_the_readers_language(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14), abstract={"de": "Lieder", "en": "Songs"}, presenters="Chor der Welt")
    (entry,) = await entries(client, f"/en/demo/programme/{code}.ics")
    assert (str(value(entry, "SUMMARY")), value(entry, "SUMMARY").params["LANGUAGE"]) == ("Chor", "de")
    assert str(value(entry, "DESCRIPTION")) == "Chor der Welt\n\nSongs\n\nDeutsch"
    assert str(value(entry, "LOCATION")) == "Bühne A, Halle A, Birkental"
    assert value(entry, "CATEGORIES").cats == ["Music"]
    assert str(value(entry, "URL")) == f"http://127.0.0.1:8000/en/demo/programme/{code}"


async def test_a_change_counts_up_and_says_when_it_was_made(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14))

    async def told() -> tuple[int, bytes, str]:
        (entry,) = await entries(client, "/de/demo/programme.ics")
        return int(value(entry, "SEQUENCE")), value(entry, "DTSTAMP").to_ical(), str(value(entry, "STATUS"))

    before = await told()
    view = await session(event.id, code)
    draft = SessionDraft(
        {"de": "Chor"}, stage="yard", starts_at=view.starts_at, ends_at=view.ends_at, state="cancelled"
    )
    await change_session(SYSTEM, event, code, draft, view.revision, at(12))
    assert [before, await told()] == [
        (0, b"20270515T080000Z", "CONFIRMED"),
        (1, b"20270515T100000Z", "CANCELLED"),
    ]


async def test_a_renamed_stage_changes_what_happens_there(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    await session_at(event, "Chor", at(14))
    await change_stage(SYSTEM, event, "yard", StageDraft("yard", {"de": "Große Bühne"}, "A"), None, at(13))
    (entry,) = await entries(client, "/de/demo/programme.ics")
    assert (value(entry, "DTSTAMP").to_ical(), str(value(entry, "LOCATION"))) == (
        b"20270515T110000Z",
        "Große Bühne, Halle A, Birkental",
    )


async def test_a_calendar_is_sent_once_and_then_known(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14))
    for file in ("programme.ics", "stages/yard.ics", f"programme/{code}.ics"):
        first = await client.get(f"/de/demo/{file}")
        with statements.counted(1):  # the version
            second = await client.get(f"/de/demo/{file}", headers={"if-none-match": first.headers["etag"]})
        assert (second.status_code, second.content) == (304, b"")


async def test_a_calendar_costs_the_same_statements_whatever_is_on(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)
    await session_at(event, "Eins", at(10))
    with statements.counted(5):  # the version, the event, its days, the sessions, their changes
        await client.get("/de/demo/programme.ics")
    for hour in (11, 12):
        await session_at(event, "Mehr", at(hour))
    with statements.counted(5):
        await client.get("/de/demo/programme.ics")


async def test_what_does_not_exist_has_no_calendar(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    await client.get("/de/demo/programme.ics")
    gone = [
        (await client.get(f"/de/demo/{file}")).status_code
        for file in ("stages/nowhere.ics", "stages/yard", "programme/ZZZZZZZZZZ.ics", "programme/.ics")
    ]
    await withdraw_event(SYSTEM, event, NOW)
    assert [*gone, (await client.get("/de/demo/programme.ics")).status_code] == [404] * 5
