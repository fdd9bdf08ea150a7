"""One festival edition and its days."""

from piccolo.columns import JSON, BigInt, Date, ForeignKey, Integer, Serial, Time, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.hosts.tables import Host


class Event(Table):
    """One festival edition. Texts are JSON `{lang: text}`; `languages` is a JSON list, the first is the fallback.

    `legal` holds the answers of the forms for imprint, privacy and accessibility (`rules.Legal`); `coordinates` are
    as in a geo URI (RFC 5870): "48.28541,11.46602".
    """

    id: Serial
    host = ForeignKey(Host, on_delete=OnDelete.restrict, null=False, index=True)
    slug = Varchar(length=60)
    code = Varchar(length=10)
    name = JSON(default="{}")
    tagline = JSON(default="{}")
    place = JSON(default="{}")
    directions = JSON(default="{}")
    admission = JSON(default="{}")
    imprint = JSON(default="{}")
    privacy = JSON(default="{}")
    accessibility = JSON(default="{}")
    legal = JSON(default="{}")
    coordinates = Varchar(length=40, default="")
    languages = JSON(default="[]")
    zone = Varchar(length=60)
    day_boundary = Time()
    office_phone = Varchar(length=40, default="")
    state = Varchar(length=10, default="draft")
    public_version = BigInt(default=1)
    revision = Integer(default=1)
    created_at = Timestamptz()


class EventDay(Table):
    """A day of the event with its opening hours, as points in time."""

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    date = Date()
    opens_at = Timestamptz()
    closes_at = Timestamptz()
