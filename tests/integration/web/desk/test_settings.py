"""What a festival says of itself, changed at the desk."""

import pytest

from events.festival.actions import publish_event
from events.festival.queries import EventView, event_by_id
from events.hosts.rules import SYSTEM, Role
from tests.festivals import NOW, public_event
from tests.integration.web.applying import complaints
from tests.integration.web.conftest import SignedIn
from tests.pages import Page
from web.desk.festivals import stored

SETTINGS = "/desk/demo/settings"
NEW = "/desk/hosts/demo-town/new-festival"
DAY = {"day": "2027-05-15", "opens": "10:00", "closes": "18:00"}


@pytest.fixture
async def event(database: object) -> EventView:
    event = await public_event()
    await publish_event(SYSTEM, event, NOW)
    return await event_by_id(event.id)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
async def test_a_day_that_no_calendar_has_is_refused(signed_in: SignedIn, event: EventView, day: str) -> None:
    desk = await signed_in(Role.ORGANISER, event=event)
    answer = await desk.post(SETTINGS, data={**stored(event), "day-0": day})
    assert answer.status_code == 422
    assert (await event_by_id(event.id)).days == event.days


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("48.28541, 11.46602", "48.28541,11.46602"), ("-33.9 18", "-33.9,18"), (" ", "")],
)
async def test_coordinates_are_kept_as_a_map_reads_them(
    signed_in: SignedIn, event: EventView, typed: str, kept: str
) -> None:
    desk = await signed_in(Role.ORGANISER, event=event)
    await desk.post(SETTINGS, data={**stored(event), "coordinates": typed})
    assert (await event_by_id(event.id)).coordinates == kept


@pytest.mark.parametrize("typed", ["Birkental", "48.28541", "48,28541, 11,46602", "90.1, 11", "48, -181", "1e1, 2"])
async def test_what_is_no_place_on_earth_is_told_at_its_field(
    signed_in: SignedIn, event: EventView, typed: str
) -> None:
    desk = await signed_in(Role.ORGANISER, event=event)
    answer = await desk.post(SETTINGS, data={**stored(event), "coordinates": typed})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["coordinates"])
    assert (await event_by_id(event.id)).coordinates == ""


async def test_a_new_festival_is_told_everything_that_is_wrong_at_once(signed_in: SignedIn, event: EventView) -> None:
    desk = await signed_in(Role.ADMIN)
    answer = await desk.post(NEW, data={"name-de": "", "slug": "Fest Fluss!", "zone": "Mars", "languages": "de"})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["name-de", "slug", "day-0", "zone"])


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"day-0": "soon", "opens-0": "10:00", "closes-0": "18:00"}, "day-0"),
        ({"day-0": "2027-05-15", "opens-0": "10:00", "closes-0": "late"}, "closes-0"),
        ({f"{part}-{line}": at for line in (0, 1) for part, at in DAY.items()}, "day-0"),
    ],
)
async def test_a_wrong_day_is_told_once_beside_a_wrong_short_name(
    signed_in: SignedIn, event: EventView, days: dict[str, str], told: str
) -> None:
    desk = await signed_in(Role.ORGANISER, event=event)
    kept = {name: value for name, value in stored(event).items() if not name.startswith(("day-", "opens-", "closes-"))}
    answer = await desk.post(SETTINGS, data={**kept, **days, "slug": "Fest Fluss!"})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["slug", told])
