"""The forms for imprint, privacy and accessibility, and the step that makes a festival public."""

from datetime import datetime, timedelta

import httpx
import msgspec
import pytest

from events.festival.actions import answer_legal, publish_event
from events.festival.legal import NEEDED
from events.festival.queries import EventView, event_by_id
from events.hosts.rules import SYSTEM, Role
from tests.festivals import LEGAL, NOW, public_event
from tests.integration.web.applying import complaints, summary, typed
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import read
from tests.pages import Page

DESK = "/desk/demo/legal"
IMPRINT, PRIVACY, ACCESSIBILITY = LEGAL
SENT = {
    "imprint": {
        "body": IMPRINT.body,
        "represented_by": IMPRINT.represented_by,
        "address": IMPRINT.address,
        "mail": IMPRINT.mail,
        "editor": IMPRINT.editor,
    },
    "privacy": {
        "mail": PRIVACY.mail,
        "basis": "public",
        "declined_months": "3",
        "exhibitors_months": "18",
        "helpers_months": "6",
        "scans_days": "30",
        "log_days": "7",
        "authority": PRIVACY.authority,
    },
    "accessibility": {
        "ground-step_free": "yes",
        "conformance": "unchecked",
        "mail": ACCESSIBILITY.mail,
        "enforcement": ACCESSIBILITY.enforcement,
    },
}
"""What the forms send for the answers of `LEGAL`."""

FORMS = list(SENT)


@pytest.fixture
async def desk(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.ORGANISER, event=event)


async def test_three_forms_lead_to_a_public_festival(desk: httpx.AsyncClient, event: EventView) -> None:
    for form, sent in SENT.items():
        revision = str((await event_by_id(event.id)).revision)
        answer = await desk.post(f"{DESK}/{form}", data={**sent, f"{form}-en": "More.", "revision": revision})
        assert answer.headers["location"] == f"{DESK}/{form}?saved=yes", answer.text
    now = await event_by_id(event.id)
    assert (now.legal.imprint, now.legal.privacy, now.legal.accessibility) == LEGAL
    assert (now.imprint, now.privacy, now.accessibility) == ({"en": "More."},) * 3
    assert (await desk.post("/desk/demo/publish", data={"state": "public"})).status_code == 303
    assert (await event_by_id(event.id)).state == "public"


async def test_what_is_missing_is_told_with_the_way_to_its_field(desk: httpx.AsyncClient, event: EventView) -> None:
    await answer_legal(SYSTEM, event, msgspec.structs.replace(IMPRINT, editor=""), {}, None, NOW)
    page = await read(desk, DESK)
    assert page.links["Say who answers for what is written here."] == f"{DESK}/imprint#editor"
    assert page.links["Name the authority to which people can complain."] == f"{DESK}/privacy#authority"
    assert len([href for href in page.links.values() if "#" in href and DESK in href]) == 1 + sum(
        len(NEEDED[form]) for form in ("privacy", "accessibility")
    )
    settings = await read(desk, "/desk/demo/settings")
    assert settings.links["Say who answers for what is written here."] == f"{DESK}/imprint#editor"
    assert settings.texts("h3") == ["Imprint", "Privacy", "Accessibility"]


async def test_publishing_too_early_says_what_is_missing_and_where(desk: httpx.AsyncClient, event: EventView) -> None:
    await answer_legal(SYSTEM, event, IMPRINT, {}, None, NOW)
    answer = await desk.post("/desk/demo/publish", data={"state": "public"})
    page = Page(answer.text)
    assert (answer.status_code, (await event_by_id(event.id)).state) == (422, "draft")
    lacking = [len(NEEDED[form]) for form in ("privacy", "accessibility")]
    assert f"{sum(lacking)} answers missing" in page.texts("strong")
    assert page.links[f"Privacy: {lacking[0]} answers missing"] == f"{DESK}/privacy#mail"
    assert page.links[f"Accessibility: {lacking[1]} answers missing"] == f"{DESK}/accessibility#conformance"
    assert page.links["Say where to ask about one's data."] == f"{DESK}/privacy#mail"


@pytest.mark.parametrize("form", FORMS)
async def test_a_draft_may_be_half_filled_in(desk: httpx.AsyncClient, event: EventView, form: str) -> None:
    answer = await desk.post(f"{DESK}/{form}", data={"mail": "a@example.org", "revision": str(event.revision)})
    assert answer.status_code == 303
    page = await read(desk, f"{DESK}/{form}?saved=yes")
    assert typed(page, "mail") == ["a@example.org"]
    assert "Still missing" in page.texts("strong")


@pytest.mark.parametrize("form", FORMS)
async def test_what_is_public_is_told_every_emptied_answer_at_once(
    signed_in: SignedIn, database: object, form: str
) -> None:
    event = await public_event()
    await publish_event(SYSTEM, event, NOW)
    desk = await signed_in(Role.ORGANISER, event=event)
    sent = {f"{form}-de": "Bleibt stehen.", "revision": str(event.revision)}
    answer = await desk.post(f"{DESK}/{form}", data=sent)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert set(complaints(page)) == set(NEEDED[form])
    assert set(summary(page)) >= {f"#{field}" for field in NEEDED[form]}
    assert "Bleibt stehen." in page.texts("textarea")
    assert (await event_by_id(event.id)).legal == event.legal


async def test_the_second_of_two_writers_keeps_what_they_typed(desk: httpx.AsyncClient, event: EventView) -> None:
    await answer_legal(SYSTEM, event, PRIVACY, {}, event.revision, NOW)
    sent = {**SENT["imprint"], "revision": str(event.revision)}
    answer = await desk.post(f"{DESK}/imprint", data=sent)
    page = Page(answer.text)
    assert (answer.status_code, typed(page, "body")) == (409, [IMPRINT.body])
    again = await desk.post(f"{DESK}/imprint", data={**sent, "revision": typed(page, "revision")[0]})
    now = await event_by_id(event.id)
    assert (again.status_code, now.legal.imprint, now.legal.privacy) == (303, IMPRINT, PRIVACY)


async def test_wrong_answers_are_told_at_their_fields(desk: httpx.AsyncClient, event: EventView) -> None:
    sent = {"mail": "nobody", "declined_months": "soon", "log_days": "-1", "basis": "whim", "revision": "1"}
    answer = await desk.post(f"{DESK}/privacy", data=sent)
    assert set(complaints(Page(answer.text))) == {"mail", "declined_months", "log_days", "basis"}
    sent = {"conformance": "full", "checked_on": "yesterday", "ground-toilets": "perhaps", "revision": "1"}
    answer = await desk.post(f"{DESK}/accessibility", data=sent)
    assert set(complaints(Page(answer.text))) == {"checked_on", "ground-toilets"}
    assert (await event_by_id(event.id)).legal == event.legal


@pytest.mark.parametrize(("ahead", "told"), [(0, []), (1, ["checked_on"])])
async def test_nobody_has_checked_tomorrow(
    desk: httpx.AsyncClient, event: EventView, ahead: int, told: list[str]
) -> None:
    day = datetime.now(event.timezone).date() + timedelta(days=ahead)
    sent = {**SENT["accessibility"], "checked_on": day.isoformat(), "revision": str(event.revision)}
    answer = await desk.post(f"{DESK}/accessibility", data=sent)
    assert complaints(Page(answer.text)) == told
    assert ((await event_by_id(event.id)).legal.accessibility.checked_on == day) is not bool(told)


async def test_texts_in_other_languages_stay(desk: httpx.AsyncClient, event: EventView) -> None:
    await answer_legal(SYSTEM, event, IMPRINT, {"tr": "Ek bilgi"}, None, NOW)
    revision = str((await event_by_id(event.id)).revision)
    await desk.post(f"{DESK}/imprint", data={**SENT["imprint"], "imprint-de": "Mehr", "revision": revision})
    assert (await event_by_id(event.id)).imprint == {"tr": "Ek bilgi", "de": "Mehr"}


async def test_there_are_three_forms(desk: httpx.AsyncClient) -> None:
    assert [(await desk.request(method, f"{DESK}/cookies")).status_code for method in ("GET", "POST")] == [404, 404]
