"""What `events` asks of packages that it does not know."""

from collections.abc import Awaitable, Callable

booth_users: list[Callable[[int], Awaitable[int]]] = []
"""Each answers how many things of its package use the booth with this id; a used booth cannot be deleted,
and one that several use stays shared."""
