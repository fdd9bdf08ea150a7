"""What the history says, in words. Names are set apart, so that each keeps its own direction of writing."""

from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec

from events.festival.queries import EventView
from events.history.queries import Entry
from events.hosts.rules import VISITOR
from web.desk.team import ROLE_WORDS
from web.floorplans import OBJECT_WORDS
from web.i18n import Words, noop

CHANGES: dict[str, str] = {
    "event.created": noop("Festival created"),
    "event.changed": noop("Settings changed"),
    "event.imprint_changed": noop("Imprint changed"),
    "event.privacy_changed": noop("Privacy page changed"),
    "event.accessibility_changed": noop("Accessibility statement changed"),
    "event.public": noop("Festival made public"),
    "event.draft": noop("Festival taken off the public"),
    "event.finished": noop("Festival finished"),
    "team.invited": noop("%(email)s invited as %(role)s"),
    "team.removed": noop("%(email)s removed from the team"),
    "area.created": noop("Area %(name)s drawn"),
    "area.changed": noop("Area %(name)s changed"),
    "area.deleted": noop("Area %(subject)s deleted"),
    "plan_object.created": noop("%(kind)s drawn on area %(area)s"),
    "plan_object.deleted": noop("%(kind)s deleted"),
    "booth.created": noop("Booth %(number)s drawn"),
    "booth.changed": noop("Booth %(number)s changed"),
    "booth.deleted": noop("Booth %(number)s deleted"),
    "booths.imported": noop("Floor plan imported: %(created)s booths new, %(changed)s changed"),
    "placement.made": noop("%(name)s placed at booth %(number)s"),
    "placement.moved": noop("%(name)s moved to booth %(number)s"),
    "placement.removed": noop("%(name)s taken off booth %(number)s"),
    "call.created": noop("Call set up, from %(opens)s to %(closes)s"),
    "call.changed": noop("Call changed, from %(opens)s to %(closes)s"),
    "application.submitted": noop("%(name)s applied"),
    "application.entered": noop("Application of %(name)s entered"),
    "application.changed": noop("Application of %(name)s changed by the applicants"),
    "application.withdrawn": noop("An application withdrawn"),
    "application.accepted": noop("%(name)s accepted"),
    "application.declined": noop("%(name)s declined"),
    "application.waiting": noop("%(name)s put on the waiting list"),
    "application.undecided": noop("Decision about %(name)s taken back"),
    "letter.again": noop("Letter to %(name)s tried again"),
    "letter.left": noop("Letter to %(name)s not tried again after all"),
    "exhibitor.created": noop("Exhibitor %(name)s added"),
    "exhibitor.changed": noop("Exhibitor %(name)s changed"),
    "exhibitors.imported": noop("Exhibitors imported: %(created)s new, %(changed)s changed"),
    "offer.created": noop("Offer %(title)s added"),
    "offer.changed": noop("Offer %(title)s changed"),
    "offer.moved": noop("Order of offers changed"),
    "offer.deleted": noop("An offer deleted"),
    "work.created": noop("Work %(title)s added"),
    "work.changed": noop("Work %(title)s changed"),
    "work.moved": noop("Order of works changed"),
    "work.deleted": noop("A work deleted"),
    "member.added": noop("A person added to an exhibitor"),
    "member.removed": noop("A person removed from an exhibitor"),
    "appearance.added": noop("An exhibitor added to a session"),
    "appearance.removed": noop("An exhibitor removed from a session"),
    "stage.created": noop("Stage %(name)s set up"),
    "stage.changed": noop("Stage %(name)s changed"),
    "stage.deleted": noop("Stage %(subject)s deleted"),
    "session.created": noop("Session %(title)s added"),
    "session.changed": noop("Session %(title)s changed"),
    "session.confirmed": noop("Session %(title)s confirmed"),
    "session.cancelled": noop("Session %(title)s cancelled"),
    "session.deleted": noop("Session %(title)s deleted"),
    "programme.imported": noop("Programme imported: %(created)s sessions new, %(changed)s changed"),
    "task.created": noop("Task %(name)s added"),
    "task.changed": noop("Task %(name)s changed"),
    "task.deleted": noop("Task %(subject)s deleted"),
    "shift.created": noop("Shift for %(task)s added, %(starts_at)s"),
    "shift.changed": noop("Shift for %(task)s changed, %(starts_at)s"),
    "shift.deleted": noop("A shift deleted"),
    "shift.taken": noop("A shift taken"),
    "shift.given_back": noop("A shift given back"),
    "shift.worked": noop("Hours of a shift noted"),
    "volunteer.registered": noop("Somebody registered as a helper"),
    "volunteer.changed": noop("A helper's data changed"),
    "person.changed": noop("A person's data changed"),
    "badge.issued": noop("A badge issued"),
    "badges.issued": noop("Badges issued: %(badges)s"),
    "badges.printed": noop("Badges printed: %(badges)s"),
    "badge.replaced": noop("A badge replaced by a new one"),
    "badge.revoked": noop("A badge blocked"),
    "badge.unblocked": noop("A badge no longer blocked"),
    "point.created": noop("Gate %(name)s set up"),
    "point.changed": noop("Gate %(name)s changed"),
    "point.deleted": noop("Gate %(subject)s deleted"),
}
"""Action → what has happened, with what the history keeps of it."""

UNKNOWN = "…"
"""Stands for what the history never knew, or has been made to forget."""

MOMENTS = ("opens", "closes", "starts_at", "ends_at")
APART, TOGETHER = "\u2068", "\u2069"


class Change(msgspec.Struct, frozen=True):
    """One line of the history. `iso` is the moment for machines, `times` how often it happened in that minute."""

    what: str
    who: str
    when: str
    iso: str
    at: datetime
    times: int = 1


def told(event: EventView, entries: list[Entry], words: Words) -> list[Change]:
    """Line by line; what one person did again and again in the same minute is one line."""
    lines = [
        Change(
            _what(event, entry, words),
            who_said(entry.actor, words),
            words.moment(entry.at, event.timezone),
            entry.at.isoformat(timespec="seconds"),
            entry.at,
        )
        for entry in entries
    ]
    together = [list(same) for _, same in groupby(lines, lambda line: (line.what, line.who, line.when))]
    return [msgspec.structs.replace(same[0], times=len(same)) for same in together]


def who_said(actor: str, words: Words) -> str:
    return words.gettext("the group itself") if actor == VISITOR.name else actor


def _what(event: EventView, entry: Entry, words: Words) -> str:
    sentence = CHANGES.get(entry.action)
    if sentence is None:
        return entry.action
    values = {"subject": entry.subject, **(entry.values or {})}
    said = {name: f"{APART}{_said(event, name, value, words)}{TOGETHER}" for name, value in values.items()}
    return words.gettext(sentence) % _Known(said)


class _Known(dict[str, str]):
    """What an entry says; anything else is unknown."""

    def __missing__(self, name: str) -> str:
        return UNKNOWN


def _said(event: EventView, name: str, value: Any, words: Words) -> str:
    if isinstance(value, Mapping):
        return event.text({str(tag): str(text) for tag, text in value.items()}, words.tag)[0]
    if name in MOMENTS:
        return words.moment(datetime.fromisoformat(str(value)), event.timezone)
    if name == "role" and value in ROLE_WORDS:
        return words.gettext(ROLE_WORDS[value][0])
    if name == "kind" and value in OBJECT_WORDS:
        return words.gettext(OBJECT_WORDS[value])
    return str(value)
