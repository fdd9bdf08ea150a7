"""What a visitor's first look costs on the wire, with everything that the page asks for and nothing in the cache."""

import gzip

import httpx

from tests.festivals import NOW
from tests.pages import Page
from web.demo import load

FIRST_VIEW = 30_000
"""Bytes: a second on a bad connection. The heaviest page of the demo took 18,765 in November 2026."""


def weight(answer: httpx.Response) -> int:
    """Bytes of the answer as it was sent, its headers included."""
    assert answer.status_code == 200
    assert answer.headers["content-encoding"] == "gzip"
    return int(answer.headers["content-length"]) + sum(len(name) + len(value) + 4 for name, value in answer.headers.raw)


def files(page: Page) -> set[str]:
    """Addresses of everything that a browser fetches for it."""
    named = [attributes.get(name, "") for _, attributes in page.elements for name in ("src", "href")]
    return {address.partition("#")[0] for address in named if address.startswith("/static/")}


async def first_view(client: httpx.AsyncClient, address: str) -> int:
    answer = await client.get(address)
    return weight(answer) + sum([weight(await client.get(file)) for file in files(Page(answer.text))])


async def test_no_session_or_exhibitor_of_the_demo_weighs_more_than_its_budget(client: httpx.AsyncClient) -> None:
    await load(NOW, reset=False)
    shown = [
        link
        for list_page in ("programme", "exhibitors")
        for link in Page((await client.get(f"/de/demo/{list_page}")).text).links.values()
        if link.count("/") == 4 and link.startswith(f"/de/demo/{list_page}/")
    ]
    assert len(shown) > 50
    heaviest = max([await first_view(client, address) for address in shown])
    assert 5_000 < heaviest <= FIRST_VIEW


async def test_every_plan_of_the_demo_can_be_read_within_the_budget_before_its_scripts(
    client: httpx.AsyncClient,
) -> None:
    await load(NOW, reset=False)
    for area in "SRP":
        answer = await client.get(f"/de/demo/plan?area={area}")
        needed = [file for file in files(Page(answer.text)) if not file.endswith(".js")]
        assert weight(answer) + sum([weight(await client.get(file)) for file in needed]) <= FIRST_VIEW


async def test_a_file_goes_out_packed_only_to_those_who_can_unpack_it(client: httpx.AsyncClient) -> None:
    (sheet,) = [file for file in files(Page((await client.get("/de/")).text)) if file.endswith(".css")]
    packed = await client.get(sheet)
    plain = await client.get(sheet, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert int(packed.headers["content-length"]) <= len(gzip.compress(plain.content))
    assert {answer.headers["vary"] for answer in (packed, plain)} == {"Accept-Encoding"}
