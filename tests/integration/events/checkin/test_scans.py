"""What gates read and are told."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from events.badges.actions import issue_one, replace, revoke
from events.badges.queries import badge
from events.badges.rules import BadgeRole, Holder
from events.checkin.actions import create_point, scan
from events.checkin.queries import Arrivals, Occupancy, ScanView, arrivals, latest_scans, occupancy
from events.checkin.rules import Answer, Direction, PointDraft, PointRule, Reading, Reason, Result
from events.checkin.tables import Scan
from events.faults import Forbidden, Refused
from events.festival.queries import EventView
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR, Actor, Grant, Permission
from tests.database import Database
from tests.festivals import DAYS, NOW, new_event
from tests.integration.events.badges.issuing import new_badge, new_person
from tests.queries import counted_queries

IN, OUT = Direction.IN, Direction.OUT
MINUTE = timedelta(minutes=1)
GATEKEEPER = Actor("Gate", (Grant(frozenset({Permission.SCAN})),))


async def with_gates(event: EventView) -> EventView:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor A"}), NOW)
    await create_point(SYSTEM, event, PointDraft("gate-b", {"de": "Tor B"}, rule=PointRule.DAY), NOW)
    return event


def reading(code: str, direction: Direction = IN, point: str = "gate-a", at: datetime = NOW) -> Reading:
    return Reading(uuid4(), code, point, direction, at)


async def scan_one(event: EventView, wanted: Reading) -> Answer:
    [answer] = await scan(GATEKEEPER, event, [wanted], NOW)
    return answer


async def ledger() -> int:
    return int(await Scan.count())


async def test_a_day_at_the_gate(database: Database) -> None:
    event = await with_gates(await new_event())
    code = await new_badge(event)
    readings = [
        reading(code),
        reading(code, point="gate-b", at=NOW + MINUTE),
        reading(code, OUT, "gate-b", at=NOW + 2 * MINUTE),
        reading(code, OUT, at=NOW + 3 * MINUTE),
        reading(code, point="gate-b", at=NOW + 4 * MINUTE),
    ]
    answers = await scan(GATEKEEPER, event, readings, NOW)
    assert [answer.client_id for answer in answers] == [wanted.client_id for wanted in readings]
    told = [(answer.result, answer.reason, answer.first_at, answer.first_point) for answer in answers]
    assert told == [
        (Result.ENTERED, None, NOW, "gate-a"),
        (Result.ALREADY, None, NOW, "gate-a"),
        (Result.LEFT, None, NOW, "gate-a"),
        (Result.ALREADY, Reason.NOT_INSIDE, None, None),
        (Result.ENTERED, None, NOW + 4 * MINUTE, "gate-b"),
    ]
    assert {answer.role for answer in answers} == {BadgeRole.GUEST}
    found = await badge(event.id, code)
    assert (found.first_at, found.first_point) == (NOW, "gate-a")
    assert (found.inside_since, found.inside_point) == (NOW + 4 * MINUTE, "gate-b")


async def test_the_same_reading_gets_the_first_answer_again_whatever_happened_since(database: Database) -> None:
    event = await with_gates(await new_event())
    code = await new_badge(event)
    wanted = reading(code)
    first = await scan_one(event, wanted)
    await scan_one(event, reading(code, OUT))
    await revoke(SYSTEM, event, code, NOW)
    assert await scan_one(event, wanted) == first
    assert first.result == Result.ENTERED
    assert await ledger() == 2


async def test_the_same_reading_twice_in_a_batch_is_one(database: Database) -> None:
    event = await with_gates(await new_event())
    wanted, strange = reading(await new_badge(event)), reading("NOBODY")
    answers = await scan(GATEKEEPER, event, [wanted, strange, wanted, strange], NOW)
    assert [answer.result for answer in answers] == ["entered", "refused", "entered", "refused"]
    assert answers[:2] == answers[2:]
    assert await ledger() == 2


async def test_a_client_id_means_one_reading_even_with_another_code(database: Database) -> None:
    event = await with_gates(await new_event())
    code, other = await new_badge(event), await new_badge(event, "Zoë Weiß")
    wanted = reading(code)
    first = await scan_one(event, wanted)
    assert await scan_one(event, msgspec.structs.replace(wanted, code=other)) == first
    assert (await badge(event.id, other)).inside_since is None


async def test_client_ids_of_two_events_are_two(database: Database) -> None:
    event, other = await with_gates(await new_event()), await with_gates(await new_event("other"))
    client = UUID(int=7)
    for each in (event, other):
        answer = await scan_one(each, Reading(client, await new_badge(each), "gate-a", IN, NOW))
        assert answer.result == Result.ENTERED


async def test_every_refusal_says_why(database: Database) -> None:
    event, other = await with_gates(await new_event()), await new_event("other")
    replaced, revoked, theirs = await new_badge(event), await new_badge(event, "Zoë"), await new_badge(other)
    await replace(SYSTEM, event, replaced, NOW)
    await revoke(SYSTEM, event, revoked, NOW)
    press = Holder(await new_person(event, "Pia Press"), BadgeRole.PRESS, days=DAYS[1:], areas=("B",))
    sunday = await issue_one(SYSTEM, event, press, NOW)
    await create_point(SYSTEM, event, PointDraft("artists", {"de": "Künstler"}, roles=(BadgeRole.ARTIST,)), NOW)
    readings = [
        reading("7K3M9QXT2A"),
        reading(theirs),
        reading(replaced),
        reading(revoked),
        reading(sunday, point="artists"),
        reading(sunday, point="gate-b"),
        reading(sunday, point="nowhere"),
    ]
    answers = await scan(GATEKEEPER, event, readings, NOW)
    assert {answer.result for answer in answers} == {"refused"}
    assert [(answer.reason, answer.role) for answer in answers] == [
        ("unknown_code", None),
        ("unknown_code", None),
        ("badge_replaced", "guest"),
        ("badge_revoked", "guest"),
        ("role_not_admitted", "press"),
        ("wrong_day", "press"),
        ("unknown_point", "press"),
    ]
    assert await ledger() == 6


@pytest.mark.parametrize(("wall", "admitted"), [("2027-05-16T03:59", False), ("2027-05-16T04:00", True)])
async def test_a_festival_day_ends_in_the_small_hours(database: Database, wall: str, admitted: bool) -> None:
    event = await with_gates(await new_event())
    holder = Holder(await new_person(event), BadgeRole.GUEST, days=(date(2027, 5, 16),))
    code = await issue_one(SYSTEM, event, holder, NOW)
    at = datetime.fromisoformat(f"{wall}:00+02:00")
    answer = await scan_one(event, reading(code, point="gate-b", at=at))
    assert answer.reason == (None if admitted else Reason.WRONG_DAY)


async def test_a_code_is_read_from_its_address_and_in_small_letters(database: Database) -> None:
    event = await with_gates(await new_event())
    code = await new_badge(event)
    assert (await scan_one(event, reading(f"https://fest.example/Q/{code}"))).result == Result.ENTERED
    spaced = f"{code[:5]}-{code[5:]} ".lower()
    assert (await scan_one(event, reading(spaced))).result == Result.ALREADY


async def test_a_refusal_is_the_last_word_for_that_reading_only(database: Database) -> None:
    event = await with_gates(await new_event())
    holder = Holder(await new_person(event), BadgeRole.GUEST, days=DAYS[1:])
    code = await issue_one(SYSTEM, event, holder, NOW)
    assert (await scan_one(event, reading(code, point="gate-b"))).result == Result.REFUSED
    assert (await scan_one(event, reading(code, point="gate-a"))).result == Result.ENTERED


async def test_scans_need_the_permission_at_this_event(database: Database) -> None:
    event, other = await with_gates(await new_event()), await new_event("other")
    elsewhere = Actor("Gate", (Grant(frozenset({Permission.SCAN}), event=other.id),))
    for actor in (VISITOR, elsewhere):
        with pytest.raises(Forbidden):
            await scan(actor, event, [reading("7K3M9QXT2A")], NOW)
    assert await ledger() == 0


async def test_one_impossible_reading_refuses_the_batch(database: Database) -> None:
    event = await with_gates(await new_event())
    readings = [reading(await new_badge(event)), reading("A", at=datetime(2027, 5, 15))]  # noqa: DTZ001
    with pytest.raises(Refused):
        await scan(GATEKEEPER, event, readings, NOW)
    assert await ledger() == 0


async def test_scans_are_no_changes_in_the_history(database: Database) -> None:
    event = await with_gates(await new_event())
    code = await new_badge(event)
    before = await latest(event.id)
    await scan_one(event, reading(code))
    assert await latest(event.id) == before


async def test_who_is_inside_is_counted_by_role(database: Database) -> None:
    event = await with_gates(await new_event())
    codes = [await new_badge(event, name) for name in ("A", "B", "C", "D")]
    press = Holder(await new_person(event, "Pia Press"), BadgeRole.PRESS)
    codes.append(await issue_one(SYSTEM, event, press, NOW))
    await scan(GATEKEEPER, event, [*map(reading, codes), reading(codes[0], OUT)], NOW)
    await revoke(SYSTEM, event, codes[1], NOW)
    await replace(SYSTEM, event, codes[2], NOW)
    assert await occupancy(event.id) == Occupancy(3, {BadgeRole.GUEST: 2, BadgeRole.PRESS: 1})


async def test_arrivals_count_each_person_once_a_day(database: Database) -> None:
    event = await with_gates(await new_event())
    amal, zoe = await new_badge(event), await new_badge(event, "Zoë")
    night = NOW + timedelta(hours=17)  # three o'clock on Sunday morning: still Saturday's festival
    await scan(GATEKEEPER, event, [reading(amal), reading(zoe), reading(amal, OUT), reading(amal, at=night)], NOW)
    new = await replace(SYSTEM, event, amal, NOW)
    await scan(GATEKEEPER, event, [reading(new, OUT), reading(new, at=NOW + timedelta(days=1))], NOW)
    assert await arrivals(event) == [Arrivals(DAYS[0], 2), Arrivals(DAYS[1], 1)]


async def test_the_latest_scans_come_first(database: Database) -> None:
    event = await with_gates(await new_event())
    code = await new_badge(event)
    received = NOW + MINUTE
    await scan(GATEKEEPER, event, [reading(code), reading("nobody", point="gate-b"), reading(code, OUT)], received)
    assert await latest_scans(event.id, 2) == [
        ScanView(NOW, received, "gate-a", code, OUT, Result.LEFT, None, BadgeRole.GUEST, "Amal Haddad"),
        ScanView(NOW, received, "gate-b", "NOBODY", IN, Result.REFUSED, Reason.UNKNOWN_CODE, None, None),
    ]


@pytest.mark.parametrize("rows", [1, 3])
async def test_lists_take_one_query(database: Database, rows: int) -> None:
    event = await with_gates(await new_event())
    for number in range(rows):
        await scan_one(event, reading(await new_badge(event, f"Guest {number}")))
    with counted_queries() as queries:
        assert len(await latest_scans(event.id)) == rows
        assert (await occupancy(event.id)).inside == rows
        assert [arrived.people for arrived in await arrivals(event)] == [rows]
    assert len(queries) == 3
