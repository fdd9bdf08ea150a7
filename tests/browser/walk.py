"""Walks through the whole app as a reader of one language: every page of the access table, found by following links."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal
from urllib.parse import urljoin, urlsplit

import msgspec
from playwright.async_api import Browser, BrowserContext, Page, Response, StorageState

from tests.browser import axe
from web.security.permissions import ACCESS

SEEN = """() => ({
  title: document.title,
  lang: document.documentElement.lang,
  dir: document.documentElement.dir,
  headings: document.querySelectorAll('h1').length,
  links: [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')),
  stored: [localStorage, sessionStorage].flatMap(Object.keys).concat(document.cookie || []),
})"""
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
PHONE = 360
REFUSED = "the server responded with a status of {} "
"""What a browser itself notes of a page that says no."""

NO_PAGES = frozenset(
    {
        "/static/{digest}/{name}",
        "/icons/{digest}/{file}",
        "/files/{digest}",
        "/files/{digest}/{width}",
        "/{lang}/{slug}/stages/{file}",
        "/Q/{code}",  # /q/{code} as codes are printed
        "/healthz",
        "/readyz",
        "/schema",
        "/schema/{path}",
    }
)
"""Answers to GET that are not read by people in a browser, beside files that are called so."""

Scheme = Literal["light", "dark"]


class View(msgspec.Struct, frozen=True):
    """In which language and how wide somebody reads; `judged`: and whether axe looks on.

    `schemes`: by which lights colours are measured. That takes longer than all else, and is the same in every language.
    """

    lang: str
    dir: str
    width: int
    schemes: tuple[Scheme, ...] = ()
    judged: bool = True


class Visit(msgspec.Struct, frozen=True):
    """What a browser and a careful eye saw at an address.

    `shown` is where it led, `source` what the server sent, `sideways` are the widths at which the page scrolls
    sideways, `stored` is what it left in the browser of somebody who only looked.
    """

    address: str
    view: View
    shown: str
    status: int
    source: str
    title: str
    lang: str
    dir: str
    headings: int
    sideways: tuple[int, ...]
    links: tuple[str, ...]
    violations: tuple[str, ...]
    complaints: tuple[str, ...]
    cookie: str
    stored: tuple[str, ...]

    @property
    def path(self) -> str:
        return urlsplit(self.address).path


def template_of(path: str) -> str | None:
    """The line of the access table that an address belongs to; words win over parameters, as in the router."""
    return next((template for pattern, template in PATTERNS if pattern.fullmatch(path)), None)


def _patterns() -> Iterator[tuple[re.Pattern[str], str]]:
    for method, template in sorted(ACCESS, key=lambda line: line[1].count("{")):
        if method == "GET":
            parts = re.split(r"(\{\w+\})", template)
            yield (
                re.compile("".join("[^/]+" if part[:1] == "{" else re.escape(part) for part in parts) + "/?"),
                template,
            )


def is_file(path: str) -> bool:
    return "." in path.rpartition("/")[2]


PATTERNS = tuple(_patterns())
PAGES = frozenset(
    template
    for (method, template), access in ACCESS.items()
    if method == "GET" and access.who != "program" and template not in NO_PAGES and not is_file(template)
)


class Reader:
    """Two windows of one browser: signed in at the desk, the kit and the gate, a stranger everywhere else."""

    def __init__(self, base: str, view: View, stranger: Page, member: Page) -> None:
        self.base = base
        self.view = view
        self.stranger = stranger
        self.member = member
        self._complaints: list[str] = []
        for window in (stranger, member):
            window.on("console", lambda said: self._hear(said.type, said.text))
            window.on("pageerror", lambda error: self._complaints.append(error.message))
            window.on("request", lambda request: self._check_origin(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error":
            self._complaints.append(text)

    def _check_origin(self, url: str) -> None:
        if not url.startswith((self.base, "data:")):
            self._complaints.append(f"asks another server: {url}")

    def window(self, address: str) -> Page:
        access = ACCESS["GET", template_of(urlsplit(address).path) or ""]
        return self.member if access.who == "signed_in" else self.stranger

    async def visit(self, address: str) -> Visit:
        window = self.window(address)
        answer = await window.goto(self.base + address)
        assert answer is not None
        return await self.look(address, window, answer)

    async def look(self, address: str, window: Page, answer: Response) -> Visit:
        violations = await axe.violations(window, self.view.schemes) if self.view.judged else ()
        seen = await window.evaluate(SEEN)
        complaints = tuple(said for said in self._complaints if REFUSED.format(answer.status) not in said)
        self._complaints.clear()
        return Visit(
            address,
            self.view,
            answer.url.removeprefix(self.base),
            answer.status,
            await answer.text(),
            seen["title"],
            seen["lang"],
            seen["dir"],
            seen["headings"],
            await self._sideways(window),
            tuple(_inner(answer.url, seen["links"], self.base)),
            violations,
            complaints,
            await answer.header_value("set-cookie") or "",
            tuple(seen["stored"]),
        )

    async def _sideways(self, window: Page) -> tuple[int, ...]:
        """Of the reader's own width and that of a phone."""
        size = window.viewport_size
        assert size
        found = [size["width"]] if await window.evaluate(TOO_WIDE) else []
        if size["width"] != PHONE:
            await window.set_viewport_size({"width": PHONE, "height": size["height"]})
            found += [PHONE] if await window.evaluate(TOO_WIDE) else []
            await window.set_viewport_size(size)
        return tuple(found)

    async def walk(self, starts: Sequence[str]) -> list[Visit]:
        """Visits all starts, then follows links until every page of the table that can be reached was seen once."""
        waiting, known = list(starts), {template_of(urlsplit(start).path) for start in starts}
        visits = []
        while waiting:
            visits.append(await self.visit(waiting.pop(0)))
            for link in visits[-1].links:
                path = urlsplit(link).path
                template = template_of(path)
                if template in PAGES - known and not is_file(path):
                    known.add(template)
                    waiting.append(link)
        return visits


def _inner(here: str, links: Sequence[str], base: str) -> Iterator[str]:
    """Addresses on the same server, without what stands before and after them."""
    for link in links:
        address = urljoin(here, link).partition("#")[0]
        if address.startswith(base):
            yield address.removeprefix(base) or "/"


async def reader(browser: Browser, base: str, view: View, signed_in: StorageState) -> Reader:
    async def window(state: StorageState | None) -> Page:
        context: BrowserContext = await browser.new_context(
            locale=view.lang,
            color_scheme="light",
            viewport={"width": view.width, "height": 800},
            storage_state=state,
            service_workers="block",
        )
        return await context.new_page()

    return Reader(base, view, await window(None), await window(signed_in))
