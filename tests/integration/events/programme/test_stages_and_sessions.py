"""Stages, sessions, and no two at once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from piccolo.custom_types import Combinable
from piccolo.table import Table

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR
from events.nations.actions import create_region
from events.programme import actions
from events.programme.actions import (
    change_session,
    change_stage,
    create_session,
    create_stage,
    delete_session,
    delete_stage,
    event_times,
)
from events.programme.queries import (
    next_boundary,
    now_and_next,
    programme,
    session,
    session_by_code,
    stage,
    stages,
    unscheduled,
    users_of_region,
)
from events.programme.rules import SessionDraft, StageDraft
from events.programme.tables import Session
from events.search.queries import Hit, find
from tests.database import Database
from tests.festivals import DAYS, NOW, new_event
from tests.integration.conftest import Statements

MAIN = StageDraft("main", {"de": "Große Bühne", "en": "Main stage"}, "A")
MEADOW = StageDraft("meadow", {"de": "Wiese"}, parallel=True)


def at(hour: int, minute: int = 0, day: int = 15) -> datetime:
    """In Berlin's time."""
    return datetime(2027, 5, day, tzinfo=UTC) + timedelta(hours=hour - 2, minutes=minute)


def point(title: str, start: datetime | None = None, stage: str | None = "main", minutes: int = 60) -> SessionDraft:
    end = start + timedelta(minutes=minutes) if start else None
    return SessionDraft({"de": title}, stage=stage, starts_at=start, ends_at=end)


async def event_with_stages() -> EventView:
    event = await new_event()
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Rathaus"}, hue="plum", width=9, depth=9), NOW)
    await create_stage(SYSTEM, event, MAIN, NOW)
    await create_stage(SYSTEM, event, MEADOW, NOW)
    return event


async def add(event: EventView, *drafts: SessionDraft) -> list[str]:
    return [await create_session(SYSTEM, event, draft, NOW) for draft in drafts]


async def titles(event: EventView, **filters: Any) -> list[str]:
    return [view.title["de"] for view in await programme(event.id, **filters)]


async def test_a_stage_knows_its_area(database: Database) -> None:
    event = await event_with_stages()

    main, meadow = await stages(event.id)

    assert (main.code, main.name["en"], main.area, main.area_hue, main.parallel) == (
        "main",
        "Main stage",
        "A",
        "plum",
        False,
    )
    assert (meadow.area, meadow.area_name, meadow.parallel) == (None, {}, True)
    with pytest.raises(NotFound, match="area_not_found"):
        await create_stage(SYSTEM, event, StageDraft("x", {"de": "x"}, "Z"), NOW)


async def test_two_stages_never_share_a_code(database: Database) -> None:
    event = await event_with_stages()
    with pytest.raises(Conflict, match="stage_code_taken"):
        await create_stage(SYSTEM, event, MAIN, NOW)
    with pytest.raises(Conflict, match="stage_code_taken"):
        await change_stage(SYSTEM, event, "meadow", MAIN, None, NOW)


async def test_a_session_is_read_back_as_it_was_told(database: Database) -> None:
    event = await event_with_stages()
    draft = SessionDraft(
        title={"de": " Trommeln ", "ar": "طبول", "en": " "},
        abstract={"de": "Erst laut.\r\n\r\nDann lauter."},
        kind="music",
        languages=("de", "ti"),
        presenters="Trommelkreis\x00 Ampertal",
        stage="main",
        starts_at=at(14),
        ends_at=at(15, 30),
    )
    (code,) = await add(event, draft)

    view = await session(event.id, code)

    assert (view.title, view.abstract) == (
        {"de": "Trommeln", "ar": "طبول"},
        {"de": "Erst laut.\n\nDann lauter."},
    )
    assert (view.kind, view.languages, view.presenters) == ("music", ("de", "ti"), "Trommelkreis Ampertal")
    assert (view.stage, view.stage_name["en"], view.area, view.area_hue) == ("main", "Main stage", "A", "plum")
    assert (view.starts_at, view.ends_at, view.state) == (at(14), at(15, 30), "confirmed")


async def test_no_two_sessions_at_once_on_a_stage(database: Database) -> None:
    event = await event_with_stages()
    first, second = await add(event, point("Chor", at(14)), point("Tanz", at(16)))

    for start, minutes in ((at(14), 60), (at(13, 30), 31), (at(14, 59), 60), (at(13), 180), (at(14, 20), 10)):
        with pytest.raises(Conflict, match="stage_busy") as busy:
            await add(event, point("Lesung", start, minutes=minutes))
        assert (busy.value.field, busy.value.params) == (
            "starts_at",
            {"other": "Chor", "from": at(14), "until": at(15)},
        )
    with pytest.raises(Conflict, match="stage_busy"):
        await change_session(SYSTEM, event, second, point("Tanz", at(14, 30)), None, NOW)
    await change_session(SYSTEM, event, first, point("Chor", at(14, 30)), None, NOW)
    await add(event, point("Lesung", at(13, 30)), point("Ende", at(15, 30), minutes=30))
    assert await titles(event) == ["Lesung", "Chor", "Ende", "Tanz"]


async def test_several_at_once_are_fine_elsewhere(database: Database) -> None:
    event = await event_with_stages()
    await add(event, *(point(title, at(14), "meadow") for title in ("Malen", "Basteln")))
    await add(event, point("Chor", at(14)), point("Rundgang", at(14), None), point("Führung", at(14), None))

    assert await titles(event) == ["Rundgang", "Führung", "Chor", "Malen", "Basteln"]


async def test_a_cancelled_session_leaves_its_place_until_it_comes_back(database: Database) -> None:
    event = await event_with_stages()
    (code,) = await add(event, point("Chor", at(14)))
    cancelled = msgspec.structs.replace(point("Chor", at(14)), state="cancelled")
    await change_session(SYSTEM, event, code, cancelled, None, NOW)
    await add(event, point("Tanz", at(14)))

    with pytest.raises(Conflict, match="stage_busy"):
        await change_session(SYSTEM, event, code, point("Chor", at(14)), None, NOW)
    assert [(view.title["de"], view.state) for view in await programme(event.id)] == [
        ("Chor", "cancelled"),
        ("Tanz", "confirmed"),
    ]


async def test_a_stage_with_sessions_at_once_stays_parallel(database: Database) -> None:
    event = await event_with_stages()
    strict = msgspec.structs.replace(MEADOW, parallel=False)
    _, late = await add(event, point("Malen", at(14), "meadow"), point("Basteln", at(14, 30), "meadow"))

    with pytest.raises(Refused, match="stage_has_overlaps") as refused:
        await change_stage(SYSTEM, event, "meadow", strict, None, NOW)
    assert refused.value.params == {"one": "Malen", "other": "Basteln"}

    await change_session(SYSTEM, event, late, point("Basteln", at(15), "meadow"), None, NOW)
    await change_stage(SYSTEM, event, "meadow", strict, None, NOW)
    assert (await stage(event.id, "meadow")).parallel is False


async def test_a_stage_with_sessions_stays(database: Database) -> None:
    event = await event_with_stages()
    (code,) = await add(event, point("Chor"))
    with pytest.raises(Refused, match="stage_has_sessions") as refused:
        await delete_stage(SYSTEM, event, "main", NOW)
    assert refused.value.params == {"sessions": 1}

    await delete_session(SYSTEM, event, code, NOW)
    await delete_stage(SYSTEM, event, "main", NOW)
    assert [view.code for view in await stages(event.id)] == ["meadow"]


async def test_a_session_lies_in_one_of_the_festivals_days(database: Database) -> None:
    event = await event_with_stages()
    await add(event, point("Nachtmusik", at(23), minutes=300))

    for start, minutes in ((at(3, 30), 20), (at(23, day=16), 301), (at(2, day=18), 60), (at(3, day=16), 120)):
        with pytest.raises(Refused, match="session_outside_days") as refused:
            await add(event, point("Chor", start, "meadow", minutes))
        assert refused.value.params == {"days": list(DAYS)}


async def test_a_festivals_day_ends_when_the_next_begins(database: Database) -> None:
    event = await event_with_stages()
    await add(event, point("Nachtmusik", at(26), minutes=120), point("Frühgymnastik", at(4, day=16)))
    times = event_times(event)

    assert await titles(event, bounds=times.bounds(DAYS[0])) == ["Nachtmusik"]
    assert await titles(event, bounds=times.bounds(DAYS[1])) == ["Frühgymnastik"]


async def test_the_programme_is_filtered(database: Database) -> None:
    event = await event_with_stages()
    await add(
        event,
        msgspec.structs.replace(point("Chor", at(14)), kind="music", languages=("de",)),
        msgspec.structs.replace(point("Malen", at(13), "meadow"), kind="children", languages=("ar", "de")),
        msgspec.structs.replace(point("Tanz", at(14, day=16)), kind="dance"),
        point("Irgendwann"),
    )

    assert await titles(event) == ["Malen", "Chor", "Tanz"]
    assert await titles(event, stage="main") == ["Chor", "Tanz"]
    assert await titles(event, kind="dance") == ["Tanz"]
    assert await titles(event, language="ar") == ["Malen"]
    assert await titles(event, language="de", stage="main") == ["Chor"]
    assert [view.title["de"] for view in await unscheduled(event.id)] == ["Irgendwann"]


async def test_now_and_next(database: Database) -> None:
    event = await event_with_stages()
    gone = msgspec.structs.replace(point("Abgesagt", at(15)), state="cancelled")
    await add(
        event,
        point("Chor", at(14)),
        gone,
        point("Tanz", at(16)),
        point("Lesung", at(17)),
        point("Malen", at(14, 30), "meadow"),
    )

    async def seen(now: datetime) -> tuple[list[str], list[str]]:
        both = await now_and_next(event.id, now)
        return [view.title["de"] for view in both.now], [view.title["de"] for view in both.next]

    assert await seen(at(13, 59)) == ([], ["Chor", "Malen"])
    assert await seen(at(14)) == (["Chor"], ["Malen", "Tanz"])
    assert await seen(at(15)) == (["Malen"], ["Tanz"])
    assert await seen(at(18)) == ([], [])
    assert [await next_boundary(event.id, now) for now in (at(13), at(14), at(14, 30), at(17))] == [
        at(14),
        at(14, 30),
        at(15),
        at(18),
    ]
    assert await next_boundary(event.id, at(18)) is None


async def test_a_session_is_found_by_its_words_and_its_people(database: Database) -> None:
    event = await event_with_stages()
    draft = SessionDraft({"de": "Trommeln", "en": "Drumming"}, {"de": "Laut"}, presenters="Ayşe Yıldızgil")
    (code,) = await add(event, draft)
    for typed in ("trommeln laut", "drumming ayse", "YILDIZGİL"):
        assert await find(event.id, typed) == [Hit("session", code)], typed

    await change_session(SYSTEM, event, code, SessionDraft({"de": "Singen"}), None, NOW)
    assert await find(event.id, "trommeln") == []
    assert await find(event.id, "singen") == [Hit("session", code)]

    await delete_session(SYSTEM, event, code, NOW)
    assert await find(event.id, "singen") == []


async def test_a_printed_code_leads_to_its_event(database: Database) -> None:
    event = await event_with_stages()
    (code,) = await add(event, point("Chor"))

    address = await session_by_code(code)

    assert (address.event, address.event_slug, address.event_state, address.code) == (event.id, "demo", "draft", code)
    with pytest.raises(NotFound):
        await session_by_code("2222222222")


async def test_nothing_of_another_event_can_be_reached(database: Database) -> None:
    event, other = await event_with_stages(), await new_event("other-town")
    (code,) = await add(event, point("Chor"))

    with pytest.raises(NotFound):
        await session(other.id, code)
    with pytest.raises(NotFound):
        await create_session(SYSTEM, other, point("Chor"), NOW)
    with pytest.raises(NotFound):
        await create_stage(SYSTEM, other, MAIN, NOW)
    with pytest.raises(NotFound):
        await change_session(SYSTEM, other, code, point("Chor", stage=None), None, NOW)
    with pytest.raises(NotFound):
        await delete_session(SYSTEM, other, code, NOW)
    with pytest.raises(NotFound):
        await delete_stage(SYSTEM, other, "main", NOW)
    assert [view.code for view in await unscheduled(event.id)] == [code]


async def test_only_those_who_may_change_the_programme_do(database: Database) -> None:
    event = await event_with_stages()
    with pytest.raises(Forbidden):
        await create_session(VISITOR, event, point("Chor"), NOW)
    with pytest.raises(Forbidden):
        await delete_stage(VISITOR, event, "main", NOW)
    assert await unscheduled(event.id) == []


async def test_the_second_of_two_editors_is_told(database: Database) -> None:
    event = await event_with_stages()
    (code,) = await add(event, point("Chor"))
    await change_session(SYSTEM, event, code, point("Tanz"), 1, NOW)

    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_session(SYSTEM, event, code, point("Lesung"), 1, NOW)
    assert (await session(event.id, code)).title == {"de": "Tanz"}


async def test_every_change_is_recorded_and_makes_cached_pages_stale(database: Database) -> None:
    event = await event_with_stages()
    before = (await event_by_id(event.id)).public_version
    (code,) = await add(event, point("Chor"))
    await change_session(SYSTEM, event, code, point("Tanz"), None, NOW)
    await delete_session(SYSTEM, event, code, NOW)

    recorded = [(entry.action, entry.subject) for entry in await latest(event.id, 3)]
    assert recorded == [("session.deleted", code), ("session.changed", code), ("session.created", code)]
    assert (await event_by_id(event.id)).public_version == before + 3


async def test_reading_takes_the_same_statements_whatever_is_on(statements: Statements) -> None:
    event = await event_with_stages()
    for hour in (10, 12, 14):
        (code,) = await add(event, point("Chor", at(hour)))
        with statements.counted(1):
            await programme(event.id)
        with statements.counted(1):
            await session(event.id, code)
        with statements.counted(1):
            await stages(event.id)
        with statements.counted(1):
            await now_and_next(event.id, NOW)
        with statements.counted(2):
            await next_boundary(event.id, NOW)


Create = Callable[[EventView, SessionDraft], Awaitable[str]]


async def winners(event: EventView, create: Create) -> int:
    """How many of 50 that want the same hour, or part of it, get it."""
    drafts = [point(f"Chor {index}", at(14, index % 30)) for index in range(50)]
    results = await asyncio.gather(*(create(event, draft) for draft in drafts), return_exceptions=True)
    assert {str(result) for result in results if not isinstance(result, str)} <= {"stage_busy"}
    won = sorted(result for result in results if isinstance(result, str))
    assert sorted(view.code for view in await programme(event.id)) == won
    return len(won)


async def create(event: EventView, draft: SessionDraft) -> str:
    return await create_session(SYSTEM, event, draft, NOW)


async def test_of_50_at_once_one_gets_the_stage(database: Database) -> None:
    assert await winners(await event_with_stages(), create) == 1


async def test_the_race_overbooks_when_the_check_comes_before_the_transaction(database: Database) -> None:
    """Else the test above would prove nothing."""

    async def careless(event: EventView, draft: SessionDraft) -> str:
        identity, slot = (await stage(event.id, "main")).id, draft.slot
        assert slot is not None
        await actions.refuse_busy(event, identity, slot, None)
        code = await create(event, msgspec.structs.replace(draft, stage=None))
        await Session.update({Session.stage: identity}).where(Session.code == code)
        return code

    assert await winners(await event_with_stages(), careless) > 1


@pytest.mark.engine("postgresql")  # SQLite has one writer: there is no lock to leave out
async def test_the_race_overbooks_without_the_lock_on_the_stage(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def only_look(table: type[Table], wanted: Combinable) -> list[dict[str, Any]]:
        return await table.select().where(wanted)

    event = await event_with_stages()
    monkeypatch.setattr(actions, "hold", only_look)
    assert await winners(event, create) > 1


async def test_a_stage_never_loses_its_parallelism_under_new_sessions(database: Database) -> None:
    event = await event_with_stages()
    strict = msgspec.structs.replace(MEADOW, parallel=False)
    additions = [create(event, point(f"Malen {index}", at(14), "meadow")) for index in range(20)]
    change = change_stage(SYSTEM, event, "meadow", strict, None, NOW)

    results = await asyncio.gather(*additions[:1], change, *additions[1:], return_exceptions=True)

    made = [result for result in results if isinstance(result, str)]
    assert (await stage(event.id, "meadow")).parallel or len(made) == 1
    assert len(await programme(event.id)) == len(made)


async def test_a_session_shows_countries_and_regions_that_its_host_knows(database: Database) -> None:
    event = await event_with_stages()
    await create_region(SYSTEM, event.host, "x-zillertal", {"de": "Zillertal"}, NOW)
    shows = msgspec.structs.replace(point("Lieder"), nations=("SY", "x-zillertal", "SY"))
    [code] = await add(event, shows)
    assert (await session(event.id, code)).nations == ("SY", "x-zillertal")
    for unknown in ("ZZ", "x-elsewhere", "Syrien"):
        with pytest.raises(Refused, match="nation_unknown"):
            await change_session(
                SYSTEM, event, code, msgspec.structs.replace(shows, nations=("SY", unknown)), None, NOW
            )
    with pytest.raises(Refused, match="choices_too_many"):
        await add(event, msgspec.structs.replace(shows, nations=("SY",) * 41))


async def test_sessions_count_as_users_of_a_region(database: Database) -> None:
    event = await event_with_stages()
    await add(event, *(msgspec.structs.replace(point(title), nations=("x-tibet", "SY")) for title in ("Eins", "Zwei")))
    await add(event, point("Drei"))
    asked = ((event.host, "x-tibet"), (event.host, "x-tyrol"), (event.host + 1, "x-tibet"))
    assert [await users_of_region(host, code) for host, code in asked] == [2, 0, 0]
