"""A call, applications and booths to test with."""

from datetime import timedelta

from events.festival.queries import EventView
from events.floor.actions import create_area, create_booth_row
from events.floor.queries import booths
from events.floor.rules import AreaDraft, BoothRowDraft
from events.hosts.rules import SYSTEM, VISITOR, Actor, Grant, Permission
from exhibitors.applications.actions import create_call, decide, enter_on_behalf, submit
from exhibitors.applications.rules import ApplicationDraft, CallDraft
from tests.festivals import NOW

DAY = timedelta(days=1)
CALL = CallDraft(NOW - 30 * DAY, NOW + DAY, {"de": "Machen Sie mit!", "en": "Take part!"})
WEAVERS = ApplicationDraft(
    "جمعية النسيج",
    kind="craft",
    description="ننسج السجاد.",
    lang="ar",
    nations=("SY", "x-kurdistan"),
    nations_text="Aleppo",
    contact_name="أمل حداد",
    email="Amal@Example.org",
    phone="+49 170 0000001",
    languages=("ar", "de"),
    offers="Teppiche",
    booth_wish="am Fenster",
    power_watts=500,
    water=True,
    tables=2,
    chairs=4,
    consent=True,
    consent_text="أوافق.",
)


def draft(name: str, email: str = "group@example.org") -> ApplicationDraft:
    return ApplicationDraft(name, email=email, consent=True, consent_text="Yes.")


def allowed(event: EventView, *permissions: Permission) -> Actor:
    return Actor("Olga", (Grant(frozenset(permissions), event=event.id),))


async def open_call(event: EventView) -> None:
    await create_call(SYSTEM, event, CALL, NOW)


async def applied(event: EventView, name: str, email: str = "group@example.org") -> str:
    """The code of a submitted application; the call must be open."""
    return (await submit(VISITOR, event, draft(name, email), NOW)).code


async def accepted(event: EventView, name: str, **said: object) -> str:
    """The code of an accepted application, on paper, so that no call is needed."""
    given = ApplicationDraft(**{"name": name, "consent": True, **said})  # type: ignore[arg-type]  # fields by name
    code = await enter_on_behalf(SYSTEM, event, given, NOW)
    await decide(SYSTEM, event, code, "accept", "", NOW)
    return code


async def new_booths(event: EventView, count: int, area: str = "A", *, shared: bool = False) -> list[str]:
    """The codes of booths 1, 2, 3, … in a new area."""
    await create_area(SYSTEM, event, AreaDraft(area, {"de": f"Halle {area}"}, width=400, depth=20), NOW)
    row = BoothRowDraft(area, "", count, 3, 2, x=1, y=1, gap=0.5, shared=shared)
    await create_booth_row(SYSTEM, event, row, NOW)
    return [booth.code for booth in await booths(event.id, area)]
