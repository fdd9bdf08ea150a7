"""What of a festival's texts is there in which of its languages, and where the missing ones are entered."""

from collections.abc import Iterable, Iterator

import msgspec
from litestar import get

from events.festival.languages import LANGUAGES, own_name
from events.festival.queries import EventView
from events.festival.rules import Texts
from events.floor.queries import plans
from events.hosts.rules import Actor, Permission
from events.programme.queries import sessions, stages
from events.volunteers.queries import tasks
from exhibitors.applications.queries import call
from exhibitors.profiles.wording import Wording, wordings
from web.desk.legal import TITLES
from web.given import Acting, InWords, OfEvent
from web.i18n import noop
from web.pages import AnyRequest, Page, page
from web.public.reader import Reader, Said, choice

FESTIVAL = {
    "name": noop("Name of the festival"),
    "tagline": noop("One sentence that invites"),
    "place": noop("Venue"),
    "directions": noop("Getting there"),
    "admission": noop("Admission"),
}
"""Text of the festival → what its field is called. The names are those of its page of settings."""

KINDS = {
    "festival": noop("The festival"),
    "sessions": noop("Sessions"),
    "areas": noop("Areas and plans"),
    "stages": noop("Stages"),
    "tasks": noop("Tasks of helpers"),
    "call": noop("The call"),
    "exhibitors": noop("Exhibitors"),
    "works": noop("Works"),
    "offers": noop("Offers"),
}


class Text(msgspec.Struct, frozen=True):
    """A text of the festival. `about` is what it belongs to, `part` which of its texts; `field` names its fields."""

    kind: str
    about: Said
    part: str
    texts: Texts
    path: str
    permission: Permission
    field: str = ""


class Missing(msgspec.Struct, frozen=True):
    """A text that is not there in a language, with the address of its field for those who may write in it."""

    about: Said
    part: str
    href: str


class Row(msgspec.Struct, frozen=True):
    """A kind of text: how many there are at all, and how many in each language."""

    key: str
    label: str
    total: int
    there: dict[str, int]


@get("/desk/{slug:str}/languages", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords) -> Page:
    """`?text=` chooses the language whose missing texts are listed; else it is the first in which any are."""
    found = [text for text in await _texts(Reader(event, words)) if text.texts]
    rows = [_row(key, words.gettext(label), found, event.languages) for key, label in KINDS.items()]
    asked = choice(request, "text")
    short = [tag for tag in event.languages if any(tag not in text.texts for text in found)]
    chosen = asked if asked in event.languages else (short or event.languages)[0]
    return page(
        request,
        "desk/languages.html",
        rows=[row for row in rows if row.total],
        tongues=[(tag, own_name(tag), _direction(tag)) for tag in event.languages],
        short=short,
        chosen=chosen,
        missing=_missing(event, actor, found, chosen),
        here="settings",
    )


async def _texts(reader: Reader) -> list[Text]:
    event, gettext = reader.event, reader.words.gettext
    invitation = await call(event.id)
    found = [
        *_festival(reader),
        *await _programme(reader),
        *await _floor(reader),
        *await _helping(reader),
    ]
    if invitation:
        title = Said(gettext("What you tell those who want to apply"))
        found.append(Text("call", title, "", invitation.text, "call", Permission.APPLICATIONS_CHANGE, "text"))
    return [*found, *(text for wording in await wordings(event.id) for text in _exhibitor(reader, wording))]


def _festival(reader: Reader) -> Iterator[Text]:
    event, gettext, may = reader.event, reader.words.gettext, Permission.EVENT_CHANGE
    for name, label in FESTIVAL.items():
        yield Text("festival", Said(gettext(label)), "", getattr(event, name), "settings", may, name)
    for name, label in TITLES.items():
        yield Text("festival", Said(gettext(label)), "", getattr(event, name), f"legal/{name}", may, name)
    barriers = event.legal.accessibility.barriers
    yield Text("festival", Said(gettext("Known barriers")), "", barriers, "legal/accessibility", may, "barriers")


async def _programme(reader: Reader) -> list[Text]:
    gettext, may = reader.words.gettext, Permission.PROGRAMME_CHANGE
    found = []
    for session in await sessions(reader.event.id):
        about, path = reader.said(session.title), f"programme/{session.code}"
        found.append(Text("sessions", about, gettext("Title"), session.title, path, may, "title"))
        found.append(Text("sessions", about, gettext("Description"), session.abstract, path, may, "abstract"))
    for stage in await stages(reader.event.id):
        path = f"programme/stages/{stage.code}"
        found.append(Text("stages", reader.said(stage.name), "", stage.name, path, may, "name"))
    return found


async def _floor(reader: Reader) -> list[Text]:
    found, may = [], Permission.FLOOR_CHANGE
    for plan in await plans(reader.event.id):
        about, path = reader.said(plan.area.name), f"floor/{plan.area.code}"
        found.append(Text("areas", about, "", plan.area.name, f"{path}/edit", may, "name"))
        for drawn in plan.objects:
            found.append(Text("areas", reader.said(drawn.label), "", drawn.label, f"{path}/objects", may))
    return found


async def _helping(reader: Reader) -> list[Text]:
    gettext, may = reader.words.gettext, Permission.VOLUNTEERS_CHANGE
    found = []
    for task in await tasks(reader.event.id):
        about, path = reader.said(task.name), f"shifts/tasks/{task.code}"
        found.append(Text("tasks", about, gettext("Name"), task.name, path, may, "name"))
        found.append(Text("tasks", about, gettext("What to do"), task.description, path, may, "description"))
    return found


def _exhibitor(reader: Reader, wording: Wording) -> Iterator[Text]:
    gettext, may = reader.words.gettext, Permission.APPLICATIONS_CHANGE
    about, path = reader.named(wording.name), f"exhibitors/{wording.code}"
    yield Text("exhibitors", about, "", wording.description, path, may, "description")
    for work in wording.works:
        shown, address = reader.said(work.title), f"{path}/works/{work.code}"
        yield Text("works", shown, gettext("Title"), work.title, address, may, "title")
        yield Text("works", shown, gettext("Story"), work.story, address, may, "story")
        yield Text("works", shown, gettext("What the picture shows"), work.alt, address, may, "alt")
    for offer in wording.offered:
        shown, address = reader.said(offer.title), f"{path}/offers/{offer.code}"
        yield Text("offers", shown, gettext("Title"), offer.title, address, may, "title")
        yield Text("offers", shown, gettext("Description"), offer.text, address, may, "text")


def _row(key: str, label: str, found: Iterable[Text], languages: Iterable[str]) -> Row:
    texts = [text.texts for text in found if text.kind == key]
    return Row(key, label, len(texts), {tag: sum(tag in each for each in texts) for tag in languages})


def _missing(event: EventView, actor: Actor, found: Iterable[Text], tag: str) -> dict[str, list[Missing]]:
    """By kind, in the order of the table."""
    missing: dict[str, list[Missing]] = {key: [] for key in KINDS}
    for text in found:
        if tag not in text.texts:
            field = f"#{text.field}-{tag}" if text.field else ""
            may = actor.may(text.permission, host=event.host, event=event.id)
            href = f"/desk/{event.slug}/{text.path}{field}" if may else ""
            missing[text.kind].append(Missing(text.about, text.part, href))
    return {key: places for key, places in missing.items() if places}


def _direction(tag: str) -> str:
    return LANGUAGES[tag].direction if tag in LANGUAGES else "auto"


HANDLERS = [show]
