"""The programme for calendars: all of it, one stage, one session."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from litestar import Response, get
from litestar.params import FromPath

from events.faults import NotFound
from events.festival.rules import Texts
from events.history.queries import last_changes
from events.programme.ical import Entry, Feed, Text, calendar
from events.programme.queries import SessionView, programme, stage
from web.given import InWords, OfEvent
from web.kinds import SESSIONS
from web.pages import AnyRequest
from web.public.linked import base_url
from web.public.reader import Reader, known_language

SUFFIX = ".ics"
MEDIA_TYPE = "text/calendar"

Changes = Mapping[tuple[str, str], datetime]
Calendar = Response[bytes]


@get("/{lang:str}/{slug:str}/programme.ics", guards=[known_language], include_in_schema=False)
async def programme_calendar(request: AnyRequest, lang: FromPath[str], event: OfEvent, words: InWords) -> Calendar:
    reader = Reader(event, words)
    return await _calendar(request, reader, await programme(event.id), _text(reader, event.name), "programme")


@get("/{lang:str}/{slug:str}/stages/{file:str}", guards=[known_language], include_in_schema=False)
async def stage_calendar(
    request: AnyRequest, lang: FromPath[str], file: FromPath[str], event: OfEvent, words: InWords
) -> Calendar:
    reader = Reader(event, words)
    shown = await stage(event.id, code_of(file))
    name = f"{_text(reader, shown.name).text} – {_text(reader, event.name).text}"
    return await _calendar(
        request, reader, await programme(event.id, stage=shown.code), Text(name, words.lang), "programme"
    )


async def session_calendar(request: AnyRequest, reader: Reader, view: SessionView) -> Calendar:
    return await _calendar(request, reader, [view], _text(reader, view.title), f"programme/{view.code}")


def code_of(file: str) -> str:
    """Raises NotFound for what is no calendar file."""
    if not file.endswith(SUFFIX):
        raise NotFound("not_found")
    return file.removesuffix(SUFFIX)


async def _calendar(
    request: AnyRequest, reader: Reader, sessions: Sequence[SessionView], name: Text, page: str
) -> Calendar:
    base = base_url(request)
    changes = await last_changes(reader.event.id, ("session", "stage", "programme"))
    entries = [entry for view in sessions for entry in _entries(reader, view, changes, base)]
    feed = Feed(name, f"{base}{reader.root}{page}", reader.event.zone, reader.event.coordinates, entries)
    file = request.scope["path"].rpartition("/")[2]
    headers = {"Content-Disposition": f'inline; filename="{reader.event.slug}-{file}"'}
    return Response(await asyncio.to_thread(calendar, feed), media_type=MEDIA_TYPE, headers=headers)


def _entries(reader: Reader, view: SessionView, changes: Changes, base: str) -> list[Entry]:
    """None for a session without a time."""
    if view.starts_at is None or view.ends_at is None:
        return []
    title, gettext = _text(reader, view.title), reader.words.gettext
    if view.state == "cancelled":
        title = Text(gettext("Cancelled: %(title)s") % {"title": title.text}, title.lang)
    return [
        Entry(
            code=view.code,
            starts_at=view.starts_at,
            ends_at=view.ends_at,
            summary=title,
            description=_description(reader, view),
            location=_location(reader, view),
            category=gettext(SESSIONS[view.kind][0]),
            url=f"{base}{reader.root}programme/{view.code}",
            revision=view.revision,
            cancelled=view.state == "cancelled",
            changed_at=_changed_at(reader, view, changes),
        )
    ]


def _description(reader: Reader, view: SessionView) -> Text:
    abstract = _text(reader, view.abstract)
    spoken = reader.words.list(reader.language(tag).text for tag in view.languages)
    return Text("\n\n".join(part for part in (view.presenters, abstract.text, spoken) if part), abstract.lang)


def _location(reader: Reader, view: SessionView) -> Text:
    """From the stage outwards, as on an envelope."""
    places: tuple[Texts, ...] = (view.stage_name, view.area_name, reader.event.place)
    said = [_text(reader, place) for place in places if place]
    return Text(", ".join(dict.fromkeys(place.text for place in said)), said[0].lang if said else "")


def _text(reader: Reader, texts: Texts) -> Text:
    return Text(*reader.event.text(texts, reader.words.tag))


def _changed_at(reader: Reader, view: SessionView, changes: Changes) -> datetime | None:
    """A session looks different when its stage does; an import names none of the sessions that it changed."""
    things = (("session", view.code), ("stage", view.stage or ""), ("programme", reader.event.slug))
    return max((changes[thing] for thing in things if thing in changes), default=None)


HANDLERS = [programme_calendar, stage_calendar]
