"""Who may see which picture, and how it comes."""

import asyncio
import io

import httpx
import pytest
from PIL import Image

from events.festival.queries import EventView
from events.files.actions import store
from events.files.rules import Picture, reencode
from events.hosts.rules import SYSTEM, Role
from exhibitors.profiles.actions import create_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.works.actions import create_work, delete_work
from exhibitors.profiles.works.queries import work
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted
from tests.integration.exhibitors.profiles.showing import CARPET, code_of, painted
from tests.integration.web.conftest import SignedIn
from web.public.pictures import Smaller

FOREVER = "public, max-age=31536000, immutable"


def large() -> Picture:
    return reencode(painted(size=(1500, 900)))


async def shown(event: EventView, exhibitor: str) -> tuple[str, str]:
    """(code of the work, digest of its picture)."""
    code = await create_work(SYSTEM, event, exhibitor, CARPET, large(), NOW)
    return code, (await work(event.id, exhibitor, code)).picture


@pytest.fixture
async def weavers(event: EventView) -> str:
    await accepted(event, "Weber")
    return await code_of(event, "Weber")


async def test_a_picture_comes_as_it_is_and_smaller_and_for_ever(
    event: EventView, weavers: str, client: httpx.AsyncClient
) -> None:
    _, digest = await shown(event, weavers)
    for path, size in (("", (1500, 900)), ("/960", (960, 576)), ("/320", (320, 192))):
        answer = await client.get(f"/files/{digest}{path}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp")
        assert (answer.headers["cache-control"], answer.headers["x-content-type-options"]) == (FOREVER, "nosniff")
        assert Image.open(io.BytesIO(answer.content)).size == size


@pytest.mark.parametrize("path", ["0" * 64, "nonsense", "0" * 64 + "/320", "..%2F..%2Fetc"])
async def test_what_nobody_shows_is_not_found(event: EventView, client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(f"/files/{path}")).status_code == 404


async def test_a_stored_file_that_no_work_shows_is_not_found(event: EventView, client: httpx.AsyncClient) -> None:
    secret = await store(b"%PDF-1.7 secret", "application/pdf", NOW)
    assert (await client.get(f"/files/{secret}")).status_code == 404


async def test_no_other_width_is_made(event: EventView, weavers: str, client: httpx.AsyncClient) -> None:
    _, digest = await shown(event, weavers)
    assert (await client.get(f"/files/{digest}/321")).status_code == 404


async def test_a_deleted_picture_is_gone(event: EventView, weavers: str, client: httpx.AsyncClient) -> None:
    code, digest = await shown(event, weavers)
    assert (await client.get(f"/files/{digest}/320")).status_code == 200
    await delete_work(SYSTEM, event, weavers, code, NOW)
    assert [(await client.get(f"/files/{digest}{path}")).status_code for path in ("", "/320")] == [404, 404]


async def test_what_is_not_public_yet_only_the_desk_sees(
    event: EventView, client: httpx.AsyncClient, signed_in: SignedIn
) -> None:
    waiting = await create_exhibitor(SYSTEM, event, ExhibitorDraft("Später"), NOW)
    _, digest = await shown(event, waiting)
    desk, gate = await signed_in(Role.ORGANISER, event=event), await signed_in(Role.GATE, event=event)
    answers = [await browser.get(f"/files/{digest}") for browser in (client, gate, desk)]
    assert [answer.status_code for answer in answers] == [404, 404, 200]
    assert answers[2].headers["cache-control"] == "private, max-age=3600"


async def test_pictures_of_a_draft_are_not_public(event: EventView, client: httpx.AsyncClient) -> None:
    later = await new_event("later", event.host)
    await accepted(later, "Weber")
    _, digest = await shown(later, await code_of(later, "Weber"))
    assert (await client.get(f"/files/{digest}")).status_code == 404


async def test_a_smaller_picture_is_made_once_however_many_ask(event: EventView, weavers: str) -> None:
    _, digest = await shown(event, weavers)
    smaller = Smaller()
    made = await asyncio.gather(*(smaller.of(digest, 320) for _ in range(5)))
    assert {id(picture) for picture in made} == {id(smaller.kept[digest, 320])}


async def test_smaller_pictures_do_not_fill_the_memory(event: EventView, weavers: str) -> None:
    _, digest = await shown(event, weavers)
    smaller = Smaller(most=1)
    await smaller.of(digest, 320)
    await smaller.of(digest, 960)
    assert list(smaller.kept) == [(digest, 960)]
