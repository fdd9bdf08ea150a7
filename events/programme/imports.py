"""What a schedule from a file changes in a programme: compared first, written by `actions.import_programme`."""

import hashlib

import msgspec

from events.festival.texts import MAX_NAME, cleaned, code_from
from events.files.reading import RowFault, warning
from events.files.report import ImportReport, has_errors
from events.programme.frab import Schedule, SessionRow, unschedule_overlaps
from events.programme.queries import SessionView, StageView
from events.programme.rules import (
    KINDS,
    MAX_ABSTRACT,
    MAX_PRESENTERS,
    MAX_TITLE,
    EventTimes,
    SessionDraft,
    Slot,
    StageDraft,
)
from events.search.rules import fold

MAX_SOURCE = 120
MAX_CODE = 40
KIND_WORDS = {
    "concert": "music",
    "konzert": "music",
    "musik": "music",
    "tanz": "dance",
    "youthworkshop": "children",
    "kinder": "children",
    "kids": "children",
    "discussion": "forum",
    "panel": "forum",
    "podium": "forum",
    "lecture": "talk",
    "vortrag": "talk",
    "presentation": "talk",
    "meetup": "forum",
    "lesung": "reading",
    "fuhrung": "tour",
    "essen": "food",
}
"""What other programmes call our kinds, folded."""


class Programme(msgspec.Struct, frozen=True):
    """What there is already; names from files are in the first language unless the file says another."""

    stages: list[StageView]
    sessions: list[SessionView]
    times: EventTimes
    languages: tuple[str, ...]

    def language_of(self, row: SessionRow) -> str:
        return row.language if row.language in self.languages else self.languages[0]


class ProgrammeWork(msgspec.Struct):
    """What is to be written, and what is told of it. With an error among the faults nothing of it may be done."""

    faults: list[RowFault]
    new_stages: list[StageDraft] = []
    new_sessions: list[tuple[str, SessionDraft]] = []
    changed_sessions: list[tuple[str, SessionDraft]] = []
    unchanged: int = 0

    @property
    def is_idle(self) -> bool:
        return not (self.new_stages or self.new_sessions or self.changed_sessions)

    @property
    def report(self) -> ImportReport:
        """Counts sessions."""
        faults = tuple(sorted(self.faults, key=lambda fault: fault.row))
        if has_errors(faults):
            return ImportReport(0, 0, 0, faults)
        return ImportReport(len(self.new_sessions), len(self.changed_sessions), self.unchanged, faults)


def compare(schedule: Schedule, programme: Programme) -> ProgrammeWork:
    """A session that cannot have its time comes in without one; where it had a free one already, it keeps that."""
    work = ProgrammeWork(list(schedule.faults))
    stages = _stages(schedule, programme, work)
    known = {view.source: view for view in programme.sessions if view.source}
    drafts = {
        row.row: _draft(row, stages.get(row.room), known.get(_source(row)), programme, work)
        for row in _timed(schedule, stages, known, programme, work)
    }
    taken = [*_other_slots(schedule, programme), *(draft.slot for draft in drafts.values() if draft.slot)]
    for row in schedule.sessions:
        draft, before = drafts[row.row], known.get(_source(row))
        if before is None:
            work.new_sessions.append((_source(row), draft))
            continue
        draft = _with_old_slot(draft, before, taken, programme)
        if draft == as_draft(before):
            work.unchanged += 1
        else:
            work.changed_sessions.append((before.code, draft))
    return work


def as_draft(view: SessionView) -> SessionDraft:
    """The draft that would leave the session as it is."""
    return SessionDraft(**{name: getattr(view, name) for name in SessionDraft.__struct_fields__})


def _stages(schedule: Schedule, programme: Programme, work: ProgrammeWork) -> dict[str, StageDraft]:
    """Room → stage: the one of the same name in any language, or a new one."""
    named = {
        fold(text): StageDraft(view.code, view.name, view.area, view.parallel)
        for view in programme.stages
        for text in (*view.name.values(), view.code)
    }
    codes = {view.code for view in programme.stages}
    for room in schedule.rooms:
        if fold(room) not in named:
            stage = StageDraft(code_from(room, MAX_CODE, "stage", codes), {programme.languages[0]: room[:MAX_NAME]})
            named[fold(room)] = stage
            codes.add(stage.code)
            work.new_stages.append(stage)
    return {room: named[fold(room)] for room in schedule.rooms}


def _timed(
    schedule: Schedule,
    stages: dict[str, StageDraft],
    known: dict[str, SessionView],
    programme: Programme,
    work: ProgrammeWork,
) -> list[SessionRow]:
    """The rows; without their time those that have no room, lie outside all days or run into another session."""
    one_room = {stage.code: room for room, stage in reversed(stages.items())}
    others = _other_slots(schedule, programme)
    free, exclusive = [], []
    for said in schedule.sessions:
        row = _with_place_and_day(said, programme, work)
        stage, before = stages.get(row.room), known.get(_source(row))
        if stage is None or stage.parallel or (before is not None and before.state == "cancelled"):
            free.append(row)
        else:
            in_room = msgspec.structs.replace(row, room=one_room[stage.code])
            exclusive.append(_beside_others(in_room, stage, others, work))
    kept, faults = unschedule_overlaps(exclusive)
    work.faults += faults
    return [*free, *kept]


def _with_place_and_day(row: SessionRow, programme: Programme, work: ProgrammeWork) -> SessionRow:
    """What the file leaves unclear was told when it was read."""
    if row.starts_at is None or row.ends_at is None or not (row.room and row.duration):
        return msgspec.structs.replace(row, starts_at=None)
    if programme.times.contain(row.starts_at, row.ends_at):
        return row
    work.faults.append(warning(row.row, "session_outside_days", "start", title=row.title, at=row.starts_at))
    return msgspec.structs.replace(row, starts_at=None)


def _beside_others(row: SessionRow, stage: StageDraft, others: list[Slot], work: ProgrammeWork) -> SessionRow:
    if row.starts_at is None or row.ends_at is None:
        return row
    slot = Slot(stage.code, row.starts_at, row.ends_at)
    clash = next((other for other in others if other.overlaps(slot)), None)
    if clash is None:
        return row
    told = {"title": row.title, "room": row.room, "other": clash.session}
    work.faults.append(warning(row.row, "session_overlaps", "start", **told))
    return msgspec.structs.replace(row, starts_at=None)


def _other_slots(schedule: Schedule, programme: Programme) -> list[Slot]:
    """What sessions take that are not of this file."""
    sources = {_source(row) for row in schedule.sessions}
    found = []
    for view in programme.sessions:
        slot = as_draft(view).slot
        if slot is not None and view.source not in sources:
            found.append(msgspec.structs.replace(slot, session=next(iter(view.title.values()), view.code)))
    return found


def _with_old_slot(draft: SessionDraft, before: SessionView, taken: list[Slot], programme: Programme) -> SessionDraft:
    """What somebody has scheduled by hand, because the file's own time was taken, stays where it is."""
    old = as_draft(before).slot
    if draft.starts_at is not None or old is None or not programme.times.contain(old.starts_at, old.ends_at):
        return draft
    parallel = any(stage.parallel for stage in programme.stages if stage.code == old.stage)
    if not parallel and any(old.overlaps(slot) for slot in taken):
        return draft
    taken.append(old)
    return msgspec.structs.replace(draft, stage=old.stage, starts_at=old.starts_at, ends_at=old.ends_at)


def _draft(
    row: SessionRow, stage: StageDraft | None, before: SessionView | None, programme: Programme, work: ProgrammeWork
) -> SessionDraft:
    """What the file says, over what it does not say."""
    lang = programme.language_of(row)
    paragraphs = dict.fromkeys(text for text in (row.subtitle, row.abstract, row.description) if text)
    kind = _kind(row)
    title = _cut(row, "title", row.title, MAX_TITLE, work)
    abstract = _cut(row, "abstract", "\n\n".join(paragraphs), MAX_ABSTRACT, work)
    return SessionDraft(
        title=cleaned({**(before.title if before else {}), lang: title}),
        abstract=cleaned({**(before.abstract if before else {}), lang: abstract}),
        kind=before.kind if before and kind == "other" else kind,
        languages=(row.language,) if row.language else before.languages if before else (),
        presenters=_cut(row, "persons", ", ".join(row.persons), MAX_PRESENTERS, work),
        stage=stage.code if stage and row.starts_at else None,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=before.state if before else "confirmed",
        nations=before.nations if before else (),
    )


def _cut(row: SessionRow, column: str, text: str, limit: int, work: ProgrammeWork) -> str:
    if len(text) <= limit:
        return text
    work.faults.append(warning(row.row, "text_cut", column, title=row.title, limit=limit))
    return text[:limit].rstrip()


def _kind(row: SessionRow) -> str:
    said = [word for word in (fold(row.kind), fold(row.track)) if word]
    known = (KIND_WORDS.get(word, word) for word in said)
    return next((kind for kind in known if kind in KINDS), "other")


def _source(row: SessionRow) -> str:
    """As it is stored; longer ones than the column takes by their hash."""
    return row.source if len(row.source) <= MAX_SOURCE else hashlib.sha256(row.source.encode()).hexdigest()
