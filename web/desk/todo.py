"""What there is to do at a festival: the steps from nothing to public pages, and what waits now."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from events.festival.queries import EventView
from events.floor.queries import AreaView
from events.hosts.rules import Permission
from exhibitors.applications.queries import CallView
from web.i18n import Words, noop

SOON = timedelta(days=14)
"""Before its end, from which the call is mentioned."""


class Standing(msgspec.Struct, frozen=True):
    """How far a festival is. `taken` booths have somebody; `open` places are in shifts that are still to come."""

    areas: Sequence[AreaView]
    taken: int
    applications: Mapping[str, int]
    oldest: datetime | None
    placed: int
    call: CallView | None
    scheduled: int
    unscheduled: int
    shifts: int
    filled: int
    open: int
    missing_texts: bool

    @property
    def booths(self) -> int:
        return sum(area.booths for area in self.areas)

    @property
    def unplaced(self) -> int:
        """Accepted, and at no booth."""
        return self.applications["accepted"] - self.placed

    @property
    def sessions(self) -> int:
        return self.scheduled + self.unscheduled

    @property
    def is_empty(self) -> bool:
        return not (self.areas or self.call or self.sessions or self.shifts or any(self.applications.values()))


class Todo(msgspec.Struct, frozen=True):
    """A line with a button. `state`: ok is done; stop, warn, info and off are not. `permission`: who can do it."""

    state: str
    title: str
    text: str
    href: str
    action: str
    permission: Permission


class Step(msgspec.Struct, frozen=True):
    """`path` is below the festival's desk."""

    title: str
    text: str
    path: str
    action: str
    permission: Permission


STEPS = {
    "areas": Step(
        noop("Draw the areas"),
        noop("Halls, rooms, yards and streets, in metres."),
        "floor/new",
        noop("Draw an area"),
        Permission.FLOOR_CHANGE,
    ),
    "booths": Step(
        noop("Put booths on them"),
        noop("A whole row at a time."),
        "floor",
        noop("Draw booths"),
        Permission.FLOOR_CHANGE,
    ),
    "call": Step(
        noop("Open the call"),
        noop("From when to when exhibitors may apply, and what you tell them."),
        "call",
        noop("Set up the call"),
        Permission.APPLICATIONS_CHANGE,
    ),
    "sessions": Step(
        noop("Set up the programme"),
        noop("Stages first, then what happens on them."),
        "programme",
        noop("To the programme"),
        Permission.PROGRAMME_CHANGE,
    ),
    "shifts": Step(
        noop("Plan the shifts"),
        noop("What helpers do, when, and how many it takes."),
        "shifts",
        noop("Plan shifts"),
        Permission.VOLUNTEERS_CHANGE,
    ),
    "texts": Step(
        noop("Fill in the legal pages"),
        noop("Imprint, privacy, accessibility: without them nothing goes public."),
        "legal",
        noop("Fill them in"),
        Permission.EVENT_CHANGE,
    ),
    "public": Step(
        noop("Make the festival public"),
        noop("From then on everybody can read its pages."),
        "settings#public",
        noop("Make it public"),
        Permission.EVENT_CHANGE,
    ),
}


def steps(standing: Standing, event: EventView, words: Words) -> list[Todo]:
    """From nothing to public pages, in the order in which one does it."""
    done = {
        "areas": bool(standing.areas),
        "booths": standing.booths > 0,
        "call": standing.call is not None,
        "sessions": standing.sessions > 0,
        "shifts": standing.shifts > 0,
        "texts": not standing.missing_texts,
        "public": event.state != "draft",
    }
    return [_step(event, step, done[key], words) for key, step in STEPS.items()]


def tasks(standing: Standing, event: EventView, words: Words, now: datetime) -> list[Todo]:
    """What waits for somebody, the most pressing first."""
    found = [
        _unplaced(standing, event, words),
        _undecided(standing, event, words),
        _unscheduled(standing, event, words),
        _open_places(standing, event, words),
        _call(standing, event, words, now),
        _over(event, words, now),
    ]
    return [todo for todo in found if todo] if event.state != "finished" else []


def _step(event: EventView, step: Step, done: bool, words: Words) -> Todo:
    say = words.gettext
    text = "" if done else say(step.text)
    path = f"/desk/{event.slug}/{step.path}"
    return Todo("ok" if done else "off", say(step.title), text, path, say(step.action), step.permission)


def _unplaced(standing: Standing, event: EventView, words: Words) -> Todo | None:
    number, free = standing.unplaced, standing.booths - standing.taken
    if number <= 0 or not standing.booths:
        return None
    _, ngettext = words.gettext, words.ngettext
    title = ngettext("%(num)d accepted exhibitor has no booth", "%(num)d accepted exhibitors have no booth", number)
    text = ngettext("%(num)d booth is free", "%(num)d booths are free", free) % {"num": free}
    path = f"/desk/{event.slug}/floor/unplaced"
    return Todo("stop", title % {"num": number}, text, path, _("Find booths"), Permission.PLACEMENT_CHANGE)


def _undecided(standing: Standing, event: EventView, words: Words) -> Todo | None:
    number = standing.applications["submitted"]
    if not number:
        return None
    _, ngettext = words.gettext, words.ngettext
    title = ngettext("%(num)d application waits for a decision", "%(num)d applications wait for a decision", number)
    since = standing.oldest.astimezone(event.timezone).date() if standing.oldest else None
    text = _("The oldest since %(day)s") % {"day": words.day(since)} if since else ""
    path = f"/desk/{event.slug}/applications?state=submitted"
    return Todo("warn", title % {"num": number}, text, path, _("Decide"), Permission.APPLICATIONS_DECIDE)


def _unscheduled(standing: Standing, event: EventView, words: Words) -> Todo | None:
    number = standing.unscheduled
    if not number:
        return None
    _, ngettext = words.gettext, words.ngettext
    title = ngettext("%(num)d session has no time yet", "%(num)d sessions have no time yet", number)
    path = f"/desk/{event.slug}/programme"
    return Todo("warn", title % {"num": number}, "", path, _("Schedule"), Permission.PROGRAMME_CHANGE)


def _open_places(standing: Standing, event: EventView, words: Words) -> Todo | None:
    number = standing.open
    if not number:
        return None
    _, ngettext = words.gettext, words.ngettext
    title = ngettext("%(num)d place in the shifts is open", "%(num)d places in the shifts are open", number)
    path = f"/desk/{event.slug}/shifts"
    return Todo("warn", title % {"num": number}, "", path, _("Find helpers"), Permission.VOLUNTEERS_CHANGE)


def _call(standing: Standing, event: EventView, words: Words, now: datetime) -> Todo | None:
    """While it is to come, and when it closes soon."""
    if standing.call is None or standing.call.state(now) == "closed":
        return None
    coming = standing.call.state(now) == "coming"
    if not coming and standing.call.closes_at - now > SOON:
        return None
    _ = words.gettext
    pattern = _("The call opens on %(moment)s") if coming else _("The call closes on %(moment)s")
    at = words.moment(standing.call.opens_at if coming else standing.call.closes_at, event.timezone)
    path = f"/desk/{event.slug}/call"
    return Todo("info", pattern % {"moment": at}, "", path, _("To the call"), Permission.APPLICATIONS_CHANGE)


def _over(event: EventView, words: Words, now: datetime) -> Todo | None:
    if event.state != "public" or now < event.days[-1].closes_at:
        return None
    _ = words.gettext
    path = f"/desk/{event.slug}/settings#public"
    return Todo("info", _("The festival is over"), "", path, _("Finish it"), Permission.EVENT_CHANGE)
