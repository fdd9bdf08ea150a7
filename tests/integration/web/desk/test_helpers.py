"""The people who help, through the pages of the desk."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from events.people.actions import change_person
from events.people.rules import PersonDraft
from events.volunteers.actions import sign_up
from events.volunteers.queries import VolunteerView, roster, volunteers
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.events.volunteers.helping import new_shift, new_task, new_volunteer
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page

HELPERS = "/desk/demo/shifts/helpers"
NEW = "/desk/demo/shifts/new-helper"
AMAL = {
    "name": "أمل حداد",
    "transcription": "Amal Haddad",
    "phone": "+49 170 0000001",
    "email": "Amal@Example.org",
    "languages": ["ar", "de"],
    "lang": "ar",
    "skills": "Erste Hilfe",
}


@pytest.fixture
async def browser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.HELPERS, event=event)


async def only(event: EventView) -> VolunteerView:
    (found,) = await volunteers(event.id)
    return found


async def test_without_helpers_the_list_says_how_to_begin(browser: httpx.AsyncClient) -> None:
    assert (await read(browser, HELPERS)).links["Add somebody"] == NEW


async def test_somebody_is_entered_with_their_languages(browser: httpx.AsyncClient, event: EventView) -> None:
    answer = await browser.post(NEW, data=AMAL)
    made = await only(event)
    assert answer.headers["location"] == f"{HELPERS}/{made.code}?done=saved"
    person = made.person
    assert (person.name, person.transcription, person.email) == ("أمل حداد", "Amal Haddad", "amal@example.org")
    assert (person.phone, person.lang, person.languages) == ("+49 170 0000001", "ar", ("ar", "de"))
    assert (made.skills, person.consent_at, person.consent_text) == ("Erste Hilfe", None, "")
    listed = await read(browser, HELPERS)
    assert listed.links["أمل حداد"] == f"{HELPERS}/{made.code}"
    assert {"العربية, Deutsch", "+49 170 0000001"} <= set(listed.texts("td"))


async def test_consent_is_kept_with_its_words(browser: httpx.AsyncClient, event: EventView) -> None:
    await browser.post(NEW, data={**AMAL, "consent": "yes"})
    person = (await only(event)).person
    assert person.consent_at is not None
    assert person.consent_text == "The person agrees that Marktl am See keeps these details to plan the shifts."


async def test_who_is_known_is_not_entered_twice(browser: httpx.AsyncClient, event: EventView) -> None:
    first = await browser.post(NEW, data=AMAL)
    second = await browser.post(NEW, data={**AMAL, "name": " أمل  حداد"})
    assert (second.status_code, second.headers["location"]) == (303, first.headers["location"])
    assert (await only(event)).person.name == "أمل حداد"


async def test_every_mistake_is_told_at_once_and_everything_typed_is_kept(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    typed = {"name": "", "phone": "1" * 41, "email": "nobody", "languages": ["ar", "tlh"], "skills": "x" * 501}
    answer = await browser.post(NEW, data=typed)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, ["name", "phone", "email", "languages", "skills"])
    assert (values(page)["email"], values(page)["phone"]) == ("nobody", "1" * 41)
    assert await volunteers(event.id) == []


@pytest.mark.parametrize("name", ["x" * 201, "a\0b", "\t \n"])
async def test_what_is_no_name_is_refused(browser: httpx.AsyncClient, event: EventView, name: str) -> None:
    answer = await browser.post(NEW, data={**AMAL, "name": name})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["name"])
    assert await volunteers(event.id) == []


async def test_the_list_is_narrowed_by_language_and_to_those_without_a_shift(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await new_task(event)
    await browser.post(NEW, data=AMAL)
    amal, jonas = (await only(event)).code, await new_volunteer(event, "Jonas Wiesböck")
    await sign_up(SYSTEM, event, await new_shift(event), amal, NOW)

    async def listed(query: str) -> set[str]:
        return {amal, jonas} & {
            found["href"].rpartition("/")[2] for found in (await read(browser, f"{HELPERS}{query}")).attributes("a")
        }

    assert await listed("") == {amal, jonas}
    assert await listed("?language=ar") == {amal}
    assert await listed("?without=shift") == {jonas}
    assert await listed("?language=tlh") == set()


async def test_somebody_gets_a_shift_from_their_page_and_gives_it_back(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await new_task(event)
    amal, code, at_once = await new_volunteer(event, "Amal"), await new_shift(event), await new_shift(event, after=1)
    page = await read(browser, f"{HELPERS}/{amal}")
    assert [found["value"] for found in page.attributes("option")] == ["", code, at_once]
    await browser.post(f"{HELPERS}/{amal}/sign-up", data={"shift": code})
    assert [(entry.shift, entry.name) for entry in await roster(event.id)] == [(code, "Amal")]
    page = await read(browser, f"{HELPERS}/{amal}")
    assert [found["value"] for found in page.attributes("option")] == []
    await browser.post(f"{HELPERS}/{amal}/withdraw", data={"shift": code})
    assert await roster(event.id) == []


async def test_a_full_shift_says_so_at_the_field(browser: httpx.AsyncClient, event: EventView) -> None:
    await new_task(event)
    amal, jonas = await new_volunteer(event, "Amal"), await new_volunteer(event, "Jonas")
    code = await new_shift(event, capacity=1)
    await sign_up(SYSTEM, event, code, jonas, NOW)
    answer = await browser.post(f"{HELPERS}/{amal}/sign-up", data={"shift": code})
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (409, ["shift"])
    assert [found["value"] for found in page.attributes("option", selected="")] == [code]
    unknown = await browser.post(f"{HELPERS}/{amal}/sign-up", data={"shift": "NOSUCH"})
    assert (unknown.status_code, complaints(Page(unknown.text))) == (422, ["shift"])


async def test_details_are_changed_and_the_consent_stays(browser: httpx.AsyncClient, event: EventView) -> None:
    await browser.post(NEW, data={**AMAL, "consent": "yes"})
    before = await only(event)
    address = f"{HELPERS}/{before.code}/edit"
    form = values(await read(browser, address))
    assert (form["name"], form["phone"]) == ("أمل حداد", "+49 170 0000001")
    changed = {**AMAL, "phone": "", "languages": "de", "revision": form["revision"]}
    assert (await browser.post(address, data=changed)).status_code == 303
    after = (await only(event)).person
    assert (after.phone, after.languages, after.consent_at) == ("", ("de",), before.person.consent_at)


async def test_who_saves_later_keeps_what_they_typed_and_may_save_again(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await browser.post(NEW, data=AMAL)
    helper = await only(event)
    address = f"{HELPERS}/{helper.code}/edit"
    form = values(await read(browser, address))
    await change_person(SYSTEM, event, helper.person.code, PersonDraft("Amal"), None, NOW)
    answer = await browser.post(address, data={**AMAL, "revision": form["revision"]})
    page = Page(answer.text)
    assert (answer.status_code, values(page)["name"], (await only(event)).person.name) == (409, "أمل حداد", "Amal")
    await browser.post(address, data={**AMAL, "revision": values(page)["revision"]})
    assert (await only(event)).person.name == "أمل حداد"


async def test_the_name_and_address_of_somebody_else_are_a_conflict(
    browser: httpx.AsyncClient, event: EventView
) -> None:
    await browser.post(NEW, data=AMAL)
    jonas = await new_volunteer(event, "Jonas")
    answer = await browser.post(f"{HELPERS}/{jonas}/edit", data={**AMAL, "revision": "1"})
    assert (answer.status_code, complaints(Page(answer.text))) == (409, ["email"])


async def test_nobody_of_that_code_is_not_found(browser: httpx.AsyncClient) -> None:
    assert (await browser.get(f"{HELPERS}/NOBODY")).status_code == 404
    assert (await browser.post(f"{HELPERS}/NOBODY/edit", data=AMAL)).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
async def test_the_pages_take_as_many_statements_for_any_number_of_helpers(
    browser: httpx.AsyncClient, event: EventView, statements: Statements, number: int
) -> None:
    await new_task(event)
    for index in range(number):
        amal = await new_volunteer(event, f"Amal {index}")
        await sign_up(SYSTEM, event, await new_shift(event), amal, NOW)
    with statements.counted(12):
        await read(browser, HELPERS)
    with statements.counted(11):
        await read(browser, f"{HELPERS}/{amal}")
