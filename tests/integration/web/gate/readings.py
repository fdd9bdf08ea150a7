"""What a device at a gate sends."""

from uuid import UUID, uuid4

import httpx

from tests.pages import Page

GATE = "/gate/demo/gate-a"


def new_id() -> UUID:
    return uuid4()


async def read_code(browser: httpx.AsyncClient, code: str, direction: str = "in", gate: str = GATE) -> Page:
    """Opens the gate's page, types the code, and answers the page with the verdict."""
    opened = Page((await browser.get(gate)).text)
    (named,) = opened.attributes("input", name="client_id")
    sent = {"client_id": named["value"], "code": code, "direction": direction}
    answer = await browser.post(gate, data=sent)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def verdict(page: Page) -> tuple[str, str]:
    """Its state and what stands large."""
    (shown,) = page.attributes("section", id="verdict")
    return shown["data-state"], page.texts("h2")[0]
