"""No other site may post here in a signed-in person's name."""

from urllib.parse import urlsplit

from web.asgi import App, Receive, Scope, Send

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class OriginCheck:
    """Refuses unsafe requests that a browser says come from elsewhere.

    Browsers send Sec-Fetch-Site or, older ones, Origin with every POST. One with a cookie and neither is
    refused; programs send no cookie, and their bearer token is not sent by a browser on its own.
    """

    def __init__(self, app: App, own: str) -> None:
        """`own` is this installation's address, for a web server in front that does not hand on the browser's Host."""
        self.app = app
        self.own = urlsplit(own).netloc.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        unsafe = scope["type"] == "http" and scope["method"] not in SAFE_METHODS
        if unsafe and not self._same_site(dict(scope["headers"])):
            await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain")]})
            await send(
                {"type": "http.response.body", "body": b"This form was sent from another site.", "more_body": False}
            )
            return
        await self.app(scope, receive, send)

    def _same_site(self, headers: dict[bytes, bytes]) -> bool:
        site = headers.get(b"sec-fetch-site")
        if site is not None:
            return site in (b"same-origin", b"none")
        origin = headers.get(b"origin")
        if origin is not None:
            asking = origin.partition(b"://")[2]  # nothing where it is "null"
            return asking != b"" and asking in (self.own, headers.get(b"host"))
        return b"cookie" not in headers
