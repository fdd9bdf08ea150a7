"""What a table of exhibitors changes at an event: compared first, written afterwards."""

from collections.abc import Iterable, Mapping

import msgspec

from events.files.reading import RowFault, error, warning
from events.files.report import ImportReport, has_errors
from events.floor.numbers import booth_keys
from events.floor.queries import BoothView
from events.search.rules import fold
from exhibitors.applications.queries import Participation
from exhibitors.profiles.queries import StoredExhibitor
from exhibitors.profiles.rules import MAX_LINE, ExhibitorDraft, cleaned, exhibitor_faults, merged, name_key
from exhibitors.profiles.sheet import ExhibitorRow, Parsed, Stand

MAX_BOOTH_WISH = 200


class Fair(msgspec.Struct, frozen=True):
    """What there is already. `areas` are code and names; `language` is the one that files are in."""

    language: str
    exhibitors: list[StoredExhibitor]
    participations: dict[int, Participation]
    areas: Mapping[str, Iterable[str]]
    booths: list[BoothView]
    occupants: dict[str, tuple[str, ...]]


class RowWork(msgspec.Struct, frozen=True):
    """One exhibitor of the table: what is known of it, what it will be, and where it is to stand."""

    row: ExhibitorRow
    known: StoredExhibitor | None
    participation: Participation | None
    draft: ExhibitorDraft
    booth_wish: str
    booths: tuple[BoothView, ...]

    @property
    def key(self) -> str:
        return self.row.key

    @property
    def is_new(self) -> bool:
        return self.participation is None

    @property
    def has_new_profile(self) -> bool:
        return self.known is not None and self.known.draft != self.draft

    @property
    def has_new_wish(self) -> bool:
        return self.participation is not None and self.participation.booth_wish != self.booth_wish

    @property
    def is_changed(self) -> bool:
        return not self.is_new and (self.has_new_profile or self.has_new_wish or bool(self.booths))


class FairWork(msgspec.Struct, frozen=True):
    """The work of an import and what is told of it. With an error among the faults nothing of it may be done."""

    rows: list[RowWork]
    faults: list[RowFault]

    @property
    def report(self) -> ImportReport:
        """Counts exhibitors of the event."""
        faults = tuple(sorted(self.faults, key=lambda fault: fault.row))
        if has_errors(faults):
            return ImportReport(0, 0, 0, faults)
        created, changed = sum(work.is_new for work in self.rows), sum(work.is_changed for work in self.rows)
        return ImportReport(created, changed, len(self.rows) - created - changed, faults)


def compare(parsed: Parsed, fair: Fair) -> FairWork:
    faults = list(parsed.faults)
    floor = _Floor(fair)
    known = _by_key(fair)
    rows = []
    for row in parsed.rows:
        exhibitor = known.get(row.key)
        participation = fair.participations.get(exhibitor.id) if exhibitor else None
        draft = _draft(row, exhibitor, fair.language)
        faults += [
            error(row.rows[0], refused.code, field, **refused.params)
            for field, refused in exhibitor_faults(draft).items()
        ]
        booths = floor.give(row, participation.areas if participation else frozenset(), faults)
        wish = _wish(row.stands) or (participation.booth_wish if participation else "")
        rows.append(RowWork(row, exhibitor, participation, draft, wish, booths))
    return FairWork(rows, faults)


def booth_taken(row: ExhibitorRow, booth: BoothView, by: Iterable[str]) -> RowFault:
    return warning(row.rows[0], "booth_taken", "booth", area=booth.area, booth=booth.number, by=", ".join(by))


class _Floor:
    """The booths of the event, given away row by row."""

    def __init__(self, fair: Fair) -> None:
        self._areas = {fold(name): code for code, names in fair.areas.items() for name in (*names, code)}
        self._booths = [(frozenset(booth.number_key.split("/")), booth) for booth in fair.booths]
        self._occupants = {code: list(names) for code, names in fair.occupants.items()}

    def give(self, row: ExhibitorRow, settled: frozenset[str], faults: list[RowFault]) -> tuple[BoothView, ...]:
        """The booths that are free for it, but none in the `settled` areas: it has one there already."""
        wanted: dict[str, BoothView] = {}
        for stand in row.stands:
            found = self._find(stand)
            if stand.booth and not found and self._is_drawn(stand.area):
                faults.append(warning(row.rows[0], "booth_unknown", "booth", area=stand.area, booth=stand.booth))
            wanted |= {booth.code: booth for booth in found if booth.area not in settled}
        return tuple(booth for booth in wanted.values() if self._take(booth, row, faults))

    def _take(self, booth: BoothView, row: ExhibitorRow, faults: list[RowFault]) -> bool:
        there = self._occupants.setdefault(booth.code, [])
        if there and not booth.shared:
            faults.append(booth_taken(row, booth, there))
            return False
        there.append(row.name)
        return True

    def _is_drawn(self, area: str) -> bool:
        """Whether a missing booth is news: of an area that is not drawn yet, all are missing."""
        return fold(area) in self._areas if area else bool(self._booths)

    def _find(self, stand: Stand) -> list[BoothView]:
        """The booth that is the same, else all that the text names entirely; without an area only if it is clear."""
        wanted = frozenset(booth_keys(stand.booth))
        area = self._areas.get(fold(stand.area))
        if not wanted or (stand.area and area is None):
            return []
        here = [(keys, booth) for keys, booth in self._booths if area is None or booth.area == area]
        found = [booth for keys, booth in here if keys == wanted] or [booth for keys, booth in here if keys < wanted]
        return found if len({booth.area for booth in found}) == 1 else []


def _by_key(fair: Fair) -> dict[str, StoredExhibitor]:
    """Of several with one name the one that takes part already, else the oldest."""
    found: dict[str, StoredExhibitor] = {}
    for exhibitor in fair.exhibitors:
        key = name_key(exhibitor.draft.name)
        if key not in found or exhibitor.id in fair.participations:
            found[key] = exhibitor
    return found


def _draft(row: ExhibitorRow, known: StoredExhibitor | None, language: str) -> ExhibitorDraft:
    """What the table says over what is known; the name stays as the organisers wrote it."""
    said = ExhibitorDraft(
        name=known.draft.name if known else row.name,
        kind=row.kind,
        description={language: row.description} | ({"en": row.description_en} if row.description_en else {}),
        nations=row.nations,
        nations_text=_clip(row.nations_text, "nations_text"),
        offers=_clip(", ".join(row.categories), "offers"),
        website=row.website,
        email=row.email,
        phone=row.phone,
        address=_clip(row.address, "address"),
    )
    return cleaned(merged(known.draft if known else ExhibitorDraft(row.name), said))


def _clip(text: str, field: str) -> str:
    limit = MAX_LINE[field]
    return text if len(text) <= limit else text[: limit - 1].rstrip(" ,;") + "…"


def _wish(stands: Iterable[Stand]) -> str:
    """All stands in words, as many as there is room for."""
    wish = ""
    for stand in stands:
        longer = f"{wish}; {stand.area} {stand.booth}".strip("; ").strip()
        if len(longer) > MAX_BOOTH_WISH:
            return wish
        wish = longer
    return wish
