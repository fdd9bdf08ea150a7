"""Putting work off until after the answer, and doing it at least once: every job can be done twice without harm."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from piccolo.columns.combination import Or, WhereRaw
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString

from events.jobs.rules import MAX_ATTEMPTS, ClaimedJob, pause_after
from events.jobs.tables import Job
from events.storage import is_sqlite

MAX_ERROR = 2_000
LEASE_RAN_OUT = "the worker ended in the middle of it, each time"
CLAIM = """
UPDATE job SET attempts = attempts + 1, lease_until = {} WHERE id = (
    SELECT id FROM job
    WHERE state = 'waiting' AND run_at <= {} AND (lease_until IS NULL OR lease_until <= {}) AND kind IN ({})
    ORDER BY run_at, id LIMIT 1 {}
) RETURNING id, kind, payload, attempts
"""
"""`=`, not `IN`: PostgreSQL then runs the inner query once, so that it locks one row only."""


async def enqueue(kind: str, payload: dict[str, Any], now: datetime, run_at: datetime | None = None) -> int:
    """Adds a job in the caller's transaction: it is there exactly if what caused it is. Answers its id."""
    row = Job(kind=kind, payload=msgspec.json.encode(payload).decode(), run_at=run_at or now, created_at=now)
    created = await Job.insert(row).returning(Job.id)
    return int(created[0]["id"])


async def claim(now: datetime, kinds: Sequence[str], lease: timedelta) -> ClaimedJob | None:
    """Takes the job that is due longest, for as long as the lease; None when nothing is due.

    Not inside a transaction: what is claimed must be seen by the other workers at once.
    """
    while taken := await _take(now, kinds, lease):
        row = taken[0]
        if row["attempts"] <= MAX_ATTEMPTS:
            return ClaimedJob(row["id"], row["kind"], msgspec.json.decode(row["payload"]), row["attempts"])
        await Job.update({Job.state: "failed", Job.error: LEASE_RAN_OUT}).where(Job.id == row["id"])
    return None


async def call_off(kind: str, payload: dict[str, Any], now: datetime) -> bool:
    """Takes back what nobody has begun yet; False if somebody is at it. Of this and a worker's claim one wins."""
    written = msgspec.json.encode(payload).decode()
    same = (Job.kind == kind) & (Job.state == "waiting") & WhereRaw("CAST({} AS TEXT) = {}", Job.payload, written)
    free = Or(Job.lease_until.is_null(), Job.lease_until <= now)
    await Job.update({Job.state: "done", Job.lease_until: None}).where(same & free)
    return not await Job.exists().where(same)


async def finish(job: ClaimedJob) -> None:
    """Does nothing when the lease ran out and another worker has the job."""
    await Job.update({Job.state: "done", Job.lease_until: None, Job.error: ""}).where(_held(job))


async def fail(job: ClaimedJob, error: str, now: datetime) -> bool:
    """Answers whether it will be tried again: after a growing pause, until the attempts are used up."""
    again = job.attempt < MAX_ATTEMPTS
    await Job.update(
        {
            Job.state: "waiting" if again else "failed",
            Job.run_at: now + pause_after(job.attempt),
            Job.lease_until: None,
            Job.error: error[:MAX_ERROR],
        }
    ).where(_held(job))
    return again


async def prune(before: datetime) -> None:
    """Forgets the jobs that were done and had been due before then. Failed ones stay for somebody to look at."""
    await Job.delete().where((Job.state == "done") & (Job.run_at < before))


async def _take(now: datetime, kinds: Sequence[str], lease: timedelta) -> list[dict[str, Any]]:
    wanted = QueryString(", ".join("{}" for _ in kinds), *kinds)
    lock = QueryString("" if is_sqlite() else "FOR UPDATE SKIP LOCKED")
    rows: list[dict[str, Any]] = await Job.raw(CLAIM, now + lease, now, now, wanted, lock)
    return rows


def _held(job: ClaimedJob) -> Combinable:
    return (Job.id == job.id) & (Job.state == "waiting") & (Job.attempts == job.attempt)
