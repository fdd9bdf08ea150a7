"""What the law wants to be said, in words: for the pages, and for what is printed."""

import msgspec

from events.festival.legal import Imprint
from events.festival.queries import EventView
from web.i18n import Words, noop

IMPRINT_WORDS = {
    "body": (noop("Who runs this festival"), "home"),
    "represented_by": (noop("Represented by"), "people"),
    "address": (noop("Address"), "pin"),
    "mail": (noop("Mail"), "mail"),
    "phone": (noop("Telephone"), "talk"),
    "register": (noop("Register"), "list"),
    "vat": (noop("VAT number"), "report"),
    "editor": (noop("Answers for what is written here"), "edit"),
}
"""Answer → its name, and the icon beside it."""

GROUND_WORDS = {
    "step_free": (noop("Everything can be reached without steps"), "ramp"),
    "toilets": (noop("Toilets for wheelchair users"), "wheel"),
    "parking": (noop("Parking for people with disabilities"), "map"),
    "quiet_room": (noop("A quiet room to rest"), "quiet"),
    "hearing_loop": (noop("Hearing loop"), "music"),
    "sign_language": (noop("Sign language interpreters"), "hand"),
    "easy_language": (noop("Information in easy language"), "letter"),
    "large_print": (noop("Programme in large print"), "search"),
    "assistance_dogs": (noop("Assistance dogs are welcome"), "heart"),
    "companions": (noop("Somebody who accompanies you"), "people"),
}
"""Fact about the ground → its name, and the icon beside it."""

ANSWER_WORDS = {"yes": ("ok", noop("Yes")), "partly": ("warn", noop("Partly")), "no": ("off", noop("No"))}
"""Answer → the state that it is shown as, and its word."""


class Line(msgspec.Struct, frozen=True):
    """A line of the imprint."""

    icon: str
    term: str
    value: str


def imprint(answers: Imprint, words: Words) -> list[Line]:
    """What was answered, in the order of the form."""
    given = ((field, getattr(answers, field)) for field in IMPRINT_WORDS)
    return [
        Line(IMPRINT_WORDS[field][1], words.gettext(IMPRINT_WORDS[field][0]), value) for field, value in given if value
    ]


def printed_imprint(event: EventView, words: Words) -> str:
    """The imprint of a printed programme, a line for each answer, and what the organisers add."""
    lines = [f"{line.term}: {', '.join(line.value.splitlines())}" for line in imprint(event.legal.imprint, words)]
    return "\n".join([*lines, event.text(event.imprint, words.tag)[0]]).strip()
