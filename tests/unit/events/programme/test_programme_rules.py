from datetime import UTC, date, datetime, time, timedelta, timezone

import msgspec
import pytest

from events.faults import Refused
from events.programme.rules import (
    EventTimes,
    SessionDraft,
    Slot,
    StageDraft,
    check_session,
    check_stage,
    first_overlap,
)

TIMES = EventTimes(frozenset([date(2027, 5, 15)]), "Europe/Berlin", time(4))
NOON = datetime(2027, 5, 15, 12, tzinfo=UTC)
CHOIR = SessionDraft({"de": "Chor"}, starts_at=NOON, ends_at=NOON + timedelta(hours=1))


def test_a_sound_session_passes() -> None:
    check_session(CHOIR, TIMES, "de")
    check_session(SessionDraft({"de": "Chor"}), TIMES, "de")


@pytest.mark.parametrize(
    ("change", "refusal", "field"),
    [
        ({"title": {"en": "Choir"}}, "text_missing", "title"),
        ({"title": {"de": "x" * 301}}, "text_too_long", "title"),
        ({"abstract": {"de": "x" * 10_001}}, "text_too_long", "abstract"),
        ({"abstract": {"Deutsch!": "x"}}, "language_malformed", "abstract"),
        ({"languages": ("de", "x" * 30)}, "language_malformed", "languages"),
        ({"presenters": "x" * 501}, "text_too_long", "presenters"),
        ({"kind": "duel"}, "choice_unknown", "kind"),
        ({"state": "lost"}, "choice_unknown", "state"),
        ({"ends_at": None}, "session_time_missing", "ends_at"),
        ({"starts_at": None}, "session_time_missing", "starts_at"),
        ({"ends_at": NOON}, "session_ends_before_it_starts", "ends_at"),
        ({"ends_at": NOON + timedelta(days=1)}, "session_outside_days", "starts_at"),
        ({"starts_at": NOON.replace(tzinfo=None)}, "time_without_zone", "starts_at"),
        ({"ends_at": datetime.max.replace(tzinfo=timezone(timedelta(hours=-14)))}, "time_out_of_range", "ends_at"),
        ({"starts_at": datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))}, "time_out_of_range", "starts_at"),
    ],
)
def test_what_is_no_session_is_refused_at_its_field(change: dict[str, object], refusal: str, field: str) -> None:
    with pytest.raises(Refused, match=refusal) as refused:
        check_session(msgspec.structs.replace(CHOIR, **change), TIMES, "de")
    assert refused.value.field == field


@pytest.mark.parametrize("code", ["", "main stage", "-a", "a" * 41])
def test_a_stages_code_is_fit_for_an_address(code: str) -> None:
    with pytest.raises(Refused, match="stage_code_malformed"):
        check_stage(StageDraft(code, {"de": "Bühne"}), "de")


def test_a_festivals_day_lasts_from_boundary_to_boundary_also_when_the_clock_changes() -> None:
    times = msgspec.structs.replace(TIMES, boundary=time(2))
    first, last = times.bounds(date(2027, 3, 27))
    assert (first, last) == (datetime(2027, 3, 27, 1, tzinfo=UTC), datetime(2027, 3, 28, 1, tzinfo=UTC))


def test_sessions_that_follow_one_another_do_not_overlap() -> None:
    one, two = (
        Slot("a", NOON, NOON + timedelta(hours=1)),
        Slot("a", NOON + timedelta(hours=1), NOON + timedelta(hours=2)),
    )
    assert not one.overlaps(two)
    assert first_overlap([two, one]) is None


def test_the_first_overlap_is_found_behind_a_long_session() -> None:
    long = Slot("a", NOON, NOON + timedelta(hours=9), "long")
    short = Slot("a", NOON + timedelta(hours=2), NOON + timedelta(hours=3), "short")
    elsewhere = Slot("b", NOON, NOON + timedelta(hours=9), "elsewhere")
    found = first_overlap([short, elsewhere, long])
    assert found is not None
    assert [slot.session for slot in found] == ["long", "short"]


def test_only_what_is_to_happen_somewhere_takes_a_slot() -> None:
    on_stage = msgspec.structs.replace(CHOIR, stage="a")
    assert on_stage.slot == Slot("a", NOON, NOON + timedelta(hours=1))
    assert [draft.slot for draft in (CHOIR, msgspec.structs.replace(on_stage, state="cancelled"))] == [None, None]
