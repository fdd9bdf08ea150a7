"""Lists in pages, each with a cursor to the next."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from litestar.params import QueryParameter

from events.faults import Refused

Shape = TypeVar("Shape", bound=msgspec.Struct)

MAX_LIMIT = 500
Limit = Annotated[int, QueryParameter(ge=1, le=MAX_LIMIT, description="How many items at most.")]
Cursor = Annotated[str | None, QueryParameter(max_length=60, description="`next` of the page before.")]


class Items(msgspec.Struct, Generic[Shape], frozen=True):
    """`next` is the cursor of the following page; null on the last one."""

    items: list[Shape]
    next: str | None


def shaped(view: object, shape: type[Shape]) -> Shape:
    """The part of a read model that programs see."""
    return msgspec.convert(view, shape, from_attributes=True)


def paged(
    views: Sequence[Any], shape: type[Shape], limit: int, cursor: str | None, code: Callable[[Any], str]
) -> Items[Shape]:
    """The page after the item whose code the cursor is. Raises Refused("cursor_unknown")."""
    start = 0
    if cursor is not None:
        start = next((index + 1 for index, view in enumerate(views) if code(view) == cursor), -1)
        if start < 0:
            raise Refused("cursor_unknown", "cursor")
    page = views[start : start + limit]
    more = start + limit < len(views)
    return Items([shaped(view, shape) for view in page], code(page[-1]) if more else None)
