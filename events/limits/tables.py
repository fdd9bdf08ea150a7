"""How often somebody did something lately."""

from piccolo.columns import Integer, Serial, Timestamptz, Varchar
from piccolo.table import Table


class RateWindow(Table):
    """Hits of one key (a keyed hash, never an address) in the window that starts at `started_at`."""

    id: Serial
    key = Varchar(length=64)
    started_at = Timestamptz()
    hits = Integer(default=0)
