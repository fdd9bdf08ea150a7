"""Applying: one page, every error at its field, nothing typed is lost, a link to come back."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from events.festival.actions import finish_event, publish_event, withdraw_event
from events.festival.queries import EventView, event_by_id
from events.hosts.rules import SYSTEM
from events.nations.actions import create_region
from events.storage import fetch
from exhibitors.applications.actions import decide
from exhibitors.applications.queries import applications, by_key
from tests.festivals import NOW, public_event
from tests.integration.web.applying import APPLY, DAY, WEAVERS, call_from, complaints, key_of, open_call, summary, typed
from tests.letters import outbox
from tests.pages import Page
from web.public import apply

NEEDED = ["name", "kind", "description", "contact_name", "email", "consent"]


PART = b"--x\r\nContent-Disposition: form-data; name=name\r\nContent-Type: text/plain%s\r\n\r\n%s\r\n--x--"


@pytest.fixture
async def event(database: object) -> EventView:
    view = await public_event()
    await publish_event(SYSTEM, view, NOW)
    return await event_by_id(view.id)


async def kept(event: EventView) -> list[str]:
    return [card.name for card in await applications(event.id)]


async def test_a_group_applies_and_gets_its_page_and_a_letter_with_the_same_link(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await open_call(event)
    answer = await client.post(APPLY, data={**WEAVERS, "languages": ["ar", "de"], "tables": "٢", "water": "yes"})
    key = await key_of(answer)
    mine = await by_key(key)
    assert (answer.status_code, mine.state, answer.headers.get("set-cookie")) == (303, "submitted", None)
    draft = mine.draft
    assert (draft.name, draft.kind, draft.description) == ("جمعية النسيج", "craft", "ننسج السجاد.\nتعالوا!")
    assert (draft.nations, draft.nations_text, draft.lang) == (("SY", "x-kurdistan"), "Aleppo", "ar")
    assert (draft.languages, draft.tables, draft.water, draft.power_watts) == (("ar", "de"), 2, True, 0)
    assert draft.consent_text == (
        "Marktl am See may keep what I wrote here to organise Look here!, and may write to me about it. I can take "
        "this back at any time."
    )
    [letter] = await outbox(event.id)
    assert (letter.recipient, letter.lang, letter.params["link"]) == ("amal@example.org", "ar", f"/my/{key}")


async def test_an_empty_form_says_at_every_field_what_is_missing(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    answer = await client.post(APPLY, data={"lang": "en"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, NEEDED)
    assert summary(page) == [f"#{name}" for name in NEEDED]
    assert page.attributes("input", id="name")[0]["aria-describedby"] == "name-hint name-error"
    assert await kept(event) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 201),
        ("name", "a\0b"),
        ("name", "\u200b \u00a0"),
        ("name", "one\nline"),
        ("kind", "circus"),
        ("description", "x" * 3_001),
        ("lang", "xx"),
        ("languages", "klingon"),
        ("nations-1", "x" * 201),
        ("email", "amal@"),
        ("email", "amal@example.org\nBcc: all@example.org"),
        ("phone", "1" * 41),
        ("offers", "x" * 501),
        ("booth_wish", "x" * 201),
        ("tables", "two"),
        ("tables", "-1"),
        ("chairs", "9999999999999999999999"),
        ("power_watts", "nan"),
        ("power_watts", "1.5"),
        ("consent", ""),
    ],
)
async def test_what_cannot_be_is_told_at_its_field_and_nothing_is_kept(
    event: EventView, client: httpx.AsyncClient, field: str, value: str
) -> None:
    await open_call(event)
    answer = await client.post(APPLY, data={**WEAVERS, field: value})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, [field])
    assert typed(page, "contact_name") == [WEAVERS["contact_name"]]
    assert await kept(event) == []
    assert await outbox(event.id) == []


async def test_what_was_typed_stays_as_it_was_and_does_nothing(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    name = "\u202e👩🏽‍🍳 <script>alert(1)</script> \"' שלום %(name)s {{ 7*7 }}"
    answer = await client.post(APPLY, data={**WEAVERS, "name": name, "email": "wrong", "languages": ["uk", "ar"]})
    page = Page(answer.text)
    assert typed(page, "name") == [name]
    assert WEAVERS["description"].replace("\r\n", " ") in page.texts("textarea")
    ticked = [found["value"] for found in page.attributes("input", name="languages") if "checked" in found]
    assert sorted(ticked) == ["ar", "uk"]
    assert "<script>alert" not in answer.text
    accepted = await client.post(APPLY, data={**WEAVERS, "name": name})
    assert (await by_key(await key_of(accepted))).draft.name == name


async def test_many_nations_in_many_fields_are_all_taken_once(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    await create_region(SYSTEM, event.host, "x-holledau", {"de": "Hallertau", "en": "Holledau"}, NOW)
    said = {"nations-1": "Holledau", "nations-2": "Türkei / Iran", "nations-4": "Iran, Atlantis"}
    draft = (await by_key(await key_of(await client.post(APPLY, data={**WEAVERS, **said})))).draft
    assert (draft.nations, draft.nations_text) == (("x-holledau", "TR", "IR"), "Atlantis")


async def test_words_of_ones_own_that_are_too_many_are_told_at_the_nations(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await open_call(event)
    said = {f"nations-{number}": f"Atlantis {number} {'x' * 90}" for number in range(1, 4)}
    answer = await client.post(APPLY, data={**WEAVERS, **said})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["nations-1"])
    assert typed(page, "nations-3") == [said["nations-3"]]
    assert typed(page, "nations-4") == [""]


async def test_a_machine_that_fills_everything_in_believes_it_was_heard(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await open_call(event)
    answer = await client.post(APPLY, data={**WEAVERS, apply.TRAP: "Buy now"})
    assert answer.status_code == 303
    assert (await client.get(f"/my/{await key_of(answer)}")).status_code == 404
    assert await kept(event) == []
    page = Page((await client.get(APPLY)).text)
    assert "hidden" in page.elements[page.elements.index(("input", page.attributes("input", id=apply.TRAP)[0])) - 2][1]


async def test_a_sixth_application_from_one_address_in_an_hour_has_to_wait(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await open_call(event)
    for number in range(apply.MOST_PER_ADDRESS):
        assert (await client.post(APPLY, data={**WEAVERS, "name": f"Group {number}"})).status_code == 303
    answer = await client.post(APPLY, data={**WEAVERS, "email": "AMAL@example.org"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (429, [])
    assert "That was too often in a short time. Please try again later." in page.texts("li")
    assert typed(page, "name") == [WEAVERS["name"]]
    assert len(await kept(event)) == apply.MOST_PER_ADDRESS
    assert (await client.post(APPLY, data={**WEAVERS, "email": "other@example.org"})).status_code == 303


async def test_everybody_in_one_network_together_has_a_limit(
    event: EventView, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply, "MOST_PER_NETWORK", 2)
    await open_call(event)
    answers = [
        (await client.post(APPLY, data={**WEAVERS, "email": f"group{number}@example.org"})).status_code
        for number in range(3)
    ]
    assert answers == [303, 303, 429]


async def test_typing_errors_do_not_count_as_applications(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    for _ in range(apply.MOST_PER_ADDRESS + 1):
        assert (await client.post(APPLY, data={**WEAVERS, "name": ""})).status_code == 422
    assert await fetch("SELECT id FROM rate_window") == []


async def test_an_address_that_is_known_gets_the_same_answer(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    first = await client.post(APPLY, data=WEAVERS)
    await decide(SYSTEM, event, (await applications(event.id))[0].code, "accept", "", datetime.now(UTC))
    second = await client.post(APPLY, data=WEAVERS)
    assert (first.status_code, second.status_code) == (303, 303)
    assert await key_of(first) != await key_of(second)
    assert {name for name, _ in first.headers.items()} == {name for name, _ in second.headers.items()}


@pytest.mark.parametrize(
    ("opens", "closes", "title"),
    [(DAY, 2 * DAY, "Not open yet"), (-2 * DAY, -DAY, "The time to apply is over")],
    ids=["coming", "closed"],
)
async def test_outside_the_call_the_page_says_when_it_is_and_takes_nothing(
    event: EventView, client: httpx.AsyncClient, opens: object, closes: object, title: str
) -> None:
    await call_from(event, opens, closes)  # type: ignore[arg-type]  # timedeltas
    page = Page((await client.get(APPLY)).text)
    assert (page.texts("h1"), page.attributes("form")) == ([title], [])
    answer = await client.post(APPLY, data=WEAVERS)
    late = Page(answer.text)
    assert (answer.status_code, typed(late, "name")) == (422, [WEAVERS["name"]])
    assert await kept(event) == []


async def test_without_a_call_nobody_can_apply(event: EventView, client: httpx.AsyncClient) -> None:
    assert Page((await client.get(APPLY)).text).texts("h1") == ["Nobody can apply yet"]
    answer = await client.post(APPLY, data=WEAVERS)
    assert (answer.status_code, await kept(event)) == (422, [])


async def test_after_the_festival_nobody_can_apply(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    await finish_event(SYSTEM, event, NOW)
    assert Page((await client.get(APPLY)).text).texts("h1") == ["This festival is over"]
    assert (await client.post(APPLY, data=WEAVERS)).status_code == 422
    assert await kept(event) == []


async def test_a_draft_is_hidden_from_applicants_too(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    await withdraw_event(SYSTEM, event, NOW)
    assert (await client.get(APPLY)).status_code == 404
    assert (await client.post(APPLY, data=WEAVERS)).status_code == 404


async def test_the_page_is_short_and_asks_little(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    for lang in ("de", "en", "ar"):
        page = Page((await client.get(f"/{lang}/demo/apply")).text)
        [body] = page.texts("body")
        assert len(body.split()) <= 600
        needed = [found for _, found in page.elements if "required" in found]
        assert len(needed) <= 12
        assert page.attributes("html")[0]["dir"] == ("rtl" if lang == "ar" else "ltr")


async def test_a_body_of_30_megabytes_is_too_large_and_does_nothing(
    event: EventView, client: httpx.AsyncClient
) -> None:
    await open_call(event)
    answer = await client.post(APPLY, data={**WEAVERS, "description": "x" * 30_000_000})
    assert (answer.status_code, Page(answer.text).texts("h1")) == (413, ["That is too large"])
    assert await kept(event) == []


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b'{"name": "x"}', 422),
        ("application/x-www-form-urlencoded", b"name=%ff%fe&email=%00", 422),
        ("application/x-www-form-urlencoded", b"&&&===&name", 422),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=name\r\n\r\nA", 400),
        ("multipart/form-data; boundary=x", PART % (b"; charset=klingon", b"A"), 400),
        ("multipart/form-data; boundary=x", PART % (b"", b"\xff\xfe"), 400),
        ("text/plain", b"", 422),
    ],
)
async def test_a_body_that_is_no_form_is_refused(
    event: EventView, client: httpx.AsyncClient, kind: str, body: bytes, status: int
) -> None:
    await open_call(event)
    answer = await client.post(APPLY, content=body, headers={"content-type": kind})
    assert (answer.status_code, await kept(event)) == (status, [])


async def test_a_file_where_text_belongs_is_no_text(event: EventView, client: httpx.AsyncClient) -> None:
    await open_call(event)
    said = {name: text for name, text in WEAVERS.items() if name != "name"}
    answer = await client.post(APPLY, data=said, files={"name": ("name.txt", b"Weavers")})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["name"])


@pytest.mark.parametrize(
    ("opens", "closes", "invited"), [(-DAY, DAY, True), (DAY, 2 * DAY, False), (-2 * DAY, -DAY, False)]
)
async def test_the_first_page_invites_to_apply_only_while_one_can(
    event: EventView, client: httpx.AsyncClient, opens: timedelta, closes: timedelta, invited: bool
) -> None:
    await call_from(event, opens, closes)
    assert ("Exhibit yourself" in (await client.get("/en/demo/")).text) == invited


async def test_the_first_page_does_not_invite_without_a_call(event: EventView, client: httpx.AsyncClient) -> None:
    assert "Exhibit yourself" not in (await client.get("/en/demo/")).text
