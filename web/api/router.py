"""Everything under /api/v1."""

from litestar import Router
from litestar.openapi.spec import SecurityRequirement

from events.faults import Refused
from web.api import festivals, floor, people, programme
from web.pages import AnyRequest

NUL = rb"\u0000"
BEARER: SecurityRequirement = {"bearer": []}


async def refuse_nul(request: AnyRequest) -> None:
    """No text may hold a NUL: one of the databases cannot store it, so neither does."""
    body = await request.body()
    if NUL in body or b"\0" in body:
        raise Refused("characters_refused")


ROUTER = Router(
    "/api/v1",
    route_handlers=[*festivals.HANDLERS, *floor.HANDLERS, *programme.HANDLERS, *people.HANDLERS],
    before_request=refuse_nul,
    security=[BEARER],
    tags=["v1"],
)
