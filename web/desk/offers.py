"""What an exhibitor serves, sells, teaches or tells at this festival."""

from litestar import Response, get, post
from litestar.params import FromPath

from events.faults import Refused
from events.festival.queries import EventView
from exhibitors.profiles.offers.actions import change_offer, create_offer, delete_offer, move_offer
from exhibitors.profiles.offers.queries import OfferView, offer, offers
from exhibitors.profiles.offers.rules import ALLERGENS, DIETS, KINDS, MAX_PRICE, MAX_TEXT, OfferDraft, offer_faults
from exhibitors.profiles.queries import stored_exhibitor
from web.desk.editing import MAX_NAME, content_tags, overtaken, read_steps, renew, spread, with_unasked
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.kinds import ALLERGENS as ALLERGEN_WORDS
from web.kinds import DIETS as DIET_WORDS
from web.kinds import OFFERS
from web.pages import AnyRequest, Page, content_languages, page, redirect
from web.public.offers import offered
from web.public.reader import Reader

NONE = "none"
"""Ticked, it says that none of the fourteen is in it; nothing ticked says nothing."""

KIND_HINTS = {
    "food": noop("A dish, a cake, something to taste"),
    "drink": noop("Coffee, tea, juice"),
    "handicraft": noop("To look at and to buy"),
    "workshop": noop("Learn it, try it, make it"),
    "information": noop("Answers, leaflets, conversations"),
    "other": noop("Whatever fits nowhere else"),
}


@get("/desk/{slug:str}/exhibitors/{code:str}/offers", include_in_schema=False)
async def show_all(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    known = await stored_exhibitor(event.host, code)
    reader = Reader(event, words)
    return page(
        request,
        "desk/offers.html",
        code=code,
        title=known.draft.name,
        offers=[(view.code, offered(reader, view)) for view in await offers(event.id, code)],
        done=request.query_params.get("done", ""),
        here="applications",
    )


@get("/desk/{slug:str}/exhibitors/{code:str}/offers/new", include_in_schema=False)
async def new(request: AnyRequest, event: OfEvent, code: FromPath[str]) -> Page:
    return await _page(request, event, code, Form.empty(request), None)


@post("/desk/{slug:str}/exhibitors/{code:str}/offers/new", include_in_schema=False)
async def add(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    await stored_exhibitor(event.host, code)
    form = await Form.read(request)
    draft = _draft(form, event, None)
    if form.ok:
        with form.refusals():
            await create_offer(actor, event, code, draft, now)
            return redirect(f"/desk/{event.slug}/exhibitors/{code}/offers?done=saved")
    return await _page(request, event, code, form, None)


@get("/desk/{slug:str}/exhibitors/{code:str}/offers/{item:str}", include_in_schema=False)
async def edit(request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str], words: InWords) -> Page:
    known = await offer(event.id, code, item)
    return await _page(request, event, code, Form.empty(request, _stored(known, words)), known)


@post("/desk/{slug:str}/exhibitors/{code:str}/offers/{item:str}", include_in_schema=False)
async def save(
    request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now
) -> Page | Response[None]:
    known = await offer(event.id, code, item)
    form = await Form.read(request)
    draft, revision = _draft(form, event, known), form.revision()
    if form.ok:
        with form.refusals():
            await change_offer(actor, event, code, item, draft, revision, now)
            return redirect(f"/desk/{event.slug}/exhibitors/{code}/offers?done=saved")
    if overtaken(form):
        renew(form, (await offer(event.id, code, item)).revision)
    return await _page(request, event, code, form, known)


@post("/desk/{slug:str}/exhibitors/{code:str}/offers/{item:str}/move", include_in_schema=False)
async def move(
    request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now
) -> Response[None]:
    await move_offer(actor, event, code, item, read_steps(await Form.read(request)), now)
    return redirect(f"/desk/{event.slug}/exhibitors/{code}/offers#{item}")


@get("/desk/{slug:str}/exhibitors/{code:str}/offers/{item:str}/delete", include_in_schema=False)
async def ask_delete(request: AnyRequest, event: OfEvent, code: FromPath[str], item: FromPath[str]) -> Page:
    known = await offer(event.id, code, item)
    return page(request, "desk/offer_delete.html", code=code, offer=known, here="applications")


@post("/desk/{slug:str}/exhibitors/{code:str}/offers/{item:str}/delete", include_in_schema=False)
async def delete(event: OfEvent, code: FromPath[str], item: FromPath[str], actor: Acting, now: Now) -> Response[None]:
    await delete_offer(actor, event, code, item, now)
    return redirect(f"/desk/{event.slug}/exhibitors/{code}/offers?done=deleted")


def _draft(form: Form, event: EventView, known: OfferView | None) -> OfferDraft:
    tags = _tags(form, event, known)
    title = form.texts("title", tags, limit=MAX_NAME)
    text = form.texts("text", tags, limit=MAX_TEXT, lines=True)
    ticked = form.choices("allergens", (NONE, *ALLERGENS))
    if NONE in ticked and len(ticked) > 1:
        form.refuse(Refused("allergens_contradict", "allergens"))
    draft = OfferDraft(
        kind=form.choice("kind", KINDS),
        title=with_unasked(title, known.title if known else {}, tags),
        text=with_unasked(text, known.text if known else {}, tags),
        price=_price(form),
        diets=form.choices("diets", DIETS),
        allergens=tuple(allergen for allergen in ticked if allergen != NONE) if ticked else None,
    )
    for field, refused in offer_faults(draft).items():
        form.refuse(refused, field)
    return draft


def _price(form: Form) -> int | None:
    """In cents. Left empty it is not known."""
    amount = form.number("price", least=0, most=MAX_PRICE / 100, default=0)
    return round(amount * 100) if form.typed("price").strip() else None


def _stored(known: OfferView, words: Words) -> dict[str, str | list[str]]:
    """The offer as its form shows it."""
    price = "" if known.price is None else words.amount(known.price)
    allergens = None if known.allergens is None else list(known.allergens)
    return {
        **spread("title", known.title),
        **spread("text", known.text),
        "kind": known.kind,
        "price": price,
        "diets": list(known.diets),
        "allergens": [] if allergens is None else allergens or [NONE],
        "revision": str(known.revision),
    }


def _tags(form: Form, event: EventView, known: OfferView | None) -> list[str]:
    return content_tags(form, ("title", "text"), event.languages, known.title if known else {})


async def _page(request: AnyRequest, event: EventView, code: str, form: Form, known: OfferView | None) -> Page:
    gettext = form.words.gettext
    return page(
        request,
        "desk/offer_form.html",
        form=form,
        code=code,
        exhibitor=(await stored_exhibitor(event.host, code)).draft.name,
        offer=known,
        kinds=[(kind, gettext(word), gettext(KIND_HINTS[kind]), icon) for kind, (word, icon) in OFFERS.items()],
        diets=[(diet, gettext(word)) for diet, (word, _) in DIET_WORDS.items()],
        allergens=[
            (NONE, gettext("None of these")),
            *((allergen, gettext(word)) for allergen, word in ALLERGEN_WORDS.items()),
        ],
        content_languages=content_languages(_tags(form, event, known)),
        overtaken=overtaken(form),
        here="applications",
        status=form.status,
    )


HANDLERS = [show_all, new, add, edit, save, move, ask_delete, delete]
