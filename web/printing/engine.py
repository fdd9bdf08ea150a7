"""WeasyPrint as we use it: our fonts, our files only, and no page with an empty box for a letter."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from web.printing import fonts
from web.printing.faults import MissingGlyphs, PrintingUnavailable

TEMPLATES = Path(__file__).parent.parent / "templates" / "print"
POINTS = 0.75  # points in a CSS pixel
MM = 96 / 25.4  # CSS pixels in a millimetre

Finisher = Callable[[Any, Any], None]
Box = tuple[float, float, float, float]


@cache
def environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def weasyprint() -> Any:
    """The library, loaded when something is printed for the first time: a machine without Pango serves pages."""
    fonts.use_ours()
    if not fonts.installed():  # Pango ends the process when there is no font at all
        raise PrintingUnavailable("no Noto fonts")
    try:
        import weasyprint
    except OSError as fault:
        raise PrintingUnavailable(str(fault).splitlines()[0]) from fault
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return weasyprint


@cache
def _fetcher() -> Any:
    from web.printing.fetcher import OurFilesOnly

    return OurFilesOnly()


def render(markup: str, *sheets: str, variant: str | None = None) -> Any:
    """Lays out a document of ours with style sheets of ours."""
    library = weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    styles = [_style(sheet) for sheet in sheets]
    page = library.HTML(string=markup, base_url="asset:/", url_fetcher=_fetcher())
    return page.render(stylesheets=styles, font_config=configuration, pdf_variant=variant)


@cache
def _style(sheet: str) -> Any:
    return weasyprint().CSS(string=(TEMPLATES / sheet).read_text("utf-8"), url_fetcher=_fetcher())


def write(document: Any, *, variant: str | None = None, finisher: Finisher | None = None) -> bytes:
    with no_missing_glyph():
        pdf: bytes = document.write_pdf(pdf_variant=variant, finisher=finisher)
    return pdf


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.glyphs: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
            self.glyphs[str(record.args[0])] = None


@contextmanager
def no_missing_glyph() -> Iterator[None]:
    """Fails the job when the engine drew a box for a character."""
    listener = _Listener()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
    if listener.glyphs:
        raise MissingGlyphs(tuple(listener.glyphs), ("found while drawing",))


def anchors(document: Any) -> Mapping[str, Box]:
    """Where the elements with an id stand on their page, in CSS pixels."""
    return {name: box for page in document.pages for name, box in page.anchors.items()}


def painter(content: Callable[[Any], bytes]) -> Finisher:
    """A finisher that adds to every page what `content` answers for it: operators in CSS pixels, y downward."""

    def finish(document: Any, pdf: Any) -> None:
        import pydyf

        sheets = [thing for thing in pdf.objects if isinstance(thing, dict) and thing.get("Type") == "/Page"]
        for page, sheet in zip(document.pages, sheets, strict=True):
            operators = content(page)
            if not operators:
                continue
            frame = f"Q /Artifact BMC q {POINTS} 0 0 {-POINTS} 0 {page.height * POINTS:.3f} cm".encode()
            before = pydyf.Stream([b"q"])  # the page's own stream leaves its coordinates behind
            after = pydyf.Stream([frame, operators, b"Q EMC"], compress=True)
            pdf.add_object(before)
            pdf.add_object(after)
            sheet["Contents"] = pydyf.Array([before.reference, sheet["Contents"], after.reference])

    return finish
