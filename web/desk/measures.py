"""Metres in form fields: as people write them in their language, and as the floor knows them."""

from events.floor.outlines import DECIMALS, Frame, Ring, extent, frame_of, rectangle
from events.floor.rules import MAX_TURN
from web.forms import Form
from web.i18n import Words

LONGEST = 10_000.0
SHORTEST = 0.1
TURNED = ("x", "y", "width", "depth", "rotation")


def metres(value: float, words: Words) -> str:
    """Whole or with up to three decimals, in digits that every keyboard types."""
    text = f"{round(value, DECIMALS) + 0.0:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if words.locale.number_symbols["latn"]["decimal"] == "," else text


def stored_frame(frame: Frame, area: Ring, words: Words) -> dict[str, str]:
    """A rectangle as its form shows it, measured from the upper left corner of the area's plan."""
    left, top, _, _ = extent(area)
    shown = Frame(frame.x - left, frame.y - top, frame.width, frame.depth, frame.rotation)
    return {name: metres(getattr(shown, name), words) for name in TURNED}


def read_frame(form: Form, area: Ring) -> Frame:
    left, top, _, _ = extent(area)
    width, depth = (form.number(name, least=SHORTEST, most=LONGEST) for name in ("width", "depth"))
    x, y = (form.number(name, least=-LONGEST, most=LONGEST) for name in ("x", "y"))
    rotation = form.number("rotation", least=-MAX_TURN, most=MAX_TURN, default=0)
    return Frame(x + left, y + top, width, depth, rotation)


def plain_frame(ring: Ring) -> Frame | None:
    """The rectangle that an area is, if it is one and not turned."""
    frame = frame_of(ring)
    return frame if frame and not frame.rotation else None


def resized(ring: Ring, width: float, depth: float) -> Ring:
    """The area's rectangle with new sides; its upper left corner stays where it is."""
    left, top, _, _ = extent(ring)
    return rectangle(Frame(left, top, width, depth))
