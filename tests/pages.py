"""A page as a reader of its markup sees it."""

from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "input", "img", "hr", "use", "path"})


class Page(HTMLParser):
    """`texts`: what stands in an element, by its tag; `elements`: (tag, attributes); `links`: text → address."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.links: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self._said: list[tuple[str, str]] = []
        self.feed(markup)

    def texts(self, tag: str) -> list[str]:
        return [text for name, text in self._said if name == tag]

    def attributes(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        return [found for name, found in self.elements if name == tag and wanted.items() <= found.items()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if tag == "br":
            self.handle_data(" ")
        elif tag not in VOID:
            self._open.append((tag, given, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        for _, _, parts in self._open:
            parts.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, given, parts = self._open.pop()
            text = " ".join("".join(parts).split())
            self._said.append((name, text))
            if name == "a" and "href" in given:
                self.links.setdefault(text, given["href"])
            if name == tag:
                return
