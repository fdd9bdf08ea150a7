"""QR codes as rows of dark runs. The data is encoded by `qrcode`; the modules are placed here, with one mask.

A fixed mask reads as well as the best one and saves weighing eight; function patterns and the order of the
data modules are the same for every code of a version, so they are worked out once.
"""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

QUIET = 4  # modules of empty paper on every side
_MASK = 2
_DARK_RUN = re.compile("1+")


class Code(NamedTuple):
    modules: int  # on one side, without the quiet zone
    runs: tuple[tuple[int, int, int], ...]  # x, y, width of each dark run


class _Frame(NamedTuple):
    modules: int
    rows: tuple[int, ...]  # function patterns, one bit a module, leftmost highest
    masked: tuple[int, ...]  # the mask over the data modules
    order: tuple[tuple[int, int], ...]  # row and bit of each data module in turn


def address(base_url: str, code: str) -> str:
    """The short address in capitals, which fits a smaller code. A path before it stays as it is: paths know case."""
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}".upper() + f"{parts.path.rstrip('/')}/Q/{code.upper()}"


def readable(base_url: str, code: str) -> str:
    """The same address for people who type it."""
    parts = urlsplit(base_url)
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}/q/{code}"


def encode(text: str, level: str = "M") -> Code:
    import qrcode
    from qrcode import constants, util

    correction = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q}[level]
    symbol = qrcode.QRCode(error_correction=correction, border=0)
    symbol.add_data(util.QRData(text))
    version = symbol.best_fit(start=1)
    frame = _frame(version, correction)
    rows = list(frame.rows)
    bits = "".join(f"{byte:08b}" for byte in util.create_data(version, correction, symbol.data_list))
    for (row, bit), value in zip(frame.order, bits, strict=False):  # the last few modules carry nothing
        if value == "1":
            rows[row] |= bit
    runs = []
    for y, (row, mask) in enumerate(zip(rows, frame.masked, strict=True)):
        line = f"{row ^ mask:0{frame.modules}b}"
        runs += [(dark.start(), y, dark.end() - dark.start()) for dark in _DARK_RUN.finditer(line)]
    return Code(frame.modules, tuple(runs))


@cache
def _frame(version: int, correction: int) -> _Frame:
    import qrcode
    from qrcode import base, util

    symbol = qrcode.QRCode(version=version, error_correction=correction, border=0, mask_pattern=_MASK)
    side = symbol.modules_count = 17 + 4 * version
    symbol.modules = [[None] * side for _ in range(side)]
    for x, y in ((0, 0), (side - 7, 0), (0, side - 7)):
        symbol.setup_position_probe_pattern(x, y)
    symbol.setup_position_adjust_pattern()
    symbol.setup_timing_pattern()
    symbol.setup_type_info(False, _MASK)
    if version >= 7:
        symbol.setup_type_number(False)
    rows = tuple(sum(1 << (side - 1 - x) for x in range(side) if symbol.modules[y][x]) for y in range(side))
    order = tuple((y, x) for y, x in _zigzag(side) if symbol.modules[y][x] is None)
    mask = util.mask_func(_MASK)
    masked = [0] * side
    for y, x in order:
        masked[y] |= mask(y, x) << (side - 1 - x)
    capacity = 8 * sum(block.total_count for block in base.rs_blocks(version, correction))
    return _Frame(side, rows, tuple(masked), tuple((y, 1 << (side - 1 - x)) for y, x in order[:capacity]))


def _zigzag(side: int) -> list[tuple[int, int]]:
    """Row and column of all modules in the order in which data fills a symbol: up and down in columns of two."""
    places = []
    upward = True
    column = side - 1
    while column > 0:
        if column == 6:  # the timing column is skipped
            column -= 1
        lines = range(side - 1, -1, -1) if upward else range(side)
        places += [(y, x) for y in lines for x in (column, column - 1)]
        upward = not upward
        column -= 2
    return places


def operators(code: Code, x: float, y: float, side: float) -> bytes:
    """PDF operators for black modules on what is there; (x, y) is the corner of the modules, y grows downward."""
    unit = side / code.modules
    runs = " ".join(f"{left} {top} {width} 1 re" for left, top, width in code.runs)
    return f"q {unit:.5f} 0 0 {unit:.5f} {x:.3f} {y:.3f} cm 0 g {runs} f Q".encode()
