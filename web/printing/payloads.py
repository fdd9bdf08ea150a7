"""From what an event holds to what goes on paper, in the words of one language."""

from collections.abc import Iterable
from datetime import date

from events.badges.queries import BadgeView, badges
from events.festival.queries import EventView
from events.festival.rules import festival_day
from events.floor.queries import AreaView, areas
from events.nations.queries import nation_names
from events.programme.queries import SessionView, StageView, programme, stages
from exhibitors.profiles.queries import ExhibitorCard, exhibitors
from web.i18n import Words
from web.kinds import SESSIONS
from web.legal import printed_imprint
from web.printing.content import (
    AreaMark,
    BadgeCard,
    BadgeSheet,
    Day,
    DayMark,
    ExhibitorArea,
    ExhibitorEntry,
    Hue,
    ProgrammeBook,
    SessionEntry,
    StageColumn,
)
from web.printing.words import BADGES, PROGRAMME

HUES: dict[str, Hue] = {
    "madder": "brick",
    "saffron": "ochre",
    "moss": "leaf",
    "teal": "sea",
    "indigo": "indigo",
    "plum": "plum",
}
"""The hue of an area on the screen → on paper."""

ALL_EXHIBITORS = 10_000
MINUTE = 60


async def badge_sheet(event: EventView, words: Words, base_url: str, only: str | None = None) -> BadgeSheet:
    """All valid badges in the order of their names, or one (`only` is its code) on a sheet of its own."""
    letters = [area.code for area in await areas(event.id)]
    found = [badge for badge in await badges(event.id, "issued") if only in (None, badge.code)]
    return BadgeSheet(
        event_name=event.text(event.name, words.tag)[0],
        edition=str(event.days[0].date.year) if event.days else "",
        base_url=base_url,
        lang=words.tag,
        cards=tuple(_card(badge, event, letters, words) for badge in found),
        layout="sheet" if only is None else "a6",
        labels={word: words.gettext(word) for word in BADGES},
    )


async def programme_book(event: EventView, words: Words, base_url: str) -> ProgrammeBook:
    """Days with their stages, exhibitors by area, imprint."""
    found = await areas(event.id)
    sessions = [session for session in await programme(event.id) if session.starts_at and session.state == "confirmed"]
    names = await nation_names(event.host, words.tag)
    cards = await exhibitors(event.id, limit=ALL_EXHIBITORS)
    return ProgrammeBook(
        event_name=event.text(event.name, words.tag)[0],
        host=event.host_name,
        base_url=base_url,
        slug=event.slug,
        code=event.code,
        lang=words.tag,
        dir=words.dir,
        tagline=event.text(event.tagline, words.tag)[0],
        place=event.text(event.place, words.tag)[0],
        dates=words.days([day.date for day in event.days]),
        days=_days(event, sessions, await stages(event.id), words),
        areas=_exhibitor_areas(event, cards, found, names, words),
        imprint=printed_imprint(event, words),
        labels={word: words.gettext(word) for word in PROGRAMME},
    )


def _card(badge: BadgeView, event: EventView, letters: list[str], words: Words) -> BadgeCard:
    return BadgeCard(
        code=badge.code,
        name=badge.name,
        role=badge.role.value,
        organisation=badge.organisation,
        transcription=badge.transcription or None,
        speaks=badge.languages,
        days=tuple(
            DayMark(words.weekday(day.date, "short"), not badge.days or day.date in badge.days) for day in event.days
        ),
        areas=tuple(AreaMark(letter, not badge.areas or letter in badge.areas) for letter in letters),
    )


def _days(event: EventView, sessions: list[SessionView], found: list[StageView], words: Words) -> tuple[Day, ...]:
    return tuple(
        Day(
            label=words.weekday(day.date),
            date=words.month_day(day.date),
            stages=tuple(_column(event, stage, on_day, words) for stage in found),
        )
        for day in event.days
        for on_day in [[session for session in sessions if _is_on(day.date, session, event)]]
    )


def _is_on(day: date, session: SessionView, event: EventView) -> bool:
    return session.starts_at is not None and festival_day(session.starts_at, event.zone, event.day_boundary) == day


def _column(event: EventView, stage: StageView, sessions: Iterable[SessionView], words: Words) -> StageColumn:
    return StageColumn(
        name=event.text(stage.name, words.tag)[0],
        letter=stage.area or "",
        hue=HUES[stage.area_hue or "teal"],
        sessions=tuple(_session(event, session, words) for session in sessions if session.stage == stage.code),
    )


def _session(event: EventView, session: SessionView, words: Words) -> SessionEntry:
    assert session.starts_at is not None  # noqa: S101  only scheduled sessions are passed in
    assert session.ends_at is not None  # noqa: S101
    title, title_lang = event.text(session.title, words.tag)
    abstract, abstract_lang = event.text(session.abstract, words.tag)
    wall = session.starts_at.astimezone(event.timezone)
    start = wall.hour * MINUTE + wall.minute
    if wall.time() < event.day_boundary:
        start += 24 * MINUTE
    return SessionEntry(
        code=session.code,
        title=title,
        start=start,
        end=start + int((session.ends_at - session.starts_at).total_seconds()) // MINUTE,
        time=words.span(session.starts_at, session.ends_at, event.timezone),
        title_lang=title_lang if title_lang != words.tag else None,
        abstract=abstract,
        abstract_lang=abstract_lang if abstract_lang != words.tag else None,
        kind=words.gettext(SESSIONS[session.kind][0]),
        presenters=session.presenters,
        languages=session.languages,
    )


def _exhibitor_areas(
    event: EventView, cards: list[ExhibitorCard], found: list[AreaView], names: dict[str, str], words: Words
) -> tuple[ExhibitorArea, ...]:
    """By the area of the first booth; those without one stand at the end."""
    by_area: dict[str, list[ExhibitorEntry]] = {}
    for card in cards:
        entry = ExhibitorEntry(
            code=card.code,
            name=card.name,
            booth=words.list([booth.number for booth in card.booths]) if card.booths else "",
            what=card.offers,
            nations=words.list([*(names.get(code, code) for code in card.nations), *filter(None, [card.nations_text])]),
        )
        by_area.setdefault(card.booths[0].area if card.booths else "", []).append(entry)
    placed = [
        ExhibitorArea(event.text(area.name, words.tag)[0], area.code, HUES[area.hue], tuple(by_area[area.code]))
        for area in found
        if area.code in by_area
    ]
    if "" in by_area:
        placed.append(ExhibitorArea(words.gettext("Still without a booth"), "", "ochre", tuple(by_area[""])))
    return tuple(placed)
