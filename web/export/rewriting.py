"""A page of the server made into one that needs none: links between files, no modules, icons in the page itself."""

import re
from collections.abc import Awaitable, Callable
from functools import cache

import msgspec

from web.assets import assets
from web.export.markup import Element, Page

LINKED = (("a", "href"), ("img", "src"), ("link", "href"), ("script", "src"), ("image", "href"))
KEPT_LINKS = frozenset({"icon", "stylesheet"})
GROUPS = ("li", "ul", "p", "nav", "details")
SYMBOL = re.compile(r'<symbol id="(?P<name>[^"]+)".*?</symbol>', re.DOTALL)
SPRITE = "icons.svg"
OWN = "sprite-"

Resolve = Callable[[str], Awaitable[str | None]]
"""From an address in the page to a link; None where there is nothing to link to."""


class Additions(msgspec.Struct, frozen=True):
    """What an exported page says that the server's does not: markup for its foot, and below the search field."""

    stamp: str = ""
    finder: str = ""
    scripts: tuple[str, ...] = ()


async def rewrite(markup: str, resolve: Resolve, search: str, added: Additions, *, online: bool) -> str:
    """`search` is the address of the page that all searches go to; without a server nobody is sent to it."""
    page = Page(markup)
    _drop(page)
    if not online:
        for shared in page.all("details"):
            if shared["class"] == "share":
                shared.remove()
    await _search(page, resolve, search, added.finder)
    for tag, attribute in LINKED:
        for element in page.all(tag):
            if attribute in element.attributes:
                await _link(element, attribute, resolve)
    for picture in page.all("img", "source"):
        if "srcset" in picture.attributes:
            picture["srcset"] = await _srcset(picture["srcset"], resolve)
    _take_icons_in(page)
    for foot in page.all("footer"):
        foot.children.append(f'<div class="wrap">{added.stamp}</div>')
    for script in added.scripts:
        page.body.children.append(f'<script src="{script}"></script>')
    return page.written()


def _drop(page: Page) -> None:
    """What only works with a server, a module, or an address of its own."""
    for script in page.all("script"):
        if script["type"]:  # modules do not load out of a folder; what is for search engines names the server
            script.remove()
    for link in page.all("link"):
        if link["rel"] not in KEPT_LINKS:
            link.remove()
    for meta in page.all("meta"):
        if meta["property"]:
            meta.remove()
    for element in page.all():
        if element.tag == "template" or ("scripted" in element["class"] and "data-larger" not in element.attributes):
            remove(element)
    for form in page.all("form"):
        if form["method"] == "post":
            remove(form)


async def _search(page: Page, resolve: Resolve, search: str, finder: str) -> None:
    for form in page.all("form"):
        for field in list(form.below):
            if field.tag == "input" and field["type"] == "hidden":
                field.remove()
        form["action"] = await resolve(search) or ""
        if finder and form["role"] == "search":
            form.after(finder)


async def _link(element: Element, attribute: str, resolve: Resolve) -> None:
    if element[attribute].startswith("#"):
        return
    link = await resolve(element[attribute])
    if link is None:
        remove(element)
    elif link != element[attribute]:
        element[attribute] = link


async def _srcset(candidates: str, resolve: Resolve) -> str:
    links = []
    for candidate in candidates.split(","):
        address, _, size = candidate.strip().partition(" ")
        links.append(f"{await resolve(address)} {size}".strip())
    return ", ".join(links)


def remove(element: Element) -> None:
    """With what is empty without it."""
    if element.gone:
        return
    element.remove()
    parent = element.parent
    if parent is not None and parent.tag in GROUPS:
        rest = [child for child in parent.children if isinstance(child, str) or child.tag != "summary"]
        if not any((child if isinstance(child, str) else child.text).strip() for child in rest):
            remove(parent)


def _take_icons_in(page: Page) -> None:
    """Browsers take no icons out of another file of a folder."""
    names: dict[str, None] = {}
    for use in page.all("use"):
        sprite, _, name = use["href"].partition("#")
        if sprite.endswith(SPRITE):
            names.setdefault(name)
            use["href"] = f"#{OWN}{name}"
    if names:
        symbols = "".join(_symbols()[name] for name in names)
        page.body.children.insert(0, f'<svg hidden aria-hidden="true">{symbols}</svg>')


@cache
def _symbols() -> dict[str, str]:
    sprite = assets()[SPRITE][1].decode()
    return {
        found["name"]: found[0].replace(f'id="{found["name"]}"', f'id="{OWN}{found["name"]}"', 1)
        for found in SYMBOL.finditer(sprite)
    }
