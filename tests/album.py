"""Takes a picture of every page in German and Arabic, as wide as a phone, a tablet and a desk: `make pictures`.

They lie in `build/pictures`, with a contact sheet to look through. Nothing of that is kept in the repository.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

import msgspec
from playwright.async_api import Page

from tests.browser.conftest import Installation, launched, serving
from tests.browser.grounds import prepare
from tests.browser.survey import starts
from tests.browser.walk import Reader, View, Visit, reader, template_of
from tests.database import ROOT

ALBUM = ROOT / "build" / "pictures"
WIDTHS = (360, 768, 1280)
VIEWS = (View("de", "ltr", WIDTHS[-1], judged=False), View("ar", "rtl", WIDTHS[-1], judged=False))
HIGHEST = 6_000
"""Pixels of a page that are shown; a list of all badges goes on and on."""

STYLE = (
    "body{font:16px system-ui;margin:1rem}div{display:flex;gap:.5rem;align-items:start}img{border:1px solid;width:100%}"
)


class Picture(msgspec.Struct, frozen=True, order=True):
    """The line of the access table that a page belongs to, its language and width, and the file."""

    template: str
    lang: str
    width: int
    file: str


def main() -> None:
    shutil.rmtree(ALBUM, ignore_errors=True)
    ALBUM.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="schauher-album-") as name, serving(Path(name)) as installation:
        installation.run("demo")
        pictures = asyncio.run(take_all(installation))
    (ALBUM / "index.html").write_text(contact_sheet(sorted(pictures)), "utf-8")
    print(f"{len(pictures)} pictures: {ALBUM / 'index.html'}")


async def take_all(installation: Installation) -> list[Picture]:
    async with launched() as browser:
        page = await browser.new_page(base_url=installation.base, locale="en")
        grounds = await prepare(page, installation, [view.lang for view in VIEWS])
        signed_in = await page.context.storage_state()
        eyes = [await reader(browser, installation.base, view, signed_in) for view in VIEWS]
        walks = await asyncio.gather(*(eye.walk(starts(eye.view, grounds)) for eye in eyes))
        taken = await asyncio.gather(*(take(eye, visits) for eye, visits in zip(eyes, walks, strict=True)))
    return [picture for pictures in taken for picture in pictures]


async def take(eye: Reader, visits: Sequence[Visit]) -> list[Picture]:
    pictures = []
    for number, visit in enumerate(visits):
        window = eye.window(visit.address)
        await window.goto(eye.base + visit.address)
        for width in WIDTHS:
            file = f"{number:03}-{eye.view.lang}-{width}.png"
            await shoot(window, width, ALBUM / file)
            pictures.append(Picture(template_of(visit.path) or visit.path, eye.view.lang, width, file))
    return pictures


async def shoot(window: Page, width: int, file: Path) -> None:
    await window.set_viewport_size({"width": width, "height": 800})
    height = min(HIGHEST, int(await window.evaluate("document.documentElement.scrollHeight")))
    await window.set_viewport_size({"width": width, "height": height})
    await window.screenshot(path=file)


def contact_sheet(pictures: Sequence[Picture]) -> str:
    """A row for each page, its pictures in their own proportions."""
    rows = []
    for template in dict.fromkeys(picture.template for picture in pictures):
        shown = [thumbnail(one) for one in pictures if one.template == template]
        rows.append(f"<h2>{escape(template)}</h2><div>{''.join(shown)}</div>")
    return f"<!doctype html><meta charset=utf-8><title>Schauher</title><style>{STYLE}</style>{''.join(rows)}"


def thumbnail(one: Picture) -> str:
    image = f'<img src="{one.file}" alt="{one.lang} {one.width}" loading="lazy">'
    return f'<a href="{one.file}" style="flex:{one.width}">{image}</a>'


if __name__ == "__main__":
    main()
