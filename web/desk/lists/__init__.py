"""Every list of the desk, by its key."""

from web.desk.lists.applications import APPLICATIONS
from web.desk.lists.badges import BADGES
from web.desk.lists.booths import BOOTHS
from web.desk.lists.exhibitors import EXHIBITORS
from web.desk.lists.helpers import HELPERS
from web.desk.lists.history import HISTORY
from web.desk.lists.letters import LETTERS
from web.desk.lists.sessions import SESSIONS
from web.desk.lists.shifts import SHIFTS
from web.lists.description import ListOf

LISTS: dict[str, ListOf] = {
    of.key: of for of in (APPLICATIONS, EXHIBITORS, BOOTHS, SESSIONS, SHIFTS, HELPERS, BADGES, LETTERS, HISTORY)
}
