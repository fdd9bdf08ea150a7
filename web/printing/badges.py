"""Badges as PDF."""

import logging
from collections.abc import Callable, Sequence

from web.printing import codes, engine, shaping, stamped
from web.printing.content import BadgeCard, BadgeSheet, Printed
from web.printing.faces import ON_A_SHEET, Face, Fitter, grouped, texts, title
from web.printing.faults import MissingGlyphs
from web.printing.fonts import uncovered
from web.printing.measure import Measured

Progress = Callable[[int, int], None]
STYLES = ("base.css", "badges.css")

logger = logging.getLogger(__name__)


def badges(sheet: BadgeSheet, progress: Progress | None = None) -> Printed:
    """The sheet as PDF; refuses a name that would print as an empty box."""
    engine.weasyprint()
    _refuse_uncovered(sheet.cards)
    moved = shaping.changed()
    if moved:
        logger.warning("WeasyPrint has changed (%s): badges take the slow way", ", ".join(moved))
        return plainly(sheet, progress)
    return stamped.badges(sheet, progress)


def _refuse_uncovered(cards: Sequence[BadgeCard]) -> None:
    missing: dict[str, None] = {}
    places = []
    for card in cards:
        lacking = uncovered("".join((card.name, card.transcription or "", card.organisation, card.role_word or "")))
        if lacking:
            missing.update(dict.fromkeys(lacking))
            places.append(f"{card.name} ({card.code})")
    if missing:
        raise MissingGlyphs(tuple(missing), tuple(places))


def plainly(sheet: BadgeSheet, progress: Progress | None = None) -> Printed:
    """The whole sheet as one HTML document, by the engine's public interface alone."""
    measured = Measured(*STYLES)
    measured.learn(texts(sheet))
    fitter = Fitter(sheet, measured.of)
    faces = []
    for done, card in enumerate(sheet.cards):
        faces.append(fitter.face(card))
        if progress and done % ON_A_SHEET == 0:
            progress(done, len(sheet.cards))
    markup = (
        engine.environment()
        .get_template("badges.html")
        .render(
            lang=sheet.lang,
            title=title(sheet),
            groups=grouped(faces, 1 if sheet.layout == "a6" else ON_A_SHEET),
            big=sheet.layout == "a6",
        )
    )
    document = engine.render(markup, *STYLES)
    pdf = engine.write(document, finisher=engine.painter(lambda page: _codes(page, faces, sheet.base_url)))
    if progress:
        progress(len(faces), len(faces))
    return Printed(pdf, len(document.pages), len(faces))


def _codes(page: object, faces: Sequence[Face], base_url: str) -> bytes:
    drawn = []
    for name, (left, top, right, _) in page.anchors.items():  # type: ignore[attr-defined]  # WeasyPrint's Page
        if name.startswith("code"):
            face = faces[int(name.removeprefix("code"))]
            drawn.append(codes.operators(codes.encode(codes.address(base_url, face.code)), left, top, right - left))
    return b"\n".join(drawn)
