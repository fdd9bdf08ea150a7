"""Setting up gates."""

from uuid import uuid4

import pytest

from events.badges.rules import BadgeRole
from events.checkin.actions import change_point, create_point, delete_point, scan
from events.checkin.queries import PointView, point, points
from events.checkin.rules import Direction, PointDraft, PointRule, Reading
from events.faults import Conflict, Forbidden, NotFound, Refused
from events.floor.actions import create_area
from events.floor.rules import AreaDraft
from events.hosts.rules import SYSTEM, VISITOR
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.queries import counted_queries

GATE_A = PointDraft("gate-a", {"de": "Haupteingang", "en": "Main gate"})


async def test_a_gate_is_read_as_written(database: Database) -> None:
    event = await new_event()
    await create_area(SYSTEM, event, AreaDraft("A", {"de": "Schule"}, width=20, depth=10), NOW)
    draft = PointDraft("stage", {"de": "Bühne"}, "A", (BadgeRole.ARTIST, BadgeRole.PRESS), PointRule.DAY)
    assert await create_point(SYSTEM, event, draft, NOW) == "stage"
    expected = PointView("stage", draft.name, "A", draft.roles, PointRule.DAY)
    assert await points(event.id) == [expected]
    assert await point(event.id, "stage") == expected


async def test_a_gate_needs_its_area(database: Database) -> None:
    event = await new_event()
    with pytest.raises(NotFound) as refused:
        await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor"}, "A"), NOW)
    assert (refused.value.code, refused.value.field, refused.value.params) == ("area_not_found", "area", {"area": "A"})


async def test_a_code_is_taken_once_in_an_event(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    for each in (event, other):
        await create_point(SYSTEM, each, GATE_A, NOW)
    await create_point(SYSTEM, event, PointDraft("gate-b", {"de": "Tor"}), NOW)
    for attempt in (create_point(SYSTEM, event, GATE_A, NOW), change_point(SYSTEM, event, "gate-b", GATE_A, NOW)):
        with pytest.raises(Conflict) as conflict:
            await attempt
        assert (conflict.value.code, conflict.value.params) == ("point_code_taken", {"point": "gate-a"})


async def test_a_gate_is_changed(database: Database) -> None:
    event = await new_event()
    await create_point(SYSTEM, event, GATE_A, NOW)
    await change_point(SYSTEM, event, "gate-a", PointDraft("gate", {"de": "Tor"}, rule=PointRule.DAY), NOW)
    assert await points(event.id) == [PointView("gate", {"de": "Tor"}, "", (), PointRule.DAY)]
    with pytest.raises(NotFound):
        await change_point(SYSTEM, event, "gate-a", PointDraft("gate-a", {"de": "Tor"}), NOW)


async def test_a_gate_goes_only_while_nobody_went_through(database: Database) -> None:
    event = await new_event()
    for code in ("gate-a", "gate-b"):
        await create_point(SYSTEM, event, PointDraft(code, {"de": "Tor"}), NOW)
    await scan(SYSTEM, event, [Reading(uuid4(), "7K3M9QXT2A", "gate-a", Direction.IN, NOW)], NOW)
    with pytest.raises(Refused) as refused:
        await delete_point(SYSTEM, event, "gate-a", NOW)
    assert (refused.value.code, refused.value.params) == ("point_has_scans", {"scans": 1})
    await delete_point(SYSTEM, event, "gate-b", NOW)
    assert [found.code for found in await points(event.id)] == ["gate-a"]


async def test_gates_are_set_up_by_who_may_change_the_event(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    await create_point(SYSTEM, event, GATE_A, NOW)
    for attempt in (
        create_point(VISITOR, event, GATE_A, NOW),
        change_point(VISITOR, event, "gate-a", GATE_A, NOW),
        delete_point(VISITOR, event, "gate-a", NOW),
    ):
        with pytest.raises(Forbidden):
            await attempt
    with pytest.raises(NotFound):
        await delete_point(SYSTEM, other, "gate-a", NOW)


@pytest.mark.parametrize("rows", [1, 3])
async def test_the_list_takes_one_query(database: Database, rows: int) -> None:
    event = await new_event()
    for number in range(rows):
        await create_point(SYSTEM, event, PointDraft(f"gate-{number}", {"de": "Tor"}), NOW)
    with counted_queries() as queries:
        assert len(await points(event.id)) == rows
    assert len(queries) == 1
