"""Pictures of what exhibitors show: under the digest of their content, and therefore for ever."""

import asyncio
import re
from collections import OrderedDict

from litestar import Response, get
from litestar.params import FromPath

from events.faults import NotFound
from events.files.queries import load
from events.files.rules import PICTURE, scaled
from events.hosts.rules import Actor, Permission
from exhibitors.profiles.works.queries import uses_of_picture
from web.given import Acting

WIDTHS = (320, 960)
"""In which pictures are shown in pages: beside each other on a phone, and across it on a good screen."""

DIGEST = re.compile(r"[0-9a-f]{64}")
PUBLIC = "public, max-age=31536000, immutable"
PRIVATE = "private, max-age=3600"


class Smaller:
    """Pictures made smaller, kept in memory up to a number of bytes; one at a time is made, so that pages have CPU."""

    def __init__(self, most: int = 16 * 1024 * 1024) -> None:
        self.most = most
        self.kept: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self.making = asyncio.Lock()

    async def of(self, digest: str, width: int) -> bytes:
        """Raises NotFound."""
        key = (digest, width)
        if key not in self.kept:
            async with self.making:
                if key not in self.kept:
                    self.kept[key] = await asyncio.to_thread(scaled, (await load(digest)).content, width)
        self.kept.move_to_end(key)
        picture = self.kept[key]
        while len(self.kept) > 1 and sum(map(len, self.kept.values())) > self.most:
            self.kept.popitem(last=False)
        return picture


smaller = Smaller()


@get("/files/{digest:str}", include_in_schema=False)
async def show_picture(digest: FromPath[str], actor: Acting) -> Response[bytes]:
    kept = await _allowed(digest, actor)
    return _answer((await load(digest)).content, kept)


@get("/files/{digest:str}/{width:int}", include_in_schema=False)
async def show_smaller(digest: FromPath[str], width: FromPath[int], actor: Acting) -> Response[bytes]:
    kept = await _allowed(digest, actor)
    if width not in WIDTHS:
        raise NotFound("file_not_found")
    return _answer(await smaller.of(digest, width), kept)


async def _allowed(digest: str, actor: Actor) -> str:
    """How long it may be kept by whom. Raises NotFound for a picture that this person may not see."""
    uses = await uses_of_picture(digest) if DIGEST.fullmatch(digest) else []
    if any(use.public for use in uses):
        return PUBLIC
    if any(actor.may(Permission.APPLICATIONS_READ, host=use.host, event=use.event) for use in uses):
        return PRIVATE
    raise NotFound("file_not_found")


def _answer(content: bytes, kept: str) -> Response[bytes]:
    return Response(content, media_type=PICTURE, headers={"Cache-Control": kept})


HANDLERS = [show_picture, show_smaller]
