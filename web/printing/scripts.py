"""Which script a text is in, and which way it runs."""

import unicodedata
from collections import Counter
from functools import lru_cache

from web.printing.content import Direction

# The first word of a character's Unicode name -> script. Latin, Greek and Cyrillic share one font.
_SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "CJK": "Hans",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "HANGUL": "Kore",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "ORIYA": "Orya",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "SINHALA": "Sinh",
    "THAI": "Thai",
    "LAO": "Laoo",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
    "TIBETAN": "Tibt",
    "SYRIAC": "Syrc",
    "THAANA": "Thaa",
    "TIFINAGH": "Tfng",
}
# Languages that bring their own font; every other tag falls back to the script of the text itself.
_SCRIPT_OF = {
    **dict.fromkeys(("ar", "fa", "prs", "ps", "ckb", "ur", "ug", "sd"), "Arab"),
    **dict.fromkeys(("ti", "am"), "Ethi"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **dict.fromkeys(("hi", "mr", "ne"), "Deva"),
    **{"zh": "Hans", "ja": "Jpan", "ko": "Kore", "ka": "Geor", "hy": "Armn", "th": "Thai", "bn": "Beng"},
}


@lru_cache(4096)
def script(text: str) -> str:
    """The script most of the letters are in; "Latn" when there are none."""
    words = (unicodedata.name(c, "").partition(" ")[0] for c in text if c.isalpha())
    found = Counter(_SCRIPTS.get(word, "") for word in words)
    if found["Jpan"]:
        return "Jpan"
    del found[""]
    return found.most_common(1)[0][0] if found else "Latn"


def tagged(text: str, lang: str | None) -> str:
    """The language if it is written in the script of the text, else `und-Script`."""
    wanted = script(text)
    if not lang:
        return f"und-{wanted}"
    expected = _SCRIPT_OF.get(lang.split("-")[0].lower())
    fits = expected == wanted or (expected is None and wanted in ("Latn", "Cyrl", "Grek"))
    fits = fits or (expected == "Jpan" and wanted == "Hans")
    return lang if fits else f"und-{wanted}"


def direction(text: str) -> Direction:
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return "ltr"
