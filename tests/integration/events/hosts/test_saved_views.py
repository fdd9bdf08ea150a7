"""Views of a list that somebody saves: one of each name, whoever clicks at the same moment."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest

from events.faults import Conflict, NotFound, Refused
from events.festival.queries import EventView
from events.hosts.actions import delete_view, invite, rename_view, save_view
from events.hosts.queries import saved_views
from events.hosts.rules import SYSTEM, Role
from events.hosts.tables import Account, SavedView
from events.hosts.tokens import new_code
from events.storage import engine
from tests.database import Database
from tests.festivals import NOW, new_event

Saver = Callable[[int, int], Awaitable[str]]


async def somebody(event: EventView) -> int:
    await invite(SYSTEM, "olga@example.org", Role.ORGANISER, NOW, event=event)
    row = await Account.select(Account.id).first()
    assert row is not None
    return int(row["id"])


async def names(account: int, event: EventView) -> list[str]:
    return [view.name for view in await saved_views(account, event.id, "things")]


async def test_views_are_by_name_and_belong_to_one_list(database: Database) -> None:
    event = await new_event()
    account = await somebody(event)
    for listing, name in (("things", "Soon"), ("things", " Late "), ("others", "Soon")):
        await save_view(account, event.id, listing, name, "state=new")
    assert await names(account, event) == ["Late", "Soon"]


@pytest.mark.parametrize(("name", "code"), [(" ", "text_missing"), ("x" * 61, "too_long")])
async def test_a_view_needs_a_short_name(database: Database, name: str, code: str) -> None:
    event = await new_event()
    account = await somebody(event)
    with pytest.raises(Refused, match=code):
        await save_view(account, event.id, "things", name, "")
    with pytest.raises(Refused, match="view_too_long"):
        await save_view(account, event.id, "things", "Soon", "x" * 1_001)


async def test_a_view_that_is_gone_is_neither_renamed_nor_deleted(database: Database) -> None:
    event = await new_event()
    account = await somebody(event)
    code = await save_view(account, event.id, "things", "Soon", "")
    await delete_view(account, event.id, code)
    with pytest.raises(NotFound):
        await rename_view(account, event.id, code, "Late")
    with pytest.raises(NotFound):
        await delete_view(account, event.id, code)


async def guarded(account: int, event: int) -> str:
    return await save_view(account, event, "things", "Soon", "")


async def looking_first(account: int, event: int) -> str:
    """The negative control: the check is made, but not by the index."""
    if await saved_views(account, event, "things"):
        raise Conflict("view_name_taken")
    row = SavedView(account=account, event=event, code=new_code(), list="things", name="Soon")
    await SavedView.insert(row)
    return str(row.code)


async def twenty_at_once(save: Saver) -> Counter[str]:
    event = await new_event()
    account = await somebody(event)
    results = await asyncio.gather(*(save(account, event.id) for _ in range(20)), return_exceptions=True)
    return Counter("saved" if isinstance(result, str) else str(result) for result in results)


async def test_of_twenty_who_save_one_name_at_once_one_does(database: Database) -> None:
    assert await twenty_at_once(guarded) == Counter(saved=1, view_name_taken=19)


async def test_without_the_index_the_same_name_is_saved_twice(database: Database) -> None:
    await engine().run_ddl("DROP INDEX events_saved_view_name")
    assert (await twenty_at_once(looking_first))["saved"] > 1
