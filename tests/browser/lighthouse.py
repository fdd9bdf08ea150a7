"""What Lighthouse says about pages as a phone gets them."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from typing import Any

import msgspec

from tests.browser.addresses import first_below
from tests.browser.conftest import ARGUMENTS, CHROMIUM, Installation
from tests.database import ROOT

COMMAND = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
JUDGED = ("accessibility", "best-practices", "seo")
SPEED = "performance"
ENOUGH = 98


class Verdict(msgspec.Struct, frozen=True):
    """Points of 100 by category, and the audits that cost some."""

    points: dict[str, int]
    faults: tuple[str, ...]


def there() -> bool:
    return COMMAND.exists() and which("node") is not None and CHROMIUM.exists()


def judge(address: str, categories: Sequence[str], folder: Path) -> Verdict:
    """Loads it with nothing in the cache, on a slow line and a slow phone where that is to be judged."""
    report = folder / "report.json"
    options = [
        f"--chrome-flags={' '.join(['--headless=new', *ARGUMENTS])}",
        f"--only-categories={','.join(categories)}",
    ]
    options += ["--quiet", "--no-enable-error-reporting", "--output=json", f"--output-path={report}"]
    if SPEED not in categories:
        options.append("--throttling-method=provided")
    environ = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    subprocess.run(["node", str(COMMAND), address, *options], env=environ, check=True, capture_output=True)
    return _read(msgspec.json.decode(report.read_bytes()))


def _read(report: dict[str, Any]) -> Verdict:
    points = {name: round(100 * (found["score"] or 0)) for name, found in report["categories"].items()}
    counted = [part["id"] for found in report["categories"].values() for part in found["auditRefs"] if part["weight"]]
    audits = [report["audits"][name] for name in counted]
    lost = [audit for audit in audits if audit["score"] is not None and audit["score"] < 1]
    return Verdict(points, tuple(f"{audit['id']} {audit.get('displayValue', '')}".strip() for audit in lost))


def main_pages(installation: Installation) -> list[str]:
    """Start, programme, one session, one exhibitor."""
    session, exhibitor = (first_below(installation.base, f"/de/demo/{part}") for part in ("programme", "exhibitors"))
    return [f"{installation.base}{path}" for path in ("/de/demo/", "/de/demo/programme", session, exhibitor)]
