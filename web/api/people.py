"""Volunteers, shifts, sign-ups; badges and scans."""

from collections.abc import Sequence

import msgspec
from litestar import Response, delete, get, post, put
from litestar.params import FromPath, JSONBody

from events.badges import actions as badge_actions
from events.badges import queries as badge_queries
from events.checkin.actions import scan
from events.checkin.rules import Answer, Reading
from events.volunteers import actions, queries
from events.volunteers.rules import ShiftDraft, VolunteerDraft
from web.api import shapes
from web.api.changes import create, revision_of, tagged
from web.api.lists import Cursor, Items, Limit, paged, shaped
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest


class SignUpDraft(msgspec.Struct, frozen=True):
    """A shift and a volunteer, by their codes."""

    shift: str
    volunteer: str


class Issued(msgspec.Struct, frozen=True):
    """How many badges were due and missing, and are there now."""

    issued: int


@get("/events/{slug:str}/volunteers")
async def list_volunteers(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Volunteer]:
    found = await queries.volunteers(event.id)
    return paged(found, shapes.Volunteer, limit, cursor, lambda volunteer: volunteer.code)


@post("/events/{slug:str}/volunteers")
async def add_volunteer(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[VolunteerDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Volunteer:
        code = await actions.register(actor, event, data, now)
        found = await queries.volunteers(event.id)
        return next(shaped(volunteer, shapes.Volunteer) for volunteer in found if volunteer.code == code)

    return await create(request, actor, now, make)


@get("/events/{slug:str}/shifts")
async def list_shifts(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Shift]:
    return paged(await queries.shifts(event.id), shapes.Shift, limit, cursor, lambda shift: shift.code)


@get("/events/{slug:str}/shifts/{code:str}")
async def get_shift(event: OfEvent, code: FromPath[str]) -> Response[shapes.Shift]:
    shift = await queries.shift(event.id, code)
    return tagged(shaped(shift, shapes.Shift), shift.revision)


@post("/events/{slug:str}/shifts")
async def add_shift(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[ShiftDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Shift:
        code = await actions.create_shift(actor, event, data, now)
        return shaped(await queries.shift(event.id, code), shapes.Shift)

    return await create(request, actor, now, make)


@put("/events/{slug:str}/shifts/{code:str}")
async def change_shift(
    request: AnyRequest, event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[ShiftDraft], now: Now
) -> Response[shapes.Shift]:
    await actions.change_shift(actor, event, code, data, revision_of(request), now)
    shift = await queries.shift(event.id, code)
    return tagged(shaped(shift, shapes.Shift), shift.revision)


@delete("/events/{slug:str}/shifts/{code:str}")
async def remove_shift(event: OfEvent, actor: Acting, code: FromPath[str], now: Now) -> None:
    await actions.delete_shift(actor, event, code, now)


@get("/events/{slug:str}/signups")
async def list_sign_ups(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.SignUp]:
    found = await queries.roster(event.id)
    return paged(found, shapes.SignUp, limit, cursor, lambda entry: f"{entry.shift}-{entry.volunteer}")


@post("/events/{slug:str}/signups")
async def add_sign_up(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[SignUpDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.SignUp:
        await actions.sign_up(actor, event, data.shift, data.volunteer, now)
        found = await queries.roster(event.id)
        wanted = (data.shift, data.volunteer)
        return next(shaped(entry, shapes.SignUp) for entry in found if (entry.shift, entry.volunteer) == wanted)

    return await create(request, actor, now, make)


@delete("/events/{slug:str}/signups/{shift:str}/{volunteer:str}")
async def remove_sign_up(
    event: OfEvent, actor: Acting, shift: FromPath[str], volunteer: FromPath[str], now: Now
) -> None:
    await actions.withdraw(actor, event, shift, volunteer, now)


@get("/events/{slug:str}/badges")
async def list_badges(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Badge]:
    return paged(await badge_queries.badges(event.id), shapes.Badge, limit, cursor, lambda badge: badge.code)


@post("/events/{slug:str}/badges", status_code=200)
async def issue_badges(event: OfEvent, actor: Acting, now: Now) -> Issued:
    """Issues the badges that are due and missing; again: issues nothing."""
    return Issued(await badge_actions.issue_due(actor, event, now))


@post("/events/{slug:str}/scans", status_code=200)
async def add_scans(
    event: OfEvent, actor: Acting, data: JSONBody[Reading | list[Reading]], now: Now
) -> Answer | Sequence[Answer]:
    """One reading or a list of them, answered in the same order. A `client_id` again gets its first answer again."""
    if isinstance(data, Reading):
        return (await scan(actor, event, [data], now))[0]
    return await scan(actor, event, data, now)


HANDLERS = [
    list_volunteers,
    add_volunteer,
    list_shifts,
    get_shift,
    add_shift,
    change_shift,
    remove_shift,
    list_sign_ups,
    add_sign_up,
    remove_sign_up,
    list_badges,
    issue_badges,
    add_scans,
]
