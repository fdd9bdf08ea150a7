"""Entering what a group offers."""

import httpx
import pytest

from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.offers.actions import change_offer, create_offer
from exhibitors.profiles.offers.queries import offer, offers
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.rules import ExhibitorDraft
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.profiles.showing import FALAFEL
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page

TYPED = {"kind": "food", "title-de": "Falafel", "title-tr": "Falafel", "text-de": "Grün innen.", "price": "4,50"}
MARKED = {**TYPED, "diets": ["vegan", "halal"], "allergens": ["sesame"]}


@pytest.fixture
async def kitchen(event: EventView) -> str:
    return await create_exhibitor(SYSTEM, event, ExhibitorDraft("Jasmin", kind="kitchen"), NOW)


@pytest.fixture
def base(kitchen: str) -> str:
    return f"/desk/demo/exhibitors/{kitchen}/offers"


def told(view: object) -> OfferDraft:
    return OfferDraft(**{name: getattr(view, name) for name in OfferDraft.__struct_fields__})


async def test_a_new_offer_is_kept_as_it_was_typed(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str
) -> None:
    answer = await organiser.post(f"{base}/new", data=MARKED)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{base}?done=saved")
    assert [told(view) for view in await offers(event.id, kitchen)] == [FALAFEL]
    page = await read(organiser, base)
    assert (page.texts("h2"), page.links["Falafel"]) == (
        ["Falafel"],
        f"{base}/{(await offers(event.id, kitchen))[0].code}",
    )


async def test_an_offer_is_shown_and_saved_as_it_is(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str
) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    page = await read(organiser, f"{base}/{code}")
    stored = values(page)
    assert (stored["title-tr"], stored["price"], stored["kind"]) == ("Falafel", "4.50", "food")
    ticked = [found["value"] for found in page.attributes("input", type="checkbox", checked="")]
    assert ticked == ["vegan", "halal", "sesame"]
    answer = await organiser.post(f"{base}/{code}", data={**MARKED, "revision": "1"})
    assert (answer.status_code, told(await offer(event.id, kitchen, code))) == (303, FALAFEL)


@pytest.mark.parametrize(
    ("ticked", "allergens"), [([], None), (["none"], ()), (["milk", "gluten"], ("gluten", "milk"))]
)
async def test_nothing_ticked_is_something_else_than_none(
    event: EventView,
    organiser: httpx.AsyncClient,
    kitchen: str,
    base: str,
    ticked: list[str],
    allergens: tuple[str, ...] | None,
) -> None:
    await organiser.post(f"{base}/new", data={**TYPED, "allergens": ticked})
    [view] = await offers(event.id, kitchen)
    assert view.allergens == allergens
    page = await read(organiser, f"{base}/{view.code}")
    again = [found["value"] for found in page.attributes("input", name="allergens") if "checked" in found]
    assert sorted(again) == sorted(ticked)


@pytest.mark.parametrize(("typed", "price"), [("", None), ("0", 0), ("3", 300), ("2,5", 250), ("١٫٢٠", 120)])
async def test_no_price_is_something_else_than_nothing_to_pay(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str, typed: str, price: int | None
) -> None:
    await organiser.post(f"{base}/new", data={**TYPED, "price": typed})
    assert [view.price for view in await offers(event.id, kitchen)] == [price]


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"title-de": "", "title-tr": ""}, ["title"]),
        ({"kind": ""}, ["kind"]),
        ({"kind": "circus"}, ["kind"]),
        ({"price": "zwei"}, ["price"]),
        ({"price": "-1"}, ["price"]),
        ({"text-de": "x" * 2001}, ["text-de"]),
        ({"diets": ["vegan"], "allergens": ["milk"]}, ["diets"]),
        ({"allergens": ["none", "milk"]}, ["allergens"]),
    ],
)
async def test_what_cannot_be_is_told_at_its_field_and_stays_typed(
    event: EventView,
    organiser: httpx.AsyncClient,
    kitchen: str,
    base: str,
    said: dict[str, object],
    fields: list[str],
) -> None:
    sent = {**TYPED, **said}
    answer = await organiser.post(f"{base}/new", data=sent)
    page = Page(answer.text)
    assert (answer.status_code, complaints(page)) == (422, fields)
    assert (values(page)["title-de"], values(page)["price"]) == (sent["title-de"], sent["price"])
    assert await offers(event.id, kitchen) == ()


async def test_of_two_who_edit_an_offer_the_second_keeps_the_words_and_decides(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str
) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    await change_offer(SYSTEM, event, kitchen, code, OfferDraft("drink", {"de": "Tee"}), 1, NOW)
    answer = await organiser.post(f"{base}/{code}", data={**TYPED, "revision": "1"})
    page = Page(answer.text)
    assert (answer.status_code, values(page)["title-de"], values(page)["revision"]) == (409, "Falafel", "2")
    assert (await offer(event.id, kitchen, code)).title == {"de": "Tee"}
    assert (await organiser.post(f"{base}/{code}", data={**TYPED, "revision": "2"})).status_code == 303


async def test_texts_in_a_language_without_a_field_stay(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str
) -> None:
    code = await create_offer(SYSTEM, event, kitchen, OfferDraft("other", {"de": "Los", "rom": "Baxt"}), NOW)
    await organiser.post(f"{base}/{code}", data={"kind": "other", "title-de": "Glück", "revision": "1"})
    assert (await offer(event.id, kitchen, code)).title == {"de": "Glück", "rom": "Baxt"}


async def test_offers_move_up_and_down(event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str) -> None:
    codes = [
        await create_offer(SYSTEM, event, kitchen, OfferDraft("other", {"de": title}), NOW) for title in ("A", "B", "C")
    ]
    for code, to, order in ((codes[2], "up", "ACB"), (codes[0], "down", "CAB")):
        answer = await organiser.post(f"{base}/{code}/move", data={"to": to})
        assert (answer.status_code, answer.headers["location"]) == (303, f"{base}#{code}")
        assert (await read(organiser, base)).texts("h2") == list(order)


async def test_an_offer_is_deleted_after_asking(
    event: EventView, organiser: httpx.AsyncClient, kitchen: str, base: str
) -> None:
    code = await create_offer(SYSTEM, event, kitchen, FALAFEL, NOW)
    assert (await read(organiser, f"{base}/{code}/delete")).texts("h2") == ["Delete Falafel?"]
    assert len(await offers(event.id, kitchen)) == 1
    answer = await organiser.post(f"{base}/{code}/delete")
    assert (answer.headers["location"], await offers(event.id, kitchen)) == (f"{base}?done=deleted", ())


async def test_where_nothing_is_offered_the_page_says_what_to_do(organiser: httpx.AsyncClient, base: str) -> None:
    page = await read(organiser, base)
    assert (page.texts("h2"), page.links["New offer"]) == (["Nothing offered yet"], f"{base}/new")


async def test_offers_of_another_hosts_group_do_not_exist(event: EventView, organiser: httpx.AsyncClient) -> None:
    other = await new_event("other")
    theirs = await create_exhibitor(SYSTEM, other, ExhibitorDraft("Fremde"), NOW)
    code = await create_offer(SYSTEM, other, theirs, FALAFEL, NOW)
    base = f"/desk/demo/exhibitors/{theirs}/offers"
    for path in (base, f"{base}/new", f"{base}/{code}", f"{base}/{code}/delete"):
        assert (await organiser.get(path)).status_code == 404
    for path in (f"{base}/new", f"{base}/{code}", f"{base}/{code}/delete", f"{base}/{code}/move"):
        assert (await organiser.post(path, data={**TYPED, "revision": "1"})).status_code == 404
