"""What exhibitors tell about themselves, which a festival wants to have in each of its languages."""

import msgspec

from events.festival.rules import Texts
from events.festival.texts import loaded
from exhibitors.applications.tables import Application
from exhibitors.profiles.offers.queries import OfferView, offers_of
from exhibitors.profiles.queries import takes_part
from exhibitors.profiles.works.queries import WorkView, works_of


class Wording(msgspec.Struct, frozen=True):
    """An exhibitor's texts at an event."""

    code: str
    name: str
    description: Texts
    works: tuple[WorkView, ...]
    offered: tuple[OfferView, ...]


async def wordings(event: int) -> list[Wording]:
    """Of all exhibitors of the event, by name."""
    rows = (
        await Application.select(
            Application.exhibitor.as_alias("id"),
            Application.exhibitor.code.as_alias("code"),
            Application.exhibitor.name.as_alias("name"),
            Application.exhibitor.description.as_alias("description"),
        )
        .where(takes_part(event))
        .order_by(Application.exhibitor.name_key, Application.exhibitor.code)
    )
    ids = [row["id"] for row in rows]
    works, offered = await works_of(event, ids), await offers_of(event, ids)
    return [
        Wording(
            code=row["code"],
            name=row["name"],
            description=loaded(row["description"]),
            works=works.get(row["id"], ()),
            offered=offered.get(row["id"], ()),
        )
        for row in rows
    ]
