"""Reading exhibited pieces."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.faults import NotFound
from events.festival.rules import Texts
from events.festival.texts import loaded
from exhibitors.applications.tables import Application
from exhibitors.profiles.tables import Work


class WorkView(msgspec.Struct, frozen=True):
    """A work as it is shown. `picture` is the digest of a stored file, "" where there is none."""

    code: str
    title: Texts
    maker: str
    story: Texts
    picture: str
    alt: Texts
    width: int
    height: int
    depth: int
    wall: int
    revision: int


class PictureUse(msgspec.Struct, frozen=True):
    """Where a picture is shown: `public` where visitors see it, else only at the desk."""

    host: int
    event: int
    public: bool


async def works(event: int, exhibitor: str) -> tuple[WorkView, ...]:
    """All that the exhibitor with this code shows at the event, in its order."""
    rows = await Work.select(*_WORK).where((Work.event == event) & (Work.exhibitor.code == exhibitor)).order_by(*_ORDER)
    return tuple(_view(row) for row in rows)


async def work(event: int, exhibitor: str, code: str) -> WorkView:
    """Raises NotFound."""
    where = (Work.event == event) & (Work.exhibitor.code == exhibitor) & (Work.code == code)
    row = await Work.select(*_WORK).where(where).first()
    if row is None:
        raise NotFound("work_not_found", work=code)
    return _view(row)


async def works_of(event: int, exhibitors: Iterable[int]) -> dict[int, tuple[WorkView, ...]]:
    """What each of these exhibitors shows, by id; those that show nothing are missing."""
    found: dict[int, list[WorkView]] = defaultdict(list)
    for row in await _rows((Work.event == event) & Work.exhibitor.is_in(list(exhibitors) or [0])):
        found[row["exhibitor"]].append(_view(row))
    return {exhibitor: tuple(shown) for exhibitor, shown in found.items()}


async def work_counts(event: int) -> dict[str, int]:
    """How many works each exhibitor shows, by its code; those that show none are missing."""
    code = Work.exhibitor.code.as_alias("code")
    rows = await Work.select(code, Count()).where(Work.event == event).group_by(Work.exhibitor.code)
    return {row["code"]: row["count"] for row in rows}


async def users_of_file(digest: str) -> int:
    """How many works show the file: a port of `events.files`."""
    return int(await Work.count().where(Work.picture == digest))


async def uses_of_picture(digest: str) -> list[PictureUse]:
    """Every event at which some exhibitor shows it."""
    rows = (
        await Work.select(
            Work.exhibitor, Work.event, Work.event.state.as_alias("state"), Work.event.host.as_alias("host")
        )
        .where(Work.picture == digest)
        .order_by(Work.id)
    )
    accepted = await Application.select(Application.event, Application.exhibitor).where(
        (Application.state == "accepted") & Application.exhibitor.is_in([row["exhibitor"] for row in rows] or [0])
    )
    taking_part = {(row["event"], row["exhibitor"]) for row in accepted}
    return [
        PictureUse(
            row["host"], row["event"], row["state"] != "draft" and (row["event"], row["exhibitor"]) in taking_part
        )
        for row in rows
    ]


async def _rows(where: Combinable) -> Sequence[dict[str, Any]]:
    found: list[dict[str, Any]] = await Work.select(Work.exhibitor, *_WORK).where(where).order_by(*_ORDER)
    return found


def _view(row: dict[str, Any]) -> WorkView:
    return msgspec.convert({**row, **{name: loaded(row[name]) for name in ("title", "story", "alt")}}, WorkView)


_ORDER = (Work.position, Work.id)
_WORK = tuple(getattr(Work, name) for name in WorkView.__struct_fields__)
