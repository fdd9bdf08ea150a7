"""Tasks, shifts, volunteers, and who takes which shift: never more than it needs, nobody in two places at once."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.faults import Conflict, NotFound, Refused
from events.festival.queries import EventView
from events.festival.texts import loaded, stored
from events.files.text import clean_line
from events.floor.tables import Area
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.people.actions import find_or_create
from events.people.tables import Person
from events.storage import transaction
from events.storage.locks import claim, hold
from events.storage.revisions import revise
from events.volunteers.rules import (
    ShiftDraft,
    TaskDraft,
    VolunteerDraft,
    check_minutes,
    check_shift,
    check_task,
    check_volunteer,
)
from events.volunteers.tables import Shift, SignUp, Task, Volunteer


async def create_task(actor: Actor, event: EventView, draft: TaskDraft, now: datetime) -> str:
    """Answers the task's code. Raises Refused, Conflict("task_code_taken")."""
    async with transaction():
        _require(actor, event)
        check_task(draft, event.languages[0])
        row = Task({Task.event: event.id, **_task_columns(draft)})
        created = await Task.insert(row).on_conflict((Task.event, Task.code), "DO NOTHING").returning(Task.id)
        if not created:
            raise Conflict("task_code_taken", "code", task=draft.code)
        await record(actor, now, "task.created", draft.code, event.id, name=draft.name)
    return draft.code


async def change_task(
    actor: Actor, event: EventView, code: str, draft: TaskDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused, NotFound, Conflict("task_code_taken"), Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_task(draft, event.languages[0])
        if draft.code != code and await Task.exists().where(_task(event, draft.code)):
            raise Conflict("task_code_taken", "code", task=draft.code)
        await revise(Task, _task(event, code), revision, _task_columns(draft))
        await record(actor, now, "task.changed", draft.code, event.id, name=draft.name)


async def delete_task(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("task_has_shifts")."""
    async with transaction():
        _require(actor, event)
        task = await claim(Task, _task(event, code), Task.code, new_code())
        if task is None:
            raise NotFound("task_not_found", task=code)
        shifts = await Shift.count().where(Shift.task == task)
        if shifts:
            raise Refused("task_has_shifts", shifts=shifts)
        await Task.delete().where(Task.id == task)
        await record(actor, now, "task.deleted", code, event.id)


async def create_shift(actor: Actor, event: EventView, draft: ShiftDraft, now: datetime) -> str:
    """Answers the shift's code. Raises Refused, NotFound("task_not_found"), NotFound("area_not_found")."""
    async with transaction():
        _require(actor, event)
        check_shift(draft)
        code = new_code()
        await Shift.insert(Shift({Shift.event: event.id, Shift.code: code, **await _shift_columns(event, draft)}))
        await record(actor, now, "shift.created", code, event.id, **_told(draft))
    return code


async def change_shift(
    actor: Actor, event: EventView, code: str, draft: ShiftDraft, revision: int | None, now: datetime
) -> None:
    """Raises Refused("shift_capacity_below_filled"), NotFound, Conflict("volunteer_busy") where a new time would have
    somebody in two shifts at once, Conflict("changed_meanwhile")."""
    async with transaction():
        _require(actor, event)
        check_shift(draft)
        volunteers = await _hold_takers(event, code)
        held = await hold(Shift, _shift(event, code))
        if not held:
            raise NotFound("shift_not_found", shift=code)
        if draft.capacity < held[0]["filled"]:
            raise Refused("shift_capacity_below_filled", "capacity", filled=held[0]["filled"])
        if await _takers(event, code) != volunteers:  # somebody came or went before the shift was held
            raise Conflict("changed_meanwhile")
        await _refuse_busy(event, volunteers, code, draft.starts_at, draft.ends_at)
        await revise(Shift, _shift(event, code), revision, await _shift_columns(event, draft))
        await record(actor, now, "shift.changed", code, event.id, **_told(draft))


async def delete_shift(actor: Actor, event: EventView, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("shift_has_sign_ups")."""
    async with transaction():
        _require(actor, event)
        shift = await claim(Shift, _shift(event, code), Shift.code, new_code())
        if shift is None:
            raise NotFound("shift_not_found", shift=code)
        sign_ups = await SignUp.count().where(SignUp.shift == shift)
        if sign_ups:
            raise Refused("shift_has_sign_ups", sign_ups=sign_ups)
        await Shift.delete().where(Shift.id == shift)
        await record(actor, now, "shift.deleted", code, event.id)


async def register(actor: Actor, event: EventView, draft: VolunteerDraft, now: datetime) -> str:
    """Makes the person a volunteer of the event; answers the volunteer's code, the known one for a known volunteer.

    Raises Refused.
    """
    async with transaction():
        _require(actor, event)
        check_volunteer(draft)
        skills = clean_line(draft.skills)
        person = await find_or_create(actor, event.host, draft.person, now)
        row = Volunteer(event=event.id, person=person, code=new_code(), skills=skills, created_at=now)
        created = (
            await Volunteer.insert(row)
            .on_conflict((Volunteer.event, Volunteer.person), "DO NOTHING")
            .returning(Volunteer.code)
        )
        if created:
            await record(actor, now, "volunteer.registered", row.code, event.id)
            return row.code
        return await _known_volunteer(actor, event, person, skills, now)


async def sign_up(actor: Actor, event: EventView, shift: str, volunteer: str, now: datetime) -> None:
    """Gives the volunteer a place in the shift; both by code.

    Raises NotFound, Conflict("already_signed_up"), Conflict("shift_full"), Conflict("volunteer_busy").
    """
    async with transaction():
        _require(actor, event)
        # The person first, so that two shifts at the same time are not taken at the same time.
        helper = await _hold_volunteer(event, volunteer)
        found = await Shift.select(Shift.id).where((Shift.event == event.id) & (Shift.code == shift)).first()
        if found is None:
            raise NotFound("shift_not_found", "shift", shift=shift)
        row = SignUp(event=event.id, shift=found["id"], volunteer=helper, created_at=now)
        placed = SignUp.insert(row).on_conflict((SignUp.shift, SignUp.volunteer), "DO NOTHING")
        if not await placed.returning(SignUp.id):
            raise Conflict("already_signed_up", "shift")
        await _take_place(found["id"])
        [times] = await Shift.select(Shift.starts_at, Shift.ends_at).where(Shift.id == found["id"])
        await _refuse_busy(event, [helper], shift, times["starts_at"], times["ends_at"])
        await record(actor, now, "shift.taken", shift, event.id, volunteer=volunteer)


async def withdraw(actor: Actor, event: EventView, shift: str, volunteer: str, now: datetime) -> None:
    """Gives the place back. Raises NotFound("sign_up_not_found")."""
    async with transaction():
        _require(actor, event)
        place = await _place(event, shift, volunteer)
        if not await SignUp.delete().where(SignUp.id == place["id"]).returning(SignUp.id):
            raise NotFound("sign_up_not_found")
        fewer = QueryString('"filled" - 1')
        await Shift.update({Shift.filled: fewer}, force=True).where(Shift.id == place["shift"])
        await record(actor, now, "shift.given_back", shift, event.id, volunteer=volunteer)


async def note_hours(actor: Actor, event: EventView, shift: str, volunteer: str, minutes: int, now: datetime) -> None:
    """How long the volunteer was there; 0 for who did not come. Raises NotFound("sign_up_not_found"), Refused."""
    async with transaction():
        _require(actor, event)
        check_minutes(minutes)
        place = await _place(event, shift, volunteer)
        await SignUp.update({SignUp.minutes_worked: minutes}).where(SignUp.id == place["id"])
        await record(actor, now, "shift.worked", shift, event.id, volunteer=volunteer, minutes=minutes)


async def _place(event: EventView, shift: str, volunteer: str) -> dict[str, int]:
    taken = (SignUp.event == event.id) & (SignUp.shift.code == shift) & (SignUp.volunteer.code == volunteer)
    found = await SignUp.select(SignUp.id, SignUp.shift).where(taken).first()
    if found is None:
        raise NotFound("sign_up_not_found")
    return found


async def _known_volunteer(actor: Actor, event: EventView, person: int, skills: str, now: datetime) -> str:
    volunteer = (Volunteer.event == event.id) & (Volunteer.person == person)
    known = await Volunteer.select(Volunteer.code, Volunteer.skills).where(volunteer).first()
    if known is None:
        raise Conflict("changed_meanwhile")
    if skills and skills != known["skills"]:
        await Volunteer.update({Volunteer.skills: skills}).where(volunteer)
        await record(actor, now, "volunteer.changed", known["code"], event.id)
    return str(known["code"])


def _require(actor: Actor, event: EventView) -> None:
    actor.require(Permission.VOLUNTEERS_CHANGE, host=event.host, event=event.id)


def _task(event: EventView, code: str) -> Combinable:
    return (Task.event == event.id) & (Task.code == code)


def _shift(event: EventView, code: str) -> Combinable:
    return (Shift.event == event.id) & (Shift.code == code)


def _task_columns(draft: TaskDraft) -> dict[Column, Any]:
    return {Task.code: draft.code, Task.name: stored(draft.name), Task.description: stored(draft.description)}


async def _shift_columns(event: EventView, draft: ShiftDraft) -> dict[Column, Any]:
    task = await Task.select(Task.id).where(_task(event, draft.task)).first()
    if task is None:
        raise NotFound("task_not_found", "task", task=draft.task)
    return {
        Shift.task: task["id"],
        Shift.area: await _area(event, draft.area),
        Shift.starts_at: draft.starts_at.astimezone(UTC),
        Shift.ends_at: draft.ends_at.astimezone(UTC),
        Shift.capacity: draft.capacity,
    }


async def _area(event: EventView, code: str | None) -> int | None:
    if code is None:
        return None
    area = await Area.select(Area.id).where((Area.event == event.id) & (Area.code == code)).first()
    if area is None:
        raise NotFound("area_not_found", "area", area=code)
    return int(area["id"])


def _told(draft: ShiftDraft) -> dict[str, Any]:
    """What the history keeps of a shift."""
    return {"task": draft.task, "starts_at": draft.starts_at, "ends_at": draft.ends_at, "capacity": draft.capacity}


async def _takers(event: EventView, shift: str) -> dict[int, int]:
    """Who takes the shift: the id of each volunteer, with that of the person."""
    rows = await SignUp.select(SignUp.volunteer, SignUp.volunteer.person.as_alias("person")).where(
        (SignUp.event == event.id) & (SignUp.shift.code == shift)
    )
    return {row["volunteer"]: row["person"] for row in rows}


async def _hold_takers(event: EventView, shift: str) -> dict[int, int]:
    """The same, and until the transaction ends they take no other shift."""
    found = await _takers(event, shift)
    if found:
        await hold(Person, Person.id.is_in(list(found.values())))
    return found


async def _refuse_busy(
    event: EventView, volunteers: Collection[int], shift: str, starts_at: datetime, ends_at: datetime
) -> None:
    """Raises Conflict("volunteer_busy") when one of them has another shift in that time."""
    if not volunteers:
        return
    at_once = (SignUp.shift.starts_at < ends_at.astimezone(UTC)) & (SignUp.shift.ends_at > starts_at.astimezone(UTC))
    busy = (
        await SignUp.select(
            SignUp.volunteer._.person._.name.as_alias("name"),
            SignUp.shift._.task._.name.as_alias("task"),
            SignUp.shift.starts_at.as_alias("from"),
            SignUp.shift.ends_at.as_alias("until"),
        )
        .where(SignUp.volunteer.is_in(list(volunteers)) & at_once & (SignUp.shift.code != shift))
        .order_by(SignUp.shift.starts_at)
        .first()
    )
    if busy is not None:
        task = event.text(loaded(busy.pop("task")), event.languages[0])[0]
        raise Conflict("volunteer_busy", "shift", task=task, **busy)


async def _hold_volunteer(event: EventView, code: str) -> int:
    found = (
        await Volunteer.select(Volunteer.id, Volunteer.person)
        .where((Volunteer.event == event.id) & (Volunteer.code == code))
        .first()
    )
    if found is None:
        raise NotFound("volunteer_not_found", "volunteer", volunteer=code)
    await hold(Person, Person.id == found["person"])
    return int(found["id"])


async def _take_place(shift: int) -> None:
    more = QueryString('"filled" + 1')
    room = (Shift.id == shift) & (Shift.filled < Shift.capacity)
    if not await Shift.update({Shift.filled: more}, force=True).where(room).returning(Shift.id):
        raise Conflict("shift_full", "shift")
