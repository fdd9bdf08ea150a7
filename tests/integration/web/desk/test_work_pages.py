"""Entering what a group shows, with pictures."""

import base64
import io

import httpx
import pytest
from PIL import Image

from events.festival.queries import EventView
from events.files.tables import StoredFile
from events.hosts.rules import SYSTEM
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.works.actions import PictureChange, change_work, create_work
from exhibitors.profiles.works.queries import WorkView, work, works
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.profiles.showing import BARE, CARPET, painted, picture
from tests.integration.web.desk.grounds import complaints, read, values
from tests.pages import Page

TYPED = {"title-de": "Roter Teppich", "maker": "Amal Haddad", "alt-de": "Ein Teppich", "width": "200"}
PHOTO = {"picture": ("Foto.jpg", painted(), "image/jpeg")}
NO_PICTURES = [b"<svg onload=alert(1) xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"GIF89a<script>"]


@pytest.fixture
async def weavers(event: EventView) -> str:
    return await create_exhibitor(SYSTEM, event, ExhibitorDraft("Weber"), NOW)


@pytest.fixture
def base(weavers: str) -> str:
    return f"/desk/demo/exhibitors/{weavers}/works"


async def only(event: EventView, exhibitor: str) -> WorkView:
    [view] = await works(event.id, exhibitor)
    return view


async def test_a_new_work_is_kept_with_its_picture(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    answer = await organiser.post(f"{base}/new", data=TYPED, files=PHOTO)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{base}?done=saved")
    view = await only(event, weavers)
    assert (view.title, view.maker, view.alt, view.width, view.height) == (
        {"de": "Roter Teppich"},
        "Amal Haddad",
        {"de": "Ein Teppich"},
        200,
        0,
    )
    page = await read(organiser, base)
    assert [found["src"] for found in page.attributes("img")] == [f"/files/{view.picture}/320"]
    shown = await organiser.get(f"/files/{view.picture}")
    assert Image.open(io.BytesIO(shown.content)).size == (60, 40)


async def test_a_picture_is_not_lost_by_a_mistake_elsewhere(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    answer = await organiser.post(f"{base}/new", data={**TYPED, "title-de": "", "width": "breit"}, files=PHOTO)
    page = Page(answer.text)
    assert (answer.status_code, sorted(complaints(page)), values(page)["maker"]) == (
        422,
        ["title", "width"],
        "Amal Haddad",
    )
    assert "“Foto.jpg” is kept for an hour. Save, and it is in." in page.texts("p")
    [preview] = page.attributes("img")
    kind, _, data = preview["src"].partition(",")
    assert (kind, Image.open(io.BytesIO(base64.b64decode(data))).size) == ("data:image/webp;base64", (60, 40))
    again = await organiser.post(f"{base}/new", data={**TYPED, "kept": values(page)["kept"]})
    assert (again.status_code, len((await only(event, weavers)).picture)) == (303, 64)


async def test_what_was_kept_too_long_is_asked_for_again(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    answer = await organiser.post(f"{base}/new", data={**TYPED, "kept": "2222222222"})
    assert (answer.status_code, complaints(Page(answer.text)), await works(event.id, weavers)) == (
        422,
        ["picture"],
        (),
    )


@pytest.mark.parametrize("content", [*NO_PICTURES, b""], ids=["svg", "pdf", "script", "empty"])
async def test_what_is_no_picture_is_refused_whatever_it_is_called(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str, content: bytes
) -> None:
    answer = await organiser.post(f"{base}/new", data=TYPED, files={"picture": ("a.jpg", content, "image/jpeg")})
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["picture"])
    assert "This is no picture that we can read. Send it as JPEG, PNG or WebP." in answer.text
    assert (await works(event.id, weavers), await StoredFile.count()) == ((), 0)


async def test_nothing_that_hides_behind_a_picture_is_kept(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    hiding = painted() + b"<script>alert(1)</script><?php system('id'); ?>"
    await organiser.post(f"{base}/new", data=TYPED, files={"picture": ("a.php.jpg", hiding, "text/html")})
    shown = await organiser.get(f"/files/{(await only(event, weavers)).picture}")
    assert (shown.headers["content-type"], b"script" in shown.content, b"php" in shown.content) == (
        "image/webp",
        False,
        False,
    )


async def test_a_file_that_is_far_too_large_is_told_at_its_field(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    huge = {"picture": ("a.jpg", b"\0" * 20_300_000, "image/jpeg")}
    answer = await organiser.post(f"{base}/new", data=TYPED, files=huge)
    assert (answer.status_code, complaints(Page(answer.text))) == (422, ["picture"])


async def test_a_picture_without_words_is_told_where_they_belong(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    answer = await organiser.post(f"{base}/new", data={"title-de": "Teppich"}, files=PHOTO)
    assert (answer.status_code, complaints(Page(answer.text)), await works(event.id, weavers)) == (422, ["alt"], ())


async def test_a_work_keeps_its_picture_until_it_gets_another_or_loses_it(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    code = await create_work(SYSTEM, event, weavers, CARPET, picture("red"), NOW)
    first = (await only(event, weavers)).picture
    found = []
    for revision, (said, files) in enumerate(
        [({}, None), ({}, {"picture": ("b.png", painted("blue"), "image/png")}), ({"remove_picture": "yes"}, None)], 1
    ):
        sent = {**TYPED, **said, "revision": str(revision)}
        assert (await organiser.post(f"{base}/{code}", data=sent, files=files)).status_code == 303
        found.append((await work(event.id, weavers, code)).picture)
    assert (found[0], found[1] not in ("", first), found[2], await StoredFile.count()) == (first, True, "", 0)


async def test_of_two_who_edit_a_work_the_second_keeps_words_and_picture_and_decides(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    code = await create_work(SYSTEM, event, weavers, BARE, None, NOW)
    await change_work(SYSTEM, event, weavers, code, BARE, PictureChange.KEEP, 1, NOW)
    answer = await organiser.post(f"{base}/{code}", data={**TYPED, "revision": "1"}, files=PHOTO)
    page = Page(answer.text)
    sent = values(page)
    assert (answer.status_code, sent["title-de"], sent["revision"]) == (409, "Roter Teppich", "2")
    again = {**TYPED, "revision": "2", "kept": sent["kept"]}
    assert (await organiser.post(f"{base}/{code}", data=again)).status_code == 303
    assert len((await work(event.id, weavers, code)).picture) == 64


async def test_works_move_and_go_after_asking(
    event: EventView, organiser: httpx.AsyncClient, weavers: str, base: str
) -> None:
    first = await create_work(SYSTEM, event, weavers, BARE, None, NOW)
    second = await create_work(SYSTEM, event, weavers, CARPET, picture(), NOW)
    await organiser.post(f"{base}/{second}/move", data={"to": "up"})
    assert [view.code for view in await works(event.id, weavers)] == [second, first]
    assert (await read(organiser, f"{base}/{second}/delete")).texts("h2") == ["Delete Roter Teppich?"]
    await organiser.post(f"{base}/{second}/delete")
    assert ([view.code for view in await works(event.id, weavers)], await StoredFile.count()) == ([first], 0)


async def test_works_of_another_hosts_group_do_not_exist(event: EventView, organiser: httpx.AsyncClient) -> None:
    other = await new_event("other")
    theirs = await create_exhibitor(SYSTEM, other, ExhibitorDraft("Fremde"), NOW)
    code = await create_work(SYSTEM, other, theirs, BARE, None, NOW)
    base = f"/desk/demo/exhibitors/{theirs}/works"
    for path in (base, f"{base}/new", f"{base}/{code}", f"{base}/{code}/delete"):
        assert (await organiser.get(path)).status_code == 404
    for path in (f"{base}/new", f"{base}/{code}", f"{base}/{code}/delete", f"{base}/{code}/move"):
        assert (await organiser.post(path, data={**TYPED, "revision": "1"})).status_code == 404
