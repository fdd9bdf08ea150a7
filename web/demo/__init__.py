"""The demo festival of an invented town: two days, three places, complete, with something left to do.

It is made through the same actions that organisers use, out of fixed content and seeded chance.
"""

from datetime import datetime

import msgspec

from events.badges.queries import badges
from events.faults import Conflict, NotFound
from events.festival.actions import publish_event
from events.festival.queries import EventView, event_by_slug
from events.history.actions import record
from events.hosts.actions import create_host
from events.hosts.queries import host as host_by_slug
from events.hosts.rules import SYSTEM
from events.programme.queries import sessions
from events.storage import transaction
from events.volunteers.queries import shifts, volunteers
from exhibitors.applications.queries import counts, unplaced
from web.demo import edition, exhibiting, last_year, passes, removal
from web.demo.content import dates, texts
from web.demo.content.grounds import GARDEN, UNPLACED, YARD
from web.demo.content.helpers import STILL_NEEDED, WATCHES
from web.demo.content.saturday import SATURDAY
from web.demo.content.sunday import SUNDAY, UNSCHEDULED
from web.demo.content.town_hall import TOWN_HALL
from web.demo.crowd import Crowd
from web.demo.crowd import volunteers as volunteer_drafts
from web.demo.helping import help_out
from web.demo.shapes import Way
from web.ports import connect

SLUG = "demo"
HOST_SLUG = "markt-birkental"
HOST_NAME = "Markt Birkental"
GROUPS = [*TOWN_HALL, *YARD, *GARDEN, *UNPLACED]


class DemoReport(msgspec.Struct, frozen=True):
    """What there is now; `loaded` unless it was there before."""

    loaded: bool
    event: str
    exhibitors: int
    unplaced: int
    sessions: int
    volunteers: int
    shifts: int
    open_places: int
    badges: int


async def load(now: datetime, *, reset: bool) -> DemoReport:
    """Loads the demo where it is missing; with `reset`, throws it away first.

    Raises Conflict("slug_taken") where another host has a festival of that name.
    """
    connect()
    async with transaction():
        found = await _present()
        if found is not None and not reset:
            return await _report(found, loaded=False)
        host = await _host()
        before = await removal.remove(host) if reset else 0
        if before:
            await record(SYSTEM, now, "demo.removed", HOST_SLUG)
        crowd = Crowd()
        people = volunteer_drafts(crowd)
        await last_year.load(host, GROUPS, people, crowd)
        event = await _load(host, crowd)
        await help_out(event, people, WATCHES, STILL_NEEDED, dates.SIGNED_UP)
        await passes.issue(event, crowd, dates.ISSUED)
        await removal.outdate(host, before)
        return await _report(event, loaded=True)


async def _load(host: int, crowd: Crowd) -> EventView:
    """The festival with its floor, exhibitors and programme."""
    event = await edition.found(host, SLUG, texts.NAME, texts.TAGLINE, dates.DAYS, dates.PLANNED)
    await exhibiting.call_for(event)
    await edition.draw(event, dates.DRAWN)
    await edition.open_gates(event, dates.DRAWN)
    await publish_event(SYSTEM, event, dates.DRAWN)
    await exhibiting.take_over(event, [group for group in GROUPS if group.way is Way.FILE], dates.TAKEN_OVER)
    accepted = await exhibiting.apply(event, [group for group in GROUPS if group.way is not Way.FILE])
    await exhibiting.settle(event, GROUPS, accepted, crowd, dates.PLACED)
    of_groups = await edition.schedule(event, [*SATURDAY, *SUNDAY, *UNSCHEDULED], dates.SCHEDULED)
    await exhibiting.appear(event, GROUPS, of_groups, dates.SCHEDULED)
    await exhibiting.show(event, GROUPS, dates.SCHEDULED)
    return event


async def _present() -> EventView | None:
    try:
        event = await event_by_slug(SLUG)
    except NotFound:
        return None
    if event.host_slug != HOST_SLUG:
        raise Conflict("slug_taken", "slug", slug=SLUG)
    return event


async def _host() -> int:
    try:
        return (await host_by_slug(HOST_SLUG)).id
    except NotFound:
        return await create_host(SYSTEM, HOST_SLUG, HOST_NAME, dates.LAST_PLANNED)


async def _report(event: EventView, *, loaded: bool) -> DemoReport:
    all_shifts = await shifts(event.id)
    return DemoReport(
        loaded,
        event.slug,
        (await counts(event.id))["accepted"],
        len(await unplaced(event.id)),
        len(await sessions(event.id)),
        len(await volunteers(event.id)),
        len(all_shifts),
        sum(shift.open for shift in all_shifts),
        len(await badges(event.id, "issued")),
    )
