"""Reading persons."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec

from events.faults import NotFound
from events.people.tables import Person


class PersonView(msgspec.Struct, frozen=True):
    """A person with what is needed to reach them. Not for public pages."""

    id: int
    code: str
    name: str
    transcription: str
    email: str
    phone: str
    lang: str
    languages: tuple[str, ...]
    consent_at: datetime | None
    consent_text: str
    revision: int


async def person(host: int, code: str) -> PersonView:
    """Raises NotFound."""
    row = await Person.select().where((Person.host == host) & (Person.code == code)).first()
    if row is None:
        raise NotFound("person_not_found")
    return person_view(row)


async def persons(ids: Iterable[int]) -> dict[int, PersonView]:
    """Those of these persons that there are, by id."""
    rows = await Person.select().where(Person.id.is_in(sorted(set(ids)) or [0]))
    return {row["id"]: person_view(row) for row in rows}


def person_view(row: dict[str, Any]) -> PersonView:
    return msgspec.convert({**row, "languages": msgspec.json.decode(row["languages"])}, PersonView)
