"""From where a form may be sent."""

import pytest

from web.asgi import Message, Receive, Scope, Send
from web.security.origin import OriginCheck

OWN = "https://fest.example"


async def answered(method: str, headers: dict[str, str], own: str = OWN) -> int:
    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def nothing() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    await OriginCheck(page, own)({"type": "http", "method": method, "headers": raw}, nothing, send)
    return int(sent[0]["status"])


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "cookie": "a=b"},
        {"sec-fetch-site": "none", "cookie": "a=b"},
        {"origin": "https://desk.example:8443", "host": "desk.example:8443", "cookie": "a=b"},
        {"origin": OWN, "host": "127.0.0.1:8000", "cookie": "a=b"},
        {"authorization": "Bearer key", "host": "fest.example"},
    ],
    ids=["a form of ours", "typed", "the address asked", "behind a web server", "a program"],
)
async def test_what_we_sent_ourselves_comes_in(headers: dict[str, str]) -> None:
    assert await answered("POST", headers) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": OWN},
        {"origin": "https://evil.example", "host": "fest.example"},
        {"origin": "https://fest.example.evil.example", "host": "fest.example"},
        {"origin": "https://fest.example@evil.example", "host": "fest.example"},
        {"origin": "null", "host": "fest.example"},
        {"origin": "null"},
        {"origin": "http://[", "host": "fest.example"},
        {"cookie": "a=b", "host": "fest.example"},
    ],
)
@pytest.mark.parametrize("own", [OWN, ""])
async def test_what_others_sent_does_not(headers: dict[str, str], own: str) -> None:
    assert (await answered("POST", headers, own), await answered("GET", headers, own)) == (403, 200)
