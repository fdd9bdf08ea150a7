"""Pictures that come with a form: made ours at once, and not lost while something else in the form is wrong."""

import base64
from asyncio import to_thread
from datetime import datetime

import msgspec

from events.faults import Refused
from events.festival.queries import EventView
from events.files.rules import Picture, reencode, scaled
from events.files.uploads import keep, kept
from web.forms import Form

FIELD, KEPT = "picture", "kept"
"""The field of the file, and the one that knows where a picture waits that came with the form before."""

PREVIEW = 320


class SentPicture(msgspec.Struct, frozen=True):
    """A picture that came and is not stored yet. `preview` is an address that shows it."""

    picture: Picture | None = None
    name: str = ""
    preview: str = ""

    async def kept(self, form: Form, event: EventView, now: datetime) -> "SentPicture":
        """Keeps it for an hour, and has the form know where."""
        if self.picture is None:
            return self
        form.values[KEPT] = await keep(event.id, self.name, self.picture.content, now)
        small = await to_thread(scaled, self.picture.content, PREVIEW)
        address = f"data:{self.picture.media_type};base64,{base64.b64encode(small).decode()}"
        return msgspec.structs.replace(self, preview=address)


async def sent_picture(form: Form, event: EventView, now: datetime) -> SentPicture:
    """The one that came now, else the one that came before; what is no picture becomes an error of the form."""
    file = form.files.get(FIELD)
    content, name = (await file.read(), file.filename) if file else (b"", "")
    try:
        if not name and form.typed(KEPT):
            waiting = await kept(event.id, form.typed(KEPT), now)
            content, name = waiting.content, waiting.name
        # What waits was ours already; it is made ours again because other files wait in the same place.
        picture = await to_thread(reencode, content) if name else None
    except Refused as refused:
        form.refuse(refused, FIELD)
        return SentPicture()
    return SentPicture(picture, name)
