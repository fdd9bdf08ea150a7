"""What every answer says, and HEAD for every page that answers GET."""

from web.asgi import App, Message, Receive, Scope, Send
from web.operations import answered

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"geolocation=(), microphone=(), camera=(self)"),
]


PRIVATE = (b"cache-control", b"private, no-cache")
"""What says nothing else is for who asked, and is asked for again: nothing between here and there keeps the desk."""


class SecurityHeaders:
    """Adds the headers, counts answers, answers HEAD as GET without its body, turns NUL bytes in addresses away."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        if head:
            scope = {**scope, "method": "GET"}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message["headers"]
                kept = () if any(name.lower() == b"cache-control" for name, _ in own) else (PRIVATE,)
                message["headers"] = [*own, *HEADERS, *kept]
                answered[scope["method"], message["status"]] += 1
            elif head and message["type"] == "http.response.body":
                message["body"] = b""
            await send(message)

        if "\0" in scope["path"] or b"%00" in scope["query_string"]:
            await sending({"type": "http.response.start", "status": 400, "headers": [(b"content-type", b"text/plain")]})
            await sending({"type": "http.response.body", "body": b"NUL byte in the address.", "more_body": False})
            return
        await self.app(scope, receive, sending)
