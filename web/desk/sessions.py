"""Entering, changing and deleting sessions."""

from collections.abc import Mapping, Sequence
from datetime import UTC

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.nations.queries import RegionView, names_beside, regions
from events.programme.actions import change_session, create_session, delete_session, event_times
from events.programme.queries import SessionView, StageView, session, sessions, stages
from events.programme.rules import (
    KINDS,
    MAX_ABSTRACT,
    MAX_PRESENTERS,
    MAX_TITLE,
    STATES,
    YEARS,
    SessionDraft,
    check_times,
)
from events.storage import transaction
from exhibitors.profiles.queries import exhibitors_by_session
from web.desk.casts import cast_fields, change_cast, known_names, read_cast, stored_cast
from web.desk.editing import labelled, overtaken, renew, spread, wall, with_unasked
from web.desk.programme import UNSCHEDULED, tab_of, taken_times
from web.desk.slots import USUAL, Span, beginning, first_fit, free_times
from web.forms import Form
from web.forms.applications import nation_fields, read_nations, stored_nations, tongues
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.kinds import SESSIONS
from web.pages import AnyRequest, Page, content_languages, page, redirect

MOST_GAPS = 6
"""So many free times stand beside the field for the beginning."""

STATE_WORDS = {"confirmed": noop("It takes place"), "cancelled": noop("Cancelled: it stays listed, marked as such")}


class Known(msgspec.Struct, frozen=True):
    """What the form needs to know of the rest of the programme."""

    stages: Sequence[StageView]
    sessions: Sequence[SessionView]
    exhibitors: Mapping[str, str]
    regions: Sequence[RegionView]
    nations: Mapping[str, str]


@get("/desk/{slug:str}/programme/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    """At the first free time of a stage: the one asked for, else the first one."""
    known, query = await _known(event, words), request.query_params
    asked = (stage for stage in known.stages if stage.code == query.get("stage"))
    stage = next(asked, next(iter(known.stages), None))
    defaults: dict[str, str | list[str]] = {"kind": KINDS[0], "languages": [event.languages[0]], "state": STATES[0]}
    if stage is not None:
        free = _free(event, known, stage)
        defaults |= {"stage": stage.code, **_slot(event, free, query.get("day", ""), query.get("at", ""))}
    return _page(request, event, Form.empty(request, defaults), known, None)


@post("/desk/{slug:str}/programme/new", include_in_schema=False)
async def add(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page | Response[None]:
    known = await _known(event, words)
    form = await Form.read(request)
    draft, cast = session_draft(form, event, known, None), read_cast(form, known.exhibitors)
    code = ""
    if form.ok:
        with form.refusals():
            async with transaction():
                code = await create_session(actor, event, draft, now)
                await change_cast(actor, event, code, cast, now)
    if form.ok:
        return await _back(event, code)
    return _page(request, event, form, known, None)


@get("/desk/{slug:str}/programme/{code:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, words: InWords, code: FromPath[str]) -> Page:
    view, known = await session(event.id, code), await _known(event, words)
    cast = (await exhibitors_by_session(event.id)).get(code, ())
    values = {
        **stored_session(event, view),
        **stored_cast(cast, known.exhibitors),
        **stored_nations(view.nations, "", known.nations),
    }
    return _page(request, event, Form.empty(request, values), known, view)


@post("/desk/{slug:str}/programme/{code:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    view, known = await session(event.id, code), await _known(event, words)
    form = await Form.read(request)
    draft, revision = session_draft(form, event, known, view), form.revision()
    cast = read_cast(form, known.exhibitors)
    if form.ok:
        with form.refusals():
            async with transaction():
                await change_session(actor, event, code, draft, revision, now)
                await change_cast(actor, event, code, cast, now)
    if form.ok:
        return await _back(event, code)
    if overtaken(form):
        renew(form, (await session(event.id, code)).revision)
    return _page(request, event, form, known, view)


@get("/desk/{slug:str}/programme/{code:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    view = await session(event.id, code)
    cast = (await exhibitors_by_session(event.id)).get(code, ())
    return page(request, "desk/session_delete.html", session=view, cast=cast, here="programme")


@post("/desk/{slug:str}/programme/{code:str}/delete", include_in_schema=False)
async def delete(event: OfEvent, code: FromPath[str], actor: Acting, now: Now) -> Response[None]:
    tab = tab_of(event, await session(event.id, code))
    await delete_session(actor, event, code, now)
    return redirect(f"/desk/{event.slug}/programme?day={tab}&done=deleted")


def session_draft(form: Form, event: EventView, known: Known, before: SessionView | None) -> SessionDraft:
    """Times are checked at once, so that what is wrong with them stands beside all other errors."""
    title = form.texts("title", event.languages, limit=MAX_TITLE, required=True)
    abstract = form.texts("abstract", event.languages, limit=MAX_ABSTRACT, lines=True)
    draft = SessionDraft(
        title=with_unasked(title, before.title, event.languages) if before else title,
        abstract=with_unasked(abstract, before.abstract, event.languages) if before else abstract,
        kind=form.choice("kind", KINDS),
        languages=form.choices("languages", _spoken(before)),
        presenters=form.text("presenters", limit=MAX_PRESENTERS, required=False),
        stage=form.choice("stage", [stage.code for stage in known.stages], required=False) or None,
        starts_at=form.moment("starts_at", event.zone, required=False),
        ends_at=form.moment("ends_at", event.zone, required=False),
        state=form.choice("state", STATES),
        nations=_nations(form, known),
    )
    if draft.starts_at and not form.typed("ends_at") and draft.starts_at.year in YEARS:
        draft = msgspec.structs.replace(draft, ends_at=draft.starts_at.astimezone(UTC) + USUAL)
    with form.refusals():
        check_times(draft.starts_at, draft.ends_at, event_times(event))
    return draft


def _nations(form: Form, known: Known) -> tuple[str, ...]:
    """Whoever looks for sessions by nation finds those that we know by name."""
    codes, unknown = read_nations(form, known.regions)
    if unknown:
        form.refuse(Refused("nation_unknown", "nations-1", nation=unknown))
    return codes


def stored_session(event: EventView, view: SessionView) -> dict[str, str | list[str]]:
    """The session as its form shows it."""
    return {
        **spread("title", view.title),
        **spread("abstract", view.abstract),
        "kind": view.kind,
        "languages": list(view.languages),
        "presenters": view.presenters,
        "stage": view.stage or "",
        "starts_at": wall(view.starts_at, event.timezone),
        "ends_at": wall(view.ends_at, event.timezone),
        "state": view.state,
        "revision": str(view.revision),
    }


async def _known(event: EventView, words: Words) -> Known:
    own = await regions(event.host)
    return Known(
        await stages(event.id),
        await sessions(event.id),
        await known_names(event),
        own,
        names_beside(own, words.tag),
    )


async def _back(event: EventView, code: str) -> Response[None]:
    tab = tab_of(event, await session(event.id, code))
    return redirect(f"/desk/{event.slug}/programme?day={tab}&saved={code}")


def _spoken(view: SessionView | None) -> list[str]:
    """Languages that the form offers, and those that an import has brought."""
    return list(dict.fromkeys([*LANGUAGES, *(view.languages if view else ())]))


def _slot(event: EventView, free: Sequence[Span], day: str, at: str) -> dict[str, str]:
    """When a new session could be: in the gap that begins at `at`, else in the first one of the day, else of any."""
    zone = event.timezone
    asked = next((beginning(span) for span in free if wall(span[0], zone) == at), None)
    of_day = [span for span in free if wall(span[0], zone).startswith(day)]
    slot = asked or first_fit(of_day) or first_fit(free)
    if slot is None or day == UNSCHEDULED:
        return {}
    return {"starts_at": wall(slot[0], zone), "ends_at": wall(slot[1], zone)}


def _free(event: EventView, known: Known, stage: StageView, besides: str = "") -> list[Span]:
    return free_times(event.days, [] if stage.parallel else taken_times(known.sessions, stage.code, besides))


def _page(request: AnyRequest, event: EventView, form: Form, known: Known, view: SessionView | None) -> Page:
    words = form.words
    stage = next((stage for stage in known.stages if stage.code == form.typed("stage")), None)
    free = _free(event, known, stage, view.code if view else "") if stage and not stage.parallel else []
    names = {stage.code: event.text(stage.name, words.tag)[0] for stage in known.stages}
    return page(
        request,
        "desk/session_form.html",
        form=form,
        session=view,
        tab=tab_of(event, view) if view else "",
        kinds=[(kind, words.gettext(SESSIONS[kind][0])) for kind in KINDS],
        spoken=tongues(words, _spoken(view)),
        stages=labelled(names, words.gettext("No stage yet")),
        states=[(state, words.gettext(STATE_WORDS[state])) for state in STATES],
        free=[_gap(words, event, span) for span in free[:MOST_GAPS]],
        exhibitors=sorted(known.exhibitors.values(), key=str.casefold),
        cast_fields=cast_fields(form),
        nation_names=known.nations.values(),
        nation_fields=nation_fields(form),
        content_languages=content_languages(event.languages),
        overtaken=overtaken(form),
        here="programme",
        status=form.status,
    )


def _gap(words: Words, event: EventView, span: Span) -> str:
    starts, ends = span
    return (
        f"{words.weekday(starts.astimezone(event.timezone).date(), 'short')} {words.span(starts, ends, event.timezone)}"
    )


HANDLERS = [new, add, edit, save, ask_delete, delete]
