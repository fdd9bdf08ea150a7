"""Every reason to say no has its sentence, and the sentence's parameters are those that the code gives."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from events.faults import Refused
from events.files.reading import warning
from web.amounts import COUNTED
from web.i18n import words_for
from web.sentences import FAULTS, SENTENCES, fault_sentence, sentence

ROOT = Path(__file__).parents[3]
SOURCES = [path for package in ("events", "exhibitors", "web") for path in sorted((ROOT / package).rglob("*.py"))]
REFUSALS = {"Refused", "NotFound", "Conflict", "Forbidden"}
ROW_FAULTS = {"error", "warning"}


def calls(names: set[str]) -> Iterator[tuple[ast.Call, Path]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield node, path


def codes(names: set[str], position: int) -> set[str]:
    found = set()
    for call, _ in calls(names):
        if len(call.args) > position and isinstance(call.args[position], ast.Constant):
            found.add(str(call.args[position].value))  # type: ignore[attr-defined]  # a constant has a value
    return found


def test_every_refusal_has_a_sentence() -> None:
    assert codes(REFUSALS, 0) - set(SENTENCES) - set(COUNTED) == set()


def test_every_fault_of_a_row_has_a_sentence() -> None:
    assert codes(ROW_FAULTS, 1) - set(FAULTS) - set(SENTENCES) - set(COUNTED) == set()


@pytest.mark.parametrize("names", [REFUSALS])
def test_sentences_use_only_parameters_that_every_refusal_gives(names: set[str]) -> None:
    for call, path in calls(names):
        if not (call.args and isinstance(call.args[0], ast.Constant)):
            continue
        given = {keyword.arg: "x" for keyword in call.keywords if keyword.arg}
        if any(keyword.arg is None for keyword in call.keywords):
            continue  # parameters that are only known when it runs
        code = str(call.args[0].value)
        said = f"%({COUNTED[code][0]})s" if code in COUNTED else SENTENCES[code]
        assert said % given, f"{path.name}:{call.lineno}: {code} lacks a parameter"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "There is still a booth in this area. Delete or move it first."),
        (2, "There are still 2 booths in this area. Delete or move them first."),
        (1200, "There are still 1,200 booths in this area. Delete or move them first."),
    ],
)
def test_reasons_that_count_do_so_as_the_language_does(number: int, said: str) -> None:
    assert sentence(words_for("en"), Refused("area_has_booths", booths=number)) == said


def test_faults_that_count_do_so_as_the_language_does() -> None:
    told = [fault_sentence(words_for("en"), warning(1, "holes_left_out", "geometry", count=count)) for count in (1, 3)]
    assert told == ["A hole was left out.", "3 holes were left out."]


def test_a_reason_counts_or_does_not() -> None:
    assert set(COUNTED) & (set(SENTENCES) | set(FAULTS)) == set()
