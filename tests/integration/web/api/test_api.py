"""The JSON interface: keys, problem documents, pages of lists, once-only creations, changes over what was read."""

from uuid import uuid4

import httpx
import pytest

from events.badges.actions import issue_one
from events.badges.rules import BadgeRole, Holder
from events.checkin.actions import create_point
from events.checkin.rules import PointDraft
from events.festival.queries import EventView
from events.hosts.rules import SYSTEM
from events.people.actions import find_or_create
from events.people.rules import PersonDraft
from exhibitors.profiles.offers.actions import create_offer
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.works.actions import create_work
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted
from tests.integration.exhibitors.profiles.showing import CARPET, FALAFEL, code_of, picture
from tests.integration.web.conftest import SignedIn

AREA = {"code": "A", "name": {"de": "Schulhof"}, "kind": "yard", "width": 30, "depth": 20}
EVENT = "/api/v1/events/demo"


@pytest.fixture
async def event(database: object) -> EventView:
    return await new_event()


@pytest.fixture
async def writer(program: SignedIn) -> httpx.AsyncClient:
    return await program("write")


async def test_a_request_without_a_key_is_told_to_send_one(event: EventView, client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/events")
    assert (answer.status_code, answer.headers["content-type"], answer.headers["www-authenticate"]) == (
        401,
        "application/problem+json",
        "Bearer",
    )


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("read", "GET", "/areas", 200),
        ("read", "POST", "/areas", 403),
        ("scan", "GET", "/areas", 403),
        ("write", "POST", "/areas", 201),
        ("all", "POST", "/areas", 201),
        ("read", "POST", "/scans", 403),
        ("scan", "POST", "/scans", 200),
    ],
)
async def test_a_key_opens_what_its_scope_says(
    event: EventView, program: SignedIn, scope: str, method: str, path: str, status: int
) -> None:
    body = AREA if path == "/areas" else []
    answer = await (await program(scope)).request(method, EVENT + path, json=body if method == "POST" else None)
    assert answer.status_code == status


async def test_the_same_idempotency_key_makes_one_thing(event: EventView, writer: httpx.AsyncClient) -> None:
    first, again = [await writer.post(f"{EVENT}/areas", json=AREA, headers={"Idempotency-Key": "k"}) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    other = await writer.post(f"{EVENT}/areas", json={**AREA, "code": "B"}, headers={"Idempotency-Key": "k"})
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_key_reused")
    assert [area["code"] for area in (await writer.get(f"{EVENT}/areas")).json()["items"]] == ["A"]


async def test_a_refused_creation_leaves_its_idempotency_key_free(event: EventView, writer: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "k"}
    refused = await writer.post(f"{EVENT}/areas", json={**AREA, "hue": "mauve"}, headers=headers)
    accepted = await writer.post(f"{EVENT}/areas", json=AREA, headers=headers)
    assert (refused.status_code, accepted.status_code) == (422, 201)


async def test_a_change_needs_the_version_that_was_read(event: EventView, writer: httpx.AsyncClient) -> None:
    await writer.post(f"{EVENT}/areas", json=AREA)
    tag = (await writer.get(f"{EVENT}/areas/A")).headers["etag"]
    address = f"{EVENT}/areas/A"
    without = await writer.put(address, json=AREA)
    right = await writer.put(address, json={**AREA, "depth": 25}, headers={"If-Match": tag})
    stale = await writer.put(address, json=AREA, headers={"If-Match": tag})
    assert (without.status_code, right.status_code, stale.status_code) == (428, 200, 412)
    assert right.headers["etag"] != tag


async def test_lists_come_in_pages(event: EventView, writer: httpx.AsyncClient) -> None:
    for code in "ABC":
        await writer.post(f"{EVENT}/areas", json={**AREA, "code": code})
    first = (await writer.get(f"{EVENT}/areas?limit=2")).json()
    second = (await writer.get(f"{EVENT}/areas", params={"limit": 2, "cursor": first["next"]})).json()
    assert [item["code"] for item in first["items"] + second["items"]] == ["A", "B", "C"]
    assert second["next"] is None
    assert (await writer.get(f"{EVENT}/areas?limit=501")).status_code == 400
    assert (await writer.get(f"{EVENT}/areas?cursor=gone")).json()["code"] == "cursor_unknown"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{nope", 400),
        (b"[]", 400),
        (b'{"code": "A", "name": {"de": "x"}, "width": "wide"}', 400),
        (b'{"code": "A", "name": {"de": "a\\u0000b"}, "width": 1, "depth": 1}', 422),
        (b'{"code": "A", "name": {"de": "' + b"x" * 5000 + b'"}, "width": 1, "depth": 1}', 422),
        (b"x" * 30_000_000, 413),
    ],
    ids=["no JSON", "wrong shape", "wrong type", "NUL", "over-long", "30 MB"],
)
async def test_bad_input_gets_a_problem_document_and_changes_nothing(
    event: EventView, writer: httpx.AsyncClient, body: bytes, status: int
) -> None:
    answer = await writer.post(f"{EVENT}/areas", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status
    assert (await writer.get(f"{EVENT}/areas")).json() == {"items": [], "next": None}


async def test_emoji_and_right_to_left_names_come_back_as_they_went_in(
    event: EventView, writer: httpx.AsyncClient
) -> None:
    name = {"de": "Hof 🎪", "ar": "ساحة المدرسة"}
    await writer.post(f"{EVENT}/areas", json={**AREA, "name": name})
    assert (await writer.get(f"{EVENT}/areas/A")).json()["name"] == name


async def test_scans_answer_in_the_order_of_the_contract(event: EventView, program: SignedIn) -> None:
    await create_point(SYSTEM, event, PointDraft("gate-a", {"de": "Tor A"}), NOW)
    person = await find_or_create(SYSTEM, event.host, PersonDraft("Layla Haddadin"), NOW)
    code = await issue_one(SYSTEM, event, Holder(person, BadgeRole.EXHIBITOR), NOW)
    scan = {"client_id": str(uuid4()), "code": code, "point": "gate-a", "direction": "in", "at": NOW.isoformat()}
    gate = await program("scan")
    first = (await gate.post(f"{EVENT}/scans", json=scan)).json()
    again, other, unknown = (
        await gate.post(
            f"{EVENT}/scans",
            json=[scan, {**scan, "client_id": str(uuid4())}, {**scan, "client_id": str(uuid4()), "code": "2222222222"}],
        )
    ).json()
    assert first == {
        "client_id": scan["client_id"],
        "result": "entered",
        "reason": None,
        "first_at": "2027-05-15T08:00:00Z",
        "first_point": "gate-a",
        "role": "exhibitor",
    }
    assert again == first
    assert (other["result"], other["first_at"]) == ("already", "2027-05-15T08:00:00Z")
    assert (unknown["result"], unknown["reason"], unknown["role"]) == ("refused", "unknown_code", None)


async def test_the_description_of_the_interface_names_every_address(client: httpx.AsyncClient) -> None:
    described = (await client.get("/schema/openapi.json")).json()
    assert f"{EVENT}/scans".replace("demo", "{slug}") in described["paths"]
    assert all(path.startswith("/api/v1/") for path in described["paths"])


async def test_an_exhibitor_tells_what_it_shows_and_offers(event: EventView, program: SignedIn) -> None:
    await accepted(event, "Jasmin")
    code = await code_of(event, "Jasmin")
    work = await create_work(SYSTEM, event, code, CARPET, picture(), NOW)
    offers = [
        await create_offer(SYSTEM, event, code, draft, NOW) for draft in (FALAFEL, OfferDraft("drink", {"de": "Tee"}))
    ]
    told = (await (await program("read")).get(f"{EVENT}/exhibitors/{code}")).json()
    digest = told["works"][0].pop("picture")
    assert told["works"] == [
        {
            **{"code": work, "title": dict(CARPET.title), "maker": "Amal Haddad", "story": dict(CARPET.story)},
            **{"alt": dict(CARPET.alt), "width": 200, "height": 300, "depth": 1},
        }
    ]
    assert (len(digest), [offer["code"] for offer in told["offered"]]) == (64, offers)
    assert [(offer["price"], offer["diets"], offer["allergens"]) for offer in told["offered"]] == [
        (450, ["vegan", "halal"], ["sesame"]),
        (None, [], None),
    ]
