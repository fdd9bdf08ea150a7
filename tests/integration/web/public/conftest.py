"""A public festival, and its pages as they are read."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from events.festival.queries import EventView
from tests.integration.web.public.town import town
from tests.pages import Page

Reading = Callable[..., Awaitable[Page]]


@pytest.fixture
async def event(database: object) -> EventView:
    return await town()


@pytest.fixture
def read(client: httpx.AsyncClient) -> Reading:
    """`await read("/de/demo/")`: the page behind an address that answers 200."""

    async def reading(address: str) -> Page:
        answer = await client.get(address)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return reading
