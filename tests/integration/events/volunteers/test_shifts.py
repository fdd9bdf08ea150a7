"""Tasks, their shifts, and who registers to help."""

import pytest

from events.badges.rules import BadgeRole, Holder
from events.faults import Conflict, Forbidden, NotFound, Refused
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR
from events.people.rules import PersonDraft
from events.volunteers.actions import (
    change_shift,
    change_task,
    create_shift,
    create_task,
    delete_shift,
    delete_task,
    register,
    sign_up,
    withdraw,
)
from events.volunteers.queries import (
    RosterEntry,
    ShiftView,
    TaskView,
    badge_holders,
    roster,
    shift,
    shifts,
    tasks,
    volunteers,
)
from events.volunteers.rules import ShiftDraft, TaskDraft, VolunteerDraft
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.events.volunteers.helping import BAR, HOUR, new_shift, new_task, new_volunteer
from tests.queries import counted_queries


async def test_a_task_is_read_as_written(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    assert await tasks(event.id) == [TaskView("bar", BAR.name, BAR.description, 0, 1)]
    await new_shift(event)
    assert [task.shifts for task in await tasks(event.id)] == [1]


async def test_a_code_is_taken_once_in_an_event(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await new_task(event)
    await new_task(other)
    await create_task(SYSTEM, event, TaskDraft("gate", {"de": "Einlass"}), NOW)
    with pytest.raises(Conflict) as created:
        await new_task(event)
    with pytest.raises(Conflict) as changed:
        await change_task(SYSTEM, event, "gate", BAR, None, NOW)
    for conflict in (created, changed):
        assert (conflict.value.code, conflict.value.params) == ("task_code_taken", {"task": "bar"})


async def test_a_task_is_changed_at_its_revision(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    await change_task(SYSTEM, event, "bar", TaskDraft("drinks", {"de": "Getränke"}), 1, NOW)
    assert [(task.code, task.revision) for task in await tasks(event.id)] == [("drinks", 2)]
    with pytest.raises(Conflict) as conflict:
        await change_task(SYSTEM, event, "drinks", BAR, 1, NOW)
    assert conflict.value.code == "changed_meanwhile"


async def test_a_task_goes_only_without_shifts(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code = await new_shift(event)
    with pytest.raises(Refused) as refused:
        await delete_task(SYSTEM, event, "bar", NOW)
    assert (refused.value.code, refused.value.params) == ("task_has_shifts", {"shifts": 1})
    await delete_shift(SYSTEM, event, code, NOW)
    await delete_task(SYSTEM, event, "bar", NOW)
    assert await tasks(event.id) == []
    with pytest.raises(NotFound):
        await delete_task(SYSTEM, event, "bar", NOW)


async def test_a_shift_is_read_as_written_with_the_people_who_take_it(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Schule"}, width=20, depth=10), NOW)
    draft = ShiftDraft("bar", NOW, NOW + HOUR, 3, "A")
    code = await create_shift(SYSTEM, event, draft, NOW)
    for name in ("Amal Haddad", "Zoë Weiß"):
        await sign_up(SYSTEM, event, code, await new_volunteer(event, name), NOW)
    assert await shifts(event.id) == [
        ShiftView(
            code=code,
            task="bar",
            task_name=BAR.name,
            area="A",
            area_name={"de": "Schule"},
            starts_at=NOW,
            ends_at=NOW + HOUR,
            capacity=3,
            filled=2,
            names=("Amal Haddad", "Zoë Weiß"),
            revision=1,
        )
    ]
    assert (await shift(event.id, code)).open == 1


async def test_a_shift_needs_its_task_and_area(database: Database) -> None:
    event = await new_event()
    with pytest.raises(NotFound) as no_task:
        await new_shift(event)
    assert (no_task.value.code, no_task.value.field) == ("task_not_found", "task")
    await new_task(event)
    with pytest.raises(NotFound) as no_area:
        await create_shift(SYSTEM, event, ShiftDraft("bar", NOW, NOW + HOUR, area="A"), NOW)
    assert (no_area.value.code, no_area.value.field) == ("area_not_found", "area")


async def test_a_shift_never_needs_fewer_than_it_has(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code = await new_shift(event, capacity=3)
    for name in ("Amal", "Zoë"):
        await sign_up(SYSTEM, event, code, await new_volunteer(event, name), NOW)
    with pytest.raises(Refused) as refused:
        await change_shift(SYSTEM, event, code, ShiftDraft("bar", NOW, NOW + HOUR, 1), None, NOW)
    assert (refused.value.code, refused.value.params) == ("shift_capacity_below_filled", {"filled": 2})
    await change_shift(SYSTEM, event, code, ShiftDraft("bar", NOW, NOW + HOUR, 2), 1, NOW)
    assert (await shift(event.id, code)).open == 0


async def test_a_shift_does_not_move_into_another_one_of_its_people(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    early, late = await new_shift(event), await new_shift(event, after=2)
    amal = await new_volunteer(event, "Amal Haddad")
    for code in (early, late):
        await sign_up(SYSTEM, event, code, amal, NOW)
    with pytest.raises(Conflict) as conflict:
        await change_shift(SYSTEM, event, late, ShiftDraft("bar", NOW + HOUR, NOW + 3 * HOUR, 2), None, NOW)
    assert conflict.value.code == "volunteer_busy"
    assert conflict.value.params == {
        "name": "Amal Haddad",
        "task": "Getränke",
        "from": NOW,
        "until": NOW + 2 * HOUR,
    }
    await change_shift(SYSTEM, event, late, ShiftDraft("bar", NOW + 2 * HOUR, NOW + 5 * HOUR, 2), None, NOW)


async def test_the_second_of_two_editors_of_a_shift_is_told(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code = await new_shift(event)
    draft = ShiftDraft("bar", NOW, NOW + HOUR)
    await change_shift(SYSTEM, event, code, draft, 1, NOW)
    with pytest.raises(Conflict) as conflict:
        await change_shift(SYSTEM, event, code, draft, 1, NOW)
    assert conflict.value.code == "changed_meanwhile"


async def test_a_shift_goes_only_without_people(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code, amal = await new_shift(event), await new_volunteer(event, "Amal")
    await sign_up(SYSTEM, event, code, amal, NOW)
    with pytest.raises(Refused) as refused:
        await delete_shift(SYSTEM, event, code, NOW)
    assert (refused.value.code, refused.value.params) == ("shift_has_sign_ups", {"sign_ups": 1})
    await withdraw(SYSTEM, event, code, amal, NOW)
    await delete_shift(SYSTEM, event, code, NOW)
    assert await shifts(event.id) == []


async def test_a_volunteer_registers_once(database: Database) -> None:
    event = await new_event()
    person = PersonDraft("Amal Haddad", email="amal@example.org", languages=("ar", "de"))
    code = await register(SYSTEM, event, VolunteerDraft(person, "first aid"), NOW)
    assert await register(SYSTEM, event, VolunteerDraft(person), NOW) == code
    [found] = await volunteers(event.id)
    assert (found.code, found.skills, found.shifts) == (code, "first aid", 0)
    assert (found.person.name, found.person.languages) == ("Amal Haddad", ("ar", "de"))
    await register(SYSTEM, event, VolunteerDraft(person, "first aid, tills"), NOW)
    assert [found.skills for found in await volunteers(event.id)] == ["first aid, tills"]


async def test_a_volunteer_is_one_person_at_two_events_of_a_host(database: Database) -> None:
    event = await new_event()
    other = await new_event("other", event.host)
    codes = [await new_volunteer(each, "Amal") for each in (event, other)]
    found = [(await volunteers(each.id))[0] for each in (event, other)]
    assert [volunteer.code for volunteer in found] == codes
    assert found[0].person == found[1].person


async def test_the_roster_says_who_does_what(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code, amal = await new_shift(event), await new_volunteer(event, "Amal")
    await sign_up(SYSTEM, event, code, amal, NOW)
    assert await roster(event.id) == [RosterEntry(code, "bar", BAR.name, None, NOW, NOW + 2 * HOUR, amal, "Amal", None)]


async def test_every_volunteer_is_due_a_badge_for_all_days(database: Database) -> None:
    event = await new_event()
    await new_volunteer(event, "Amal")
    [found] = await volunteers(event.id)
    assert await badge_holders(event) == [Holder(found.person.id, BadgeRole.VOLUNTEER)]


async def test_the_history_names_no_person(database: Database) -> None:
    event = await new_event()
    code = await register(SYSTEM, event, VolunteerDraft(PersonDraft("Amal", email="amal@example.org")), NOW)
    [entry] = await latest(event.id, 1)
    assert (entry.action, entry.subject, entry.values) == ("volunteer.registered", code, {})


async def test_nothing_is_changed_without_the_permission(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    code, amal = await new_shift(event), await new_volunteer(event, "Amal")
    draft = ShiftDraft("bar", NOW, NOW + HOUR)
    attempts = [
        create_task(VISITOR, event, BAR, NOW),
        change_task(VISITOR, event, "bar", BAR, None, NOW),
        delete_task(VISITOR, event, "bar", NOW),
        create_shift(VISITOR, event, draft, NOW),
        change_shift(VISITOR, event, code, draft, None, NOW),
        delete_shift(VISITOR, event, code, NOW),
        register(VISITOR, event, VolunteerDraft(PersonDraft("Zoë")), NOW),
        sign_up(VISITOR, event, code, amal, NOW),
        withdraw(VISITOR, event, code, amal, NOW),
    ]
    for attempt in attempts:
        with pytest.raises(Forbidden):
            await attempt


async def test_what_belongs_to_another_event_is_not_found(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    for each in (event, other):
        await new_task(each)
    code, amal = await new_shift(event), await new_volunteer(event, "Amal")
    their_code, theirs = await new_shift(other), await new_volunteer(other, "Zoë")
    await sign_up(SYSTEM, event, code, amal, NOW)
    for attempt in (
        sign_up(SYSTEM, event, their_code, amal, NOW),
        sign_up(SYSTEM, event, code, theirs, NOW),
        withdraw(SYSTEM, other, code, amal, NOW),
        change_shift(SYSTEM, other, code, ShiftDraft("bar", NOW, NOW + HOUR), None, NOW),
        delete_shift(SYSTEM, other, code, NOW),
        shift(other.id, code),
    ):
        with pytest.raises(NotFound):
            await attempt


@pytest.mark.parametrize("rows", [1, 3])
async def test_lists_take_as_many_queries_for_three_rows_as_for_one(database: Database, rows: int) -> None:
    event = await new_event()
    await new_task(event)
    for number in range(rows):
        code = await new_shift(event, after=2 * number)
        await sign_up(SYSTEM, event, code, await new_volunteer(event, f"Amal {number}"), NOW)
    for read, expected in ((tasks, 2), (shifts, 2), (volunteers, 3), (roster, 1)):
        with counted_queries() as queries:
            assert len(await read(event.id)) == (1 if read is tasks else rows)
        assert (read.__name__, len(queries)) == (read.__name__, expected)
