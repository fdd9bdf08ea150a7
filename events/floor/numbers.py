"""Booth numbers as people write them: "A-010 B-011" in one list is "A010/B011" in the other."""

import re
import unicodedata

from events.files.text import normalized

# A word, then digits (with further digits behind a hyphen or dot) and at most one letter that does not begin a new one.
_TAIL = r"[ \t]?[^\W\d_](?![^\W_]|[ \t]?[-.]?[ \t]?\d)"
_PART = re.compile(
    rf"(?P<word>[^\W\d_]+)(?:(?P<gap>[ \t]?[-.]?[ \t]?)(?P<behind>\d+(?:[-.]\d+)*)(?P<tail>{_TAIL})?)?"
    rf"|(?P<digits>\d+(?:[-.]\d+)*)(?P<letter>{_TAIL})?"
)
_SMALL_TAIL = re.compile(r"(\d)([a-z])(?=[A-Z]+[-.]?\d)")
_NOT_PART_OF_IT = frozenset(["AND", "BOOTH", "NO", "NR", "NUMBER", "NUMMER", "STAND", "UND"])
_LONGEST_LETTERS = 2


def booth_keys(text: str) -> tuple[str, ...]:
    """The single numbers in it as they are compared, each once: "A-010 b 011" → ("A010", "B011")."""
    plain = _SMALL_TAIL.sub(r"\1\2 ", _with_plain_digits(normalized("NFKC", text)))
    return tuple(dict.fromkeys(key for part in _PART.finditer(plain) for key in _keys(part)))


def booth_key(text: str) -> str:
    """One key for the whole stand, whatever the order and the signs between: "B011 / A-010" → "A010/B011"."""
    return "/".join(sorted(booth_keys(text)))


def _keys(part: re.Match[str]) -> list[str]:
    word = (part["word"] or "").upper()
    digits = (part["behind"] or part["digits"] or "").replace(".", "-")
    number = digits + (part["tail"] or part["letter"] or "").strip().upper()
    if word in _NOT_PART_OF_IT:
        word = ""
    if word and number and part["gap"] and len(word) > _LONGEST_LETTERS:
        return [word, number]
    return [word + number] if word or number else []


def _with_plain_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
