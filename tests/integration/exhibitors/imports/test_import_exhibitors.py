"""Exhibitors out of a file: all or nothing, the same file again changes nothing, and who stands where."""

import threading
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from events.faults import Forbidden
from events.festival.queries import EventView, event_by_id
from events.files.reading import warning
from events.files.report import ImportReport
from events.files.tabular import read_table
from events.floor.actions import import_booths
from events.floor.geojson import parse_plan
from events.history.queries import broken_at, latest
from events.hosts.rules import SYSTEM, VISITOR, Permission
from events.people.queries import persons
from exhibitors.applications.queries import applications, counts, unplaced
from exhibitors.imports.actions import import_exhibitors
from exhibitors.placement.actions import move, place
from exhibitors.placement.queries import placements, placements_of_booths
from exhibitors.profiles.actions import change_exhibitor
from exhibitors.profiles.directory import chosen, directory
from exhibitors.profiles.queries import badge_holders, exhibitor, exhibitors, nations, stored_exhibitor
from exhibitors.profiles.rules import ExhibitorDraft
from exhibitors.profiles.sheet import ExhibitorRow, Parsed, parse_exhibitors
from tests.database import Database
from tests.festivals import NOW, new_event
from tests.integration.exhibitors.fair import accepted, allowed, new_booths
from tests.queries import counted_queries
from tests.real_data import real_data

HEADER = "Name;Land;Halle;Stand;Kategorien;Art;E-Mail;Ansprechpartner"
FAIR = "exhibitors/fair_exhibitors.csv"
HALL = "floorplans/fair_hall_5.1.geojson"


def table(*lines: str) -> Parsed:
    return parse_exhibitors(read_table("\r\n".join((HEADER, *lines)).encode(), "fair.csv"), {})


async def run(event: EventView, *lines: str, dry_run: bool = False) -> ImportReport:
    return await import_exhibitors(SYSTEM, event, table(*lines), NOW, dry_run=dry_run)


async def standing(event: EventView) -> list[tuple[str, str, str]]:
    return [(place.booth.area, place.booth.number, place.name) for place in await placements(event.id)]


async def test_a_real_fair_comes_in_once(database: Database) -> None:
    event = await new_event()
    fair = parse_exhibitors(read_table(real_data(FAIR), "fair.csv"), {})

    first = await import_exhibitors(SYSTEM, event, fair, NOW)
    version = (await event_by_id(event.id)).public_version
    second = await import_exhibitors(SYSTEM, event, fair, NOW)

    assert first == ImportReport(1779, 0, 0, ())
    assert second == ImportReport(0, 0, 1779, ())
    assert (await event_by_id(event.id)).public_version == version
    assert (await counts(event.id))["accepted"] == 1779
    shown = await nations(event.id)
    assert (shown.exhibitors, shown.nations[0].nation, shown.nations[0].groups) == (1779, "DE", 493)
    assert [entry.action for entry in await latest(event.id)] == ["exhibitors.imported", "event.created"]


async def test_a_real_hall_is_filled_from_its_list(database: Database) -> None:
    event = await new_event()
    fair = parse_exhibitors(read_table(real_data(FAIR), "fair.csv"), {})
    await import_booths(SYSTEM, event, "5.1", parse_plan(real_data(HALL)), NOW)

    first = await import_exhibitors(SYSTEM, event, fair, NOW)
    second = await import_exhibitors(SYSTEM, event, fair, NOW)

    assert (first.created, first.changed, first.unchanged) == (1779, 0, 0)
    assert (second.created, second.changed, second.unchanged) == (0, 0, 1779)
    assert Counter((fault.code, fault.params["booth"]) for fault in first.faults) == {
        ("booth_taken", "A-047"): 10,
        ("booth_taken", "D-011"): 1,
    }
    there = await standing(event)
    assert (len(there), len({name for _, _, name in there})) == (53, 49)
    assert ("5.1", "A-010 B-011", "COTTON DIVISION") in there
    assert [number for _, number, name in there if name == "BummFilm GmbH"] == [
        "C-061 A-070",
        "D-035 C-038",
        "D-036",
        "D-037 A-080",
        "D-042",
    ]


async def test_the_list_may_come_before_the_plan(database: Database) -> None:
    event = await new_event()
    fair = parse_exhibitors(read_table(real_data(FAIR), "fair.csv"), {})
    await import_exhibitors(SYSTEM, event, fair, NOW)
    await import_booths(SYSTEM, event, "5.1", parse_plan(real_data(HALL)), NOW)

    report = await import_exhibitors(SYSTEM, event, fair, NOW)

    assert (report.created, report.changed, report.unchanged) == (0, 49, 1730)
    assert len(await standing(event)) == 53


async def test_a_whole_fair_takes_a_number_of_queries_that_grows_by_the_thousand(database: Database) -> None:
    event = await new_event()
    fair = parse_exhibitors(read_table(real_data(FAIR), "fair.csv"), {})
    with counted_queries() as queries:
        await import_exhibitors(SYSTEM, event, fair, NOW)
    assert len(queries) == 55
    with counted_queries() as queries:
        await import_exhibitors(SYSTEM, event, fair, NOW)
    assert len(queries) == 9


async def test_a_row_becomes_an_accepted_exhibitor(database: Database) -> None:
    event = await new_event()
    report = await run(event, "Café Ararat;Türkei / Armenien;Rathaus;A 1;Essen, Musik;Küche;a@example.org;Ani Sarkis")

    [card] = await exhibitors(event.id)
    view = await exhibitor(event.id, card.code)
    [application] = await applications(event.id)
    [holder] = await badge_holders(event)
    assert report == ImportReport(1, 0, 0, ())
    assert (view.name, view.kind, view.nations, view.offers) == ("Café Ararat", "kitchen", ("TR", "AM"), "Essen, Musik")
    assert (application.state, application.booth_wish, application.nations) == (
        "accepted",
        "Rathaus A 1",
        ("TR", "AM"),
    )
    assert [(found.name, found.email) for found in (await persons([holder.person])).values()] == [
        ("Ani Sarkis", "a@example.org")
    ]
    assert [found.code for found in await directory(event.id, "ararat musik")] == [card.code]


async def test_what_the_table_adds_is_changed_and_what_it_leaves_out_stays(database: Database) -> None:
    event = await new_event()
    await run(event, "Chor;Peru;;;Gesang;;chor@example.org;", "Oud;;;;;;;")
    [before] = [card for card in await exhibitors(event.id) if card.name == "Chor"]
    stored = await stored_exhibitor(event.host, before.code)
    renamed = ExhibitorDraft("CHÓR", kind="artist", nations=("PE",), offers="Gesang", email="chor@example.org")
    await change_exhibitor(SYSTEM, event, before.code, renamed, stored.revision, NOW)

    report = await run(event, "Chor;Chile;;;;;;", "Oud;;;;;;;")

    assert (report.created, report.changed, report.unchanged) == (0, 1, 1)
    view = await exhibitor(event.id, before.code)
    assert (view.name, view.kind, view.nations, view.offers) == ("CHÓR", "artist", ("CL",), "Gesang")
    assert chosen(await directory(event.id), {"nation": "PE"}) == []
    assert (await stored_exhibitor(event.host, before.code)).revision == stored.revision + 2


async def test_an_exhibitor_of_last_year_takes_part_again(database: Database) -> None:
    last = await new_event()
    event = await new_event("this-year", last.host)
    await run(last, "Chor;Peru;;;Gesang;;;")

    assert await run(event, "CHOR;;;;;;;") == ImportReport(1, 0, 0, ())

    assert [card.code for card in await exhibitors(event.id)] == [card.code for card in await exhibitors(last.id)]
    assert [card.nations for card in await exhibitors(event.id)] == [("PE",)]


async def test_a_booth_is_found_by_area_and_number_however_written(database: Database) -> None:
    event = await new_event()
    await new_booths(event, 2, "A")
    await new_booths(event, 2, "B")
    report = await run(event, "Chor;;halle a;Stand 001;;;;", "Oud;;b;2;;;;")
    assert report.faults == (warning(2, "booth_unknown", "booth", area="halle a", booth="Stand 001"),)
    assert await standing(event) == [("B", "2", "Oud")]


async def test_without_an_area_a_number_must_be_clear(database: Database) -> None:
    event = await new_event()
    await new_booths(event, 2, "A")
    await new_booths(event, 1, "B")
    report = await run(event, "Chor;;;1;;;;", "Oud;;;2;;;;")
    assert report.faults == (warning(2, "booth_unknown", "booth", area="", booth="1"),)
    assert await standing(event) == [("A", "2", "Oud")]
    assert [(card.name, card.booth_wish) for card in await unplaced(event.id)] == [("Chor", "1")]


async def test_of_an_area_that_is_not_drawn_no_booth_is_missed(database: Database) -> None:
    event = await new_event()
    await new_booths(event, 1, "A")
    assert await run(event, "Chor;;Zelt;7;;;;") == ImportReport(1, 0, 0, ())
    assert [card.booth_wish for card in await unplaced(event.id)] == ["Zelt 7"]


async def test_a_taken_booth_is_told_and_a_shared_one_takes_both(database: Database) -> None:
    event = await new_event()
    single, shared = await new_booths(event, 1, "A"), await new_booths(event, 1, "B", shared=True)
    await place(SYSTEM, event, single[0], await accepted(event, "Zither"), NOW)

    report = await run(event, "Chor;;A;1;;;;", "Oud;;B;1;;;;", "Saz;;B;1;;;;")

    assert report == ImportReport(3, 0, 0, (warning(2, "booth_taken", "booth", area="A", booth="1", by="Zither"),))
    assert await placements_of_booths(event.id) == {single[0]: ("Zither",), shared[0]: ("Oud", "Saz")}


async def test_who_was_moved_by_hand_is_not_moved_back(database: Database) -> None:
    event = await new_event()
    booths = await new_booths(event, 2, "A")
    await new_booths(event, 1, "B")
    await run(event, "Chor;;A;1;;;;")
    [application] = await applications(event.id)
    await move(SYSTEM, event, booths[0], booths[1], application.code, NOW)

    assert await run(event, "Chor;;A;1;;;;") == ImportReport(0, 0, 1, ())
    assert await run(event, "Chor;;A;1;;;;", "Chor;;B;1;;;;") == ImportReport(0, 1, 0, ())

    assert await standing(event) == [("A", "2", "Chor"), ("B", "1", "Chor")]
    assert [card.booth_wish for card in await applications(event.id)] == ["A 1; B 1"]


async def test_an_error_keeps_everything_out(database: Database) -> None:
    event = await new_event()
    report = await run(event, "Chor;;;;;;;", f"{'x' * 201};;;;;;;")
    assert (report.created, report.changed, report.unchanged, report.refused) == (0, 0, 0, True)
    assert await exhibitors(event.id) == []


async def test_a_dry_run_tells_the_same_and_writes_nothing(database: Database) -> None:
    event = await new_event()
    await new_booths(event, 1, "A")
    before = await event_by_id(event.id)
    lines = ("Chor;Atlantis;A;1;;;;", "Oud;;A;1;;;;")

    dry = await run(event, *lines, dry_run=True)

    assert (dry.created, [fault.code for fault in dry.faults]) == (2, ["country_unknown", "booth_taken"])
    assert await exhibitors(event.id) == []
    assert await event_by_id(event.id) == before
    assert await run(event, *lines) == dry
    assert await broken_at(f"event:{event.id}") is None


async def test_only_those_who_may_decide_and_place_import(database: Database) -> None:
    event = await new_event()
    needed = {Permission.APPLICATIONS_DECIDE, Permission.PLACEMENT_CHANGE}
    for actor in (VISITOR, *(allowed(event, *set(Permission) - {permission}) for permission in needed)):
        with pytest.raises(Forbidden):
            await import_exhibitors(actor, event, table("Chor;;;;;;;"), NOW)
        with pytest.raises(Forbidden):
            await import_exhibitors(actor, event, table("Chor;;;;;;;"), NOW, dry_run=True)
    assert await import_exhibitors(allowed(event, *needed), event, table("Chor;;;;;;;"), NOW) == ImportReport(
        1, 0, 0, ()
    )


class Noting(tuple[ExhibitorRow, ...]):
    """Rows that know in which threads they were read."""

    def __iter__(self) -> Iterator[ExhibitorRow]:
        self.threads = {*getattr(self, "threads", ()), threading.current_thread()}
        return super().__iter__()


async def test_a_large_table_is_compared_while_others_are_served(database: Database) -> None:
    read = table("Rast e.V.;Iran;;;;;;")
    rows = Noting(read.rows)
    parsed = msgspec.structs.replace(read, rows=rows)
    report = await import_exhibitors(SYSTEM, await new_event(), parsed, NOW)
    assert (report.created, len(rows.threads - {threading.current_thread()})) == (1, 1)
