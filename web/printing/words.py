"""The English words that print needs; whoever prints hands their translations in as `labels`."""

from collections.abc import Mapping
from typing import Final

from web.i18n import noop
from web.printing.content import Role

ROLES: Final[Mapping[Role, str]] = {
    "exhibitor": noop("Exhibition"),
    "guest": noop("Guest of honour"),
    "volunteer": noop("Volunteers"),
    "organiser": noop("Organisers"),
    "press": noop("Press"),
    "artist": noop("Stage"),
}
BADGE: Final = noop("Badge")
BADGES_TITLE: Final = noop("Badges")

BADGES: Final[tuple[str, ...]] = (*ROLES.values(), BADGE, BADGES_TITLE)

PROGRAMME: Final[tuple[str, ...]] = (
    noop("Programme"),
    noop("In this booklet"),
    noop("at a glance"),
    noop("Who shows what?"),
    noop("Booth"),
    noop("Who and what"),
    noop("Shows"),
    noop("Imprint"),
    noop("The programme on your phone"),
    noop("Every code opens its session in your language."),
    noop("Nothing has been announced yet. The code always opens the latest state."),
    noop("continued"),
)
