"""The list of those who help."""

from events.hosts.rules import Permission
from events.storage.listing import Asked, looked_up
from events.volunteers.listing import HELPERS as LISTING
from events.volunteers.listing import by_language, by_need, helpers, number_of_helpers
from events.volunteers.queries import VolunteerView
from web.i18n import noop
from web.lists.description import Cell, Column, Filter, Found, ListOf, Option, Reading, Row


async def read(reading: Reading, asked: Asked) -> Found:
    event = reading.event.id
    asked = await looked_up(LISTING, event, asked)
    found, spoken = await helpers(event, asked), await by_language(event, asked)
    need = await by_need(event, asked)
    return Found(
        rows=[_row(reading, helper) for helper in found],
        total=await number_of_helpers(event, asked),
        options={
            "without": [
                Option("", "", need[""]),
                Option("shift", reading.words.gettext("Without a shift"), need["shift"]),
            ],
            "language": [Option(tag, reading.reader.language(tag), spoken[tag]) for tag in sorted(spoken)],
        },
    )


def _row(reading: Reading, helper: VolunteerView) -> Row:
    person, reader = helper.person, reading.reader
    return Row(
        code=helper.code,
        name=person.name,
        href=f"/desk/{reading.event.slug}/shifts/helpers/{helper.code}",
        cells={
            "name": Cell(reader.named(person.name), under=person.transcription),
            "languages": Cell(reader.languages(person.languages)),
            "phone": Cell(person.phone, ltr=True),
            "email": Cell(person.email, ltr=True),
            "skills": Cell(reader.named(helper.skills)),
            "shifts": reading.number(helper.shifts),
        },
    )


HELPERS = ListOf(
    key="helpers",
    title=noop("Helpers"),
    path="shifts/helpers",
    here="shifts",
    permission=Permission.VOLUNTEERS_READ,
    columns=(
        Column("name", noop("Name"), sorts=True),
        Column("languages", noop("Speaks")),
        Column("phone", noop("Telephone")),
        Column("email", noop("Mail address"), shown=False),
        Column("skills", noop("Can do")),
        Column("shifts", noop("Shifts"), sorts=True, end=True),
    ),
    read=read,
    sort="name",
    filters=(Filter("without", noop("Shifts")), Filter("language", noop("Language"), menu=True)),
    searched=noop("Name, or what they can do"),
)
