import pytest

from events.search.rules import fold


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("  Łódź ", "lodz"),
        ("STRASSE", "straße"),
        ("İstanbul", "istanbul"),
        ("ırmak", "irmak"),
        ("كردستانـ", "کردستان"),
        ("مُحَمَّد", "محمد"),
        ("Ａｂｃ", "abc"),
        ("a\u200d\u200eb", "ab"),
        ("a \u3000 b", "a b"),
    ],
)
def test_what_is_written_and_what_is_typed_fold_to_the_same(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_different_letters_stay_different() -> None:
    assert fold("Ост") != fold("Oct")
