import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.util import QRData

from web.printing import codes


def by_the_library(text: str, correction: int) -> set[tuple[int, int]]:
    symbol = qrcode.QRCode(error_correction=correction, border=0, mask_pattern=2)
    symbol.add_data(QRData(text))
    symbol.make()
    return {(x, y) for y, row in enumerate(symbol.modules) for x, dark in enumerate(row) if dark}


def dark(code: codes.Code) -> set[tuple[int, int]]:
    return {(x + step, y) for x, y, width in code.runs for step in range(width)}


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=120))
def test_every_module_is_where_the_library_puts_it(text: str) -> None:
    assert dark(codes.encode(text, "M")) == by_the_library(text, ERROR_CORRECT_M)


@pytest.mark.parametrize("length", [10, 40, 150, 400])
def test_every_module_is_right_at_level_q_and_in_large_symbols(length: int) -> None:
    text = "HTTPS://BIRKENTAL.EXAMPLE/Q/".ljust(length, "7")
    assert dark(codes.encode(text, "Q")) == by_the_library(text, ERROR_CORRECT_Q)


def test_a_short_address_fits_version_two() -> None:
    text = codes.address("https://birkental.example", "7K3M9QXT2A")
    assert (text, codes.encode(text).modules) == ("HTTPS://BIRKENTAL.EXAMPLE/Q/7K3M9QXT2A", 25)


def test_a_path_before_the_code_keeps_its_case() -> None:
    address = codes.address("http://fest.example:8000/markt/", "7K3M9QXT2A")
    assert address == "HTTP://FEST.EXAMPLE:8000/markt/Q/7K3M9QXT2A"


def test_the_readable_address_has_no_scheme() -> None:
    assert codes.readable("https://Birkental.example/", "7K3M9QXT2A") == "birkental.example/q/7K3M9QXT2A"
