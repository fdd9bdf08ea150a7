"""A list as its page shows it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from math import ceil

import msgspec

from events.festival.queries import EventView
from events.history.queries import batch
from events.hosts.queries import SavedViewRef, saved_views
from events.hosts.rules import Actor
from web.forms import Form
from web.forms.applications import ticked
from web.i18n import Words
from web.lists.description import MOST_AT_ONCE, Act, Column, Filter, Found, ListOf, Option, Reading, Row
from web.lists.query import PAGE, Addresses, Query, query_of_text
from web.pages import AnyRequest
from web.public.reader import Reader, Said

KEPT = "view"
"""What is done when a view of the list is saved."""


class Head(msgspec.Struct, frozen=True):
    """The head of a column. `sorted` is `ascending`, `descending` or nothing."""

    key: str
    label: str
    href: str
    sorted: str
    end: bool


class Chip(msgspec.Struct, frozen=True):
    """A filter as a link."""

    href: str
    label: Said | str
    count: int | None
    current: bool


class Chips(msgspec.Struct, frozen=True):
    """What a filter can be set to. `chosen` is what it is set to, if it is; `every` leads to the list without it."""

    label: str
    chips: Sequence[Chip]
    chosen: Chip | None
    every: Chip
    is_menu: bool


class Done(msgspec.Struct, frozen=True):
    """What has just been done, and whether it can be asked to be undone: then `act` and `at` say what."""

    text: str
    act: str = ""
    at: str = ""


class Shown(msgspec.Struct, frozen=True):
    """`key`, `title` and `searched` are the list's; `everything` says whether there is nothing at all to be listed."""

    key: str
    title: str
    searched: str
    query: Query
    addresses: Addresses
    heads: Sequence[Head]
    rows: Sequence[Row]
    total: int
    first: int
    pages: int
    filters: Sequence[Chips]
    columns: Sequence[tuple[str, str, bool]]
    acts: Sequence[Act]
    views: Sequence[tuple[str, str]]
    done: Done | None
    most: int = MOST_AT_ONCE

    @property
    def headings(self) -> list[dict[str, str | bool]]:
        """The heads as a table takes them."""
        return [{"label": head.label, "href": head.href, "sorted": head.sorted, "end": head.end} for head in self.heads]

    @property
    def narrowed(self) -> bool:
        """Whether something is searched or filtered for."""
        return bool(self.query.q) or any(chips.chosen for chips in self.filters)

    @property
    def last(self) -> int:
        """Not by the rows: several that are the same can be shown as one."""
        return min(self.first + PAGE - 1, self.total)


def reading_of(request: AnyRequest, event: EventView, actor: Actor, words: Words, now: datetime) -> Reading:
    base_url: str = request.app.state.settings.base_url
    return Reading(event, words, Reader(event, words), actor, now, base_url)


def sent_pairs(form: Form) -> list[tuple[str, str]]:
    """What the hidden fields of a form say of its list."""
    return [(name, text) for name in form.values for text in ticked(form, name)]


async def listed(request: AnyRequest, of: ListOf, reading: Reading) -> Shown:
    query = query_of_text(of, request.url.query)
    found = await of.read(reading, query.asked())
    pages = max(1, ceil(found.total / PAGE))
    if query.page > pages:
        query = msgspec.structs.replace(query, page=pages)
        found = await of.read(reading, query.asked())
    views = await saved_views(reading.actor.account, reading.event.id, of.key) if reading.actor.account else []
    done = await _done(reading, of, request.query_params.get("done", ""), request.query_params.get("at", ""))
    return shown(of, reading, query, found, views, done)


def shown(
    of: ListOf, reading: Reading, query: Query, found: Found, views: Sequence[SavedViewRef], done: Done | None
) -> Shown:
    words = reading.words
    addresses = Addresses(of, reading.event.slug, query)
    groups = [_chips(one, found.options.get(one.name, ()), query, addresses, words) for one in of.filters]
    visible = [column for column in of.columns if is_shown(of, column, query)]
    return Shown(
        key=of.key,
        title=words.gettext(of.title),
        searched=words.gettext(of.searched) if of.searched else "",
        query=query,
        addresses=addresses,
        heads=[_head(column, query, addresses, words) for column in visible],
        rows=found.rows,
        total=found.total,
        first=(query.page - 1) * PAGE + 1,
        pages=max(1, ceil(found.total / PAGE)),
        filters=[chips for chips in groups if chips.chosen or len(chips.chips) > chips.is_menu],
        columns=[(column.key, words.gettext(column.label), is_shown(of, column, query)) for column in of.columns[1:]],
        acts=[act for act in of.acts if reading.may(act.permission)],
        views=[(view.name, Addresses(of, reading.event.slug, query_of_text(of, view.query)).here()) for view in views],
        done=done,
    )


def is_shown(of: ListOf, column: Column, query: Query) -> bool:
    if column.key == of.columns[0].key:
        return True
    return column.key in query.shown if query.shown else column.shown


async def everything(of: ListOf, reading: Reading, query: Query, limit: int | None = None) -> Found:
    """Every row that the query finds, whatever page it is on."""
    return await of.read(reading, msgspec.structs.replace(query.asked(None), limit=limit))


def when_done(text: str) -> datetime | None:
    """The moment of an act in an address."""
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):  # the latter for an hour before the year 1 or after 9999
        return None


async def _done(reading: Reading, of: ListOf, key: str, text: str) -> Done | None:
    """Told from the history, so that nobody can be told by an address what never happened."""
    act, at = of.act(key), when_done(text)
    if key == KEPT:
        return Done(reading.words.gettext("The view is saved"))
    if act is None or act.undo is None or at is None:
        return None
    entries = await batch(reading.event.id, act.done, at)
    if not entries:
        return None
    told = reading.words.ngettext(*act.told, len(entries)) % {"num": len(entries)}
    may_undo = reading.may(act.permission)
    return Done(told, act.key if may_undo else "", text)


def _head(column: Column, query: Query, addresses: Addresses, words: Words) -> Head:
    direction = "" if query.key != column.key else "descending" if query.descending else "ascending"
    href = addresses.with_sort(column.key) if column.sorts else ""
    return Head(column.key, words.gettext(column.label), href, direction, column.end)


def _chips(one: Filter, options: Sequence[Option], query: Query, addresses: Addresses, words: Words) -> Chips:
    value = query.chosen.get(one.name, "")
    chips = [
        Chip(addresses.with_filter(one.name, option.value), option.label, option.count, option.value == value)
        for option in options
        if option.value and (option.count != 0 or option.value == value)
    ]
    chosen = next((chip for chip in chips if chip.current), None)
    everything = next((option.count for option in options if not option.value), None)
    every = Chip(addresses.with_filter(one.name, ""), words.gettext("All"), everything, chosen is None)
    return Chips(words.gettext(one.label), chips, chosen, every, one.menu)
