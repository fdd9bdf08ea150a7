"""Which addresses of visitors' pages become files, and what the files are called."""

import posixpath
import re
from functools import lru_cache
from itertools import chain, count
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import msgspec

PAGES = r"(?:/(?P<name>programme|exhibitors|nations|plan|imprint|privacy|accessibility|search)(?:/[A-Z0-9]+)?)?"
CALENDARS = r"/programme(?:/[A-Z0-9]+)?\.ics|/stages/[A-Za-z0-9-]+\.ics"
VISITED = re.compile(rf"/(?P<lang>[a-z-]+)/(?P<slug>[a-z0-9-]+)(?:{PAGES}|{CALENDARS})")
FETCHED = re.compile(r"/static/.+|/files/[0-9a-f]+(?:/[0-9]+)?")

FILTERS = ("day", "stage", "kind", "language", "nation", "area", "booth", "diet", "find", "stepfree", "after")
BESIDE_OTHERS = {"exhibitors": ("after",), "plan": ("area",)}
"""Filters that stand beside one other; of more together no page is made, links lead to the nearest one."""

ALONE = "booth"
"""Says in which area it is."""

EXTENSIONS = {"image/webp": ".webp", "image/png": ".png", "application/pdf": ".pdf"}
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""No file of Windows can be called so."""

Filters = tuple[tuple[str, str], ...]


class Address(msgspec.Struct, frozen=True):
    """A page, calendar, picture or asset of the server."""

    path: str
    filters: Filters = ()

    @property
    def url(self) -> str:
        return f"{self.path}?{urlencode(self.filters)}" if self.filters else self.path


class Scope(msgspec.Struct, frozen=True):
    """What is exported: one festival in these languages. `base` is the address of the server in what it writes."""

    slug: str
    languages: tuple[str, ...]
    base: str

    def target(self, url: str, page: Address) -> tuple[str | None, Address | None]:
        """Where a link on a page leads on the server, None for what is elsewhere; and of what becomes a file, that."""
        return _target(self, url, "" if url.startswith("/") else page.url)

    def is_page(self, path: str) -> bool:
        """Also in a language that is not exported."""
        return VISITED.fullmatch(path.partition("?")[0].rstrip("/")) is not None


@lru_cache(maxsize=50_000)  # most links of a page are those of every page
def _target(scope: Scope, url: str, page: str) -> tuple[str | None, Address | None]:
    target, own = urlsplit(urljoin(f"{scope.base}{page}", url)), urlsplit(scope.base)
    if (target.scheme, target.netloc) != (own.scheme, own.netloc):
        return None, None
    return urlunsplit(("", "", target.path, target.query, "")), _address(scope, target.path, target.query)


def _address(scope: Scope, path: str, query: str) -> Address | None:
    plain = path.rstrip("/") or "/"
    if FETCHED.fullmatch(plain):
        return Address(plain)
    visited = VISITED.fullmatch(plain)
    if visited is None or visited["slug"] != scope.slug or visited["lang"] not in scope.languages:
        return None
    return Address(plain, tuple(pair for pair in parse_qsl(query) if pair[0] in FILTERS))


def nearest(wanted: Address, page: Address) -> Address:
    """The address with those of its filters of which there is a page: what the reader adds goes before the rest."""
    named = VISITED.fullmatch(wanted.path)
    allowed = BESIDE_OTHERS.get(named["name"] or "", ()) if named else ()
    alone = [pair for pair in wanted.filters if pair[0] == ALONE]
    beside = [pair for pair in wanted.filters if pair[0] in allowed and not alone][:1]
    others = alone or [pair for pair in wanted.filters if pair not in beside]
    others.sort(key=lambda pair: pair in page.filters)
    return Address(wanted.path, tuple(sorted(beside + others[:1])))


class Files:
    """Gives every address a file of its own, whose name means the same on every system, also where `A` is `a`."""

    def __init__(self) -> None:
        self._files: dict[Address, str] = {}
        self._taken = {"index.html"}

    def of(self, address: Address, media_type: str = "") -> str:
        """`media_type` is asked for once, for what has no name of its own."""
        if address not in self._files:
            self._files[address] = self._free(address, media_type)
        return self._files[address]

    def __contains__(self, address: Address) -> bool:
        return address in self._files

    def _free(self, address: Address, media_type: str) -> str:
        *folders, last = map(_safe, _parts(address))
        ending = _ending(address, media_type)
        last = last.removesuffix(ending)
        names = (f"{last}{number}{ending}" for number in chain([""], map("-{}".format, count(2))))
        file = next(file for name in names if (file := "/".join((*folders, name))).casefold() not in self._taken)
        self._taken.add(file.casefold())
        return file


def relative(target: str, file: str) -> str:
    """The link from one file to another."""
    return posixpath.relpath(target, posixpath.dirname(file) or ".")


def _parts(address: Address) -> list[str]:
    parts = address.path.strip("/").split("/")
    if address.path.startswith("/files/"):
        return ["files", "-".join(parts[1:])]
    filters = "_".join(f"{name}-{value.casefold()}" for name, value in address.filters)
    return [*parts, filters] if filters else parts


def _ending(address: Address, media_type: str) -> str:
    """A page is a folder with one file in it, so that its address needs no `.html`."""
    if address.path.startswith("/files/"):
        return EXTENSIONS[media_type]
    if address.path.startswith("/static/") or address.path.endswith(".ics"):
        return posixpath.splitext(address.path)[1]
    return "/index.html"


def _safe(part: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", part).rstrip(".") or "-"
    return f"{plain}-" if DEVICES.fullmatch(plain.casefold()) else plain
