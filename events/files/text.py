"""Text from foreign files, made safe to store and to print."""

import unicodedata

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_KEPT_CONTROLS = frozenset("\n\t")


def clean_text(text: str) -> str:
    """Without lone surrogates and control characters, which neither database, XML nor XLSX can hold; breaks as \\n."""
    if text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in unified if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))


def clean_line(text: str) -> str:
    """One line in NFC with single spaces; empty when nothing in it can be seen."""
    line = " ".join(unicodedata.normalize("NFC", clean_text(text)).split())
    return line if is_visible(line) else ""


def clean_paragraphs(text: str) -> str:
    """Several lines in NFC, trimmed; empty when nothing in it can be seen."""
    lines = unicodedata.normalize("NFC", clean_text(text)).split("\n")
    paragraphs = "\n".join(line.rstrip() for line in lines).strip()
    return paragraphs if is_visible(paragraphs) else ""


def is_visible(text: str) -> bool:
    return any(unicodedata.category(c)[0] not in "CZM" and c not in _BLANK_LETTERS for c in text)
