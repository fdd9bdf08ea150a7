"""Work that is put off: each job once, unless its worker dies."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from events.jobs.actions import claim, enqueue, fail, finish, prune
from events.jobs.rules import MAX_ATTEMPTS, ClaimedJob, pause_after
from events.jobs.tables import Job
from events.storage import transaction
from tests.database import Database
from tests.festivals import NOW

LEASE = timedelta(minutes=5)
KINDS = ["deliver_letter"]
Claim = Callable[[], Awaitable[int | None]]


async def taken(now_in: timedelta = timedelta(0)) -> ClaimedJob:
    job = await claim(NOW + now_in, KINDS, LEASE)
    assert job is not None
    return job


async def claim_one() -> int | None:
    job = await claim(NOW, KINDS, LEASE)
    return job.id if job else None


async def claim_by_looking_first() -> int | None:
    """The negative control: what `claim` would be without the guard."""
    found = await Job.select(Job.id).where(Job.lease_until.is_null()).order_by(Job.id).first()
    if found is None:
        return None
    await asyncio.sleep(0)
    await Job.update({Job.lease_until: NOW + LEASE}).where(Job.id == found["id"])
    return int(found["id"])


async def claims_by_twenty(claiming: Claim) -> Counter[int]:
    for number in range(50):
        await enqueue(KINDS[0], {"letter": number}, NOW)
    claimed: Counter[int] = Counter()

    async def work() -> None:
        while (job := await claiming()) is not None:
            claimed[job] += 1

    await asyncio.gather(*[work() for _ in range(20)])
    return claimed


async def test_twenty_workers_take_each_of_fifty_jobs_once(database: Database) -> None:
    claimed = await claims_by_twenty(claim_one)
    assert len(claimed) == 50
    assert set(claimed.values()) == {1}


async def test_without_the_guard_the_same_race_takes_jobs_twice(database: Database) -> None:
    claimed = await claims_by_twenty(claim_by_looking_first)
    assert max(claimed.values()) > 1


async def test_a_job_carries_its_payload(database: Database) -> None:
    await enqueue("deliver_letter", {"letter": 7}, NOW)
    assert (await taken()).payload == {"letter": 7}


async def test_a_job_is_there_only_if_what_caused_it_is(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await enqueue("deliver_letter", {}, NOW)
            raise ZeroDivisionError
    assert await claim(NOW, KINDS, LEASE) is None


async def test_a_worker_gets_only_the_kinds_it_asked_for_that_are_due_longest_first(database: Database) -> None:
    await enqueue("render", {}, NOW - LEASE)
    second = await enqueue("deliver_letter", {}, NOW)
    first = await enqueue("deliver_letter", {}, NOW, run_at=NOW - timedelta(seconds=1))
    await enqueue("deliver_letter", {}, NOW, run_at=NOW + timedelta(seconds=1))
    claimed = [await claim(NOW, KINDS, LEASE) for _ in range(3)]
    assert [job.id if job else None for job in claimed] == [first, second, None]


async def test_a_lease_that_ran_out_is_claimed_again_and_the_late_worker_changes_nothing(database: Database) -> None:
    await enqueue("deliver_letter", {}, NOW)
    late = await taken()
    assert await claim(NOW + LEASE - timedelta(seconds=1), KINDS, LEASE) is None
    again = await taken(LEASE)
    assert (again.id, again.attempt) == (late.id, 2)
    await finish(late)
    await fail(late, "too late", NOW)
    assert await Job.select(Job.state, Job.error).first() == {"state": "waiting", "error": ""}
    await finish(again)
    assert await Job.select(Job.state, Job.error).first() == {"state": "done", "error": ""}


async def test_a_finished_job_is_never_claimed_again(database: Database) -> None:
    await enqueue("deliver_letter", {}, NOW)
    await finish(await taken())
    assert await claim(NOW + timedelta(days=1), KINDS, LEASE) is None


async def test_a_failed_job_comes_back_after_growing_pauses_until_its_attempts_are_used_up(database: Database) -> None:
    await enqueue("deliver_letter", {}, NOW)
    after = timedelta(0)
    for attempt in range(1, MAX_ATTEMPTS):
        assert await fail(await taken(after), "no route", NOW + after) is True
        after += pause_after(attempt)
        assert await claim(NOW + after - timedelta(seconds=1), KINDS, LEASE) is None
    assert await fail(await taken(after), "no route", NOW + after) is False
    assert await Job.select(Job.state, Job.attempts, Job.error).first() == {
        "state": "failed",
        "attempts": MAX_ATTEMPTS,
        "error": "no route",
    }
    assert await claim(NOW + timedelta(days=9), KINDS, LEASE) is None


async def test_a_job_that_kills_every_worker_is_given_up(database: Database) -> None:
    await enqueue("deliver_letter", {}, NOW)
    for attempt in range(MAX_ATTEMPTS):
        assert (await taken(LEASE * attempt)).attempt == attempt + 1
    assert await claim(NOW + LEASE * MAX_ATTEMPTS, KINDS, LEASE) is None
    assert await Job.select(Job.state).first() == {"state": "failed"}


async def test_pruning_forgets_old_finished_jobs_only(database: Database) -> None:
    await enqueue("deliver_letter", {}, NOW)
    await finish(await taken())
    waiting = await enqueue("deliver_letter", {}, NOW)
    await prune(NOW)
    assert await Job.count() == 2
    await prune(NOW + timedelta(seconds=1))
    assert await Job.select(Job.id) == [{"id": waiting}]
