"""Keeping persons. They belong to one host, over all its events."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.faults import Conflict
from events.festival.queries import EventView
from events.files.text import clean_line, clean_paragraphs
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.hosts.tokens import new_code
from events.people.rules import PersonDraft, check_person, email_key, name_key
from events.people.tables import Person
from events.storage import transaction
from events.storage.revisions import revise

KEEPERS = (Permission.VOLUNTEERS_CHANGE, Permission.APPLICATIONS_CHANGE)
"""Each of these may correct what is known of a person."""

CONSENT = frozenset({"consent_at", "consent_text"})
NOTHING = ("", "[]")


async def find_or_create(actor: Actor, host: int, draft: PersonDraft, now: datetime) -> int:
    """The host's person with this name and address, or a new one; answers the id. Raises Refused.

    Part of another action, which asks for its own permission and keeps its own history. Who may correct persons at
    the whole host does so here; anybody else only adds what was not known yet. Consent is renewed in either case.
    """
    check_person(draft)
    columns = _columns(draft)
    async with transaction():
        row = Person({Person.host: host, Person.code: new_code(), Person.created_at: now, **columns})
        created = (
            await Person.insert(row)
            .on_conflict((Person.host, Person.name_key, Person.email), "DO NOTHING")
            .returning(Person.id)
        )
        if created:
            return int(created[0]["id"])
        known = await Person.select().where(_same(host, draft)).first()
        if known is None:  # erased in this very moment
            raise Conflict("changed_meanwhile")
        corrects = any(actor.may(permission, host=host) for permission in KEEPERS)
        await _complete(known, columns, corrects)
        return int(known["id"])


async def change_person(
    actor: Actor, event: EventView, code: str, draft: PersonDraft, revision: int | None, now: datetime
) -> None:
    """A draft without consent leaves the consent as it is.

    Raises Refused, NotFound, Conflict("person_known") where another person has this name and address already,
    Conflict("changed_meanwhile").
    """
    async with transaction():
        if not actor.may(Permission.APPLICATIONS_CHANGE, host=event.host, event=event.id):
            actor.require(Permission.VOLUNTEERS_CHANGE, host=event.host, event=event.id)
        check_person(draft)
        if await Person.exists().where(_same(event.host, draft) & (Person.code != code)):
            raise Conflict("person_known", "email", name=clean_line(draft.name))
        person = (Person.host == event.host) & (Person.code == code)
        await revise(Person, person, revision, _columns(draft))
        await record(actor, now, "person.changed", code, event.id)


async def _complete(known: dict[str, Any], columns: dict[Column, Any], corrects: bool) -> None:
    new: dict[Column | str, Any] = {}
    for column, value in columns.items():
        name = column._meta.name
        replaceable = corrects or name in CONSENT or known[name] in NOTHING
        if replaceable and value not in (known[name], *NOTHING):
            new[column] = value
    if new:
        new[Person.revision] = QueryString('"revision" + 1')
        await Person.update(new, force=True).where(Person.id == known["id"])


def _same(host: int, draft: PersonDraft) -> Combinable:
    """The same name with another address is another person."""
    same_name = (Person.host == host) & (Person.name_key == name_key(draft.name))
    return same_name & (Person.email == email_key(draft.email))


def _columns(draft: PersonDraft) -> dict[Column, Any]:
    columns: dict[Column, Any] = {
        Person.name: clean_line(draft.name),
        Person.name_key: name_key(draft.name),
        Person.transcription: clean_line(draft.transcription),
        Person.email: email_key(draft.email),
        Person.phone: clean_line(draft.phone),
        Person.lang: draft.lang,
        Person.languages: msgspec.json.encode(tuple(dict.fromkeys(draft.languages))).decode(),
    }
    if draft.consent_at is not None:
        columns[Person.consent_at] = draft.consent_at.astimezone(UTC)
        columns[Person.consent_text] = clean_paragraphs(draft.consent_text)
    return columns
