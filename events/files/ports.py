"""What `events` asks of packages that it does not know."""

from collections.abc import Awaitable, Callable

file_users: list[Callable[[str], Awaitable[int]]] = []
"""Each answers how many things of its package show the file with this digest; a file that is shown stays."""
