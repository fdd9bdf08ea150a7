"""What a refused, lost or broken request gets: a page in the reader's language, or a problem document (RFC 9457)."""

import logging
from typing import Any

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException, MethodNotAllowedException, NotFoundException, ValidationException
from litestar.response import Redirect

from events.faults import Conflict, Forbidden, NotFound, Refused
from web.i18n import noop
from web.pages import AnyRequest, Page, page, reading, zone_of
from web.security.guards import SignInNeeded
from web.sentences import sentence

log = logging.getLogger("schauher")

TITLES = {
    400: noop("This request makes no sense"),
    401: noop("Please sign in"),
    403: noop("You may not do this"),
    404: noop("Nothing here"),
    405: noop("This cannot be done here"),
    409: noop("Somebody was faster"),
    412: noop("Somebody was faster"),
    413: noop("That is too large"),
    422: noop("Something is not right yet"),
    428: noop("Say which version you have read"),
    429: noop("A little slower, please"),
    500: noop("Something broke"),
}

DETAILS = {
    413: noop("Send a smaller file, or less text at once."),
    500: noop("That is our fault, not yours. Please try again in a moment."),
}
"""What to do where nobody has said it. Otherwise the address may be wrong."""


class Problem(msgspec.Struct, omit_defaults=True):
    """A problem document. `code` is stable, `detail` is for people, `errors` names fields."""

    title: str
    status: int
    detail: str = ""
    code: str = ""
    type: str = "about:blank"
    errors: dict[str, str] = {}


def status_of(refused: Refused) -> int:
    match refused:
        case NotFound():
            return 404
        case Forbidden():
            return 403
        case Conflict():
            return 409
        case _:
            return 429 if refused.code == "too_many_attempts" else 422


def on_refused(request: AnyRequest, refused: Refused) -> Response[Any]:
    stale = refused.code == "changed_meanwhile" and "if-match" in request.headers
    said = sentence(reading(request), refused, zone_of(request))
    return _answer(request, 412 if stale else status_of(refused), said, refused.code, refused.field)


def on_sign_in_needed(request: AnyRequest, needed: SignInNeeded) -> Response[Any]:
    return Redirect("/desk/sign-in", query_params={"next": needed.path}, status_code=303)


def on_http(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """Litestar's own refusals: unknown route, wrong method, body too large, values of the wrong type."""
    status = 404 if isinstance(error, NotFoundException) else error.status_code
    if status >= 500:
        return on_broken(request, error)
    details = _fields(error) if isinstance(error, ValidationException) else {}
    return _answer(request, status, error.detail if _is_api(request) else "", errors=details, headers=error.headers)


def on_broken(request: AnyRequest, error: Exception) -> Response[Any]:
    # The route, not the address: in that may be the key of an application or of a sign-in.
    log.error("%s %s failed", request.method, request.scope.get("path_template", ""), exc_info=error)
    return _answer(request, 500, "")


def _answer(
    request: AnyRequest,
    status: int,
    detail: str,
    code: str = "",
    field: str | None = None,
    errors: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
) -> Response[Any]:
    title = reading(request).gettext(TITLES.get(status, TITLES[400]))
    if _is_api(request):
        named = {field: detail} if field else errors or {}
        problem = Problem(title, status, detail or title, code, errors=named)
        return Response(problem, status_code=status, media_type="application/problem+json", headers=headers)
    if not detail and status in DETAILS:
        detail = reading(request).gettext(DETAILS[status])
    return _page(request, status, title, detail)


def _page(request: AnyRequest, status: int, title: str, detail: str) -> Page:
    return page(request, "public/fault.html", status=status, title=title, detail=detail, code=status)


def _is_api(request: AnyRequest) -> bool:
    return str(request.scope["path"]).startswith("/api/")


def _fields(error: ValidationException) -> dict[str, str]:
    extra = error.extra if isinstance(error.extra, list) else []
    return {str(item.get("key", "")): str(item.get("message", "")) for item in extra if isinstance(item, dict)}


HANDLERS: dict[Any, Any] = {
    Refused: on_refused,
    SignInNeeded: on_sign_in_needed,
    HTTPException: on_http,
    MethodNotAllowedException: on_http,
    Exception: on_broken,
}
