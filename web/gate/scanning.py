"""The entrance: a code that was scanned or typed goes in, a verdict that can be seen from afar comes out."""

from uuid import UUID, uuid4

from litestar import get, post
from litestar.params import FromPath

from events.badges.queries import BadgeView, badge
from events.badges.rules import code_in
from events.checkin.actions import scan
from events.checkin.queries import PointView, latest_scans, occupancy, points
from events.checkin.rules import Direction, Reading
from events.faults import NotFound
from events.festival.queries import EventView
from web.forms import Form
from web.gate.verdicts import Teller, Verdict
from web.given import Acting, InWords, Now, OfEvent
from web.i18n import Words
from web.kinds import ROLES
from web.pages import AnyRequest, Page, page

MOST_SIGNS = 300
"""Of what a scanner types: a whole address is fine."""

LATEST, LISTED = 60, 8
"""So many of the festival's latest scans are looked through for so many of this gate."""

DIRECTIONS = [direction.value for direction in Direction]


@get("/gate/{slug:str}", include_in_schema=False)
async def choose(request: AnyRequest, event: OfEvent, words: InWords) -> Page:
    """Which gate this device stands at."""
    inside = await occupancy(event.id)
    gates = [
        (point.code, event.text(point.name, words.tag)[0], _admits(point, words)) for point in await points(event.id)
    ]
    return page(request, "gate/choose.html", gates=gates, inside=inside.inside)


@get("/gate/{slug:str}/{code:str}", include_in_schema=False)
async def show(request: AnyRequest, event: OfEvent, code: FromPath[str], words: InWords) -> Page:
    gates = await points(event.id)
    point = _point(gates, code)
    direction = request.query_params.get("direction", "")
    form = Form.empty(request, {"direction": direction if direction in DIRECTIONS else Direction.IN.value})
    return await _page(request, event, Teller(event, point, gates, words), form, None)


@post("/gate/{slug:str}/{code:str}", include_in_schema=False, status_code=200)
async def read(
    request: AnyRequest, event: OfEvent, code: FromPath[str], actor: Acting, words: InWords, now: Now
) -> Page:
    """The form's `client_id` names this reading: sent twice, it is still one scan, with the same answer."""
    gates = await points(event.id)
    teller = Teller(event, _point(gates, code), gates, words)
    form = await Form.read(request)
    typed = form.text("code", limit=MOST_SIGNS)
    direction = Direction(form.choice("direction", DIRECTIONS) or Direction.IN)
    if not form.ok:
        return await _page(request, event, teller, form, None)
    reading = Reading(_named(form), typed, code, direction, now)
    (answer,) = await scan(actor, event, [reading], now)
    verdict = teller.verdict(answer, await _badge(event, typed), direction, now)
    return await _page(request, event, teller, Form.empty(request, {"direction": direction.value}), verdict)


def _point(gates: list[PointView], code: str) -> PointView:
    """Raises NotFound."""
    found = next((point for point in gates if point.code == code), None)
    if found is None:
        raise NotFound("point_not_found", point=code)
    return found


def _named(form: Form) -> UUID:
    """A form that somebody else made may have no name for its reading; it gets one."""
    try:
        return UUID(form.typed("client_id"))
    except ValueError:
        return uuid4()


async def _badge(event: EventView, typed: str) -> BadgeView | None:
    try:
        return await badge(event.id, code_in(typed))
    except NotFound:
        return None


def _admits(point: PointView, words: Words) -> str:
    return words.list(words.gettext(ROLES[role]) for role in point.roles)


async def _page(request: AnyRequest, event: EventView, teller: Teller, form: Form, verdict: Verdict | None) -> Page:
    """Names are for the people at the gate: no browser keeps this page."""
    scans = [scan for scan in await latest_scans(event.id, LATEST) if scan.point == teller.point.code]
    shown = page(
        request,
        "gate/gate.html",
        form=form,
        code=teller.point.code,
        point={"name": teller.names[teller.point.code]},
        admits=_admits(teller.point, teller.words),
        client_id=str(uuid4()),
        verdict=verdict,
        scans=[teller.line(scan) for scan in scans[:LISTED]],
        inside=(await occupancy(event.id)).inside,
        status=form.status,
    )
    shown.headers["Cache-Control"] = "no-store"
    return shown


HANDLERS = [choose, show, read]
