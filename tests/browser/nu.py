"""What the Nu HTML checker of the W3C says, all pages by one process."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import which

import msgspec
import pytest

from tests.database import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class Message(msgspec.Struct):
    """`type` is info (with warnings in it), error, or non-document-error where a file could not be read."""

    type: str
    message: str
    url: str
    extract: str = ""


class Report(msgspec.Struct):
    messages: list[Message]


def faults(pages: Mapping[str, str], folder: Path) -> list[tuple[str, str]]:
    """Name of the page and what is wrong in it. `pages` are name and source; they are put into the empty `folder`."""
    if not CHECKER.exists() or which("java") is None:
        pytest.skip("no Nu HTML checker: apt-get install default-jre-headless npm, then npm ci")
    names = dict(enumerate(pages))
    for number, name in names.items():
        (folder / f"{number}.html").write_text(pages[name], "utf-8")
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--stdout", "--exit-zero-always", str(folder)]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    messages = msgspec.json.decode(said, type=Report).messages
    return [
        (names[int(Path(message.url).stem)], f"{message.message} {message.extract}")
        for message in messages
        if message.type != "info"
    ]
