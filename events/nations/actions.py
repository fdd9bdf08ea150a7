"""A host's own regions and cultures."""

from datetime import datetime

from events.faults import Conflict, NotFound, Refused
from events.festival.actions import bump_public_versions
from events.festival.rules import Texts
from events.festival.texts import MAX_NAME, check_texts, cleaned, stored
from events.history.actions import record
from events.hosts.rules import Actor, Permission
from events.nations.ports import region_users
from events.nations.regions import BUILT_IN
from events.nations.rules import is_region_code
from events.nations.tables import Region
from events.storage import transaction


async def create_region(actor: Actor, host: int, code: str, label: Texts, now: datetime) -> str:
    """Answers the code. Raises Refused, Conflict("region_code_taken")."""
    async with transaction():
        actor.require(Permission.HOST_CHANGE, host=host)
        if not is_region_code(code):
            raise Refused("region_code_malformed", "code")
        if code in BUILT_IN:
            raise Conflict("region_code_taken", "code", region=code)
        _check_label(label)
        row = Region(host=host, code=code, label=stored(label))
        created = await Region.insert(row).on_conflict((Region.host, Region.code), "DO NOTHING").returning(Region.id)
        if not created:
            raise Conflict("region_code_taken", "code", region=code)
        await record(actor, now, "region.created", code, host=host, label=label)
        await bump_public_versions(host)  # who named it before it had a label has one now
    return code


async def change_region(actor: Actor, host: int, code: str, label: Texts, now: datetime) -> None:
    """Raises Refused, NotFound."""
    async with transaction():
        actor.require(Permission.HOST_CHANGE, host=host)
        _check_label(label)
        where = (Region.host == host) & (Region.code == code)
        if not await Region.update({Region.label: stored(label)}).where(where).returning(Region.id):
            raise NotFound("region_not_found", region=code)
        await record(actor, now, "region.changed", code, host=host, label=label)
        await bump_public_versions(host)


async def delete_region(actor: Actor, host: int, code: str, now: datetime) -> None:
    """Raises NotFound, Refused("region_in_use")."""
    async with transaction():
        actor.require(Permission.HOST_CHANGE, host=host)
        where = (Region.host == host) & (Region.code == code)
        if not await Region.delete().where(where).returning(Region.id):
            raise NotFound("region_not_found", region=code)
        uses = sum([await users(host, code) for users in region_users])
        if uses:
            raise Refused("region_in_use", uses=uses)
        await record(actor, now, "region.deleted", code, host=host)


def _check_label(label: Texts) -> None:
    check_texts(label, "label", MAX_NAME)
    if not cleaned(label):
        raise Refused("text_missing", "label")
