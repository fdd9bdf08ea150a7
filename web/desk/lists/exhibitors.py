"""The list of exhibitors: the groups that take part."""

from events.floor.queries import areas
from events.hosts.rules import Permission
from events.nations.queries import nation_names
from events.storage.listing import Asked, looked_up
from exhibitors.profiles.listing import LISTING, ListedExhibitor, by_kind, by_nation, by_placed, listed, number
from web.i18n import noop
from web.kinds import EXHIBITORS as KINDS
from web.lists.description import Cell, Column, Filter, Found, ListOf, Option, Reading, Row


async def read(reading: Reading, asked: Asked) -> Found:
    event, words = reading.event, reading.words
    asked = await looked_up(LISTING, event.id, asked)
    names = await nation_names(event.host, words.tag)
    found = await listed(event.id, asked)
    placed, kinds = await by_placed(event.id, asked), await by_kind(event.id, asked)
    nations = await by_nation(event.id, asked)
    halls = await areas(event.id)
    return Found(
        rows=[_row(reading, one, names) for one in found],
        total=await number(event.id, asked),
        options={
            "placed": [
                Option("", "", placed[""]),
                Option("no", words.gettext("without a booth"), placed["no"]),
                Option("yes", words.gettext("with a booth"), placed["yes"]),
            ],
            "kind": [Option(key, words.gettext(word), kinds.get(key, 0)) for key, (word, _) in KINDS.items()],
            "area": [Option(hall.code, reading.reader.said(hall.name)) for hall in halls],
            "nation": sorted(
                (Option(code, names.get(code, code), count) for code, count in nations.items()),
                key=lambda option: str(option.label),
            ),
        },
    )


def _row(reading: Reading, one: ListedExhibitor, nations: dict[str, str]) -> Row:
    reader, words = reading.reader, reading.words
    kind = words.gettext(KINDS[one.kind][0])
    shows = [*(nations.get(code, code) for code in one.nations), one.nations_text]
    may_change = reading.may(Permission.APPLICATIONS_CHANGE)
    root = f"/desk/{reading.event.slug}"
    return Row(
        code=one.code,
        name=one.name,
        href=f"{root}/exhibitors/{one.code}" if may_change else f"{root}/applications/{one.application}",
        cells={
            "name": Cell(reader.named(one.name), under=kind),
            "kind": Cell(kind),
            "nations": Cell(words.list(filter(None, shows))),
            "offers": Cell(reader.named(one.offers)),
            "languages": Cell(reader.languages(one.languages)),
            "booth": Cell(", ".join(booth.number for booth in one.booths)),
            "email": Cell(one.email, ltr=True),
            "phone": Cell(one.phone, ltr=True),
            "website": Cell(one.website, ltr=True),
        },
    )


EXHIBITORS = ListOf(
    key="exhibitors",
    title=noop("Exhibitors"),
    path="exhibitors",
    here="applications",
    permission=Permission.APPLICATIONS_READ,
    columns=(
        Column("name", noop("Group"), sorts=True),
        Column("kind", noop("Kind"), sorts=True, shown=False),
        Column("nations", noop("Shows")),
        Column("offers", noop("Offers")),
        Column("languages", noop("Speaks"), shown=False),
        Column("booth", noop("Booth")),
        Column("email", noop("Mail address"), shown=False),
        Column("phone", noop("Telephone"), shown=False),
        Column("website", noop("Website"), shown=False),
    ),
    read=read,
    sort="name",
    filters=(
        Filter("placed", noop("Booth")),
        Filter("kind", noop("Kind"), menu=True),
        Filter("area", noop("Area"), menu=True),
        Filter("nation", noop("Nation"), menu=True),
    ),
    searched=noop("Search names, nations, offers"),
)
