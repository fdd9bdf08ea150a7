"""What holds for areas, booths and what else stands on a floor."""

import re

import msgspec

from events.faults import Refused
from events.festival.rules import Texts
from events.festival.texts import MAX_NAME, check_texts
from events.floor.numbers import booth_key
from events.floor.outlines import Frame, Ring, check_outline, lies_in, rectangle, tidy

AREA_KINDS = ("hall", "room", "yard", "street")
HUES = ("madder", "saffron", "moss", "teal", "indigo", "plum")
OBJECT_KINDS = (
    "stage",
    "keep_clear",
    "fire_lane",
    "hydrant",
    "exit",
    "building",
    "wall",
    "label",
    "power_point",
    "toilet",
    "wheelchair_toilet",
    "first_aid",
    "information",
    "quiet_room",
    "prayer_room",
    "nursing",
    "lost_children",
    "ramp",
    "lift",
    "steps",
    "block",
)
"""What is drawn beside the booths; a booth's own plan object has the kind `booth`."""

AREA_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,18}[A-Za-z0-9])?")
RESERVED_AREA_CODES = frozenset(["new", "unplaced"])
"""Where an area's page would be, there are other pages."""

MAX_NUMBER = 40
MAX_NUMBER_KEY = 60
MAX_NOTE = 500
MAX_WATTS = 1_000_000
MAX_ROW = 200
MAX_TURN = 360
MAX_GAP = 100


class AreaDraft(msgspec.Struct, frozen=True):
    """`width` × `depth` metres where no outline is given. The code is short: it is the area's letter on the plan."""

    code: str
    name: Texts
    kind: str = "hall"
    hue: str = "teal"
    outline: Ring | None = None
    width: float = 0
    depth: float = 0
    step_free: bool = True

    @property
    def ring(self) -> Ring:
        return self.outline or rectangle(Frame(0, 0, self.width, self.depth))


class ObjectDraft(msgspec.Struct, frozen=True):
    """Something drawn on an area, in its metres."""

    kind: str
    outline: Ring
    label: Texts = {}


class BoothDraft(msgspec.Struct, frozen=True):
    """`x`, `y` is the upper left corner before `rotation` turns it about its centre; an outline takes their place."""

    number: str
    area: str
    x: float = 0
    y: float = 0
    width: float = 0
    depth: float = 0
    rotation: float = 0
    outline: Ring | None = None
    shared: bool = False
    power_watts: int = 0
    note: str = ""

    @property
    def ring(self) -> Ring:
        return self.outline or rectangle(Frame(self.x, self.y, self.width, self.depth, self.rotation))


class BoothRowDraft(msgspec.Struct, frozen=True):
    """`count` equal booths side by side: prefix "B " and first 7 make B 7, B 8, B 9, …"""

    area: str
    prefix: str
    count: int
    width: float
    depth: float
    first: int = 1
    x: float = 0
    y: float = 0
    gap: float = 0
    shared: bool = False
    power_watts: int = 0

    @property
    def booths(self) -> list[BoothDraft]:
        return [
            BoothDraft(
                f"{self.prefix}{self.first + index}",
                self.area,
                self.x + index * (self.width + self.gap),
                self.y,
                self.width,
                self.depth,
                shared=self.shared,
                power_watts=self.power_watts,
            )
            for index in range(self.count)
        ]


def check_area_code(code: str) -> None:
    if not AREA_CODE.fullmatch(code):
        raise Refused("area_code_malformed", "code")
    if code.casefold() in RESERVED_AREA_CODES:
        raise Refused("area_code_reserved", "code", area=code)


def check_area(draft: AreaDraft, first_language: str) -> None:
    check_area_code(draft.code)
    check_texts(draft.name, "name", MAX_NAME, first_language)
    _check_choice(draft.kind, AREA_KINDS, "kind")
    _check_choice(draft.hue, HUES, "hue")
    _check_form(draft.outline, Frame(0, 0, draft.width, draft.depth))


def check_object(draft: ObjectDraft) -> None:
    _check_choice(draft.kind, OBJECT_KINDS, "kind")
    check_texts(draft.label, "label", MAX_NAME)
    check_outline(draft.outline, "outline")


def check_booth(draft: BoothDraft, area: Ring) -> None:
    """`area` is the outline of the area it stands in."""
    number_key(draft.number)
    if not -MAX_TURN <= draft.rotation <= MAX_TURN:
        raise Refused("number_out_of_range", "rotation", least=-MAX_TURN, most=MAX_TURN)
    _check_form(draft.outline, Frame(draft.x, draft.y, draft.width, draft.depth, draft.rotation))
    if not 0 <= draft.power_watts <= MAX_WATTS:
        raise Refused("number_out_of_range", "power_watts", least=0, most=MAX_WATTS)
    if len(draft.note) > MAX_NOTE:
        raise Refused("text_too_long", "note", limit=MAX_NOTE)
    if not lies_in(tidy(draft.ring), area):
        raise Refused("booth_outside_area", "x" if draft.outline is None else "outline", number=draft.number)


def check_booth_row(draft: BoothRowDraft) -> None:
    if not 1 <= draft.count <= MAX_ROW:
        raise Refused("number_out_of_range", "count", least=1, most=MAX_ROW)
    if not 0 <= draft.gap <= MAX_GAP:
        raise Refused("number_out_of_range", "gap", least=0, most=MAX_GAP)


def number_key(number: str) -> str:
    """The number as it is compared: "A-010 B-011" and "b011/a010" are one booth. Raises Refused."""
    if len(number) > MAX_NUMBER:
        raise Refused("text_too_long", "number", limit=MAX_NUMBER)
    key = booth_key(number)
    if not key:
        raise Refused("booth_number_missing", "number")
    if len(key) > MAX_NUMBER_KEY:
        raise Refused("text_too_long", "number", limit=MAX_NUMBER)
    return key


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts as people count: B 2 before B 10."""
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.findall(r"\d+|\D+", text))


def _check_choice(value: str, known: tuple[str, ...], field: str) -> None:
    if value not in known:
        raise Refused("choice_unknown", field, value=value, known=", ".join(known))


def _check_form(outline: Ring | None, frame: Frame) -> None:
    if outline is not None:
        check_outline(outline, "outline")
        return
    for field in ("width", "depth"):
        if not getattr(frame, field) > 0:
            raise Refused("size_missing", field)
    check_outline(rectangle(frame), "width")
