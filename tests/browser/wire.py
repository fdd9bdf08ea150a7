"""What goes over the wire for a page, as the browser itself counts it."""

from typing import Any

from playwright.async_api import CDPSession, Page


class Wire:
    """Everything that is asked for up to the load event counts; what is fetched for later does not."""

    def __init__(self) -> None:
        self._asked: dict[str, tuple[float, str]] = {}
        self._bytes: dict[str, float] = {}
        self._redirects = 0.0
        self._loaded = float("inf")

    @property
    def addresses(self) -> list[str]:
        return [address for at, address in self._asked.values() if at <= self._loaded]

    @property
    def weight(self) -> int:
        """Bytes of all answers, with their headers."""
        fetched = (self._bytes.get(request, 0) for request, (at, _) in self._asked.items() if at <= self._loaded)
        return int(self._redirects + sum(fetched))

    def _ask(self, said: dict[str, Any]) -> None:
        self._redirects += said.get("redirectResponse", {}).get("encodedDataLength", 0)
        self._asked[said["requestId"]] = said["timestamp"], said["request"]["url"]

    def _finish(self, said: dict[str, Any]) -> None:
        self._bytes[said["requestId"]] = said["encodedDataLength"]

    def _load(self, said: dict[str, Any]) -> None:
        self._loaded = said["timestamp"]

    async def tap(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.loadingFinished", self._finish)
        session.on("Page.loadEventFired", self._load)
        await session.send("Network.enable")
        await session.send("Page.enable")


async def tapped(page: Page) -> Wire:
    wire = Wire()
    await wire.tap(await page.context.new_cdp_session(page))
    return wire
