"""The programme as an A5 booklet: cover, contents, days at a glance, sessions, exhibitors, imprint."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import msgspec

from events.festival.languages import own_name
from web.printing import codes, engine, grid, quilt
from web.printing.content import Day, ExhibitorArea, Printed, ProgrammeBook, SessionEntry, StageColumn
from web.printing.faults import MissingGlyphs
from web.printing.fonts import is_letter, uncovered
from web.printing.measure import Measured
from web.printing.names import PROBES, Ladder, fit, pieces
from web.printing.scripts import direction, tagged
from web.printing.tagging import spoken_languages

STYLES: Final = ("base.css", "programme.css")
VARIANT: Final = "pdf/ua-1"
_TITLE: Final[tuple[float, Ladder]] = (
    97,
    (
        (1, (51, 46, 42, 38, 34)),
        (2, (38, 34, 30, 27)),
        (3, (28, 25, 22)),
        (4, (20, 18, 16)),
        (6, (13, 11, 9)),
        (9, (7,)),
    ),
)
_TAGLINE: Final[tuple[float, Ladder]] = (97, ((1, (22, 20, 18, 16)), (2, (16, 14, 12)), (4, (10, 8, 6))))
_COLUMNS, _ROWS = 8, 11
_LINES: Final = ((60, 4), (150, 3))  # up to so many sessions: lines of each abstract; the code leads to all of it
_FEWEST_LINES: Final = 2
_BOOTH: Final = re.compile(r"(\D*)(\d*)")
_LETTERS: Final = 150  # more than fit on a line in any script
_BACK_ROWS: Final = 4
_ARABIC_COMMA: Final = frozenset(("ar", "fa", "prs", "ps", "ckb", "ur"))


class _Listed(NamedTuple):
    """A session in the list of its day."""

    session: SessionEntry
    stage: StageColumn
    lang: str
    dir: str
    abstract: str
    abstract_lang: str
    starts: str
    ends: str
    spoken: tuple[tuple[str, str, str], ...]  # tag, own name, direction
    code: int  # place in the list of codes
    address: str


def programme(book: ProgrammeBook) -> Printed:
    engine.weasyprint()
    book, left_out = _printable(book)
    printer = _Printer(book)
    document = engine.render(printer.markup(), *STYLES, variant=VARIANT)
    with spoken_languages():
        pdf = engine.write(document, variant=VARIANT, finisher=engine.painter(printer.codes_on))
    return Printed(pdf, len(document.pages), printer.items, left_out)


def _printable(book: ProgrammeBook) -> tuple[ProgrammeBook, tuple[str, ...]]:
    """Leaves out pictographs that no font has, and says which; a letter that none has stops the job."""
    plain = msgspec.to_builtins(book)
    missing = uncovered("".join(_strings(plain)))
    letters = tuple(character for character in missing if is_letter(character))
    if letters:
        raise MissingGlyphs(letters, tuple(_places(book, letters)))
    if not missing:
        return book, ()
    cleaned = _without(plain, dict.fromkeys(map(ord, missing)))
    return msgspec.convert(cleaned, ProgrammeBook), tuple(missing)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _without(value: Any, table: dict[int, None]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, dict):
        return {key: _without(one, table) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without(one, table) for one in value]
    return value


def _places(book: ProgrammeBook, letters: Iterable[str]) -> Iterator[str]:
    sought = set(letters)
    for session in (session for day in book.days for stage in day.stages for session in stage.sessions):
        if sought & set(session.title + session.abstract + session.presenters):
            yield f"{session.title} ({session.code})"
    for exhibitor in (exhibitor for area in book.areas for exhibitor in area.exhibitors):
        if sought & set(exhibitor.name + exhibitor.what):
            yield f"{exhibitor.name} ({exhibitor.code})"


class _Printer:
    def __init__(self, book: ProgrammeBook) -> None:
        self._book = book
        self._codes = [book.code]
        count = sum(len(stage.sessions) for day in book.days for stage in day.stages)
        self._lines = next((lines for most, lines in _LINES if count <= most), _FEWEST_LINES)
        self._days = [(day, tuple(self._listed(day))) for day in book.days]
        self._numerals = _numerals(session.time for _, listed in self._days for session, *_ in listed)
        exhibitors = sum(len(area.exhibitors) for area in book.areas)
        self.items = sum(len(listed) for _, listed in self._days) + exhibitors

    def markup(self) -> str:
        book = self._book
        title, tagline = self._cover_texts()
        return (
            engine.environment()
            .get_template("programme.html")
            .render(
                book=book,
                title=title,
                tagline=tagline,
                quilt=quilt.as_address(quilt.quilt(_COLUMNS, _ROWS, book.slug, _open_cells(book.dir == "rtl"))),
                back_quilt=quilt.as_address(quilt.quilt(_COLUMNS, _BACK_ROWS, book.slug + "-back")),
                days=[(day, listed) for day, listed in self._days if listed],
                grids=[page for day in book.days for page in grid.pages(day, book.lang)],
                lines=self._lines,
                comma="، " if book.lang in _ARABIC_COMMA else ", ",
                areas=[_sorted(area) for area in book.areas if area.exhibitors],
                address=codes.readable(book.base_url, book.code),
                link=self._link,
                say=self._say,
                tagged=tagged,
                direction=direction,
                numeral=lambda number: str(number).translate(self._numerals.digits),
                counter=self._numerals.counter,
            )
        )

    def codes_on(self, page: Any) -> bytes:
        drawn = []
        for name, (left, top, right, _) in page.anchors.items():
            if name.startswith("code"):
                number = name.removeprefix("code").partition("-")[0]
                address = codes.address(self._book.base_url, self._codes[int(number)])
                drawn.append(codes.operators(codes.encode(address), left, top, right - left))
        return b"\n".join(drawn)

    def _say(self, word: str) -> str:
        return self._book.labels.get(word, word)

    def _link(self, code: str) -> str:
        scheme = self._book.base_url.partition("://")[0]
        return f"{scheme}://{codes.readable(self._book.base_url, code)}"

    def _cover_texts(self) -> tuple[Any, Any]:
        book, measured = self._book, Measured(*STYLES)
        texts = ((book.event_name, "covertitle"), (book.tagline, "tagline"))
        measured.learn(
            (piece, kind, book.lang)
            for text, kind in texts
            for piece in (" ".join(text.split()), *PROBES, *(piece for piece, _ in pieces(text)))
        )
        title, tagline = (
            fit(text, *room, measured.of(kind, book.lang))
            for (text, kind), room in zip(texts, (_TITLE, _TAGLINE), strict=True)
        )
        return title, tagline

    def _listed(self, day: Day) -> Iterator[_Listed]:
        sessions = [(session, stage) for stage in day.stages for session in stage.sessions]
        for session, stage in sorted(sessions, key=lambda pair: (pair[0].start, pair[0].end)):
            self._codes.append(session.code)
            starts, _, ends = session.time.partition("–")
            yield _Listed(
                session=session,
                stage=stage,
                lang=tagged(session.title, session.title_lang or self._book.lang),
                dir=direction(session.title),
                abstract=shortened(session.abstract, self._lines * _LETTERS),
                abstract_lang=tagged(session.abstract, session.abstract_lang or self._book.lang),
                starts=starts.strip(" \u200f"),
                ends=ends.strip(),
                spoken=tuple((tag, own_name(tag), direction(own_name(tag))) for tag in session.languages),
                code=len(self._codes) - 1,
                address=codes.readable(self._book.base_url, session.code),
            )


class _Numerals(NamedTuple):
    counter: str  # of the pages, as CSS calls it
    digits: dict[int, int]


def _numerals(times: Iterable[str]) -> _Numerals:
    """The digits in which the times are written; hours and pages follow them."""
    for time in times:
        for character in time:
            if "٠" <= character <= "٩":
                return _Numerals("arabic-indic", {ord("0") + n: ord("٠") + n for n in range(10)})
            if "۰" <= character <= "۹":
                return _Numerals("persian", {ord("0") + n: ord("۰") + n for n in range(10)})
    return _Numerals("decimal", {})


def shortened(text: str, letters: int) -> str:
    """Cut at a word when it is longer than could be shown; laying out what nobody sees takes time."""
    return text if len(text) <= letters else text[:letters].rpartition(" ")[0] + " …"


def _sorted(area: ExhibitorArea) -> tuple[ExhibitorArea, list[Any]]:
    """By booth, numbers as numbers: A2 before A10; those without a booth come last."""

    def rank(booth: str) -> tuple[bool, str, int]:
        first = _BOOTH.match(booth)
        letters, number = first.groups() if first else ("", "")
        return not booth, letters, int(number or 0)

    return area, sorted(area.exhibitors, key=lambda entry: (rank(entry.booth), entry.name))


def _open_cells(mirrored: bool) -> set[tuple[int, int]]:
    """Where the cover leaves room for the title: a field with steps at its far corner."""
    cells = {(x, y) for x in range(_COLUMNS - 1) for y in range(6, 10)} - {(6, 6), (6, 9), (5, 9)}
    return {(_COLUMNS - 1 - x, y) for x, y in cells} if mirrored else cells
