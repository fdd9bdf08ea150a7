"""All pages and interfaces, by audience."""

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from web.api.router import ROUTER
from web.desk import account, festivals
from web.public import codes, exhibitors, legal, plan, programme, start

HANDLERS: list[HTTPRouteHandler | Router] = [
    ROUTER,
    *codes.HANDLERS,
    *start.HANDLERS,
    *programme.HANDLERS,
    *exhibitors.HANDLERS,
    *plan.HANDLERS,
    *legal.HANDLERS,
    *account.HANDLERS,
    *festivals.HANDLERS,
]
