"""Reading calls and applications."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable
from piccolo.query.functions import Count

from events.faults import NotFound
from events.festival.rules import Texts
from events.festival.texts import loaded
from events.hosts.tokens import hash_token
from events.search.queries import PLAIN
from exhibitors.applications.rules import STATES, ApplicationDraft, decisions_in
from exhibitors.applications.tables import Application, Call
from exhibitors.placement.queries import BoothRef, booths_of
from exhibitors.placement.tables import Placement
from exhibitors.profiles.rules import name_key

NAME_HAS = """"application"."name_key" LIKE {} ESCAPE '\\'"""


class CallView(msgspec.Struct, frozen=True):
    """The period in which one may apply to an event."""

    opens_at: datetime
    closes_at: datetime
    text: Texts
    revision: int

    def state(self, now: datetime) -> str:
        """`coming`, `open` or `closed`."""
        if now < self.opens_at:
            return "coming"
        return "open" if now < self.closes_at else "closed"

    def changes_at(self, now: datetime) -> datetime | None:
        """When the state changes next."""
        return next((at for at in (self.opens_at, self.closes_at) if now < at), None)


class ApplicationCard(msgspec.Struct, frozen=True):
    """One of a list at the desk."""

    code: str
    state: str
    name: str
    kind: str
    lang: str
    nations: tuple[str, ...]
    power_watts: int
    booth_wish: str
    booths: tuple[BoothRef, ...]
    submitted_at: datetime
    email: str = ""

    @property
    def decisions(self) -> tuple[str, ...]:
        """What organisers can decide about it now."""
        return decisions_in(self.state)


class ApplicationView(msgspec.Struct, frozen=True):
    """One application with everything that was said. `exhibitor` is the code of the profile it became."""

    event: int
    code: str
    state: str
    draft: ApplicationDraft
    consent_at: datetime | None
    reason: str
    exhibitor: str | None
    booths: tuple[BoothRef, ...]
    revision: int
    submitted_at: datetime
    decided_at: datetime | None

    @property
    def may_change(self) -> bool:
        """Whether the applicants may still change it, as long as the call is open."""
        return self.state == "submitted"

    @property
    def decisions(self) -> tuple[str, ...]:
        """What organisers can decide about it now."""
        return decisions_in(self.state)


class Participation(msgspec.Struct, frozen=True):
    """An accepted application, by id, and the codes of the areas in which it has a booth."""

    id: int
    booth_wish: str
    areas: frozenset[str]


async def call(event: int) -> CallView | None:
    """None while there is no call."""
    row = await Call.select().where(Call.event == event).first()
    return msgspec.convert({**row, "text": loaded(row["text"])}, CallView) if row else None


async def applications(
    event: int,
    state: str | None = None,
    words: str | None = None,
    limit: int = 100,
    offset: int = 0,
    *,
    by_name: bool = False,
) -> list[ApplicationCard]:
    """Newest first, or by name; `words` are parts of the name."""
    where = _named(event, words)
    if state is not None:
        where = where & (Application.state == state)
    found = Application.select(*CARD).where(where).limit(limit).offset(offset)
    if by_name:
        return await cards(await found.order_by(Application.name_key, Application.id))
    return await cards(await found.order_by(Application.submitted_at, Application.id, ascending=False))


async def applications_with(event: int, codes: Collection[str]) -> list[ApplicationCard]:
    """Those of these codes that there are; by name."""
    where = (Application.event == event) & Application.code.is_in(list(codes) or [""])
    return await cards(await Application.select(*CARD).where(where).order_by(Application.name_key, Application.id))


async def unplaced(event: int) -> list[ApplicationCard]:
    """Accepted, and at no booth yet; by name."""
    placed = Placement.select(Placement.application).where(Placement.event == event)
    where = (Application.event == event) & (Application.state == "accepted") & Application.id.not_in(placed)
    return await cards(await Application.select(*CARD).where(where).order_by(Application.name_key, Application.id))


async def application(event: int, code: str) -> ApplicationView:
    """Raises NotFound."""
    return await _view((Application.event == event) & (Application.code == code))


async def by_key(key: str) -> ApplicationView:
    """The application whose mailed link this is. Raises NotFound."""
    return await _view(Application.key_hash == hash_token(key))


async def counts(event: int, words: str | None = None) -> dict[str, int]:
    """How many applications are in each state, those with none included; `words` as in `applications`."""
    rows = await Application.select(Application.state, Count()).where(_named(event, words)).group_by(Application.state)
    return dict.fromkeys(STATES, 0) | {row["state"]: row["count"] for row in rows}


async def participations(event: int) -> dict[int, Participation]:
    """Who takes part in the event, by the exhibitor's id."""
    rows = await Application.select(Application.id, Application.exhibitor, Application.booth_wish).where(
        (Application.event == event) & (Application.state == "accepted")
    )
    standing = await Placement.select(Placement.application, Placement.booth._.area._.code.as_alias("area")).where(
        Placement.event == event
    )
    areas: dict[int, set[str]] = defaultdict(set)
    for row in standing:
        areas[row["application"]].add(row["area"])
    return {row["exhibitor"]: Participation(row["id"], row["booth_wish"], frozenset(areas[row["id"]])) for row in rows}


def draft_of(row: dict[str, Any]) -> ApplicationDraft:
    """The form as it was filled in. An application that came in with a file has no answers."""
    answers = msgspec.json.decode(row["answers"])
    columns = {field: row[field] for field in ("name", "kind", "email", "lang", "booth_wish")}
    return msgspec.convert({**answers, **columns, "consent": consent_at(row) is not None}, ApplicationDraft)


def consent_at(row: dict[str, Any]) -> datetime | None:
    """When they agreed to be kept and written to."""
    at: str | None = msgspec.json.decode(row["answers"]).get("consent_at")
    return datetime.fromisoformat(at) if at else None


def _named(event: int, words: str | None) -> Combinable:
    where: Combinable = Application.event == event
    for word in name_key(words or "").translate(PLAIN).split():
        where = where & WhereRaw(NAME_HAS, f"%{word}%")
    return where


async def _view(where: Combinable) -> ApplicationView:
    exhibitor = Application.exhibitor.code.as_alias("exhibitor")
    columns = Application.all_columns(exclude=[Application.exhibitor])
    row = await Application.select(*columns, exhibitor).where(where).first()
    if row is None:
        raise NotFound("application_not_found")
    booths = (await booths_of([row["id"]])).get(row["id"], ())
    read = {"draft": draft_of(row), "consent_at": consent_at(row), "booths": booths}
    return msgspec.convert({**row, **read}, ApplicationView)


async def cards(rows: list[dict[str, Any]]) -> list[ApplicationCard]:
    """Rows of `CARD`, with their booths."""
    booths = await booths_of(row["id"] for row in rows)
    drafts = [draft_of(row) for row in rows]
    return [
        ApplicationCard(
            row["code"],
            row["state"],
            draft.name,
            draft.kind,
            draft.lang,
            draft.nations,
            draft.power_watts,
            draft.booth_wish,
            booths.get(row["id"], ()),
            row["submitted_at"],
            draft.email,
        )
        for row, draft in zip(rows, drafts, strict=True)
    ]


CARD = (
    Application.id,
    Application.code,
    Application.state,
    Application.name,
    Application.kind,
    Application.email,
    Application.lang,
    Application.booth_wish,
    Application.answers,
    Application.submitted_at,
)
