"""Every page of the app, full and empty, in German on a desk, in Arabic on a phone, in easy words on a tablet."""

import asyncio
from pathlib import Path

import pytest

from tests.browser import nu
from tests.browser.conftest import serving
from tests.browser.survey import BORROWED, MISTAKES, Survey, look_at_everything
from tests.browser.walk import PAGES, Visit, template_of
from web.pages import TEMPLATES

pytestmark = pytest.mark.browser

LANGUAGES = ["de", "ar", "de-x-leicht"]
PARTS = ("desk/", "gate/", "my/", "pieces/", "public/", "kit.html", "base.html")
"""Of the folder of templates; the others are printed, mailed or exported."""

NO_PAGES = {"public/offline_notes.html"}
"""Kept in the browser, and shown when there is no network."""


@pytest.fixture(scope="module")
def survey(tmp_path_factory: pytest.TempPathFactory) -> Survey:
    """Made once: it takes a minute."""
    with serving(tmp_path_factory.mktemp("survey")) as installation:
        installation.run("demo")
        return asyncio.run(look_at_everything(installation))


def where(visit: Visit) -> str:
    return f"{visit.view.lang} {visit.view.width} {visit.address}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_the_access_table_can_be_reached_by_links(survey: Survey, lang: str) -> None:
    seen = {template_of(visit.path) for visit in survey.pages if visit.view.lang == lang}
    assert PAGES - seen == set()


def test_every_page_opens(survey: Survey) -> None:
    assert [(visit.status, where(visit)) for visit in survey.pages if visit.status != 200] == []


def test_axe_finds_nothing_on_any_page(survey: Survey) -> None:
    assert [(where(visit), visit.violations) for visit in survey.visits if visit.violations] == []


def test_the_checker_of_the_w3c_finds_no_error_on_any_page(survey: Survey, tmp_path: Path) -> None:
    assert nu.faults({where(visit): visit.source for visit in survey.visits}, tmp_path) == []


def test_the_checker_finds_an_error(tmp_path: Path) -> None:
    wrong = {"right": "<!doctype html><title>a</title>", "wrong": "<!doctype html><title>a</title><p><div></p>"}
    assert {name for name, _ in nu.faults(wrong, tmp_path)} == {"wrong"}


def test_every_template_of_a_page_was_seen(survey: Survey) -> None:
    there = {file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html")}
    assert {name for name in there if name.startswith(PARTS)} - survey.templates - NO_PAGES == set()


def test_no_page_scrolls_sideways(survey: Survey) -> None:
    assert [(where(visit), visit.sideways) for visit in survey.visits if visit.sideways] == []


def test_every_page_says_its_language_and_direction(survey: Survey) -> None:
    own = [visit for visit in survey.visits if visit.address not in BORROWED]
    wrong = [visit for visit in own if (visit.lang, visit.dir) != (visit.view.lang, visit.view.dir)]
    assert [(where(visit), visit.lang, visit.dir) for visit in wrong] == []


def test_every_page_has_one_first_heading(survey: Survey) -> None:
    assert [(where(visit), visit.headings) for visit in survey.visits if visit.headings != 1] == []


def test_no_page_complains_on_the_console_or_asks_another_server(survey: Survey) -> None:
    assert [(where(visit), visit.complaints) for visit in survey.visits if visit.complaints] == []


def test_looking_leaves_nothing_in_the_browser(survey: Survey) -> None:
    """No cookie is set, and none of the storages of a browser is written."""
    assert [(where(visit), visit.cookie) for visit in survey.visits if visit.cookie] == []
    assert [(where(visit), visit.stored) for visit in survey.visits if visit.stored] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_a_title_of_its_own(survey: Survey, lang: str) -> None:
    shown: dict[str, set[str]] = {}
    for visit in survey.pages:
        if visit.view.lang == lang:
            shown.setdefault(visit.title.strip(), set()).add(visit.shown.rstrip("/"))
    assert {title: addresses for title, addresses in shown.items() if len(addresses) > 1 or not title} == {}


def test_a_page_with_mistakes_says_so_in_its_title(survey: Survey) -> None:
    mistaken = [visit for visit in survey.others if visit.address in MISTAKES]
    assert {visit.status for visit in mistaken} == {422}
    assert [where(visit) for visit in mistaken if not visit.title.startswith("Bitte")] == []
