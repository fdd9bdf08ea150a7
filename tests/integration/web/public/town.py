"""A public festival with something to see."""

from datetime import datetime, time, timedelta

from events.festival.actions import answer_legal, create_event, publish_event
from events.festival.queries import EventView, event_by_id
from events.festival.rules import DayDraft, EventDraft
from events.floor.actions import create_area, create_booth_row
from events.floor.queries import booths
from events.floor.rules import AreaDraft, BoothRowDraft
from events.hosts.actions import create_host
from events.hosts.rules import SYSTEM
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from tests.festivals import DAYS, NOW, answered

IMPRINT = "Markt Birkental\nRathausplatz 1\n\nPost: info@birkental.example <b>fett</b>"


async def town(slug: str = "demo") -> EventView:
    """Published, with two days and texts in German and a little English, and nothing else."""
    host = await create_host(SYSTEM, f"{slug}-town", "Markt Birkental", NOW)
    draft = EventDraft(
        slug,
        {"de": "Schau her!", "en": "Look here!"},
        ("de", "en"),
        "Europe/Berlin",
        tuple(DayDraft(day, time(10), time(18)) for day in DAYS),
        tagline={"de": "Alle sind da </script>"},
        place={"de": "Birkental"},
        office_phone="+49 8139 1",
    )
    event = await answered(await event_by_id(await create_event(SYSTEM, host, draft, NOW)))
    await answer_legal(SYSTEM, event, event.legal.imprint, {"de": IMPRINT}, None, NOW)
    await answer_legal(SYSTEM, event, event.legal.accessibility, {"de": "Ohne Stufen.", "en": "No steps."}, None, NOW)
    await publish_event(SYSTEM, event, NOW)
    return await event_by_id(event.id)


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    """A moment of the festival's first day (or a later one), in Berlin's wall time."""
    return NOW + timedelta(days=day, hours=hour - 10, minutes=minute)


async def stage_in_area(event: EventView, code: str = "A", stage: str = "yard") -> list[str]:
    """An area (24 × 10 m) with three booths and a stage; answers the booths' codes."""
    await create_area(SYSTEM, event, AreaDraft(code, {"de": f"Halle {code}"}, width=24, depth=10), NOW)
    await create_booth_row(SYSTEM, event, BoothRowDraft(code, f"{code} ", 3, 3, 2, x=1, y=1, gap=0.5), NOW)
    await create_stage(SYSTEM, event, StageDraft(stage, {"de": f"Bühne {code}"}, code), NOW)
    return [booth.code for booth in await booths(event.id, code)]


async def session_at(event: EventView, title: str, starts_at: datetime | None, **said: object) -> str:
    """An hour of music on the yard's stage, in German."""
    ends_at = starts_at and starts_at + timedelta(hours=1)
    given = {"kind": "music", "languages": ("de",), "stage": "yard", "ends_at": ends_at, **said}
    draft = SessionDraft({"de": title}, starts_at=starts_at, **given)  # type: ignore[arg-type]  # fields by name
    return await create_session(SYSTEM, event, draft, NOW)
