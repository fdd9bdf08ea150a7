"""What exhibitors serve, sell, teach or tell."""

import msgspec
import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.festival.queries import EventView, event_by_id
from events.history.queries import about
from events.hosts.rules import SYSTEM, Permission
from events.search.queries import find
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.offers.actions import change_offer, create_offer, delete_offer, move_offer
from exhibitors.profiles.offers.queries import offer, offers
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted, allowed
from tests.integration.exhibitors.profiles.showing import FALAFEL, code_of


@pytest.fixture
async def event(database: Database) -> EventView:
    return await new_event()


@pytest.fixture
async def kitchen(event: EventView) -> str:
    await accepted(event, "Jasmin", kind="kitchen", nations=("SY",))
    return await code_of(event, "Jasmin")


async def version(event: EventView) -> int:
    return (await event_by_id(event.id)).public_version


async def shown(event: EventView, exhibitor: str) -> list[str]:
    return [each.title["de"] for each in await offers(event.id, exhibitor)]


@pytest.mark.parametrize(
    "draft",
    [
        FALAFEL,
        msgspec.structs.replace(FALAFEL, price=0, allergens=()),
        msgspec.structs.replace(FALAFEL, price=None, allergens=None, diets=()),
        OfferDraft("workshop", {"ar": "ورشة"}),
    ],
    ids=["stated", "free and none", "not stated", "workshop"],
)
async def test_an_offer_is_kept_as_it_was_told(event: EventView, kitchen: str, draft: OfferDraft) -> None:
    code = await create_offer(SYSTEM, event, kitchen, draft, NOW)
    view = await offer(event.id, kitchen, code)
    assert {name: getattr(view, name) for name in draft.__struct_fields__} == msgspec.structs.asdict(draft)
    assert (await exhibitor(event.id, kitchen)).offered == (view,)


async def test_an_offer_is_found_by_its_words_beside_name_and_nation(event: EventView, kitchen: str) -> None:
    await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    for words in ("falafel", "jasmin grün", "Suriye falafel", "سوريا", "Сирія"):
        assert [hit.code for hit in await find(event.id, words, ("exhibitor",))] == [kitchen], words


async def test_pages_change_when_an_offer_of_a_group_that_takes_part_does(event: EventView, kitchen: str) -> None:
    before = await version(event)
    first = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    second = await create_offer(SYSTEM, event, kitchen, OfferDraft("drink", {"de": "Tee"}), NOW)
    await change_offer(SYSTEM, event, kitchen, first, FALAFEL, 1, NOW)
    await move_offer(SYSTEM, event, kitchen, second, -1, NOW)
    assert (await shown(event, kitchen), await version(event) - before) == (["Tee", "Falafel"], 4)
    await delete_offer(SYSTEM, event, kitchen, first, NOW)
    assert (await find(event.id, "falafel"), await version(event) - before) == ([], 5)


async def test_no_page_changes_while_the_group_takes_no_part(event: EventView) -> None:
    waiting = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Später"), NOW)
    before = await version(event)
    await create_offer(SYSTEM, event, waiting, FALAFEL, NOW)
    assert (await version(event), await find(event.id, "falafel")) == (before, [])


async def test_what_was_done_stands_in_the_history(event: EventView, kitchen: str) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    await change_offer(SYSTEM, event, kitchen, code, FALAFEL, 1, NOW)
    assert [entry.action for entry in await about(event.id, code)] == ["offer.created", "offer.changed"]


async def test_the_second_of_two_editors_is_told(event: EventView, kitchen: str) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    await change_offer(SYSTEM, event, kitchen, code, FALAFEL, 1, NOW)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        await change_offer(SYSTEM, event, kitchen, code, FALAFEL, 1, NOW)


async def test_what_its_allergens_belie_is_not_kept(event: EventView, kitchen: str) -> None:
    with pytest.raises(Refused, match="diet_and_allergen"):
        await create_offer(SYSTEM, event, kitchen, msgspec.structs.replace(FALAFEL, allergens=("milk",)), NOW)
    assert await offers(event.id, kitchen) == ()


async def test_who_may_not_change_exhibitors_changes_no_offers(event: EventView, kitchen: str) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    olga = allowed(event, Permission.APPLICATIONS_READ)
    with pytest.raises(Forbidden):
        await create_offer(olga, event, kitchen, FALAFEL, NOW)
    with pytest.raises(Forbidden):
        await change_offer(olga, event, kitchen, code, FALAFEL, 1, NOW)
    with pytest.raises(Forbidden):
        await move_offer(olga, event, kitchen, code, 1, NOW)
    with pytest.raises(Forbidden):
        await delete_offer(olga, event, kitchen, code, NOW)
    assert await shown(event, kitchen) == ["Falafel"]


async def test_an_offer_of_another_exhibitor_or_event_is_not_found(event: EventView, kitchen: str) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    other = await new_event("other", event.host)
    stranger = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Andere"), NOW)
    for where, whose in ((event, stranger), (other, kitchen)):
        with pytest.raises(NotFound):
            await offer(where.id, whose, code)
        with pytest.raises(NotFound):
            await change_offer(SYSTEM, where, whose, code, FALAFEL, None, NOW)
        with pytest.raises(NotFound):
            await delete_offer(SYSTEM, where, whose, code, NOW)
