"""Does the waiting jobs: beside the pages in one process, or alone as `schauher worker`."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from events.files import uploads
from events.hosts.actions import prune_access, prune_answers
from events.jobs.actions import claim, fail, finish
from events.jobs.actions import prune as prune_jobs
from events.limits.actions import prune as prune_limits
from web.delivery.letters import deliver, give_up
from web.settings import Settings

log = logging.getLogger("schauher.worker")

LEASE = timedelta(minutes=5)
PAUSE = 1.0
"""Seconds between looks while nothing waits."""

JOBS: dict[str, Callable[[Settings, dict[str, Any], datetime], Awaitable[None]]] = {"deliver_letter": deliver}
"""kind → what does it. Each may run twice and must then do nothing the second time."""

GIVEN_UP: dict[str, Callable[[dict[str, Any], str], Awaitable[None]]] = {"deliver_letter": give_up}
"""kind → what is done when the last attempt has failed."""

KEPT = timedelta(days=30)
"""How long done jobs and counts of limits stay to be looked at."""

ANSWERS_KEPT = timedelta(days=7)
"""How long a program that sends a creation again is told what it was told before; people's data is in that."""

TIDYING = timedelta(hours=1)


async def work(settings: Settings) -> None:
    """Runs until cancelled, also when the database is gone for a while; tidies up every hour."""
    tidied = datetime.min.replace(tzinfo=UTC)
    while True:
        now = datetime.now(UTC)
        busy = False
        try:
            if now - tidied > TIDYING:
                tidied = now
                await tidy(now)
            busy = await work_once(settings, now)
        except Exception:
            log.exception("the worker tries again in a moment")
        if not busy:
            await asyncio.sleep(PAUSE)


async def tidy(now: datetime) -> None:
    """Forgets what nobody needs any more."""
    await prune_jobs(now - KEPT)
    await prune_limits(now - KEPT)
    await prune_answers(now - ANSWERS_KEPT)
    await prune_access(now)
    await uploads.prune(now)


async def work_once(settings: Settings, now: datetime) -> bool:
    """Does one waiting job; answers whether there was one."""
    job = await claim(now, tuple(JOBS), LEASE)
    if job is None:
        return False
    try:
        await JOBS[job.kind](settings, job.payload, now)
    except Exception as error:
        log.exception("job %s %s failed", job.kind, job.id)
        again = await fail(job, repr(error), datetime.now(UTC))
        if not again and job.kind in GIVEN_UP:
            await GIVEN_UP[job.kind](job.payload, repr(error))
    else:
        await finish(job)
    return True
