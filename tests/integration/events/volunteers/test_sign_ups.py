"""Many people at once want the same places: every race with the proof that the test would see it lost."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest
from piccolo.querystring import QueryString

from events.faults import Conflict
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.storage import transaction
from events.volunteers.actions import change_shift, sign_up, withdraw
from events.volunteers.queries import roster, shift
from events.volunteers.rules import ShiftDraft
from events.volunteers.tables import Shift, SignUp, Volunteer
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.events.volunteers.helping import HOUR, new_shift, new_task, new_volunteer

SignUpAction = Callable[[EventView, str, str], Awaitable[None]]


async def guarded(event: EventView, code: str, volunteer: str) -> None:
    await sign_up(SYSTEM, event, code, volunteer, NOW)


async def looking_first(event: EventView, code: str, volunteer: str) -> None:
    """The negative control: every check is made, but before the transaction that writes."""
    found = await shift(event.id, code)
    if found.open == 0:
        raise Conflict("shift_full")
    theirs = [entry for entry in await roster(event.id) if entry.volunteer == volunteer]
    if any(entry.starts_at < found.ends_at and entry.ends_at > found.starts_at for entry in theirs):
        raise Conflict("volunteer_busy")
    async with transaction():
        [wanted] = await Shift.select(Shift.id).where(Shift.code == code)
        [helper] = await Volunteer.select(Volunteer.id).where(Volunteer.code == volunteer)
        await SignUp.insert(SignUp(event=event.id, shift=wanted["id"], volunteer=helper["id"], created_at=NOW))
        await Shift.update({Shift.filled: QueryString('"filled" + 1')}, force=True).where(Shift.id == wanted["id"])


async def outcomes(attempts: list[Awaitable[None]]) -> Counter[str]:
    """How often each thing happened."""
    results = await asyncio.gather(*attempts, return_exceptions=True)
    for result in results:
        if result is not None and not isinstance(result, Conflict):
            raise result
    return Counter("taken" if result is None else str(result) for result in results)


async def fifty_for_one_place(action: SignUpAction) -> tuple[Counter[str], int, int]:
    event = await new_event()
    await new_task(event)
    code = await new_shift(event, capacity=1)
    helpers = [await new_volunteer(event, f"Helper {number}") for number in range(50)]
    happened = await outcomes([action(event, code, helper) for helper in helpers])
    return happened, (await shift(event.id, code)).filled, len(await roster(event.id))


async def one_for_ten_shifts_at_once(action: SignUpAction) -> tuple[Counter[str], int]:
    event = await new_event()
    await new_task(event)
    codes = [await new_shift(event, after=number % 2) for number in range(10)]
    helper = await new_volunteer(event, "Amal")
    happened = await outcomes([action(event, code, helper) for code in codes])
    return happened, len(await roster(event.id))


async def test_of_fifty_at_once_one_gets_the_last_place(database: Database) -> None:
    assert await fifty_for_one_place(guarded) == (Counter(taken=1, shift_full=49), 1, 1)


async def test_without_the_guard_the_same_race_overbooks_the_shift(database: Database) -> None:
    _, filled, entries = await fifty_for_one_place(looking_first)
    assert filled > 1
    assert entries > 1


async def test_nobody_takes_two_shifts_at_the_same_time_at_once(database: Database) -> None:
    assert await one_for_ten_shifts_at_once(guarded) == (Counter(taken=1, volunteer_busy=9), 1)


async def test_without_the_guard_the_same_race_has_somebody_in_two_places(database: Database) -> None:
    _, entries = await one_for_ten_shifts_at_once(looking_first)
    assert entries > 1


async def test_the_same_place_is_taken_once_however_often_it_is_asked_for(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code, amal = await new_shift(event, capacity=5), await new_volunteer(event, "Amal")
    happened = await outcomes([guarded(event, code, amal) for _ in range(20)])
    assert happened == Counter(taken=1, already_signed_up=19)
    assert (await shift(event.id, code)).filled == 1


async def test_a_refused_sign_up_leaves_no_trace(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    first, second = await new_shift(event), await new_shift(event, after=1)
    amal = await new_volunteer(event, "Amal")
    await guarded(event, first, amal)
    with pytest.raises(Conflict) as conflict:
        await guarded(event, second, amal)
    assert conflict.value.params == {"name": "Amal", "task": "Getränke", "from": NOW, "until": NOW + 2 * HOUR}
    assert (await shift(event.id, second)).filled == 0
    assert [entry.shift for entry in await roster(event.id)] == [first]


async def test_shifts_that_follow_one_another_can_be_taken(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    codes = [await new_shift(event, after=after) for after in (2, 0, 4)]
    amal = await new_volunteer(event, "Amal")
    for code in codes:
        await guarded(event, code, amal)
    assert [entry.shift for entry in await roster(event.id)] == [codes[1], codes[0], codes[2]]


async def test_a_place_that_is_given_back_is_free_once(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code = await new_shift(event, capacity=1)
    amal, zoe = await new_volunteer(event, "Amal"), await new_volunteer(event, "Zoë")
    await guarded(event, code, amal)
    results = await asyncio.gather(
        *[withdraw(SYSTEM, event, code, amal, NOW) for _ in range(10)], return_exceptions=True
    )
    assert Counter(str(result) for result in results) == Counter({"None": 1, "sign_up_not_found": 9})
    assert (await shift(event.id, code)).filled == 0
    await guarded(event, code, zoe)
    assert (await shift(event.id, code)).names == ("Zoë",)


async def test_a_shift_that_moves_while_people_come_never_has_somebody_in_two_places(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    moving, fixed = await new_shift(event, after=8, capacity=50), await new_shift(event, capacity=50)
    helpers = [await new_volunteer(event, f"Helper {number}") for number in range(10)]
    for helper in helpers:
        await guarded(event, fixed, helper)
    move = change_shift(SYSTEM, event, moving, ShiftDraft("bar", NOW, NOW + HOUR, 50), None, NOW)
    results = await asyncio.gather(
        *[guarded(event, moving, helper) for helper in helpers[:5]],
        move,
        *[guarded(event, moving, helper) for helper in helpers[5:]],
        return_exceptions=True,
    )
    assert {str(result) for result in results} <= {"None", "volunteer_busy", "changed_meanwhile"}
    moved = (await shift(event.id, moving)).starts_at == NOW
    assert (await shift(event.id, moving)).filled == (0 if moved else 10)
