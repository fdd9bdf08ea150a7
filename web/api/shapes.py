"""What programs read. Codes name things; ids of the database stay inside. Lengths in metres, times in UTC."""

from datetime import date, datetime

import msgspec

from events.festival.rules import Texts
from events.floor.outlines import Ring


class Day(msgspec.Struct, frozen=True):
    date: date
    opens_at: datetime
    closes_at: datetime


class Event(msgspec.Struct, frozen=True):
    slug: str
    code: str
    host_name: str
    name: Texts
    tagline: Texts
    place: Texts
    languages: tuple[str, ...]
    zone: str
    state: str
    days: tuple[Day, ...]


class BoothRef(msgspec.Struct, frozen=True):
    code: str
    number: str
    area: str


class Exhibitor(msgspec.Struct, frozen=True):
    code: str
    name: str
    kind: str
    offers: str
    nations: tuple[str, ...]
    nations_text: str
    booths: tuple[BoothRef, ...]


class Work(msgspec.Struct, frozen=True):
    """Sides in centimetres, 0 where unknown. The picture is at `/files/{picture}`; "" where there is none."""

    code: str
    title: Texts
    maker: str
    story: Texts
    picture: str
    alt: Texts
    width: int
    height: int
    depth: int


class Offer(msgspec.Struct, frozen=True):
    """`price` in cents, 0 is free, null not known. `allergens` of Annex II of Regulation (EU) No 1169/2011: null while
    nobody has stated them, which is something else than an empty list: none of the fourteen."""

    code: str
    kind: str
    title: Texts
    text: Texts
    price: int | None
    diets: tuple[str, ...]
    allergens: tuple[str, ...] | None


class ExhibitorProfile(Exhibitor, frozen=True):
    """`offers` is the group's own line, `offered` what it has one by one."""

    description: Texts
    languages: tuple[str, ...]
    website: str
    works: tuple[Work, ...]
    offered: tuple[Offer, ...]


class Application(msgspec.Struct, frozen=True):
    code: str
    state: str
    name: str
    kind: str
    lang: str
    nations: tuple[str, ...]
    power_watts: int
    booth_wish: str
    booths: tuple[BoothRef, ...]
    submitted_at: datetime


class Area(msgspec.Struct, frozen=True):
    code: str
    name: Texts
    kind: str
    hue: str
    outline: Ring
    step_free: bool
    revision: int


class Booth(msgspec.Struct, frozen=True):
    code: str
    number: str
    area: str
    outline: Ring
    size: float
    shared: bool
    power_watts: int
    note: str
    revision: int


class Placement(msgspec.Struct, frozen=True):
    application: str
    exhibitor: str
    name: str
    booth: BoothRef


class Stage(msgspec.Struct, frozen=True):
    code: str
    name: Texts
    area: str | None
    parallel: bool


class Session(msgspec.Struct, frozen=True):
    code: str
    title: Texts
    abstract: Texts
    kind: str
    languages: tuple[str, ...]
    nations: tuple[str, ...]
    presenters: str
    stage: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    state: str
    revision: int


class Person(msgspec.Struct, frozen=True):
    name: str
    transcription: str
    email: str
    phone: str
    lang: str
    languages: tuple[str, ...]


class Volunteer(msgspec.Struct, frozen=True):
    code: str
    person: Person
    skills: str
    shifts: int


class Shift(msgspec.Struct, frozen=True):
    code: str
    task: str
    area: str | None
    starts_at: datetime
    ends_at: datetime
    capacity: int
    filled: int
    revision: int


class SignUp(msgspec.Struct, frozen=True):
    shift: str
    volunteer: str
    name: str
    minutes_worked: int | None


class Badge(msgspec.Struct, frozen=True):
    code: str
    name: str
    role: str
    organisation: str
    days: tuple[date, ...]
    areas: tuple[str, ...]
    state: str
    issued_at: datetime
    printed_at: datetime | None
    inside_since: datetime | None
