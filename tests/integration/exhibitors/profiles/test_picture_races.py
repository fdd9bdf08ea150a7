"""A picture of two works, one of which goes while the other comes: it must stay."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from events.faults import NotFound
from events.files.queries import load
from events.files.tables import StoredFile
from events.hosts.rules import SYSTEM
from events.storage import transaction
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.works import actions
from exhibitors.profiles.works.actions import create_work, delete_work
from exhibitors.profiles.works.queries import work
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.profiles.showing import CARPET, picture
from web.ports import connect

SHORTLY = 0.3
"""Seconds that whoever does not have to wait is done in."""


async def stored_without_holding(content: bytes, media_type: str, now: datetime) -> str:
    """What `store` would be without its lock."""
    digest = hashlib.sha256(content).hexdigest()
    row = StoredFile(digest=digest, media_type=media_type, size=len(content), content=content, created_at=now)
    await StoredFile.insert(row).on_conflict(StoredFile.digest, "DO NOTHING")
    return digest


async def picture_after_the_race() -> bool:
    """Whether the picture is still there for the work that came."""
    connect()
    event = await new_event()
    old, new = [await create_exhibitor(SYSTEM, event, ExhibitorDraft(name), NOW) for name in ("Alt", "Neu")]
    going = await create_work(SYSTEM, event, old, CARPET, picture(), NOW)
    digest = (await work(event.id, old, going)).picture
    stored, deleted = asyncio.Event(), asyncio.Event()

    async def come() -> None:
        async with transaction():
            await create_work(SYSTEM, event, new, CARPET, picture(), NOW)
            stored.set()
            await asyncio.wait([asyncio.create_task(deleted.wait())], timeout=SHORTLY)

    async def go() -> None:
        await stored.wait()
        await delete_work(SYSTEM, event, old, going, NOW)
        deleted.set()

    await asyncio.gather(come(), go())
    try:
        await load(digest)
    except NotFound:
        return False
    return True


async def test_a_picture_that_somebody_is_about_to_show_is_not_thrown_away(database: Database) -> None:
    assert await picture_after_the_race()


@pytest.mark.engine("postgresql")
async def test_without_the_lock_it_would_be(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    careless: Callable[[bytes, str, datetime], Awaitable[str]] = stored_without_holding
    monkeypatch.setattr(actions, "store", careless)
    assert not await picture_after_the_race()
