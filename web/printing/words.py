"""The English words that print needs; whoever prints hands their translations in as `labels`."""

from collections.abc import Mapping
from typing import Final

from web.printing.content import Role


def gettext_noop(text: str) -> str:
    """Marks a word for the catalogue; it is translated where the payload is made."""
    return text


ROLES: Final[Mapping[Role, str]] = {
    "exhibitor": gettext_noop("Exhibition"),
    "guest": gettext_noop("Guest of honour"),
    "volunteer": gettext_noop("Volunteers"),
    "organiser": gettext_noop("Organisers"),
    "press": gettext_noop("Press"),
    "artist": gettext_noop("Stage"),
}
BADGE: Final = gettext_noop("Badge")
BADGES_TITLE: Final = gettext_noop("Badges")

BADGES: Final[tuple[str, ...]] = (*ROLES.values(), BADGE, BADGES_TITLE)
