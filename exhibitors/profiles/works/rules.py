"""What holds for an exhibited piece."""

import msgspec

from events.faults import Refused
from events.festival import texts
from events.festival.rules import Texts
from events.files.text import clean_line
from events.people.rules import check_line
from exhibitors.profiles.rules import by_field, check_said, fault

MAX_MAKER = 200
MAX_STORY = 5_000
MAX_ALT = 500
MAX_SIDE = 10_000
"""Centimetres: a hundred metres of cloth is a work too."""

SIDES = ("width", "height", "depth", "wall")


class WorkDraft(msgspec.Struct, frozen=True):
    """What is said of a work. Sides in centimetres, 0 where unknown; `wall` is the width that it needs on a wall.

    `alt` says what is to be seen on its picture.
    """

    title: Texts
    maker: str = ""
    story: Texts = {}
    alt: Texts = {}
    width: int = 0
    height: int = 0
    depth: int = 0
    wall: int = 0


def check_work(draft: WorkDraft, *, pictured: bool) -> None:
    """Raises the first Refused."""
    for refused in work_faults(draft, pictured=pictured).values():
        raise refused


def work_faults(draft: WorkDraft, *, pictured: bool) -> dict[str, Refused]:
    """Everything that is wrong, by field. A `pictured` work says what is on its picture."""
    return by_field(
        fault(texts.check_texts, draft.title, "title", texts.MAX_NAME),
        fault(check_said, draft.title, "title"),
        fault(check_line, draft.maker, "maker", MAX_MAKER),
        fault(texts.check_texts, draft.story, "story", MAX_STORY),
        fault(texts.check_texts, draft.alt, "alt", MAX_ALT),
        fault(_check_alt, draft.alt) if pictured else None,
        *(fault(_check_side, getattr(draft, side), side) for side in SIDES),
    )


def cleaned(draft: WorkDraft) -> WorkDraft:
    """As it is stored."""
    return msgspec.structs.replace(
        draft,
        title=texts.cleaned(draft.title),
        maker=clean_line(draft.maker),
        story=texts.cleaned(draft.story),
        alt=texts.cleaned(draft.alt),
    )


def _check_alt(alt: Texts) -> None:
    if not texts.cleaned(alt):
        raise Refused("alt_missing", "alt")


def _check_side(side: int, field: str) -> None:
    if not 0 <= side <= MAX_SIDE:
        raise Refused("number_out_of_range", field, least=0, most=MAX_SIDE)
