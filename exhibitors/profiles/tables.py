"""Exhibitors, kept across the events of their host."""

from piccolo.columns import JSON, ForeignKey, Integer, Serial, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from events.festival.tables import Event
from events.hosts.tables import Host
from events.people.tables import Person
from events.programme.tables import Session


class Exhibitor(Table):
    """An association, craftsperson, kitchen, artist, authority or firm. `name_key` is the name as it is compared."""

    id: Serial
    host = ForeignKey(Host, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    name = Varchar(length=200)
    name_key = Varchar(length=400, index=True)
    kind = Varchar(length=20, default="association")
    description = JSON(default="{}")
    nations_text = Varchar(length=200, default="")
    languages = JSON(default="[]")
    offers = Varchar(length=500, default="")
    website = Varchar(length=300, default="")
    email = Varchar(length=254, default="")
    phone = Varchar(length=40, default="")
    address = Varchar(length=300, default="")
    revision = Integer(default=1)
    created_at = Timestamptz()


class ExhibitorNation(Table):
    """A country, region or culture that the group shows; never anybody's citizenship."""

    id: Serial
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=False, index=True)
    nation = Varchar(length=40)
    position = Integer(default=0)


class Work(Table):
    """An exhibited piece. Sizes in centimetres, 0 where unknown; `wall` is the width that it needs on a wall.

    `picture` is the digest of a stored file, `alt` says what it shows.
    """

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    position = Integer(default=0)
    title = JSON(default="{}")
    maker = Varchar(length=200, default="")
    story = JSON(default="{}")
    picture = Varchar(length=64, default="")
    alt = JSON(default="{}")
    width = Integer(default=0)
    height = Integer(default=0)
    depth = Integer(default=0)
    wall = Integer(default=0)
    revision = Integer(default=1)


class Offer(Table):
    """What an exhibitor serves, sells, teaches or tells. `price` in minor units; 0 is free, null unknown.

    `diets` and `allergens` are JSON lists of codes.
    """

    id: Serial
    event = ForeignKey(Event, on_delete=OnDelete.cascade, null=False, index=True)
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=False, index=True)
    code = Varchar(length=10)
    position = Integer(default=0)
    kind = Varchar(length=20, default="food")
    title = JSON(default="{}")
    text = JSON(default="{}")
    price = Integer(null=True, default=None)
    diets = JSON(default="[]")
    allergens = JSON(default="[]")
    revision = Integer(default=1)


class Member(Table):
    """A person of an exhibitor; the first one is the contact."""

    id: Serial
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=False, index=True)
    person = ForeignKey(Person, on_delete=OnDelete.cascade, null=False, index=True)


class Appearance(Table):
    """The exhibitor takes part in the session."""

    id: Serial
    exhibitor = ForeignKey(Exhibitor, on_delete=OnDelete.cascade, null=False, index=True)
    session = ForeignKey(Session, on_delete=OnDelete.cascade, null=False, index=True)
