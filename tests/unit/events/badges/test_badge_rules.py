from datetime import date
from typing import Any

import pytest

from events.badges.rules import BadgeRole, Holder, check_holder, code_in, merged
from events.faults import Refused
from tests.festivals import DAYS


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        ("7K3M9QXT2A", "7K3M9QXT2A"),
        (" 7k3m-9qxt 2a\n", "7K3M9QXT2A"),
        ("HTTPS://FEST.EXAMPLE/Q/7K3M9QXT2A", "7K3M9QXT2A"),
        ("https://fest.example/q/7k3m9qxt2a?from=poster#top", "7K3M9QXT2A"),
        ("https://fest.example/schauher/Q/7K3M9QXT2A/", "7K3M9QXT2A"),
        ("", ""),
        ("\0\ud800أمل", ""),
        ("A" * 5_000, "A" * 40),
    ],
)
def test_a_code_is_read_however_it_was_scanned_or_typed(reading: str, code: str) -> None:
    assert code_in(reading) == code


def test_a_person_of_two_sources_comes_as_the_first_one_says() -> None:
    found = merged([Holder(1, BadgeRole.EXHIBITOR, "Weavers"), Holder(2, BadgeRole.GUEST), Holder(1, BadgeRole.GUEST)])
    assert found == [Holder(1, BadgeRole.EXHIBITOR, "Weavers"), Holder(2, BadgeRole.GUEST)]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({"days": DAYS[:1]}, {"days": DAYS[1:]}, {"days": DAYS}),
        ({"days": DAYS[:1]}, {}, {}),
        ({"areas": ("B",)}, {"areas": ("A", "B")}, {"areas": ("A", "B")}),
        ({}, {"areas": ("A",)}, {}),
    ],
)
def test_it_admits_wherever_one_of_the_sources_admits(
    one: dict[str, Any], other: dict[str, Any], both: dict[str, Any]
) -> None:
    holders = [Holder(1, BadgeRole.VOLUNTEER, **days) for days in (one, other)]
    assert merged(holders) == [Holder(1, BadgeRole.VOLUNTEER, **both)]


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"organisation": "a" * 201}, "text_too_long", "organisation"),
        ({"organisation": "a\0"}, "characters_refused", "organisation"),
        ({"days": (date(2027, 5, 17),)}, "day_not_in_event", "days"),
        ({"areas": tuple(str(number) for number in range(51))}, "choices_too_many", "areas"),
    ],
)
def test_an_impossible_badge_is_refused_at_its_field(changed: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_holder(Holder(1, BadgeRole.GUEST, **changed), DAYS)
    assert (refused.value.code, refused.value.field) == (code, field)
