"""Imprint, privacy and accessibility statement: three forms whose answers the pages say in every language."""

from collections.abc import Callable, Iterable

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import NotFound
from events.festival.actions import answer_legal
from events.festival.legal import (
    ANSWERS,
    BASES,
    CHECKERS,
    CONFORMANCE,
    GROUND,
    MAX_LINE,
    MAX_LINES,
    MOST_DAYS,
    MOST_MONTHS,
    NEEDED,
    SEVERAL_LINES,
    Accessibility,
    Answers,
    Gap,
    Imprint,
    Privacy,
    check_answers,
    gaps,
    gaps_of,
)
from events.festival.queries import EventView, event_by_id
from web.desk.editing import overtaken, renew, spread, with_unasked
from web.forms import Form
from web.given import Acting, Now, OfEvent
from web.i18n import Words, noop
from web.legal import ANSWER_WORDS, GROUND_WORDS
from web.pages import AnyRequest, Page, content_languages, page, redirect
from web.sentences import SENTENCES

TITLES = {"imprint": noop("Imprint"), "privacy": noop("Privacy"), "accessibility": noop("Accessibility")}
BASIS_WORDS = {
    "public": noop("A public body: a town, a district, a school"),
    "private": noop("An association, a firm or a person"),
}
CONFORMANCE_WORDS = {
    "full": noop("Everything can be used by everybody"),
    "partial": noop("Most of it; some barriers are known"),
    "unchecked": noop("Nobody has checked yet"),
}
CHECKER_WORDS = {"ourselves": noop("We did it ourselves"), "experts": noop("Experts from outside")}
NOT_SAID = noop("We say nothing about it")


class Part(msgspec.Struct, frozen=True):
    """One of the three forms in the list: (address, sentence) of what is missing."""

    form: str
    title: str
    missing: list[tuple[str, str]]


@get("/desk/{slug:str}/legal", include_in_schema=False)
async def overview(request: AnyRequest, event: OfEvent) -> Page:
    return page(
        request,
        "desk/legal.html",
        parts=legal_parts(event, Form.empty(request).words),
        ready=not gaps(event.legal),
        here="settings",
    )


@get("/desk/{slug:str}/legal/{part:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, part: FromPath[str]) -> Page:
    return _form_page(request, event, _known(part), Form.empty(request, _stored(event, _known(part))))


@post("/desk/{slug:str}/legal/{part:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, part: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    answers, addition, revision = READERS[_known(part)](form, event), _texts(form, event, part), form.revision()
    with form.refusals():
        check_answers(answers, now.astimezone(event.timezone).date())
    if form.ok:
        with form.refusals():
            await answer_legal(actor, event, answers, addition, revision, now)
    if form.ok:
        return redirect(f"/desk/{event.slug}/legal/{part}?saved=yes")
    if overtaken(form):
        renew(form, (await event_by_id(event.id)).revision)
    return _form_page(request, event, part, form)


def legal_parts(event: EventView, words: Words) -> list[Part]:
    """The three forms and what each still wants."""
    return [
        Part(form, words.gettext(title), _told(gaps_of(event.legal.answers(form)), event.slug, words))
        for form, title in TITLES.items()
    ]


def _told(missing: Iterable[Gap], slug: str, words: Words) -> list[tuple[str, str]]:
    return [(f"/desk/{slug}/legal/{gap.form}#{gap.field}", words.gettext(SENTENCES[gap.code])) for gap in missing]


def _known(part: str) -> str:
    if part not in TITLES:
        raise NotFound("not_found")
    return part


def _imprint(form: Form, event: EventView) -> Imprint:
    return Imprint(**{field: _line(form, event, "imprint", field) for field in Imprint.__struct_fields__})


def _privacy(form: Form, event: EventView) -> Privacy:
    return Privacy(
        mail=_line(form, event, "privacy", "mail"),
        officer=_line(form, event, "privacy", "officer"),
        basis=form.choice("basis", BASES, required=_is_public(event)),
        declined_months=_whole(form, event, "declined_months", MOST_MONTHS),
        exhibitors_months=_whole(form, event, "exhibitors_months", MOST_MONTHS),
        helpers_months=_whole(form, event, "helpers_months", MOST_MONTHS),
        scans_days=_whole(form, event, "scans_days", MOST_DAYS),
        log_days=_whole(form, event, "log_days", MOST_DAYS),
        provider=_line(form, event, "privacy", "provider"),
        authority=_line(form, event, "privacy", "authority"),
    )


def _accessibility(form: Form, event: EventView) -> Accessibility:
    said = {fact: form.choice(f"ground-{fact}", ANSWERS, required=False) for fact in GROUND}
    conformance = form.choice("conformance", CONFORMANCE, required=_is_public(event))
    checked = _is_public(event) and conformance in ("full", "partial")
    return Accessibility(
        ground={fact: answer for fact, answer in said.items() if answer},
        conformance=conformance,
        checked_by=form.choice("checked_by", CHECKERS, required=checked),
        checked_on=form.day("checked_on", required=checked),
        barriers=with_unasked(
            form.texts("barriers", event.languages, lines=True), event.legal.accessibility.barriers, event.languages
        ),
        mail=_line(form, event, "accessibility", "mail"),
        phone=_line(form, event, "accessibility", "phone"),
        enforcement=_line(form, event, "accessibility", "enforcement"),
    )


READERS: dict[str, Callable[[Form, EventView], Answers]] = {
    "imprint": _imprint,
    "privacy": _privacy,
    "accessibility": _accessibility,
}


def _is_public(event: EventView) -> bool:
    """Until then a form may be saved half filled in."""
    return event.state != "draft"


def _line(form: Form, event: EventView, part: str, field: str) -> str:
    required = _is_public(event) and field in NEEDED[part]
    if field == "mail":
        return form.email(field, required=required)
    several = field in SEVERAL_LINES
    return form.text(field, limit=MAX_LINES if several else MAX_LINE, required=required, lines=several)


def _whole(form: Form, event: EventView, field: str, most: int) -> int | None:
    return form.whole(field, most=most) if form.text(field, required=_is_public(event)) else None


def _texts(form: Form, event: EventView, part: str) -> dict[str, str]:
    return with_unasked(form.texts(part, event.languages, lines=True), getattr(event, part), event.languages)


def _stored(event: EventView, part: str) -> dict[str, str | list[str]]:
    """The answers as their form shows them."""
    answers = event.legal.answers(part)
    values: dict[str, str | list[str]] = {"revision": str(event.revision), **spread(part, getattr(event, part))}
    for field in answers.__struct_fields__:
        value = getattr(answers, field)
        if isinstance(value, dict):
            values |= spread(field, value)
        elif value is not None:
            values[field] = str(value)
    return values


def _form_page(request: AnyRequest, event: EventView, part: str, form: Form) -> Page:
    say = form.words.gettext
    parts = legal_parts(event, form.words)
    return page(
        request,
        "desk/legal_part.html",
        form=form,
        part=next(one for one in parts if one.form == part),
        parts=parts,
        following=next((one for one in parts if one.missing and one.form != part), None),
        overtaken=overtaken(form),
        saved=request.query_params.get("saved") == "yes",
        content_languages=content_languages(event.languages),
        bases=[(basis, say(BASIS_WORDS[basis])) for basis in BASES],
        conformances=[(one, say(CONFORMANCE_WORDS[one])) for one in CONFORMANCE],
        checkers=[("", say(NOT_SAID)), *((one, say(CHECKER_WORDS[one])) for one in CHECKERS)],
        facts=[(fact, say(GROUND_WORDS[fact][0])) for fact in GROUND],
        answers=[("", say(NOT_SAID)), *((one, say(ANSWER_WORDS[one][1])) for one in ANSWERS)],
        here="settings",
        status=form.status,
    )


HANDLERS = [overview, edit, save]
