"""The list of all booths, and who stands there."""

from collections.abc import Sequence

from events.floor.queries import BoothView, areas
from events.hosts.rules import Permission
from events.storage.listing import Asked, looked_up
from exhibitors.placement.listing import LISTING, by_area, by_state, listed, names_at, number
from web.floorplans import booth_size
from web.i18n import noop
from web.lists.description import Cell, Column, Filter, Found, ListOf, Option, Reading, Row

STATE_WORDS = {"free": noop("free"), "taken": noop("taken"), "shared": noop("for several")}


async def read(reading: Reading, asked: Asked) -> Found:
    event, words, said = reading.event.id, reading.words, reading.reader.said
    asked = await looked_up(LISTING, event, asked)
    found = await listed(event, asked)
    names = await names_at([booth.id for booth in found])
    of_area, of_state = await by_area(event, asked), await by_state(event, asked)
    return Found(
        rows=[_row(reading, booth, names.get(booth.id, ())) for booth in found],
        total=await number(event, asked),
        options={
            "area": [
                Option("", "", sum(of_area.values())),
                *(Option(hall.code, said(hall.name), of_area.get(hall.code, 0)) for hall in await areas(event)),
            ],
            "state": [Option(key, words.gettext(word), of_state[key]) for key, word in STATE_WORDS.items()],
        },
    )


def _row(reading: Reading, booth: BoothView, names: Sequence[str]) -> Row:
    reader, words = reading.reader, reading.words
    watts = words.gettext("%(watts)s W") % {"watts": words.number(booth.power_watts)}
    free = Cell(words.gettext("free"), chip="info")
    return Row(
        code=booth.code,
        name=booth.number,
        href=f"/desk/{reading.event.slug}/floor/{booth.area}/booths/{booth.code}",
        cells={
            "number": Cell(booth.number),
            "area": Cell(reader.said(booth.area_name)),
            "size": Cell(booth_size(booth, words), whole=True),
            "who": Cell(reader.row(reader.named(name) for name in names), ", ".join(names)) if names else free,
            "power": Cell(watts, booth.power_watts, whole=True) if booth.power_watts else Cell(),
            "note": Cell(reader.named(booth.note)),
            "code": Cell(booth.code, ltr=True),
        },
    )


BOOTHS = ListOf(
    key="booths",
    title=noop("Booths"),
    path="booths",
    here="floor",
    permission=Permission.EVENT_READ,
    columns=(
        Column("number", noop("Booth"), sorts=True),
        Column("area", noop("Area")),
        Column("size", noop("Size")),
        Column("who", noop("Who stands there")),
        Column("power", noop("Power"), sorts=True),
        Column("note", noop("Notes")),
        Column("code", noop("Code"), shown=False),
    ),
    read=read,
    sort="number",
    filters=(Filter("area", noop("Area")), Filter("state", noop("State"))),
    searched=noop("Number, or who stands there"),
)
