"""Makes the pictures of README and docs out of the demo festival: `make pictures`.

The same sizes each time; what differs is codes of badges, which are drawn anew with every demo, and today's date.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PUBLIC_ADDRESS = "https://schauher.example"
"""What printed codes lead to."""

PHONE, DESK = (360, 780), (1280, 820)
COLOURS = 256
MOST_BYTES = 200_000
PROGRAMME_PAGES = (1, 7)
PATIENCE = 60
"""Seconds for the server to start on a busy machine."""


class View(NamedTuple):
    """A page and the name of its picture."""

    name: str
    path: str


ON_PHONE = (
    View("start", "/en/demo/"),
    View("start-arabic", "/ar/demo/"),
    View("session", "/en/demo/programme?kind=music&day=2027-05-15"),
    View("exhibitor", "/de/demo/exhibitors?q=Lotos"),
    View("plan", "/en/demo/plan?find=quiet_room"),
    View("apply", "/en/demo/apply"),
)
FOLLOWED = {"session": "main a[href*='/programme/']", "exhibitor": "main a[href*='/exhibitors/']"}
"""Pictures of what the first such link of their page leads to."""

AT_DESK = (
    View("desk", "/desk/demo/"),
    View("applications", "/desk/demo/applications"),
    View("floor", "/desk/demo/floor"),
)


class Server(NamedTuple):
    base: str
    environ: dict[str, str]

    def run(self, *words: str) -> str:
        """What a command of `schauher` says on standard output."""
        command = [sys.executable, "-W", "ignore", "-m", "web.cli", *words]
        return subprocess.run(command, env=self.environ, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A server of its own, with the demo festival in it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SCHAUHER_")}
    base = f"http://127.0.0.1:{port}"
    server = Server(base, {**kept, "SCHAUHER_DATA_DIR": str(folder / "data"), "SCHAUHER_BASE_URL": base})
    server.run("demo")
    command = [sys.executable, "-W", "ignore", "-m", "web.cli", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=server.environ) as process:
        try:
            wait_for(f"{base}/readyz")
            yield server
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(address, timeout=5).close()  # noqa: S310  our own server
            return
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="schauher-pictures-") as name:
        folder = Path(name)
        with running(folder) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            take_on_phone(browser, server, folder)
            take_at_desk(browser, server, folder)
            browser.close()
            take_on_paper(server, folder)


def take_on_phone(browser: Browser, server: Server, folder: Path) -> None:
    page = opened(browser, PHONE)
    for view in ON_PHONE:
        page.goto(server.base + view.path)
        if view.name in FOLLOWED:
            page.goto(str(page.locator(FOLLOWED[view.name]).first.evaluate("link => link.href")))
        shoot(page, page.url, view.name, folder)


def take_at_desk(browser: Browser, server: Server, folder: Path) -> None:
    page = opened(browser, DESK)
    page.goto(server.run("invite", "desk@example.org", "--role", "admin"))
    page.click("main button")
    for view in AT_DESK:
        shoot(page, server.base + view.path, view.name, folder)
    page.goto(f"{server.base}/desk/demo/badges")
    code = page.locator("tbody input[name=pick]").first.input_value()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(f"{server.base}/gate/demo/gate-a")
    page.fill("#code", code)
    page.press("#code", "Enter")
    page.locator("#verdict").wait_for()
    shoot(page, "", "gate", folder)


def take_on_paper(server: Server, folder: Path) -> None:
    printing = Server(server.base, {**server.environ, "SCHAUHER_BASE_URL": PUBLIC_ADDRESS})
    for kind in ("badges", "programme"):
        printing.run("print", kind, "--event", "demo", "--lang", "en", "--to", str(folder / f"{kind}.pdf"))
    keep(rendered(folder / "badges.pdf", 1, 70), "badges")
    pages = [rendered(folder / "programme.pdf", number, 70) for number in PROGRAMME_PAGES]
    keep(side_by_side(pages), "programme")


def opened(browser: Browser, size: tuple[int, int]) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en", color_scheme="light", reduced_motion="reduce"
    )
    return context.new_page()


def shoot(page: Page, address: str, name: str, folder: Path) -> None:
    """Without an address: the page as it is."""
    if address:
        page.goto(address, wait_until="networkidle")
    file = folder / f"{name}.png"
    page.screenshot(path=file)
    keep(Image.open(file), name)


def rendered(pdf: Path, number: int, dots: int) -> Image.Image:
    """One page, so many dots an inch."""
    stem = pdf.with_name(f"{pdf.stem}-{number}")
    command = ["pdftoppm", "-png", "-singlefile", "-r", str(dots), "-f", str(number), "-l", str(number)]
    subprocess.run([*command, str(pdf), str(stem)], check=True)
    return Image.open(f"{stem}.png")


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    """With a line between them, as in the open booklet."""
    width, height = pages[0].size
    whole = Image.new("RGB", ((width + 1) * len(pages) - 1, height), "#b9b2a3")
    for place, picture in enumerate(pages):
        whole.paste(picture, (place * (width + 1), 0))
    return whole


def keep(picture: Image.Image, name: str) -> None:
    file = PICTURES / f"{name}.png"
    few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
    if file.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{file} has {file.stat().st_size} bytes, more than {MOST_BYTES}")


if __name__ == "__main__":
    main()
