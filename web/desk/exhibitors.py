"""What is kept of an exhibitor, at all festivals of the host."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.festival.languages import LANGUAGES
from events.festival.queries import EventView
from events.nations.queries import nation_names, regions
from exhibitors.profiles.actions import change_exhibitor
from exhibitors.profiles.queries import StoredExhibitor, stored_exhibitor
from exhibitors.profiles.rules import KINDS, MAX_DESCRIPTION, MAX_LINE, ExhibitorDraft, exhibitor_faults
from web.desk.editing import content_tags, overtaken, renew, spread, with_unasked
from web.forms import Form
from web.forms.applications import field_of, kind_cards, nation_fields, read_nations, stored_nations, ticked, tongues
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.pages import AnyRequest, Page, content_languages, page, redirect

LINES = ("offers", "website", "phone", "address")


@get("/desk/{slug:str}/exhibitors/{code:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    known = await stored_exhibitor(event.host, code)
    values = _stored(known, await nation_names(event.host, words.tag))
    return await _page(request, event, words, Form.empty(request, values), known)


@post("/desk/{slug:str}/exhibitors/{code:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    known = await stored_exhibitor(event.host, code)
    form = await Form.read(request)
    nations, nations_text = read_nations(form, await regions(event.host))
    tags = _languages(form, event, known)
    description = form.texts("description", tags, limit=MAX_DESCRIPTION, lines=True)
    draft = ExhibitorDraft(
        name=form.text("name", limit=MAX_LINE["name"]),
        kind=form.choice("kind", KINDS),
        description=with_unasked(description, known.draft.description, tags),
        nations=nations,
        nations_text=nations_text,
        languages=form.choices("languages", _spoken(form, known)),
        email=form.email("email", required=False),
        **{name: form.text(name, limit=MAX_LINE[name], required=False) for name in LINES},
    )
    for field, refused in exhibitor_faults(draft).items():
        form.refuse(refused, field_of(field))
    revision = form.revision()
    if form.ok:
        with form.refusals():
            await change_exhibitor(actor, event, code, draft, revision, now)
            return redirect(f"/desk/{event.slug}/exhibitors/{code}?done=saved")
    if overtaken(form):
        known = await stored_exhibitor(event.host, code)
        renew(form, known.revision)
    return await _page(request, event, words, form, known)


def _stored(known: StoredExhibitor, names: dict[str, str]) -> dict[str, str | list[str]]:
    draft = known.draft
    return {
        **{field: getattr(draft, field) for field in ("name", "kind", "email", *LINES)},
        **spread("description", draft.description),
        **stored_nations(draft.nations, draft.nations_text, names),
        "languages": list(draft.languages),
        "revision": str(known.revision),
    }


def _languages(form: Form, event: EventView, known: StoredExhibitor) -> list[str]:
    return content_tags(form, ("description",), event.languages, known.draft.description)


def _spoken(form: Form, known: StoredExhibitor) -> list[str]:
    """Ours, those that the group has from elsewhere, and what was ticked before somebody else changed that."""
    return list(dict.fromkeys([*LANGUAGES, *known.draft.languages, *ticked(form, "languages")]))


async def _page(request: AnyRequest, event: EventView, words: Words, form: Form, known: StoredExhibitor) -> Page:
    names = await nation_names(event.host, words.tag)
    return page(
        request,
        "desk/exhibitor.html",
        form=form,
        code=known.code,
        title=known.draft.name,
        kinds=kind_cards(words),
        content_languages=content_languages(_languages(form, event, known)),
        nation_names=names.values(),
        nation_fields=nation_fields(form),
        tongues=tongues(words, _spoken(form, known)),
        overtaken=overtaken(form),
        done=request.query_params.get("done", ""),
        here="applications",
        status=form.status,
    )


HANDLERS = [edit, save]
