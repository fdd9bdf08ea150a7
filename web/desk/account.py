"""Signing in by a one-time link, and out again."""

from datetime import datetime
from urllib.parse import urlsplit

from litestar import Response, get, post
from litestar.datastructures import Cookie

from events.faults import Refused
from events.hosts.actions import SESSION_LIFETIME, request_link, sign_in, sign_out
from events.hosts.queries import has_accounts, sign_in_link_is_open
from events.mail.actions import enqueue
from events.storage import transaction
from web.forms import Form
from web.i18n import Words
from web.pages import AnyRequest, Page, page, redirect
from web.security.guards import SESSION_COOKIE
from web.security.limiting import limit, network


@get("/desk/sign-in", include_in_schema=False)
async def ask(request: AnyRequest) -> Page:
    return page(request, "desk/sign_in.html", form=Form.empty(request), sent=False, empty=not await has_accounts())


@post("/desk/sign-in", include_in_schema=False)
async def send(request: AnyRequest, words: Words, now: datetime) -> Page:
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
async def confirm(request: AnyRequest, token: str, now: datetime) -> Page:
    """Mail scanners open links: only the button on this page uses it up."""
    if not await sign_in_link_is_open(token, now):
        raise Refused("link_used_or_expired")
    return page(request, "desk/sign_in_confirm.html", token=token)


@post("/desk/sign-in/{token:str}", include_in_schema=False)
async def enter(request: AnyRequest, token: str, now: datetime) -> Response[None]:
    session_id = await sign_in(token, now)
    answer: Response[None] = redirect(_inside(request.query_params.get("next", "")))
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
    return answer


def _inside(path: str) -> str:
    """Only our own desk and gate may follow."""
    parts = urlsplit(path)
    fitting = not parts.scheme and not parts.netloc and parts.path.startswith(("/desk", "/gate/"))
    return path if fitting and "\\" not in path else "/desk/"


HANDLERS = [ask, send, confirm, enter, leave]
