"""What search engines read: schema.org things as JSON-LD, a list for each page."""

from collections.abc import Iterable
from typing import Any

from events.programme.queries import SessionView
from exhibitors.profiles.queries import ExhibitorView
from web.pages import AnyRequest
from web.public.reader import Reader, Said

CONTEXT = "https://schema.org"
STATUS = {"confirmed": f"{CONTEXT}/EventScheduled", "cancelled": f"{CONTEXT}/EventCancelled"}

Linked = dict[str, Any]


def base_url(request: AnyRequest) -> str:
    url: str = request.app.state.settings.base_url
    return url


def linked_event(reader: Reader, base: str) -> list[Linked]:
    event = reader.event
    return [
        {
            "@context": CONTEXT,
            "@type": "Festival",
            "eventStatus": STATUS["confirmed"],
            "inLanguage": list(event.languages),
            "organizer": {"@type": "Organization", "name": event.host_name, "url": f"{base}{reader.root}imprint"},
            "image": f"{base}{reader.root}picture.png",
            **_told("description", reader.said(event.tagline).text),
            **_core(reader, base),
        }
    ]


def linked_session(reader: Reader, view: SessionView, place: str, base: str) -> list[Linked]:
    """Without a time it is no event that a calendar could take."""
    if view.starts_at is None or view.ends_at is None:
        return []
    title = reader.said(view.title).text
    session: Linked = {
        "@context": CONTEXT,
        "@type": "Event",
        "name": title,
        "startDate": reader.iso(view.starts_at),
        "endDate": reader.iso(view.ends_at),
        "eventAttendanceMode": f"{CONTEXT}/OfflineEventAttendanceMode",
        "eventStatus": STATUS[view.state],
        "location": _place(reader, place),
        "url": f"{base}{reader.root}programme/{view.code}",
        "image": f"{base}{reader.root}picture.png",
        "organizer": {"@type": "Organization", "name": reader.event.host_name, "url": f"{base}{reader.root}imprint"},
        "superEvent": {"@type": "Festival", **_core(reader, base)},
        **_told("description", reader.said(view.abstract).text),
        **_told("inLanguage", list(view.languages)),
    }
    if view.presenters:
        session["performer"] = {"@type": "PerformingGroup", "name": view.presenters}
    return [session, _trail(reader, base, ("programme", reader.words.gettext("Programme")), title)]


def linked_exhibitors(reader: Reader, groups: Iterable[tuple[str, Said]], base: str) -> list[Linked]:
    """A list of (path, name)."""
    items = [
        {"@type": "ListItem", "position": position, "name": name.text, "url": f"{base}{path}"}
        for position, (path, name) in enumerate(groups, 1)
    ]
    return [{"@context": CONTEXT, "@type": "ItemList", "itemListElement": items}] if items else []


def linked_exhibitor(reader: Reader, view: ExhibitorView, base: str) -> list[Linked]:
    group = {
        "@context": CONTEXT,
        "@type": "Organization",
        "name": view.name,
        "url": f"{base}{reader.root}exhibitors/{view.code}",
        **_told("description", reader.said(view.description).text),
        **_told("knowsLanguage", list(view.languages)),
        **_told("sameAs", view.website),
    }
    return [group, _trail(reader, base, ("exhibitors", reader.words.gettext("Exhibitors")), view.name)]


def _trail(reader: Reader, base: str, above: tuple[str, str], name: str) -> Linked:
    """The way from the festival over the list above (path, name) to this page."""
    steps = [
        (reader.said(reader.event.name).text, f"{base}{reader.root}"),
        (above[1], f"{base}{reader.root}{above[0]}"),
        (name, ""),
    ]
    items = [
        {"@type": "ListItem", "position": position, "name": step, **_told("item", address)}
        for position, (step, address) in enumerate(steps, 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def _core(reader: Reader, base: str) -> Linked:
    event = reader.event
    core: Linked = {
        "name": reader.said(event.name).text,
        "eventAttendanceMode": f"{CONTEXT}/OfflineEventAttendanceMode",
        "location": _place(reader, ""),
        "url": f"{base}{reader.root}",
    }
    if event.days:
        core |= {"startDate": reader.iso(event.days[0].opens_at), "endDate": reader.iso(event.days[-1].closes_at)}
    return core


def _place(reader: Reader, name: str) -> Linked:
    """The festival's place, or what has a name of its own in it."""
    address = reader.said(reader.event.place).text
    place: Linked = {"@type": "Place", "name": name or address, **_told("address", address)}
    if reader.event.coordinates:
        latitude, longitude = reader.event.coordinates.split(",")
        place["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return place


def _told(name: str, value: str | list[str]) -> Linked:
    """Nothing where there is nothing to say."""
    return {name: value} if value else {}
