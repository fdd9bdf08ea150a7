"""Imprint, privacy and accessibility as they are read, in any language."""

from datetime import date

import msgspec
import pytest

from events.festival.actions import answer_legal
from events.festival.legal import Accessibility
from events.festival.queries import EventView
from events.festival.tables import Event
from events.hosts.rules import SYSTEM
from tests.festivals import LEGAL, NOW
from tests.integration.web.public.conftest import Reading
from web.i18n import words_for
from web.legal import printed_imprint

PATHS = ("imprint", "privacy", "accessibility")


async def test_the_imprint_says_who_answers_for_the_pages(event: EventView, read: Reading) -> None:
    page = await read("/en/demo/imprint")
    assert list(zip(page.texts("dt"), page.texts("dd"), strict=True)) == [
        ("Who runs this festival", "Markt Marktl"),
        ("Represented by", "Bürgermeisterin Vroni Huber"),
        ("Address", "Rathausplatz 1 Marktl"),
        ("Mail", "a@example.org"),
        ("Answers for what is written here", "V. H."),
    ]
    assert page.links["a@example.org"] == "mailto:a@example.org"


async def test_an_answer_cannot_bring_markup_with_it(event: EventView, read: Reading) -> None:
    answers = msgspec.structs.replace(LEGAL[0], body="<b>Markt</b>", address="<script>\nstadt")
    await answer_legal(SYSTEM, event, answers, {}, None, NOW)
    page = await read("/en/demo/imprint")
    assert page.texts("dd")[0] == "<b>Markt</b>"
    assert page.texts("dd")[2] == "<script> stadt"


async def test_how_long_data_are_kept_is_said_in_words(event: EventView, read: Reading) -> None:
    answers = msgspec.structs.replace(LEGAL[1], declined_months=0, helpers_months=1, scans_days=1, log_days=0)
    await answer_legal(SYSTEM, event, answers, {}, None, NOW)
    page = await read("/en/demo/privacy")
    assert [said for said in page.texts("dd") if said.startswith("It is deleted")] == [
        "It is deleted when the festival is over.",
        "It is deleted 18 months after the festival.",
        "It is deleted 1 month after the festival.",
        "It is deleted 1 day after the festival.",
    ]
    assert "The web server keeps no log of addresses." in page.texts("p")
    assert page.links["b@example.org"] == "mailto:b@example.org"


@pytest.mark.parametrize(("basis", "articles"), [("public", "(e) and (b)"), ("private", "(b) and (f)")])
async def test_the_ground_follows_from_who_keeps_the_data(
    event: EventView, read: Reading, basis: str, articles: str
) -> None:
    await answer_legal(SYSTEM, event, msgspec.structs.replace(LEGAL[1], basis=basis), {}, None, NOW)
    page = await read("/en/demo/privacy")
    assert len([said for said in page.texts("dd") if said.endswith(f"(GDPR Art. 6(1){articles})")]) == 2


async def test_the_ground_comes_before_the_pages(event: EventView, read: Reading) -> None:
    answers = Accessibility(
        {"toilets": "partly", "step_free": "yes"},
        "partial",
        "experts",
        date(2027, 1, 31),
        {"de": "Bilder ohne Text."},
        "c@example.org",
        "0800 555 0100",
        "Stelle",
    )
    await answer_legal(SYSTEM, event, answers, {"en": "The ramp is at the back."}, None, NOW)
    page = await read("/en/demo/accessibility")
    assert page.texts("h2") == ["Without barriers", "These pages", "Something does not work?", "If nobody answers"]
    assert [said for said in page.texts("li") if said.endswith(("Yes", "Partly"))] == [
        "Everything can be reached without steps Yes",
        "Toilets for wheelchair users Partly",
    ]
    told = ["The ramp is at the back.", "Bilder ohne Text.", "(in German)", "Stelle"]
    assert [said for said in page.texts("p") if said in told] == told
    assert "Checked by experts from outside on Sunday, 31 January 2027." in page.texts("p")
    assert page.links["0800 555 0100"] == "tel:08005550100"
    assert page.links["Ways without steps on the plan"] == "/en/demo/plan?stepfree=yes"


async def test_answers_are_said_in_the_readers_language(event: EventView, read: Reading) -> None:
    english, german = await read("/en/demo/imprint"), await read("/de/demo/imprint")
    assert english.texts("dd") == german.texts("dd")
    assert (english.texts("h1"), german.texts("h1")) == (["Imprint"], ["Impressum"])


@pytest.mark.parametrize("path", PATHS)
async def test_a_festival_that_was_public_before_the_forms_shows_what_was_written(
    event: EventView, read: Reading, path: str
) -> None:
    await Event.update(
        {Event.legal: "{}", Event.public_version: 99, getattr(Event, path): '{"en": "As before."}'}
    ).where(Event.id == event.id)
    assert "As before." in (await read(f"/en/demo/{path}")).texts("p")


async def test_a_printed_programme_has_the_same_imprint(event: EventView) -> None:
    lines = printed_imprint(event, words_for("en")).splitlines()
    assert lines[:3] == [
        "Who runs this festival: Markt Marktl",
        "Represented by: Bürgermeisterin Vroni Huber",
        "Address: Rathausplatz 1, Marktl",
    ]
    assert lines[5] == "Markt Birkental"
