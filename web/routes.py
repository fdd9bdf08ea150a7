"""All pages and interfaces, by audience."""

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from web.api.router import ROUTER
from web.desk import (
    account,
    applications,
    areas,
    badge,
    badges,
    booth,
    booths,
    call,
    decisions,
    entering,
    festivals,
    floor,
    helpers,
    history,
    imports,
    kit,
    languages,
    letters,
    overview,
    placing,
    points,
    prints,
    sessions,
    shift_plan,
    shifts,
    stages,
    tasks,
    team,
)
from web.desk import exhibitors as profiles
from web.desk import programme as desk_programme
from web.gate import scanning
from web.my import application
from web.public import apply, codes, exhibitors, legal, plan, programme, start

HANDLERS: list[HTTPRouteHandler | Router] = [
    ROUTER,
    *codes.HANDLERS,
    *start.HANDLERS,
    *programme.HANDLERS,
    *exhibitors.HANDLERS,
    *plan.HANDLERS,
    *legal.HANDLERS,
    *apply.HANDLERS,
    *application.HANDLERS,
    *account.HANDLERS,
    *festivals.HANDLERS,
    *overview.HANDLERS,
    *floor.HANDLERS,
    *areas.HANDLERS,
    *booths.HANDLERS,
    *booth.HANDLERS,
    *placing.HANDLERS,
    *badges.HANDLERS,
    *badge.HANDLERS,
    *points.HANDLERS,
    *prints.HANDLERS,
    *scanning.HANDLERS,
    *helpers.HANDLERS,
    *shifts.HANDLERS,
    *shift_plan.HANDLERS,
    *tasks.HANDLERS,
    *desk_programme.HANDLERS,
    *sessions.HANDLERS,
    *stages.HANDLERS,
    *team.HANDLERS,
    *history.HANDLERS,
    *call.HANDLERS,
    *applications.HANDLERS,
    *decisions.HANDLERS,
    *entering.HANDLERS,
    *profiles.HANDLERS,
    *letters.HANDLERS,
    *imports.HANDLERS,
    *kit.HANDLERS,
    *languages.HANDLERS,
]
