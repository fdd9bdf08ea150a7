"""Behind the mailed link: what a group told us, where it stands, changing it and taking it back."""

from collections.abc import Collection
from typing import Any

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.languages import LANGUAGES
from events.festival.queries import EventView, event_by_id
from events.nations.queries import nation_names, regions
from exhibitors.applications.actions import change_by_key, withdraw_by_key
from exhibitors.applications.queries import ApplicationView, by_key, call
from exhibitors.applications.rules import ApplicationDraft
from web.desk.editing import overtaken, renew
from web.forms import Form
from web.forms.applications import application_fields, consent_text, read_application, stored_application, ticked
from web.given import Now
from web.i18n import Words
from web.kinds import EXHIBITORS
from web.pages import AnyRequest, Page, page, reading, redirect
from web.public.reader import Reader

PRIVATE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
"""The address is the secret: nothing may keep or list such a page."""


@get("/my/{key:str}", include_in_schema=False)
async def show(request: AnyRequest, key: FromPath[str], now: Now) -> Page:
    mine, event, words = await _open(request, key)
    known = await call(event.id)
    return _private(
        page(
            request,
            "my/application.html",
            mine=mine,
            key=key,
            tongue=_tongue(mine, words),
            reader=Reader(event, words),
            facts=told(mine, event, words, await nation_names(event.host, words.lang)),
            may_change=mine.may_change and known is not None and known.state(now) == "open",
            closes=words.moment(known.closes_at, event.timezone) if known else "",
            submitted=words.moment(mine.submitted_at, event.timezone),
            decided=words.moment(mine.decided_at, event.timezone) if mine.decided_at else "",
            done=request.query_params.get("done", ""),
        )
    )


@get("/my/{key:str}/change", include_in_schema=False)
async def ask_change(request: AnyRequest, key: FromPath[str]) -> Page | Response[None]:
    mine, event, words = await _open(request, key)
    if not mine.may_change:
        return redirect(f"/my/{key}")
    names = await nation_names(event.host, words.lang)
    values = stored_application(mine.draft, names) | {"revision": str(mine.revision)}
    return await _change_page(request, key, event, mine, Form.empty(request, values))


@post("/my/{key:str}/change", include_in_schema=False)
async def change(request: AnyRequest, key: FromPath[str], now: Now) -> Page | Response[None]:
    mine, event, words = await _open(request, key)
    form = await Form.read(request)
    consent = consent_text(event, words)
    draft = read_application(form, await regions(event.host), consent, _spoken(form, mine), by_mail=True)
    revision = form.revision()
    if form.ok:
        with form.refusals():
            await change_by_key(key, draft, revision, now)
            return redirect(f"/my/{key}?done=changed")
    if overtaken(form):
        mine = await by_key(key)
        renew(form, mine.revision)
    return await _change_page(request, key, event, mine, form)


@get("/my/{key:str}/withdraw", include_in_schema=False)
async def ask_withdraw(request: AnyRequest, key: FromPath[str]) -> Page | Response[None]:
    mine, _, words = await _open(request, key)
    if mine.state == "withdrawn":
        return redirect(f"/my/{key}")
    return _private(page(request, "my/withdraw.html", mine=mine, key=key, tongue=_tongue(mine, words)))


@post("/my/{key:str}/withdraw", include_in_schema=False)
async def withdraw(request: AnyRequest, key: FromPath[str], now: Now) -> Response[None]:
    """Again: changes nothing."""
    try:
        await withdraw_by_key(key, now)
    except Refused as refused:
        if refused.code != "already_withdrawn":
            raise
    return redirect(f"/my/{key}?done=withdrawn")


def told(mine: ApplicationView, event: EventView, words: Words, names: dict[str, str]) -> list[tuple[str, str, Any]]:
    """(icon, term, value) of everything that was said, but for the name and the description."""
    draft, say = mine.draft, words.gettext
    reader = Reader(event, words)
    kind, icon = EXHIBITORS[draft.kind]
    nations = [
        *(names.get(code, code) for code in draft.nations),
        *([draft.nations_text] if draft.nations_text else []),
    ]
    said = [
        (icon, say("Kind"), say(kind)),
        ("heart", say("To see, taste or buy"), reader.named(draft.offers)),
        ("globe", say("Countries, regions, cultures"), reader.named(words.list(nations)) if nations else ""),
        ("people", say("Contact"), reader.named(draft.contact_name)),
        ("mail", say("Mail address"), draft.email),
        ("info", say("Telephone"), draft.phone),
        ("talk", say("Languages"), reader.languages(draft.languages) if draft.languages else ""),
        ("letter", say("Language of the answer"), reader.language(draft.lang) if draft.lang else ""),
        ("power", say("Needs"), words.list(needs(draft, words))),
        ("booth", say("Wish for the booth"), reader.named(draft.booth_wish)),
    ]
    return [fact for fact in said if fact[2]]


def needs(draft: ApplicationDraft, words: Words) -> list[str]:
    counted = (
        (draft.tables, words.ngettext("%(num)s table", "%(num)s tables", draft.tables)),
        (draft.chairs, words.ngettext("%(num)s chair", "%(num)s chairs", draft.chairs)),
        (draft.power_watts, words.ngettext("%(num)s watt", "%(num)s watts", draft.power_watts)),
    )
    found = [text % {"num": words.number(number)} for number, text in counted if number]
    return [*found, *([words.gettext("running water")] if draft.water else [])]


async def _open(request: AnyRequest, key: str) -> tuple[ApplicationView, EventView, Words]:
    """In the group's language unless the address asks for another one. Raises NotFound."""
    mine = await by_key(key)
    event = request.state.event = await event_by_id(mine.event)
    if mine.draft.lang in LANGUAGES and request.query_params.get("lang") not in LANGUAGES:
        request.state.lang = mine.draft.lang
    return mine, event, reading(request)


def _tongue(mine: ApplicationView, words: Words) -> str:
    """Keeps a language that is not the group's own from page to page."""
    return "" if mine.draft.lang == words.tag else f"?lang={words.tag}"


def _spoken(form: Form, mine: ApplicationView) -> Collection[str]:
    """Ours, those that the group has from elsewhere, and what was ticked before somebody else changed that."""
    theirs = (mine.draft.lang, *mine.draft.languages, *ticked(form, "languages"))
    return dict.fromkeys([*LANGUAGES, *(tag for tag in theirs if tag)])


async def _change_page(request: AnyRequest, key: str, event: EventView, mine: ApplicationView, form: Form) -> Page:
    names = await nation_names(event.host, form.words.lang)
    fields = application_fields(form, names, _spoken(form, mine), by_mail=True, consent=consent_text(event, form.words))
    return _private(
        page(
            request,
            "my/change.html",
            key=key,
            tongue=_tongue(mine, form.words),
            form=form,
            **fields,
            overtaken=overtaken(form),
            status=form.status,
        )
    )


def _private(shown: Page) -> Page:
    shown.headers.update(PRIVATE)
    return shown


HANDLERS = [show, ask_change, change, ask_withdraw, withdraw]
