"""A festival on one page: what is to do now, how much there is of everything, and what changed lately."""

from datetime import datetime

from litestar import get

from events.festival.legal import gaps
from events.festival.queries import EventView
from events.festival.rules import festival_day
from events.floor.queries import areas
from events.history.queries import latest
from events.hosts.rules import Permission
from events.programme.queries import programme, unscheduled
from events.volunteers.queries import shifts
from exhibitors.applications.queries import applications, call, counts
from exhibitors.placement.queries import placements
from web.desk.changes import told
from web.desk.todo import Standing, steps, tasks
from web.given import Acting, InWords, Now, OfEvent
from web.pages import AnyRequest, Page, page

LATELY = 6
LOOKED_THROUGH = 200
"""Entries for those few lines: a hundred badges issued at once are one line."""


@get("/desk/{slug:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page:
    standing = await _standing(event, now)

    def may(permission: Permission) -> bool:
        return actor.may(permission, host=event.host, event=event.id)

    recent = await latest(event.id, LOOKED_THROUGH) if may(Permission.HISTORY_READ) else []
    return page(
        request,
        "desk/overview.html",
        standing=standing,
        steps=[step for step in steps(standing, event, words) if may(step.permission)],
        tasks=[task for task in tasks(standing, event, words, now) if may(task.permission)],
        changes=told(event, recent, words)[:LATELY],
        today=words.day(now.astimezone(event.timezone).date()),
        days_left=(event.days[0].date - festival_day(now, event.zone, event.day_boundary)).days,
        here="",
    )


async def _standing(event: EventView, now: datetime) -> Standing:
    numbers = await counts(event.id)
    placed = await placements(event.id)
    planned = await shifts(event.id)
    return Standing(
        areas=await areas(event.id),
        taken=len({placement.booth.code for placement in placed}),
        applications=numbers,
        oldest=await _oldest(event, numbers["submitted"]),
        placed=len({placement.application for placement in placed}),
        call=await call(event.id),
        scheduled=len(await programme(event.id)),
        unscheduled=len(await unscheduled(event.id)),
        shifts=len(planned),
        filled=sum(shift.filled for shift in planned),
        open=sum(shift.open for shift in planned if shift.ends_at > now),
        missing_texts=bool(gaps(event.legal)),
    )


async def _oldest(event: EventView, submitted: int) -> datetime | None:
    """When the application came that has waited longest."""
    if not submitted:
        return None
    cards = await applications(event.id, "submitted", limit=1, offset=submitted - 1)
    return cards[0].submitted_at if cards else None


HANDLERS = [show]
