"""Lighthouse as a phone: what does not depend on how busy this machine is. The rest is in `tests.load.lighthouse`."""

from pathlib import Path

import pytest

from tests.browser.conftest import serving
from tests.browser.lighthouse import JUDGED, judge, main_pages, there

pytestmark = pytest.mark.browser


def test_lighthouse_has_nothing_to_say_about_the_main_pages(tmp_path: Path) -> None:
    if not there():
        pytest.skip("no Lighthouse: apt-get install chromium nodejs npm, then npm ci")
    with serving(tmp_path) as installation:
        installation.run("demo")
        verdicts = {address: judge(address, JUDGED, tmp_path) for address in main_pages(installation)}
    assert {address: verdict.faults for address, verdict in verdicts.items() if verdict.faults} == {}
    assert {points for verdict in verdicts.values() for points in verdict.points.values()} == {100}
