"""Badges of an edition: those that are due, and those of artists, organisers, guests and the press."""

from collections.abc import Sequence
from datetime import datetime

from events.badges.actions import issue_due, issue_one
from events.badges.rules import BadgeRole, Holder
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.actions import find_or_create
from events.people.rules import PersonDraft
from web.demo.content.people import ACTS, GUESTS, ORGANISERS, PRESS, Person
from web.demo.crowd import Crowd

OTHERS = ((BadgeRole.ORGANISER, ORGANISERS), (BadgeRole.GUEST, GUESTS), (BadgeRole.PRESS, PRESS))


async def issue(event: EventView, crowd: Crowd, now: datetime) -> None:
    for role, people in (*OTHERS, (BadgeRole.ARTIST, _artists(crowd))):
        await _issue(event, role, people, now)
    await issue_due(SYSTEM, event, now)


async def _issue(event: EventView, role: BadgeRole, people: Sequence[Person], now: datetime) -> None:
    for person in people:
        lang = "de" if "de" in person.languages else person.languages[0]
        draft = PersonDraft(person.who.name, person.who.transcription, lang=lang, languages=person.languages)
        days = () if person.day is None else (event.days[person.day].date,)
        identity = await find_or_create(SYSTEM, event.host, draft, now)
        await issue_one(SYSTEM, event, Holder(identity, role, person.organisation, days), now)


def _artists(crowd: Crowd) -> list[Person]:
    return [
        Person(crowd.name(act.language), act.name, crowd.spoken(act.language), act.day)
        for act in ACTS
        for _ in range(act.people)
    ]
