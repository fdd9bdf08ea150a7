"""A page as a tree that goes out again as it came in, but for what was changed in it."""

from collections.abc import Callable, Iterator
from html import escape
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905


class Element:
    """`source` is the start tag as it was written, until somebody changes an attribute. A text is a plain str."""

    def __init__(self, tag: str, attributes: dict[str, str | None], source: str, parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.source = source
        self.parent = parent
        self.children: list[Element | str] = []
        self.closed = False
        self.gone = False

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""

    def __setitem__(self, name: str, value: str) -> None:
        self.attributes[name] = value
        said = (name if value is None else f'{name}="{escape(value)}"' for name, value in self.attributes.items())
        self.source = f"<{' '.join((self.tag, *said))}{'/' if self.source.endswith('/>') else ''}>"

    @property
    def below(self) -> "Iterator[Element]":
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.below

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def after(self, markup: str) -> None:
        siblings, place = self._place
        siblings.insert(place + 1, markup)

    def remove(self) -> None:
        siblings, place = self._place
        del siblings[place]
        self.gone = True
        for element in self.below:
            element.gone = True

    @property
    def _place(self) -> "tuple[list[Element | str], int]":
        assert self.parent is not None  # noqa: S101  nobody has a hand on the root
        siblings = self.parent.children
        return siblings, next(place for place, child in enumerate(siblings) if child is self)


class Page:
    """Its elements in the order in which they begin."""

    def __init__(self, markup: str) -> None:
        reader = _Reader()
        reader.feed(markup)
        reader.close()
        self._root = reader.root
        self._by_tag = reader.by_tag

    def all(self, *tags: str) -> Iterator[Element]:
        """Those that are there still; with none named, every one."""
        for tag in tags or tuple(self._by_tag):
            for element in self._by_tag.get(tag, ()):
                if not element.gone:
                    yield element

    @property
    def body(self) -> Element:
        return next(self.all("body"))

    def written(self) -> str:
        parts: list[str] = []
        _write(self._root, parts.append)
        return "".join(parts)


def _write(element: Element, write: Callable[[str], None]) -> None:
    write(element.source)
    for child in element.children:
        if isinstance(child, str):
            write(child)
        else:
            _write(child, write)
    if element.closed:
        write(f"</{element.tag}>")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = self.open = Element("", {}, "", None)
        self.by_tag: dict[str, list[Element]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._begin(tag, attrs)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        ending: Element | None = self.open
        while ending is not None and ending.tag != tag:
            ending = ending.parent
        if ending is not None and ending.parent is not None:
            ending.closed = True
            self.open = ending.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)

    def handle_entityref(self, name: str) -> None:
        self.open.children.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.open.children.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.open.children.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.open.children.append(f"<!{decl}>")

    def _begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        element = Element(tag, dict(attrs), self.get_starttag_text() or "", self.open)
        self.open.children.append(element)
        self.by_tag.setdefault(tag, []).append(element)
        return element
