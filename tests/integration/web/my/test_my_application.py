"""Behind the mailed link: where a group stands, changing what it said, taking it back."""

from datetime import UTC, datetime

import httpx
import pytest

from events.festival.actions import publish_event
from events.festival.queries import EventView, event_by_id
from events.hosts.rules import SYSTEM
from exhibitors.applications.actions import change_by_key, change_call, decide, submit
from exhibitors.applications.queries import applications, by_key, call
from exhibitors.applications.rules import ApplicationDraft, CallDraft
from exhibitors.placement.actions import place
from exhibitors.placement.queries import placements
from tests.festivals import NOW, public_event
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import new_booths
from tests.integration.web.applying import APPLY, DAY, WEAVERS, complaints, key_of, open_call, typed
from tests.pages import Page

CHANGED = {**WEAVERS, "name": "Weavers", "lang": "en", "revision": "1"}


@pytest.fixture
async def event(database: object) -> EventView:
    view = await public_event()
    await publish_event(SYSTEM, view, NOW)
    await open_call(view)
    return await event_by_id(view.id)


@pytest.fixture
async def key(event: EventView, client: httpx.AsyncClient) -> str:
    return await key_of(await client.post(APPLY, data=WEAVERS))


async def decided(event: EventView, decision: str, reason: str = "") -> str:
    code = (await applications(event.id))[0].code
    await decide(SYSTEM, event, code, decision, reason, datetime.now(UTC))
    return code


async def test_the_page_is_kept_by_nobody_and_speaks_the_groups_language(key: str, client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/my/{key}", headers={"accept-language": "de"})
    page = Page(answer.text)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-robots-tag"] == "noindex, nofollow"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert (page.attributes("html")[0]["lang"], page.texts("h1")) == ("ar", [WEAVERS["name"]])
    assert Page((await client.get(f"/my/{key}?lang=de")).text).attributes("html")[0]["lang"] == "de"


async def test_everything_that_was_said_is_there(key: str, client: httpx.AsyncClient) -> None:
    page = Page((await client.get(f"/my/{key}?lang=en")).text)
    assert page.texts("dd") == [
        "Handicraft",
        "Syria, Kurdistan and Aleppo",
        WEAVERS["contact_name"],
        "amal@example.org",
        "العربية",
    ]


@pytest.mark.parametrize("rest", ["", "/change", "/withdraw"])
@pytest.mark.parametrize("key", ["x", "k" * 43, "%F0%9F%91%A9", "..%2f..", "%ff", "x" * 5_000])
async def test_an_unknown_key_opens_nothing(database: object, client: httpx.AsyncClient, key: str, rest: str) -> None:
    assert (await client.get(f"/my/{key}{rest}")).status_code == 404
    if rest:
        assert (await client.post(f"/my/{key}{rest}", data=CHANGED)).status_code == 404


async def test_a_nul_byte_in_the_address_is_turned_away(database: object, client: httpx.AsyncClient) -> None:
    assert (await client.get("/my/a%00b")).status_code == 400


async def test_a_change_is_kept_with_the_form_as_it_was_filled_in(key: str, client: httpx.AsyncClient) -> None:
    page = Page((await client.get(f"/my/{key}/change?lang=de")).text)
    nations = [typed(page, f"nations-{number}")[0] for number in (1, 2, 3, 4)]
    assert (typed(page, "name"), nations) == ([WEAVERS["name"]], ["Syrien", "Kurdistan", "Aleppo", ""])
    answer = await client.post(f"/my/{key}/change", data={**CHANGED, "nations-1": nations[0], "nations-2": "Peru"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/my/{key}?done=changed")
    mine = await by_key(key)
    assert (mine.draft.name, mine.draft.nations, mine.draft.nations_text) == ("Weavers", ("SY", "PE"), "")
    assert mine.revision == 2


async def test_a_change_with_errors_keeps_what_was_typed(key: str, client: httpx.AsyncClient) -> None:
    answer = await client.post(f"/my/{key}/change?lang=en", data={**CHANGED, "email": "nobody", "consent": ""})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["email", "consent"])
    assert typed(page, "email") == ["nobody"]
    assert (await by_key(key)).revision == 1


async def test_of_two_who_change_at_once_the_second_is_told_and_loses_nothing(
    key: str, client: httpx.AsyncClient
) -> None:
    faster = ApplicationDraft("Faster", email="amal@example.org", consent=True, consent_text="Yes.")
    await change_by_key(key, faster, 1, datetime.now(UTC))
    answer = await client.post(f"/my/{key}/change?lang=en", data=CHANGED)
    page = Page(answer.text)
    assert (answer.status_code, typed(page, "name")) == (409, ["Weavers"])
    assert (await by_key(key)).draft.name == "Faster"
    again = await client.post(f"/my/{key}/change", data={**CHANGED, "revision": typed(page, "revision")[0]})
    assert (again.status_code, (await by_key(key)).draft.name) == (303, "Weavers")


async def test_what_is_decided_cannot_be_changed_any_more(
    event: EventView, key: str, client: httpx.AsyncClient
) -> None:
    await decided(event, "accept")
    shown = await client.get(f"/my/{key}/change")
    assert (shown.status_code, shown.headers["location"]) == (303, f"/my/{key}")
    answer = await client.post(f"/my/{key}/change?lang=en", data=CHANGED)
    assert (answer.status_code, (await by_key(key)).draft.name) == (422, WEAVERS["name"])
    assert "Change" not in Page((await client.get(f"/my/{key}?lang=en")).text).links


async def test_after_the_call_nothing_can_be_changed(event: EventView, key: str, client: httpx.AsyncClient) -> None:
    known = await call(event.id)
    assert known
    await change_call(SYSTEM, event, CallDraft(known.opens_at, known.opens_at + DAY / 2), None, NOW)
    answer = await client.post(f"/my/{key}/change?lang=en", data=CHANGED)
    assert (answer.status_code, typed(Page(answer.text), "name")) == (422, ["Weavers"])
    assert "Change" not in Page((await client.get(f"/my/{key}?lang=en")).text).links
    assert (await by_key(key)).revision == 1


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ("accept", "Yes! You take part"),
        ("waitlist", "You are on the waiting list"),
        ("decline", "This time we cannot offer you a place"),
    ],
)
async def test_the_group_reads_where_it_stands_and_why(
    event: EventView, key: str, client: httpx.AsyncClient, decision: str, said: str
) -> None:
    await decided(event, decision, "Because of the <b>rain</b>")
    page = Page((await client.get(f"/my/{key}?lang=en")).text)
    assert said in page.texts("strong")
    assert [text for text in page.texts("li") if text.startswith(f"{said} Because of the <b>rain</b>")] != []


async def test_the_booth_is_there_once_it_is_given(event: EventView, key: str, client: httpx.AsyncClient) -> None:
    code = await decided(event, "accept")
    [booth] = await new_booths(event, 1)
    await place(SYSTEM, event, booth, code, datetime.now(UTC))
    page = Page((await client.get(f"/my/{key}?lang=en")).text)
    assert ("Booth 1" in page.texts("strong"), "Your booth" in page.texts("h2")) == (True, True)
    assert page.links["On the plan"] == f"/en/demo/plan?area=A&booth={booth}"


async def test_taking_it_back_is_asked_first_and_frees_the_booth(
    event: EventView, key: str, client: httpx.AsyncClient
) -> None:
    code = await decided(event, "accept")
    [booth] = await new_booths(event, 1)
    await place(SYSTEM, event, booth, code, datetime.now(UTC))
    asked = Page((await client.get(f"/my/{key}/withdraw?lang=en")).text)
    assert "Your application is over then, and nobody can undo it. Your booth goes to somebody else." in asked.texts(
        "p"
    )
    assert (await by_key(key)).state == "accepted"
    for _ in range(2):
        answer = await client.post(f"/my/{key}/withdraw")
        assert (answer.status_code, answer.headers["location"]) == (303, f"/my/{key}?done=withdrawn")
    assert ((await by_key(key)).state, await placements(event.id)) == ("withdrawn", [])
    assert (await client.get(f"/my/{key}/withdraw")).headers["location"] == f"/my/{key}"


@pytest.mark.parametrize("number", [1, 3])
async def test_the_page_takes_the_same_statements_for_any_number_of_booths(
    event: EventView, key: str, client: httpx.AsyncClient, statements: Statements, number: int
) -> None:
    code = await decided(event, "accept")
    for booth in await new_booths(event, number):
        await place(SYSTEM, event, booth, code, datetime.now(UTC))
    with statements.counted(6):  # application, its booths, event, days, call, the host's regions
        answer = await client.get(f"/my/{key}?lang=en")
    booths = [text for text in Page(answer.text).texts("strong") if text.startswith("Booth ")]
    assert booths == [f"Booth {position + 1}" for position in range(number)]


async def test_somebody_elses_page_is_not_opened_by_ones_own_key(
    event: EventView, key: str, client: httpx.AsyncClient
) -> None:
    other = ApplicationDraft("Other", email="other@example.org", consent=True, consent_text="Yes.")
    theirs = (await submit(SYSTEM, event, other, datetime.now(UTC))).key
    await client.post(f"/my/{key}/withdraw")
    assert (await by_key(theirs)).state == "submitted"
