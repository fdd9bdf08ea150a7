"""The worker beside the pages: it outlives a database that is gone for a while, and forgets what nobody needs."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from events.hosts import actions as hosts
from events.hosts.queries import actor_of_session, team
from events.hosts.rules import SYSTEM, Role
from events.hosts.tables import AnsweredRequest, SignInLink, WebSession
from events.jobs.queries import waiting
from events.mail.actions import enqueue
from events.storage import engine
from tests.database import Database
from tests.festivals import NOW, new_event
from web import worker
from web.settings import read_settings


async def soon(done: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(10):
        while not await done():  # noqa: ASYNC110  the worker tells nobody
            await asyncio.sleep(0.01)


async def test_the_worker_goes_on_after_the_database_was_gone(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "PAUSE", 0.01)
    await engine().run_ddl("ALTER TABLE job RENAME TO job_elsewhere")
    working = asyncio.create_task(worker.work(read_settings(database.environ)))

    async def has_failed() -> bool:
        return bool(caplog.records)

    async def has_worked() -> bool:
        return await waiting() == 0

    await soon(has_failed)
    await engine().run_ddl("ALTER TABLE job_elsewhere RENAME TO job")
    await enqueue("amal@example.org", "sign_in", "en", {"link": "/desk/sign-in/x"}, datetime.now(UTC))
    await soon(has_worked)
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    assert {record.message for record in caplog.records} == {"the worker tries again in a moment"}


async def test_answers_to_programs_are_forgotten_after_a_week(database: Database) -> None:
    for key, age in (("old", timedelta(days=8)), ("young", timedelta(days=6))):
        await hosts.kept_answer(SYSTEM, key, "", NOW - age)
    await worker.tidy(NOW)
    assert [row["key"] for row in await AnsweredRequest.select(AnsweredRequest.key)] == ["young"]


async def test_what_lets_nobody_in_any_more_is_deleted(database: Database) -> None:
    event = await new_event()
    used = await hosts.invite(SYSTEM, "amal@example.org", Role.JURY, NOW, event=event)
    over = await hosts.sign_in(used, NOW)
    await hosts.invite(SYSTEM, "nurcan@example.org", Role.JURY, NOW, event=event)
    later = NOW + timedelta(days=15)
    young = await hosts.sign_in(await hosts.invite(SYSTEM, "lea@example.org", Role.JURY, later, event=event), later)
    await worker.tidy(later)
    assert (await WebSession.count(), await SignInLink.count()) == (1, 2)
    assert [await actor_of_session(session, later) is None for session in (over, young)] == [True, False]
    members = {member.email: member.has_signed_in for member in await team(event.id, event.host)}
    assert members == {"amal@example.org": True, "lea@example.org": True, "nurcan@example.org": False}
