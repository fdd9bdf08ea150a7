"""Who works at a festival, and as what."""

from litestar import Response, get, post

from events.festival.queries import EventView
from events.hosts.actions import invite, remove_from_team
from events.hosts.queries import account, team
from events.hosts.rules import Actor, Role
from events.mail.actions import enqueue
from events.storage import transaction
from web.forms import Form
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words, noop
from web.pages import AnyRequest, Page, page, redirect

ROLE_WORDS = {
    Role.ADMIN: (noop("Administrator"), noop("Does everything, also what concerns all hosts.")),
    Role.ORGANISER: (noop("Organiser"), noop("Does everything at this festival, and invites others.")),
    Role.JURY: (noop("Jury"), noop("Reads applications and decides on them.")),
    Role.FLOOR: (noop("Floor"), noop("Draws the floor and says who stands where.")),
    Role.PROGRAMME: (noop("Programme"), noop("Sets up stages and the programme.")),
    Role.HELPERS: (noop("Helpers"), noop("Plans shifts and who takes them.")),
    Role.GATE: (noop("Gate"), noop("Scans badges at the entrance, nothing else.")),
    Role.READER: (noop("Reader"), noop("Sees everything, changes nothing.")),
}
"""Role → its name, and what it may do."""


@get("/desk/{slug:str}/team", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords) -> Page:
    return await _page(request, event, actor, words, Form.empty(request, {"role": Role.ORGANISER.value}))


@post("/desk/{slug:str}/team", include_in_schema=False)
async def invite_one(
    request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now
) -> Page | Response[None]:
    form = await Form.read(request)
    email = form.email("email")
    role = form.choice("role", [role.value for role in Role])
    if form.ok:
        with form.refusals():
            async with transaction():
                token = await invite(actor, email, Role(role), now, event=event)
                told = {"link": f"/desk/sign-in/{token}", "event": event.text(event.name, words.tag)[0]}
                await enqueue(email, "invitation", words.tag, told, now, event.id)
    if form.ok:
        return redirect(f"/desk/{event.slug}/team?done=invited")
    return await _page(request, event, actor, words, form)


@post("/desk/{slug:str}/team/remove", include_in_schema=False)
async def remove(request: AnyRequest, event: OfEvent, actor: Acting, words: InWords, now: Now) -> Page | Response[None]:
    sent = await Form.read(request)
    email = sent.text("member", limit=254)
    if sent.ok:
        with sent.refusals():
            await remove_from_team(actor, event, email, now)
    if sent.ok:
        return redirect(f"/desk/{event.slug}/team?done=removed")
    form = Form.empty(request, {"role": Role.ORGANISER.value})
    form.status = sent.status
    return await _page(request, event, actor, words, form, trouble=next(iter(sent.errors.values())))


async def _page(
    request: AnyRequest, event: EventView, actor: Actor, words: Words, form: Form, trouble: str = ""
) -> Page:
    give = [role for role in Role if actor.may_give(role, host=event.host, event=event.id)]
    return page(
        request,
        "desk/team.html",
        form=form,
        members=await team(event.id, event.host),
        own=(await account(actor.account)).email if actor.account is not None else "",
        roles=[(role.value, *map(words.gettext, ROLE_WORDS[role])) for role in give if role is not Role.ADMIN],
        role_names={role: words.gettext(name) for role, (name, _) in ROLE_WORDS.items()},
        removable=give,
        done=request.query_params.get("done", ""),
        trouble=trouble,
        here="team",
        status=form.status,
    )


HANDLERS = [show, invite_one, remove]
