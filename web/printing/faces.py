"""What stands on each badge and how large: everything decided before anything is drawn."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from events.festival.languages import own_name
from web.printing import words
from web.printing.content import AreaMark, BadgeCard, BadgeSheet, DayMark, Direction, Hue, Role
from web.printing.names import NOTHING, PROBES, Fitted, Ladder, Widths, fit, pieces
from web.printing.scripts import direction, tagged

WidthsOf = Callable[[str, str], Widths]  # class in the style sheet, language

HUES: dict[Role, Hue] = {
    "exhibitor": "brick",
    "guest": "ochre",
    "volunteer": "leaf",
    "organiser": "sea",
    "press": "indigo",
    "artist": "plum",
}
ON_A_SHEET = 8
SHOWN = 3  # languages on a card before "+n"
_LINE = 0.3528  # mm in a pt
_SMALLER = {"ur": 0.6, "und-Tibt": 0.72}  # scripts that need more height than their size says


class Size(NamedTuple):
    """What a layout of badges.css leaves for each text (mm), and the sizes to try."""

    name: tuple[float, Ladder]
    alt: tuple[float, Ladder]
    org: tuple[float, Ladder]
    fest: tuple[float, Ladder]
    role: tuple[float, Ladder]
    role_word: Sequence[float]
    label: tuple[float, Ladder]
    number: float  # pt
    gap: float
    band: tuple[float, float]  # top and height of what the festival's name may fill
    tag: tuple[float, float, float]  # room for all, size in pt, breadth of one without its text


SHEET = Size(
    name=(
        92.5,
        (
            (1, (31, 29, 27, 25, 23, 22)),
            (2, (19, 18, 17, 16, 15, 14)),
            (3, (13, 12, 11)),
            (4, (9.5,)),
            (5, (7.5,)),
            (6, (6.2,)),
            (9, (4.2,)),
            (13, (3,)),
        ),
    ),
    alt=(61, ((1, (11.5, 10.5, 9.5, 8.5)), (2, (8.5, 7.5, 6.5)), (3, (5.5, 4.5)))),
    org=(61, ((2, (9.5, 9, 8.5, 8)), (3, (7.5, 7, 6.5)), (4, (5.5,)), (6, (4,)))),
    fest=(34, ((1, (7.5, 7, 6.5)), (2, (6.5, 6, 5.5)), (3, (5, 4.5, 4)))),
    role=(91, ((1, (12.5, 11.5, 10.5, 9.5, 8.5, 7.5, 6.5, 5.5)),)),
    role_word=(9.5, 8.5, 7.5),
    label=(8, ((1, (5.9, 5.4, 4.8, 4.2, 3.6, 3)),)),
    number=5.9,
    gap=0.6,
    band=(0, 8.2),
    tag=(61, 7, 4.7),
)
A6 = Size(
    name=(
        92.5,
        (
            (1, (40, 37, 34, 32)),
            (2, (40, 37, 34, 31, 28, 26)),
            (3, (30, 27, 24, 21, 18, 16)),
            (5, (14, 12)),
            (8, (9,)),
            (12, (6,)),
        ),
    ),
    alt=(92.5, ((1, (17, 15, 13)), (2, (13, 11.5, 10)), (3, (9, 8)))),
    org=(52, ((3, (13, 12, 11, 10)), (4, (9, 8)), (6, (7, 6)))),
    fest=(72, ((1, (8.5, 8, 7.5, 7, 6.5)), (2, (6, 5.5)))),
    role=(72, ((1, (19, 17, 15, 13, 11, 9, 7)),)),
    role_word=(13, 12, 11, 10),
    label=(12, ((1, (8, 7.4, 6.8, 6, 5, 4)),)),
    number=8,
    gap=1.5,
    band=(9.6, 4.4),
    tag=(53, 8.5, 4.7),
)


class Tag(NamedTuple):
    text: str
    lang: str
    dir: Direction


class Face(NamedTuple):
    number: str
    code: str
    hue: Hue
    dir: Direction
    edge: str  # the side on which lines begin: "left" or "right"
    name: Fitted
    name_lang: str
    alt: Fitted | None
    alt_lang: str
    alt_dir: Direction
    org: Fitted
    org_lang: str
    org_dir: Direction
    role: Fitted
    role_word: Fitted | None
    role_lang: str
    fest: Fitted
    fest_style: str
    fest_edge: str
    label: Fitted
    number_size: float
    gap: float  # mm between the name and its transcription
    tags: tuple[Tag, ...]
    days: tuple[DayMark, ...]
    areas: tuple[AreaMark, ...]


def texts(sheet: BadgeSheet) -> Iterable[tuple[str, str, str]]:
    """Every text that fitting will ask the width of: text, class, language."""
    for text, kind, lang in wordings(sheet):
        yield from ((piece, kind, lang) for piece, _ in pieces(text))
        yield from ((piece, kind, lang) for piece in (" ".join(text.split()), *PROBES))


def wordings(sheet: BadgeSheet) -> Iterable[tuple[str, str, str]]:
    """The texts of a sheet before they are cut to pieces."""
    yield festival(sheet), "fest", sheet.lang
    yield sheet.labels.get(words.BADGE, words.BADGE), "badge", sheet.lang
    for card in sheet.cards:
        yield card.name, "name", tagged(card.name, card.name_lang)
        yield card.organisation, "org", tagged(card.organisation, sheet.lang)
        yield sheet.labels.get(words.ROLES[card.role], words.ROLES[card.role]), "role", sheet.lang
        if card.transcription:
            yield card.transcription, "alt", tagged(card.transcription, None)
        if card.role_word:
            yield card.role_word, "role2", tagged(card.role_word, card.name_lang)
        yield from ((own_name(lang), "tag", lang) for lang in card.speaks[:SHOWN])


class Fitter:
    """Fits the cards of one sheet; what repeats (organisations, roles) is fitted once."""

    def __init__(self, sheet: BadgeSheet, widths: WidthsOf) -> None:
        self._sheet = sheet
        self._size = A6 if sheet.layout == "a6" else SHEET
        self._widths = widths
        self._fit = lru_cache(1024)(self._fit_anew)
        self._fest = self._fit(festival(sheet), "fest", sheet.lang, *self._size.fest)
        self._fest_style = self._centred(len(self._fest.lines))
        label = sheet.labels.get(words.BADGE, words.BADGE)
        self._label = self._fit(label, "badge", sheet.lang, *self._size.label)

    def shell(self, card: BadgeCard) -> Face:
        """What many cards have in common: a face without a person on it."""
        run = direction(card.name)
        role, role_word, role_lang = self._role(card)
        return Face(
            number="",
            code="",
            hue=HUES[card.role],
            dir=run,
            edge="right" if run == "rtl" else "left",
            name=NOTHING,
            name_lang="und",
            alt=None,
            alt_lang="",
            alt_dir="ltr",
            org=NOTHING,
            org_lang="und",
            org_dir="ltr",
            role=role,
            role_word=role_word,
            role_lang=role_lang,
            fest=self._fest,
            fest_style=self._fest_style,
            fest_edge="right" if (run == "ltr") == (self._size is SHEET) else "left",
            label=self._label,
            number_size=self._size.number,
            gap=self._size.gap,
            tags=(),
            days=(),
            areas=(),
        )

    def face(self, card: BadgeCard) -> Face:
        lang = tagged(card.name, card.name_lang)
        org_lang = tagged(card.organisation, self._sheet.lang)
        alt = card.transcription or ""
        alt_lang = tagged(alt, None)
        return self.shell(card)._replace(
            number=f"{card.code[:4]} {card.code[4:7]} {card.code[7:]}",
            code=card.code,
            name=self._fit(card.name, "name", lang, *self._size.name),
            name_lang=lang,
            alt=self._fit(alt, "alt", alt_lang, *self._size.alt) if alt else None,
            alt_lang=alt_lang,
            alt_dir=direction(alt),
            org=self._fit(card.organisation, "org", org_lang, *self._size.org),
            org_lang=org_lang,
            org_dir=direction(card.organisation),
            tags=self.tags(card.speaks),
            days=card.days,
            areas=card.areas,
        )

    def _fit_anew(self, text: str, kind: str, lang: str, room: float, ladder: Ladder) -> Fitted:
        fitted = fit(text, room, ladder, self._widths(kind, lang))
        factor = _SMALLER.get(lang, 1) if kind == "name" else 1
        return fitted._replace(size=fitted.size * factor)

    def _breadth(self, fitted: Fitted, kind: str, lang: str) -> float:
        return max(self._widths(kind, lang)(fitted.lines), default=0.0) * fitted.size / 100

    def _role(self, card: BadgeCard) -> tuple[Fitted, Fitted | None, str]:
        """The role, and beside it the same word in the person's language if there is room for it."""
        room, ladder = self._size.role
        if self._size is SHEET:  # the festival's name stands in the same line
            room -= self._breadth(self._fest, "fest", self._sheet.lang) + 14.5
        word = self._sheet.labels.get(words.ROLES[card.role], words.ROLES[card.role])
        role = self._fit(word, "role", self._sheet.lang, room, ladder)
        if not card.role_word or card.role_word == word:
            return role, None, ""
        lang = tagged(card.role_word, card.name_lang)
        left = room - self._breadth(role, "role", self._sheet.lang) - 4
        (breadth,) = self._widths("role2", lang)([card.role_word])
        size = next((size for size in self._size.role_word if breadth * size / 100 <= left), None)
        return role, Fitted(size, (card.role_word,)) if size else None, lang

    def tags(self, speaks: tuple[str, ...]) -> tuple[Tag, ...]:
        """Up to three languages by their own names, then how many more."""
        room, size, around = self._size.tag
        shown: list[Tag] = []
        for lang in speaks[:SHOWN]:
            tag = Tag(own_name(lang), lang, direction(own_name(lang)))
            (breadth,) = self._widths("tag", lang)([tag.text])
            room -= breadth * size / 100 + around
            if room < (9 if len(speaks) > len(shown) + 1 else 0):  # leave room for "+n"
                break
            shown.append(tag)
        rest = len(speaks) - len(shown)
        return (*shown, Tag(f"+{rest}", "und", "ltr")) if rest else tuple(shown)

    def _centred(self, lines: int) -> str:
        top, height = self._size.band
        leading = height if lines < 2 else min(height / lines, self._fest.size * _LINE * 1.2)
        return f"top:{top + (height - lines * leading) / 2:.2f}mm;line-height:{leading:.2f}mm"


def festival(sheet: BadgeSheet) -> str:
    return f"{sheet.event_name} {sheet.edition}".strip()


def title(sheet: BadgeSheet) -> str:
    word = sheet.labels.get(words.BADGES_TITLE, words.BADGES_TITLE)
    return f"{word}, {festival(sheet)}"


def grouped(faces: Sequence[Face], step: int) -> list[Sequence[Face]]:
    """So many to a page; at least one page, if an empty one."""
    return [faces[first : first + step] for first in range(0, len(faces), step)] or [()]
