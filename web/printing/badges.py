"""Badges as PDF."""

from collections.abc import Callable, Sequence

from web.printing import codes, engine, words
from web.printing.content import BadgeCard, BadgeSheet, Printed
from web.printing.faces import Face, Fitter, texts
from web.printing.faults import MissingGlyphs
from web.printing.fonts import uncovered
from web.printing.measure import Measured

Progress = Callable[[int, int], None]
STYLES = ("base.css", "badges.css")
ON_A_SHEET = 8


def badges(sheet: BadgeSheet, progress: Progress | None = None) -> Printed:
    """The sheet as PDF; refuses a name that would print as an empty box."""
    engine.weasyprint()
    _refuse_uncovered(sheet.cards)
    return plainly(sheet, progress)


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


def grouped(faces: Sequence[Face], layout: str) -> list[Sequence[Face]]:
    step = 1 if layout == "a6" else ON_A_SHEET
    return [faces[first : first + step] for first in range(0, len(faces), step)]


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
            groups=grouped(faces, sheet.layout),
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


def title(sheet: BadgeSheet) -> str:
    word = sheet.labels.get(words.BADGES_TITLE, words.BADGES_TITLE)
    return f"{word}, {sheet.event_name} {sheet.edition}".strip()
