"""Persons who have badges, to test with."""

from events.badges.actions import issue_one
from events.badges.rules import BadgeRole, Holder
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.actions import find_or_create
from events.people.rules import PersonDraft
from tests.festivals import NOW


async def new_person(event: EventView, name: str = "Amal Haddad") -> int:
    draft = PersonDraft(name, transcription=f"<{name}>", languages=("ar", "de"))
    return await find_or_create(SYSTEM, event.host, draft, NOW)


async def new_badge(event: EventView, name: str = "Amal Haddad") -> str:
    """A guest's badge for all days and areas."""
    return await issue_one(SYSTEM, event, Holder(await new_person(event, name), BadgeRole.GUEST), NOW)
