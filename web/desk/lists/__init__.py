"""Every list of the desk, by its key."""

from web.desk.lists.applications import APPLICATIONS
from web.desk.lists.letters import LETTERS
from web.lists.description import ListOf

LISTS: dict[str, ListOf] = {of.key: of for of in (APPLICATIONS, LETTERS)}
