"""Signing in by a one-time link, and out again; the own name and language."""

from urllib.parse import urlsplit

from litestar import Response, get, post
from litestar.datastructures import Cookie
from litestar.params import FromPath

from events.faults import NotFound, Refused
from events.hosts.actions import SESSION_LIFETIME, change_account, request_link, sign_in, sign_out
from events.hosts.queries import AccountView, account, actor_of_session, has_accounts, sign_in_link_is_open
from events.hosts.rules import Actor
from events.mail.actions import enqueue
from events.storage import transaction
from web.forms import Form
from web.given import Acting, InWords, Now
from web.i18n import INTERFACE, interface_languages
from web.pages import LANGUAGE_COOKIE, AnyRequest, Page, keep_language, page, redirect
from web.security.guards import SESSION_COOKIE
from web.security.limiting import limit, network


@get("/desk/sign-in", include_in_schema=False)
async def ask(request: AnyRequest) -> Page:
    return page(request, "desk/sign_in.html", form=Form.empty(request), sent=False, empty=not await has_accounts())


@post("/desk/sign-in", include_in_schema=False)
async def send(request: AnyRequest, words: InWords, now: Now) -> Page:
    """Mails a link. The answer is the same whether the address is known or not."""
    form = await Form.read(request)
    email = form.email("email")
    if form.ok:
        with form.refusals():
            await limit(request, "sign-in network", network(request), 200, now)
            await limit(request, "sign-in address", email.casefold(), 5, now)
            async with transaction():
                token = await request_link(email, now)
                if token:
                    params = {"link": f"/desk/sign-in/{token}"}
                    await enqueue(email, "sign_in", words.tag, params, now, event=None)
    return page(request, "desk/sign_in.html", form=form, sent=form.ok, empty=False, status=form.status)


@get("/desk/sign-in/{token:str}", include_in_schema=False)
async def confirm(request: AnyRequest, token: FromPath[str], now: Now) -> Page:
    """Mail scanners open links: only the button on this page uses it up."""
    if not await sign_in_link_is_open(token, now):
        raise Refused("link_used_or_expired")
    return page(request, "desk/sign_in_confirm.html", token=token)


@post("/desk/sign-in/{token:str}", include_in_schema=False)
async def enter(request: AnyRequest, token: FromPath[str], now: Now) -> Response[None]:
    session_id = await sign_in(token, now)
    answer: Response[None] = redirect(_inside(request.query_params.get("next", "")))
    actor = await actor_of_session(session_id, now)
    chosen = (await _account(actor)).lang if actor else ""
    if chosen in INTERFACE:
        keep_language(answer, chosen)
    answer.set_cookie(
        Cookie(
            key=SESSION_COOKIE,
            value=session_id,
            path="/",
            max_age=int(SESSION_LIFETIME.total_seconds()),
            httponly=True,
            samesite="lax",
            secure=request.app.state.settings.base_url.startswith("https://"),
        )
    )
    return answer


@post("/desk/sign-out", include_in_schema=False)
async def leave(request: AnyRequest) -> Response[None]:
    session_id = request.cookies.get(SESSION_COOKIE)
    if session_id:
        await sign_out(session_id)
    answer: Response[None] = redirect("/desk/sign-in")
    answer.delete_cookie(SESSION_COOKIE)
    answer.delete_cookie(LANGUAGE_COOKIE)
    answer.headers["Clear-Site-Data"] = '"cache"'  # whoever comes next finds no page of the desk by going back
    return answer


@get("/desk/account", include_in_schema=False)
async def own(request: AnyRequest, actor: Acting) -> Page:
    """The signed-in person's own name and language."""
    known = await _account(actor)
    return _own_page(request, Form.empty(request, {"name": known.name, "lang": known.lang}), known)


@post("/desk/account", include_in_schema=False)
async def save_own(request: AnyRequest, actor: Acting, now: Now) -> Page | Response[None]:
    known = await _account(actor)
    form = await Form.read(request)
    name, lang = form.text("name", required=False), form.choice("lang", INTERFACE)
    if form.ok:
        with form.refusals():
            await change_account(actor, name, lang, now)
    if form.ok:
        answer: Response[None] = redirect("/desk/account?saved=yes")
        keep_language(answer, lang)
        return answer
    return _own_page(request, form, known)


async def _account(actor: Actor) -> AccountView:
    """Raises NotFound."""
    if actor.account is None:
        raise NotFound("account_not_found")
    return await account(actor.account)


def _own_page(request: AnyRequest, form: Form, known: AccountView) -> Page:
    return page(
        request,
        "desk/account.html",
        form=form,
        email=known.email,
        tongues=[(language.tag, language.own_name) for language in interface_languages()],
        saved=request.query_params.get("saved") == "yes",
        here="account",
        status=form.status,
    )


def _inside(path: str) -> str:
    """Only our own desk and gate may follow."""
    try:
        parts = urlsplit(path)
    except ValueError:  # such as http://[
        return "/desk/"
    fitting = not parts.scheme and not parts.netloc and parts.path.startswith(("/desk", "/gate/"))
    return path if fitting and "\\" not in path else "/desk/"


HANDLERS = [ask, send, confirm, enter, leave, own, save_own]
