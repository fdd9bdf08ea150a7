"""The tools of the tests are the same everywhere, wherever they are fetched from."""

import json

from tests.database import ROOT

LOCKED = json.loads((ROOT / "package-lock.json").read_text())["packages"]


def test_every_tool_is_pinned_by_its_content() -> None:
    assert [name for name, package in LOCKED.items() if name and "integrity" not in package] == []


def test_no_address_of_a_registry_is_kept() -> None:
    assert [name for name, package in LOCKED.items() if "resolved" in package] == []
