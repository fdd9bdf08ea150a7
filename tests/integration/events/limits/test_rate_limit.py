import asyncio
from datetime import timedelta

from events.limits.actions import hit, prune
from events.limits.tables import RateWindow
from tests.database import Database
from tests.festivals import NOW

HOUR = timedelta(hours=1)


async def test_the_limit_is_reached_and_not_passed(database: Database) -> None:
    assert [await hit("a", 3, HOUR, NOW) for _ in range(5)] == [True, True, True, False, False]


async def test_keys_count_apart(database: Database) -> None:
    assert [await hit(key, 1, HOUR, NOW) for key in ("a", "b", "a")] == [True, True, False]


async def test_the_next_window_begins_anew(database: Database) -> None:
    end = NOW + HOUR - timedelta(microseconds=1)
    assert [await hit("a", 1, HOUR, at) for at in (NOW, end, NOW + HOUR)] == [True, False, True]


async def test_fifty_at_once_are_all_counted(database: Database) -> None:
    answers = await asyncio.gather(*[hit("a", 20, HOUR, NOW) for _ in range(50)])
    assert sorted(answers) == [False] * 30 + [True] * 20


async def test_pruning_forgets_old_windows_only(database: Database) -> None:
    await hit("a", 1, HOUR, NOW)
    await hit("a", 1, HOUR, NOW + HOUR)
    await prune(NOW + HOUR)
    assert await RateWindow.select(RateWindow.started_at) == [{"started_at": NOW + HOUR}]
