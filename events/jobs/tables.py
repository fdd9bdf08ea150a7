"""Work to be done after the answer, at least once."""

from piccolo.columns import JSON, Integer, Serial, Text, Timestamptz, Varchar
from piccolo.table import Table


class Job(Table):
    """`state` is `waiting`, `done` or `failed`; a running job is a waiting one with a lease in the future."""

    id: Serial
    kind = Varchar(length=40)
    payload = JSON(default="{}")
    state = Varchar(length=10, default="waiting", index=True)
    attempts = Integer(default=0)
    run_at = Timestamptz()
    lease_until = Timestamptz(null=True, default=None)
    error = Text(default="")
    created_at = Timestamptz()
