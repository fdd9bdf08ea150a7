"""The visitors' pages of a festival as a folder that any web server or memory stick can show."""

import time
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.floor.queries import booths
from events.programme.queries import sessions
from events.storage import snapshot
from web.asgi import App
from web.assets import asset
from web.export.addresses import Address, Files, Scope, nearest, relative
from web.export.asking import Answer, ask
from web.export.finder import index, things
from web.export.folder import Folder, new_folder
from web.export.rewriting import Additions, rewrite
from web.i18n import INTERFACE, lender, words_for
from web.pages import environment
from web.public.reader import Reader

WORDS = "search-words.js"
BROWSER_ONLY = ("/favourites", "/offline")
"""Pages that live in a browser which the server has visited; a copy has none of them."""

Progress = Callable[[int, int], None]


class ExportFailed(Exception):
    """The message says what to do."""


class Exported(msgspec.Struct, frozen=True):
    pages: int
    bytes: int
    seconds: float


async def export_site(
    app: App, event: EventView, target: Path, base: str, now: datetime, progress: Progress, *, online: bool
) -> Exported:
    """All pages as they are at one moment. `online`: the server at `base` goes on, so links may lead to it.

    Raises ExportFailed, FolderRefused.
    """
    if event.state == "draft":
        raise ExportFailed(f"{event.slug} is a draft: nobody may read its pages yet. Publish it, then export again.")
    begun = time.monotonic()
    with new_folder(target, event.slug) as folder:
        async with snapshot():
            site = _Site(app, event, folder, base, now, online=online)
            await site.write(progress)
    return Exported(site.pages, folder.bytes, round(time.monotonic() - begun, 1))


def languages_of(event: EventView) -> tuple[str, ...]:
    """Those that are spoken throughout, and those that the organisers write in."""
    wanted = {*INTERFACE, *event.languages}
    return tuple(tag for tag in LANGUAGES if tag in wanted)


class _Site:
    def __init__(self, app: App, event: EventView, folder: Folder, base: str, now: datetime, *, online: bool) -> None:
        self.app = app
        self.event = event
        self.folder = folder
        self.now = now
        self.online = online
        self.languages = languages_of(event)
        self.scope = Scope(event.slug, self.languages, base)
        self.files = Files()
        self.waiting: deque[Address] = deque()
        self.pages = 0

    async def write(self, progress: Progress) -> None:
        """Follows the links from each language's first page until there is none left."""
        await self._choice("index.html", f"/{self.languages[0]}/{self.event.slug}")
        for code in await self._codes():
            answer = await ask(self.app, f"/Q/{code}", [(b"accept-language", self.languages[0].encode())])
            await self._choice(f"Q/{code}/index.html", answer.location)
        found = await index(self.event)
        self.folder.put(WORDS, _script("exportedWords", found.words) + _script("exportedNames", found.names))
        while self.waiting:
            await self._page(self.waiting.popleft())
            progress(self.pages, self.pages + len(self.waiting))

    async def _codes(self) -> list[str]:
        """What is printed on posters, in the programme and on booths."""
        found = [view.code for view in await sessions(self.event.id)]
        return [self.event.code, *found, *(booth.code for booth in await booths(self.event.id))]

    async def _choice(self, file: str, url: str) -> None:
        """A page that asks for the language and leads to the same place in each."""
        rest = url.split("/", 2)[2]
        choices = [
            {"tag": tag, "dir": LANGUAGES[tag].direction, "name": LANGUAGES[tag].own_name, "href": f"/{tag}/{rest}"}
            for tag in self.languages
        ]
        first = self.event.languages[0]
        name = self.event.text(self.event.name, first)[0]
        markup = environment(words_for(first, lender(self.event.languages))).get_template("export/choose.html")
        await self._put(file, Address("/"), markup.render(name=name, choices=choices), Additions())

    async def _page(self, address: Address) -> None:
        answer = await self._asked(address.url)
        file = self.files.of(address)
        if answer.media_type == "text/html":
            await self._put(file, address, answer.body.decode(), await self._additions(address, file))
        else:
            self.folder.put(file, answer.body)

    async def _put(self, file: str, address: Address, markup: str, added: Additions) -> None:
        async def resolve(url: str) -> str | None:
            return await self._link(url, address, file)

        lang = address.path.split("/")[1] or self.languages[0]
        search = f"/{lang}/{self.event.slug}/search"
        self.folder.put(file, (await rewrite(markup, resolve, search, added, online=self.online)).encode())
        self.pages += 1

    async def _additions(self, address: Address, file: str) -> Additions:
        _, lang, _, *rest = address.path.split("/")
        spoken = words_for(lang, lender(self.event.languages))
        templates = environment(spoken)
        stamp = templates.get_template("export/stamp.html").render(
            moment=spoken.moment(self.now, self.event.timezone),
            online=f"{self.scope.base}{address.url}" if self.online else "",
        )
        if rest != ["search"]:
            return Additions(stamp)
        reader = Reader(self.event, spoken)
        listed = [
            (
                thing.key,
                await self._link(thing.url, address, file),
                thing.title.text,
                thing.title.lang,
                thing.title.dir,
                thing.detail,
            )
            for thing in await things(reader, self.now)
        ]
        own = file.removesuffix("index.html") + "things.js"
        self.folder.put(own, _script("exportedThings", listed))
        await self._fetched(Address(asset("finder.js")))
        scripts = (relative(WORDS, file), "things.js", relative(self.files.of(Address(asset("finder.js"))), file))
        return Additions(stamp, templates.get_template("export/finder.html").render(), scripts)

    async def _link(self, url: str, page: Address, file: str) -> str | None:
        """The link from a page to a file that is or will be there, to elsewhere, or to what only the server can do."""
        path, address = self.scope.target(url, page)
        if path is None:
            return url
        if address is None:
            useless = not self.online or path.endswith(BROWSER_ONLY) or self.scope.is_page(path)
            return None if useless else f"{self.scope.base}{path}"
        address = nearest(address, page)
        if address.path.startswith(("/static/", "/files/")):
            await self._fetched(address)
        elif address not in self.files:
            self.files.of(address)
            self.waiting.append(address)
        fragment = url.partition("#")[2]
        return relative(self.files.of(address), file) + (f"#{fragment}" if fragment else "")

    async def _fetched(self, address: Address) -> None:
        """Assets and pictures at once: what they are called depends on what they are."""
        if address not in self.files:
            answer = await self._asked(address.url)
            self.folder.put(self.files.of(address, answer.media_type), answer.body)

    async def _asked(self, url: str) -> Answer:
        answer = await ask(self.app, url)
        if answer.status != 200:
            raise ExportFailed(f"{url} cannot be exported: it answers {answer.status}. The server's log says why.")
        return answer


def _script(name: str, value: object) -> bytes:
    """Data that a page out of a folder can read: browsers fetch nothing there, but run scripts."""
    return f"window.{name} = ".encode() + msgspec.json.encode(value) + b";\n"
