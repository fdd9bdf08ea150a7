from datetime import timedelta

from events.jobs.rules import MAX_ATTEMPTS, pause_after


def test_the_pause_doubles_and_the_last_attempt_is_about_an_hour_after_the_first() -> None:
    pauses = [pause_after(attempt) for attempt in range(1, MAX_ATTEMPTS)]
    assert pauses[:3] == [timedelta(seconds=30), timedelta(minutes=1), timedelta(minutes=2)]
    assert sum(pauses, timedelta(0)) == timedelta(minutes=63, seconds=30)
