"""Which transaction a query runs in, and how it ends."""

import asyncio
from contextvars import ContextVar
from typing import Any


class CurrentTransaction:
    """Stands in for the context variable of a Piccolo engine.

    A context variable is copied into every task that is started inside the transaction, and such a task may
    outlive it. So an ended transaction counts as none, and one that is open in another task is an error, not
    shared in silence.
    """

    def __init__(self, name: str) -> None:
        self._variable: ContextVar[Any] = ContextVar(name, default=None)

    def get(self) -> Any:
        transaction = self._variable.get()
        if transaction is None or transaction.ended:
            return None
        if transaction.task is not asyncio.current_task():
            raise RuntimeError("a transaction belongs to the task that opened it, not to this one")
        return transaction

    def set(self, transaction: Any) -> None:
        self._variable.set(transaction)


async def settled(ending: asyncio.Future[None]) -> None:
    """Waits for the end of a transaction. A cancellation goes on only after it; a second one does not wait any more.

    In no case is the ending itself cancelled.
    """
    try:
        await asyncio.shield(ending)
    except asyncio.CancelledError:
        await asyncio.wait([ending])
        raise
