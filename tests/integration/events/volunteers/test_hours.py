"""How long volunteers were there is noted at their places in shifts."""

import pytest

from events.faults import Forbidden, NotFound, Refused
from events.hosts.rules import SYSTEM, VISITOR
from events.volunteers.actions import note_hours, sign_up
from events.volunteers.queries import roster
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.events.volunteers.helping import new_shift, new_task, new_volunteer


async def test_hours_belong_to_one_person_in_one_shift(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    shift, later = await new_shift(event), await new_shift(event, after=4)
    olena, amir = await new_volunteer(event, "Olena"), await new_volunteer(event, "Amir")
    for taken, volunteer in ((shift, olena), (shift, amir), (later, olena)):
        await sign_up(SYSTEM, event, taken, volunteer, NOW)
    await note_hours(SYSTEM, event, shift, olena, 135, NOW)
    noted = [(entry.shift, entry.name, entry.minutes_worked) for entry in await roster(event.id)]
    assert noted == [(shift, "Olena", 135), (shift, "Amir", None), (later, "Olena", None)]


async def test_who_did_not_take_the_shift_has_no_hours_in_it(database: Database) -> None:
    event = await new_event()
    await new_task(event)
    shift, volunteer = await new_shift(event), await new_volunteer(event, "Olena")
    with pytest.raises(NotFound, match="sign_up_not_found"):
        await note_hours(SYSTEM, event, shift, volunteer, 60, NOW)


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
async def test_nobody_worked_less_than_nothing_or_longer_than_a_day(database: Database, minutes: int) -> None:
    event = await new_event()
    await new_task(event)
    shift, volunteer = await new_shift(event), await new_volunteer(event, "Olena")
    await sign_up(SYSTEM, event, shift, volunteer, NOW)
    with pytest.raises(Refused, match="number_out_of_range"):
        await note_hours(SYSTEM, event, shift, volunteer, minutes, NOW)
    assert [entry.minutes_worked for entry in await roster(event.id)] == [None]


async def test_visitors_note_no_hours(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Forbidden):
        await note_hours(VISITOR, event, "SHIFT", "VOLUNTEER", 60, NOW)
