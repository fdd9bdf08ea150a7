"""The whole of a festival as a folder: every link leads to a file that is there, and none to the server."""

import json
import posixpath
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit

import pytest
from litestar import Litestar

from events.festival.actions import withdraw_event
from events.festival.queries import event_by_id
from events.hosts.rules import SYSTEM
from events.programme.actions import delete_session
from events.search.rules import fold
from tests.festivals import NOW
from tests.integration.web.versions.ground import CHOIR, Ground, grown
from tests.pages import Page
from web.asgi import App
from web.export.site import Exported, ExportFailed, export_site, languages_of

BASE = "https://schauher.example.org"

Export = Callable[..., Awaitable[Exported]]


@pytest.fixture
async def ground(database: object) -> Ground:
    return await grown()


@pytest.fixture
def export(application: App, routes: Litestar, ground: Ground, tmp_path: Path) -> Export:
    async def exporting(*, online: bool = True) -> Exported:
        event = await event_by_id(ground.event.id)
        target = tmp_path / "site"
        return await export_site(cast(App, routes), event, target, BASE, NOW, lambda done, known: None, online=online)

    return exporting


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def links(markup: str) -> set[str]:
    """Whatever a browser may follow or fetch."""
    found = set()
    for _, given in Page(markup).elements:
        found |= {given[name] for name in ("href", "src", "action", "data", "poster") if name in given}
        found |= {part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()}
    return {unescape(link) for link in found}


async def test_every_link_leads_to_a_file_and_what_needs_the_server_to_the_server(
    export: Export, ground: Ground, tmp_path: Path
) -> None:
    await export()
    written = files(tmp_path / "site")
    broken: set[tuple[str, str]] = set()
    online: set[str] = set()
    elsewhere: set[str] = set()
    for file, content in written.items():
        for link in links(content.decode()) if file.endswith(".html") else ():
            target = urlsplit(link)
            if target.scheme in ("http", "https"):
                (online if link.startswith(f"{BASE}/") else elsewhere).add(target.path)
            elif not target.scheme and target.path:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(target.path)))
                broken |= set() if path in written else {(file, link)}
    assert broken == set()
    assert elsewhere == set()
    applying = {f"/{lang}/demo/apply" for lang in languages_of(ground.event)}
    assert applying <= online
    assert {path for path in online - applying if f"{path[1:]}/index.html" not in written} == set()


async def test_pages_need_no_module_and_name_no_address_of_the_server(export: Export, tmp_path: Path) -> None:
    await export(online=False)
    for file, content in files(tmp_path / "site").items():
        if file.endswith(".html"):
            page = Page(content.decode())
            assert {script.get("type") for script in page.attributes("script")} <= {None}, file
            assert not any(link.startswith(("/", "http", "//")) for link in links(content.decode())), file
            assert BASE not in content.decode(), file


async def test_what_there_is_is_written_in_every_language(export: Export, ground: Ground, tmp_path: Path) -> None:
    done = await export()
    written = files(tmp_path / "site")
    assert languages_of(ground.event) == ("de", "en", "ar", "de-x-leicht")
    wanted = {"index.html", "search-words.js", f"Q/{ground.event.code}/index.html"}
    wanted |= {f"Q/{code}/index.html" for code in (*ground.sessions, *ground.booths)}
    for lang in languages_of(ground.event):
        root = f"{lang}/demo"
        wanted |= {f"{root}/{page}/index.html" for page in ("programme", "exhibitors", "nations", "plan", "search")}
        wanted |= {f"{root}/{page}/index.html" for page in ("imprint", "privacy", "accessibility")}
        wanted |= {f"{root}/index.html", f"{root}/exhibitors/{ground.exhibitor}/index.html", f"{root}/programme.ics"}
        wanted |= {f"{root}/programme/{code}/index.html" for code in ground.sessions}
        wanted |= {f"{root}/plan/booth-{code.lower()}/index.html" for code in ground.booths}
        wanted |= {f"{root}/programme/{name}/index.html" for name in ("kind-music", "day-2027-05-15")}
        wanted |= {f"{root}/exhibitors/{name}/index.html" for name in ("nation-sy", "kind-association", "area-a")}
    assert wanted <= written.keys()
    assert len({file.casefold() for file in written}) == len(written)
    assert done.pages == sum(file.endswith(".html") for file in written)
    assert done.bytes == sum(map(len, written.values()))
    assert b"BEGIN:VCALENDAR" in written["de/demo/programme.ics"]


async def test_a_printed_code_asks_for_the_language_and_leads_to_the_thing(
    export: Export, ground: Ground, tmp_path: Path
) -> None:
    await export()
    page = Page((tmp_path / "site" / "Q" / ground.sessions[0] / "index.html").read_text())
    way = f"demo/programme/{ground.sessions[0]}/index.html"
    assert [(link["hreflang"], link["href"]) for link in page.attributes("a") if "hreflang" in link] == [
        (lang, f"../../{lang}/{way}") for lang in languages_of(ground.event)
    ]


async def test_the_finder_knows_everything_in_every_script(export: Export, ground: Ground, tmp_path: Path) -> None:
    await export()
    site = tmp_path / "site"
    words, names = read_scripts(site / "search-words.js")
    [things] = read_scripts(site / "ar" / "demo" / "search" / "things.js")
    found = [thing for thing in things if all(word in words[thing[0]][0] for word in fold("Chor Náchbarn").split())]
    assert [(thing[1], thing[2]) for thing in found] == [(f"../exhibitors/{ground.exhibitor}/index.html", CHOIR)]
    assert {thing[0] for thing in things} <= words.keys()
    assert all((site / "ar" / "demo" / "search" / thing[1]).exists() for thing in things)
    assert {key for _, keys in words.values() for key in keys} == names.keys()


async def test_the_finder_knows_kinds_nations_days_and_places(export: Export, ground: Ground, tmp_path: Path) -> None:
    await export()
    words, names = read_scripts(tmp_path / "site" / "search-words.js")
    text, keys = words[f"exhibitor/{ground.exhibitor}"]
    assert {"Association", "SY"} <= set(keys)
    assert {"verein", "جمعيه"} <= set(names["Association"])
    assert {"syrien", "suriye", "سوريا"} <= set(names["SY"])
    assert words["sign/A/toilet"] == ["", ["Toilet"]]
    assert {"samstag", "saturday"} <= set(names["Saturday"])
    assert "a1" in text.split()


def read_scripts(file: Path) -> list[Any]:
    """What a file of assignments assigns, one a line."""
    return [json.loads(line.partition(" = ")[2].removesuffix(";")) for line in file.read_text().splitlines()]


async def test_again_the_folder_is_renewed(export: Export, ground: Ground, tmp_path: Path) -> None:
    await export()
    first = files(tmp_path / "site")
    await export()
    assert files(tmp_path / "site") == first
    await delete_session(SYSTEM, ground.event, ground.sessions[1], NOW)
    await export()
    gone = {file for file in first.keys() - files(tmp_path / "site").keys() if "programme/" in file or "Q/" in file}
    assert f"Q/{ground.sessions[1]}/index.html" in gone
    assert f"de/demo/programme/{ground.sessions[1]}/index.html" in gone


async def test_a_draft_is_not_given_away(export: Export, ground: Ground, tmp_path: Path) -> None:
    await withdraw_event(SYSTEM, ground.event, NOW)
    with pytest.raises(ExportFailed, match="is a draft"):
        await export()
    assert not (tmp_path / "site").exists()
