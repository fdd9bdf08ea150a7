"""Which exhibitors take part in a session: named on its form, one in each field."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from events.faults import Refused
from events.festival.queries import EventView
from events.hosts.rules import Actor
from exhibitors.profiles.actions import add_appearance, remove_appearance
from exhibitors.profiles.queries import ExhibitorRef, exhibitors, exhibitors_by_session
from exhibitors.profiles.rules import name_key
from web.forms import Form

MOST = 20
SPARE = 2
"""Empty fields for further exhibitors."""

EVERYBODY = 10_000


async def known_names(event: EventView) -> dict[str, str]:
    """The event's exhibitors by code, as one may be named: where two have one name, with the code."""
    found = await exhibitors(event.id, limit=EVERYBODY)
    often = Counter(name_key(card.name) for card in found)
    return {card.code: card.name if often[name_key(card.name)] == 1 else f"{card.name} ({card.code})" for card in found}


def read_cast(form: Form, names: Mapping[str, str]) -> tuple[str, ...]:
    """The codes of those that are named, each once."""
    codes = {name_key(name): code for code, name in names.items()}
    cast: dict[str, None] = {}
    for number in range(1, MOST + 1):
        field = f"exhibitor-{number}"
        typed = form.text(field, limit=250, required=False)
        code = codes.get(name_key(typed))
        if code:
            cast[code] = None
        elif typed:
            form.refuse(Refused("exhibitor_not_here", field, name=typed))
    return tuple(cast)


def stored_cast(cast: Sequence[ExhibitorRef], names: Mapping[str, str]) -> dict[str, str]:
    return {f"exhibitor-{number}": names.get(ref.code, ref.name) for number, ref in enumerate(cast, 1)}


def cast_fields(form: Form) -> Sequence[int]:
    """The numbers of the fields: those in use, and some to spare."""
    used = max((number for number in range(1, MOST + 1) if form.typed(f"exhibitor-{number}")), default=0)
    return range(1, min(MOST, used + SPARE) + 1)


async def change_cast(actor: Actor, event: EventView, session: str, wanted: Collection[str], now: datetime) -> None:
    """Part of the transaction that saves the session. Raises NotFound."""
    before = [ref.code for ref in (await exhibitors_by_session(event.id)).get(session, ())]
    for code in before:
        if code not in wanted:
            await remove_appearance(actor, event, code, session, now)
    for code in wanted:
        if code not in before:
            await add_appearance(actor, event, code, session, now)
