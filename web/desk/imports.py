"""Bringing in files: a preview with every row's fault first, then all or nothing.

The file waits an hour in the database between the two, so that what is imported is what was looked at.
"""

from asyncio import to_thread
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.exceptions.http_exceptions import RequestEntityTooLarge
from litestar.params import FromPath

from events.faults import NotFound, Refused
from events.festival.queries import EventView
from events.files.reading import MAX_BYTES, RowFault
from events.files.report import ImportReport
from events.files.tabular import read_table
from events.files.uploads import KeptFile, keep, kept
from events.floor.queries import areas
from events.hosts.rules import Actor, Permission
from exhibitors.profiles.columns import HEADINGS, choose_columns
from web.desk.applications import may
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.importing import KINDS, Kind, Upload, import_file
from web.pages import AnyRequest, Page, page, redirect
from web.sentences import fault_sentence, sentence

ROOM_FOR_THE_FORM = 100_000
"""Bytes that the other fields and the frame of a form take."""

SHOWN_FAULTS = 200

KIND_WORDS: dict[Kind, tuple[str, str, str]] = {
    "exhibitors": (noop("Exhibitors"), noop("A table, CSV or Excel, with a row for each stand"), "people"),
    "booths": (noop("Floor plan"), noop("GeoJSON with areas and booths, in metres"), "map"),
    "programme": (noop("Programme"), noop("frab XML, as pretalx and others export it"), "calendar"),
}
NEEDED: dict[Kind, tuple[Permission, ...]] = {
    "exhibitors": (Permission.APPLICATIONS_DECIDE, Permission.PLACEMENT_CHANGE),
    "booths": (Permission.FLOOR_CHANGE,),
    "programme": (Permission.PROGRAMME_CHANGE,),
}
TARGET_WORDS = {
    "name": noop("Name of the group"),
    "country": noop("Countries, regions or cultures"),
    "area": noop("Area or hall"),
    "booth": noop("Booth number"),
    "categories": noop("What they offer"),
    "kind": noop("Kind"),
    "email": noop("Mail address"),
    "phone": noop("Telephone"),
    "website": noop("Website"),
    "street": noop("Street"),
    "postcode": noop("Post code"),
    "city": noop("Town"),
    "contact": noop("Contact person"),
    "description": noop("Description"),
    "description_en": noop("Description in English"),
}
"""Target of a column → what it is called."""

CHOOSE_BELOW = {
    "import_column_needed": noop("We do not see which column is the name of the group. Choose it below."),
    "area_needed": noop("We do not see into which area the booths go. Choose it below."),
}
"""Faults that the preview lets people mend."""


class FaultLine(msgspec.Struct, frozen=True):
    """A fault in words. `row` is empty where the file as a whole is meant."""

    row: str
    column: str
    text: str
    is_error: bool


class Preview(msgspec.Struct, frozen=True):
    """What would happen, or why nothing can. `columns`: target → heading, `header`: all headings of a table."""

    report: ImportReport | None = None
    trouble: str = ""
    columns: dict[str, str] = {}
    header: tuple[str, ...] = ()


@get("/desk/{slug:str}/import", include_in_schema=False)
async def ask(request: AnyRequest, event: OfEvent, actor: Acting) -> Page:
    asked = request.query_params.get("kind", "")
    return _ask_page(request, event, actor, Form.empty(request, {"kind": asked or "exhibitors"}))


@post("/desk/{slug:str}/import", include_in_schema=False, request_max_body_size=MAX_BYTES + ROOM_FOR_THE_FORM)
async def send(request: AnyRequest, event: OfEvent, actor: Acting, now: Now) -> Page | Response[None]:
    try:
        form = await Form.read(request)
    except RequestEntityTooLarge:
        return _too_large(request, event, actor)
    kind = form.choice("kind", _allowed(actor, event))
    file = form.files.get("file")
    content = await file.read() if file else b""
    if not content:
        form.refuse(Refused("file_missing", "file"))
    if form.ok and file:
        with form.refusals():
            code = await keep(event.id, file.filename, content, now)
            return redirect(f"/desk/{event.slug}/import/{kind}/{code}")
    return _ask_page(request, event, actor, form)


@get("/desk/{slug:str}/import/{kind:str}/{code:str}", include_in_schema=False)
async def preview(
    request: AnyRequest,
    event: OfEvent,
    kind: FromPath[str],
    code: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page:
    """Tries it out. Columns and area are chosen by the address, so that the page can be loaded again."""
    known = _kind(actor, event, kind)
    file = await kept(event.id, code, now)
    upload = _upload(file, request.query_params)
    found = await _try(known, actor, event, upload, words, now)
    return await _preview_page(request, event, known, upload, found)


@post("/desk/{slug:str}/import/{kind:str}/{code:str}", include_in_schema=False)
async def bring_in(
    request: AnyRequest,
    event: OfEvent,
    kind: FromPath[str],
    code: FromPath[str],
    actor: Acting,
    words: InWords,
    now: Now,
) -> Page:
    """Twice is as good as once: the file stays for its hour, and what is in already is left as it is."""
    known = _kind(actor, event, kind)
    file = await kept(event.id, code, now)
    form = await Form.read(request)
    upload = _upload(file, {name: form.typed(name) for name in form.values})
    try:
        report = await import_file(known, actor, event, upload, now, dry_run=False)
    except Refused as refused:
        found = Preview(trouble=sentence(words, refused, event.timezone))
        return await _preview_page(request, event, known, upload, found, status=422)
    if report.refused:
        found = await _try(known, actor, event, upload, words, now)
        return await _preview_page(request, event, known, upload, found, status=422)
    return page(
        request,
        "desk/import_done.html",
        kind=known,
        report=report,
        faults=_told(known, report.faults, event, words),
        here=_section(known),
    )


async def _try(kind: Kind, actor: Actor, event: EventView, upload: Upload, words: Words, now: datetime) -> Preview:
    columns: dict[str, str] = {}
    header: tuple[str, ...] = ()
    try:
        if kind == "exhibitors":
            header = (await to_thread(read_table, upload.data, upload.name)).header
            columns = {target: header[index] for target, index in choose_columns(header, upload.mapping).items()}
        return Preview(await import_file(kind, actor, event, upload, now, dry_run=True), "", columns, header)
    except Refused as refused:
        known = CHOOSE_BELOW.get(refused.code)
        trouble = words.gettext(known) if known else sentence(words, refused, event.timezone)
        return Preview(None, trouble, columns, header)


def _upload(file: KeptFile, said: Mapping[str, Any]) -> Upload:
    mapping = {target: said[f"map-{target}"] for target in HEADINGS if said.get(f"map-{target}")}
    return Upload(file.name, file.content, mapping, said.get("area") or None)


def _kind(actor: Actor, event: EventView, kind: str) -> Kind:
    """Raises NotFound, Forbidden."""
    known = next((one for one in KINDS if one == kind), None)
    if known is None:
        raise NotFound("not_found")
    for permission in NEEDED[known]:
        actor.require(permission, host=event.host, event=event.id)
    return known


def _allowed(actor: Actor, event: EventView) -> list[Kind]:
    return [kind for kind in KINDS if all(may(actor, event, permission) for permission in NEEDED[kind])]


def _told(kind: Kind, faults: tuple[RowFault, ...], event: EventView, words: Words) -> list[FaultLine]:
    """Errors first, for they stop the import. Columns that the file does not name are called as on this page."""
    called = TARGET_WORDS if kind == "exhibitors" else {}
    listed = sorted(faults, key=lambda fault: (fault.severity != "error", fault.row))
    return [
        FaultLine(
            words.number(fault.row, grouping=False) if fault.row else "",
            words.gettext(called[fault.column]) if fault.column in called else fault.column or "",
            fault_sentence(words, fault, event.timezone),
            fault.severity == "error",
        )
        for fault in listed[:SHOWN_FAULTS]
    ]


def _section(kind: Kind) -> str:
    return {"exhibitors": "applications", "booths": "floor", "programme": "programme"}[kind]


def _too_large(request: AnyRequest, event: EventView, actor: Actor) -> Page:
    form = Form.empty(request, {"kind": "exhibitors"})
    form.refuse(Refused("upload_too_large", "file", limit=MAX_BYTES // 1_000_000))
    form.status = 413
    return _ask_page(request, event, actor, form)


def _ask_page(request: AnyRequest, event: EventView, actor: Actor, form: Form) -> Page:
    say = form.words.gettext
    allowed = _allowed(actor, event)
    return page(
        request,
        "desk/import.html",
        form=form,
        kinds=[
            (kind, say(name), say(hint), icon) for kind, (name, hint, icon) in KIND_WORDS.items() if kind in allowed
        ],
        limit=MAX_BYTES // 1_000_000,
        here="applications",
        status=form.status,
    )


async def _preview_page(
    request: AnyRequest, event: EventView, kind: Kind, upload: Upload, found: Preview, status: int = 200
) -> Page:
    chosen = {**found.columns, **upload.mapping}
    form = Form.empty(request, {f"map-{target}": heading for target, heading in chosen.items()})
    form.values["area"] = upload.area or ""
    words = form.words
    report = found.report
    return page(
        request,
        "desk/import_preview.html",
        form=form,
        kind=kind,
        name=upload.name,
        found=found,
        mapping=upload.mapping,
        area=upload.area,
        faults=_told(kind, report.faults, event, words) if report else [],
        more=max(0, len(report.faults) - SHOWN_FAULTS) if report else 0,
        targets=[(target, words.gettext(TARGET_WORDS[target])) for target in HEADINGS],
        headings=[(heading, heading) for heading in dict.fromkeys(found.header) if heading],
        areas=[(one.code, event.text(one.name, words.tag)[0]) for one in await areas(event.id)],
        here=_section(kind),
        status=status,
    )


HANDLERS = [ask, send, preview, bring_in]
