"""Building the programme through the pages of the desk."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from events.faults import NotFound
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import change_session, create_session, create_stage
from events.programme.queries import SessionView, session, sessions
from events.programme.rules import SessionDraft, StageDraft
from exhibitors.profiles.actions import add_appearance
from exhibitors.profiles.queries import exhibitors, exhibitors_by_session
from tests.festivals import NOW, new_event
from tests.integration.conftest import Statements
from tests.integration.exhibitors import fair
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import accepted, chosen, complaints, read, values
from tests.pages import Page

PROGRAMME = "/desk/demo/programme"
DRUMS = {
    "title-de": "Trommeln",
    "title-en": "Drums",
    "abstract-de": "Rhythmen\r\naus dem Senegal",
    "kind": "music",
    "stage": "yard",
    "starts_at": "2027-05-15T12:00",
    "ends_at": "2027-05-15T13:00",
    "presenters": "Sabar",
    "languages": ["de", "fr"],
    "state": "confirmed",
}
TEN = datetime(2027, 5, 15, 8, tzinfo=UTC)
"""When the festival opens: ten o'clock in Berlin."""

HOUR = timedelta(hours=1)


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_stage(SYSTEM, made, StageDraft("yard", {"de": "Schulhof", "en": "Yard"}), NOW)
    return made


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.PROGRAMME, event=event)


async def only(event: EventView) -> SessionView:
    (found,) = await sessions(event.id)
    return found


async def from_ten(event: EventView, hours: float = 1, after: float = 0, title: str = "Chor") -> str:
    starts = TEN + after * HOUR
    draft = SessionDraft({"de": title}, stage="yard", starts_at=starts, ends_at=starts + hours * HOUR)
    return await create_session(SYSTEM, event, draft, NOW)


async def test_without_a_stage_the_programme_says_how_to_begin(signed_in: SignedIn, database: object) -> None:
    empty = await new_event("empty")
    page = await read(await signed_in(Role.PROGRAMME, event=empty), "/desk/empty/programme")
    assert page.links["Name the first stage"] == "/desk/empty/programme/new-stage"


async def test_a_session_is_entered_in_the_events_wall_time(browser: httpx.AsyncClient, event: EventView) -> None:
    answer = await browser.post(f"{PROGRAMME}/new", data=DRUMS)
    made = await only(event)
    assert answer.headers["location"] == f"{PROGRAMME}?day=2027-05-15&saved={made.code}"
    assert (answer.status_code, made.title, made.abstract) == (
        303,
        {"de": "Trommeln", "en": "Drums"},
        {"de": "Rhythmen\naus dem Senegal"},
    )
    assert (made.starts_at, made.ends_at, made.stage) == (TEN + 2 * HOUR, TEN + 3 * HOUR, "yard")
    assert (made.kind, made.languages, made.presenters, made.state) == ("music", ("de", "fr"), "Sabar", "confirmed")
    page = await read(browser, answer.headers["location"])
    assert page.links["Drums"] == f"{PROGRAMME}/{made.code}"


async def test_its_form_shows_it_as_it_is(browser: httpx.AsyncClient, event: EventView) -> None:
    await browser.post(f"{PROGRAMME}/new", data=DRUMS)
    page = await read(browser, f"{PROGRAMME}/{(await only(event)).code}")
    shown = values(page)
    assert {name: shown[name] for name in ("title-de", "title-en", "starts_at", "ends_at", "presenters", "state")} == {
        name: DRUMS[name] for name in ("title-de", "title-en", "starts_at", "ends_at", "presenters", "state")
    }
    assert chosen(page) == ["music", "yard"]
    ticked = [found["value"] for found in page.attributes("input", name="languages", checked="")]
    assert ticked == ["de", "fr"]


async def test_a_new_session_is_proposed_for_the_first_free_time_of_the_stage(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await from_ten(event)
    shown = values(await read(browser, f"{PROGRAMME}/new"))
    assert (shown["starts_at"], shown["ends_at"]) == ("2027-05-15T11:00", "2027-05-15T11:45")
    sunday = values(await read(browser, f"{PROGRAMME}/new?stage=yard&day=2027-05-16"))
    assert (sunday["starts_at"], sunday["ends_at"]) == ("2027-05-16T10:00", "2027-05-16T10:45")


async def test_each_gap_of_a_day_leads_to_a_session_in_it(browser: httpx.AsyncClient, event: EventView) -> None:
    await from_ten(event)
    await from_ten(event, after=1.5, hours=6.5)
    page = await read(browser, f"{PROGRAMME}?day=2027-05-15")
    gap = page.links["11:00–11:30 free"]
    shown = values(await read(browser, gap))
    assert (shown["starts_at"], shown["ends_at"]) == ("2027-05-15T11:00", "2027-05-15T11:30")


async def test_without_an_end_it_lasts_45_minutes(browser: httpx.AsyncClient, event: EventView) -> None:
    await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "ends_at": ""})
    assert (await only(event)).ends_at == TEN + 2.75 * HOUR


async def test_without_a_beginning_it_waits_among_those_without_a_time(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    answer = await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "starts_at": "", "ends_at": "", "stage": ""})
    assert answer.headers["location"].startswith(f"{PROGRAMME}?day=none&")
    page = await read(browser, f"{PROGRAMME}?day=none")
    assert "Drums" in page.links
    assert "Drums" not in (await read(browser, PROGRAMME)).links


async def test_every_mistake_is_told_at_once_and_everything_typed_is_kept(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    typed = {
        **DRUMS,
        "title-de": "",
        "kind": "opera",
        "stage": "moon",
        "starts_at": "2027-05-15T13:00",
        "ends_at": "2027-05-15T12:00",
        "exhibitor-1": "Nobody",
        "languages": ["de", "tlh"],
    }
    answer = await browser.post(f"{PROGRAMME}/new", data=typed)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert complaints(page) == ["title-de", "kind", "stage", "ends_at", "exhibitor-1", "languages"]
    shown = values(page)
    assert (shown["title-en"], shown["ends_at"], shown["exhibitor-1"]) == ("Drums", "2027-05-15T12:00", "Nobody")
    assert await sessions(event.id) == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title-de", "x" * 301),
        ("title-de", "a\0b"),
        ("abstract-de", "x" * 10_001),
        ("presenters", "x" * 501),
        ("starts_at", "tomorrow"),
        ("starts_at", "0001-01-01T00:00"),
        ("starts_at", "9999-12-31T23:59"),
        ("starts_at", "2027-05-20T12:00"),
        ("ends_at", "2027-05-16T13:00"),
        ("state", "maybe"),
    ],
)
async def test_what_no_session_can_be_is_refused_at_its_field(
    browser: httpx.AsyncClient, event: EventView, field: str, text: str
) -> None:
    answer = await browser.post(f"{PROGRAMME}/new", data={**DRUMS, field: text})
    found = complaints(Page(answer.text))
    assert (answer.status_code, len(found)) == (422, 1)
    assert found[0] in (field, "starts_at", "ends_at")
    assert await sessions(event.id) == []


async def test_a_taken_stage_is_told_with_who_is_there_and_until_when(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await from_ten(event, after=2.5, title="Chor <b>")
    answer = await browser.post(f"{PROGRAMME}/new", data=DRUMS)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (409, ["starts_at"])
    told = next(text for text in page.texts("p") if text.startswith("The stage is taken"))
    assert told == "The stage is taken from 15 May 2027, 12:30 to 15 May 2027, 13:30 by “Chor <b>”."
    assert values(page)["title-de"] == "Trommeln"
    assert [view.title for view in await sessions(event.id)] == [{"de": "Chor <b>"}]


async def test_who_saves_later_keeps_what_they_typed_and_may_save_again(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    code = await from_ten(event)
    revision = values(await read(browser, f"{PROGRAMME}/{code}"))["revision"]
    await change_session(SYSTEM, event, code, SessionDraft({"de": "Chorprobe"}), None, NOW)
    answer = await browser.post(f"{PROGRAMME}/{code}", data={**DRUMS, "revision": revision})
    page = Page(answer.text)
    assert (answer.status_code, values(page)["title-de"]) == (409, "Trommeln")
    assert (await only(event)).title == {"de": "Chorprobe"}
    again = await browser.post(f"{PROGRAMME}/{code}", data={**DRUMS, "revision": values(page)["revision"]})
    assert again.status_code == 303
    assert (await only(event)).title == {"de": "Trommeln", "en": "Drums"}


async def test_a_clash_does_not_hide_that_somebody_else_was_faster(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    code = await from_ten(event)
    await from_ten(event, after=2)
    revision = values(await read(browser, f"{PROGRAMME}/{code}"))["revision"]
    await change_session(SYSTEM, event, code, SessionDraft({"de": "Chorprobe"}), None, NOW)
    answer = await browser.post(f"{PROGRAMME}/{code}", data={**DRUMS, "revision": revision})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page), values(page)["revision"]) == (409, ["starts_at"], revision)


async def test_texts_in_languages_without_a_field_stay(browser: httpx.AsyncClient, event: EventView) -> None:
    code = await create_session(SYSTEM, event, SessionDraft({"de": "Chor", "uk": "Хор"}, {"uk": "Пісні"}), NOW)
    await browser.post(f"{PROGRAMME}/{code}", data={**DRUMS, "revision": "1"})
    found = await only(event)
    assert found.title == {"de": "Trommeln", "en": "Drums", "uk": "Хор"}
    assert found.abstract == {"de": "Rhythmen\naus dem Senegal", "uk": "Пісні"}


async def test_exhibitors_take_part_as_they_are_named(browser: httpx.AsyncClient, event: EventView) -> None:
    for name in ("Casa Girasol", "بيت الياسمين", "Kyma"):
        await accepted(event, name)
    cast = {"exhibitor-1": "casa girasol ", "exhibitor-2": "بيت الياسمين", "exhibitor-3": "Casa Girasol"}
    await browser.post(f"{PROGRAMME}/new", data={**DRUMS, **cast})
    code = (await only(event)).code
    named = {ref.name for ref in (await exhibitors_by_session(event.id))[code]}
    assert named == {"Casa Girasol", "بيت الياسمين"}
    shown = values(await read(browser, f"{PROGRAMME}/{code}"))
    assert {shown["exhibitor-1"], shown["exhibitor-2"], shown["exhibitor-4"]} == {"Casa Girasol", "بيت الياسمين", ""}
    await browser.post(f"{PROGRAMME}/{code}", data={**DRUMS, "revision": "1", "exhibitor-1": "Kyma"})
    assert [ref.name for ref in (await exhibitors_by_session(event.id))[code]] == ["Kyma"]


async def test_two_exhibitors_of_one_name_are_told_apart_by_their_codes(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    for mail in ("one@example.org", "two@example.org"):
        await fair.accepted(event, "Kyma", email=mail)
    first, second = [card.code for card in await exhibitors(event.id)]
    offered = [found["value"] for found in (await read(browser, f"{PROGRAMME}/new")).attributes("option")]
    assert {f"Kyma ({first})", f"Kyma ({second})"} <= set(offered)
    answer = await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "exhibitor-1": "Kyma"})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["exhibitor-1"])
    await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "exhibitor-1": f"Kyma ({second})"})
    assert [ref.code for ref in (await exhibitors_by_session(event.id))[(await only(event)).code]] == [second]


async def test_a_refused_session_leaves_no_trace_of_its_exhibitors(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await accepted(event, "Kyma")
    code = await from_ten(event)
    await from_ten(event, after=2)
    changed = {**DRUMS, "revision": "1", "exhibitor-1": "Kyma"}
    assert (await browser.post(f"{PROGRAMME}/{code}", data=changed)).status_code == 409
    assert await exhibitors_by_session(event.id) == {}


async def test_a_session_is_deleted_after_a_question_that_names_whom_it_concerns(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await accepted(event, "Kyma")
    code = await from_ten(event)
    await add_appearance(SYSTEM, event, (await exhibitors(event.id))[0].code, code, NOW)
    asked = await browser.get(f"{PROGRAMME}/{code}/delete")
    assert "It also goes from the pages of Kyma." in Page(asked.text).texts("p")
    assert (await session(event.id, code)).code == code
    answer = await browser.post(f"{PROGRAMME}/{code}/delete")
    assert answer.headers["location"] == f"{PROGRAMME}?day=2027-05-15&done=deleted"
    with pytest.raises(NotFound):
        await session(event.id, code)
    assert (await browser.post(f"{PROGRAMME}/{code}/delete")).status_code == 404


async def test_a_stage_without_an_english_name_is_called_as_it_is(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("meadow", {"de": 'Wiese "B"'}), NOW)
    page = await read(browser, PROGRAMME)
    named = [found["aria-label"] for found in page.attributes("section") if "aria-label" in found]
    assert named == ["Yard", 'Wiese "B"']


async def test_a_cancelled_session_is_marked_and_its_time_is_free_again(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "state": "cancelled"})
    page = await read(browser, PROGRAMME)
    assert "cancelled" in page.texts("span")
    assert "10:00–18:00 free" in page.links


@pytest.mark.parametrize("number", [1, 3])
async def test_the_pages_take_as_many_statements_for_any_number_of_sessions(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    for index in range(number):
        await accepted(event, f"Group {index}")
        code = await from_ten(event, after=index)
        await add_appearance(SYSTEM, event, (await exhibitors(event.id))[index].code, code, NOW)
    with statements.counted(8):
        await read(browser, PROGRAMME)
    with statements.counted(13):
        await read(browser, f"{PROGRAMME}/{code}")


async def test_what_a_session_shows_is_typed_in_any_language_and_kept_by_its_code(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "nations-1": "Sénégal, Gambia", "nations-2": "Bayern"})
    made = await only(event)
    assert made.nations == ("SN", "GM", "x-bavaria")
    shown = await browser.get(f"{PROGRAMME}/{made.code}?lang=de")
    assert [values(Page(shown.text)).get(f"nations-{number}") for number in (1, 2, 3)] == [
        "Senegal",
        "Gambia",
        "Bayern",
    ]


async def test_a_nation_that_nobody_knows_is_told_at_its_field(browser: httpx.AsyncClient, event: EventView) -> None:
    answer = await browser.post(f"{PROGRAMME}/new", data={**DRUMS, "nations-1": "Atlantis", "nations-2": "Mali"})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["nations-1"])
    assert await sessions(event.id) == []
