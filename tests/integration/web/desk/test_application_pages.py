"""The list of applications, one of them, deciding about one or many, and entering what came on paper."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.applications.actions import decide, decide_many, enter_on_behalf
from exhibitors.applications.queries import application, applications, counts
from exhibitors.applications.rules import ApplicationDraft
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.web.applying import WEAVERS, complaints, typed
from tests.integration.web.desk.grounds import read
from tests.letters import outbox
from tests.pages import Page

LIST = "/desk/demo/applications"
ACT = "/desk/demo/lists/applications/act"


async def entered(event: EventView, name: str, email: str = "group@example.org", **said: object) -> str:
    draft = ApplicationDraft(**{"name": name, "email": email, "lang": "en", "consent": True, **said})  # type: ignore[arg-type]  # fields by name
    return await enter_on_behalf(SYSTEM, event, draft, NOW)


def names(page: Page) -> list[str]:
    """The groups of a list, in its order."""
    links = [found["href"] for found in page.attributes("a") if found.get("href", "").startswith(f"{LIST}/")]
    by_address = {href: text for text, href in page.links.items()}
    return [by_address[href] for href in links if not href.endswith("/new")]


async def states(event: EventView) -> dict[str, str]:
    return {card.name: card.state for card in await applications(event.id)}


async def test_an_empty_list_says_what_to_do_first(organiser: httpx.AsyncClient) -> None:
    page = await read(organiser, LIST)
    assert page.texts("h2") == ["Begin with the call"]
    assert page.links["Set up the call"] == "/desk/demo/call"


async def test_the_newest_come_first_or_all_by_name(event: EventView, organiser: httpx.AsyncClient) -> None:
    for name in ("Österreich-Verein", "Zebra", "الياسمين", "anna"):
        await entered(event, name)
    assert names(await read(organiser, LIST)) == ["anna", "الياسمين", "Zebra", "Österreich-Verein"]
    assert names(await read(organiser, f"{LIST}?sort=name")) == ["anna", "Österreich-Verein", "Zebra", "الياسمين"]


async def test_the_list_is_searched_and_filtered_and_counts_follow(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    codes = {name: await entered(event, name) for name in ("Kyma Tanz", "Kyma Küche", "100 % Wolle")}
    await decide(SYSTEM, event, codes["Kyma Tanz"], "waitlist", "", NOW)
    assert names(await read(organiser, f"{LIST}?q=KYMA%20kuche")) == ["Kyma Küche"]
    assert names(await read(organiser, f"{LIST}?q=%25")) == ["100 % Wolle"]
    page = await read(organiser, f"{LIST}?q=kyma&state=waiting")
    assert names(page) == ["Kyma Tanz"]
    assert [text for text in page.texts("a") if text[-1].isdecimal()] == ["All 2", "new 1", "waiting list 1"]
    assert page.links["new 1"] == f"{LIST}?q=kyma&state=submitted"
    assert names(await read(organiser, f"{LIST}?q=nobody")) == []


@pytest.mark.parametrize("query", ["page=-1", "page=x", "page=99999999999999", "state=odd&sort=odd&page=٣", "q=%00"])
async def test_odd_addresses_are_read_as_the_first_page(
    event: EventView, organiser: httpx.AsyncClient, query: str
) -> None:
    await entered(event, "Kyma")
    answer = await organiser.get(f"{LIST}?{query}")
    assert answer.status_code == (400 if "%00" in query else 200)
    if answer.status_code == 200:
        assert names(Page(answer.text)) == ["Kyma"]


async def test_fifty_stand_on_a_page(event: EventView, organiser: httpx.AsyncClient) -> None:
    for number in range(51):
        await entered(event, f"Group {number:02}")
    first = await read(organiser, f"{LIST}?sort=name")
    assert (len(names(first)), first.texts("caption")) == (50, ["Applications: 1 to 50 of 51"])
    second = await read(organiser, first.links["2"])
    assert (names(second), second.texts("caption")) == (["Group 50"], ["Applications: 51 to 51 of 51"])


@pytest.mark.parametrize("number", [1, 3])
async def test_lists_take_the_same_statements_for_any_number(
    event: EventView, organiser: httpx.AsyncClient, statements: Statements, number: int
) -> None:
    codes = [await entered(event, f"Group {position}", nations=("SY",)) for position in range(number)]
    # the session with its roles, the event and its days; regions, rows, their booths, three counts, saved views
    with statements.counted(12):
        assert len(names(await read(organiser, LIST))) == number
    with statements.counted(7):  # after the first five: the rows and their booths
        page = await read(organiser, f"{ACT}?act=accept&{'&'.join(f'pick={code}' for code in codes)}")
    assert len(page.attributes("input", name="pick")) == number


async def test_one_application_shows_everything_and_is_decided_with_a_reason(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    code = await entered(event, "Kyma", kind="kitchen", nations=("GR",), power_watts=2_000, tables=1)
    page = await read(organiser, f"{LIST}/{code}")
    assert page.texts("dd") == ["Kitchen", "Greece", "group@example.org", "English", "1 table and 2,000 watts"]
    answer = await organiser.post(
        f"{LIST}/{code}", data={"decision": "accept", "reason": "Your tea!", "revision": typed(page, "revision")[0]}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, f"{LIST}/{code}?done=accept")
    assert ((await application(event.id, code)).reason, await states(event)) == ("Your tea!", {"Kyma": "accepted"})
    assert [letter.template for letter in await outbox(event.id)] == ["application_accepted", "application_received"]
    after = await read(organiser, f"{LIST}/{code}?done=accept")
    assert "A letter to group@example.org is on its way." in after.texts("p")
    assert [text for text in after.texts("strong") if "Kyma" in text] == [
        "Application of \u2068Kyma\u2069 entered",
        "\u2068Kyma\u2069 accepted",
    ]


async def test_who_is_slower_reads_who_decided_what(event: EventView, organiser: httpx.AsyncClient) -> None:
    code = await entered(event, "Kyma")
    await decide(SYSTEM, event, code, "accept", "", NOW)
    answer = await organiser.post(f"{LIST}/{code}", data={"decision": "decline", "reason": "Full", "revision": "1"})
    page = Page(answer.text)
    assert (answer.status_code, await states(event)) == (409, {"Kyma": "accepted"})
    [said] = [text for text in page.texts("p") if "accepted –" in text]
    assert said.startswith("\u2068Kyma\u2069 accepted – Schauher, ")


async def test_a_decision_is_only_about_what_was_read(event: EventView, organiser: httpx.AsyncClient) -> None:
    code = await entered(event, "Kyma")
    await decide(SYSTEM, event, code, "waitlist", "", NOW)
    answer = await organiser.post(f"{LIST}/{code}", data={"decision": "accept", "reason": "Good", "revision": "1"})
    page = Page(answer.text)
    assert (answer.status_code, "Good" in page.texts("textarea")) == (409, True)
    again = {"decision": "accept", "reason": "Good", "revision": typed(page, "revision")[0]}
    assert (await organiser.post(f"{LIST}/{code}", data=again)).status_code == 303
    assert await states(event) == {"Kyma": "accepted"}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"decision": "burn"}, "decision"),
        ({}, "decision"),
        ({"decision": "decline", "reason": "x" * 2_001}, "reason"),
        ({"decision": "decline", "reason": "a\0b"}, "reason"),
        ({"decision": "decline", "revision": "one"}, "revision"),
    ],
)
async def test_a_decision_that_is_none_changes_nothing(
    event: EventView, organiser: httpx.AsyncClient, said: dict[str, str], field: str
) -> None:
    code = await entered(event, "Kyma")
    answer = await organiser.post(f"{LIST}/{code}", data={"revision": "1", **said})
    assert (answer.status_code, f'href="#{field}"' in answer.text) == (422, True)
    assert (await states(event), len(await outbox(event.id))) == ({"Kyma": "submitted"}, 1)


async def test_many_are_decided_after_seeing_who_gets_a_letter(event: EventView, organiser: httpx.AsyncClient) -> None:
    codes = [await entered(event, "Kyma"), await entered(event, "Rosa", email="")]
    over = await entered(event, "Alt")
    await decide(SYSTEM, event, over, "decline", "", NOW)
    picked = "&".join(f"pick={code}" for code in [*codes, over])
    page = await read(organiser, f"{ACT}?act=waitlist&{picked}")
    assert page.texts("th") == ["Group", "Letter to", "Kyma", "Rosa"]
    assert [text for text in page.texts("td") if "mail" in text or "@" in text] == [
        "group@example.org",
        "nobody: there is no mail address",
    ]
    assert "Alt – declined" in page.texts("li")
    answer = await organiser.post(ACT, data={"act": "waitlist", "pick": typed(page, "pick"), "reason": "Wait"})
    assert (answer.status_code, answer.headers["location"].partition("&")[0]) == (303, f"{LIST}?done=waitlist")
    told = await read(organiser, answer.headers["location"])
    assert "2 groups are on the waiting list." in told.texts("strong")
    assert await states(event) == {"Kyma": "waiting", "Rosa": "waiting", "Alt": "declined"}


async def test_if_one_of_many_was_decided_meanwhile_none_is_and_the_rest_is_asked_again(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    codes = [await entered(event, "Kyma"), await entered(event, "Rosa")]
    await decide_many(SYSTEM, event, codes[:1], "decline", "", NOW)
    answer = await organiser.post(ACT, data={"act": "accept", "pick": codes, "reason": "Yes"})
    page = Page(answer.text)
    assert (answer.status_code, typed(page, "pick"), "Yes" in page.texts("textarea")) == (409, codes[1:], True)
    assert await states(event) == {"Kyma": "declined", "Rosa": "submitted"}


@pytest.mark.parametrize("query", ["act=accept", "pick=X", "pick=X&act=burn", ""])
async def test_with_nothing_ticked_one_stays_on_the_list(
    event: EventView, organiser: httpx.AsyncClient, query: str
) -> None:
    answer = await organiser.get(f"{ACT}?{query}")
    assert (answer.status_code, answer.headers["location"]) == (303, LIST)
    sent = await organiser.post(ACT, data={"act": "accept"})
    assert (sent.status_code, "Tick at least one of them first." in Page(sent.text).texts("li")) == (422, True)


async def test_a_code_of_another_festival_is_not_decided(event: EventView, organiser: httpx.AsyncClient) -> None:
    other = await new_event("other")
    code = await entered(other, "Kyma")
    assert (await organiser.get(f"{LIST}/{code}")).status_code == 404
    assert (await organiser.post(ACT, data={"act": "accept", "pick": code})).status_code == 422
    assert await states(other) == {"Kyma": "submitted"}


async def test_what_came_on_paper_is_entered_without_a_mail_address(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    said = {"name": "Rosa", "kind": "craft", "lang": "de", "consent": "yes"}
    answer = await organiser.post(f"{LIST}/new", data=said)
    [card] = await applications(event.id)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{LIST}/{card.code}")
    found = await application(event.id, card.code)
    assert found.draft.consent_text == "They agreed, on paper or in person, that we keep this and write to them."
    assert await outbox(event.id) == []


async def test_with_an_address_they_get_the_link_to_come_back(event: EventView, organiser: httpx.AsyncClient) -> None:
    await organiser.post(f"{LIST}/new", data=WEAVERS)
    assert [letter.recipient for letter in await outbox(event.id)] == ["amal@example.org"]


async def test_entering_tells_every_error_and_keeps_what_was_typed(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    answer = await organiser.post(f"{LIST}/new", data={"contact_name": "Amal", "email": "x", "lang": "de"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["name", "kind", "email", "consent"])
    assert (typed(page, "contact_name"), sum((await counts(event.id)).values())) == (["Amal"], 0)
