"""What can go wrong at the press, told so that the person at the desk can mend it."""

DEBIAN_LINE = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fonts-noto-cjk"


class PrintFailed(Exception):
    """The job made no PDF."""


class PrintingUnavailable(PrintFailed):
    """This machine cannot print: a library or the fonts are missing."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Printing needs more on this machine ({reason}). On Debian: {DEBIAN_LINE}")
        self.reason = reason


class MissingGlyphs(PrintFailed):
    """Some characters are in no font here; a box on paper would be worse than no paper."""

    def __init__(self, glyphs: tuple[str, ...], places: tuple[str, ...]) -> None:
        named = ", ".join(f"{glyph} (U+{ord(glyph):04X})" for glyph in glyphs)
        super().__init__(f"No font here has {named}: {', '.join(places)}")
        self.glyphs = glyphs
        self.places = places
