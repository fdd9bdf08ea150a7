"""All pages and interfaces, by audience."""

from litestar.handlers import HTTPRouteHandler

from web.desk import account, festivals
from web.public import codes, exhibitors, legal, plan, programme, start

HANDLERS: list[HTTPRouteHandler] = [
    *codes.HANDLERS,
    *start.HANDLERS,
    *programme.HANDLERS,
    *exhibitors.HANDLERS,
    *plan.HANDLERS,
    *legal.HANDLERS,
    *account.HANDLERS,
    *festivals.HANDLERS,
]
