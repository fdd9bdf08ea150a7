"""A command that cannot do its work says so in one line, and ends with 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def said(folder: Path, *words: str, **environ: str) -> tuple[int, str]:
    """How the command ended, and what it said of it."""
    command = [sys.executable, "-W", "ignore", "-m", "web.cli", *words]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("SCHAUHER_")}
    environ = {**inherited, "SCHAUHER_DATA_DIR": str(folder / "data"), **environ}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stderr


def test_a_database_that_does_not_answer_is_told_with_what_helps(tmp_path: Path) -> None:
    code, text = said(tmp_path, "migrate", SCHAUHER_DATABASE_URL="postgresql://nobody:secret@127.0.0.1:1/none")
    assert code == 1
    assert text.startswith("Error: ")
    assert text.endswith("The command `schauher doctor` says what is missing.\n")
    assert "secret" not in text


def test_a_backup_into_a_folder_that_is_not_there_names_it(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "today.backup"
    assert said(tmp_path, "backup", str(file)) == (1, f"Error: {file}.part: No such file or directory\n")


def test_a_restore_over_something_says_what_to_do_instead(tmp_path: Path) -> None:
    file = tmp_path / "today.backup"
    said(tmp_path, "invite", "somebody@example.org", "--role", "admin")
    assert said(tmp_path, "backup", str(file))[0] == 0
    assert said(tmp_path, "restore", str(file)) == (
        1,
        "Error: The table account holds rows, and a restore overwrites nothing: give it a new database.\n",
    )


@pytest.mark.parametrize("words", [("--port", "70000"), ("--workers", "0")])
def test_a_server_is_not_started_with_numbers_that_cannot_be(tmp_path: Path, words: tuple[str, str]) -> None:
    code, text = said(tmp_path, "serve", *words)
    assert code == 2
    assert f"Invalid value for '{words[0]}'" in text
