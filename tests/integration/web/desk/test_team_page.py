"""Inviting people, through the pages of the desk."""

import pytest

from events.festival.queries import EventView
from events.hosts.actions import invite
from events.hosts.queries import team
from events.hosts.rules import SYSTEM, Role
from events.hosts.tables import Account
from events.jobs.tables import Job
from tests.festivals import NOW
from tests.integration.web.conftest import SignedIn, visitor
from tests.integration.web.desk.grounds import complaints, read, values
from tests.letters import outbox
from tests.pages import Page
from web.asgi import App

TEAM = "/desk/demo/team"
AMAL = {"email": "amal@example.org", "role": "jury"}


@pytest.mark.parametrize("of_host", [False, True], ids=["of the event", "of the host"])
async def test_an_invitation_is_written_and_its_link_opens_the_desk(
    application: App, signed_in: SignedIn, event: EventView, of_host: bool
) -> None:
    browser = await signed_in(Role.ORGANISER, **{"host": event.host} if of_host else {"event": event})
    answer = await browser.post(TEAM, data=AMAL)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{TEAM}?done=invited")
    (letter,) = await outbox(event.id)
    assert (letter.recipient, letter.template, letter.lang) == ("amal@example.org", "invitation", "en")
    assert letter.params["event"] == "Look here!"
    assert await Job.count() == 1
    async with visitor(application, **{"sec-fetch-site": "same-origin"}) as guest:
        entered = await guest.post(letter.params["link"])
        assert entered.status_code == 303
        assert (await guest.get("/desk/demo/")).status_code == 200
        assert (await guest.get(TEAM)).status_code == 403


async def test_the_team_is_shown_with_what_everybody_is(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    await invite(SYSTEM, "host@example.org", Role.READER, NOW, host=event.host)
    await browser.post(TEAM, data=AMAL)
    page = await read(browser, TEAM)
    assert page.texts("th")[3:] == [
        "organiser-0@example.org",
        "amal@example.org",
        "host@example.org",
    ]
    assert [found["value"] for found in page.attributes("input", name="member")] == ["amal@example.org"]


async def test_nobody_invites_above_themselves(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    offered = [found["value"] for found in (await read(browser, TEAM)).attributes("input", name="role")]
    assert offered == ["organiser", "jury", "floor", "programme", "helpers", "gate", "reader"]
    answer = await browser.post(TEAM, data={**AMAL, "role": "admin"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), values(page)["email"]) == (422, ["role"], "amal@example.org")
    assert await outbox(event.id) == []
    assert await Account.exists().where(Account.email == "amal@example.org") is False


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, ["email", "role"]),
        ({"email": "amal", "role": "king"}, ["email", "role"]),
        ({"email": "a\0@example.org", "role": "jury"}, ["email"]),
        ({"email": "أمل@", "role": "jury"}, ["email"]),
        ({"email": f"{'a' * 60}@{'b' * 200}.org", "role": "jury"}, ["email"]),
        ({"email": "organiser-0@example.org", "role": "reader"}, ["email"]),
    ],
)
async def test_who_cannot_be_invited_is_told_at_the_field(
    signed_in: SignedIn, event: EventView, sent: dict[str, str], wrong: list[str]
) -> None:
    answer = await (await signed_in(Role.ORGANISER, event=event)).post(TEAM, data=sent)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, wrong)
    assert values(page)["email"] == sent.get("email", "")
    assert await outbox(event.id) == []


async def test_somebody_leaves_the_team(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    await browser.post(TEAM, data=AMAL)
    for status in (303, 422):
        assert (await browser.post(f"{TEAM}/remove", data={"member": "amal@example.org"})).status_code == status
    assert [member.email for member in await team(event.id, event.host)] == ["organiser-0@example.org"]


async def test_removing_oneself_is_refused_in_words(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    answer = await browser.post(f"{TEAM}/remove", data={"member": "organiser-0@example.org"})
    assert answer.status_code == 422
    assert "You cannot change your own role. Ask another organiser." in Page(answer.text).texts("p")
