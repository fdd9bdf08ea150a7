"""What a list is: its columns, filters, and acts, and how its rows are read."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime

import msgspec
from markupsafe import Markup

from events.festival.queries import EventView
from events.history.queries import Entry
from events.hosts.rules import Actor, Permission
from events.storage.listing import Asked
from web.i18n import Words
from web.public.reader import Reader, Said

MOST_AT_ONCE = 500
"""So many rows can be acted upon at once."""

Plain = str | int | date | datetime


class Reading(msgspec.Struct, frozen=True):
    """Who reads a list: of which festival, in which words, when."""

    event: EventView
    words: Words
    reader: Reader
    actor: Actor
    now: datetime
    base_url: str

    def may(self, permission: Permission) -> bool:
        return self.actor.may(permission, host=self.event.host, event=self.event.id)

    def day(self, at: datetime) -> "Cell":
        """Shown as a day, exported as the moment."""
        wall = at.astimezone(self.event.timezone)
        return Cell(self.words.month_day(wall.date()), wall.replace(tzinfo=None, second=0, microsecond=0), whole=True)

    def moment(self, at: datetime) -> "Cell":
        wall = at.astimezone(self.event.timezone).replace(tzinfo=None, second=0, microsecond=0)
        return Cell(self.words.moment(at, self.event.timezone), wall, whole=True)

    def number(self, value: int) -> "Cell":
        return Cell(self.words.number(value), value, whole=True)


class Cell(msgspec.Struct, frozen=True):
    """`said` is shown, `plain` exported (the same where it is None). `chip`: a state; `under`: a small second line;
    `ltr`: telephones, codes and addresses, which run from left to right in every language. `whole`: stays on one line.
    """

    said: Markup | Said | str = ""
    plain: Plain | None = None
    chip: str = ""
    under: Said | str = ""
    href: str = ""
    ltr: bool = False
    whole: bool = False

    @property
    def exported(self) -> Plain:
        if self.plain is not None:
            return self.plain
        return self.said.striptags() if isinstance(self.said, Markup) else str(self.said)


class Row(msgspec.Struct, frozen=True):
    """`cells` by the key of their column. `name` is what the row is called when it is ticked or acted upon."""

    code: str
    name: str
    cells: Mapping[str, Cell]
    href: str = ""


class Column(msgspec.Struct, frozen=True):
    """`sorts`: whether the list can be in its order. `shown`: unless somebody chooses otherwise. `end`: a number."""

    key: str
    label: str
    sorts: bool = False
    shown: bool = True
    end: bool = False


class Option(msgspec.Struct, frozen=True):
    """A value of a filter; `count` is how many rows it would leave. The empty value is the list without the filter."""

    value: str
    label: Said | str
    count: int | None = None


class Filter(msgspec.Struct, frozen=True):
    """One value of each filter can be chosen. What values there are is read together with the rows.

    `menu`: for many values, or those that are seldom asked for.
    """

    name: str
    label: str
    menu: bool = False


class Found(msgspec.Struct, frozen=True):
    """The rows of one page; `options` by the name of their filter, and how many rows there are in all."""

    rows: Sequence[Row]
    total: int
    options: Mapping[str, Sequence[Option]] = {}


class Meant(msgspec.Struct, frozen=True):
    """Somebody or something that an act is about; `note` says what happens to it, or why nothing does."""

    code: str
    name: Said | str
    note: Said | str = ""


class Sample(msgspec.Struct, frozen=True):
    """A letter that goes out, in one of the languages in which it does."""

    title: str
    subject: str
    body: str
    lang: str


class Preview(msgspec.Struct, frozen=True):
    """What an act would do: to whom, and who is left out."""

    meant: Sequence[Meant]
    left_out: Sequence[Meant] = ()
    samples: Sequence[Sample] = ()


class Undone(msgspec.Struct, frozen=True):
    """What an undo did: who is as before, who stays as it is and why, and whose letter had gone out already."""

    names: Sequence[str]
    kept: Sequence[Meant] = ()
    sent: Sequence[Meant] = ()


Read = Callable[[Reading, Asked], Awaitable[Found]]
Foresee = Callable[[Reading, Sequence[str]], Awaitable[Preview]]
Perform = Callable[[Reading, Sequence[str], str], Awaitable[None]]
Undo = Callable[[Reading, Sequence[Entry]], Awaitable[Undone]]


class Act(msgspec.Struct, frozen=True):
    """Something that is done to many rows after a preview. `done` is the action by which the history knows it.

    `goes_to`: where it is done instead, behind the festival's address; it changes nothing that could be undone.
    `question` and `told` are sentences, the latter in singular and plural; `effect` heads the column of notes.
    `reasoned`: it may be given a reason, which those whom it is about read.
    """

    key: str
    label: str
    icon: str
    permission: Permission
    question: str
    foresee: Foresee
    perform: Perform | None = None
    undo: Undo | None = None
    told: tuple[str, str] = ("", "")
    done: str = ""
    goes_to: str = ""
    effect: str = ""
    danger: bool = False
    reasoned: bool = False


class ListOf(msgspec.Struct, frozen=True):
    """A list of the desk. Its address is `/desk/{slug}/PATH`; the first column names the row and is always shown.

    `sort` is the key of the column by which it is in order unless asked otherwise. `searched` says by what one can
    search, as words in the empty field.
    """

    key: str
    title: str
    path: str
    here: str
    permission: Permission
    columns: tuple[Column, ...]
    read: Read
    sort: str
    descending: bool = False
    filters: tuple[Filter, ...] = ()
    searched: str = ""
    acts: tuple[Act, ...] = ()

    def address(self, slug: str) -> str:
        return f"/desk/{slug}/{self.path}"

    def act(self, key: str) -> Act | None:
        return next((act for act in self.acts if act.key == key), None)
