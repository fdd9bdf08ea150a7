"""All pages and interfaces, by audience."""

from litestar.handlers import HTTPRouteHandler

from web.desk import account, festivals
from web.public import start

HANDLERS: list[HTTPRouteHandler] = [
    *start.HANDLERS,
    *account.HANDLERS,
    *festivals.HANDLERS,
]
