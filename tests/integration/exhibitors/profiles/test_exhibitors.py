"""Exhibitors of a host, and those of an event as the public finds them."""

from datetime import timedelta

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.hosts.rules import SYSTEM, VISITOR, Permission
from events.people.actions import find_or_create as find_or_create_person
from events.people.queries import persons
from events.people.rules import PersonDraft
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from events.search.queries import find
from exhibitors.applications.actions import decide, enter_on_behalf
from exhibitors.placement.actions import place
from exhibitors.profiles.actions import (
    add_appearance,
    add_member,
    change_exhibitor,
    create_exhibitor,
    remove_appearance,
    remove_member,
)
from exhibitors.profiles.queries import (
    ExhibitorRef,
    NationCount,
    NationCounts,
    badge_holders,
    exhibitor,
    exhibitors,
    exhibitors_by_session,
    nations,
    stored_exhibitor,
    users_of_region,
)
from exhibitors.profiles.rules import ExhibitorDraft
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted, allowed, draft, new_booths
from tests.queries import counted_queries

CHOIR = ExhibitorDraft(
    "Chor Nord",
    kind="artist",
    description={"de": "Wir singen.", "en": "We sing."},
    nations=("TR", "x-kurdistan"),
    nations_text="Diyarbakır",
    languages=("tr", "ku"),
    offers="Gesang",
    website="https://example.org",
    email="chor@example.org",
    phone="08131 1",
    address="Schulstraße 3",
)


async def names(event: EventView) -> list[str]:
    return [card.name for card in await exhibitors(event.id)]


async def code_of(event: EventView, name: str) -> str:
    return next(card.code for card in await exhibitors(event.id) if card.name == name)


async def new_session(event: EventView, title: str) -> str:
    session = SessionDraft({"de": title}, stage="main", starts_at=NOW, ends_at=NOW + timedelta(hours=1))
    return await create_session(SYSTEM, event, session, NOW)


async def new_stage(event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("main", {"de": "Bühne"}, parallel=True), NOW)


async def test_an_exhibitor_is_kept_as_said(database: Database) -> None:
    event = await new_event()
    code = await create_exhibitor(SYSTEM, event, CHOIR, NOW)
    stored = await stored_exhibitor(event.host, code)
    assert (stored.code, stored.draft, stored.revision) == (code, CHOIR, 1)


async def test_who_takes_no_part_is_not_shown(database: Database) -> None:
    event = await new_event()
    code = await create_exhibitor(SYSTEM, event, CHOIR, NOW)
    await enter_on_behalf(SYSTEM, event, draft("Oud"), NOW)
    declined = await enter_on_behalf(SYSTEM, event, draft("Saz"), NOW)
    await decide(SYSTEM, event, declined, "decline", "", NOW)
    assert await exhibitors(event.id) == []
    assert await nations(event.id) == NationCounts(0, 0, ())
    with pytest.raises(NotFound, match="exhibitor_not_found"):
        await exhibitor(event.id, code)


async def test_the_second_of_two_editors_is_told(database: Database) -> None:
    event = await new_event()
    code = await create_exhibitor(SYSTEM, event, CHOIR, NOW)
    await change_exhibitor(SYSTEM, event, code, ExhibitorDraft("Chor Süd", nations=("SY",)), 1, NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_exhibitor(SYSTEM, event, code, CHOIR, 1, NOW)
    stored = await stored_exhibitor(event.host, code)
    assert (stored.draft, stored.revision) == (ExhibitorDraft("Chor Süd", nations=("SY",)), 2)


async def test_a_change_is_seen_at_every_event_it_takes_part_in(database: Database) -> None:
    event = await new_event()
    other = await new_event("other", event.host)
    for each in (event, other):
        await accepted(each, "Chor", email="chor@example.org")
    code = await code_of(event, "Chor")
    versions = [(await event_by_id(each.id)).public_version for each in (event, other)]

    await change_exhibitor(SYSTEM, event, code, CHOIR, None, NOW)

    assert [(await event_by_id(each.id)).public_version for each in (event, other)] == [v + 1 for v in versions]
    for each in (event, other):
        assert [hit.code for hit in await find(each.id, "diyarbakir")] == [code]
        assert await names(each) == ["Chor Nord"]


async def test_pages_follow_each_other_also_among_equal_names(database: Database) -> None:
    event = await new_event()
    for name in ("Chor", "Chor", "Chor", "Oud", "Ararat"):
        await accepted(event, name, email=f"{len(await exhibitors(event.id))}@example.org")
    whole = [card.code for card in await exhibitors(event.id)]

    walked: list[str] = []
    while page := await exhibitors(event.id, limit=2, after=walked[-1] if walked else None):
        walked += [card.code for card in page]

    assert (len(whole), walked) == (5, whole)
    with pytest.raises(NotFound):
        await exhibitors(event.id, after="2222222222")


async def test_a_card_shows_nations_in_order_and_booths(database: Database) -> None:
    event = await new_event()
    booths = await new_booths(event, 2)
    code = await accepted(event, "Oud", nations=("TR", "SY"), nations_text="Mesopotamien", offers="Musik")
    for booth in reversed(booths):
        await place(SYSTEM, event, booth, code, NOW)

    [card] = await exhibitors(event.id)

    assert (card.nations, card.nations_text, card.offers) == (("TR", "SY"), "Mesopotamien", "Musik")
    assert [(booth.code, booth.number, booth.area, booth.area_hue) for booth in card.booths] == [
        (booths[0], "1", "A", "teal"),
        (booths[1], "2", "A", "teal"),
    ]


async def test_a_page_shows_no_mail_telephone_or_address(database: Database) -> None:
    event = await new_event()
    await accepted(event, "Chor", email="chor@example.org", phone="08131 1")
    view = await exhibitor(event.id, await code_of(event, "Chor"))
    assert {"email", "phone", "address"}.isdisjoint(view.__struct_fields__)


async def test_nations_count_groups(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await accepted(event, "Zither", nations=("AT", "DE"))
    await accepted(event, "Chor", nations=("DE",))
    await accepted(event, "Info")
    await accepted(other, "Oud", nations=("SY",))
    assert await nations(event.id) == NationCounts(3, 2, (NationCount("DE", 2), NationCount("AT", 1)))


@pytest.mark.parametrize("count", [1, 3])
async def test_a_list_takes_the_same_queries_however_long(database: Database, count: int) -> None:
    event = await new_event()
    booths = await new_booths(event, 3)
    await new_stage(event)
    for number in range(count):
        code = await accepted(event, f"Group {number}", nations=("TR", "SY"))
        await place(SYSTEM, event, booths[number], code, NOW)
        for title in ("Lesung", "Konzert")[:count]:
            await add_appearance(
                SYSTEM, event, await code_of(event, f"Group {number}"), await new_session(event, title), NOW
            )
    with counted_queries() as queries:
        assert len(await exhibitors(event.id)) == count
    assert len(queries) == 3
    code = await code_of(event, "Group 0")
    with counted_queries() as queries:
        await exhibitor(event.id, code)
    assert len(queries) == 6
    with counted_queries() as queries:
        assert (await nations(event.id)).groups == count
        assert len(await badge_holders(event)) == count
        assert len(await exhibitors_by_session(event.id)) == count * min(count, 2)
    assert len(queries) == 5


async def test_an_exhibitor_takes_part_in_sessions(database: Database) -> None:
    event = await new_event()
    await new_stage(event)
    await accepted(event, "Oud")
    oud, session = await code_of(event, "Oud"), await new_session(event, "Konzert")
    for _ in range(2):
        await add_appearance(SYSTEM, event, oud, session, NOW)

    [shown] = (await exhibitor(event.id, oud)).sessions
    assert (shown.code, shown.title, shown.starts_at, shown.stage, shown.stage_name) == (
        session,
        {"de": "Konzert"},
        NOW,
        "main",
        {"de": "Bühne"},
    )
    assert await exhibitors_by_session(event.id) == {session: (ExhibitorRef(oud, "Oud"),)}

    await remove_appearance(SYSTEM, event, oud, session, NOW)
    assert (await exhibitor(event.id, oud)).sessions == ()
    assert await exhibitors_by_session(event.id) == {}


async def test_an_unscheduled_session_is_shown_without_a_stage(database: Database) -> None:
    event = await new_event()
    await accepted(event, "Oud")
    oud = await code_of(event, "Oud")
    session = await create_session(SYSTEM, event, SessionDraft({"de": "Konzert"}), NOW)
    await add_appearance(SYSTEM, event, oud, session, NOW)
    [shown] = (await exhibitor(event.id, oud)).sessions
    assert (shown.starts_at, shown.stage, shown.stage_name) == (None, None, {})


async def test_members_are_due_a_badge_and_the_first_is_the_contact(database: Database) -> None:
    event = await new_event()
    await accepted(event, "Oud", contact_name="Amal Haddad", email="amal@example.org")
    oud = await code_of(event, "Oud")
    ids = [await find_or_create_person(SYSTEM, event.host, PersonDraft(name), NOW) for name in ("Max", "Zoë")]
    known = await persons(ids)
    for identity in (*ids, ids[0]):
        await add_member(SYSTEM, event, oud, known[identity].code, NOW)

    holders = await badge_holders(event)
    people = await persons(holder.person for holder in holders)
    assert [people[holder.person].name for holder in holders] == ["Amal Haddad", "Max", "Zoë"]

    await remove_member(SYSTEM, event, oud, known[ids[0]].code, NOW)
    assert len(await badge_holders(event)) == 2


async def test_nothing_of_another_host_can_be_reached(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await accepted(event, "Oud")
    oud = await code_of(event, "Oud")
    session = await create_session(SYSTEM, event, SessionDraft({"de": "Konzert"}), NOW)
    stranger = (await persons([await find_or_create_person(SYSTEM, other.host, PersonDraft("Max"), NOW)])).popitem()[1]
    for attempt in (
        exhibitor(other.id, oud),
        change_exhibitor(SYSTEM, other, oud, CHOIR, None, NOW),
        add_appearance(SYSTEM, other, oud, session, NOW),
        add_member(SYSTEM, event, oud, stranger.code, NOW),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_a_faulty_profile_is_refused(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Refused, match="text_missing") as refused:
        await create_exhibitor(SYSTEM, event, ExhibitorDraft(" "), NOW)
    assert refused.value.field == "name"


async def test_only_those_who_may_change_exhibitors_do(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    code = await create_exhibitor(allowed(event, Permission.APPLICATIONS_CHANGE), event, CHOIR, NOW)
    person = (await persons([await find_or_create_person(SYSTEM, event.host, PersonDraft("Max"), NOW)])).popitem()[1]
    strangers = (
        VISITOR,
        allowed(event, *set(Permission) - {Permission.APPLICATIONS_CHANGE}),
        allowed(other, *Permission),
    )
    for actor in strangers:
        for attempt in (
            create_exhibitor(actor, event, CHOIR, NOW),
            change_exhibitor(actor, event, code, CHOIR, None, NOW),
            add_member(actor, event, code, person.code, NOW),
            remove_member(actor, event, code, person.code, NOW),
        ):
            with pytest.raises(Forbidden):
                await attempt
    keeper = allowed(event, Permission.APPLICATIONS_CHANGE)
    await change_exhibitor(keeper, event, code, CHOIR, None, NOW)
    await add_member(keeper, event, code, person.code, NOW)
    await remove_member(keeper, event, code, person.code, NOW)
    assert (await stored_exhibitor(event.host, code)).revision == 2


async def test_only_those_who_may_change_the_programme_say_who_appears(database: Database) -> None:
    event = await new_event()
    await accepted(event, "Oud")
    oud = await code_of(event, "Oud")
    session = await create_session(SYSTEM, event, SessionDraft({"de": "Konzert"}), NOW)
    stranger = allowed(event, *set(Permission) - {Permission.PROGRAMME_CHANGE})
    for attempt in (add_appearance, remove_appearance):
        with pytest.raises(Forbidden):
            await attempt(stranger, event, oud, session, NOW)
        await attempt(allowed(event, Permission.PROGRAMME_CHANGE), event, oud, session, NOW)
    assert await exhibitors_by_session(event.id) == {}


async def test_a_region_that_groups_show_is_in_use(database: Database) -> None:
    event = await new_event()
    await create_exhibitor(SYSTEM, event, CHOIR, NOW)
    assert await users_of_region(event.host, "x-kurdistan") == 1
    assert await users_of_region(event.host, "x-tibet") == 0
