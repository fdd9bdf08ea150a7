"""How fast the main pages are for a phone on a slow line: `python -m tests.load.lighthouse`.

The middle one of three runs for each page, all four categories. Ends with 1 when a page has less than 98 points in one.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from tests.browser.conftest import serving
from tests.browser.lighthouse import ENOUGH, JUDGED, SPEED, judge, main_pages, there

RUNS = 3


def main() -> int:
    if not there():
        print("needs Chromium and `npm ci`")
        return 1
    with tempfile.TemporaryDirectory(prefix="schauher-load-") as name, serving(Path(name)) as installation:
        installation.run("demo")
        points = {address: measured(address, Path(name)) for address in main_pages(installation)}
    for address, found in points.items():
        print(f"{urlsplit(address).path}: {', '.join(f'{category} {score:g}' for category, score in found.items())}")
    return 0 if all(score >= ENOUGH for found in points.values() for score in found.values()) else 1


def measured(address: str, folder: Path) -> dict[str, float]:
    verdicts = [judge(address, (SPEED, *JUDGED), folder) for _ in range(RUNS)]
    return {category: median(verdict.points[category] for verdict in verdicts) for category in (SPEED, *JUDGED)}


if __name__ == "__main__":
    sys.exit(main())
