"""What handlers are given by name, beside the request: who acts, the path's event, the reader's words, the time."""

from datetime import datetime

from litestar.di import NamedDependency

from events.festival.queries import EventView
from events.hosts.rules import Actor
from web.i18n import Words

Acting = NamedDependency[Actor]
OfEvent = NamedDependency[EventView]
InWords = NamedDependency[Words]
Now = NamedDependency[datetime]
