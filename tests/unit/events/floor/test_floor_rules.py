import math

import pytest

from events.faults import Refused
from events.floor.outlines import Frame, rectangle
from events.floor.rules import (
    AreaDraft,
    BoothDraft,
    BoothRowDraft,
    ObjectDraft,
    check_area,
    check_booth,
    check_booth_row,
    check_object,
    natural,
    number_key,
)

HALL = rectangle(Frame(0, 0, 40, 20))
NAME = {"de": "Rathaus"}


@pytest.mark.parametrize(
    ("draft", "refusal", "field"),
    [
        (AreaDraft("", NAME, width=4, depth=4), "area_code_malformed", "code"),
        (AreaDraft("A/B", NAME, width=4, depth=4), "area_code_malformed", "code"),
        (AreaDraft("a" * 21, NAME, width=4, depth=4), "area_code_malformed", "code"),
        (AreaDraft("A", {"en": "Hall"}, width=4, depth=4), "text_missing", "name"),
        (AreaDraft("A", {"de": "x" * 201}, width=4, depth=4), "text_too_long", "name"),
        (AreaDraft("A", NAME, kind="cave", width=4, depth=4), "choice_unknown", "kind"),
        (AreaDraft("A", NAME, hue="pink", width=4, depth=4), "choice_unknown", "hue"),
        (AreaDraft("A", NAME, width=4), "size_missing", "depth"),
        (AreaDraft("A", NAME, width=-4, depth=4), "size_missing", "width"),
        (AreaDraft("A", NAME, width=math.nan, depth=4), "size_missing", "width"),
        (AreaDraft("A", NAME, width=math.inf, depth=4), "outline_too_large", "width"),
        (AreaDraft("A", NAME, outline=((0, 0), (1, 0))), "outline_too_small", "outline"),
    ],
)
def test_what_is_no_area_is_refused_at_its_field(draft: AreaDraft, refusal: str, field: str) -> None:
    with pytest.raises(Refused, match=refusal) as refused:
        check_area(draft, "de")
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("draft", "refusal", "field"),
    [
        (BoothDraft("", "A", 1, 1, 2, 2), "booth_number_missing", "number"),
        (BoothDraft("!?", "A", 1, 1, 2, 2), "booth_number_missing", "number"),
        (BoothDraft("B" * 41, "A", 1, 1, 2, 2), "text_too_long", "number"),
        (BoothDraft("1", "A", 1, 1, 2, 0), "size_missing", "depth"),
        (BoothDraft("1", "A", math.nan, 1, 2, 2), "outline_too_large", "width"),
        (BoothDraft("1", "A", 1, 1, 2, 2, math.inf), "number_out_of_range", "rotation"),
        (BoothDraft("1", "A", 1, 1, 2, 2, power_watts=-1), "number_out_of_range", "power_watts"),
        (BoothDraft("1", "A", 1, 1, 2, 2, note="x" * 501), "text_too_long", "note"),
        (BoothDraft("1", "A", 40, 1, 2, 2), "booth_outside_area", "x"),
        (BoothDraft("1", "A", outline=((50, 50), (51, 50), (50, 51))), "booth_outside_area", "outline"),
    ],
)
def test_what_is_no_booth_is_refused_at_its_field(draft: BoothDraft, refusal: str, field: str) -> None:
    with pytest.raises(Refused, match=refusal) as refused:
        check_booth(draft, HALL)
    assert refused.value.field == field


@pytest.mark.parametrize("kind", ["booth", "", "dragon"])
def test_only_known_things_are_drawn(kind: str) -> None:
    with pytest.raises(Refused, match="choice_unknown"):
        check_object(ObjectDraft(kind, HALL))


@pytest.mark.parametrize(("count", "gap", "field"), [(0, 0, "count"), (201, 0, "count"), (3, -1, "gap")])
def test_a_row_has_a_sensible_length(count: int, gap: float, field: str) -> None:
    with pytest.raises(Refused, match="number_out_of_range") as refused:
        check_booth_row(BoothRowDraft("A", "B ", count, 3, 2, gap=gap))
    assert refused.value.field == field


def test_a_number_is_compared_without_its_signs() -> None:
    assert number_key("A-010 B-011") == number_key("b011 / a 010") == "A010/B011"


def test_people_count_two_before_ten() -> None:
    written = ["B 10", "A 3", "B 2", "10", "B 1a", "2", "B"]
    assert sorted(written, key=natural) == ["2", "10", "A 3", "B", "B 1a", "B 2", "B 10"]
