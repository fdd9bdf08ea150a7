"""Finding things by their words."""

import pytest

from events.search.actions import forget, index, index_all
from events.search.queries import Hit, find
from events.storage import transaction
from tests.database import Database
from tests.festivals import new_event
from tests.integration.conftest import Statements
from tests.real_data import naughty_strings


async def add(event: int, kind: str, code: str, **texts: str) -> None:
    async with transaction():
        await index(event, kind, code, texts)


async def test_case_and_marks_do_not_matter(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de="Türkisches Café, Łódź und Ağrı")

    for typed in ("turkisches CAFE", "łódź", "lodz", "AGRI", "  café   und "):
        assert await find(event, typed) == [Hit("session", "A")], typed


async def test_arabic_is_found_however_it_is_typed(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "exhibitor", "A", ar="جمعيّة الأُسرة")

    for typed in ("جمعية", "الاسرة", "جمعيـــة الأسره"):
        assert await find(event, typed) == [Hit("exhibitor", "A")], typed


async def test_all_words_must_occur_in_one_language(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de="Tanz aus Georgien", en="Dance from Georgia")

    assert await find(event, "georg tan") == [Hit("session", "A")]
    assert await find(event, "tanz georgia") == []


@pytest.mark.parametrize("typed", ["100%", "a_b", "back\\slash"])
async def test_what_the_database_takes_for_wildcards_is_meant_literally(database: Database, typed: str) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de=f"so {typed} steht es da")
    await add(event, "session", "B", de="100 Prozent, aXb, backslash")

    assert await find(event, typed) == [Hit("session", "A")]


async def test_what_begins_with_the_words_comes_first(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de="Großer Tanz")
    await add(event, "session", "B", de="Tanz der Tücher")

    assert [hit.code for hit in await find(event, "tanz")] == ["B", "A"]


async def test_only_the_wanted_kinds_of_one_event_are_found(database: Database) -> None:
    here, there = await new_event(), await new_event("other-town")
    await add(here.id, "session", "A", de="Tanz")
    await add(here.id, "exhibitor", "B", de="Tanz")
    await add(there.id, "session", "C", de="Tanz")

    assert await find(here.id, "tanz") == [Hit("exhibitor", "B"), Hit("session", "A")]
    assert await find(here.id, "tanz", ("session",)) == [Hit("session", "A")]
    assert await find(here.id, "tanz", ()) == []
    assert await find(here.id, "tanz", limit=1) == [Hit("exhibitor", "B")]


async def test_indexing_again_replaces_and_forgetting_removes(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de="Tanz", en="Dance")
    await add(event, "session", "A", de="Musik")
    assert await find(event, "dance") == []
    assert await find(event, "musik") == [Hit("session", "A")]

    async with transaction():
        await forget(event, "session", "A")
    assert await find(event, "musik") == []


async def test_many_things_are_indexed_at_once(database: Database) -> None:
    event = (await new_event()).id
    async with transaction():
        await index_all(event, "session", {f"S{n}": {"de": f"Punkt {n}", "en": f"Point {n}"} for n in range(1200)})

    assert await find(event, "point 1199") == [Hit("session", "S1199")]
    assert len(await find(event, "punkt", limit=2000)) == 1200


async def test_nothing_typed_finds_nothing(database: Database) -> None:
    event = (await new_event()).id
    await add(event, "session", "A", de="Tanz")

    for typed in ("", "   ", "\u200b", "\x00"):
        assert await find(event, typed) == []


async def test_strings_that_break_software_find_what_they_are_in(database: Database) -> None:
    event = (await new_event()).id
    async with transaction():
        await index_all(event, "session", {f"S{n}": {"de": text} for n, text in enumerate(naughty_strings())})

    for typed in naughty_strings():
        await find(event, typed)
    assert Hit("session", "S0") not in await find(event, "Robert'); DROP TABLE Students;--")


async def test_a_search_is_one_statement(statements: Statements) -> None:
    event = (await new_event()).id
    for code in ("A", "B", "C"):
        await add(event, "session", code, de="Tanz")
        with statements.counted(1):
            await find(event, "tanz")
