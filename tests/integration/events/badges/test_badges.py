"""Who gets which badge, and what becomes of it."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import uuid4

import pytest

from events.badges import holders
from events.badges.actions import issue_due, issue_one, mark_printed, replace, revoke
from events.badges.queries import BadgeView, badge, badge_event_slug, badges
from events.badges.rules import BadgeRole, Holder
from events.badges.tables import Badge
from events.checkin.actions import create_point, scan
from events.checkin.rules import Direction, PointDraft, Reading
from events.faults import Conflict, Forbidden, NotFound
from events.festival.queries import EventView
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR
from events.hosts.tokens import new_code
from events.storage import engine
from tests.database import Database
from tests.festivals import DAYS, NOW, new_event
from tests.integration.events.badges.issuing import new_badge, new_person
from tests.queries import counted_queries

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def due() -> Iterator[list[Holder]]:
    """To whom badges are due, as the only registered source says."""
    before, found = list(holders.sources), list[Holder]()

    async def source(event: EventView) -> Sequence[Holder]:
        return found

    holders.sources[:] = []
    holders.register(source)
    yield found
    holders.sources[:] = before


async def enter(event: EventView, code: str) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    await scan(SYSTEM, event, [Reading(uuid4(), code, "gate-a", Direction.IN, NOW)], NOW)


async def test_a_badge_is_read_with_its_person(database: Database) -> None:
    event = await new_event()
    person = await new_person(event)
    code = await issue_one(
        SYSTEM, event, Holder(person, BadgeRole.ARTIST, " Weavers  of Dachau ", DAYS[:1], ("A", "B")), NOW
    )
    expected = BadgeView(
        code=code,
        person=person,
        name="Amal Haddad",
        transcription="<Amal Haddad>",
        languages=("ar", "de"),
        organisation="Weavers of Dachau",
        role=BadgeRole.ARTIST,
        days=DAYS[:1],
        areas=("A", "B"),
        state="issued",
        issued_at=NOW,
        printed_at=None,
        first_at=None,
        first_point="",
        inside_since=None,
        inside_point="",
    )
    assert await badges(event.id) == [expected]
    assert await badge(event.id, code) == expected


async def test_missing_badges_are_issued_and_none_twice(database: Database, due: list[Holder]) -> None:
    event = await new_event()
    due += [Holder(await new_person(event, f"Guest {number}"), BadgeRole.GUEST) for number in range(3)]
    assert await issue_due(SYSTEM, event, NOW) == 3
    due.append(Holder(await new_person(event, "Late guest"), BadgeRole.PRESS))
    assert [await issue_due(SYSTEM, event, NOW) for _ in range(2)] == [1, 0]
    assert [(found.name, found.role) for found in await badges(event.id)] == [
        ("Guest 0", "guest"),
        ("Guest 1", "guest"),
        ("Guest 2", "guest"),
        ("Late guest", "press"),
    ]


async def test_many_badges_are_issued_at_once(database: Database, due: list[Holder]) -> None:
    event = await new_event()
    due += [Holder(await new_person(event, f"Guest {number}"), BadgeRole.GUEST) for number in range(250)]
    assert await issue_due(SYSTEM, event, NOW) == 250
    assert len({found.code for found in await badges(event.id)}) == 250


async def test_who_issues_at_the_same_time_issues_each_badge_once(database: Database, due: list[Holder]) -> None:
    event = await new_event()
    due += [Holder(await new_person(event, f"Guest {number}"), BadgeRole.GUEST) for number in range(5)]
    issued = await asyncio.gather(*[issue_due(SYSTEM, event, NOW) for _ in range(20)])
    assert sum(issued) == 5
    assert len(await badges(event.id)) == 5


async def fifty_for_one_person(event: EventView) -> int:
    """How many badges one person has after being issued one fifty times at once."""
    holder = Holder(await new_person(event), BadgeRole.GUEST)
    results = await asyncio.gather(*[issue_one(SYSTEM, event, holder, NOW) for _ in range(50)], return_exceptions=True)
    refused = Counter(str(result) for result in results if isinstance(result, Exception))
    assert set(refused) <= {"badge_exists"}
    return int(await Badge.count())


async def test_of_fifty_badges_at_once_a_person_gets_one(database: Database) -> None:
    assert await fifty_for_one_person(await new_event()) == 1


async def test_without_the_index_the_same_race_gives_a_person_many(database: Database) -> None:
    event = await new_event()
    await engine().run_ddl("DROP INDEX events_badge_once")
    try:
        assert await fifty_for_one_person(event) > 1
    finally:
        await Badge.delete(force=True)
        await engine().run_ddl("CREATE UNIQUE INDEX events_badge_once ON badge (event, person) WHERE state = 'issued'")


async def test_whose_badge_was_revoked_gets_a_new_one_only_by_name(database: Database, due: list[Holder]) -> None:
    event = await new_event()
    due.append(Holder(await new_person(event), BadgeRole.GUEST))
    await issue_due(SYSTEM, event, NOW)
    await revoke(SYSTEM, event, (await badges(event.id))[0].code, NOW)
    assert await issue_due(SYSTEM, event, NOW) == 0
    await issue_one(SYSTEM, event, due[0], NOW)
    assert sorted(found.state for found in await badges(event.id)) == ["issued", "revoked"]


async def test_a_person_of_another_host_gets_no_badge(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    with pytest.raises(NotFound) as refused:
        await issue_one(SYSTEM, other, Holder(await new_person(event), BadgeRole.GUEST), NOW)
    assert refused.value.code == "person_not_found"


async def test_a_replaced_badge_dies_and_the_new_one_takes_over_the_stay(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    await mark_printed(SYSTEM, event, [code], NOW)
    await enter(event, code)
    new = await replace(SYSTEM, event, code, LATER)
    assert new != code
    old, fresh = await badge(event.id, code), await badge(event.id, new)
    assert (old.state, old.inside_since, old.printed_at) == ("replaced", None, NOW)
    assert (fresh.state, fresh.person, fresh.issued_at, fresh.printed_at) == ("issued", old.person, LATER, None)
    assert (fresh.inside_since, fresh.inside_point, fresh.first_at) == (NOW, "gate-a", NOW)


async def test_a_revoked_badge_leaves_nobody_inside(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    await enter(event, code)
    await revoke(SYSTEM, event, code, NOW)
    found = await badge(event.id, code)
    assert (found.state, found.inside_since, found.first_at) == ("revoked", None, NOW)


async def test_a_badge_is_replaced_or_revoked_once(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    await replace(SYSTEM, event, code, NOW)
    for again in (replace(SYSTEM, event, code, NOW), revoke(SYSTEM, event, code, NOW)):
        with pytest.raises(Conflict) as conflict:
            await again
        assert (conflict.value.code, conflict.value.params) == (
            "badge_not_valid",
            {"badge": code, "state": "replaced"},
        )


async def test_a_badge_replaced_twenty_times_at_once_has_one_successor(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    results = await asyncio.gather(*[replace(SYSTEM, event, code, NOW) for _ in range(20)], return_exceptions=True)
    assert Counter(type(result) for result in results) == Counter({str: 1, Conflict: 19})
    assert [found.state for found in await badges(event.id)] == ["replaced", "issued"]


async def test_printed_badges_are_marked(database: Database) -> None:
    event = await new_event()
    codes = [await new_badge(event, name) for name in ("A", "B", "C")]
    await mark_printed(SYSTEM, event, codes[:2], LATER)
    assert [found.printed_at for found in await badges(event.id)] == [LATER, LATER, None]


async def test_badges_are_listed_by_state(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    new = await replace(SYSTEM, event, code, NOW)
    assert [found.code for found in await badges(event.id, "issued")] == [new]
    assert [found.code for found in await badges(event.id, "replaced")] == [code]


async def test_a_found_badge_says_its_event_and_no_more(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    assert await badge_event_slug(f"https://fest.example/q/{code.lower()}") == "demo"
    assert await badge_event_slug(new_code()) is None
    assert await badge_event_slug("") is None


async def test_badges_of_another_event_are_not_found(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    code = await new_badge(event)
    for attempt in (badge(other.id, code), replace(SYSTEM, other, code, NOW), revoke(SYSTEM, other, code, NOW)):
        with pytest.raises(NotFound):
            await attempt
    await mark_printed(SYSTEM, other, [code], NOW)
    assert (await badge(event.id, code)).printed_at is None


async def test_nothing_is_changed_without_the_permission(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    holder = Holder(await new_person(event, "Zoë"), BadgeRole.GUEST)
    attempts = [
        issue_due(VISITOR, event, NOW),
        issue_one(VISITOR, event, holder, NOW),
        replace(VISITOR, event, code, NOW),
        revoke(VISITOR, event, code, NOW),
        mark_printed(VISITOR, event, [code], NOW),
    ]
    for attempt in attempts:
        with pytest.raises(Forbidden):
            await attempt
    assert [found.state for found in await badges(event.id)] == ["issued"]


async def test_the_history_names_no_person(database: Database) -> None:
    event = await new_event()
    code = await new_badge(event)
    new = await replace(SYSTEM, event, code, NOW)
    assert [(entry.action, entry.subject, entry.values) for entry in await latest(event.id, 2)] == [
        ("badge.replaced", code, {"by": new}),
        ("badge.issued", code, {"role": "guest"}),
    ]


@pytest.mark.parametrize("rows", [1, 3])
async def test_the_list_takes_one_query(database: Database, rows: int) -> None:
    event = await new_event()
    for number in range(rows):
        await new_badge(event, f"Guest {number}")
    with counted_queries() as queries:
        assert len(await badges(event.id)) == rows
    assert len(queries) == 1
