"""What search engines, messengers and home screens read."""

import io
import json
import re
from typing import Any
from xml.etree.ElementTree import fromstring

import httpx
import pytest
from PIL import Image

from events.festival.actions import withdraw_event
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.profiles.queries import exhibitors
from tests.festivals import NOW
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area, town
from tests.pages import Page

BASE = "http://127.0.0.1:8000"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def linked(text: str) -> list[dict[str, Any]]:
    return [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)]


def said(page: Page, *names: str) -> list[str]:
    """Of each Open Graph property, what it says first."""
    return [next(iter(page.attributes("meta", property=f"og:{name}")), {}).get("content", "") for name in names]


async def test_a_page_says_what_it_is_to_messengers(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor", at(14), abstract={"de": "Lieder\n\naus <aller> Welt " + "und mehr " * 40})
    page = await read(f"/de/demo/programme/{code}")
    assert said(page, "title", "url", "locale", "image", "site_name") == [
        "Chor – Schau her!",
        f"{BASE}/de/demo/programme/{code}",
        "de_DE",
        f"{BASE}/de/demo/picture.png",
        "Schau her!",
    ]
    (description,) = said(page, "description")
    assert (description[:28], len(description) <= 202, description[-2:]) == ("Lieder aus <aller> Welt und ", True, " …")
    assert page.attributes("meta", name="description") == [{"name": "description", "content": description}]
    locales = [found["content"] for found in page.attributes("meta", property="og:locale:alternate")]
    assert (len(locales), len(set(locales)), "de_DE" in locales, "ar_EG" in locales) == (
        len(locales),
        len(locales),
        0,
        1,
    )


@pytest.mark.parametrize(
    ("address", "stands_for"),
    [
        ("/de/demo", "/de/demo/"),
        ("/de/demo/programme?kind=music&day=2027-05-16", "/de/demo/programme?day=2027-05-16"),
        ("/de/demo/exhibitors?q=tee", "/de/demo/exhibitors"),
        ("/de/demo/plan?area=A&booth=nonsense", "/de/demo/plan?area=A"),
    ],
)
async def test_filters_make_no_pages_of_their_own(
    event: EventView, read: Reading, address: str, stands_for: str
) -> None:
    page = await read(address)
    assert [found["href"] for found in page.attributes("link", rel="canonical")] == [BASE + stands_for]


async def test_a_session_is_an_event_with_its_place(event: EventView, client: httpx.AsyncClient) -> None:
    await stage_in_area(event)
    code = await session_at(event, "</script>", at(14), state="cancelled", presenters="Chor")
    session, trail = linked((await client.get(f"/de/demo/programme/{code}")).text)
    wanted = ("@type", "name", "startDate", "endDate", "eventStatus", "location", "performer", "inLanguage")
    assert {name: session[name] for name in wanted} == {
        "@type": "Event",
        "name": "</script>",
        "startDate": "2027-05-15T14:00+02:00",
        "endDate": "2027-05-15T15:00+02:00",
        "eventStatus": "https://schema.org/EventCancelled",
        "location": {"@type": "Place", "name": "Bühne A", "address": "Birkental"},
        "performer": {"@type": "PerformingGroup", "name": "Chor"},
        "inLanguage": ["de"],
    }
    assert (trail["@type"], [step["name"] for step in trail["itemListElement"]]) == (
        "BreadcrumbList",
        ["Schau her!", "Programm", "</script>"],
    )


async def test_exhibitors_are_a_list_of_organisations(event: EventView, client: httpx.AsyncClient) -> None:
    await accepted(event, "Webwerkstatt")
    (group,) = await exhibitors(event.id)
    address = f"{BASE}/de/demo/exhibitors/{group.code}"
    (found,) = linked((await client.get("/de/demo/exhibitors")).text)
    assert (found["@type"], [(item["name"], item["url"]) for item in found["itemListElement"]]) == (
        "ItemList",
        [("Webwerkstatt", address)],
    )
    organisation, _ = linked((await client.get(f"/de/demo/exhibitors/{group.code}")).text)
    assert (organisation["@type"], organisation["name"], organisation["url"]) == (
        "Organization",
        "Webwerkstatt",
        address,
    )


async def test_what_is_not_for_search_engines_is_said(client: httpx.AsyncClient) -> None:
    answer = await client.get("/robots.txt")
    lines = answer.text.splitlines()
    assert {f"Disallow: /{part}" for part in ("desk/", "my/", "gate/", "api/", "*/search")} <= set(lines)
    assert (lines[0], lines[-1]) == ("User-agent: *", f"Sitemap: {BASE}/sitemap.xml")


async def test_the_sitemap_has_every_public_page_in_every_language(event: EventView, client: httpx.AsyncClient) -> None:
    code = await session_at(event, "Chor", None, stage=None)
    await accepted(event, "Webwerkstatt")
    (group,) = await exhibitors(event.id)
    hidden = await town("hidden")
    await withdraw_event(SYSTEM, hidden, NOW)
    index = fromstring((await client.get("/sitemap.xml")).text)
    assert [place.text for place in index.iter(f"{SITEMAP}loc")][:2] == [
        f"{BASE}/de/demo/sitemap.xml",
        f"{BASE}/en/demo/sitemap.xml",
    ]
    assert [place.text for place in index.iter(f"{SITEMAP}loc") if "hidden" in str(place.text)] == []
    found = fromstring((await client.get("/en/demo/sitemap.xml")).text)
    pages = {str(page.findtext(f"{SITEMAP}loc")): page for page in found}
    own = [f"{BASE}/en/demo/{rest}" for rest in ("", "plan", f"programme/{code}", f"exhibitors/{group.code}")]
    assert [address for address in own if address not in pages] == []
    session = pages[f"{BASE}/en/demo/programme/{code}"]
    assert session.findtext(f"{SITEMAP}lastmod") == "2027-05-15T08:00:00+00:00"
    assert {link.attrib["hreflang"]: link.attrib["href"] for link in session.iter(LINK)}["ar"] == (
        f"{BASE}/ar/demo/programme/{code}"
    )
    for address in pages:
        assert (await client.get(address.removeprefix(BASE))).status_code == 200
    assert (await client.get("/de/hidden/sitemap.xml")).status_code == 404


@pytest.mark.parametrize(("lang", "said_there"), [("de", ("Schau her!", "ltr")), ("ar", ("Schau her!", "rtl"))])
async def test_a_festival_can_stand_on_the_home_screen(
    event: EventView, client: httpx.AsyncClient, lang: str, said_there: tuple[str, str]
) -> None:
    page = Page((await client.get(f"/{lang}/demo/programme")).text)
    (link,) = page.attributes("link", rel="manifest")
    answer = await client.get(link["href"])
    manifest = answer.json()
    assert answer.headers["content-type"].startswith("application/manifest+json")
    assert (manifest["name"], manifest["dir"]) == said_there
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == (lang, f"/{lang}/demo/", f"/{lang}/demo/")
    assert manifest["display"] == "standalone"
    shown = page.attributes("meta", name="theme-color")
    assert [found["media"] for found in shown] == ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]
    for icon in manifest["icons"][:-1]:
        drawn = await client.get(icon["src"])
        assert drawn.headers["cache-control"].endswith("immutable")
        width, height = Image.open(io.BytesIO(drawn.content)).size
        assert f"{width}x{height}" == icon["sizes"]
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }


async def test_an_icon_that_is_not_there_is_not_found(client: httpx.AsyncClient) -> None:
    for address in ("/icons/0000000000000000/icon-192.png", "/icons/0000000000000000/nothing.png"):
        assert (await client.get(address)).status_code == 404


async def test_every_festival_has_a_picture_of_its_own(event: EventView, client: httpx.AsyncClient) -> None:
    await town("other")
    first, again, other = [
        (await client.get(f"/{address}/picture.png")).content for address in ("de/demo", "ar/demo", "de/other")
    ]
    assert (first == again, first == other) == (True, False)
    assert (Image.open(io.BytesIO(first)).size, len(first) < 40_000) == ((1200, 630), True)


@pytest.mark.parametrize("file", ["manifest.webmanifest", "picture.png", "sitemap.xml"])
async def test_what_machines_read_is_kept_as_pages_are(
    event: EventView, client: httpx.AsyncClient, statements: Statements, file: str
) -> None:
    first = await client.get(f"/de/demo/{file}")
    with statements.counted(1):  # the version
        second = await client.get(f"/de/demo/{file}", headers={"if-none-match": first.headers["etag"]})
    assert (second.status_code, "set-cookie" in second.headers) == (304, False)
