"""The page of favourites: the same for everybody, with all that can be kept."""

import json

import httpx

from events.festival.queries import EventView
from tests.integration.conftest import Statements
from tests.integration.exhibitors.fair import accepted
from tests.integration.web.public.conftest import Reading
from tests.integration.web.public.town import at, session_at, stage_in_area


async def test_everything_that_can_be_kept_is_there_by_day_and_name(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    await session_at(event, "Tanz", at(10, day=1))
    await session_at(event, "Chor", at(14))
    await session_at(event, "Irgendwann", None, stage=None)
    await accepted(event, "Webwerkstatt")
    page = await read("/de/demo/favourites")
    assert (page.texts("h2")[-3:], page.texts("h3")) == (
        ["Samstag, 15. Mai", "Sonntag, 16. Mai", "Aussteller"],
        ["Chor", "Tanz", "Webwerkstatt"],
    )


async def test_the_calendar_is_made_of_utc_and_says_what_is_cancelled(event: EventView, read: Reading) -> None:
    await stage_in_area(event)
    code = await session_at(event, "Chor </script>", at(14), state="cancelled")
    [entries] = [json.loads(text) for text in (await read("/de/demo/favourites")).texts("script") if text]
    assert entries == [
        {
            "code": code,
            "title": "Chor </script>",
            "place": "Bühne A, Birkental",
            "starts": "20270515T120000Z",
            "ends": "20270515T130000Z",
            "status": "CANCELLED",
            "url": f"http://127.0.0.1:8000/de/demo/programme/{code}",
        }
    ]


async def test_without_scripts_the_page_says_what_else_there_is(event: EventView, read: Reading) -> None:
    page = await read("/en/demo/favourites")
    assert page.links["Subscribe to the whole programme"] == "/en/demo/programme.ics"
    assert "Your browser runs no scripts here" in page.texts("noscript")[0]
    assert [("hidden" in found) for found in page.attributes("div") if {"data-none", "data-some"} & found.keys()] == [
        True,
        True,
    ]


async def test_the_page_takes_the_same_statements_for_any_number(
    event: EventView, client: httpx.AsyncClient, statements: Statements
) -> None:
    await stage_in_area(event)
    for hours in (range(10, 11), range(11, 13)):
        for hour in hours:
            await session_at(event, "Chor", at(hour))
            await accepted(event, f"Webwerkstatt {hour}")
        with statements.counted(8):
            assert (await client.get("/de/demo/favourites")).status_code == 200
