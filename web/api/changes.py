"""What keeps programs from doing a thing twice (Idempotency-Key) or over somebody else's change (If-Match)."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException

from events.faults import Conflict, Refused
from events.hosts.actions import keep_answer, kept_answer
from events.hosts.rules import Actor
from events.storage import transaction
from web.api.lists import Shape
from web.pages import AnyRequest

JSON = "application/json"
MAX_KEY = 200


async def create(
    request: AnyRequest, actor: Actor, now: datetime, make: Callable[[], Awaitable[msgspec.Struct]]
) -> Response[bytes]:
    """201 with what was made. With an Idempotency-Key the same request again gets the same answer and makes nothing.

    Raises Conflict("idempotency_key_reused") when the key came with another request.
    """
    key = request.headers.get("idempotency-key", "")
    if not key:
        return _created(msgspec.json.encode(await make()))
    if len(key) > MAX_KEY:
        raise Refused("idempotency_key_malformed", limit=MAX_KEY)
    hashed = hashlib.sha256(key.encode()).hexdigest()
    said = request.scope["path"].encode() + b"\0" + await request.body()
    fingerprint = hashlib.sha256(said).hexdigest()
    async with transaction():
        kept = await kept_answer(actor, hashed, fingerprint, now)
        if kept is not None:
            if kept.fingerprint != fingerprint:
                raise Conflict("idempotency_key_reused")
            return _created(kept.body.encode())
        body = msgspec.json.encode(await make())
        await keep_answer(actor, hashed, body.decode())
    return _created(body)


def revision_of(request: AnyRequest) -> int:
    """The revision that the program has read, from If-Match; 428 without one."""
    tag = request.headers.get("if-match", "").strip()
    digits = tag.removeprefix("W/").strip('"')
    if not tag:
        raise HTTPException(status_code=428, detail="Send If-Match with the ETag that you read.")
    if not digits.isdecimal() or len(digits) > 9:
        raise HTTPException(status_code=412, detail="If-Match is none of our ETags.")
    return int(digits)


def tagged(shape: Shape, revision: int) -> Response[Shape]:
    """An item with its revision as its entity tag."""
    return Response(shape, headers={"ETag": f'"{revision}"'})


def _created(body: bytes) -> Response[bytes]:
    return Response(body, status_code=201, media_type=JSON)
