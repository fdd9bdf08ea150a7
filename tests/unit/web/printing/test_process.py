import asyncio

import pytest

from tests.unit.web.printing.papers import card, sheet
from web.printing import process
from web.printing.content import ProgrammeBook
from web.printing.faults import MissingGlyphs, PrintFailed
from web.printing.process import render

BOOK = ProgrammeBook(
    event_name="Schau her!", host="Stadt", base_url="http://fest.example", slug="demo", code="PR0GRAMM27", lang="de"
)


async def test_badges_and_programmes_come_back_from_the_press() -> None:
    told: list[tuple[int, int]] = []
    printed = await render(
        "badges", sheet(*(card(n, "Salma Jebara") for n in range(9))), lambda *step: told.append(step)
    )
    assert (printed.pages, printed.items, printed.pdf[:5]) == (2, 9, b"%PDF-")
    assert told[-1] == (9, 9)
    assert (await render("programme", BOOK)).pages == 3


async def test_jobs_run_side_by_side() -> None:
    jobs = [render("badges", sheet(*(card(n, "Salma Jebara") for n in range(count)))) for count in (1, 9, 17)]
    assert [printed.pages for printed in await asyncio.gather(*jobs)] == [1, 2, 3]


async def test_a_missing_glyph_is_told_as_such() -> None:
    with pytest.raises(MissingGlyphs) as fault:
        await render("badges", sheet(card(1, "Jonas 🎪")))
    assert fault.value.glyphs == ("🎪",)
    assert fault.value.places == (f"Jonas 🎪 ({card(1, '').code})",)


async def test_a_job_that_takes_too_long_is_ended_and_the_next_one_prints() -> None:
    many = sheet(*(card(number, f"Salma Jebara {number}") for number in range(6_000)))
    with pytest.raises(PrintFailed):
        await render("badges", many, seconds=1)
    assert (await render("badges", sheet(card(1, "Salma Jebara")))).items == 1


async def test_a_press_that_died_is_started_again() -> None:
    await render("badges", sheet(card(1, "Salma Jebara")))
    running = process._PRESS._process
    assert running is not None
    running.kill()
    running.wait()
    assert (await render("badges", sheet(card(1, "Salma Jebara")))).items == 1
