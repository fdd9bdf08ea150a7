"""Blocking many badges, and taking that back."""

import asyncio

import pytest

from events.badges.actions import issue_one, replace, revoke, revoke_many
from events.badges.blocking import unblock
from events.badges.queries import badge, badges
from events.badges.rules import BadgeRole, Holder
from events.faults import Conflict, Forbidden
from events.festival.queries import EventView
from events.history.queries import batch
from events.hosts.rules import SYSTEM, VISITOR
from tests.festivals import NOW, new_event
from tests.integration.events.badges.issuing import new_badge, new_person


@pytest.fixture
async def event(database: object) -> EventView:
    return await new_event()


async def unblocked(event: EventView) -> list[str]:
    outcomes = await unblock(SYSTEM, event, await batch(event.id, "badge.revoked", NOW), NOW)
    return [one.refused.code if one.refused else "" for one in outcomes]


async def states(event: EventView) -> set[str]:
    return {view.state for view in await badges(event.id)}


async def test_many_are_blocked_and_valid_again(event: EventView) -> None:
    codes = [await new_badge(event, name) for name in ("Amal", "Jonas")]
    await revoke_many(SYSTEM, event, codes, NOW)
    assert await states(event) == {"revoked"}
    assert await unblocked(event) == ["", ""]
    assert await states(event) == {"issued"}


async def test_all_or_none(event: EventView) -> None:
    codes = [await new_badge(event, name) for name in ("Amal", "Jonas")]
    await revoke(SYSTEM, event, codes[1], NOW)
    with pytest.raises(Conflict, match="badge_not_valid"):
        await revoke_many(SYSTEM, event, codes, NOW)
    assert (await badge(event.id, codes[0])).state == "issued"


async def test_who_got_another_badge_meanwhile_keeps_only_that(event: EventView) -> None:
    code = await new_badge(event, "Amal")
    await revoke_many(SYSTEM, event, [code], NOW)
    await issue_one(SYSTEM, event, Holder(await new_person(event, "Amal"), BadgeRole.PRESS), NOW)
    assert await unblocked(event) == ["badge_exists"]
    assert (await badge(event.id, code)).state == "revoked"


async def test_a_badge_that_a_colleague_blocked_again_stays_blocked(event: EventView) -> None:
    code = await new_badge(event, "Amal")
    await revoke_many(SYSTEM, event, [code], NOW)
    entries = await batch(event.id, "badge.revoked", NOW)
    await unblock(SYSTEM, event, entries, NOW)
    await revoke(SYSTEM, event, code, NOW)
    [outcome] = await unblock(SYSTEM, event, entries, NOW)
    assert outcome.refused is not None
    assert (outcome.refused.code, (await badge(event.id, code)).state) == ("changed_since", "revoked")


async def test_who_may_not_issue_badges_blocks_none(event: EventView) -> None:
    code = await new_badge(event)
    with pytest.raises(Forbidden):
        await revoke_many(VISITOR, event, [code], NOW)
    with pytest.raises(Forbidden):
        await unblock(VISITOR, event, [], NOW)


async def test_who_blocks_many_and_who_replaces_one_do_not_wait_for_each_other(event: EventView) -> None:
    codes = sorted([await new_badge(event, f"Guest {number:02}") for number in range(30)])

    async def replaced(code: str) -> bool:
        try:
            await replace(SYSTEM, event, code, NOW)
        except Conflict:
            return False
        return True

    async def blocked() -> bool:
        try:
            await revoke_many(SYSTEM, event, codes, NOW)
        except Conflict:
            return False
        return True

    all_blocked, *others = await asyncio.gather(blocked(), *(replaced(code) for code in codes[20:]))
    assert all_blocked != any(others)
    assert len([view for view in await badges(event.id) if view.state == "revoked"]) == (30 if all_blocked else 0)
