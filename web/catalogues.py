"""Keeps the catalogues in step with the code: `make messages` adds what is new to each, and drops what is gone."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from web.i18n import LOCALES

SOURCES = Path(__file__).parent
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2"), ("templates/**.txt", "jinja2")]
OPTIONS = {"templates/**": {"silent": "false"}}
KEYWORDS = {"_": None, "gettext": None, "noop": None, "say": None, "ngettext": (1, 2), "counted": (1, 2)}
"""`say` is what the pages call `words.gettext` where `_` is taken."""

HEADER = ("Language", "Plural-Forms", "Content-Type")
"""What a catalogue says of itself; dates and names of tools would only change and tell nothing."""


def extracted() -> Catalog:
    """Every sentence that is marked for translation in the code and the templates."""
    found = Catalog()
    for _, _, message, _, context in extract_from_dir(SOURCES, METHODS, OPTIONS, KEYWORDS):
        found.add(message, context=context)
    return found


def catalogues() -> list[Path]:
    return sorted(LOCALES.glob("*.po"))


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def forms(message: Message) -> tuple[str, ...]:
    """The translation: as many as the language has plural forms where the sentence counts, else one."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(str(form or "") for form in said)


def update(path: Path, found: Catalog) -> int:
    """Answers how many sentences still lack a translation."""
    catalogue = read(path)
    catalogue.update(found, no_fuzzy_matching=True)
    text = io.BytesIO()
    write_po(text, catalogue, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    path.write_bytes(_header(catalogue) + text.getvalue())
    return sum(not all(forms(message)) for message in catalogue if message.id)


def _header(catalogue: Catalog) -> bytes:
    said = {name: value for name, value in catalogue.mime_headers if name in HEADER}
    lines = "".join(f'"{name}: {said[name]}\\n"\n' for name in HEADER)
    return f'msgid ""\nmsgstr ""\n{lines}\n'.encode()


def main() -> None:
    found = extracted()
    for path in catalogues():
        print(f"{path.name}: {len(found)} sentences, {update(path, found)} without a translation")


if __name__ == "__main__":
    main()
