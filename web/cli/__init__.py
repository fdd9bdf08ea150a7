"""The console script `schauher`: one command per verb. Errors say what to do and exit non-zero."""

from web.cli import data, people, printing, serving
from web.cli.frame import main

for command in (*serving.COMMANDS, *people.COMMANDS, *data.COMMANDS, *printing.COMMANDS):
    main.add_command(command)

__all__ = ["main"]
