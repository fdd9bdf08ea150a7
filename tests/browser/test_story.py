"""The main job, from an empty installation through the pages alone: everything that a festival needs once."""

import asyncio
import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page

from tests.browser.conftest import Installation
from tests.unit.web.printing.papers import decoded

pytestmark = pytest.mark.browser

EVENT = "schau-her"
DESK = f"/desk/{EVENT}"
GROUP = "بيت الياسمين"
PERSON = "ليلى حداد"


async def save(page: Page) -> None:
    await page.locator(".savebar button").last.click()
    assert await page.locator("[aria-invalid=true]").count() == 0, await page.locator("main").inner_text()


async def fill(page: Page, **fields: str) -> None:
    for name, text in fields.items():
        await page.locator(f"#{name.replace('__', '-')}").fill(text)


async def make_host_and_festival(page: Page) -> None:
    await page.goto("/desk/hosts/new")
    await fill(page, name="Markt Birkental", slug="birkental")
    await save(page)
    await fill(page, name__de="Schau her!", name__en="Look here!", slug=EVENT)
    await fill(page, day__0="2027-05-15", opens__0="10:00", closes__0="20:00")
    await page.get_by_label("العربية").check()
    await save(page)


async def make_it_public(page: Page) -> None:
    town, mail = "Markt Birkental", "rathaus@example.org"
    await page.goto(f"{DESK}/legal/imprint")
    await fill(page, body=town, represented_by="Hannelore Grasmüller", address="Marktplatz 1", mail=mail, editor=town)
    await save(page)
    await page.get_by_role("link", name="Next: Privacy").click()
    await page.locator("[name=basis][value=public]").check()
    await fill(page, mail=mail, declined_months="3", exhibitors_months="18", helpers_months="6")
    await fill(page, scans_days="30", log_days="0", authority="Landesamt")
    await save(page)
    await page.get_by_role("link", name="Next: Accessibility").click()
    await page.locator("[name=conformance][value=unchecked]").check()
    await fill(page, mail=mail, enforcement="Durchsetzungsstelle")
    await save(page)
    await page.get_by_role("link", name="Make the festival public").click()
    await page.get_by_role("button", name="Make public").click()
    assert await page.get_by_text("Everybody sees them.").is_visible()


async def draw_the_floor(page: Page) -> None:
    await page.goto(f"{DESK}/floor/new")
    await fill(page, code="B", name__de="Rathaus", name__en="Town hall", width="36", depth="22")
    await save(page)
    await page.goto(f"{DESK}/floor/B/booths/row")
    await fill(page, prefix="B", first="1", count="3", x="2", y="2", width="3", depth="2", gap="1")
    await page.get_by_role("button", name="Save").click()
    assert await page.get_by_role("rowheader").all_inner_texts() == ["B 1", "B 2", "B 3"]


async def open_the_call(page: Page, now: datetime) -> None:
    await page.goto(f"{DESK}/call")
    opens, closes = now - timedelta(days=2), now + timedelta(days=60)
    await fill(page, opens_at=opens.strftime("%Y-%m-%dT%H:%M"), closes_at=closes.strftime("%Y-%m-%dT%H:%M"))
    await save(page)


async def apply_in_arabic(page: Page) -> None:
    """First with mistakes: everything typed stays, each error is at its field."""
    await page.goto(f"/ar/{EVENT}/apply")
    assert await page.locator("html").get_attribute("dir") == "rtl"
    await fill(page, name=GROUP, email="layla")
    await page.locator(".savebar button").click()
    assert await page.locator("#email").get_attribute("aria-invalid") == "true"
    assert await page.locator("#name").input_value() == GROUP
    await fill(page, description="نطرّز نقوشاً من حمص ونعلّمها لمن يرغب", contact_name=PERSON, email="layla@example.org")
    await page.locator("#kind-craft, [name=kind][value=craft]").first.check()
    await page.locator("#consent").check()
    await save(page)
    assert "/my/" in page.url
    assert await page.get_by_text(GROUP).count() > 0


async def accept_and_place(page: Page) -> None:
    await page.goto(f"{DESK}/applications")
    await page.get_by_role("link", name=GROUP).first.click()
    await page.locator("button[name=decision][value=accept]").click()
    await page.goto(f"{DESK}/floor/B")
    await page.locator("select#application").select_option(index=1)
    await page.locator("select#booth").select_option(index=1)
    await page.get_by_role("button", name="Place").click()
    assert await page.get_by_role("table").get_by_text(GROUP).count() > 0


async def schedule_a_session(page: Page) -> None:
    await page.goto(f"{DESK}/programme/new-stage")
    await fill(page, code="hof", name__de="Bühne im Hof", name__en="Stage in the yard")
    await save(page)
    await page.goto(f"{DESK}/programme/new")
    await fill(page, title__de="Ein Teppich entsteht", title__en="A carpet comes into being")
    await page.locator("#stage").select_option("hof")
    await fill(page, starts_at="2027-05-15T14:00", ends_at="2027-05-15T14:45")
    await save(page)


async def print_badges(page: Page) -> list[str]:
    """The addresses in the codes of the printed sheet."""
    await page.goto(f"{DESK}/badges")
    await page.get_by_role("button", name=re.compile("Issue")).click()
    async with page.expect_download() as download:
        await page.locator("button[name=which][value=all]").click()
    file = await (await download.value).path()
    return decoded(await asyncio.to_thread(file.read_bytes))


async def scan_at_the_gate(page: Page, address: str) -> tuple[str, str]:
    """What the gate says at the first and at the second reading."""
    await page.goto(f"{DESK}/badges/new-point")
    await fill(page, code="gate-a", name__de="Tor A", name__en="Gate A")
    await save(page)
    said = []
    for _ in range(2):
        await page.goto(f"/gate/{EVENT}/gate-a")
        await page.locator("#code").fill(address)
        await page.keyboard.press("Enter")
        said.append(str(await page.locator(".verdict").get_attribute("data-state")))
    return said[0], said[1]


async def test_a_festival_from_nothing_to_the_visitor_at_the_booth(
    organiser: Page, browser: Browser, installation: Installation
) -> None:
    await make_host_and_festival(organiser)
    await make_it_public(organiser)
    await draw_the_floor(organiser)
    await open_the_call(organiser, datetime.now())  # noqa: DTZ005  the field wants wall time

    phone = await browser.new_page(
        locale="ar", base_url=installation.base, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    await apply_in_arabic(phone)
    await accept_and_place(organiser)
    await schedule_a_session(organiser)

    (badge,) = await print_badges(organiser)
    assert await scan_at_the_gate(organiser, badge) == ("ok", "warn")

    answer = await organiser.request.get(f"{DESK}/programme.pdf?lang=de")
    opened = set()
    for address in decoded(await answer.body()):
        await phone.goto(urlsplit(address).path)
        opened.add(await phone.locator("h1").inner_text())
    assert "A carpet comes into being" in opened or "Ein Teppich entsteht" in opened
    assert await phone.context.cookies() == []
    await phone.goto(urlsplit(badge).path)
    assert PERSON not in await phone.content()
