"""`schauher`, noting in a file which templates it opens: `python -m tests.browser.watched FILE serve …`."""

import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from web.cli import main

NOTES = Path(sys.argv.pop(1))
open_template = FileSystemLoader.get_source


def note(loader: FileSystemLoader, environment: Environment, template: str) -> object:
    with NOTES.open("a") as notes:
        notes.write(f"{template}\n")
    return open_template(loader, environment, template)


FileSystemLoader.get_source = note  # type: ignore[assignment,method-assign]  # the only place that every template passes
main()
