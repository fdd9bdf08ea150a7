"""Letters on their way out."""

from piccolo.columns import JSON, ForeignKey, Serial, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event


class Letter(Table):
    """One mail: `template` and `params` become words in `lang` when it is sent or shown.

    `state` is `waiting`, `sent`, `failed` or `withdrawn`. The parameter `link` (a secret path) is erased once it is
    sent.
    """

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=True, default=None, index=True)
    message_id = Varchar(length=80)
    recipient = Varchar(length=254)
    template = Varchar(length=40)
    params = JSON(default="{}")
    lang = Varchar(length=20)
    state = Varchar(length=10, default="waiting")
    error = Text(default="")
    created_at = Timestamptz()
    sent_at = Timestamptz(null=True, default=None)
