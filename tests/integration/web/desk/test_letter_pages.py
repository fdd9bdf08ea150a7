"""The outbox: who gets which words, and which links may be handed over."""

from datetime import timedelta

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.actions import invite
from events.hosts.rules import SYSTEM, Role
from events.mail.actions import enqueue, mark_failed, mark_sent
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import read
from tests.letters import outbox

LETTERS = "/desk/demo/letters"


async def letter(event: EventView, to: str = "amal@example.org", template: str = "application_received") -> int:
    told = {"name": "Kyma <b>", "contact": "Amal", "code": "ABC", "link": "/my/KEY"}
    return await enqueue(to, template, "en", told, NOW, event.id)


async def test_the_newest_letters_come_first_with_their_state(event: EventView, organiser: httpx.AsyncClient) -> None:
    assert (await read(organiser, LETTERS)).texts("h2") == ["No letters yet"]
    sent, failed = await letter(event, "one@example.org"), await letter(event, "two@example.org")
    await letter(event, "three@example.org", "application_accepted")
    await mark_sent(sent, NOW)
    await mark_failed(failed, "no such mailbox")
    page = await read(organiser, LETTERS)
    assert page.texts("th")[4:] == [
        "Yes! You take part in Look here!",
        "We have your application for Look here!",
        "We have your application for Look here!",
    ]
    rows = page.texts("td")[1:]  # after the head of the ticks
    assert rows[1::4] == ["three@example.org", "two@example.org", "one@example.org"]
    assert rows[3::4] == ["waiting", "failed", "sent"]
    assert len((await read(organiser, f"{LETTERS}?state=failed")).texts("th")) == 5
    assert len((await read(organiser, f"{LETTERS}?state=odd&page=9")).texts("th")) == 7


async def test_a_letter_is_read_as_it_goes_out_and_its_link_can_be_handed_over(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    number = await letter(event)
    page = await read(organiser, f"{LETTERS}/{number}")
    assert page.texts("h1") == ["We have your application for Look here!"]
    assert "Hello Kyma <b>," in page.texts("p")
    assert page.links["http://127.0.0.1:8000/my/KEY"] == "http://127.0.0.1:8000/my/KEY"
    await mark_sent(number, NOW)
    assert [href for href in (await read(organiser, f"{LETTERS}/{number}")).links.values() if "/my/" in href] == []


async def test_the_reason_of_a_decision_stands_in_its_letter(event: EventView, organiser: httpx.AsyncClient) -> None:
    for template in ("application_accepted", "application_declined", "application_waiting"):
        told = {"name": "Kyma", "contact": "Amal", "code": "ABC", "reason": "Your tea!"}
        number = await enqueue("amal@example.org", template, "en", told, NOW, event.id)
        page = await read(organiser, f"{LETTERS}/{number}")
        assert [text for text in page.texts("p") if text.endswith("Your tea!")] != []


async def test_nobody_signs_in_with_a_link_that_was_meant_for_somebody_else(
    event: EventView, organiser: httpx.AsyncClient, signed_in: SignedIn
) -> None:
    token = await invite(SYSTEM, "boss@example.org", Role.ADMIN, NOW)
    told = {"link": f"/desk/sign-in/{token}", "event": "Look here!"}
    number = await enqueue("boss@example.org", "invitation", "en", told, NOW, event.id)
    assert token not in (await organiser.get(f"{LETTERS}/{number}")).text
    admin = await signed_in(Role.ADMIN)
    assert token in (await admin.get(f"{LETTERS}/{number}")).text


async def test_a_letter_of_another_festival_does_not_exist(event: EventView, organiser: httpx.AsyncClient) -> None:
    number = await letter(await new_event("other"))
    for address in (number, 999_999, "one", 10**30):
        assert (await organiser.get(f"{LETTERS}/{address}")).status_code == 404, address


async def test_by_when_they_went_out_those_that_did_not_come_last(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    for position, name in enumerate(("waits", "late", "soon")):
        number = await enqueue(f"{name}@example.org", "invitation", "en", {"event": "x"}, NOW, event.id)
        if position:
            await mark_sent(number, NOW - timedelta(hours=position))
    for sort, expected in (("sent", ["soon", "late", "waits"]), ("-sent", ["waits", "late", "soon"])):
        page = await read(organiser, f"{LETTERS}?sort={sort}")
        assert [text.partition("@")[0] for text in page.texts("bdi") if "@" in text] == expected


@pytest.mark.parametrize("number", [1, 3])
async def test_the_outbox_takes_the_same_statements_for_any_number(
    event: EventView, organiser: httpx.AsyncClient, statements: Statements, number: int
) -> None:
    for _ in range(number):
        await letter(event)
    with statements.counted(10):  # the session with its roles, the event and its days; letters, three counts, views
        page = await read(organiser, LETTERS)
    assert len(page.texts("th")) == 4 + number == 4 + len(await outbox(event.id))
