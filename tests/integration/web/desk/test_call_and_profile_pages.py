"""The call and the profile of an exhibitor: both are changed by several people, and nobody's words are lost."""

from datetime import UTC, datetime

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.applications.actions import create_call
from exhibitors.applications.queries import call
from exhibitors.applications.rules import CallDraft
from exhibitors.profiles.actions import change_exhibitor, create_exhibitor
from exhibitors.profiles.queries import stored_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from tests.festivals import NOW, new_event
from tests.integration.web.applying import complaints, typed
from tests.integration.web.desk.grounds import read
from tests.pages import Page

CALL = "/desk/demo/call"
TIMES = {"opens_at": "2027-03-27T00:00", "closes_at": "2027-03-28T12:00"}
KYMA = ExhibitorDraft(
    "Kyma", "kitchen", {"de": "Tanz", "uk": "Танець"}, ("GR",), "Lesbos", ("el", "de"), "Honig", phone="0170 1"
)


@pytest.fixture
async def code(event: EventView) -> str:
    return await create_exhibitor(SYSTEM, event, KYMA, NOW)


def filled(**said: object) -> dict[str, object]:
    """The profile's form as it comes, with some of it changed."""
    form = {
        **{"name": "Kyma", "kind": "kitchen", "description-de": "Tanz", "description-uk": "Танець"},
        **{"nations-1": "Greece", "nations-2": "Lesbos", "languages": ["el", "de"], "offers": "Honig"},
        **{"phone": "0170 1", "revision": "1"},
    }
    return {**form, **{name.replace("_", "-"): value for name, value in said.items()}}


async def test_a_call_is_set_up_in_the_festivals_time_also_over_the_change_to_summer(
    event: EventView, organiser: httpx.AsyncClient
) -> None:
    answer = await organiser.post(CALL, data={**TIMES, "text-de": "Kommt!\nAlle!"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{CALL}?done=saved")
    known = await call(event.id)
    assert known
    assert (known.opens_at, known.closes_at) == (
        datetime(2027, 3, 26, 23, tzinfo=UTC),
        datetime(2027, 3, 28, 10, tzinfo=UTC),
    )
    assert known.text == {"de": "Kommt!\nAlle!"}
    page = await read(organiser, CALL)
    stored = {name: typed(page, name)[0] for name in ("opens_at", "closes_at", "revision")}
    assert stored == {**TIMES, "revision": "1"}


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"opens_at": "", "closes_at": ""}, ["opens_at", "closes_at"]),
        ({"closes_at": TIMES["opens_at"]}, ["closes_at"]),
        ({"opens_at": "tomorrow"}, ["opens_at"]),
        ({"opens_at": "9999-12-31T23:59"}, ["opens_at"]),
        ({"opens_at": "0001-01-01T00:00"}, ["opens_at"]),
        ({"text-de": "x" * 20_001}, ["text-de"]),
        ({"text-en": "a\0b"}, ["text-en"]),
    ],
)
async def test_a_call_that_cannot_be_is_told_at_its_field(
    event: EventView, organiser: httpx.AsyncClient, said: dict[str, str], fields: list[str]
) -> None:
    answer = await organiser.post(CALL, data={**TIMES, **said})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, fields)
    assert await call(event.id) is None


async def test_two_set_the_call_up_and_the_second_is_told(event: EventView, organiser: httpx.AsyncClient) -> None:
    before = CallDraft(NOW, datetime(2027, 6, 1, tzinfo=UTC), {"ar": "تعالوا", "de": "Kommt"})
    await create_call(SYSTEM, event, before, NOW)
    page = await read(organiser, CALL)
    assert (await organiser.post(CALL, data={**TIMES, "text-de": "Neu", "revision": "1"})).status_code == 303
    late = {**TIMES, "text-de": "Meins", "revision": typed(page, "revision")[0]}
    answer = await organiser.post(CALL, data=late)
    again = Page(answer.text)
    assert (answer.status_code, "Meins" in again.texts("textarea")) == (409, True)
    assert (await organiser.post(CALL, data={**late, "revision": typed(again, "revision")[0]})).status_code == 303
    known = await call(event.id)
    assert known
    assert known.text == {"ar": "تعالوا", "de": "Meins"}


async def test_a_profile_is_shown_and_saved_as_it_is(event: EventView, organiser: httpx.AsyncClient, code: str) -> None:
    page = await read(organiser, f"/desk/demo/exhibitors/{code}")
    assert [typed(page, f"nations-{number}") for number in (1, 2, 3)] == [["Greece"], ["Lesbos"], [""]]
    assert page.attributes("textarea", name="description-uk") != []
    ticked = [found["value"] for found in page.attributes("input", name="languages") if "checked" in found]
    assert sorted(ticked) == ["de", "el"]
    answer = await organiser.post(f"/desk/demo/exhibitors/{code}", data=filled())
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/demo/exhibitors/{code}?done=saved")
    assert (await stored_exhibitor(event.host, code)).draft == KYMA


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"name": ""}, ["name"]),
        ({"website": "javascript:alert(1)"}, ["website"]),
        ({"description_de": "x" * 5_001}, ["description-de"]),
        ({"nations_1": "x" * 201}, ["nations-1"]),
        ({"kind": "circus", "email": "@", "phone": "1" * 41}, ["kind", "email", "phone"]),
    ],
)
async def test_a_profile_that_cannot_be_is_told_at_its_fields(
    event: EventView, organiser: httpx.AsyncClient, code: str, said: dict[str, str], fields: list[str]
) -> None:
    answer = await organiser.post(f"/desk/demo/exhibitors/{code}", data=filled(**said))
    assert (answer.status_code, complaints(Page(answer.text))) == (422, fields)
    assert (await stored_exhibitor(event.host, code)).revision == 1


async def test_of_two_who_edit_a_profile_the_second_keeps_the_words_and_decides(
    event: EventView, organiser: httpx.AsyncClient, code: str
) -> None:
    await change_exhibitor(SYSTEM, event, code, ExhibitorDraft("Kyma e. V."), 1, NOW)
    answer = await organiser.post(f"/desk/demo/exhibitors/{code}", data=filled(offers="Oliven"))
    page = Page(answer.text)
    assert (answer.status_code, typed(page, "offers"), typed(page, "revision")) == (409, ["Oliven"], ["2"])
    assert (await stored_exhibitor(event.host, code)).draft.name == "Kyma e. V."
    again = await organiser.post(f"/desk/demo/exhibitors/{code}", data=filled(offers="Oliven", revision="2"))
    assert (again.status_code, (await stored_exhibitor(event.host, code)).draft.offers) == (303, "Oliven")


async def test_an_exhibitor_of_another_host_does_not_exist(event: EventView, organiser: httpx.AsyncClient) -> None:
    theirs = await create_exhibitor(SYSTEM, await new_event("other"), KYMA, NOW)
    assert (await organiser.get(f"/desk/demo/exhibitors/{theirs}")).status_code == 404
    assert (await organiser.post(f"/desk/demo/exhibitors/{theirs}", data=filled())).status_code == 404
