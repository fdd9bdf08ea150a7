"""Nothing is left out on a build server, and its reason is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database import ROOT

SKIPS = {
    "in a test": "def test_it():\n    pytest.skip('no luck')",
    "by a mark": "@pytest.mark.skipif(True, reason='no luck')\ndef test_it():\n    pass",
    "in a fixture": "@pytest.fixture\ndef luck():\n    pytest.skip('no luck')\n\ndef test_it(luck):\n    pass",
    "of a file": "pytest.skip('no luck', allow_module_level=True)",
}
KNOWN = "@pytest.mark.xfail(reason='no luck')\ndef test_it():\n    raise AssertionError"


def outcome(folder: Path, code: str, ci: str) -> tuple[bool, bool]:
    """Whether a run with that test in it succeeds, and whether it tells the reason."""
    (folder / "test_it.py").write_text(f"import pytest\n\n{code}\n")
    (folder / "test_that.py").write_text("def test_that():\n    pass\n")
    command = [sys.executable, "-m", "pytest", "-rsx", "-c", os.devnull, "-p", "tests.skips", str(folder)]
    environ = {**os.environ, "CI": ci, "PYTEST_ADDOPTS": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    return done.returncode == 0, "no luck" in done.stdout


@pytest.mark.parametrize("skip", SKIPS.values(), ids=SKIPS)
@pytest.mark.parametrize(("ci", "succeeds"), [("true", False), ("", True)], ids=["build server", "elsewhere"])
def test_a_skip_fails_on_a_build_server_alone(tmp_path: Path, ci: str, succeeds: bool, skip: str) -> None:
    assert outcome(tmp_path, skip, ci) == (succeeds, True)


def test_what_is_known_to_fail_is_no_skip(tmp_path: Path) -> None:
    assert outcome(tmp_path, KNOWN, "true") == (True, True)
