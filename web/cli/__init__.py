"""The console script `schauher`: one command per verb. Errors say what to do and exit non-zero."""

import gc

gc.disable()  # all that is read now stays: to look through it for rubbish is a tenth of the start

from web.cli.data import COMMANDS as DATA
from web.cli.exporting import COMMANDS as EXPORTING
from web.cli.frame import main
from web.cli.people import COMMANDS as PEOPLE
from web.cli.printing import COMMANDS as PRINTING
from web.cli.serving import COMMANDS as SERVING

for command in (*SERVING, *PEOPLE, *DATA, *EXPORTING, *PRINTING):
    main.add_command(command)

gc.freeze()
gc.enable()

__all__ = ["main"]
