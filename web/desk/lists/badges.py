"""The list of badges; printing many of them, and blocking them."""

from collections.abc import Sequence

from events.badges.actions import revoke_many
from events.badges.blocking import unblock
from events.badges.listing import LISTING, by_role, by_shown, listed, number
from events.badges.queries import BadgeView
from events.history.queries import Entry
from events.hosts.rules import Permission
from events.storage.listing import Asked, looked_up
from web.i18n import counted, noop
from web.kinds import ROLES
from web.lists.description import (
    Act,
    Cell,
    Column,
    Filter,
    Found,
    ListOf,
    Meant,
    Option,
    Preview,
    Reading,
    Row,
    Undone,
)
from web.sentences import sentence

SHOWN_WORDS = {
    "valid": noop("Valid"),
    "new": noop("Not printed yet"),
    "inside": noop("Inside now"),
    "ended": noop("Replaced or blocked"),
}


async def read(reading: Reading, asked: Asked) -> Found:
    event, words = reading.event.id, reading.words
    asked = await looked_up(LISTING, event, asked)
    shown, roles = await by_shown(event, asked), await by_role(event, asked)
    return Found(
        rows=[_row(reading, badge) for badge in await listed(event, asked)],
        total=await number(event, asked),
        options={
            "show": [
                Option("", "", shown[""]),
                *(Option(key, words.gettext(word), shown[key]) for key, word in SHOWN_WORDS.items()),
            ],
            "role": [Option(key, words.gettext(word), roles.get(key, 0)) for key, word in ROLES.items()],
        },
    )


def _row(reading: Reading, badge: BadgeView) -> Row:
    reader, words = reading.reader, reading.words
    return Row(
        code=badge.code,
        name=badge.name,
        href=f"/desk/{reading.event.slug}/badges/{badge.code}",
        cells={
            "name": Cell(reader.named(badge.name), under=badge.transcription),
            "role": Cell(words.gettext(ROLES[badge.role])),
            "group": Cell(reader.named(badge.organisation)),
            "code": Cell(badge.code, ltr=True),
            "issued": reading.day(badge.issued_at),
            "printed": reading.day(badge.printed_at) if badge.printed_at else Cell(),
            "state": _state(reading, badge),
        },
    )


def _state(reading: Reading, badge: BadgeView) -> Cell:
    said = reading.words.gettext
    if badge.state == "replaced":
        return Cell(said("replaced"), chip="off")
    if badge.state == "revoked":
        return Cell(said("blocked"), chip="stop")
    return Cell(said("inside"), chip="ok") if badge.inside_since else Cell(said("valid"), chip="ok")


async def _foresee(reading: Reading, codes: Sequence[str]) -> Preview:
    """Only valid badges can be printed or blocked."""
    badges = await _picked(reading, codes)
    return Preview(
        meant=[
            Meant(badge.code, reading.reader.named(badge.name), badge.organisation)
            for badge in badges
            if badge.state == "issued"
        ],
        left_out=[
            Meant(badge.code, reading.reader.named(badge.name), _state(reading, badge).said)
            for badge in badges
            if badge.state != "issued"
        ],
    )


async def _picked(reading: Reading, codes: Sequence[str]) -> list[BadgeView]:
    return await listed(reading.event.id, Asked(sort="name", codes=tuple(codes)))


async def _block(reading: Reading, codes: Sequence[str], reason: str) -> None:
    await revoke_many(reading.actor, reading.event, codes, reading.now)


async def _unblock(reading: Reading, entries: Sequence[Entry]) -> Undone:
    outcomes = await unblock(reading.actor, reading.event, entries, reading.now)
    names = {badge.code: badge.name for badge in await _picked(reading, [entry.subject for entry in entries])}
    return Undone(
        names=[names.get(one.code, one.code) for one in outcomes if one.refused is None],
        kept=[
            Meant(one.code, names.get(one.code, one.code), sentence(reading.words, one.refused, reading.event.timezone))
            for one in outcomes
            if one.refused is not None
        ],
    )


BADGES = ListOf(
    key="badges",
    title=noop("Badges"),
    path="badges",
    here="badges",
    permission=Permission.BADGES_READ,
    columns=(
        Column("name", noop("Name"), sorts=True),
        Column("role", noop("Comes as"), sorts=True),
        Column("group", noop("Group"), sorts=True),
        Column("code", noop("Code")),
        Column("issued", noop("Issued"), sorts=True, shown=False),
        Column("printed", noop("Printed")),
        Column("state", noop("State"), sorts=True),
    ),
    read=read,
    sort="name",
    filters=(Filter("show", noop("State")), Filter("role", noop("Comes as"), menu=True)),
    searched=noop("Name, group or code"),
    acts=(
        Act(
            key="print",
            label=noop("Print"),
            icon="print",
            permission=Permission.BADGES_ISSUE,
            question=noop("Print these badges?"),
            foresee=_foresee,
            goes_to="badges/print",
            effect=noop("Group"),
        ),
        Act(
            key="block",
            label=noop("Block"),
            icon="lock",
            permission=Permission.BADGES_ISSUE,
            question=noop("Block these badges? No gate lets anybody in with them."),
            foresee=_foresee,
            perform=_block,
            undo=_unblock,
            told=counted("One badge is blocked.", "%(num)d badges are blocked."),
            done="badge.revoked",
            effect=noop("Group"),
            danger=True,
        ),
    ),
)
