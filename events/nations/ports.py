"""What `events` asks of packages that it does not know."""

from collections.abc import Awaitable, Callable

region_users: list[Callable[[int, str], Awaitable[int]]] = []
"""Each answers how many things of its package show this host's region; a shown region cannot be deleted."""
