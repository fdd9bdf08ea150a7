"""The folder that is written: as a whole or not at all, and never over what somebody else keeps there."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

LIST = "exported.json"
"""Says in the folder what it is, and which files the export made."""


class FolderRefused(Exception):
    """The message says what to do."""


class Contents(msgspec.Struct, frozen=True):
    festival: str
    files: tuple[str, ...]


class Folder:
    """What is put into it counts when its block ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bytes = 0
        self.files: list[str] = []

    def put(self, file: str, content: bytes) -> None:
        target = self.path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self.files.append(file)
        self.bytes += len(content)


@contextmanager
def new_folder(target: Path, festival: str) -> Iterator[Folder]:
    """A folder beside the target that takes its place in the end; files that somebody added to it stay.

    Raises FolderRefused where the target holds something else than an export of this festival.
    """
    target = target.resolve()
    before = _before(target, festival)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        folder = Folder(aside / "new")
        folder.path.mkdir()
        yield folder
        folder.put(LIST, msgspec.json.encode(Contents(festival, tuple(sorted(folder.files)))))
        _keep_added(target, before, folder)
        _swap(target, aside, folder.path)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _before(target: Path, festival: str) -> frozenset[str]:
    """The files of the last export."""
    if not target.exists():
        return frozenset()
    if not target.is_dir():
        raise FolderRefused(f"{target} is a file. Give --to a folder.")
    if not any(target.iterdir()):
        return frozenset()
    try:
        contents = msgspec.json.decode((target / LIST).read_bytes(), type=Contents)
    except (FileNotFoundError, msgspec.DecodeError) as foreign:
        told = f"{target} holds files that no export made. Give --to a new folder, or one of an earlier export."
        raise FolderRefused(told) from foreign
    if contents.festival != festival:
        raise FolderRefused(f"{target} holds the festival {contents.festival}. Give --to another folder.")
    return frozenset((LIST, *contents.files))


def _keep_added(target: Path, before: frozenset[str], folder: Folder) -> None:
    made = {file.casefold() for file in (*before, *folder.files)}
    for path in sorted(target.rglob("*")) if before else ():
        file = path.relative_to(target).as_posix()
        if path.is_file() and file.casefold() not in made:
            kept = folder.path / file
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, kept)


def _swap(target: Path, aside: Path, made: Path) -> None:
    old = aside / "old"
    try:
        if target.exists():
            target.rename(old)
        made.rename(target)
    except OSError as refused:
        if old.exists() and not target.exists():
            old.rename(target)
        raise FolderRefused(f"{target} cannot be replaced ({refused.strerror}). Give --to a folder in it.") from refused
