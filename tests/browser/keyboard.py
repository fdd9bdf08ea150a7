"""A person without a mouse: goes from stop to stop, and notes every stop that cannot be seen."""

from typing import Any

from playwright.async_api import Page

MOST_STOPS = 200

STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const part = stop.closest('label') ?? stop;
  const box = stop.getBoundingClientRect();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const corners = [.25, .75].flatMap(x => [.25, .75].map(y => [box.x + x * box.width, box.y + y * box.height]));
  const outline = element => element ? getComputedStyle(element) : {outlineStyle: 'none'};
  return {
    name: (stop.getAttribute('aria-label') || stop.innerText || stop.id || stop.name || stop.tagName).slice(0, 60),
    shown: [middle, ...corners].filter(point => part.contains(document.elementFromPoint(...point))).length >= 2,
    ringed: [stop, part, stop.closest('.session, .show')].map(outline).some(
      style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    ),
  };
}"""
"""The stop where the keyboard is: can it be hit where it is drawn, and does it have a ring?"""


class Keyboard:
    """`await keys.to("#email")` presses Tab until that element has the focus."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unseen: list[str] = []
        self.stops = 0

    async def press(self, key: str) -> None:
        await self.page.keyboard.press(key)

    async def write(self, text: str) -> None:
        await self.page.keyboard.type(text)

    async def tab(self, key: str = "Tab") -> dict[str, Any] | None:
        await self.press(key)
        stop: dict[str, Any] | None = await self.page.evaluate(STOP)
        if stop:
            self.stops += 1
            if not (stop["shown"] and stop["ringed"]):
                self.unseen.append(f"{self.page.url} {stop}")
        return stop

    async def to(self, selector: str) -> None:
        for _ in range(MOST_STOPS):
            if await self.is_at(selector):
                return
            await self.tab()
        raise AssertionError(f"no stop at {selector} on {self.page.url}")

    async def is_at(self, selector: str) -> bool:
        return bool(await self.page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector))

    async def lands_at(self, selector: str) -> None:
        """A browser moves the focus of a new page only when it draws it."""
        await self.page.wait_for_function(
            "wanted => document.activeElement?.matches(wanted)", arg=selector, timeout=5000
        )

    async def enter(self) -> None:
        """Presses Enter where that leads to another page."""
        async with self.page.expect_navigation():
            await self.press("Enter")
