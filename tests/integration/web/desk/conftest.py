"""A festival, and somebody who organises it. Modules that need more say so with fixtures of the same name."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import Role
from tests.festivals import new_event
from tests.integration.web.conftest import SignedIn


@pytest.fixture
async def event(database: object) -> EventView:
    return await new_event()


@pytest.fixture
async def organiser(signed_in: SignedIn, event: EventView) -> httpx.AsyncClient:
    return await signed_in(Role.ORGANISER, event=event)
