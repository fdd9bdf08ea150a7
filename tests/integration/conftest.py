"""How many statements a piece of code sends to the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from events.storage import engine

WAYS = ("_run_in_new_connection", "_run_in_existing_connection", "_run_in_pool", "fetch")


class Statements:
    """`with statements.counted(3): …` fails unless exactly three were sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    @contextmanager
    def counted(self, expected: int) -> Iterator[None]:
        self.sent.clear()
        yield
        assert len(self.sent) == expected, "\n".join(self.sent)


@pytest.fixture
def statements(database: object, monkeypatch: pytest.MonkeyPatch) -> Statements:
    seen = Statements()
    for name in WAYS:
        original = getattr(engine(), name, None)
        if original is not None:
            monkeypatch.setattr(engine(), name, _noting(original, seen.sent, name))
    return seen


def _noting(original: Any, sent: list[str], name: str) -> Any:
    async def run(*args: Any, **kwargs: Any) -> Any:
        sent.append(next(str(arg) for arg in (*args, *kwargs.values()) if isinstance(arg, str)))
        return await original(*args, **kwargs)

    return run
