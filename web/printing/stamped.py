"""Badges the quick way: what repeats is laid out once and stamped, only the lines of a person are shaped.

The design stays in `card.html` and `badges.css`; places are read from the laid-out card, not repeated here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from web.printing import codes, engine, shaping
from web.printing.content import BadgeSheet, Printed
from web.printing.engine import MM, Box
from web.printing.faces import ON_A_SHEET, Face, Fitter, title, wordings
from web.printing.names import Fitted, Widths
from web.printing.scripts import direction
from web.printing.shaping import REFERENCE, Key, Shaper, Stamps

Progress = Callable[[int, int], None]
STYLES = ("base.css", "badges.css")
_ACROSS, _DOWN = 105 * MM, 74.25 * MM
_NUMBER: Key = ("number", "und", "ltr")


def badges(sheet: BadgeSheet, progress: Progress | None) -> Printed:
    deck = _Deck(sheet, _shaper(sheet), progress or (lambda done, total: None))
    pages = deck.pages()
    pdf = engine.write(shaping.assemble(deck.document, pages))
    return Printed(pdf, len(pages), len(sheet.cards))


def _shaper(sheet: BadgeSheet) -> Shaper:
    """One specimen for each class, language and direction on the sheet."""
    keys: dict[Key, None] = {(kind, lang, direction(text)): None for text, kind, lang in wordings(sheet)}
    keys[_NUMBER] = None
    markup = engine.environment().get_template("specimen.html")
    specimen = engine.render(markup.render(keys=list(keys), big=sheet.layout == "a6", size=REFERENCE), *STYLES)
    return Shaper(shaping.styles(specimen, list(keys)))


def _widths(shaper: Shaper, kind: str, lang: str) -> Widths:
    def ask(texts: Sequence[str]) -> list[float]:
        return [shaper.width(text, (kind, lang, direction(text))) for text in texts]

    return ask


class _Deck:
    """The stamps of a sheet, and the cards put together from them; a card is fitted when its page is drawn."""

    def __init__(self, sheet: BadgeSheet, shaper: Shaper, progress: Progress) -> None:
        self._sheet = sheet
        self._shaper = shaper
        self._progress = progress
        self._fitter = Fitter(sheet, lambda kind, lang: _widths(shaper, kind, lang))
        shells = {_shell(face): face for face in map(self._fitter.shell, sheet.cards)}
        spoken = dict.fromkeys(card.speaks for card in sheet.cards)
        tags = dict.fromkeys(tag for speaks in spoken for tag in self._fitter.tags(speaks))
        rows = dict.fromkeys((card.days, card.areas) for card in sheet.cards)
        self.document = engine.render(
            engine.environment()
            .get_template("stamps.html")
            .render(
                lang=sheet.lang,
                title=title(sheet),
                big=sheet.layout == "a6",
                shells=list(shells.values()),
                tags=list(tags),
                rows=[{"days": days, "areas": areas} for days, areas in rows],
            ),
            *STYLES,
        )
        self._stamps = Stamps(self.document.pages)
        self._boxes = engine.anchors(self.document)
        self._number: dict[object, int] = {stamp: place for place, stamp in enumerate([*shells, *tags, *rows, "cuts"])}

    def pages(self) -> list["_Page"]:
        if self._sheet.layout == "a6":
            return [_Page(_ACROSS, 148 * MM, partial(self._placed, at, 1)) for at in self._starts(1)]
        return [_Page(210 * MM, 297 * MM, partial(self._placed, at, ON_A_SHEET)) for at in self._starts(ON_A_SHEET)]

    def _starts(self, step: int) -> Sequence[int]:
        return range(0, max(1, len(self._sheet.cards)), step)  # at least one page, if an empty one

    def _placed(self, first: int, count: int, stream: Any) -> Iterator[bytes]:
        self._progress(first, len(self._sheet.cards))
        self._shaper.draw_into(stream)
        for place, card in enumerate(self._sheet.cards[first : first + count]):
            yield b"q 1 0 0 1 %.3f %.3f cm" % (place % 2 * _ACROSS, place // 2 * _DOWN)
            yield from self._card(self._fitter.face(card), stream)
            yield b"Q"
        if count > 1:
            yield self._stamps.use(stream, self._number["cuts"])
        if first + count >= len(self._sheet.cards):
            self._progress(len(self._sheet.cards), len(self._sheet.cards))

    def _card(self, face: Face, stream: Any) -> Iterator[bytes]:
        shell = self._number[_shell(face)]
        yield self._stamps.use(stream, shell)
        yield from self._texts(face, shell)
        yield from self._chips(face, shell, stream)
        left, top, right, _ = self._boxes[f"code{shell}"]
        yield codes.operators(codes.encode(codes.address(self._sheet.base_url, face.code)), left, top, right - left)

    def _texts(self, face: Face, shell: int) -> Iterator[bytes]:
        box = self._boxes[f"{'one' if len(face.name.lines) == 1 else 'named'}{shell}"]
        name: Key = ("name", face.name_lang, face.dir)
        yield from self._lines(face.name, name, face.edge, box, box[1])
        if face.alt:
            top = box[1] + self._height(face.name, name) + face.gap * MM
            yield from self._lines(face.alt, ("alt", face.alt_lang, face.alt_dir), face.edge, box, top)
        box = self._boxes[f"{'org' if face.tags else 'low'}{shell}"]
        org: Key = ("org", face.org_lang, face.org_dir)
        yield from self._lines(face.org, org, face.edge, box, box[3] - self._height(face.org, org))
        box = self._boxes[f"number{shell}"]
        yield from self._lines(Fitted(face.number_size, (face.number,)), _NUMBER, "right", box, box[1])

    def _height(self, fitted: Fitted, key: Key) -> float:
        return sum(self._shaper.line(text, key).height for text in fitted.lines) * fitted.size / REFERENCE

    def _lines(self, fitted: Fitted, key: Key, edge: str, box: Box, top: float) -> Iterator[bytes]:
        scale = fitted.size / REFERENCE
        for text in fitted.lines:
            line = self._shaper.line(text, key)
            x = box[0] if edge == "left" else box[2] - line.width * scale
            y = top + line.baseline * scale
            yield b"q %.5f 0 0 %.5f %.3f %.3f cm" % (scale, scale, x, y)
            yield self._shaper.operators(text, key)
            yield b"Q"
            top += line.height * scale

    def _chips(self, face: Face, shell: int, stream: Any) -> Iterator[bytes]:
        left, top, right, _ = self._boxes[f"speaks{shell}"]
        for tag in face.tags:
            breadth = self._breadth(tag)
            right -= breadth
            yield from self._stamp(tag, left if face.dir == "ltr" else right, top, stream)
            left += breadth + 0.8 * MM
            right -= 0.8 * MM
        row = (face.days, face.areas)
        corner = self._boxes[f"marks{shell}"]
        height = self._boxes[f"row{self._number[row]}"][3]
        x = corner[0] if face.dir == "ltr" else corner[2] - self._breadth(row)
        yield from self._stamp(row, x, corner[3] - height, stream)

    def _breadth(self, stamp: object) -> float:
        left, _, right, _ = self._boxes[f"row{self._number[stamp]}"]
        return right - left

    def _stamp(self, stamp: object, x: float, y: float, stream: Any) -> Iterable[bytes]:
        return b"q 1 0 0 1 %.3f %.3f cm" % (x, y), self._stamps.use(stream, self._number[stamp]), b"Q"


def _shell(face: Face) -> tuple[object, ...]:
    return face.hue, face.dir, face.role, face.role_word, face.role_lang


class _Page(shaping.Sheet):
    def __init__(self, width: float, height: float, draw: Callable[[Any], Iterator[bytes]]) -> None:
        super().__init__(width, height)
        self._draw = draw

    def draw(self, stream: Any) -> Iterable[bytes]:
        return self._draw(stream)
