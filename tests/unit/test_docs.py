"""What README and docs say is there is there: commands, links, pictures, settings, addresses, roles."""

import importlib.util
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

from events.checkin.rules import Reason, Result
from events.festival.languages import LANGUAGES, language_name
from events.hosts.rules import ROLE_PERMISSIONS, SCOPE_PERMISSIONS, Permission, Role
from exhibitors.profiles.columns import HEADINGS
from web import catalogues
from web.cli import main
from web.gate.verdicts import REFUSALS
from web.i18n import INTERFACE, LOCALES
from web.security.permissions import ACCESS

ROOT = Path(__file__).parents[2]
ON_TOP = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
PAGES = [*(ROOT / name for name in ON_TOP), *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
VARIABLE = re.compile(r"SCHAUHER_[A-Z_]+")
COLUMNS = {
    "See": Permission.EVENT_READ,
    "Applications": Permission.APPLICATIONS_READ,
    "Decide": Permission.APPLICATIONS_DECIDE,
    "Draw": Permission.FLOOR_CHANGE,
    "Place": Permission.PLACEMENT_CHANGE,
    "Programme": Permission.PROGRAMME_CHANGE,
    "Helpers": Permission.VOLUNTEERS_CHANGE,
    "Badges": Permission.BADGES_ISSUE,
    "Scan": Permission.SCAN,
    "Letters": Permission.MAIL_READ,
    "History": Permission.HISTORY_READ,
    "Team": Permission.TEAM_CHANGE,
    "Settings": Permission.EVENT_CHANGE,
    "Hosts": Permission.SYSTEM_CHANGE,
}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def typed(text: str) -> Iterator[list[str]]:
    """What a person types by these pages: each line of code as its words, without `sudo` and settings before it."""
    blocks = BLOCK.findall(text)
    lines = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()[1:-1]]
    for line in [*lines, *INLINE.findall(BLOCK.sub("", text))]:
        try:
            words = shlex.split(line.removeprefix("ExecStart="), comments=True)
        except ValueError:  # a line of something else, with one quotation mark
            continue
        while words and (words[0] == "sudo" or re.fullmatch(r"[A-Z_]+=.*", words[0])):
            words.pop(0)
        if words:
            yield words


def commands() -> list[list[str]]:
    """Every `schauher …` of all pages, without its first word."""
    said = [words for page in PAGES for words in typed(page.read_text(encoding="utf-8"))]
    return [words[1:] for words in said if Path(words[0]).name == "schauher" and words[1:]]


def faults(words: list[str]) -> list[str]:
    """What of a command is not there: a verb, an option, one of the values that it takes."""
    command: click.Command = main
    rest = list(words)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        found = command.commands.get(rest[0])
        if found is None:
            return [rest[0]]
        command = found
        rest.pop(0)
    options = {name: option for option in command.params for name in option.opts if name.startswith("-")}
    chosen = zip(rest, [*rest[1:], ""], strict=False)
    return [
        word if word not in options else value
        for word, value in chosen
        if word.startswith("-") and word != "--help"
        if word not in options or not takes(options[word], value)
    ]


def takes(option: click.Parameter, value: str) -> bool:
    return not isinstance(option.type, click.Choice) or value.isupper() or value in option.type.choices


def required(words: list[str]) -> list[str]:
    """The options that a whole command line must have and has not."""
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group) or word not in command.commands:
            break
        command = command.commands[word]
    needed = [option for option in command.params if isinstance(option, click.Option) and option.required]
    return [option.opts[0] for option in needed if not set(option.opts) & set(words)]


def leaves(command: click.Command, name: str = "schauher") -> Iterator[str]:
    if isinstance(command, click.Group):
        for verb, child in command.commands.items():
            yield from leaves(child, f"{name} {verb}")
    else:
        yield name


@cache
def targets() -> frozenset[str]:
    return frozenset(re.findall(r"^([a-z][a-z-]*):", read("Makefile"), re.MULTILINE))


@cache
def code() -> str:
    """All of our Python."""
    folders = ("events", "exhibitors", "web", "tests")
    files = (path for folder in folders for path in (ROOT / folder).rglob("*.py") if path != Path(__file__))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rows(name: str) -> list[list[str]]:
    """The cells of all tables of a page."""
    lines = [line for line in read(name).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def codes(cell: str) -> list[str]:
    return INLINE.findall(cell)


def test_there_are_commands_to_look_at() -> None:
    assert len(commands()) > 30


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_is_one_that_there_is(words: list[str]) -> None:
    assert faults(words) == []


@pytest.mark.parametrize("words", [words for words in commands() if any("-" in word for word in words)], ids=" ".join)
def test_every_command_with_options_has_those_that_it_needs(words: list[str]) -> None:
    assert "--help" in words or required(words) == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["conquer"], ["conquer"]),
        (["serve", "--gate"], ["--gate"]),
        (["print", "money"], ["money"]),
        (["invite", "a@example.org", "--role", "king"], ["king"]),
    ],
)
def test_a_command_that_is_not_there_would_be_found(words: list[str], wrong: list[str]) -> None:
    assert faults(words) == wrong


def test_every_command_is_explained_to_hosts() -> None:
    explained = {codes(row[0])[0] for row in rows("docs/hosts.md") if codes(row[0]) and row[0].startswith("`schauher ")}
    assert {name for name in explained if not name.startswith("schauher import")} == {
        name for name in leaves(main) if name != "schauher import"
    }
    assert "schauher import" in explained


@every_page
def test_every_target_of_make_is_there(page: Path) -> None:
    said = [words for words in typed(page.read_text(encoding="utf-8")) if words[0] == "make"]
    wanted = {word for words in said for word in words[1:] if "=" not in word}
    assert wanted <= targets()


@every_page
def test_every_module_that_is_run_is_there(page: Path) -> None:
    said = [
        words for words in typed(page.read_text(encoding="utf-8")) if "-m" in words and words[0].startswith("python")
    ]
    modules = [words[words.index("-m") + 1] for words in said]
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []


@every_page
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    found = [one or other for one, other in LINK.findall(BLOCK.sub("", page.read_text(encoding="utf-8")))]
    lost = []
    for link in found:
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if path.startswith(("http:", "https:")):
            continue
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []


def test_every_picture_is_shown_and_small() -> None:
    shown = {
        Path(link).name for page in PAGES for pair in LINK.findall(page.read_text(encoding="utf-8")) for link in pair
    }
    pictures = list((ROOT / "docs" / "pictures").glob("*.png"))
    assert {picture.name for picture in pictures} == {name for name in shown if name.endswith(".png")}
    assert [picture.name for picture in pictures if picture.stat().st_size > 200_000] == []


@every_page
def test_every_setting_is_one_that_the_code_reads(page: Path) -> None:
    assert set(VARIABLE.findall(page.read_text(encoding="utf-8"))) <= set(VARIABLE.findall(code()))


def test_every_setting_is_explained_to_hosts() -> None:
    explained = {name for row in rows("docs/hosts.md") for name in codes(row[0]) if VARIABLE.fullmatch(name)}
    read_by_us = {name for name in VARIABLE.findall(code()) if not name.startswith("SCHAUHER_TEST_")}
    assert explained == read_by_us


def test_every_address_for_programs_is_told_with_its_methods() -> None:
    told = {
        (method, f"/api/v1{codes(row[0])[0]}")
        for row in rows("docs/api.md")
        if row[0].startswith("`/")
        for method in row[1].split(", ")
    }
    assert told == {access for access in ACCESS if access[1].startswith("/api/")}


@pytest.mark.parametrize("words", [REASON.value for REASON in (*Reason, *Result)])
def test_every_answer_to_a_scan_is_told(words: str) -> None:
    assert words in {name for row in rows("docs/api.md") for name in codes(row[0])}


def test_every_scope_of_a_key_is_told() -> None:
    assert set(SCOPE_PERMISSIONS) <= {name for row in rows("docs/api.md") for name in codes(row[0])}


def test_roles_may_what_their_table_says() -> None:
    header, *others = [row for row in rows("docs/organisers.md") if len(row) == len(COLUMNS) + 1]
    assert header == ["Role", *COLUMNS]
    told = {
        codes(row[0])[0]: {permission for permission, tick in zip(COLUMNS.values(), row[1:], strict=True) if tick}
        for row in others
        if codes(row[0])
    }
    assert told == {role: ROLE_PERMISSIONS[role] & set(COLUMNS.values()) for role in Role}


def test_every_column_of_a_table_of_exhibitors_is_told() -> None:
    assert set(HEADINGS) <= {name for row in rows("docs/organisers.md") for name in codes(row[0])}


@pytest.mark.parametrize("name", ["organisers", "gate"])
def test_every_button_that_is_named_is_one_of_the_pages(name: str) -> None:
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", BLOCK.sub("", read(f"docs/{name}.md")))
    named = {button.rstrip(" …") for button in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", text)}
    sentences = {str(message.id).rstrip(" …") for message in catalogues.read(LOCALES / "de.po") if message.id}
    assert named
    assert named - sentences == set()


def test_every_verdict_of_the_gate_is_told() -> None:
    told = {row[1] for row in rows("docs/gate.md") if len(row) == 3}
    refused = {title.replace("%(today)s", "this day") for title, _ in REFUSALS.values()}
    assert told == {"Words", "---", "Come in", "Goodbye", "Already in", "Was not inside", *refused}


def test_the_languages_are_told() -> None:
    names = [language_name(tag, "en") for tag in INTERFACE]
    text = read("README.md")
    assert [name for name in names if name not in text] == []
    assert f"any of {len(LANGUAGES)}" in text
