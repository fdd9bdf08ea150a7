"""Counting, in the database, so that every process and machine counts together."""

from datetime import UTC, datetime, timedelta

from piccolo.querystring import QueryString

from events.limits.tables import RateWindow

ONE_MORE = QueryString('"rate_window"."hits" + 1')
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


async def hit(key: str, limit: int, window: timedelta, now: datetime) -> bool:
    """Counts one more of what `key` did; False once there are more than `limit` in the window.

    The key is a keyed hash, over the purpose too. Not inside a transaction: an attempt that fails must count.
    """
    row = RateWindow(key=key, started_at=now - (now - EPOCH) % window, hits=1)
    counted = (
        await RateWindow.insert(row)
        .on_conflict((RateWindow.key, RateWindow.started_at), "DO UPDATE", [(RateWindow.hits, ONE_MORE)])
        .returning(RateWindow.hits)
    )
    return int(counted[0]["hits"]) <= limit


async def prune(before: datetime) -> None:
    """Forgets the windows that started before then."""
    await RateWindow.delete().where(RateWindow.started_at < before)
