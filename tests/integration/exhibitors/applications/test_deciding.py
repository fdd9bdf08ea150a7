"""Decisions, what they set going, and two organisers who decide at once."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.history.queries import broken_at
from events.hosts.rules import SYSTEM, VISITOR, Permission
from events.people.queries import persons
from events.storage import transaction
from exhibitors.applications.actions import decide, decide_many, enter_on_behalf
from exhibitors.applications.queries import application, applications, counts
from exhibitors.applications.rules import DECISIONS, ApplicationDraft
from exhibitors.applications.tables import Application
from exhibitors.profiles.queries import badge_holders, exhibitor, exhibitors, stored_exhibitor
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import WEAVERS, allowed, applied, draft, open_call
from tests.letters import outbox

Decider = Callable[[EventView, str, str], Awaitable[None]]


async def guarded(event: EventView, code: str, decision: str) -> None:
    await decide(SYSTEM, event, code, decision, "", NOW)


async def looking_first(event: EventView, code: str, decision: str) -> None:
    """The negative control: the check is made, but before the transaction that writes."""
    if (await application(event.id, code)).state != "submitted":
        raise Conflict("already_decided")
    async with transaction():
        await Application.update({Application.state: DECISIONS[decision]}).where(Application.code == code)


async def twenty_decide_at_once(action: Decider) -> Counter[str]:
    event = await new_event()
    await open_call(event)
    code = await applied(event, "Chor")
    decisions = ["accept", "decline"] * 10
    results = await asyncio.gather(*(action(event, code, said) for said in decisions), return_exceptions=True)
    for result in results:
        if result is not None and not isinstance(result, Conflict):
            raise result
    return Counter("decided" if result is None else str(result) for result in results)


async def test_of_two_deciders_one_wins_and_the_other_is_told(database: Database) -> None:
    assert await twenty_decide_at_once(guarded) == Counter(decided=1, already_decided=19)


async def test_without_the_guard_the_same_race_has_several_winners(database: Database) -> None:
    assert (await twenty_decide_at_once(looking_first))["decided"] > 1


async def test_applications_of_one_group_accepted_at_once_make_one_exhibitor(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    codes = [await applied(event, name) for name in ("Chor", "chor", "CHOR", "Chór")]
    results = await asyncio.gather(*(guarded(event, code, "accept") for code in codes), return_exceptions=True)
    assert sorted(str(result) for result in results) == ["None", *["already_accepted"] * 3]
    assert len(await exhibitors(event.id)) == 1
    assert (await counts(event.id))["submitted"] == 3
    assert await broken_at(f"event:{event.id}") is None


async def test_who_is_accepted_becomes_an_exhibitor(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, WEAVERS, NOW)

    await decide(allowed(event, Permission.APPLICATIONS_DECIDE), event, code, "accept", "", NOW)

    found = await application(event.id, code)
    assert (found.state, found.decided_at, found.decisions) == ("accepted", NOW, ())
    assert found.exhibitor is not None
    view = await exhibitor(event.id, found.exhibitor)
    assert (view.name, view.kind, view.nations, view.nations_text, view.languages, view.offers) == (
        WEAVERS.name,
        "craft",
        ("SY", "x-kurdistan"),
        "Aleppo",
        ("ar", "de"),
        "Teppiche",
    )
    assert view.description == {"ar": "ننسج السجاد."}
    assert (await stored_exhibitor(event.host, found.exhibitor)).draft.email == "Amal@Example.org"


async def test_the_contact_becomes_a_member_with_consent_and_is_due_a_badge(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, WEAVERS, NOW)
    await decide(SYSTEM, event, code, "accept", "", NOW)

    [holder] = await badge_holders(event)

    contact = (await persons([holder.person]))[holder.person]
    assert (holder.role.value, holder.organisation) == ("exhibitor", WEAVERS.name)
    assert (contact.name, contact.email, contact.lang) == ("أمل حداد", "amal@example.org", "ar")
    assert (contact.consent_at, contact.consent_text) == (NOW, "أوافق.")


async def test_without_a_contact_the_group_itself_is_the_contact(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, ApplicationDraft("Oud-Solo", consent=True), NOW)
    await decide(SYSTEM, event, code, "accept", "", NOW)
    [holder] = await badge_holders(event)
    assert [person.name for person in (await persons([holder.person])).values()] == ["Oud-Solo"]


async def test_next_years_application_is_the_same_exhibitor_told_anew(database: Database) -> None:
    first = await new_event()
    second = await new_event("next-year", first.host)
    again = ApplicationDraft(
        WEAVERS.name.upper(),
        description="We weave.",
        lang="en",
        nations=("SY", "TR"),
        email="amal@example.org",
        consent=True,
    )
    for event, said in ((first, WEAVERS), (second, again)):
        await decide(SYSTEM, event, await enter_on_behalf(SYSTEM, event, said, NOW), "accept", "", NOW)

    [before], [after] = await exhibitors(first.id), await exhibitors(second.id)
    assert before.code == after.code
    view = await exhibitor(second.id, after.code)
    assert view.description == {"ar": "ننسج السجاد.", "en": "We weave."}
    assert (view.nations, view.offers) == (("SY", "TR"), "Teppiche")


async def test_the_same_name_with_another_address_is_another_exhibitor(database: Database) -> None:
    event = await new_event()
    for email in ("a@example.org", "b@example.org"):
        code = await enter_on_behalf(SYSTEM, event, draft("Chor", email), NOW)
        await decide(SYSTEM, event, code, "accept", "", NOW)
    assert len({card.code for card in await exhibitors(event.id)}) == 2


async def test_exhibitors_of_two_hosts_are_never_joined(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    for each in (event, other):
        await decide(SYSTEM, each, await enter_on_behalf(SYSTEM, each, draft("Chor"), NOW), "accept", "", NOW)
    [one], [two] = await exhibitors(event.id), await exhibitors(other.id)
    assert one.code != two.code
    with pytest.raises(NotFound):
        await stored_exhibitor(other.host, one.code)


@pytest.mark.parametrize(
    ("decision", "template", "state"),
    [
        ("accept", "application_accepted", "accepted"),
        ("decline", "application_declined", "declined"),
        ("waitlist", "application_waiting", "waiting"),
    ],
)
async def test_each_decision_is_told_in_the_applicants_language(
    database: Database, decision: str, template: str, state: str
) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, WEAVERS, NOW)

    await decide(SYSTEM, event, code, decision, " Leider kein Platz. ", NOW)

    letter = (await outbox(event.id))[0]
    assert (letter.recipient, letter.template, letter.lang) == (WEAVERS.email, template, "ar")
    assert letter.params == {
        "name": WEAVERS.name,
        "contact": WEAVERS.contact_name,
        "code": code,
        "reason": "Leider kein Platz.",
    }
    found = await application(event.id, code)
    assert (found.state, found.reason) == (state, "Leider kein Platz.")


async def test_who_waits_can_still_be_accepted(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, draft("Chor"), NOW)
    await decide(SYSTEM, event, code, "waitlist", "", NOW)
    assert (await application(event.id, code)).decisions == ("accept", "decline")
    with pytest.raises(Conflict, match="already_decided"):
        await decide(SYSTEM, event, code, "waitlist", "", NOW)
    await decide(SYSTEM, event, code, "accept", "", NOW)
    with pytest.raises(Conflict, match="already_decided") as conflict:
        await decide(SYSTEM, event, code, "decline", "", NOW)
    assert conflict.value.params == {"state": "accepted", "name": "Chor"}
    assert [letter.template for letter in await outbox(event.id)][:2] == ["application_accepted", "application_waiting"]


async def test_a_decision_can_be_bound_to_what_was_read(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, draft("Chor"), NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await decide(SYSTEM, event, code, "accept", "", NOW, revision=2)
    await decide(SYSTEM, event, code, "accept", "", NOW, revision=1)
    assert (await application(event.id, code)).state == "accepted"


async def test_many_are_decided_at_once_or_none(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    codes = [await applied(event, name, f"{number}@example.org") for number, name in enumerate(("A", "B", "C"))]
    await decide(SYSTEM, event, codes[1], "decline", "", NOW)

    with pytest.raises(Conflict, match="already_decided") as conflict:
        await decide_many(SYSTEM, event, codes, "accept", "", NOW)
    assert conflict.value.params["name"] == "B"
    assert (await counts(event.id))["submitted"] == 2

    await decide_many(SYSTEM, event, [codes[0], codes[2], codes[0]], "accept", "", NOW)
    assert [card.name for card in await exhibitors(event.id)] == ["A", "C"]
    assert [card.name for card in await applications(event.id, "accepted")] == ["C", "A"]


async def test_two_who_decide_about_the_same_many_do_not_block_each_other(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    codes = [await applied(event, f"Group {number}", f"{number}@example.org") for number in range(8)]
    results = await asyncio.gather(
        decide_many(SYSTEM, event, codes, "accept", "", NOW),
        decide_many(SYSTEM, event, codes[::-1], "decline", "", NOW),
        *(decide(SYSTEM, event, code, "accept", "", NOW) for code in codes[:1]),
        return_exceptions=True,
    )
    assert sorted(str(result) for result in results) == ["None", "already_decided", "already_decided"]


async def test_unknown_decisions_and_endless_reasons_are_refused(database: Database) -> None:
    event = await new_event()
    code = await enter_on_behalf(SYSTEM, event, draft("Chor"), NOW)
    for decision, reason, fault in (
        ("maybe", "", "choice_unknown"),
        ("decline", "x" * 2001, "text_too_long"),
        ("decline", "\0", "characters_refused"),
    ):
        with pytest.raises(Refused, match=fault):
            await decide(SYSTEM, event, code, decision, reason, NOW)
    assert (await application(event.id, code)).state == "submitted"


async def test_only_an_acceptance_makes_cached_pages_stale(database: Database) -> None:
    event = await new_event()
    codes = [await enter_on_behalf(SYSTEM, event, draft(name), NOW) for name in ("A", "B")]
    await decide(SYSTEM, event, codes[0], "decline", "", NOW)
    assert (await event_by_id(event.id)).public_version == event.public_version
    await decide(SYSTEM, event, codes[1], "accept", "", NOW)
    assert (await event_by_id(event.id)).public_version == event.public_version + 1


async def test_only_those_who_may_decide_do(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    code = await enter_on_behalf(SYSTEM, event, draft("Chor"), NOW)
    strangers = (
        VISITOR,
        allowed(event, Permission.APPLICATIONS_CHANGE, Permission.APPLICATIONS_READ),
        allowed(other, *Permission),
    )
    for actor in strangers:
        with pytest.raises(Forbidden):
            await decide(actor, event, code, "accept", "", NOW)
        with pytest.raises(Forbidden):
            await decide_many(actor, event, [code], "accept", "", NOW)
    await decide_many(allowed(event, Permission.APPLICATIONS_DECIDE), event, [code], "accept", "", NOW)
    assert (await application(event.id, code)).state == "accepted"
