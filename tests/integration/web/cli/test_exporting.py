"""`schauher export site` as people and programs use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database import Database
from tests.integration.web.versions.ground import grown


@pytest.fixture
async def festival(database: Database) -> Database:
    await grown()
    return database


def exported(database: Database, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-m", "web.cli", "export", "site", *words]
    inherited = {name: value for name, value in database.environ.items() if name != "SCHAUHER_BASE_URL"}
    return subprocess.run(
        command, env={**inherited, **environ}, capture_output=True, text=True, check=False, timeout=120
    )


def test_it_says_how_much_it_wrote_and_where_it_begins(festival: Database, tmp_path: Path) -> None:
    site = tmp_path / "site"
    done = exported(festival, "--event", "demo", "--to", str(site), "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said.keys() == {"pages", "bytes", "seconds"}
    assert said["pages"] == len(list(site.rglob("*.html")))
    assert done.stderr.endswith(f"{said['pages']} of {said['pages']} pages\n")
    assert "127.0.0.1" not in (site / "de" / "demo" / "index.html").read_text()

    again = exported(festival, "--event", "demo", "--to", str(site), SCHAUHER_BASE_URL="https://fest.example.org")
    assert again.stdout.endswith(f"open {site / 'index.html'}\n")
    assert "https://fest.example.org/de/demo/apply" in (site / "de" / "demo" / "index.html").read_text()


def test_what_it_refuses_it_says_in_a_line(festival: Database, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("years of work")
    foreign = exported(festival, "--event", "demo", "--to", str(tmp_path / "full"))
    told = f"Error: {tmp_path / 'full'} holds files that no export made. "
    told += "Give --to a new folder, or one of an earlier export.\n"
    assert (foreign.returncode, foreign.stderr) == (1, told)
    unknown = exported(festival, "--event", "nowhere", "--to", str(tmp_path / "site"))
    assert (unknown.returncode, unknown.stderr.count("\n"), unknown.stderr[:7]) == (1, 1, "Error: ")
    assert not os.path.lexists(tmp_path / "site")
