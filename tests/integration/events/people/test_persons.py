"""Who is the same person, and what is known of them."""

import asyncio
from datetime import timedelta

import pytest

from events.faults import Conflict, Forbidden, NotFound
from events.festival.queries import EventView
from events.history.queries import latest
from events.hosts.rules import SYSTEM, VISITOR, Actor, Grant, Permission
from events.people.actions import change_person, find_or_create
from events.people.queries import PersonView, person, persons
from events.people.rules import PersonDraft
from events.people.tables import Person
from tests.database import Database
from tests.festivals import NOW, new_event

AMAL = PersonDraft(
    "أمل حداد",
    transcription="Amal Haddad",
    email="Amal@Example.org",
    phone="+49 170 0000001",
    lang="ar",
    languages=("ar", "de", "ar"),
    consent_at=NOW,
    consent_text="I agree.",
)
BARE = PersonDraft("Zoë Weiß", email="zoe@example.org")


async def known(event: EventView) -> list[PersonView]:
    rows = await Person.select(Person.id).where(Person.host == event.host).order_by(Person.id)
    return list((await persons(row["id"] for row in rows)).values())


async def test_a_new_person_is_kept_as_said(database: Database) -> None:
    event = await new_event()
    created = await find_or_create(VISITOR, event.host, AMAL, NOW)
    found = (await persons([created]))[created]
    assert found == PersonView(
        id=created,
        code=found.code,
        name="أمل حداد",
        transcription="Amal Haddad",
        email="amal@example.org",
        phone="+49 170 0000001",
        lang="ar",
        languages=("ar", "de"),
        consent_at=NOW,
        consent_text="I agree.",
        revision=1,
    )
    assert await person(event.host, found.code) == found


async def test_the_same_name_and_address_is_the_same_person(database: Database) -> None:
    event = await new_event()
    first = await find_or_create(VISITOR, event.host, BARE, NOW)
    assert await find_or_create(VISITOR, event.host, PersonDraft(" zoë WEISS ", email="ZOE@example.org"), NOW) == first


async def test_the_same_name_with_another_address_is_another_person(database: Database) -> None:
    event = await new_event()
    first = await find_or_create(VISITOR, event.host, BARE, NOW)
    assert await find_or_create(VISITOR, event.host, PersonDraft(BARE.name, email="z@example.org"), NOW) != first
    assert await find_or_create(VISITOR, event.host, PersonDraft(BARE.name), NOW) != first


async def test_a_family_shares_an_address(database: Database) -> None:
    event = await new_event()
    first = await find_or_create(VISITOR, event.host, BARE, NOW)
    assert await find_or_create(VISITOR, event.host, PersonDraft("Max Weiß", email=BARE.email), NOW) != first


async def test_persons_of_two_hosts_are_never_joined(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    first = await find_or_create(VISITOR, event.host, AMAL, NOW)
    assert await find_or_create(VISITOR, other.host, AMAL, NOW) != first
    with pytest.raises(NotFound):
        await person(other.host, (await known(event))[0].code)


async def test_anybody_adds_what_was_not_known_and_corrects_nothing(database: Database) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, PersonDraft(BARE.name, email=BARE.email, phone="1"), NOW)
    later = PersonDraft("ZOË WEISS", email=BARE.email, phone="2", lang="de", languages=("de",))
    await find_or_create(VISITOR, event.host, later, NOW)
    [found] = await known(event)
    assert (found.name, found.phone, found.lang, found.languages) == ("Zoë Weiß", "1", "de", ("de",))
    assert found.revision == 2


async def test_who_keeps_the_hosts_persons_corrects_them_and_takes_nothing_away(database: Database) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, PersonDraft(BARE.name, email=BARE.email, phone="1", lang="de"), NOW)
    organiser = Actor("Olga", (Grant(frozenset({Permission.VOLUNTEERS_CHANGE}), host=event.host),))
    await find_or_create(organiser, event.host, PersonDraft("Zoë WEIß", email=BARE.email, phone="2"), NOW)
    [found] = await known(event)
    assert (found.name, found.phone, found.lang) == ("Zoë WEIß", "2", "de")


async def test_saying_the_same_again_changes_nothing(database: Database) -> None:
    event = await new_event()
    for _ in range(2):
        await find_or_create(SYSTEM, event.host, AMAL, NOW)
    assert [found.revision for found in await known(event)] == [1]


async def test_consent_is_renewed(database: Database) -> None:
    event = await new_event()
    later = NOW + timedelta(days=365)
    await find_or_create(VISITOR, event.host, AMAL, NOW)
    renewed = PersonDraft(AMAL.name, email=AMAL.email, consent_at=later, consent_text="I agree again.")
    await find_or_create(VISITOR, event.host, renewed, later)
    [found] = await known(event)
    assert (found.consent_at, found.consent_text) == (later, "I agree again.")


async def test_twenty_at_once_are_one_person(database: Database) -> None:
    event = await new_event()
    found = await asyncio.gather(*[find_or_create(VISITOR, event.host, AMAL, NOW) for _ in range(20)])
    assert len(set(found)) == 1


async def test_a_changed_person_keeps_the_consent_and_leaves_a_trace_without_personal_data(database: Database) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, AMAL, NOW)
    [before] = await known(event)
    await change_person(SYSTEM, event, before.code, PersonDraft("Amal Haddad", phone="2"), before.revision, NOW)
    after = await person(event.host, before.code)
    assert (after.name, after.email, after.phone, after.consent_at) == ("Amal Haddad", "", "2", NOW)
    [entry] = await latest(event.id, 1)
    assert (entry.action, entry.subject, entry.values) == ("person.changed", before.code, {})


async def test_two_persons_cannot_become_one_by_a_change(database: Database) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, AMAL, NOW)
    await find_or_create(VISITOR, event.host, BARE, NOW)
    with pytest.raises(Conflict) as conflict:
        await change_person(SYSTEM, event, (await known(event))[1].code, AMAL, None, NOW)
    assert (conflict.value.code, conflict.value.params) == ("person_known", {"name": AMAL.name})


async def test_the_second_of_two_editors_is_told(database: Database) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, BARE, NOW)
    [before] = await known(event)
    await change_person(SYSTEM, event, before.code, BARE, before.revision, NOW)
    with pytest.raises(Conflict) as conflict:
        await change_person(SYSTEM, event, before.code, BARE, before.revision, NOW)
    assert conflict.value.code == "changed_meanwhile"


async def test_a_person_of_another_host_cannot_be_changed(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await find_or_create(VISITOR, event.host, BARE, NOW)
    with pytest.raises(NotFound):
        await change_person(SYSTEM, other, (await known(event))[0].code, BARE, None, NOW)


@pytest.mark.parametrize("permission", [Permission.VOLUNTEERS_CHANGE, Permission.APPLICATIONS_CHANGE])
async def test_changing_a_person_needs_one_of_two_permissions(database: Database, permission: Permission) -> None:
    event = await new_event()
    await find_or_create(VISITOR, event.host, BARE, NOW)
    [found] = await known(event)
    with pytest.raises(Forbidden):
        await change_person(VISITOR, event, found.code, BARE, None, NOW)
    await change_person(
        Actor("Olga", (Grant(frozenset({permission}), event=event.id),)), event, found.code, BARE, None, NOW
    )
