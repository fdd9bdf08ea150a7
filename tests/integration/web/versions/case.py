"""One way to do an action."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from events.history.queries import Entry, about
from events.hosts.rules import SYSTEM
from tests.festivals import NOW
from tests.integration.web.versions.ground import Ground

Action = Callable[..., Awaitable[Any]]


@dataclass(frozen=True)
class Case:
    """One way to do an action; `note` tells several of them apart."""

    action: Action
    act: Callable[[Ground], Awaitable[Any]]
    note: str = ""

    @property
    def name(self) -> str:
        return f"{name_of(self.action)} {self.note}".strip()


def name_of(action: Action) -> str:
    return f"{action.__module__}.{action.__name__}"


def at_event(action: Action, arguments: Callable[[Ground], tuple[Any, ...]], note: str = "", **options: Any) -> Case:
    """What most actions take: who does it, the event, then `arguments`, then the time."""
    return Case(action, lambda ground: action(SYSTEM, ground.event, *arguments(ground), NOW, **options), note)


async def told(ground: Ground, subject: str, action: str) -> list[Entry]:
    """What the history says of a thing, by which an action is taken back."""
    return [entry for entry in await about(ground.event.id, subject) if entry.action == action]


def undoing(action: Action, subject: Callable[[Ground], str], done: str, *given: str) -> Case:
    """What takes `done` back; `given` is what the action needs besides the history's entries."""

    async def act(ground: Ground) -> None:
        await action(SYSTEM, ground.event, *given, await told(ground, subject(ground), done), NOW)

    return Case(action, act)
