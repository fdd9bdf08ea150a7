"""Does the waiting jobs: beside the pages in one process, or alone as `schauher worker`."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from events.jobs.actions import claim, fail, finish
from web.delivery.letters import deliver
from web.settings import Settings

log = logging.getLogger("schauher.worker")

LEASE = timedelta(minutes=5)
PAUSE = 1.0
"""Seconds between looks while nothing waits."""

JOBS: dict[str, Callable[[Settings, dict[str, Any], datetime], Awaitable[None]]] = {"deliver_letter": deliver}
"""kind → what does it. Each may run twice and must then do nothing the second time."""


async def work(settings: Settings) -> None:
    """Runs until cancelled."""
    while True:
        if not await work_once(settings, datetime.now(UTC)):
            await asyncio.sleep(PAUSE)


async def work_once(settings: Settings, now: datetime) -> bool:
    """Does one waiting job; answers whether there was one."""
    job = await claim(now, tuple(JOBS), LEASE)
    if job is None:
        return False
    try:
        await JOBS[job.kind](settings, job.payload, now)
    except Exception as error:
        log.exception("job %s %s failed", job.kind, job.id)
        await fail(job, repr(error), datetime.now(UTC))
    else:
        await finish(job)
    return True
