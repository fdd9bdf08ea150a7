"""Many gates at once: every race with the proof that the test would see it lost."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from uuid import uuid4

from events.badges.actions import replace
from events.badges.queries import badge
from events.checkin.actions import GATES, answering, create_point, gates_of, scan
from events.checkin.rules import Answer, Direction, PointDraft, Reading, Result
from events.checkin.tables import Scan
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.storage import fetch, transaction
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.events.badges.issuing import new_badge

ScanOne = Callable[[EventView, Reading], Awaitable[Answer]]


async def guarded(event: EventView, reading: Reading) -> Answer:
    [answer] = await scan(SYSTEM, event, [reading], NOW)
    return answer


async def one_statement_at_a_time(event: EventView, reading: Reading) -> Answer:
    """The negative control: the same statements and the same decision, but each in a transaction of its own."""
    gates = gates_of([tuple(row.values()) for row in await fetch(GATES, event.id)])
    steps = answering(event, gates, reading, NOW)
    sql, values = next(steps)
    try:
        while True:
            async with transaction():
                rows = await fetch(sql, *values)
            sql, values = steps.send([tuple(row.values()) for row in rows])
    except StopIteration as end:
        answer: Answer = end.value
        return answer


async def prepared() -> tuple[EventView, str]:
    event = await new_event()
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}), NOW)
    return event, await new_badge(event)


async def fifty_for_one_badge(scan_one: ScanOne) -> Counter[str]:
    event, code = await prepared()
    readings = [Reading(uuid4(), code, "gate-a", Direction.IN, NOW) for _ in range(50)]
    answers = await asyncio.gather(*[scan_one(event, reading) for reading in readings])
    assert await Scan.count() == 50
    return Counter(answer.result for answer in answers)


async def test_of_fifty_scans_of_a_badge_at_once_one_enters(database: Database) -> None:
    assert await fifty_for_one_badge(guarded) == Counter(entered=1, already=49)


async def test_without_the_guard_the_same_badge_enters_more_than_once(database: Database) -> None:
    assert (await fifty_for_one_badge(one_statement_at_a_time))[Result.ENTERED] > 1


async def test_a_reading_sent_twenty_times_at_once_is_kept_once_and_answered_alike(database: Database) -> None:
    event, code = await prepared()
    reading = Reading(uuid4(), code, "gate-a", Direction.IN, NOW)
    answers = await asyncio.gather(*[guarded(event, reading) for _ in range(20)])
    assert len(set(answers)) == 1
    assert answers[0].result == Result.ENTERED
    assert await Scan.count() == 1


async def test_a_client_id_sent_at_once_with_two_codes_moves_one_person(database: Database) -> None:
    event, code = await prepared()
    other, client = await new_badge(event, "Zoë Weiß"), uuid4()
    readings = [Reading(client, each, "gate-a", Direction.IN, NOW) for each in (code, other) * 10]
    answers = await asyncio.gather(*[guarded(event, reading) for reading in readings])
    assert len(set(answers)) == 1
    inside = [(await badge(event.id, each)).inside_since for each in (code, other)]
    assert inside.count(None) == 1
    assert await Scan.count() == 1


async def test_batches_that_cross_each_other_are_all_answered(database: Database) -> None:
    event, code = await prepared()
    codes = [code, *[await new_badge(event, f"Guest {number}") for number in range(9)]]
    batches = [codes if number % 2 else codes[::-1] for number in range(10)]
    answers = await asyncio.gather(
        *[
            scan(SYSTEM, event, [Reading(uuid4(), each, "gate-a", Direction.IN, NOW) for each in batch], NOW)
            for batch in batches
        ]
    )
    assert Counter(answer.result for batch in answers for answer in batch) == Counter(entered=10, already=90)


async def test_a_badge_that_is_replaced_while_it_is_scanned_enters_with_one_of_its_codes(database: Database) -> None:
    event, code = await prepared()
    readings = [Reading(uuid4(), code, "gate-a", Direction.IN, NOW) for _ in range(10)]
    first, new, rest = await asyncio.gather(
        asyncio.gather(*[guarded(event, reading) for reading in readings[:5]]),
        replace(SYSTEM, event, code, NOW),
        asyncio.gather(*[guarded(event, reading) for reading in readings[5:]]),
    )
    entered = [answer for answer in (*first, *rest) if answer.result == Result.ENTERED]
    assert ((await badge(event.id, new)).inside_since is not None) == bool(entered)
    assert (await badge(event.id, code)).inside_since is None
