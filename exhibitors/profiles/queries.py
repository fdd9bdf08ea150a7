"""Reading exhibitors: those with an accepted application at an event are its exhibitors."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns.combination import Or, WhereRaw
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.badges.rules import BadgeRole, Holder
from events.faults import NotFound
from events.festival.queries import EventView
from events.festival.rules import Texts
from events.festival.texts import loaded
from exhibitors.applications.tables import Application
from exhibitors.placement.queries import BoothRef, booths_of
from exhibitors.placement.tables import Placement
from exhibitors.profiles.offers.queries import OfferView, offers_of
from exhibitors.profiles.rules import ExhibitorDraft, name_key
from exhibitors.profiles.tables import Appearance, Exhibitor, ExhibitorNation, Member
from exhibitors.profiles.works.queries import WorkView, works_of

EXHIBITS = (
    "EXISTS (SELECT 1 FROM application WHERE application.exhibitor = {}"
    " AND application.event = {} AND application.state = 'accepted')"
)


class ExhibitorRef(msgspec.Struct, frozen=True):
    """An exhibitor as others point to it."""

    code: str
    name: str


class ExhibitorCard(msgspec.Struct, frozen=True):
    """One of a list."""

    code: str
    name: str
    kind: str
    offers: str
    nations: tuple[str, ...]
    nations_text: str
    booths: tuple[BoothRef, ...]


class SessionRef(msgspec.Struct, frozen=True):
    """A programme point of the exhibitor; without times and stage it is not scheduled yet."""

    code: str
    title: Texts
    starts_at: datetime | None
    ends_at: datetime | None
    stage: str | None
    stage_name: Texts


class ExhibitorView(msgspec.Struct, frozen=True):
    """What the public reads: no address, mail or telephone. `offers` is its own line, `offered` one by one."""

    code: str
    name: str
    kind: str
    description: Texts
    nations: tuple[str, ...]
    nations_text: str
    languages: tuple[str, ...]
    offers: str
    website: str
    booths: tuple[BoothRef, ...]
    sessions: tuple[SessionRef, ...]
    works: tuple[WorkView, ...]
    offered: tuple[OfferView, ...]


class StoredExhibitor(msgspec.Struct, frozen=True):
    """Everything that is kept of an exhibitor, for the desk and for imports."""

    id: int
    code: str
    draft: ExhibitorDraft
    revision: int = 1


class NationCount(msgspec.Struct, frozen=True):
    """How many groups show this country, region or culture. Groups are counted, never people."""

    nation: str
    groups: int


class NationCounts(msgspec.Struct, frozen=True):
    """`exhibitors` are all, `groups` those that show a nation."""

    exhibitors: int
    groups: int
    nations: tuple[NationCount, ...]


async def exhibitors(
    event: int, *, codes: Sequence[str] | None = None, limit: int = 100, after: str | None = None
) -> list[ExhibitorCard]:
    """By name: all, or those with these codes; `after` is the code of the last one of the page before.

    Raises NotFound where that one is unknown.
    """
    where = takes_part(event)
    if codes is not None:
        where = where & Application.exhibitor.code.is_in(list(codes) or [""])
    if after is not None:
        where = where & await _behind(after)
    return await _cards(where, limit)


async def exhibitor(event: int, code: str) -> ExhibitorView:
    """Raises NotFound."""
    where = takes_part(event) & (Application.exhibitor.code == code)
    row = await Application.select(*_CARD, *_PROFILE).where(where).first()
    if row is None:
        raise NotFound("exhibitor_not_found", exhibitor=code)
    texts = {"description": loaded(row["description"]), "languages": msgspec.json.decode(row["languages"])}
    found = {
        "nations": (await nations_of([row["id"]])).get(row["id"], ()),
        "booths": (await booths_of([row["application"]])).get(row["application"], ()),
        "sessions": await _sessions_of(event, row["id"]),
        "works": (await works_of(event, [row["id"]])).get(row["id"], ()),
        "offered": (await offers_of(event, [row["id"]])).get(row["id"], ()),
    }
    return msgspec.convert({**row, **texts, **found}, ExhibitorView)


async def exhibitors_by_booth(booth: str) -> tuple[ExhibitorRef, ...]:
    """Who stands at the booth with this code: one, or at a shared booth several."""
    rows = (
        await Placement.select(
            Placement.application._.exhibitor._.code.as_alias("code"),
            Placement.application._.exhibitor._.name.as_alias("name"),
        )
        .where(Placement.booth.code == booth)
        .order_by(Placement.id)
    )
    return tuple(ExhibitorRef(row["code"], row["name"]) for row in rows)


async def exhibitors_by_session(event: int) -> dict[str, tuple[ExhibitorRef, ...]]:
    """Who of the event's exhibitors takes part in which session, by the session's code."""
    rows = (
        await Appearance.select(
            Appearance.session.code.as_alias("session"),
            Appearance.exhibitor.code.as_alias("code"),
            Appearance.exhibitor.name.as_alias("name"),
        )
        .where(_appearing(event))
        .order_by(Appearance.exhibitor.name_key, Appearance.id)
    )
    found: dict[str, list[ExhibitorRef]] = defaultdict(list)
    for row in rows:
        found[row["session"]].append(ExhibitorRef(row["code"], row["name"]))
    return {session: tuple(refs) for session, refs in found.items()}


async def nations_by_session(event: int) -> dict[str, tuple[str, ...]]:
    """What those of the event's exhibitors show who take part in a session, by the session's code."""
    rows = (
        await Appearance.select(Appearance.session.code.as_alias("session"), Appearance.exhibitor)
        .where(_appearing(event))
        .order_by(Appearance.exhibitor.name_key, Appearance.id)
    )
    shown = await nations_of({row["exhibitor"] for row in rows})
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        found[row["session"]] |= dict.fromkeys(shown.get(row["exhibitor"], ()))
    return {session: tuple(nations) for session, nations in found.items()}


async def users_of_region(host: int, code: str) -> int:
    """How many exhibitors of the host show this region: a port of `events.nations`."""
    shown = (ExhibitorNation.nation == code) & (ExhibitorNation.exhibitor.host == host)
    return int(await ExhibitorNation.count().where(shown))


async def nations(event: int) -> NationCounts:
    """The nation of most groups first."""
    exhibitors = await Application.count().where(takes_part(event))
    shown = ExhibitorNation.exhibitor.is_in(_exhibiting(event))
    groups = await ExhibitorNation.count(distinct=[ExhibitorNation.exhibitor]).where(shown)
    rows = await ExhibitorNation.select(ExhibitorNation.nation, Count()).where(shown).group_by(ExhibitorNation.nation)
    counts = [NationCount(row["nation"], row["count"]) for row in rows]
    return NationCounts(exhibitors, groups, tuple(sorted(counts, key=lambda count: (-count.groups, count.nation))))


async def badge_holders(event: EventView) -> list[Holder]:
    """Everybody who belongs to an exhibitor of the event: a source of `events.badges.holders`."""
    rows = (
        await Member.select(Member.person, Member.exhibitor.name.as_alias("name"))
        .where(Member.exhibitor.is_in(_exhibiting(event.id)))
        .order_by(Member.id)
    )
    return [Holder(row["person"], BadgeRole.EXHIBITOR, row["name"]) for row in rows]


async def stored_exhibitor(host: int, code: str) -> StoredExhibitor:
    """Whether or not it takes part in anything. Raises NotFound."""
    found = await _stored((Exhibitor.host == host) & (Exhibitor.code == code))
    if not found:
        raise NotFound("exhibitor_not_found", exhibitor=code)
    return found[0]


async def exhibitors_named(host: int, names: Iterable[str]) -> list[StoredExhibitor]:
    """The host's exhibitors with one of these names, however written; the oldest first."""
    keys = sorted({name_key(name) for name in names})
    return await _stored((Exhibitor.host == host) & Exhibitor.name_key.is_in(keys or [""]))


async def _stored(where: Combinable) -> list[StoredExhibitor]:
    rows = await Exhibitor.select().where(where).order_by(Exhibitor.id)
    nations = await nations_of(row["id"] for row in rows)
    return [
        StoredExhibitor(row["id"], row["code"], _draft(row, nations.get(row["id"], ())), row["revision"])
        for row in rows
    ]


def _draft(row: dict[str, Any], nations: tuple[str, ...]) -> ExhibitorDraft:
    texts = {"description": loaded(row["description"]), "languages": msgspec.json.decode(row["languages"])}
    return msgspec.convert({**row, **texts, "nations": nations}, ExhibitorDraft)


async def nations_of(exhibitors: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """What each of these exhibitors shows, by id; those that show none are missing."""
    rows = (
        await ExhibitorNation.select(ExhibitorNation.exhibitor, ExhibitorNation.nation)
        .where(ExhibitorNation.exhibitor.is_in(list(exhibitors) or [0]))
        .order_by(ExhibitorNation.position, ExhibitorNation.id)
    )
    nations: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        nations[row["exhibitor"]].append(row["nation"])
    return {exhibitor: tuple(shown) for exhibitor, shown in nations.items()}


async def _cards(where: Combinable, limit: int) -> list[ExhibitorCard]:
    order = (Application.exhibitor.name_key, Application.exhibitor.code)
    rows = await Application.select(*_CARD).where(where).order_by(*order).limit(limit)
    nations = await nations_of(row["id"] for row in rows)
    booths = await booths_of(row["application"] for row in rows)
    return [
        msgspec.convert(
            {**row, "nations": nations.get(row["id"], ()), "booths": booths.get(row["application"], ())}, ExhibitorCard
        )
        for row in rows
    ]


async def _behind(code: str) -> Combinable:
    row = await Exhibitor.select(Exhibitor.name_key).where(Exhibitor.code == code).first()
    if row is None:
        raise NotFound("exhibitor_not_found", exhibitor=code)
    key = row["name_key"]
    same_name: Combinable = (Application.exhibitor.name_key == key) & (Application.exhibitor.code > code)
    later_name: Combinable = Application.exhibitor.name_key > key
    return Or(same_name, later_name)


async def _sessions_of(event: int, exhibitor: int) -> list[SessionRef]:
    rows = (
        await Appearance.select(*_SESSION)
        .where(
            (Appearance.exhibitor == exhibitor)
            & (Appearance.session.event == event)
            & (Appearance.session.state == "confirmed")
        )
        .order_by(Appearance.session.starts_at, Appearance.session.code)
    )
    texts = [{"title": loaded(row["title"]), "stage_name": loaded(row["stage_name"] or "{}")} for row in rows]
    return [msgspec.convert({**row, **text}, SessionRef) for row, text in zip(rows, texts, strict=True)]


def takes_part(event: int) -> Combinable:
    return (Application.event == event) & (Application.state == "accepted")


def _appearing(event: int) -> Combinable:
    """Asked for each appearance: a list of exhibitors would have SQLite go through all of them for each session."""
    return WhereRaw(f"{{}} = {{}} AND {EXHIBITS}", Appearance.session.event, event, Appearance.exhibitor, event)


def _exhibiting(event: int) -> Any:
    return Application.select(Application.exhibitor).where(takes_part(event))


_CARD = (
    Application.id.as_alias("application"),
    Application.exhibitor.as_alias("id"),
    Application.exhibitor.code.as_alias("code"),
    Application.exhibitor.name.as_alias("name"),
    Application.exhibitor.kind.as_alias("kind"),
    Application.exhibitor.offers.as_alias("offers"),
    Application.exhibitor.nations_text.as_alias("nations_text"),
)
_PROFILE = (
    Application.exhibitor.description.as_alias("description"),
    Application.exhibitor.languages.as_alias("languages"),
    Application.exhibitor.website.as_alias("website"),
)
_SESSION = (
    Appearance.session.code.as_alias("code"),
    Appearance.session.title.as_alias("title"),
    Appearance.session.starts_at.as_alias("starts_at"),
    Appearance.session.ends_at.as_alias("ends_at"),
    Appearance.session._.stage._.code.as_alias("stage"),
    Appearance.session._.stage._.name.as_alias("stage_name"),
)
