"""What an import did, or would do."""

from collections.abc import Iterable

import msgspec

from events.files.reading import RowFault


class ImportReport(msgspec.Struct, frozen=True):
    """How many things were created, changed and left as they were; all 0 when an error kept everything out."""

    created: int
    changed: int
    unchanged: int
    faults: tuple[RowFault, ...]

    @property
    def refused(self) -> bool:
        return has_errors(self.faults)


def has_errors(faults: Iterable[RowFault]) -> bool:
    return any(fault.severity == "error" for fault in faults)
