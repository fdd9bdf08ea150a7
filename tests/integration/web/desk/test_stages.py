"""Stages through the pages of the desk."""

import httpx
import pytest

from events.festival.queries import EventView
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import change_stage, create_session, create_stage
from events.programme.queries import stage, stages
from events.programme.rules import SessionDraft, StageDraft
from tests.festivals import NOW, new_event
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page

PROGRAMME = "/desk/demo/programme"
YARD = {"name-de": "Bühne am Schulhof", "name-en": "Yard stage", "area": "A", "code": ""}


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_area(SYSTEM, made, AreaDraft("A", {"de": "Schule"}, width=20, depth=10), NOW)
    return made


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.PROGRAMME, event=event)


async def test_a_stage_gets_its_short_name_from_its_name(browser: httpx.AsyncClient, event: EventView) -> None:
    answer = await browser.post(f"{PROGRAMME}/new-stage", data=YARD)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{PROGRAMME}?done=stage")
    (made,) = await stages(event.id)
    assert (made.code, made.area, made.parallel) == ("buhne-am-schulhof", "A", False)
    assert made.name == {"de": "Bühne am Schulhof", "en": "Yard stage"}
    await browser.post(f"{PROGRAMME}/new-stage", data=YARD)
    assert [view.code for view in await stages(event.id)] == ["buhne-am-schulhof", "buhne-am-schulhof-2"]


async def test_every_mistake_is_told_at_once(browser: httpx.AsyncClient, event: EventView) -> None:
    typed = {"name-de": "", "name-en": "Yard", "area": "Z", "code": "two words"}
    answer = await browser.post(f"{PROGRAMME}/new-stage", data=typed)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["name-de", "area"])
    assert (values(page)["name-en"], values(page)["code"]) == ("Yard", "two words")
    malformed = await browser.post(f"{PROGRAMME}/new-stage", data={**YARD, "code": "two words"})
    assert (malformed.status_code, complaints(Page(malformed.text))) == (422, ["code"])
    assert await stages(event.id) == []


async def test_a_short_name_that_is_taken_is_a_conflict(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof"}), NOW)
    answer = await browser.post(f"{PROGRAMME}/new-stage", data={**YARD, "code": "yard"})
    assert (answer.status_code, complaints(Page(answer.text))) == (409, ["code"])


async def test_who_saves_later_keeps_what_they_typed_and_may_save_again(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof", "uk": "Двір"}), NOW)
    form = values(await read(browser, f"{PROGRAMME}/stages/yard"))
    await change_stage(SYSTEM, event, "yard", StageDraft("yard", {"de": "Wiese", "uk": "Двір"}), None, NOW)
    typed = {**YARD, "code": "yard", "parallel": "yes", "revision": form["revision"]}
    answer = await browser.post(f"{PROGRAMME}/stages/yard", data=typed)
    page = Page(answer.text)
    assert (answer.status_code, values(page)["name-de"]) == (409, "Bühne am Schulhof")
    assert (await stage(event.id, "yard")).name["de"] == "Wiese"
    await browser.post(f"{PROGRAMME}/stages/yard", data={**typed, "revision": values(page)["revision"]})
    saved = await stage(event.id, "yard")
    assert (saved.name, saved.parallel) == (
        {"de": "Bühne am Schulhof", "en": "Yard stage", "uk": "Двір"},
        True,
    )


async def test_a_stage_with_overlaps_cannot_become_one_where_nothing_overlaps(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof"}, parallel=True), NOW)
    day = event.days[0]
    for title in ("Chor", "Tanz"):
        draft = SessionDraft({"de": title}, stage="yard", starts_at=day.opens_at, ends_at=day.closes_at)
        await create_session(SYSTEM, event, draft, NOW)
    answer = await browser.post(f"{PROGRAMME}/stages/yard", data={**YARD, "code": "yard", "revision": "1"})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["parallel"])
    assert "“Chor” and “Tanz” are at the same time. Move one of them first." in page.texts("p")


async def test_a_stage_with_sessions_is_not_deleted(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof"}), NOW)
    code = await create_session(SYSTEM, event, SessionDraft({"de": "Chor"}, stage="yard"), NOW)
    page = await read(browser, f"{PROGRAMME}/stages/yard/delete")
    assert page.links["Chor"] == f"{PROGRAMME}/{code}"
    assert "Delete the stage" not in page.texts("button")
    assert (await browser.post(f"{PROGRAMME}/stages/yard/delete")).status_code == 422
    assert [view.code for view in await stages(event.id)] == ["yard"]


async def test_an_empty_stage_is_deleted(browser: httpx.AsyncClient, event: EventView) -> None:
    await create_stage(SYSTEM, event, StageDraft("yard", {"de": "Hof"}), NOW)
    assert "Delete the stage" in (await read(browser, f"{PROGRAMME}/stages/yard/delete")).texts("button")
    assert (await browser.post(f"{PROGRAMME}/stages/yard/delete")).status_code == 303
    assert await stages(event.id) == []
    assert (await browser.post(f"{PROGRAMME}/stages/yard/delete")).status_code == 404
