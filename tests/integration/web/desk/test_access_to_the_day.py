"""Who may open what of the programme, the helpers and the badges of one festival."""

import httpx
import pytest

from events.badges.rules import BadgeRole
from events.checkin.actions import create_point
from events.checkin.rules import PointDraft
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import create_session, create_stage
from events.programme.rules import SessionDraft, StageDraft
from events.volunteers.actions import sign_up
from tests.festivals import NOW, new_event
from tests.integration.events.badges.issuing import new_badge
from tests.integration.events.volunteers.helping import new_shift, new_task, new_volunteer
from tests.integration.web.conftest import SignedIn
from tests.integration.web.desk.grounds import read
from web.security.permissions import ACCESS

SECTIONS = ("/programme", "/shifts", "/badges")
PUBLISHED = {
    ("GET", "/desk/{slug}/programme"),
    ("GET", "/desk/{slug}/programme/list"),
    ("GET", "/desk/{slug}/programme.pdf"),
}
HELPERS = {
    ("GET", "/desk/{slug}/shifts"),
    ("GET", "/desk/{slug}/shifts/tasks"),
    ("GET", "/desk/{slug}/shifts/helpers"),
    ("GET", "/desk/{slug}/shifts/helpers/{code}"),
    ("GET", "/desk/{slug}/shifts/{code}"),
}
BADGES = {
    ("GET", "/desk/{slug}/badges"),
    ("GET", "/desk/{slug}/badges/points"),
    ("GET", "/desk/{slug}/badges/{code}"),
}


def of(section: str) -> set[tuple[str, str]]:
    return {(method, path) for method, path in ACCESS if path.removeprefix("/desk/{slug}").startswith(section)}


EVERYTHING = sorted(set().union(*(of(section) for section in SECTIONS)))
MAY = {
    Role.ORGANISER: set(EVERYTHING),
    Role.PROGRAMME: of("/programme"),
    Role.HELPERS: PUBLISHED | of("/shifts"),
    Role.READER: PUBLISHED | HELPERS | BADGES,
    Role.JURY: PUBLISHED,
    Role.FLOOR: PUBLISHED,
    Role.GATE: set(),
}


@pytest.fixture
async def event(database: object) -> EventView:
    made = await new_event()
    await create_stage(SYSTEM, made, StageDraft("yard", {"de": "Hof"}), NOW)
    await create_session(SYSTEM, made, SessionDraft({"de": "Chor"}, stage="yard"), NOW)
    await new_task(made)
    await sign_up(SYSTEM, made, await new_shift(made), await new_volunteer(made, "Amal Haddad"), NOW)
    await create_point(SYSTEM, made, PointDraft("gate-a", {"de": "Tor"}, roles=(BadgeRole.ARTIST,)), NOW)
    await new_badge(made, "Jonas Wiesböck")
    return made


async def ask(browser: httpx.AsyncClient, method: str, path: str) -> httpx.Response:
    return await browser.request(method, path.format(slug="demo", code="NOSUCH"))


@pytest.mark.parametrize("role", list(MAY))
async def test_each_role_opens_what_it_needs_and_nothing_else(
    signed_in: SignedIn, event: EventView, role: Role
) -> None:
    browser = await signed_in(role, event=event)
    opened = set()
    for method, path in EVERYTHING:
        answer = await ask(browser, method, path)
        assert answer.status_code in (200, 303, 403, 404, 422), path
        if answer.status_code != 403:
            opened.add((method, path))
    assert opened == MAY[role]


async def test_without_signing_in_everything_leads_to_the_sign_in(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=event)
    browser.cookies.clear()
    for method, path in EVERYTHING:
        answer = await ask(browser, method, path)
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/desk/sign-in"), path


async def test_another_festivals_organiser_does_not_even_see_a_draft(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.ORGANISER, event=await new_event("other"))
    for method, path in EVERYTHING:
        assert (await ask(browser, method, path)).status_code == 404, path


@pytest.mark.parametrize(
    ("role", "path"),
    [
        (Role.GATE, "/applications"),
        (Role.GATE, ""),
        (Role.PROGRAMME, "/applications"),
        (Role.PROGRAMME, "/letters"),
        (Role.HELPERS, "/applications"),
        (Role.HELPERS, "/badges"),
    ],
)
async def test_a_role_sees_nothing_of_what_others_do(
    signed_in: SignedIn, event: EventView, role: Role, path: str
) -> None:
    assert (await (await signed_in(role, event=event)).get(f"/desk/demo{path}")).status_code == 403


async def test_who_only_reads_is_offered_nothing_to_change(signed_in: SignedIn, event: EventView) -> None:
    browser = await signed_in(Role.READER, event=event)
    pages = [await read(browser, f"/desk/demo{path}") for path in ("/programme", "/programme?day=none", "/badges")]
    pages += [await read(browser, f"/desk/demo/shifts{path}") for path in ("", "/helpers", "/tasks")]
    pages += [await read(browser, "/desk/demo/badges/points")]
    one_of_each = [
        href
        for shown in pages
        for href in shown.links.values()
        if href.rpartition("/")[2].isupper() and href.rpartition("/")[2].isalnum()
    ]
    assert len(one_of_each) == 3
    for shown in [*pages, *[await read(browser, href) for href in one_of_each]]:
        forms = [form for form in shown.attributes("form") if form.get("method") == "post"]
        # whoever reads a list may keep a view of it for themselves
        assert [form["action"] for form in forms if not form["action"].endswith("/views")] == ["/desk/sign-out"]
