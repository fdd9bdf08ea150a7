"""Applying, coming back by the mailed link, and taking it back."""

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.history.queries import broken_at, latest
from events.hosts.rules import SYSTEM, VISITOR, Permission
from events.hosts.tokens import hash_token
from events.storage import fetch
from exhibitors.applications.actions import (
    Submitted,
    change_by_key,
    decide,
    enter_on_behalf,
    submit,
    withdraw_by_key,
)
from exhibitors.applications.queries import application, applications, by_key, counts, unplaced
from exhibitors.applications.rules import ApplicationDraft
from exhibitors.placement.actions import place
from exhibitors.placement.queries import placements
from exhibitors.profiles.directory import directory
from exhibitors.profiles.queries import exhibitors
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import (
    CALL,
    DAY,
    WEAVERS,
    accepted,
    allowed,
    applied,
    draft,
    new_booths,
    open_call,
)
from tests.letters import outbox
from tests.queries import counted_queries


async def submitted(event: EventView, given: ApplicationDraft = WEAVERS) -> Submitted:
    await open_call(event)
    return await submit(VISITOR, event, given, NOW)


async def test_an_application_is_kept_as_said(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)

    found = await application(event.id, done.code)

    assert found.draft == WEAVERS
    assert (found.event, found.state, found.consent_at, found.exhibitor) == (event.id, "submitted", NOW, None)
    assert (found.submitted_at, found.decided_at, found.revision) == (NOW, None, 1)
    assert found == await by_key(done.key)


async def test_the_key_is_mailed_and_not_kept(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)

    [letter] = await outbox(event.id)
    assert (letter.recipient, letter.template, letter.lang) == ("Amal@Example.org", "application_received", "ar")
    assert letter.params == {
        "name": WEAVERS.name,
        "contact": WEAVERS.contact_name,
        "code": done.code,
        "link": f"/my/{done.key}",
    }
    assert len(done.key) == 43
    assert [row["key_hash"] for row in await fetch("SELECT key_hash FROM application")] == [hash_token(done.key)]


async def test_who_names_no_language_is_written_to_in_the_first_of_the_event(database: Database) -> None:
    event = await new_event()
    await submitted(event, draft("Chor"))
    assert [letter.lang for letter in await outbox(event.id)] == ["de"]


async def test_spaces_around_and_twice_are_left_out(database: Database) -> None:
    event = await new_event()
    given = ApplicationDraft("  Chor   Nord ", email=" a@example.org ", nations=("TR", "TR"), consent=True)
    done = await submitted(event, given)
    kept = (await application(event.id, done.code)).draft
    assert (kept.name, kept.email, kept.nations) == ("Chor Nord", "a@example.org", ("TR",))


async def test_a_faulty_form_leaves_nothing_behind(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    with pytest.raises(Refused, match="consent_missing"):
        await submit(VISITOR, event, ApplicationDraft("Chor", email="a@example.org"), NOW)
    assert (await applications(event.id), await outbox(event.id)) == ([], [])


async def test_applicants_change_it_while_the_call_is_open(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)

    await change_by_key(done.key, draft("Weberei"), 1, NOW)

    found = await by_key(done.key)
    assert (found.draft.name, found.draft.email, found.revision) == ("Weberei", "group@example.org", 2)
    assert found.draft.lang == "ar"
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_by_key(done.key, WEAVERS, 1, NOW)
    with pytest.raises(Refused, match="call_closed"):
        await change_by_key(done.key, WEAVERS, 2, CALL.closes_at)
    with pytest.raises(Refused, match="text_missing"):
        await change_by_key(done.key, ApplicationDraft(" ", email="a@example.org", consent=True), 2, NOW)
    with pytest.raises(NotFound):
        await change_by_key(done.key + "x", WEAVERS, 2, NOW)
    assert (await by_key(done.key)).draft.name == "Weberei"


async def test_what_is_decided_does_not_change_any_more(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)
    await decide(SYSTEM, event, done.code, "decline", "", NOW)
    with pytest.raises(Refused, match="already_decided") as refused:
        await change_by_key(done.key, draft("Weberei"), None, NOW)
    assert refused.value.params == {"state": "declined"}
    assert (await by_key(done.key)).draft == WEAVERS


async def test_who_withdraws_gives_the_booth_back_and_leaves_the_pages(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)
    await decide(SYSTEM, event, done.code, "accept", "", NOW)
    [booth] = await new_booths(event, 1)
    await place(SYSTEM, event, booth, done.code, NOW)
    before = (await event_by_id(event.id)).public_version

    await withdraw_by_key(done.key, NOW)

    assert (await by_key(done.key)).state == "withdrawn"
    assert (await placements(event.id), await exhibitors(event.id)) == ([], [])
    assert await directory(event.id, "Teppiche") == []
    assert (await event_by_id(event.id)).public_version == before + 1
    with pytest.raises(Refused, match="already_withdrawn"):
        await withdraw_by_key(done.key, NOW)


async def test_who_withdrew_may_come_again(database: Database) -> None:
    event = await new_event()
    first = await submitted(event)
    await decide(SYSTEM, event, first.code, "accept", "", NOW)
    await withdraw_by_key(first.key, NOW)

    second = await submit(VISITOR, event, WEAVERS, NOW)
    await decide(SYSTEM, event, second.code, "accept", "", NOW)

    assert [card.name for card in await exhibitors(event.id)] == [WEAVERS.name]


async def test_an_application_on_paper_needs_neither_call_nor_mail(database: Database) -> None:
    event = await new_event()
    actor = allowed(event, Permission.APPLICATIONS_CHANGE)
    paper = ApplicationDraft("Chor", consent=True)

    code = await enter_on_behalf(actor, event, paper, NOW)

    assert (await application(event.id, code)).state == "submitted"
    assert await outbox(event.id) == []
    for stranger in (VISITOR, allowed(event, Permission.APPLICATIONS_DECIDE, Permission.APPLICATIONS_READ)):
        with pytest.raises(Forbidden):
            await enter_on_behalf(stranger, event, paper, NOW)


async def test_applications_are_found_by_state_and_by_words(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    codes = [await applied(event, name) for name in ("Łódź Chor", "Töpferei 100%", "Chor Süd")]
    await decide(SYSTEM, event, codes[1], "waitlist", "", NOW)

    async def found(state: str | None = None, words: str | None = None) -> list[str]:
        return [card.name for card in await applications(event.id, state, words)]

    assert await found() == ["Chor Süd", "Töpferei 100%", "Łódź Chor"]
    assert await found("waiting") == ["Töpferei 100%"]
    assert await found(words="chor LODZ") == ["Łódź Chor"]
    assert await found(words="0%") == ["Töpferei 100%"]
    assert await found(words="_") == []
    assert [card.name for card in await applications(event.id, limit=1, offset=1)] == ["Töpferei 100%"]
    assert await counts(event.id) == {"submitted": 2, "waiting": 1, "accepted": 0, "declined": 0, "withdrawn": 0}


async def test_the_unplaced_are_those_accepted_without_a_booth(database: Database) -> None:
    event = await new_event()
    [booth] = await new_booths(event, 1)
    codes = [await accepted(event, name) for name in ("Zither", "Akkordeon", "Oud")]
    await enter_on_behalf(SYSTEM, event, draft("Undecided"), NOW)
    await place(SYSTEM, event, booth, codes[2], NOW)
    assert [card.name for card in await unplaced(event.id)] == ["Akkordeon", "Zither"]
    [placed] = (await applications(event.id, words="oud"))[0].booths
    assert (placed.code, placed.number, placed.area, placed.area_name) == (booth, "1", "A", {"de": "Halle A"})


@pytest.mark.parametrize("count", [1, 3])
async def test_a_list_takes_two_queries_however_long(database: Database, count: int) -> None:
    event = await new_event()
    booths = await new_booths(event, 3)
    for number in range(count):
        code = await accepted(event, f"Group {number}")
        await place(SYSTEM, event, booths[number], code, NOW)
    with counted_queries() as queries:
        assert len(await applications(event.id)) == count
    assert len(queries) == 2
    with counted_queries() as queries:
        assert await unplaced(event.id) == []
    assert len(queries) == 2


async def test_a_submitted_application_takes_few_statements(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    with counted_queries() as queries:
        await submit(VISITOR, event, WEAVERS, NOW)
    assert len(queries) == 7


async def test_nothing_of_another_event_can_be_reached(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    done = await submitted(event)
    with pytest.raises(NotFound):
        await application(other.id, done.code)
    with pytest.raises(NotFound):
        await decide(SYSTEM, other, done.code, "accept", "", NOW)
    assert await applications(other.id) == []


async def test_every_step_is_in_the_history(database: Database) -> None:
    event = await new_event()
    done = await submitted(event)
    await change_by_key(done.key, WEAVERS, None, NOW + DAY / 2)
    await decide(SYSTEM, event, done.code, "waitlist", "", NOW)
    await decide(SYSTEM, event, done.code, "accept", "", NOW)
    await withdraw_by_key(done.key, NOW)
    steps = [(entry.actor, entry.action) for entry in await latest(event.id) if entry.subject == done.code]
    assert steps == [
        ("visitor", "application.withdrawn"),
        ("Schauher", "application.accepted"),
        ("Schauher", "application.waiting"),
        ("visitor", "application.changed"),
        ("visitor", "application.submitted"),
    ]
    assert await broken_at(f"event:{event.id}") is None
