"""A host's own regions and cultures."""

import asyncio

import pytest

from events.faults import Conflict, Forbidden, NotFound, Refused
from events.hosts.actions import create_host
from events.hosts.rules import SYSTEM, VISITOR
from events.nations.actions import change_region, create_region, delete_region
from events.nations.ports import region_users
from events.nations.queries import RegionView, nation_names, regions
from tests.database import Database
from tests.festivals import NOW

LABEL = {"de": "Zillertal", "ar": "زيلرتال"}


async def new_host(slug: str = "marktl") -> int:
    return await create_host(SYSTEM, slug, "Marktl am See", NOW)


async def test_a_host_has_its_own_regions_beside_the_countries(database: Database) -> None:
    host, other = await new_host(), await new_host("other-town")
    await create_region(SYSTEM, host, "x-zillertal", LABEL, NOW)

    assert await regions(host) == [RegionView("x-zillertal", LABEL)]
    assert await regions(other) == []
    names = await nation_names(host, "de")
    assert (names["x-zillertal"], names["SY"], names["x-kurdistan"]) == ("Zillertal", "Syrien", "Kurdistan")
    assert (await nation_names(host, "ar"))["x-zillertal"] == "زيلرتال"
    assert "x-zillertal" not in await nation_names(other, "de")


async def test_regions_stand_where_readers_look_for_them(database: Database) -> None:
    host = await new_host()
    await create_region(SYSTEM, host, "x-ahrtal", {"de": "Ährtal"}, NOW)

    names = list((await nation_names(host, "de")).values())
    assert names[names.index("Ägypten") :][:3] == ["Ägypten", "Ährtal", "Ålandinseln"]


async def test_a_code_is_given_once(database: Database) -> None:
    host = await new_host()
    results = await asyncio.gather(
        *(create_region(SYSTEM, host, "x-zillertal", LABEL, NOW) for _ in range(20)), return_exceptions=True
    )
    assert sorted(map(str, results)) == [*["region_code_taken"] * 19, "x-zillertal"]
    with pytest.raises(Conflict, match="region_code_taken"):
        await create_region(SYSTEM, host, "x-kurdistan", {"de": "Kurdistan"}, NOW)


async def test_a_label_is_changed(database: Database) -> None:
    host = await new_host()
    await create_region(SYSTEM, host, "x-zillertal", LABEL, NOW)
    await change_region(SYSTEM, host, "x-zillertal", {"de": "Zillertal (Tirol)", "en": " "}, NOW)

    assert await regions(host) == [RegionView("x-zillertal", {"de": "Zillertal (Tirol)"})]
    with pytest.raises(NotFound):
        await change_region(SYSTEM, await new_host("other-town"), "x-zillertal", LABEL, NOW)


async def test_a_region_that_somebody_shows_stays(database: Database) -> None:
    host = await new_host()
    await create_region(SYSTEM, host, "x-zillertal", LABEL, NOW)

    async def exhibitors(asked: int, code: str) -> int:
        return 3 if (asked, code) == (host, "x-zillertal") else 0

    region_users.append(exhibitors)
    try:
        with pytest.raises(Refused, match="region_in_use") as refused:
            await delete_region(SYSTEM, host, "x-zillertal", NOW)
    finally:
        region_users.remove(exhibitors)
    assert refused.value.params == {"uses": 3}
    assert len(await regions(host)) == 1

    await delete_region(SYSTEM, host, "x-zillertal", NOW)
    assert await regions(host) == []


@pytest.mark.parametrize(
    ("code", "label", "refusal"),
    [
        ("zillertal", LABEL, "region_code_malformed"),
        ("x-" + "a" * 40, LABEL, "region_code_malformed"),
        ("x-zillertal", {}, "text_missing"),
        ("x-zillertal", {"de": " \u200b"}, "text_missing"),
        ("x-zillertal", {"de": "a" * 201}, "text_too_long"),
        ("x-zillertal", {"../": "a"}, "language_malformed"),
    ],
)
async def test_what_is_no_region_is_refused(database: Database, code: str, label: dict[str, str], refusal: str) -> None:
    host = await new_host()
    with pytest.raises(Refused, match=refusal):
        await create_region(SYSTEM, host, code, label, NOW)
    assert await regions(host) == []


async def test_only_those_who_may_change_the_host_do(database: Database) -> None:
    host = await new_host()
    with pytest.raises(Forbidden):
        await create_region(VISITOR, host, "x-zillertal", LABEL, NOW)
