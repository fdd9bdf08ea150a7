"""What a plan from a file changes on a floor: compared first, written afterwards by `actions.import_booths`."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from events.faults import NotFound, Refused
from events.festival.texts import code_from
from events.files.reading import RowFault, error, warning
from events.files.report import ImportReport, has_errors
from events.files.text import clean_line
from events.floor.geojson import AreaShape, BoothShape, ObjectShape, Plan
from events.floor.outlines import Ring, extent, tidy
from events.floor.queries import AreaView, BoothView, SourcedObject
from events.floor.rules import (
    HUES,
    RESERVED_AREA_CODES,
    AreaDraft,
    BoothDraft,
    ObjectDraft,
    check_area,
    check_booth,
    check_object,
    number_key,
)
from events.search.rules import fold

MAX_SOURCE = 120
MAX_CODE = 20


class Floor(msgspec.Struct, frozen=True):
    """What there is already, and the language that names from files are in."""

    areas: list[AreaView]
    booths: list[BoothView]
    objects: list[SourcedObject]
    language: str


class AreaWork(msgspec.Struct):
    """What is to be written in one area: the area itself where it is new or has another outline, and what is on it."""

    draft: AreaDraft
    is_new: bool
    has_new_outline: bool
    new_booths: list[BoothDraft] = []
    changed_booths: list[tuple[str, BoothDraft]] = []
    new_objects: list[tuple[str, ObjectDraft]] = []
    changed_objects: list[tuple[int, ObjectDraft]] = []
    unchanged: int = 0

    @property
    def is_idle(self) -> bool:
        booths, objects = self.new_booths or self.changed_booths, self.new_objects or self.changed_objects
        return not (self.is_new or self.has_new_outline or booths or objects)


class FloorWork(msgspec.Struct, frozen=True):
    """The work of an import and what is told of it. With an error among the faults nothing of it may be done."""

    areas: list[AreaWork]
    faults: list[RowFault]

    @property
    def report(self) -> ImportReport:
        """Counts booths."""
        faults = tuple(sorted(self.faults, key=lambda fault: fault.row))
        if has_errors(faults):
            return ImportReport(0, 0, 0, faults)
        return ImportReport(
            sum(len(area.new_booths) for area in self.areas),
            sum(len(area.changed_booths) for area in self.areas),
            sum(area.unchanged for area in self.areas),
            faults,
        )


class _Part(msgspec.Struct, frozen=True):
    """What of the plan goes into one area."""

    code: str
    shape: AreaShape | None
    objects: tuple[ObjectShape, ...]
    booths: tuple[BoothShape, ...]


def compare(plan: Plan, area: str | None, floor: Floor) -> FloorWork:
    """Everything goes into `area`; without one, each of the plan's areas into the one of the same name, or a new one.

    Raises Refused where it is unclear what goes where, NotFound where neither floor nor plan has the area.
    """
    faults = list(plan.faults)
    parts = _parts_for(area, plan, floor, faults) if area is not None else _parts_by_name(plan, floor, faults)
    return FloorWork([_work(part, floor, faults) for part in parts], faults)


def _parts_for(area: str, plan: Plan, floor: Floor, faults: list[RowFault]) -> list[_Part]:
    if all(view.code != area for view in floor.areas):
        if not plan.areas:
            raise NotFound("area_not_found", "area", area=area)
        faults.append(warning(0, "area_is_new", area=area))
    if len(plan.areas) <= 1:
        return [_Part(area, plan.areas[0] if plan.areas else None, plan.objects, plan.booths)]
    meant = [shape for shape in plan.areas if area in (_namesake(shape.name, floor), shape.name)]
    if not meant:
        raise Refused("plan_has_other_areas", "area", area=area, known=", ".join(shape.name for shape in plan.areas))
    left_out = ", ".join(shape.name for shape in plan.areas if shape is not meant[0])
    faults.append(warning(0, "areas_left_out", areas=left_out))
    return [_part(area, meant[0], plan)]


def _parts_by_name(plan: Plan, floor: Floor, faults: list[RowFault]) -> list[_Part]:
    if not plan.areas:
        if len(floor.areas) != 1:
            raise Refused("area_needed", "area", known=", ".join(view.code for view in floor.areas))
        return [_Part(floor.areas[0].code, None, plan.objects, plan.booths)]
    names = {shape.name for shape in plan.areas}
    lost: list[ObjectShape | BoothShape] = [*plan.objects, *plan.booths]
    faults += [
        error(shape.row, "outside_every_area", "area", area=shape.area) for shape in lost if shape.area not in names
    ]
    parts: list[_Part] = []
    for shape in plan.areas:
        taken = {part.code for part in parts} | RESERVED_AREA_CODES
        fresh = code_from(shape.name, MAX_CODE, "area", taken | {view.code for view in floor.areas})
        parts.append(_part(_namesake(shape.name, floor) or fresh, shape, plan))
    return parts


def _part(code: str, shape: AreaShape, plan: Plan) -> _Part:
    objects = tuple(drawn for drawn in plan.objects if drawn.area == shape.name)
    return _Part(code, shape, objects, tuple(booth for booth in plan.booths if booth.area == shape.name))


def _namesake(name: str, floor: Floor) -> str | None:
    """The code of the area that has this name in any language, or as its code."""
    folded = fold(name)
    names = {fold(text): view.code for view in floor.areas for text in (*view.name.values(), view.code)}
    return names.get(folded)


def _work(part: _Part, floor: Floor, faults: list[RowFault]) -> AreaWork:
    shape = part.shape
    known = next((view for view in floor.areas if view.code == part.code), None)
    if known is not None:
        outline = _moved(shape.outline, shape) if shape else known.outline
        draft = AreaDraft(known.code, known.name, known.kind, known.hue, outline, step_free=known.step_free)
        work = AreaWork(draft, is_new=False, has_new_outline=outline != known.outline)
    else:
        work = AreaWork(_new_area(part, floor), is_new=True, has_new_outline=False)
    with _telling(shape.row if shape else 0, faults):
        check_area(work.draft, floor.language)
    booths = {view.number_key: view for view in floor.booths if view.area == part.code}
    for booth in part.booths:
        with _telling(booth.row, faults):
            _add_booth(work, booth, shape, booths.get(number_key(booth.number)))
    objects = {drawn.source: drawn for drawn in floor.objects if drawn.area == part.code}
    for source, shown in _with_sources(part.objects):
        with _telling(shown.row, faults):
            _add_object(work, source, _object_draft(shown, shape, objects.get(source), floor), objects.get(source))
    return work


@contextmanager
def _telling(row: int, faults: list[RowFault]) -> Iterator[None]:
    try:
        yield
    except Refused as refused:
        faults.append(RowFault(row, refused.field, refused.code, refused.params))


def _new_area(part: _Part, floor: Floor) -> AreaDraft:
    if part.shape is None:
        raise NotFound("area_not_found", "area", area=part.code)
    kind, hue = "yard" if part.shape.indoor is False else "hall", HUES[len(floor.areas) % len(HUES)]
    return AreaDraft(part.code, {floor.language: part.shape.name}, kind, hue, _moved(part.shape.outline, part.shape))


def _add_booth(work: AreaWork, booth: BoothShape, shape: AreaShape | None, before: BoothView | None) -> None:
    draft = BoothDraft(clean_line(booth.number), work.draft.code, outline=_moved(booth.outline, shape))
    if before is not None:
        draft = msgspec.structs.replace(draft, shared=before.shared, power_watts=before.power_watts, note=before.note)
    check_booth(draft, work.draft.ring)
    if before is None:
        work.new_booths.append(draft)
    elif (before.number, before.outline) != (draft.number, draft.outline):
        work.changed_booths.append((before.code, draft))
    else:
        work.unchanged += 1


def _object_draft(
    shown: ObjectShape, shape: AreaShape | None, before: SourcedObject | None, floor: Floor
) -> ObjectDraft:
    label = dict(before.label) if before else {}
    if shown.name:
        label[floor.language] = shown.name
    return ObjectDraft(shown.kind, _moved(shown.outline, shape), label)


def _add_object(work: AreaWork, source: str, draft: ObjectDraft, before: SourcedObject | None) -> None:
    check_object(draft)
    if before is None:
        work.new_objects.append((source, draft))
    elif (before.outline, before.label) != (draft.outline, draft.label):
        work.changed_objects.append((before.id, draft))


def _with_sources(objects: tuple[ObjectShape, ...]) -> Iterator[tuple[str, ObjectShape]]:
    """What each is called in its file; those that share kind and name are numbered."""
    seen: Counter[str] = Counter()
    for drawn in objects:
        name = f"{drawn.kind}:{drawn.name}"[: MAX_SOURCE - 10]
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}#{seen[name]}"), drawn


def _moved(ring: Ring, area: AreaShape | None) -> Ring:
    """Seen from the area's upper left corner."""
    left, top, _, _ = extent(area.outline) if area else (0, 0, 0, 0)
    return tidy(tuple((x - left, y - top) for x, y in ring))
