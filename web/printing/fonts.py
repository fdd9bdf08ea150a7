"""The fonts on this machine: which there are, and which characters none of them has."""

import os
import sys
import threading
import unicodedata
from functools import cache
from pathlib import Path

from web.printing import charmap

CONFIG = Path(__file__).parent / "fonts.conf"
FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path.home() / ".local/share/fonts",
)
_COMMON_FIRST = ("NotoSans-", "NotoNaskhArabic", "NotoSansCJK", "NotoSansEthiopic", "NotoSansGeorgian", "NotoSans")
# Spaces, and what the shaper takes as an order rather than a letter: joiners, directions, variation selectors.
_NEVER_DRAWN = frozenset("\t\n\r\u00ad\u034f\u061c\u3164\ufeff").union(
    map(chr, (*range(0x180B, 0x180F), *range(0x2000, 0x2010), *range(0x202A, 0x2030), *range(0x205F, 0x206A))),
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))),
)


def use_ours() -> None:
    """Points fontconfig at our file; works only before the first text is laid out in this process."""
    os.environ["FONTCONFIG_FILE"] = str(CONFIG)


@cache
def installed() -> tuple[Path, ...]:
    """The Noto files here, common ones first."""
    files = [file for folder in FOLDERS for file in folder.rglob("Noto*.*tf")]
    files += [file for folder in FOLDERS for file in folder.rglob("Noto*.ttc")]

    def rank(file: Path) -> tuple[int, str]:
        places = (i for i, start in enumerate(_COMMON_FIRST) if file.name.startswith(start))
        return next(places, len(_COMMON_FIRST)), file.name

    return tuple(sorted(files, key=rank))


class Coverage:
    """Knows which characters can be printed. Opens a font only when the ones before it lack a character."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._known = bytearray(sys.maxunicode + 1)
        self._pending = iter(files)
        self._lock = threading.Lock()

    def lacks(self, character: str) -> bool:
        if character in _NEVER_DRAWN:
            return False
        if unicodedata.category(character) in ("Cc", "Zl", "Zp"):  # some fonts claim these; none draws them
            return True
        point = ord(character)
        with self._lock:
            while not self._known[point]:
                file = next(self._pending, None)
                if file is None:
                    return True
                for first, last in charmap.ranges(file):
                    self._known[first : last + 1] = b"\x01" * (last + 1 - first)
        return False


@cache
def _here() -> Coverage:
    return Coverage(installed())


@cache
def _lacks(character: str) -> bool:
    return _here().lacks(character)


def uncovered(text: str) -> str:
    """The characters of the text that no font here has, each once; "" when all can be printed."""
    return "".join(character for character in dict.fromkeys(text) if _lacks(character))


def is_letter(character: str) -> bool:
    """Whether leaving it out would change a name or a word; a pictograph would not."""
    return unicodedata.category(character)[0] in "LMN"
