"""Several people at once: nobody waits for ever, nobody breaks anything, one wins."""

import asyncio
from collections.abc import Awaitable

from events.faults import Conflict
from events.festival.actions import change_event, publish_event
from events.festival.queries import event_by_id
from events.floor.actions import change_area, create_area
from events.floor.queries import areas
from events.floor.rules import AreaDraft
from events.history.queries import broken_at
from events.hosts.rules import SYSTEM
from tests.database import Database
from tests.festivals import NOW, new_event, public_event
from tests.integration.events.festival.test_events import draft_of

MANY = 10


def area(code: str) -> AreaDraft:
    return AreaDraft(code, {"de": f"Halle {code}"}, width=10, depth=10)


async def told(work: Awaitable[object]) -> str:
    """What came of it: nothing to say, or the code of the conflict; everything else fails the test."""
    try:
        await work
    except Conflict as conflict:
        return conflict.code
    return ""


async def test_an_event_is_changed_and_published_while_others_draw(database: Database) -> None:
    event = await public_event()
    draft = draft_of(event)
    said = await asyncio.gather(
        *(told(create_area(SYSTEM, event, area(f"H{number}"), NOW)) for number in range(MANY)),
        *(told(change_event(SYSTEM, event, draft, None, NOW)) for _ in range(MANY)),
        *(told(publish_event(SYSTEM, event, NOW)) for _ in range(MANY)),
    )
    assert said == [""] * 3 * MANY
    assert (len(await areas(event.id)), await broken_at(f"event:{event.id}")) == (MANY, None)
    now = await event_by_id(event.id)
    assert (now.state, now.public_version) == ("public", event.public_version + 3 * MANY)


async def test_of_many_who_want_one_code_at_once_one_gets_it(database: Database) -> None:
    event = await new_event()
    codes = [await create_area(SYSTEM, event, area(f"H{number}"), NOW) for number in range(MANY)]
    said = await asyncio.gather(*(told(change_area(SYSTEM, event, code, area("Z"), None, NOW)) for code in codes))
    assert (said.count(""), set(said) - {"", "area_code_taken", "changed_meanwhile"}) == (1, set())
    assert [found.code for found in await areas(event.id)].count("Z") == 1
