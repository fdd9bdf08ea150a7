"""Real input that lives beside the project and is never copied into it."""

import json
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[2] / "shared" / "data"


def real_data(name: str) -> bytes:
    """The file's bytes. Without the folder a test is skipped; a build server must have it."""
    path = _FOLDER / name
    if not path.exists():
        pytest.skip(f"real input is not here: {name}")
    return path.read_bytes()


def naughty_strings() -> list[str]:
    """Strings that break software: scripts, injections, invisible and unprintable characters."""
    strings: list[str] = json.loads(real_data("names/blns.json"))
    return strings
