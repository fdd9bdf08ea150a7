"""What the kinds of things are called, and the icon beside each word."""

from web.i18n import noop

SESSIONS: dict[str, tuple[str, str]] = {
    "music": (noop("Music"), "music"),
    "dance": (noop("Dance"), "dance"),
    "workshop": (noop("Workshop"), "craft"),
    "forum": (noop("Forum"), "talk"),
    "children": (noop("Children"), "child"),
    "food": (noop("Food"), "food"),
    "opening": (noop("Opening"), "heart"),
    "award": (noop("Award ceremony"), "heart"),
    "reading": (noop("Reading"), "talk"),
    "tour": (noop("Guided tour"), "map"),
    "talk": (noop("Talk"), "talk"),
    "other": (noop("Other"), "calendar"),
}
"""kind of session → English word, icon."""

EXHIBITORS: dict[str, tuple[str, str]] = {
    "association": (noop("Association"), "people"),
    "craft": (noop("Handicraft"), "craft"),
    "kitchen": (noop("Kitchen"), "food"),
    "information": (noop("Information desk"), "info"),
    "artist": (noop("Artist"), "eye"),
    "authority": (noop("Authority"), "home"),
    "firm": (noop("Firm"), "booth"),
}
"""kind of exhibitor → English word, icon."""

ROLES: dict[str, str] = {
    "exhibitor": noop("Exhibitor"),
    "guest": noop("Guest"),
    "volunteer": noop("Helper"),
    "organiser": noop("Organiser"),
    "press": noop("Press"),
    "artist": noop("Artist"),
}
"""As what somebody comes → English word."""
