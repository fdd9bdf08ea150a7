"""Exhibited pieces and their pictures."""

import msgspec
import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.files.tables import StoredFile
from events.history.queries import about
from events.hosts.rules import SYSTEM, Permission
from events.search.queries import find
from exhibitors.profiles import order
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.queries import exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.works.actions import PictureChange, change_work, create_work, delete_work, move_work
from exhibitors.profiles.works.queries import PictureUse, uses_of_picture, work, works
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted, allowed
from tests.integration.exhibitors.profiles.showing import BARE, CARPET, code_of, picture
from web.ports import connect

KEEP, REMOVE = PictureChange.KEEP, PictureChange.REMOVE


@pytest.fixture
async def event(database: Database) -> EventView:
    connect()
    return await new_event()


@pytest.fixture
async def weavers(event: EventView) -> str:
    await accepted(event, "Webwerkstatt")
    return await code_of(event, "Webwerkstatt")


async def version(event: EventView) -> int:
    return (await event_by_id(event.id)).public_version


async def titled(event: EventView, exhibitor: str, *titles: str) -> list[str]:
    drafts = [msgspec.structs.replace(BARE, title={"de": title}) for title in titles]
    return [await create_work(SYSTEM, event, exhibitor, draft, None, NOW) for draft in drafts]


async def shown(event: EventView, exhibitor: str) -> list[str]:
    return [each.title["de"] for each in await works(event.id, exhibitor)]


async def test_a_work_is_kept_as_it_was_told(event: EventView, weavers: str) -> None:
    code = await create_work(SYSTEM, event, weavers, CARPET, picture(), NOW)
    view = await work(event.id, weavers, code)
    told = {name: getattr(view, name) for name in CARPET.__struct_fields__}
    assert (told, len(view.picture), view.revision) == (msgspec.structs.asdict(CARPET), 64, 1)
    assert (await exhibitor(event.id, weavers)).works == (view,)


async def test_a_picture_is_described_or_refused(event: EventView, weavers: str) -> None:
    with pytest.raises(Refused, match="alt_missing"):
        await create_work(SYSTEM, event, weavers, BARE, picture(), NOW)
    assert (await StoredFile.count(), await works(event.id, weavers)) == (0, ())


async def test_works_are_found_by_their_words_in_every_script(event: EventView, weavers: str) -> None:
    await create_work(SYSTEM, event, weavers, BARE, None, NOW)
    for words in ("granat", "roter teppich", "سجادة", "AMAL haddad", "webwerkstatt drei winter"):
        found = [hit.code for hit in await find(event.id, words, ("exhibitor",))]
        assert found == ([] if words == "granat" else [weavers]), words


async def test_pages_change_when_a_work_of_a_group_that_takes_part_does(event: EventView, weavers: str) -> None:
    before = await version(event)
    code, other = await titled(event, weavers, "Eins", "Zwei")
    await change_work(SYSTEM, event, weavers, code, BARE, KEEP, 1, NOW)
    await move_work(SYSTEM, event, weavers, other, -1, NOW)
    await delete_work(SYSTEM, event, weavers, code, NOW)
    assert await version(event) - before == 5


async def test_no_page_changes_while_the_group_takes_no_part(event: EventView) -> None:
    waiting = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Später"), NOW)
    before = await version(event)
    await titled(event, waiting, "Eins")
    assert (await version(event), await find(event.id, "eins")) == (before, [])


async def test_what_was_done_stands_in_the_history(event: EventView, weavers: str) -> None:
    (code,) = await titled(event, weavers, "Eins")
    await delete_work(SYSTEM, event, weavers, code, NOW)
    assert [entry.action for entry in await about(event.id, code)] == ["work.created", "work.deleted"]


async def test_works_stand_in_the_order_that_was_chosen(event: EventView, weavers: str) -> None:
    codes = await titled(event, weavers, "Eins", "Zwei", "Drei")
    await move_work(SYSTEM, event, weavers, codes[2], -2, NOW)
    assert await shown(event, weavers) == ["Drei", "Eins", "Zwei"]
    await move_work(SYSTEM, event, weavers, codes[2], 1, NOW)
    assert await shown(event, weavers) == ["Eins", "Drei", "Zwei"]
    before = await version(event)
    await move_work(SYSTEM, event, weavers, codes[0], -1, NOW)
    assert (await shown(event, weavers), await version(event)) == (["Eins", "Drei", "Zwei"], before)


async def test_the_second_of_two_editors_is_told(event: EventView, weavers: str) -> None:
    (code,) = await titled(event, weavers, "Eins")
    await change_work(SYSTEM, event, weavers, code, BARE, KEEP, 1, NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_work(SYSTEM, event, weavers, code, BARE, KEEP, 1, NOW)


async def test_a_replaced_or_removed_picture_is_gone(event: EventView, weavers: str) -> None:
    code = await create_work(SYSTEM, event, weavers, CARPET, picture("red"), NOW)
    first = (await work(event.id, weavers, code)).picture
    await change_work(SYSTEM, event, weavers, code, CARPET, KEEP, 1, NOW)
    assert (await work(event.id, weavers, code)).picture == first
    await change_work(SYSTEM, event, weavers, code, CARPET, picture("blue"), 2, NOW)
    assert (await StoredFile.count(), (await work(event.id, weavers, code)).picture == first) == (1, False)
    await change_work(SYSTEM, event, weavers, code, BARE, REMOVE, 3, NOW)
    assert (await StoredFile.count(), (await work(event.id, weavers, code)).picture) == (0, "")


async def test_a_late_editor_loses_neither_picture(event: EventView, weavers: str) -> None:
    code = await create_work(SYSTEM, event, weavers, CARPET, picture("red"), NOW)
    await change_work(SYSTEM, event, weavers, code, CARPET, KEEP, 1, NOW)
    before = await work(event.id, weavers, code)
    with pytest.raises(Conflict):
        await change_work(SYSTEM, event, weavers, code, CARPET, picture("blue"), 1, NOW)
    assert (await work(event.id, weavers, code), await StoredFile.count()) == (before, 1)


async def test_a_picture_of_two_works_stays_until_the_last_is_gone(event: EventView, weavers: str) -> None:
    codes = [await create_work(SYSTEM, event, weavers, CARPET, picture(), NOW) for _ in range(2)]
    await delete_work(SYSTEM, event, weavers, codes[0], NOW)
    assert await StoredFile.count() == 1
    await delete_work(SYSTEM, event, weavers, codes[1], NOW)
    assert await StoredFile.count() == 0


async def test_whose_picture_it_is_and_whether_visitors_see_it(event: EventView, weavers: str) -> None:
    waiting = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Später"), NOW)
    hidden = await create_work(SYSTEM, event, waiting, CARPET, picture(), NOW)
    digest = (await work(event.id, waiting, hidden)).picture
    assert await uses_of_picture(digest) == [PictureUse(event.host, event.id, False)]
    assert await uses_of_picture("0" * 64) == []


@pytest.mark.parametrize("permission", [Permission.APPLICATIONS_READ, Permission.PROGRAMME_CHANGE])
async def test_who_may_not_change_exhibitors_changes_no_works(
    event: EventView, weavers: str, permission: Permission
) -> None:
    (code,) = await titled(event, weavers, "Eins")
    olga = allowed(event, permission)
    with pytest.raises(Forbidden):
        await create_work(olga, event, weavers, BARE, None, NOW)
    with pytest.raises(Forbidden):
        await change_work(olga, event, weavers, code, BARE, KEEP, 1, NOW)
    with pytest.raises(Forbidden):
        await move_work(olga, event, weavers, code, 1, NOW)
    with pytest.raises(Forbidden):
        await delete_work(olga, event, weavers, code, NOW)
    assert await shown(event, weavers) == ["Eins"]


async def test_a_work_of_another_exhibitor_or_event_is_not_found(event: EventView, weavers: str) -> None:
    (code,) = await titled(event, weavers, "Eins")
    other = await new_event("other", event.host)
    stranger = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Andere"), NOW)
    for where, whose in ((event, stranger), (other, weavers)):
        with pytest.raises(NotFound):
            await work(where.id, whose, code)
        with pytest.raises(NotFound):
            await change_work(SYSTEM, where, whose, code, BARE, KEEP, None, NOW)
        with pytest.raises(NotFound):
            await move_work(SYSTEM, where, whose, code, 1, NOW)
        with pytest.raises(NotFound):
            await delete_work(SYSTEM, where, whose, code, NOW)
    with pytest.raises(NotFound):
        await create_work(SYSTEM, await new_event("foreign"), weavers, BARE, None, NOW)


async def test_nobody_shows_without_end(event: EventView, weavers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "MOST", 2)
    await titled(event, weavers, "Eins", "Zwei")
    with pytest.raises(Refused, match="shown_too_many"):
        await titled(event, weavers, "Drei")
