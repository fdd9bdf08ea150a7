"""Text from foreign files, made safe to store and to print."""

import re
import unicodedata
from typing import Literal

MOST_MARKS = 30
"""On one letter, as in Unicode's own stream-safe format. No script needs more than a handful."""

_HEAP = re.compile(rf"[^\w\s]{{{MOST_MARKS + 1},}}")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_KEPT_CONTROLS = frozenset("\n\t")


def clean_text(text: str) -> str:
    """Without lone surrogates and control characters, which neither database, XML nor XLSX can hold; breaks as \\n."""
    if text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in unified if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))


def normalized(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    """As `unicodedata.normalize`, but without the marks that are heaped on one letter beyond any script's need.

    To put the marks of one letter in order takes time squared: two megabytes of them would stop the server for an hour.
    """
    return unicodedata.normalize(form, _HEAP.sub(_thinned, text))


def clean_line(text: str) -> str:
    """One line in NFC with single spaces; empty when nothing in it can be seen."""
    line = " ".join(normalized("NFC", clean_text(text)).split())
    return line if is_visible(line) else ""


def clean_paragraphs(text: str) -> str:
    """Several lines in NFC, trimmed; empty when nothing in it can be seen."""
    lines = normalized("NFC", clean_text(text)).split("\n")
    paragraphs = "\n".join(line.rstrip() for line in lines).strip()
    return paragraphs if is_visible(paragraphs) else ""


def is_visible(text: str) -> bool:
    return any(unicodedata.category(c)[0] not in "CZM" and c not in _BLANK_LETTERS for c in text)


def _thinned(heap: re.Match[str]) -> str:
    kept, marks = [], 0
    for sign in heap[0]:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
