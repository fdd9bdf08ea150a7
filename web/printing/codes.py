"""QR codes as rows of dark runs. `qrcode` chooses the mode and writes the data; correction and modules are done here.

A fixed mask reads as well as the best one and saves weighing eight; function patterns and the order of the
data modules are the same for every code of a version, so they are worked out once.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import Any, NamedTuple
from urllib.parse import urlsplit

QUIET = 4  # modules of empty paper on every side
_MASK = 2
_DARK_RUN = re.compile("1+")


class Code(NamedTuple):
    modules: int  # on one side, without the quiet zone
    runs: tuple[tuple[int, int, int], ...]  # x, y, width of each dark run


class _Frame(NamedTuple):
    """All that the codes of one version and level have in common."""

    modules: int
    rows: tuple[int, ...]  # function patterns, one bit a module, leftmost highest
    masked: tuple[int, ...]  # the mask over the data modules
    order: tuple[tuple[int, int], ...]  # row and bit of each data module in turn
    blocks: tuple[tuple[int, int], ...]  # data and correction bytes of each block
    length_bits: dict[int, int]  # mode -> bits of the length of the data


class _Bits:
    """Takes bits as the library's buffer does, a number at a time instead of a bit."""

    def __init__(self) -> None:
        self.value = 0
        self.length = 0

    def put(self, number: int, length: int) -> None:
        self.value = self.value << length | number
        self.length += length


def address(base_url: str, code: str) -> str:
    """The short address in capitals, which fits a smaller code. A path before it stays as it is: paths know case."""
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}".upper() + f"{parts.path.rstrip('/')}/Q/{code.upper()}"


def readable(base_url: str, code: str) -> str:
    """The same address for people who type it."""
    parts = urlsplit(base_url)
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}/q/{code}"


def encode(text: str, level: str = "M") -> Code:
    from qrcode import constants, util

    correction = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q}[level]
    data = util.QRData(text)
    frame = _frame(_version(data.mode, len(data), correction), correction)
    bits = "".join(f"{byte:08b}" for byte in _interleaved(_padded(data, frame), frame))
    rows = list(frame.rows)
    for (row, bit), value in zip(frame.order, bits, strict=True):
        if value == "1":
            rows[row] |= bit
    runs = []
    for y, (row, mask) in enumerate(zip(rows, frame.masked, strict=True)):
        line = f"{row ^ mask:0{frame.modules}b}"
        runs += [(dark.start(), y, dark.end() - dark.start()) for dark in _DARK_RUN.finditer(line)]
    return Code(frame.modules, tuple(runs))


@cache
def _version(mode: int, length: int, correction: int) -> int:
    """The smallest version for so much data; what the data is makes no difference."""
    import qrcode
    from qrcode import util

    symbol = qrcode.QRCode(error_correction=correction)
    symbol.add_data(util.QRData(b"0" * length, mode=mode, check_data=False))
    return int(symbol.best_fit(start=1))


def _padded(data: Any, frame: _Frame) -> bytes:
    """The data as bytes, filled up to what the symbol holds."""
    bits = _Bits()
    bits.put(data.mode, 4)
    bits.put(len(data), frame.length_bits[data.mode])
    data.write(bits)
    room = 8 * sum(data_bytes for data_bytes, _ in frame.blocks)
    bits.put(0, min(4, room - bits.length))
    bits.put(0, -bits.length % 8)
    full = bits.value.to_bytes(bits.length // 8, "big")
    return full + (b"\xec\x11" * room)[: room // 8 - len(full)]


def _interleaved(data: bytes, frame: _Frame) -> Iterator[int]:
    """First bytes of all blocks, second bytes, …; then the correction bytes in the same manner."""
    blocks = []
    start = 0
    for data_bytes, _ in frame.blocks:
        blocks.append(data[start : start + data_bytes])
        start += data_bytes
    corrections = [_correction(block, count) for block, (_, count) in zip(blocks, frame.blocks, strict=True)]
    for column in (*zip_longest(*blocks), *zip(*corrections, strict=True)):
        yield from (byte for byte in column if byte is not None)


def _correction(block: bytes, count: int) -> bytes:
    """Reed-Solomon: the remainder of the block, a byte at a time."""
    steps = _remainders(count)
    top = 8 * (count - 1)
    keep = (1 << top) - 1
    remainder = 0
    for byte in block:
        remainder = (remainder & keep) << 8 ^ steps[remainder >> top ^ byte]
    return remainder.to_bytes(count, "big")


@cache
def _remainders(count: int) -> tuple[int, ...]:
    """For each byte that leaves the register: what it adds to it, all correction bytes in one number."""
    from qrcode.base import gexp, glog

    polynomial = [1]  # the product of (x - 2^i), highest power first
    for power in range(count):
        longer = [*polynomial, 0]
        for place, factor in enumerate(polynomial):
            longer[place + 1] ^= gexp(glog(factor) + power)
        polynomial = longer
    table = [0]
    for byte in range(1, 256):
        products = bytes(gexp(glog(byte) + glog(factor)) for factor in polynomial[1:])
        table.append(int.from_bytes(products, "big"))
    return tuple(table)


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
    blocks = [(block.data_count, block.total_count - block.data_count) for block in base.rs_blocks(version, correction)]
    carried = order[: 8 * sum(map(sum, blocks))]  # the last few modules carry nothing
    return _Frame(
        modules=side,
        rows=rows,
        masked=tuple(masked),
        order=tuple((y, 1 << (side - 1 - x)) for y, x in carried),
        blocks=tuple(blocks),
        length_bits=util.mode_sizes_for_version(version),
    )


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
