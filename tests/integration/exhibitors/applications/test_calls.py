"""The period in which one may apply."""

from datetime import datetime

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.actions import finish_event
from events.festival.queries import event_by_id
from events.hosts.rules import SYSTEM, VISITOR, Permission
from exhibitors.applications.actions import change_call, create_call, submit
from exhibitors.applications.queries import applications, call
from exhibitors.applications.rules import CallDraft
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import CALL, DAY, WEAVERS, allowed, open_call


async def test_a_call_is_kept_as_said(database: Database) -> None:
    event = await new_event()
    assert await call(event.id) is None

    await create_call(allowed(event, Permission.APPLICATIONS_CHANGE), event, CALL, NOW)

    found = await call(event.id)
    assert found is not None
    assert (found.opens_at, found.closes_at, found.text) == (CALL.opens_at, CALL.closes_at, CALL.text)
    assert [found.state(CALL.opens_at - DAY), found.state(NOW), found.state(CALL.closes_at)] == [
        "coming",
        "open",
        "closed",
    ]
    assert [found.changes_at(CALL.opens_at - DAY), found.changes_at(NOW), found.changes_at(CALL.closes_at)] == [
        CALL.opens_at,
        CALL.closes_at,
        None,
    ]


async def test_an_event_has_one_call(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    with pytest.raises(Conflict, match="call_exists"):
        await open_call(event)


async def test_the_second_of_two_editors_is_told(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    longer = CallDraft(CALL.opens_at, CALL.closes_at + DAY)
    await change_call(SYSTEM, event, longer, 1, NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_call(SYSTEM, event, CALL, 1, NOW)
    found = await call(event.id)
    assert found is not None
    assert found.closes_at == longer.closes_at


async def test_a_call_opens_before_it_closes(database: Database) -> None:
    event = await new_event()
    with pytest.raises(Refused, match="call_closes_before_it_opens") as refused:
        await create_call(SYSTEM, event, CallDraft(NOW, NOW), NOW)
    assert refused.value.field == "closes_at"
    with pytest.raises(Refused, match="time_without_zone"):
        await create_call(SYSTEM, event, CallDraft(NOW, datetime(2027, 6, 1)), NOW)  # noqa: DTZ001


async def test_one_applies_only_while_the_call_is_open(database: Database) -> None:
    event = await new_event()
    with pytest.raises(NotFound, match="call_not_found"):
        await submit(VISITOR, event, WEAVERS, NOW)
    await open_call(event)
    with pytest.raises(Refused, match="call_not_open_yet"):
        await submit(VISITOR, event, WEAVERS, CALL.opens_at - DAY)
    with pytest.raises(Refused, match="call_closed") as refused:
        await submit(VISITOR, event, WEAVERS, CALL.closes_at)
    assert refused.value.params == {"opens": CALL.opens_at, "closes": CALL.closes_at}
    await submit(VISITOR, event, WEAVERS, CALL.opens_at)
    assert len(await applications(event.id)) == 1


async def test_nobody_applies_to_a_festival_that_is_over(database: Database) -> None:
    event = await new_event()
    await open_call(event)
    await finish_event(SYSTEM, event, NOW)
    with pytest.raises(Refused, match="event_finished"):
        await submit(VISITOR, await event_by_id(event.id), WEAVERS, NOW)


async def test_only_those_who_keep_applications_change_the_call(database: Database) -> None:
    event, other = await new_event(), await new_event("other")
    for actor in (VISITOR, allowed(event, Permission.APPLICATIONS_DECIDE), allowed(other, *Permission)):
        with pytest.raises(Forbidden):
            await create_call(actor, event, CALL, NOW)
    await create_call(allowed(event, Permission.APPLICATIONS_CHANGE), event, CALL, NOW)
    with pytest.raises(Forbidden):
        await change_call(VISITOR, event, CALL, None, NOW)
    await change_call(allowed(event, Permission.APPLICATIONS_CHANGE), event, CALL, None, NOW)
