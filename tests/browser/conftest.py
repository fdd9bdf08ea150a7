"""A real server with an empty installation, and a real browser before it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import msgspec
import pytest
from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SIGN_IN = re.compile(r"http://\S+/desk/sign-in/\S+")
PATIENCE = 30
"""Seconds that a server has for its start; it needs one."""


class Installation(msgspec.Struct):
    """A running server, its data folder, the link that it printed for the first sign-in, and what it notes."""

    base: str
    folder: Path
    first_link: str
    notes: Path

    def templates(self) -> set[str]:
        """The templates that pages were made from up to now."""
        return set(self.notes.read_text().split())

    def run(self, *words: str) -> str:
        """What a command of `schauher` says on standard output, run beside the server."""
        environ = {**os.environ, "SCHAUHER_DATA_DIR": str(self.folder), "SCHAUHER_BASE_URL": self.base}
        environ.pop("SCHAUHER_DATABASE_URL", None)
        command = [sys.executable, "-W", "ignore", "-m", "web.cli", *words]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path) -> Iterator[Installation]:
    """A server on a new data folder below `folder`. Nobody has an account yet. Fails if the server ever broke."""
    port = free_port()
    base, data, log = f"http://127.0.0.1:{port}", folder / "data", folder / "server.log"
    notes = folder / "templates"
    environ = {**os.environ, "SCHAUHER_DATA_DIR": str(data), "SCHAUHER_BASE_URL": base}
    environ.pop("SCHAUHER_DATABASE_URL", None)
    command = [sys.executable, "-W", "ignore", "-m", "tests.browser.watched", str(notes)]
    command += ["serve", "--port", str(port)]
    with log.open("w") as file, subprocess.Popen(command, env=environ, stderr=file) as server:
        try:
            wait_for(f"{base}/readyz", server, log)
            found = SIGN_IN.search(log.read_text())
            assert found, log.read_text()
            yield Installation(base, data, found[0], notes)
        finally:
            server.terminate()
    assert "Traceback" not in log.read_text(), log.read_text()


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """Empty: nobody has an account yet."""
    with serving(tmp_path) as running:
        yield running


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  our own server
                return
        except URLError:
            time.sleep(0.05)
    raise AssertionError(f"the server did not start: {log.read_text()}")


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    if not CHROMIUM.exists():  # noqa: ASYNC240  before anything else runs
        pytest.skip("no Chromium: apt-get install chromium")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with launched() as chromium:
        yield chromium


@pytest.fixture
async def organiser(browser: Browser, installation: Installation) -> Page:
    """Signed in by the first link, English."""
    context = await browser.new_context(locale="en-GB", base_url=installation.base)
    page = await context.new_page()
    await page.goto(installation.first_link)
    await page.get_by_role("button", name="Sign in now").click()
    return page
