"""What search engines and calendars read: schema.org events as JSON-LD."""

from typing import Any

from events.festival.queries import EventView
from events.programme.queries import SessionView
from web.pages import AnyRequest
from web.public.reader import Reader

STATUS = {"confirmed": "https://schema.org/EventScheduled", "cancelled": "https://schema.org/EventCancelled"}

Linked = dict[str, Any]


def base_url(request: AnyRequest) -> str:
    url: str = request.app.state.settings.base_url
    return url


def linked_event(reader: Reader, base: str) -> Linked:
    event = reader.event
    return {
        "@context": "https://schema.org",
        "@type": "Festival",
        "description": reader.said(event.tagline).text,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "eventStatus": STATUS["confirmed"],
        "inLanguage": list(event.languages),
        "organizer": {"@type": "Organization", "name": event.host_name},
        **_core(reader, base),
    }


def linked_session(reader: Reader, view: SessionView, place: str, base: str) -> Linked:
    """Without a time it is no event that a calendar could take."""
    if view.starts_at is None or view.ends_at is None:
        return {}
    linked: Linked = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": reader.said(view.title).text,
        "description": reader.said(view.abstract).text,
        "startDate": reader.iso(view.starts_at),
        "endDate": reader.iso(view.ends_at),
        "eventStatus": STATUS[view.state],
        "inLanguage": list(view.languages),
        "location": {"@type": "Place", "name": place, "address": reader.said(reader.event.place).text},
        "url": f"{base}{reader.root}programme/{view.code}",
        "superEvent": {"@type": "Festival", **_core(reader, base)},
    }
    if view.presenters:
        linked["performer"] = {"@type": "PerformingGroup", "name": view.presenters}
    return linked


def _core(reader: Reader, base: str) -> Linked:
    event: EventView = reader.event
    place = reader.said(event.place).text
    core: Linked = {
        "name": reader.said(event.name).text,
        "location": {"@type": "Place", "name": place, "address": place},
        "url": f"{base}{reader.root}",
    }
    if event.days:
        core |= {"startDate": reader.iso(event.days[0].opens_at), "endDate": reader.iso(event.days[-1].closes_at)}
    return core
