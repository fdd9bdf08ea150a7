"""A festival in which everything has happened once, and last year's edition of it, where the same choir was."""

from dataclasses import dataclass, field
from datetime import time, timedelta

import msgspec

from events.badges.actions import issue_one, revoke
from events.badges.rules import BadgeRole, Holder
from events.checkin.actions import create_point
from events.checkin.rules import PointDraft
from events.festival.actions import create_event, publish_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft
from events.floor.actions import create_area, create_object
from events.floor.queries import plan
from events.floor.rules import AreaDraft, ObjectDraft
from events.hosts.actions import create_host, invite, save_view, sign_in
from events.hosts.queries import actor_of_session
from events.hosts.rules import SYSTEM, VISITOR, Actor, Role
from events.mail.actions import enqueue, mark_failed, send_again
from events.mail.rules import message_id
from events.nations.actions import create_region
from events.people.queries import persons
from events.programme.actions import create_stage
from events.programme.rules import StageDraft
from events.programme.states import set_states
from events.storage import transaction
from events.volunteers.actions import create_task, sign_up
from events.volunteers.rules import TaskDraft
from exhibitors.applications.actions import decide, submit
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitors
from exhibitors.profiles.works.actions import create_work
from exhibitors.profiles.works.rules import WorkDraft
from tests.festivals import DAYS, NOW, answered
from tests.integration.events.badges.issuing import new_badge, new_person
from tests.integration.events.volunteers.helping import new_shift, new_task, new_volunteer
from tests.integration.exhibitors.fair import accepted, draft, open_call
from tests.integration.web.public.town import at, session_at, stage_in_area

CHOIR = "Chor der Nachbarn"
CHOIR_MAIL = "chor@example.org"
POTTERS = msgspec.structs.replace(draft("Töpferei"), description="Jetzt mit Drehscheibe.")
SQUARE = ((20.0, 6.0), (22.0, 6.0), (22.0, 8.0), (20.0, 8.0))


def edition(slug: str) -> EventDraft:
    days = tuple(DayDraft(day, time(10), time(18)) for day in DAYS)
    return EventDraft(slug, {"de": f"Fest {slug}"}, ("de", "en"), "Europe/Berlin", days)


@dataclass
class Ground:
    """What actions are done to, by its code; more than one where an action needs a fresh one."""

    event: EventView
    last_year: EventView
    organiser: Actor
    account: int
    session_id: str
    token: str
    booths: list[str] = field(default_factory=list)
    plan_object: int = 0
    sessions: list[str] = field(default_factory=list)
    exhibitor: str = ""
    works: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    view: str = ""
    choir: str = ""
    weavers: str = ""
    weavers_key: str = ""
    waiting: str = ""
    waiting_key: str = ""
    shifts: list[str] = field(default_factory=list)
    volunteers: list[str] = field(default_factory=list)
    person: str = ""
    guests: list[int] = field(default_factory=list)
    badge: str = ""
    blocked: str = ""
    failed: str = ""
    tried: str = ""


async def grown() -> Ground:
    async with transaction():
        ground = await _founded()
        await _built(ground)
        await _peopled(ground)
        await _helped(ground)
    return ground


async def _founded() -> Ground:
    host = await create_host(SYSTEM, "demo-town", "Markt Birkental", NOW)
    both = [await event_by_id(await create_event(SYSTEM, host, edition(slug), NOW)) for slug in ("demo", "demo-2026")]
    for event in both:
        await answered(event)
        await publish_event(SYSTEM, event, NOW)
    event, last_year = [await event_by_id(event.id) for event in both]
    session_id = await sign_in(await invite(SYSTEM, "olga@example.org", Role.ADMIN, NOW), NOW)
    organiser = await actor_of_session(session_id, NOW)
    assert organiser is not None
    token = await invite(SYSTEM, "jury@example.org", Role.JURY, NOW, event=event)
    assert organiser.account is not None
    view = await save_view(organiser.account, event.id, "sessions", "Samstag", "day=2027-05-15")
    return Ground(event, last_year, organiser, organiser.account, session_id, token, view=view)


async def _built(ground: Ground) -> None:
    event = ground.event
    ground.booths = await stage_in_area(event)
    await create_area(SYSTEM, event, AreaDraft("B", {"de": "Hof"}, kind="yard", width=20, depth=20), NOW)
    await create_stage(SYSTEM, event, StageDraft("tent", {"de": "Zelt"}), NOW)
    ground.plan_object = await create_object(SYSTEM, event, "A", ObjectDraft("toilet", SQUARE), NOW)
    assert [drawn.kind for drawn in (await plan(event.id, "A")).objects] == ["toilet"]
    ground.sessions = [
        await session_at(event, "Chor", at(14)),
        await session_at(event, "Lesung", at(16), kind="reading", stage=None),
    ]
    await set_states(SYSTEM, event, ground.sessions[1:], "cancelled", NOW)


async def _peopled(ground: Ground) -> None:
    event = ground.event
    await create_region(SYSTEM, event.host, "x-albland", {"de": "Albland"}, NOW)
    await create_region(SYSTEM, event.host, "x-nowhere", {"de": "Nirgendwo"}, NOW)
    await open_call(event)
    ground.choir = await accepted(event, CHOIR, email=CHOIR_MAIL, nations=("SY", "x-albland", "x-unknown"))
    await accepted(ground.last_year, CHOIR, email=CHOIR_MAIL)
    weavers = await submit(VISITOR, event, draft("Webstube"), NOW)
    await decide(SYSTEM, event, weavers.code, "accept", "", NOW)
    ground.weavers, ground.weavers_key = weavers.code, weavers.key
    await accepted(ground.last_year, POTTERS.name, email=POTTERS.email)
    potters = await submit(VISITOR, event, POTTERS, NOW)
    ground.waiting, ground.waiting_key = potters.code, potters.key
    ground.exhibitor = next(card.code for card in await exhibitors(event.id) if card.name == CHOIR)
    for number in ("1", "2"):
        ground.works += [
            await create_work(SYSTEM, event, ground.exhibitor, WorkDraft({"de": f"Bild {number}"}), None, NOW)
        ]
        offer = OfferDraft("food", {"de": f"Gericht {number}"})
        ground.offers += [await create_offer(SYSTEM, event, ground.exhibitor, offer, NOW)]
    await place(SYSTEM, event, ground.booths[0], ground.choir, NOW)
    await add_appearance(SYSTEM, event, ground.exhibitor, ground.sessions[0], NOW)


async def _helped(ground: Ground) -> None:
    event = ground.event
    await new_task(event)
    await create_task(SYSTEM, event, TaskDraft("door", {"de": "Tür"}), NOW)
    ground.shifts = [await new_shift(event), await new_shift(event, after=5)]
    ground.volunteers = [await new_volunteer(event, name) for name in ("Amal Haddad", "Jonas Weber")]
    await sign_up(SYSTEM, event, ground.shifts[0], ground.volunteers[0], NOW - timedelta(days=1))
    ground.guests = [await new_person(event, name) for name in ("Layla Haddadin", "Mira Öz")]
    ground.person = (await persons(ground.guests))[ground.guests[0]].code
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor A"}), NOW)
    ground.badge = await issue_one(SYSTEM, event, Holder(ground.guests[0], BadgeRole.GUEST), NOW)
    ground.blocked = await new_badge(event, "Jonas Weber")
    await revoke(SYSTEM, event, ground.blocked, NOW)
    ground.failed, ground.tried = [await _failed_letter(event, key) for key in ("one", "other")]
    await send_again(SYSTEM, event, [ground.tried], NOW)


async def _failed_letter(event: EventView, key: str) -> str:
    await mark_failed(await enqueue("away@example.org", "sign_in", "de", {}, NOW, event.id, key), "no such address")
    return message_id(event.id, key)
