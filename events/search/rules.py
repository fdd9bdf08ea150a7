"""How text becomes comparable: what a person types and what is written somewhere meet in their folded form."""

import unicodedata

from events.files.text import normalized

# Letters that no decomposition takes apart, and Arabic letters that Persian and Arabic keyboards write differently.
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""}
)


def fold(text: str) -> str:
    """Without case, marks, invisible characters and doubled spaces: "  Łódź " → "lodz"."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = normalized("NFKD", text.casefold()).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return " ".join(bare.translate(_LETTERS).split())
