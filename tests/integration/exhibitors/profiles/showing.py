"""Exhibitors that show something."""

import io

import msgspec
from PIL import Image

from events.festival.queries import EventView
from events.files.rules import Picture, reencode
from exhibitors.profiles.offers.rules import OfferDraft
from exhibitors.profiles.queries import exhibitors
from exhibitors.profiles.works.rules import WorkDraft

CARPET = WorkDraft(
    {"de": "Roter Teppich", "ar": "سجادة حمراء"},
    "Amal Haddad",
    {"de": "Drei Winter Arbeit."},
    {"de": "Ein Teppich mit Granatäpfeln"},
    200,
    300,
    1,
    210,
)
FALAFEL = OfferDraft(
    "food", {"de": "Falafel", "tr": "Falafel"}, {"de": "Grün innen."}, 450, ("vegan", "halal"), ("sesame",)
)
BARE = msgspec.structs.replace(CARPET, alt={})


def painted(colour: str = "teal", size: tuple[int, int] = (60, 40)) -> bytes:
    """A photograph as it comes from somebody's telephone."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def picture(colour: str = "teal") -> Picture:
    return reencode(painted(colour))


async def code_of(event: EventView, name: str) -> str:
    return next(card.code for card in await exhibitors(event.id) if card.name == name)
