"""What is printed at the desk: badges and the programme as PDF, or what to do where that cannot be."""

from collections.abc import Awaitable
from datetime import datetime

import msgspec
from litestar import Response, get, post
from litestar.params import FromPath

from events.badges.actions import mark_printed
from events.badges.queries import badge, badges
from events.faults import Conflict, Refused
from events.festival.queries import EventView
from events.hosts.rules import Actor
from web.forms import Form
from web.forms.applications import ticked
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import INTERFACE, words_for
from web.pages import AnyRequest, Page, page
from web.printing.content import BadgeSheet, Printed
from web.printing.faults import DEBIAN_LINE, MissingGlyphs, PrintFailed, PrintingUnavailable
from web.printing.payloads import badge_sheet, programme_book
from web.printing.process import render


@post("/desk/{slug:str}/badges/print", include_in_schema=False)
async def print_badges(
    request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now
) -> Page | Response[bytes]:
    """All valid badges, those that were never printed, or those that are ticked, in the language that was chosen."""
    form = await Form.read(request)
    picked = ticked(form, "pick")
    which = form.choice("which", ("new", "all"), required=not picked)
    lang = form.choice("lang", INTERFACE, required=not picked) or words.tag
    if not form.ok:
        raise Refused("choice_unknown")
    sheet = await badge_sheet(event, words_for(lang), _base_url(request))
    if picked:
        sheet = msgspec.structs.replace(sheet, cards=tuple(card for card in sheet.cards if card.code in picked))
    elif which == "new":
        printed = {view.code for view in await badges(event.id, "issued") if view.printed_at}
        sheet = _without(sheet, printed)
    if not sheet.cards:
        raise Refused("nothing_to_print")
    return await _badges(request, event, actor, sheet, f"{event.slug}-badges.pdf", now)


@post("/desk/{slug:str}/badges/{code:str}/print", include_in_schema=False)
async def print_one(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page | Response[bytes]:
    found = await badge(event.id, code)
    if found.state != "issued":
        raise Conflict("badge_not_valid")
    sheet = await badge_sheet(event, words, _base_url(request), only=code)
    return await _badges(request, event, actor, sheet, f"{event.slug}-badge-{code}.pdf", now)


@get("/desk/{slug:str}/programme.pdf", include_in_schema=False)
async def print_programme(request: AnyRequest, event: OfEvent, words: InWords) -> Page | Response[bytes]:
    """In the language of the page, which `?lang=` chooses."""
    made = render("programme", await programme_book(event, words, _base_url(request)))
    return await _answer(request, made, f"{event.slug}-programme-{words.tag}.pdf", f"/desk/{event.slug}/programme")


async def _badges(
    request: AnyRequest, event: EventView, actor: Actor, sheet: BadgeSheet, name: str, now: datetime
) -> Page | Response[bytes]:
    answer = await _answer(request, render("badges", sheet), name, f"/desk/{event.slug}/badges")
    if answer.status_code == 200:
        await mark_printed(actor, event, [card.code for card in sheet.cards], now)
    return answer


async def _answer(request: AnyRequest, made: Awaitable[Printed], name: str, back: str) -> Page | Response[bytes]:
    try:
        printed = await made
    except MissingGlyphs as fault:
        return _unprintable(request, 422, back, glyphs=fault.glyphs, places=fault.places)
    except PrintingUnavailable as fault:
        return _unprintable(request, 503, back, reason=fault.reason)
    except PrintFailed:
        return _unprintable(request, 500, back)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(printed.pdf, media_type="application/pdf", status_code=200, headers=headers)


def _unprintable(
    request: AnyRequest,
    status: int,
    back: str,
    *,
    glyphs: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    reason: str = "",
) -> Page:
    return page(
        request,
        "desk/badges_unprintable.html",
        status=status,
        glyphs=[(glyph, f"U+{ord(glyph):04X}") for glyph in glyphs],
        places=places,
        reason=reason,
        line=DEBIAN_LINE,
        back=back,
        here="badges",
    )


def _without(sheet: BadgeSheet, printed: set[str]) -> BadgeSheet:
    return msgspec.structs.replace(sheet, cards=tuple(card for card in sheet.cards if card.code not in printed))


def _base_url(request: AnyRequest) -> str:
    url: str = request.app.state.settings.base_url
    return url


HANDLERS = [print_badges, print_one, print_programme]
