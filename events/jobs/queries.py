"""Looking at the work that waits."""

from events.jobs.tables import Job


async def waiting() -> int:
    """How many jobs are due or will be."""
    return int(await Job.count().where(Job.state == "waiting"))
