"""Who is what at a festival, and who may say so."""

import asyncio

import pytest

from events.faults import Forbidden, NotFound, Refused
from events.festival.queries import EventView
from events.history.queries import latest
from events.hosts.actions import change_account, invite, remove_from_team, sign_in
from events.hosts.queries import Member, account, actor_of_account, actor_of_session, team
from events.hosts.rules import SYSTEM, Actor, Permission, Role, role_grant
from events.hosts.tables import Account
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements

MAIL = "amal@example.org"


def organiser(event: EventView, of_host: bool = False) -> Actor:
    return Actor("Nurcan", (role_grant("organiser", event.host if of_host else None, None if of_host else event.id),))


async def signed_in(token: str) -> Actor:
    actor = await actor_of_session(await sign_in(token, NOW), NOW)
    assert actor is not None
    return actor


async def members(event: EventView) -> list[tuple[str, str, str]]:
    return [(member.email, member.role.value, member.place) for member in await team(event.id, event.host)]


@pytest.mark.parametrize("of_host", [False, True], ids=["of the event", "of the host"])
async def test_an_organiser_invites_to_the_event(database: Database, of_host: bool) -> None:
    event = await new_event()
    guest = await signed_in(await invite(organiser(event, of_host), " Amal@Example.org ", Role.FLOOR, NOW, event=event))
    assert await members(event) == [(MAIL, "floor", "event")]
    assert guest.may(Permission.FLOOR_CHANGE, host=event.host, event=event.id)
    assert not guest.may(Permission.FLOOR_CHANGE, host=event.host, event=event.id + 1)


async def test_a_second_invitation_replaces_the_role(database: Database) -> None:
    event = await new_event()
    await invite(organiser(event), MAIL, Role.FLOOR, NOW, event=event)
    await invite(organiser(event), MAIL, Role.JURY, NOW, event=event)
    assert await members(event) == [(MAIL, "jury", "event")]


async def test_two_who_invite_the_same_address_at_once_give_it_one_role(database: Database) -> None:
    event = await new_event()
    await asyncio.gather(*(invite(organiser(event), MAIL, role, NOW, event=event) for role in list(Role)[1:] * 2))
    assert len(await members(event)) == 1


async def test_an_organiser_of_another_event_may_not_invite(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    for stranger in (organiser(other), organiser(other, of_host=True)):
        with pytest.raises(Forbidden):
            await invite(stranger, MAIL, Role.READER, NOW, event=event)
    assert await members(event) == []


async def test_an_organiser_of_one_event_may_not_invite_to_its_host(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Forbidden):
        await invite(organiser(event), MAIL, Role.READER, NOW, host=event.host)


async def test_nobody_gives_a_role_above_their_own(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Refused, match="role_above_own") as refused:
        await invite(organiser(event), MAIL, Role.ADMIN, NOW, event=event)
    assert refused.value.field == "role"
    assert await Account.count() == 0
    await invite(SYSTEM, MAIL, Role.ADMIN, NOW, event=event)
    assert await members(event) == [(MAIL, "admin", "event")]


async def test_nobody_takes_a_role_above_their_own(database: Database) -> None:
    event = await new_event()
    await invite(SYSTEM, MAIL, Role.ADMIN, NOW, event=event)
    with pytest.raises(Refused, match="role_above_own"):
        await invite(organiser(event), MAIL, Role.READER, NOW, event=event)
    with pytest.raises(Refused, match="role_above_own"):
        await remove_from_team(organiser(event), event, MAIL, NOW)
    assert await members(event) == [(MAIL, "admin", "event")]


async def test_nobody_changes_what_they_are_themselves(database: Database) -> None:
    event = await new_event()
    actor = await signed_in(await invite(SYSTEM, MAIL, Role.ORGANISER, NOW, event=event))
    with pytest.raises(Refused, match="role_own"):
        await invite(actor, MAIL, Role.READER, NOW, event=event)
    with pytest.raises(Refused, match="role_own"):
        await remove_from_team(actor, event, MAIL, NOW)
    assert await members(event) == [(MAIL, "organiser", "event")]


async def test_whoever_is_removed_may_nothing_from_then_on(database: Database) -> None:
    event = await new_event()
    token = await invite(SYSTEM, MAIL, Role.ORGANISER, NOW, event=event)
    session = await sign_in(token, NOW)
    await remove_from_team(organiser(event), event, "AMAL@example.org", NOW)
    actor = await actor_of_session(session, NOW)
    assert actor is not None
    assert actor.grants == ()
    assert [(entry.action, entry.values) for entry in await latest(event.id, 2)] == [
        ("team.removed", {"email": MAIL, "role": "organiser"}),
        ("team.invited", {"email": MAIL, "role": "organiser"}),
    ]


async def test_what_somebody_is_at_the_host_is_not_removed_at_the_event(database: Database) -> None:
    event = await new_event()
    await invite(SYSTEM, MAIL, Role.ORGANISER, NOW, host=event.host)
    with pytest.raises(NotFound, match="grant_not_found"):
        await remove_from_team(organiser(event), event, MAIL, NOW)
    with pytest.raises(NotFound, match="grant_not_found"):
        await remove_from_team(organiser(event), event, "nobody@example.org", NOW)
    assert await members(event) == [(MAIL, "organiser", "host")]


async def test_the_team_shows_who_takes_part_from_where(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await invite(SYSTEM, "all@example.org", Role.ADMIN, NOW)
    await invite(SYSTEM, "town@example.org", Role.ORGANISER, NOW, host=event.host)
    await invite(SYSTEM, "elsewhere@example.org", Role.ORGANISER, NOW, host=other.host)
    await invite(SYSTEM, "gate@example.org", Role.GATE, NOW, event=event)
    actor = await signed_in(await invite(SYSTEM, MAIL, Role.ORGANISER, NOW, event=event))
    await change_account(actor, "  أمل\tحداد ", "ar", NOW)
    assert await team(event.id, event.host) == [
        Member(MAIL, "أمل حداد", Role.ORGANISER, "event", has_signed_in=True),
        Member("gate@example.org", "", Role.GATE, "event", has_signed_in=False),
        Member("town@example.org", "", Role.ORGANISER, "host", has_signed_in=False),
        Member("all@example.org", "", Role.ADMIN, "everywhere", has_signed_in=False),
    ]


@pytest.mark.parametrize("number", [1, 3])
async def test_the_team_takes_two_statements(database: Database, statements: Statements, number: int) -> None:
    event = await new_event()
    for index in range(number):
        await invite(SYSTEM, f"m{index}@example.org", Role.READER, NOW, event=event)
    with statements.counted(2):
        assert len(await team(event.id, event.host)) == number


@pytest.mark.parametrize("email", ["", "amal", "a b@example.org", "a\0@example.org", f"{'a' * 250}@example.org"])
async def test_what_is_no_address_is_not_invited(database: Database, email: str) -> None:
    event = await new_event()
    with pytest.raises(Refused, match="email_malformed"):
        await invite(SYSTEM, email, Role.READER, NOW, event=event)


async def test_the_longest_address_fits_everywhere(database: Database) -> None:
    event = await new_event()
    email = f"{'a' * 242}@example.org"
    actor = await signed_in(await invite(SYSTEM, email, Role.ORGANISER, NOW, event=event))
    assert actor.name == "a" * 200
    await invite(actor, MAIL, Role.READER, NOW, event=event)
    assert (await latest(event.id, 1))[0].actor == "a" * 200


async def test_people_change_their_own_name_and_language(database: Database) -> None:
    actor = await signed_in(await invite(SYSTEM, MAIL, Role.ADMIN, NOW))
    assert actor.account is not None
    for name, lang in (("x" * 201, "de"), ("Amal", "no language")):
        with pytest.raises(Refused):
            await change_account(actor, name, lang, NOW)
    await change_account(actor, "Amal 🎪", "ar", NOW)
    found = await account(actor.account)
    assert (found.name, found.lang) == ("Amal 🎪", "ar")
    assert (await actor_of_account(actor.account)).name == "Amal 🎪"
    with pytest.raises(NotFound):
        await change_account(SYSTEM, "Nobody", "de", NOW)
