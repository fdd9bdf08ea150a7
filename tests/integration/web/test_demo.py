"""The demo festival keeps what the contract says of it, and can be thrown away and loaded again."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from uuid import uuid4

import msgspec
import pytest

from events.badges.queries import BadgeView, badges
from events.badges.rules import BadgeRole
from events.checkin.actions import scan
from events.checkin.queries import Arrivals, PointView, arrivals, occupancy, points
from events.checkin.rules import Direction, PointRule, Reading, Result
from events.faults import Conflict
from events.festival.actions import create_event
from events.festival.queries import EventView, event_by_slug
from events.festival.rules import DayDraft, EventDraft, Texts
from events.floor.outlines import Ring
from events.floor.queries import PlanView, areas, plan
from events.history.queries import broken_at
from events.hosts.actions import create_host, invite
from events.hosts.queries import host, team
from events.hosts.rules import SYSTEM, Role
from events.programme.actions import delete_session
from events.programme.queries import SessionView, sessions, stages
from events.programme.rules import Slot, first_overlap
from events.volunteers.queries import RosterEntry, ShiftView, VolunteerView, roster, shifts, tasks, volunteers
from exhibitors.applications.queries import CallView, call, counts
from exhibitors.placement.queries import PlacementView, placements
from exhibitors.profiles.queries import ExhibitorView, exhibitor, exhibitors
from tests.database import Database
from tests.letters import outbox
from web.demo import HOST_SLUG, SLUG, DemoReport, load
from web.demo.last_year import SLUG as LAST_SLUG
from web.printing.fonts import uncovered

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
CONTRACT = DemoReport(
    loaded=True,
    event="demo",
    exhibitors=74,
    unplaced=8,
    sessions=53,
    volunteers=60,
    shifts=80,
    open_places=15,
    badges=252,
)


class Demo(msgspec.Struct, frozen=True):
    """Everything that the tests read, read once."""

    report: DemoReport
    event: EventView
    plans: tuple[PlanView, ...]
    exhibitors: tuple[ExhibitorView, ...]
    placements: tuple[PlacementView, ...]
    applications: dict[str, int]
    call: CallView
    sessions: tuple[SessionView, ...]
    shifts: tuple[ShiftView, ...]
    volunteers: tuple[VolunteerView, ...]
    roster: tuple[RosterEntry, ...]
    badges: tuple[BadgeView, ...]
    points: tuple[PointView, ...]
    names: tuple[Texts, ...]
    """Of areas, stages and tasks."""
    letters: int
    broken: tuple[int | None, ...]
    last_event: EventView
    last_arrivals: tuple[Arrivals, ...]
    last_inside: int
    last_roster: tuple[RosterEntry, ...]
    last_badges: tuple[BadgeView, ...]


_read: list[Demo] = []


@pytest.fixture
async def demo(database: Database) -> Demo:
    if not _read:
        _read.append(await _load_and_read())
    return _read[0]


async def _load_and_read() -> Demo:
    report = await load(NOW, reset=False)
    event, last = await event_by_slug(SLUG), await event_by_slug(LAST_SLUG)
    opened = await call(event.id)
    assert opened is not None
    there = await areas(event.id)
    names = [area.name for area in there] + [stage.name for stage in await stages(event.id)]
    return Demo(
        report,
        event,
        tuple([await plan(event.id, area.code) for area in there]),
        tuple([await exhibitor(event.id, card.code) for card in await exhibitors(event.id)]),
        tuple(await placements(event.id)),
        await counts(event.id),
        opened,
        tuple(await sessions(event.id)),
        tuple(await shifts(event.id)),
        tuple(await volunteers(event.id)),
        tuple(await roster(event.id)),
        tuple(await badges(event.id)),
        tuple(await points(event.id)),
        (*names, *[task.name for task in await tasks(event.id)]),
        len(await outbox(event.id)),
        tuple([await broken_at(scope) for scope in (f"event:{event.id}", f"event:{last.id}", "system")]),
        last,
        tuple(await arrivals(last)),
        (await occupancy(last.id)).inside,
        tuple(await roster(last.id)),
        tuple(await badges(last.id)),
    )


async def test_the_numbers_are_those_of_the_contract(demo: Demo) -> None:
    assert demo.report == CONTRACT


async def test_the_festival_is_public_on_two_days_in_berlin(demo: Demo) -> None:
    assert (demo.event.slug, demo.event.state, demo.event.zone) == ("demo", "public", "Europe/Berlin")
    assert [day.date for day in demo.event.days] == [date(2027, 5, 15), date(2027, 5, 16)]


async def test_exhibitors_may_apply_from_october_to_march(demo: Demo) -> None:
    moments = (datetime(2026, 9, 30, 21, 59, tzinfo=UTC), NOW, datetime(2027, 3, 31, 22, tzinfo=UTC))
    assert [demo.call.state(at) for at in moments] == ["coming", "open", "closed"]


async def test_there_are_applications_to_decide_and_every_kind_of_decided_ones(demo: Demo) -> None:
    assert demo.applications == {"submitted": 12, "waiting": 4, "accepted": 74, "declined": 4, "withdrawn": 1}


async def test_the_outbox_has_some_tens_of_letters(demo: Demo) -> None:
    assert demo.letters == 51


async def test_forty_exhibitors_from_fifteen_nations_stand_in_the_town_hall(demo: Demo) -> None:
    there = [each for each in demo.exhibitors if [booth.area for booth in each.booths] == ["R"]]
    assert len(there) == 40
    assert all(each.nations for each in there)
    assert len({nation for each in there for nation in each.nations}) == 15


async def test_everybody_who_is_placed_has_one_booth_and_nobody_shares_one(demo: Demo) -> None:
    booths = Counter(placement.booth.code for placement in demo.placements)
    groups = Counter(placement.exhibitor for placement in demo.placements)
    assert (len(booths), set(booths.values()), set(groups.values())) == (66, {1}, {1})


async def test_three_areas_have_booths_that_stand_free_of_each_other_and_of_everything_else(demo: Demo) -> None:
    assert {each.area.code: len(each.booths) for each in demo.plans} == {"S": 18, "R": 42, "P": 15}
    for each in demo.plans:
        drawn = [(booth.number, booth.outline) for booth in each.booths]
        solid = [(thing.kind, thing.outline) for thing in each.objects if thing.kind != "label"]
        clashes = [(one, two) for (one, ring), (two, other) in combinations(drawn, 2) if _overlap(ring, other)]
        clashes += [(one, two) for one, ring in drawn for two, other in solid if _overlap(ring, other)]
        assert clashes == []


async def test_no_two_sessions_happen_at_once_on_a_stage(demo: Demo) -> None:
    slots = [
        Slot(session.stage, session.starts_at, session.ends_at, session.code)
        for session in demo.sessions
        if session.stage and session.starts_at and session.ends_at
    ]
    assert len(slots) == 51
    assert len({slot.stage for slot in slots}) == 5
    assert first_overlap(slots) is None


async def test_every_session_is_while_the_festival_is_open(demo: Demo) -> None:
    opened = [(day.opens_at, day.closes_at) for day in demo.event.days]
    outside = [
        session.title["de"]
        for session in demo.sessions
        if session.starts_at
        and session.ends_at
        and not any(first <= session.starts_at and session.ends_at <= last for first, last in opened)
    ]
    assert outside == []


async def test_the_programme_has_everything_that_a_festival_of_this_kind_has(demo: Demo) -> None:
    assert Counter(session.kind for session in demo.sessions) == {
        "music": 9,  # seven acts, the choir and the drummers
        "children": 9,
        "other": 7,
        "workshop": 5,
        "dance": 4,
        "reading": 4,
        "forum": 4,
        "food": 4,
        "tour": 3,
        "talk": 2,
        "opening": 1,
        "award": 1,
    }


async def test_fifteen_places_in_shifts_are_open_and_nobody_is_in_two_at_once(demo: Demo) -> None:
    assert sum(shift.open for shift in demo.shifts) == 15
    assert len({shift.task for shift in demo.shifts}) == 9
    assert all(volunteer.shifts for volunteer in demo.volunteers)
    taken = sorted((entry.volunteer, entry.starts_at, entry.ends_at) for entry in demo.roster)
    assert [one for one, two in pairwise(taken) if one[0] == two[0] and two[1] < one[2]] == []


async def test_badges_are_issued_for_all_who_come(demo: Demo) -> None:
    assert Counter(badge.role for badge in demo.badges) == {
        BadgeRole.EXHIBITOR: 135,
        BadgeRole.VOLUNTEER: 60,
        BadgeRole.ARTIST: 37,
        BadgeRole.GUEST: 10,
        BadgeRole.ORGANISER: 6,
        BadgeRole.PRESS: 4,
    }


async def test_everybody_has_a_name_of_their_own_that_can_be_printed_and_read(demo: Demo) -> None:
    names = Counter(badge.name for badge in demo.badges)
    assert [name for name, people in names.items() if people > 1] == []
    printed = "".join(badge.name + badge.transcription + badge.organisation for badge in demo.badges)
    assert uncovered(printed) == ""
    assert [badge.name for badge in demo.badges if not _is_latin(badge.transcription or badge.name)] == []


async def test_all_texts_can_be_read_in_german_and_english(demo: Demo) -> None:
    said = [text for each in demo.sessions for text in (each.title, each.abstract)]
    said += [each.description for each in demo.exhibitors]
    event = demo.event
    said += [event.name, event.tagline, event.place, event.directions, event.admission]
    said += [event.imprint, event.privacy, event.accessibility, event.legal.accessibility.barriers]
    said += [demo.call.text, *demo.names]
    assert [texts for texts in said if not (texts.get("de") and texts.get("en"))] == []


async def test_all_texts_can_be_printed(demo: Demo) -> None:
    said = [*demo.names, *(text for each in demo.sessions for text in (each.title, each.abstract))]
    said += [each.description for each in demo.exhibitors]
    plain = [each.name + each.offers for each in demo.exhibitors] + [each.presenters for each in demo.sessions]
    assert uncovered("".join([*plain, *(text for texts in said for text in texts.values())])) == ""


async def test_titles_are_in_five_languages_and_a_third_of_the_abstracts_too(demo: Demo) -> None:
    languages = {"de", "en", "ar", "tr", "uk"}
    assert [each.title["de"] for each in demo.sessions if each.title.keys() != languages] == []
    spoken = Counter(lang for each in demo.sessions for lang in each.abstract)
    assert spoken == {"de": 53, "en": 53, "ar": 19, "tr": 17, "uk": 17}


async def test_the_history_is_whole(demo: Demo) -> None:
    assert demo.broken == (None, None, None)


async def test_gate_a_is_one_of_four_points_and_admits_everybody_always(demo: Demo) -> None:
    assert len(demo.points) == 4
    gate = next(point for point in demo.points if point.code == "gate-a")
    assert (gate.area, gate.roles, gate.rule) == ("", (), PointRule.ALWAYS)


async def test_last_year_is_finished_with_attendance_and_hours(demo: Demo) -> None:
    assert (demo.last_event.slug, demo.last_event.state) == ("demo-2026", "finished")
    assert [each.day for each in demo.last_arrivals] == [date(2026, 5, 16), date(2026, 5, 17)]
    assert all(each.people > 60 for each in demo.last_arrivals)
    assert demo.last_inside == 0
    assert len(demo.last_badges) == 86
    assert len(demo.last_roster) == 44
    assert all(entry.minutes_worked is not None for entry in demo.last_roster)
    assert sum(entry.minutes_worked or 0 for entry in demo.last_roster) > 9_000


async def test_loading_again_changes_nothing_and_a_reset_starts_anew(database: Database) -> None:
    await load(NOW, reset=False)
    event = await event_by_slug(SLUG)
    markt = await host(HOST_SLUG)
    await invite(SYSTEM, "anna@example.org", Role.ORGANISER, NOW, host=markt.id)
    night = datetime(2027, 5, 20, 2, 30, tzinfo=UTC)
    codes = [badge.code for badge in await badges(event.id)]
    readings = [Reading(uuid4(), code, "gate-a", Direction.IN, night) for code in codes]
    answers = await scan(SYSTEM, event, readings, night)
    assert Counter(answer.result for answer in answers) == {Result.ENTERED: 252}
    await delete_session(SYSTEM, event, (await sessions(event.id))[0].code, NOW)

    again = await load(NOW, reset=False)
    assert again == msgspec.structs.replace(CONTRACT, loaded=False, sessions=52)
    assert (await event_by_slug(SLUG)).id == event.id

    assert await load(NOW, reset=True) == CONTRACT
    renewed = await event_by_slug(SLUG)
    assert (renewed.id, renewed.public_version) > (event.id, event.public_version)
    assert {badge.code for badge in await badges(renewed.id)} & set(codes) == set()
    assert (await occupancy(renewed.id)).inside == 0
    assert [member.email for member in await team(renewed.id, markt.id)] == ["anna@example.org"]
    assert await broken_at("system") is None


@pytest.mark.parametrize("reset", [False, True])
async def test_somebody_elses_festival_of_that_name_is_left_alone(database: Database, reset: bool) -> None:
    other = await create_host(SYSTEM, "elsewhere", "Anderswo", NOW)
    days = (DayDraft(date(2027, 7, 3), NOW.time(), NOW.time()),)
    event = await create_event(SYSTEM, other, EventDraft(SLUG, {"de": "Unser Fest"}, ("de",), "UTC", days), NOW)
    with pytest.raises(Conflict, match="slug_taken"):
        await load(NOW, reset=reset)
    assert (await event_by_slug(SLUG)).id == event


def _is_latin(text: str) -> bool:
    return all(ord(sign) < 0x0250 or 0x1E00 <= ord(sign) < 0x2070 for sign in text)


def _overlap(one: Ring, other: Ring) -> bool:
    """Whether two convex rings have more than their edges in common: no edge of either parts them."""
    return not any(_parts(edge, one, other) for ring in (one, other) for edge in pairwise((*ring, ring[0])))


def _parts(edge: tuple[tuple[float, float], tuple[float, float]], one: Ring, other: Ring) -> bool:
    (ax, ay), (bx, by) = edge

    def shadow(ring: Iterable[tuple[float, float]]) -> list[float]:
        return [(by - ay) * x - (bx - ax) * y for x, y in ring]

    first, second = shadow(one), shadow(other)
    return max(first) <= min(second) + 1e-6 or max(second) <= min(first) + 1e-6
