"""When the festivals are, and when they were prepared. Fixed, so that the demo is the same on every day."""

from datetime import UTC, date, datetime, time, timedelta

from events.festival.rules import DayDraft

DAYS = (DayDraft(date(2027, 5, 15), time(10, 30), time(21)), DayDraft(date(2027, 5, 16), time(10), time(18)))
CALL_OPENS = datetime(2026, 9, 30, 22, tzinfo=UTC)
CALL_CLOSES = datetime(2027, 3, 31, 22, tzinfo=UTC)
PLANNED = datetime(2026, 9, 7, 8, 15, tzinfo=UTC)
DRAWN = datetime(2026, 9, 21, 13, 40, tzinfo=UTC)
TAKEN_OVER = datetime(2026, 10, 2, 9, 5, tzinfo=UTC)
FIRST_APPLICATION = datetime(2026, 10, 2, 16, tzinfo=UTC)
APPLYING = timedelta(days=42)
"""In that time after the first one, all others came in."""
DECIDED = datetime(2026, 11, 16, 14, tzinfo=UTC)
PLACED = datetime(2026, 11, 17, 10, tzinfo=UTC)
SCHEDULED = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
SIGNED_UP = datetime(2026, 11, 19, 17, tzinfo=UTC)
ISSUED = datetime(2026, 11, 20, 8, tzinfo=UTC)

LAST_DAYS = (DayDraft(date(2026, 5, 16), time(10, 30), time(20)), DayDraft(date(2026, 5, 17), time(10), time(18)))
LAST_PLANNED = datetime(2025, 10, 6, 8, tzinfo=UTC)
LAST_ISSUED = datetime(2026, 5, 11, 9, tzinfo=UTC)
LAST_NOTED = datetime(2026, 5, 19, 15, tzinfo=UTC)
LAST_FINISHED = datetime(2026, 5, 20, 7, 30, tzinfo=UTC)
