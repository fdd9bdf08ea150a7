"""Areas, booths, and who stands where."""

import msgspec
from litestar import Response, delete, get, post, put
from litestar.params import FromPath, FromQuery, JSONBody

from events.floor import actions, queries
from events.floor.rules import AreaDraft, BoothDraft
from exhibitors.placement import actions as placement
from exhibitors.placement.queries import placements
from web.api import shapes
from web.api.changes import create, revision_of, tagged
from web.api.lists import Cursor, Items, Limit, paged, shaped
from web.given import Acting, Now, OfEvent
from web.pages import AnyRequest


class PlacementDraft(msgspec.Struct, frozen=True):
    """An accepted application and a booth, by their codes."""

    application: str
    booth: str


@get("/events/{slug:str}/areas")
async def list_areas(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Area]:
    return paged(await queries.areas(event.id), shapes.Area, limit, cursor, lambda area: area.code)


@get("/events/{slug:str}/areas/{code:str}")
async def get_area(event: OfEvent, code: FromPath[str]) -> Response[shapes.Area]:
    area = await queries.area(event.id, code)
    return tagged(shaped(area, shapes.Area), area.revision)


@post("/events/{slug:str}/areas")
async def add_area(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[AreaDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Area:
        code = await actions.create_area(actor, event, data, now)
        return shaped(await queries.area(event.id, code), shapes.Area)

    return await create(request, actor, now, make)


@put("/events/{slug:str}/areas/{code:str}")
async def change_area(
    request: AnyRequest, event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[AreaDraft], now: Now
) -> Response[shapes.Area]:
    await actions.change_area(actor, event, code, data, revision_of(request), now)
    area = await queries.area(event.id, data.code)
    return tagged(shaped(area, shapes.Area), area.revision)


@delete("/events/{slug:str}/areas/{code:str}")
async def remove_area(event: OfEvent, actor: Acting, code: FromPath[str], now: Now) -> None:
    await actions.delete_area(actor, event, code, now)


@get("/events/{slug:str}/booths")
async def list_booths(
    event: OfEvent, limit: Limit = 100, cursor: Cursor = None, area: FromQuery[str | None] = None
) -> Items[shapes.Booth]:
    return paged(await queries.booths(event.id, area), shapes.Booth, limit, cursor, lambda booth: booth.code)


@get("/events/{slug:str}/booths/{code:str}")
async def get_booth(event: OfEvent, code: FromPath[str]) -> Response[shapes.Booth]:
    booth = await queries.booth(event.id, code)
    return tagged(shaped(booth, shapes.Booth), booth.revision)


@post("/events/{slug:str}/booths")
async def add_booth(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[BoothDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Booth:
        code = await actions.create_booth(actor, event, data, now)
        return shaped(await queries.booth(event.id, code), shapes.Booth)

    return await create(request, actor, now, make)


@put("/events/{slug:str}/booths/{code:str}")
async def change_booth(
    request: AnyRequest, event: OfEvent, actor: Acting, code: FromPath[str], data: JSONBody[BoothDraft], now: Now
) -> Response[shapes.Booth]:
    await actions.change_booth(actor, event, code, data, revision_of(request), now)
    booth = await queries.booth(event.id, code)
    return tagged(shaped(booth, shapes.Booth), booth.revision)


@delete("/events/{slug:str}/booths/{code:str}")
async def remove_booth(event: OfEvent, actor: Acting, code: FromPath[str], now: Now) -> None:
    await actions.delete_booth(actor, event, code, now)


@get("/events/{slug:str}/placements")
async def list_placements(event: OfEvent, limit: Limit = 100, cursor: Cursor = None) -> Items[shapes.Placement]:
    found = await placements(event.id)
    return paged(found, shapes.Placement, limit, cursor, lambda at: f"{at.booth.code}-{at.application}")


@post("/events/{slug:str}/placements")
async def add_placement(
    request: AnyRequest, event: OfEvent, actor: Acting, data: JSONBody[PlacementDraft], now: Now
) -> Response[bytes]:
    async def make() -> shapes.Placement:
        await placement.place(actor, event, data.booth, data.application, now)
        found = await placements(event.id)
        return next(
            shaped(at, shapes.Placement)
            for at in found
            if (at.booth.code, at.application) == (data.booth, data.application)
        )

    return await create(request, actor, now, make)


@delete("/events/{slug:str}/placements/{booth:str}/{application:str}")
async def remove_placement(
    event: OfEvent, actor: Acting, booth: FromPath[str], application: FromPath[str], now: Now
) -> None:
    await placement.remove(actor, event, booth, application, now)


HANDLERS = [
    list_areas,
    get_area,
    add_area,
    change_area,
    remove_area,
    list_booths,
    get_booth,
    add_booth,
    change_booth,
    remove_booth,
    list_placements,
    add_placement,
    remove_placement,
]
