"""What axe-core finds on a page."""

from collections.abc import Sequence
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast"
RUN = "options => axe.run({...options, resultTypes: ['violations']}).then(found => found.violations)"
STILL = "() => document.getAnimations().forEach(one => one.finish())"
"""Colours are measured when nothing is on its way to another."""


async def violations(page: Page, schemes: Sequence[Literal["light", "dark"]]) -> tuple[str, ...]:
    """By every rule once; of colours in each of the schemes. Leaves the page light."""
    await page.evaluate(AXE_SCRIPT)
    wanted: dict[str, object] = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {CONTRAST: {"enabled": False}}}
    found = _said(await page.evaluate(RUN, wanted))
    for scheme in schemes:
        await page.emulate_media(color_scheme=scheme)
        await page.evaluate(STILL)
        colours = await page.evaluate(RUN, {"runOnly": {"type": "rule", "values": [CONTRAST]}})
        found += [f"{scheme} {fault}" for fault in _said(colours)]
    await page.emulate_media(color_scheme="light")
    return tuple(found)


def _said(found: list[dict[str, Any]]) -> list[str]:
    return [f"{violation['id']}: {node['target']}" for violation in found for node in violation["nodes"]]
