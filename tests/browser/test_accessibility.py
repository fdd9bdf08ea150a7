"""Every page of the app, full and empty, in German on a desk and in Arabic on a phone."""

import asyncio

import pytest

from tests.browser.conftest import serving
from tests.browser.survey import Survey, look_at_everything
from tests.browser.walk import PAGES, Visit, template_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def survey(tmp_path_factory: pytest.TempPathFactory) -> Survey:
    """Made once: it takes a minute."""
    with serving(tmp_path_factory.mktemp("survey")) as installation:
        installation.run("demo")
        return asyncio.run(look_at_everything(installation))


def where(visit: Visit) -> str:
    return f"{visit.view.lang} {visit.view.width} {visit.view.scheme} {visit.address}"


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_page_of_the_access_table_can_be_reached_by_links(survey: Survey, lang: str) -> None:
    seen = {template_of(visit.path) for visit in survey.pages if visit.view.lang == lang}
    assert PAGES - seen == set()


def test_every_page_opens(survey: Survey) -> None:
    assert [(visit.status, where(visit)) for visit in survey.pages if visit.status != 200] == []


def test_axe_finds_nothing_on_any_page(survey: Survey) -> None:
    assert [(where(visit), visit.violations) for visit in survey.visits if visit.violations] == []


def test_no_page_scrolls_sideways(survey: Survey) -> None:
    assert [(where(visit), visit.sideways) for visit in survey.visits if visit.sideways] == []


def test_every_page_says_its_language_and_direction(survey: Survey) -> None:
    wrong = [visit for visit in survey.visits if (visit.lang, visit.dir) != (visit.view.lang, visit.view.dir)]
    assert [(where(visit), visit.lang, visit.dir) for visit in wrong] == []


def test_every_page_has_one_first_heading(survey: Survey) -> None:
    assert [(where(visit), visit.headings) for visit in survey.visits if visit.headings != 1] == []


def test_no_page_complains_on_the_console_or_asks_another_server(survey: Survey) -> None:
    assert [(where(visit), visit.complaints) for visit in survey.visits if visit.complaints] == []


def test_visitors_get_no_cookie(survey: Survey) -> None:
    assert [(where(visit), visit.cookie) for visit in survey.visits if visit.cookie] == []


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_every_page_has_a_title_of_its_own(survey: Survey, lang: str) -> None:
    shown: dict[str, set[str]] = {}
    for visit in survey.pages:
        if visit.view.lang == lang:
            shown.setdefault(visit.title.strip(), set()).add(visit.shown.rstrip("/"))
    assert {title: addresses for title, addresses in shown.items() if len(addresses) > 1 or not title} == {}


def test_a_page_with_mistakes_says_so_in_its_title(survey: Survey) -> None:
    mistaken = [visit for visit in survey.others if visit.status == 422]
    assert mistaken
    assert [where(visit) for visit in mistaken if not visit.title.startswith("Bitte")] == []
