import pytest

from web.negotiation import accepts_gzip, names_tag


@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        ("gzip, deflate, br, zstd", True),
        ("GZIP", True),
        ("deflate;q=0.5, gzip ; q = 0.1", True),
        ("*", True),
        ("identity;q=0.1, *;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*;q=0", False),
        ("gzip;q=much", False),
        ("br, x-gzipped", False),
        ("identity", False),
        ("", False),
    ],
)
def test_packed_answers_go_to_those_who_want_them(header: str, accepted: bool) -> None:
    assert accepts_gzip(header) is accepted


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (b'"ours"', True),
        (b'W/"ours"', True),
        (b'"other", W/"ours","third"', True),
        (b'"comma,inside" , "ours"', True),
        (b" * ", True),
        (b'"*"', False),
        (b'"yours"', False),
        (b'"ours-not"', False),
        (b"ours", False),
        (b"", False),
    ],
)
def test_a_page_that_is_there_already_is_known_by_its_tag(header: bytes, named: bool) -> None:
    assert names_tag(header, b'"ours"') is named
