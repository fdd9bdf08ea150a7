"""All we use of WeasyPrint that it does not promise: single lines of text, and a laid-out page as a stamp.

It makes a badge thirty times cheaper than laying it out. `changed` says when an update has moved something;
printing then takes the promised way (`badges.plainly`), and a test of this file fails.
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from web.printing.engine import MM

Key = tuple[str, str, str]  # class in the style sheet, language, direction
REFERENCE = 100  # pt: the size in which every line is shaped; it is drawn scaled
REMEMBERED = 512  # lines

_PARAMETERS = {
    "weasyprint.text.line_break.Layout.__init__": ("self", "style", "justification_spacing", "max_width"),
    "weasyprint.text.line_break.Layout.set_text": ("self", "text", "justify"),
    "weasyprint.text.line_break.Layout.get_first_line": ("self",),
    "weasyprint.text.line_break.line_size": ("line", "style"),
    "weasyprint.text.line_break.strut": ("style",),
    "weasyprint.draw.text.draw_first_line": ("stream", "textbox", "text_overflow", "block_ellipsis", "matrix"),
    "weasyprint.pdf.stream.Stream.add_group": ("self", "x", "y", "width", "height"),
    "weasyprint.pdf.stream.Stream.set_color": ("self", "color", "stroke"),
    "weasyprint.document.Page.paint": ("self", "stream", "scale"),
    "weasyprint.document.Document.__init__": (
        "self",
        "pages",
        "metadata",
        "url_fetcher",
        "font_config",
        "color_profiles",
        "output_intent",
    ),
}


@cache
def changed() -> tuple[str, ...]:
    """What of WeasyPrint is no longer as this file knows it; nothing when all is well."""
    return tuple(path for path, expected in _PARAMETERS.items() if _parameters(path) != expected)


def _parameters(path: str) -> tuple[str, ...] | None:
    import weasyprint.draw.text
    import weasyprint.pdf.stream
    import weasyprint.text.line_break

    thing: Any = weasyprint
    for name in path.split(".")[1:]:
        thing = getattr(thing, name, None)
    return tuple(inspect.signature(thing).parameters) if callable(thing) else None


class Line(NamedTuple):
    """One shaped line at the reference size, in CSS pixels."""

    width: float
    height: float
    baseline: float


def styles(document: Any, keys: Sequence[Key]) -> dict[Key, Any]:
    """The computed style of the elements `s0`, `s1`, … of a document, one for each key."""
    found: dict[Key, Any] = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            mark = box.element.get("id", "") if box.element is not None else ""
            if mark.startswith("s") and mark[1:].isdigit() and not hasattr(box, "text"):
                found.setdefault(keys[int(mark[1:])], box.style)
    return found


class Shaper:
    """Shapes lines with the styles of a specimen document; remembers the latest, since organisations repeat."""

    def __init__(self, by_key: dict[Key, Any]) -> None:
        self._styles = by_key
        self._layouts: dict[Key, Any] = {}
        self._struts: dict[Key, tuple[float, float]] = {}
        self._inks: dict[Key, bytes] = {}
        self._scratch: Any = None
        self.line = lru_cache(REMEMBERED)(self._shape)
        self.operators = lru_cache(REMEMBERED)(self._draw)

    def width(self, text: str, key: Key) -> float:
        """In mm at 100 pt; the same in either direction, so the specimen may run the other way."""
        kind, lang, base = key
        if key not in self._styles:
            key = (kind, lang, "ltr" if base == "rtl" else "rtl")
        return self.line(text, key).width / MM

    def draw_into(self, stream: Any) -> None:
        """Fonts go where this stream keeps them; must be called before `operators`."""
        self._scratch = self._scratch or stream.clone()

    def _shape(self, text: str, key: Key) -> Line:
        from weasyprint.text.ffi import FROM_UNITS, pango
        from weasyprint.text.line_break import line_size

        layout = self._layout(text, key)
        first, _ = layout.get_first_line()
        width, height = line_size(first, self._styles[key])
        leading, own = self._strut(key)
        baseline = pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS + (leading - height) / 2
        return Line(width, leading + abs(own - baseline), max(own, baseline))

    def _layout(self, text: str, key: Key) -> Any:
        """The one layout of the key with the text in it; the text it held last is not shaped again."""
        from weasyprint.text.ffi import pango
        from weasyprint.text.line_break import Layout

        if key not in self._layouts:
            layout = self._layouts[key] = Layout(self._styles[key])
            pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # as drawing wants it
            layout.set_text(text)
        layout = self._layouts[key]
        if layout.text != text:
            layout.set_text(text)
        return layout

    def _strut(self, key: Key) -> tuple[float, float]:
        from weasyprint.text.line_break import strut

        if key not in self._struts:
            self._struts[key] = strut(self._styles[key])
        return self._struts[key]

    def _draw(self, text: str, key: Key) -> bytes:
        """What draws the line at the reference size with its baseline beginning at the origin, y downward."""
        from weasyprint.draw.text import draw_first_line
        from weasyprint.matrix import Matrix

        style, scratch = self._styles[key], self._scratch
        if key not in self._inks:
            self._inks[key] = b"\n".join(_recorded(scratch, lambda: scratch.set_color(style["color"])))
        box = _TextBox(text, style, self._layout(text, key))
        glyphs = _recorded(scratch, lambda: draw_first_line(scratch, box, "clip", "none", Matrix(d=-1)))
        return b"\n".join((b"BT", self._inks[key], *glyphs, b"ET"))


def _recorded(stream: Any, draw: Callable[[], object]) -> list[bytes]:
    """The operators that drawing adds to the stream, taken off it; nothing of an earlier state is relied on."""
    stream.stream = []
    stream._current_color = stream._current_alpha = stream._current_font = None
    draw()
    operators: list[bytes] = stream.stream
    return operators


class _TextBox(NamedTuple):
    text: str
    style: Any
    pango_layout: Any


class Stamps:
    """Laid-out pages that are drawn many times: each goes into the PDF once."""

    def __init__(self, pages: Sequence[Any]) -> None:
        self._pages = pages
        self._groups: dict[int, str] = {}

    def use(self, stream: Any, number: int) -> bytes:
        """The operator that draws the page with its corner at the origin."""
        if number not in self._groups:
            page = self._pages[number]
            group = stream.add_group(0, 0, page.width, page.height)
            page.paint(group, 1)
            self._groups[number] = group.id
        return f"/{self._groups[number]} Do".encode()


class Sheet:
    """A page made of operators, in the shape in which a WeasyPrint document takes its pages."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.bleed = dict.fromkeys(("top", "right", "bottom", "left"), 0)
        self.bookmarks: list[Any] = []
        self.links: list[Any] = []
        self.anchors: dict[str, Any] = {}
        self.forms: dict[Any, list[Any]] = {None: []}

    def draw(self, stream: Any) -> Iterable[bytes]:
        raise NotImplementedError

    def paint(self, stream: Any, scale: float = 1) -> None:
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            stream.stream.append(b"\n".join(self.draw(stream)))


def assemble(model: Any, pages: Sequence[Sheet]) -> Any:
    """A document of our pages with the metadata and the fonts of one that was laid out."""
    from weasyprint.document import Document

    return Document(
        list(pages),
        model.metadata,
        model.url_fetcher,
        model.font_config,
        model.color_profiles,
        model.output_intent,
    )
