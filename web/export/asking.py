"""The application's own answers, asked for in this process."""

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

import msgspec

from web.asgi import App, Message

Header = tuple[bytes, bytes]


class Answer(msgspec.Struct, frozen=True):
    """`location` is where a redirect leads."""

    status: int
    media_type: str
    location: str
    body: bytes


async def ask(app: App, url: str, headers: Sequence[Header] = ()) -> Answer:
    """One GET as a visitor's, in the transaction that is open here."""
    target = urlsplit(url)
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": target.path,
        "raw_path": quote(target.path).encode(),
        "query_string": target.query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost"), *headers],
        "client": None,
        "server": ("localhost", 80),
        "state": {},
    }
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    told = {name.lower(): value.decode("latin-1") for name, value in messages[0]["headers"]}
    return Answer(
        messages[0]["status"],
        told.get(b"content-type", "").partition(";")[0],
        told.get(b"location", ""),
        b"".join(message.get("body", b"") for message in messages[1:]),
    )
